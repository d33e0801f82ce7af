// SPDX-License-Identifier: GPL-3.0-or-later
// The commands, one list a room.
#pragma once
#include "app/cli/command.h"

#include <span>

namespace deference::cli {

[[nodiscard]] std::span<const Command> plan_commands();
[[nodiscard]] std::span<const Command> cards_commands();
[[nodiscard]] std::span<const Command> exchange_commands();
[[nodiscard]] std::span<const Command> own_cards_commands();
[[nodiscard]] std::span<const Command> stories_commands();
[[nodiscard]] std::span<const Command> story_papers_commands();
[[nodiscard]] std::span<const Command> story_drill_commands();
[[nodiscard]] std::span<const Command> practice_commands();
[[nodiscard]] std::span<const Command> memory_commands();
[[nodiscard]] std::span<const Command> content_commands();
[[nodiscard]] std::span<const Command> data_commands();

} // namespace deference::cli
