// SPDX-License-Identifier: GPL-3.0-or-later
// How stories, their signals and their findings are named and drawn on this page.
#pragma once
#include "app/core/day.h"
#include "app/stories/types.h"
#include "ui/widgets/markers.h"

#include <chrono>

namespace deference::ui {

// The mark of a signal; the ring for one that this version does not know.
[[nodiscard]] Skill signal_skill(const QString& key);
// "Regulatory"; the pack's own name where there is no shorter one.
[[nodiscard]] QString signal_short_name(const QString& key, const QString& name = {});
// "Regulatory imagination".
[[nodiscard]] QString signal_name(const QString& key, const QString& name);

[[nodiscard]] Severity shown_severity(content::Severity severity);
// "0:13".
[[nodiscard]] QString spoken_text(std::chrono::milliseconds spoken);
// "1 word", "12 words".
[[nodiscard]] QString word_count_text(int words);
// "90 s", "2 min": a telling's length where there is little room.
[[nodiscard]] QString telling_short_name(int seconds);
// "Ready", "Edited 6 days ago", "Nothing written yet".
[[nodiscard]] QString state_text(const stories::Story& story, bool is_ready, Day today,
                                 const QTimeZone& zone);

// The part that a finding is best shown in: its own; for one about the whole story the first unwritten part
// of those the check looks at, or the first of them. Empty when the check names none.
[[nodiscard]] QString part_to_show(const stories::Finding& finding, const stories::Story& story,
                                   const content::StoriesFile& file);
[[nodiscard]] const content::CheckInfo* find_check(const content::StoriesFile& file, const QString& key);

// What is right when a check finds nothing: its title names the fault.
[[nodiscard]] QString passed_text(const content::CheckInfo& check);

} // namespace deference::ui
