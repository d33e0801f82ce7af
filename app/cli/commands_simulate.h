// SPDX-License-Identifier: GPL-3.0-or-later
// "memory simulate": for the table of commands_memory.cpp.
#pragma once
#include "app/cli/command.h"

#include <array>

namespace deference::cli {

inline constexpr std::array<Option, 8> k_simulate_options{{{"policy", "NAME|all"},
                                                           {"cards", "N"},
                                                           {"days", "N"},
                                                           {"minutes", "N"},
                                                           {"reps", "N"},
                                                           {"seed", "N"},
                                                           {"learner", "NAME"},
                                                           {"list", ""}}};

[[nodiscard]] Result<Answer> simulate_memory(Context& context, const Arguments& arguments);

} // namespace deference::cli
