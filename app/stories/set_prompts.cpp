// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/set_member.h"

#include <algorithm>
#include <tuple>

namespace deference::stories {

namespace {

using Uses = std::map<StoryId, int>; // how often a story was proposed first in this round

// The story to tell first is the smallest.
auto rank(const SetMember& member, const QString& kind, const Uses& uses)
{
    const auto used = uses.find(member.story->id);
    return std::tuple(!member.tagged(kind), !member.is_sound, used == uses.end() ? 0 : used->second,
                      -member.complete, member.story->id);
}

PromptChoice choose(const content::Prompt& prompt, const content::PromptKind& kind,
                    const std::vector<SetMember>& members, Uses& uses)
{
    std::vector<const SetMember*> fitting;
    for (const SetMember& member : members) {
        if (member.fits.contains(kind.key))
            fitting.push_back(&member);
    }
    std::ranges::sort(fitting, {}, [&](const SetMember* member) { return rank(*member, kind.key, uses); });
    PromptChoice choice{prompt.key, kind.key, kind.is_by_hand(), {}};
    for (const SetMember* member : fitting)
        choice.stories.push_back(member->story->id);
    if (!choice.stories.empty())
        ++uses[choice.stories.front()];
    return choice;
}

} // namespace

std::vector<RoundChoices> choose_stories(const std::vector<SetMember>& members,
                                         const content::StoriesFile& file, const content::RoundsFile& rounds)
{
    std::vector<RoundChoices> all;
    for (const content::RoundInfo& round : rounds.rounds) {
        RoundChoices choices{round.key, {}};
        Uses uses;
        for (const content::Prompt& prompt : round.prompts) {
            if (const content::PromptKind* kind = find_kind(file, prompt.kind))
                choices.prompts.push_back(choose(prompt, *kind, members, uses));
        }
        if (!choices.prompts.empty())
            all.push_back(std::move(choices));
    }
    return all;
}

} // namespace deference::stories
