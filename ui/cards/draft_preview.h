// SPDX-License-Identifier: GPL-3.0-or-later
// The cards that a text would make, one at a time, on the face they are studied on.
#pragma once
#include "app/cards/card_draft.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace deference {
class Library;
}

namespace deference::ui {

class CardFace;
class SegmentedControl;

class DraftPreview : public QWidget
{
    Q_OBJECT

  public:
    DraftPreview(const Library& library, QWidget* parent);

    void show_draft(const cards::CardDraft& draft);

  private:
    void go_by(int step);
    void show_card();

    std::vector<cards::Card> m_cards;
    std::size_t m_at = 0;
    SegmentedControl* m_side;
    QLabel* m_place;
    QToolButton* m_back;
    QToolButton* m_on;
    CardFace* m_face;
};

} // namespace deference::ui
