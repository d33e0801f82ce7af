// SPDX-License-Identifier: GPL-3.0-or-later
// The four ratings of the card on the table, or a line that says when they appear.
#pragma once
#include "app/cards/session.h"

#include <QWidget>
#include <array>

class QStackedLayout;

namespace deference::ui {

class RatingButton;

class RatingRow : public QWidget
{
    Q_OBJECT

  public:
    explicit RatingRow(QWidget* parent);

    // The buttons of this card; shown by show_buttons(). `is_planned`: a plan decides day by day, so that the
    // days on the buttons are only about when.
    void set_outcomes(const memory::PerRating<cards::Outcome>& outcomes, Day target, bool is_planned);
    void show_buttons(bool buttons);
    // One has the focus once the answer is shown, as a rule Good; assistive software then reads
    // `description`, the answer.
    void focus_rating(cards::Rating rating, const QString& description);

  signals:
    void rated(cards::Rating rating);

  private:
    QStackedLayout* m_stack;
    std::array<RatingButton*, 4> m_buttons{};
};

} // namespace deference::ui
