// SPDX-License-Identifier: GPL-3.0-or-later
// A story as text to take away. Pure; writing files is the caller's.
#pragma once
#include "app/core/day.h"
#include "app/stories/types.h"

namespace deference::stories {

// "Model overridden, in the stricter direction"; empty when it is not tagged.
[[nodiscard]] QString decision_text(const Tags& tags);

// The user's text as Markdown paragraphs: nothing in it becomes a heading, emphasis, a link or HTML, and line
// breaks stay. And back.
[[nodiscard]] QString escaped_markdown(const QString& text);
[[nodiscard]] QString unescaped_markdown(const QString& markdown);

// The whole story: title, tags, each written part under its label, tellings, and the warnings that were
// accepted with their reasons. Markdown; what of the user's text would read as a mark of Markdown is escaped.
[[nodiscard]] QString to_markdown(const Story& story, const content::StoriesFile& file);

// The most words a memo may have to print on one page.
inline constexpr int k_memo_words = 550;
// Whether a memo shows this part.
[[nodiscard]] bool memo_shows(const QString& part);
// One page for somebody who has to judge the decision later: what was decided, on what signal, against which
// alternatives, threshold, who approved, where recorded, outcome, what changed. What the story does not say
// is written as "Not recorded", because that is what a reader of the record would find. A story that is too
// long keeps the first sentences of each section and says so.
[[nodiscard]] QString to_memo(const Story& story, const content::StoriesFile& file, Day today);

} // namespace deference::stories
