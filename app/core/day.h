// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar days and the study day, which starts at 04:00 local time. The only file that touches time zones.
#pragma once
#include "app/core/clock.h"

#include <QDate>
#include <chrono>

namespace deference {

// A calendar day without a zone. Stored as ISO text, 2026-11-23.
using Day = std::chrono::sys_days;

inline constexpr std::chrono::hours k_study_day_start{4};

// The study day an instant belongs to: before 04:00 local time it is still the day before.
[[nodiscard]] Day study_day(Instant instant, const QTimeZone& zone);
[[nodiscard]] inline Day study_day(const Clock& clock)
{
    return study_day(clock.now(), clock.zone());
}
// When the study day begins, 04:00 local (the first instant after it where a clock change skips 04:00).
[[nodiscard]] Instant start_of(Day day, const QTimeZone& zone);
// Seconds east of UTC at that instant.
[[nodiscard]] int utc_offset_seconds(Instant instant, const QTimeZone& zone);

[[nodiscard]] QString to_iso(Day day);
// InvalidInput unless text is YYYY-MM-DD and the day exists.
[[nodiscard]] Result<Day> parse_day(const QString& text);
[[nodiscard]] QDate to_qdate(Day day);
[[nodiscard]] Day from_qdate(QDate date);

[[nodiscard]] constexpr int days_between(Day from, Day to)
{
    return static_cast<int>((to - from).count());
}
// 1 Monday to 7 Sunday (ISO 8601).
[[nodiscard]] inline unsigned iso_weekday(Day day)
{
    return std::chrono::weekday(day).iso_encoding();
}

} // namespace deference
