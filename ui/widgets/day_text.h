// SPDX-License-Identifier: GPL-3.0-or-later
// Days in words, in the order of the locale and without the year that everybody knows.
#pragma once
#include "app/core/clock.h"
#include "app/core/day.h"

#include <QString>

namespace deference::ui {

// "Tue 24 March".
[[nodiscard]] QString day_text(Day day);
// "Tue 24 March 2027", where the year is not plain.
[[nodiscard]] QString day_text_with_year(Day day);
// "24 Mar".
[[nodiscard]] QString day_short_text(Day day);
// "Tue 24".
[[nodiscard]] QString weekday_and_number(Day day);
// "Tue".
[[nodiscard]] QString weekday_text(Day day);
// "16–22 Mar", "30 Mar – 5 Apr"; one day when both are the same.
[[nodiscard]] QString day_span_text(Day from, Day to);
// "today", "tomorrow", "in 12 days"; "3 days ago".
[[nodiscard]] QString days_away_text(Day today, Day day);
// "Mon 23 November, 09:40".
[[nodiscard]] QString moment_text(Instant at, const QTimeZone& zone);

} // namespace deference::ui
