// SPDX-License-Identifier: GPL-3.0-or-later
// One example of each operation a user has.
#pragma once
#include "app/stories/types.h"
#include "tests/ui/journeys/desk.h"

#include <functional>
#include <map>

namespace deference::tests {

struct At
{
    Desk& desk;
    Library& library;
    stories::StoryId remembered; // from preparing to running
};

// First what must be there already, then the operation itself.
struct Example
{
    std::function<void(At&)> prepare;
    std::function<void(At&)> run;
};

// By the operation's id.
[[nodiscard]] const std::map<QString, Example>& undo_examples();

} // namespace deference::tests
