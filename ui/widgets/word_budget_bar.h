// SPDX-License-Identifier: GPL-3.0-or-later
// Words written of the words a story part has. Over budget, a tick marks the budget and the rest is orange.
#pragma once
#include "ui/widgets/painted.h"

namespace deference::ui {

class WordBudgetBar : public Painted
{
    Q_OBJECT
  public:
    explicit WordBudgetBar(QWidget* parent = nullptr);

    void set_words(int words, int budget);
    [[nodiscard]] bool is_over() const { return m_words > m_budget; }

    // "29 of 45 words", "45 of 40 words, 5 words over".
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int m_words = 0;
    int m_budget = 0;
};

} // namespace deference::ui
