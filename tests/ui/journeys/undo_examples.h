// SPDX-License-Identifier: GPL-3.0-or-later
// One example of each operation a user has.
#pragma once
#include "app/stories/types.h"
#include "tests/ui/journeys/desk.h"

#include <functional>
#include <map>
#include <type_traits>

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

// The result's value, or the end of the test.
template <class T>
T need(Result<T> result)
{
    REQUIRE_OK(result);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// By the operation's id.
[[nodiscard]] const std::map<QString, Example>& undo_examples();
// Those of stories (undo_examples_stories.cpp), which are among the others.
[[nodiscard]] std::map<QString, Example> story_examples();

} // namespace deference::tests
