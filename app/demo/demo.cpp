// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"

#include "app/cards/operations.h"
#include "app/demo/days.h"

namespace deference::demo {

Result<void> make_profile(const QString& folder, const Clock& clock, const content::Catalogue& catalogue)
{
    const Day today = study_day(clock);
    ManualClock past(start_of(first_day(today), clock.zone()), clock.zone());
    Random random(20261123); // the same two weeks each time
    DEFERENCE_TRY_ASSIGN(const auto library, Library::open(folder, past, random, catalogue));
    DEFERENCE_TRY(cards::merge_packs(*library));
    World world{*library, past, random, today};
    DEFERENCE_TRY(set_up(world));
    for (Day day = first_day(today); day < today; day += std::chrono::days(1))
        DEFERENCE_TRY(live_through(world, day));
    return begin_today(world);
}

} // namespace deference::demo
