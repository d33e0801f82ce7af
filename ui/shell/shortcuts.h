// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of the program in one table: the actions, the help window and the duplicate test read it.
#pragma once
#include <QString>
#include <span>

namespace deference::ui {

struct Shortcut
{
    const char* context; // where it works: "Everywhere", "Cards" ...; translated in context "Shortcuts"
    const char* keys;    // portable text, "Ctrl+K"
    const char* does;    // translated in context "Shortcuts"
};

[[nodiscard]] std::span<const Shortcut> shortcut_table();

} // namespace deference::ui
