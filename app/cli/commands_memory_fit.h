// SPDX-License-Identifier: GPL-3.0-or-later
// "memory fit": for the table of commands_memory.cpp.
#pragma once
#include "app/cli/command.h"

#include <array>

namespace deference::cli {

inline constexpr std::array<Option, 2> k_fit_options{{{"epochs", "N"}, {"zone", "ZONE"}}};

[[nodiscard]] Result<Answer> fit_memory(Context& context, const Arguments& arguments);

} // namespace deference::cli
