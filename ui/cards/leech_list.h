// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that are forgotten again and again, what each has cost, and what may help.
#pragma once
#include "app/cards/statistics_load.h"
#include "ui/widgets/card.h"

namespace deference::ui {

class LeechList : public Card
{
    Q_OBJECT

  public:
    explicit LeechList(QWidget* parent = nullptr);
    // `total` may be more than are listed.
    void show_leeches(const std::vector<cards::LeechLine>& leeches, int total);

  signals:
    void card_requested(deference::cards::CardId card);

  private:
    [[nodiscard]] QWidget* make_row(const cards::LeechLine& line);

    QWidget* m_content = nullptr;
};

// "Long answer: split it into several cards."
[[nodiscard]] QString leech_advice_text(cards::LeechAdvice advice);

} // namespace deference::ui
