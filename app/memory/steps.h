// SPDX-License-Identifier: GPL-3.0-or-later
// Which learning or relearning step an answer leads to, if any: the part of the scheduler that knows no
// memory model.
#pragma once
#include "app/memory/scheduler.h"

namespace deference::memory {

inline constexpr std::chrono::seconds k_one_day = std::chrono::hours(24);

// A stay on a step: shown again after `delay`.
struct NextStep
{
    Phase phase = Phase::Learning;
    int step = 0;
    std::chrono::seconds delay{0};
};

// Empty: the answer leaves the steps, or never was on one, and the memory model's interval decides.
[[nodiscard]] std::optional<NextStep> next_step(const CardSchedule& schedule, Rating rating,
                                                const SchedulerConfig& config);

} // namespace deference::memory
