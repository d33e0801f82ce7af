// SPDX-License-Identifier: GPL-3.0-or-later
// The evenings of the invented user, one after another.
#pragma once
#include "app/library/library.h"

namespace deference::demo {

// The Monday two weeks before this one: plans start with a whole week.
[[nodiscard]] Day first_day(Day today);

struct World
{
    Library& library;
    ManualClock& clock;
    Random& random;
    Day today; // the real one; the evenings lie before it
};

[[nodiscard]] Result<void> set_up(World& world);
// Everything that happened on the evening of `day`.
[[nodiscard]] Result<void> live_through(World& world, Day day);
// What is done already this morning.
[[nodiscard]] Result<void> begin_today(World& world);

} // namespace deference::demo
