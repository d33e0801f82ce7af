// SPDX-License-Identifier: GPL-3.0-or-later
// Stories from a YAML file in the form of `examples` in stories.yaml.
#pragma once
#include "app/core/result.h"
#include "app/stories/types.h"

namespace deference::stories {

struct FileStory
{
    QString id; // as in the file; "story_1" and so on where it has none
    Story story;
    ConfidentialNames names; // its denylist
};

// Three forms: one story (a map with `parts`), a list of stories, or a map with a list under `examples` or
// `stories` (so that stories.yaml itself can be read). A story has title and parts, and may have id, domain,
// decision, direction, signals, prompt_kinds, tellings, a denylist of names that it must not tell, and what
// examples carry for tests (quality, fictional_company, expect). InvalidInput names file and line of the
// first fault and counts the others; NotFound and Io for the file itself.
[[nodiscard]] Result<std::vector<FileStory>> read_story_file(const QString& path,
                                                             const content::StoriesFile& file);
// The same from bytes; `name` stands for the path in errors.
[[nodiscard]] Result<std::vector<FileStory>> parse_stories(const QByteArray& bytes, const QString& name,
                                                           const content::StoriesFile& file);

} // namespace deference::stories
