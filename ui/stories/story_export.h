// SPDX-License-Identifier: GPL-3.0-or-later
// A story as a file that the user names. Written whole or not at all.
#pragma once
#include "app/core/result.h"
#include "ui/stories/story_bar.h"

#include <functional>

namespace deference::ui {

[[nodiscard]] Result<void> write_text(const QString& path, const QString& text);
// A name that every file system takes: "Overriding the fraud score (memo).md".
[[nodiscard]] QString export_name(const QString& title, StoryBar::Export form);
// Asks for a place without a loop of its own, writes, and tells how it went: the path, or what failed.
void ask_and_write(QWidget* parent, const QString& name, const QString& text,
                   const std::function<void(const Result<QString>&)>& done);

} // namespace deference::ui
