// SPDX-License-Identifier: GPL-3.0-or-later
// What was overruled, in words: what you did, why, and what it was expected to cost then.
#pragma once
#include "app/plan/types.h"

#include <functional>
#include <span>

namespace deference::progress {

struct OverrideLine
{
    Day day;          // when you said so
    QString did;      // "Moved “Lab: rebalancing” to Thu 26 March"
    QString reason;   // your words
    QString expected; // the program's words, then
    [[nodiscard]] bool operator==(const OverrideLine&) const = default;
};

// Newest first. `title` names a task by its key.
[[nodiscard]] std::vector<OverrideLine> override_lines(std::span<const plan::Override> overrides,
                                                       const QTimeZone& zone,
                                                       const std::function<QString(const QString&)>& title);

} // namespace deference::progress
