// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/evidence.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace deference::progress {

double student_80(int degrees_of_freedom)
{
    const double v = std::max(1, degrees_of_freedom);
    const double z = k_normal_80;
    const double z3 = z * z * z;
    const double z5 = z3 * z * z;
    return z + (z3 + z) / (4.0 * v) + (5.0 * z5 + 16.0 * z3 + 3.0 * z) / (96.0 * v * v);
}

std::optional<Pace> pace_of(std::span<const PlannedDone> days)
{
    double planned = 0.0;
    double done = 0.0;
    int with_plan = 0;
    for (const PlannedDone& day : days) {
        planned += day.planned;
        done += day.done;
        with_plan += day.planned > 0.0 ? 1 : 0;
    }
    if (with_plan < k_days_needed)
        return std::nullopt;
    const double ratio = done / planned;
    double squares = 0.0;
    int used = 0;
    for (const PlannedDone& day : days) {
        if (day.planned <= 0.0 && day.done <= 0.0)
            continue;
        const double error = day.done - ratio * day.planned;
        squares += error * error;
        ++used;
    }
    const double spread = std::sqrt(squares / (used - 1));
    return Pace{ratio, spread * std::sqrt(static_cast<double>(used)) / planned, spread, student_80(used - 1)};
}

Range expected_hours(const Pace& pace, double planned, int days)
{
    const double middle = pace.ratio * planned;
    // Both kinds of doubt: about the pace, and about each day that is still to come.
    const double error = std::sqrt(planned * planned * pace.ratio_error * pace.ratio_error +
                                   days * pace.day_spread * pace.day_spread);
    return {std::max(0.0, middle - pace.factor * error), middle + pace.factor * error};
}

QString not_enough_reviews(int have)
{
    return QCoreApplication::translate("Evidence", "not enough yet: %1 of %2 reviews")
        .arg(have)
        .arg(k_reviews_needed);
}

QString not_enough_days(int have)
{
    return QCoreApplication::translate("Evidence", "Where this leads, not enough yet: %1 of %2 planned days")
        .arg(have)
        .arg(k_days_needed);
}

} // namespace deference::progress
