// SPDX-License-Identifier: GPL-3.0-or-later
// What the side navigation shows of the library.
#pragma once
#include "app/core/result.h"
#include "ui/shell/side_nav.h"

namespace deference::ui {

struct NavigationData
{
    bool needs_setup = false; // no process yet
    int due_cards = 0;
    std::optional<Countdown> countdown;
};

[[nodiscard]] Result<NavigationData> load_navigation(const Library& library);

} // namespace deference::ui
