// SPDX-License-Identifier: GPL-3.0-or-later
// A profile full of invented data, made only by the operations that a user has: two weeks of evenings, three
// stories in three states, a plan under way. For --demo, --screenshots and people who want to look around.
#pragma once
#include "app/content/catalogue.h"
#include "app/core/clock.h"

namespace deference::demo {

// Makes a profile in `folder`, which must not hold one; its last entries are from a little before
// `clock`.now().
[[nodiscard]] Result<void> make_profile(const QString& folder, const Clock& clock,
                                        const content::Catalogue& catalogue);

} // namespace deference::demo
