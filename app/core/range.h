// SPDX-License-Identifier: GPL-3.0-or-later
// A closed range of numbers: every estimate in the program is one of these.
#pragma once

namespace deference {

// low <= high. The unit is said where a Range is used; zero width means an exact value.
struct Range
{
    double low = 0.0;
    double high = 0.0;

    [[nodiscard]] constexpr double middle() const { return low + (high - low) / 2.0; }
    [[nodiscard]] constexpr bool contains(double value) const { return low <= value && value <= high; }
    [[nodiscard]] constexpr bool operator==(const Range&) const = default;
};

} // namespace deference
