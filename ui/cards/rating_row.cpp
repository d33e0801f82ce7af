// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/rating_row.h"

#include "ui/cards/words.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rating_button.h"

#include <QHBoxLayout>
#include <QStackedLayout>

namespace deference::ui {

RatingRow::RatingRow(QWidget* parent) : QWidget(parent), m_stack(new QStackedLayout(this))
{
    auto* hint = make_label(tr("Ratings appear with the answer."), Role::Support, Token::Ink3, this);
    hint->setAlignment(Qt::AlignCenter);
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    // Room for the focus ring, which reaches beyond the button.
    row->setContentsMargins(0, k_focus_margin, 0, k_focus_margin);
    row->setSpacing(12);
    for (const cards::Rating rating : memory::k_ratings) {
        auto* button = new RatingButton(static_cast<RatingButton::Grade>(memory::index_of(rating)), buttons);
        m_buttons[memory::index_of(rating)] = button;
        row->addWidget(button, 1);
        connect(button, &RatingButton::clicked, this, [this, rating] { emit rated(rating); });
    }
    m_stack->addWidget(hint);
    m_stack->addWidget(buttons);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RatingRow::set_outcomes(const memory::PerRating<cards::Outcome>& outcomes, Day target, bool is_planned)
{
    const QString day = tr("on %1", "a day: on 24 Mar").arg(day_short_text(target));
    for (const cards::Outcome& outcome : outcomes) {
        RatingButton* button = m_buttons[memory::index_of(outcome.rating)];
        const bool is_about = is_planned && std::holds_alternative<std::chrono::days>(outcome.wait);
        const QString wait = wait_text(outcome.wait);
        button->set_outcome(is_about ? tr("~ %1", "about: 6 days").arg(wait) : wait, day,
                            recall_text(outcome.recall.range));
        button->setToolTip(is_about ? tr("About when it would be due. Each day’s plan decides anew: it may "
                                         "come earlier or later.")
                                    : QString());
    }
}

void RatingRow::show_buttons(bool buttons)
{
    m_stack->setCurrentIndex(buttons ? 1 : 0);
}

void RatingRow::focus_rating(cards::Rating rating, const QString& description)
{
    RatingButton* button = m_buttons[memory::index_of(rating)];
    button->setAccessibleDescription(description);
    button->setFocus(Qt::TabFocusReason);
}

} // namespace deference::ui
