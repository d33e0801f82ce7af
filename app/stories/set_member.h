// SPDX-License-Identifier: GPL-3.0-or-later
// One story of a set, looked at once for every rule about the set. Private to story_set.
#pragma once
#include "app/stories/story_set.h"

namespace deference::stories {

struct SetMember
{
    const Story* story = nullptr;
    QStringList fired;       // checks whose finding was not accepted
    bool is_sound = false;   // nothing is left that must be fixed
    bool went_wrong = false; // tells of an override that turned out wrong
    int complete = 0;        // completeness(), percent
    QStringList fits;        // kinds of prompt: tagged, or all that the kind states holds
    [[nodiscard]] bool tagged(const QString& kind) const { return story->tags.prompt_keys.contains(kind); }
};

// The checks of the set, in the order of the file (set_checks.cpp).
[[nodiscard]] std::vector<SetFinding> check_set(const std::vector<SetMember>& members,
                                                const content::StoriesFile& file,
                                                const content::RoundsFile& rounds);
// Stories for the prompts of every round (set_prompts.cpp).
[[nodiscard]] std::vector<RoundChoices> choose_stories(const std::vector<SetMember>& members,
                                                       const content::StoriesFile& file,
                                                       const content::RoundsFile& rounds);
// Null when prompts of that kind are not answered by a story.
[[nodiscard]] const content::PromptKind* find_kind(const content::StoriesFile& file, const QString& key);

} // namespace deference::stories
