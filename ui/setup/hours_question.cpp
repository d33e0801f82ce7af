// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/hours_question.h"

#include "app/core/text.h"
#include "ui/widgets/hours_strip.h"
#include "ui/widgets/labels.h"

namespace deference::ui {

namespace {

constexpr std::chrono::hours k_most{4}; // a day of the strip; the stored limit is far higher

} // namespace

HoursQuestion::HoursQuestion(QWidget* parent)
    : Question(2, tr("How much time on each weekday?"), parent),
      m_total(make_label({}, Role::Body, Token::Ink2, this)), m_strip(new HoursStrip(this))
{
    m_strip->set_maximum(k_most);
    m_strip->setAccessibleName(tr("Time on each weekday"));
    header()->addWidget(m_total);
    body()->addWidget(m_strip);
    connect(m_strip, &HoursStrip::week_chosen, this, [this] {
        show_total();
        emit answered();
    });
}

void HoursQuestion::show_availability(const plan::Availability& availability)
{
    HoursStrip::Week week{};
    int most = 0;
    for (std::size_t i = 0; i < week.size(); ++i) {
        week[i] = std::chrono::minutes(availability.minutes[i]);
        most = std::max(most, availability.minutes[i]);
    }
    // Longer days may come from the command line; showing them must not shorten them.
    m_strip->set_maximum(std::max<std::chrono::minutes>(k_most, std::chrono::minutes(most)));
    m_strip->set_week(week);
    show_total();
}

plan::Availability HoursQuestion::availability() const
{
    plan::Availability availability;
    const HoursStrip::Week week = m_strip->week();
    for (std::size_t i = 0; i < week.size(); ++i)
        availability.minutes[i] = static_cast<int>(week[i].count());
    return availability;
}

void HoursQuestion::show_total()
{
    m_total->setText(tr("%1 a week").arg(duration_text(m_strip->total())));
}

} // namespace deference::ui
