// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a day as people type it: "10 March", "Tue 10 Mar", "10/3", "March 10, 2027", "2027-03-10".
#pragma once
#include "app/core/day.h"

#include <QLocale>
#include <optional>

namespace deference::ui {

// Without a year the next such day is meant, or the last one where that is at most eight weeks ago (so that a
// day just past is seen as past). Two numbers are read in the order of the locale. Empty when it is no day.
[[nodiscard]] std::optional<Day> parse_typed_day(const QString& text, Day today, const QLocale& locale = {});

} // namespace deference::ui
