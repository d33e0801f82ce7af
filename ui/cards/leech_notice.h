// SPDX-License-Identifier: GPL-3.0-or-later
// Says quietly that the card just answered is forgotten again and again, and offers what may help. Takes no
// focus: it stands above the next card until that one is answered.
#pragma once
#include "app/cards/leeches.h"

#include <QWidget>

namespace deference::ui {

class NoticeBar;

class LeechNotice : public QWidget
{
    Q_OBJECT

  public:
    explicit LeechNotice(QWidget* parent);
    void show_leech(const cards::Card& card, int lapses);
    [[nodiscard]] cards::CardId card() const { return m_card; }

  signals:
    void edit_requested();
    void suspend_requested();

  private:
    NoticeBar* m_bar;
    cards::CardId m_card;
};

} // namespace deference::ui
