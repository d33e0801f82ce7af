// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated learner who forgets by FSRS-7 with its published default parameters (34 values, summer 2026):
// two traces, a slow and a fast one, whose curves are mixed. For comparing policies only; the program itself
// believes in FSRS-6.
#pragma once
#include "app/memory/learner.h"

namespace deference::memory {

[[nodiscard]] std::unique_ptr<Learner> make_fsrs7_learner(std::size_t cards);

} // namespace deference::memory
