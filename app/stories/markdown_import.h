// SPDX-License-Identifier: GPL-3.0-or-later
// A story from Markdown with headings: what export.h writes, and what people write by hand. Pure.
#pragma once
#include "app/core/result.h"
#include "app/stories/types.h"

namespace deference::stories {

struct ImportedStory
{
    Story story;
    QStringList notes; // sentences about what could not be placed as it was meant
};

// "# Title"; then headings of any deeper level that name a part by its label or id, or a telling ("Told in 90
// seconds"), in any case. No word is lost: text under a heading that is not known stays in the part before
// it, text before the first known heading in the first part, and a note says so. A missing title becomes
// `fallback_title`. InvalidInput for a text that is empty or longer than a story may be.
[[nodiscard]] Result<ImportedStory>
story_from_markdown(const QString& markdown, const content::StoriesFile& file, const QString& fallback_title);

} // namespace deference::stories
