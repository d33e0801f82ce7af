// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hours_strip.h"

#include <QHBoxLayout>
#include <QLocale>
#include <numeric>

namespace deference::ui {

HoursStrip::HoursStrip(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const QLocale locale;
    for (int i = 0; i < 7; ++i) {
        const int day = (locale.firstDayOfWeek() - 1 + i) % 7 + 1;
        auto* bar = new HourBar(locale.standaloneDayName(day, QLocale::ShortFormat),
                                locale.standaloneDayName(day), this);
        m_bars[std::size_t(day - 1)] = bar;
        m_order[std::size_t(i)] = bar;
        row->addWidget(bar, 1);
        connect(bar, &HourBar::minutes_chosen, this, &HoursStrip::week_chosen);
        connect(bar, &HourBar::neighbour_wanted, this, [this, i](int step) {
            if (const int next = i + step; next >= 0 && next < 7)
                m_order[std::size_t(next)]->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        });
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

HoursStrip::Week HoursStrip::week() const
{
    Week week{};
    std::transform(m_bars.begin(), m_bars.end(), week.begin(),
                   [](const HourBar* bar) { return bar->minutes(); });
    return week;
}

void HoursStrip::set_week(const Week& week)
{
    for (std::size_t i = 0; i < week.size(); ++i)
        m_bars[i]->set_minutes(week[i]);
}

std::chrono::minutes HoursStrip::total() const
{
    const Week all = week();
    return std::accumulate(all.begin(), all.end(), std::chrono::minutes(0));
}

void HoursStrip::set_maximum(std::chrono::minutes maximum)
{
    for (HourBar* bar : m_bars)
        bar->set_maximum(maximum);
}

HourBar* HoursStrip::bar(int iso_weekday) const
{
    return m_bars[std::size_t(std::clamp(iso_weekday, 1, 7) - 1)];
}

} // namespace deference::ui
