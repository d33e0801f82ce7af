// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/story_set.h"

#include "app/stories/checks.h"
#include "app/stories/completeness.h"
#include "app/stories/evaluate.h"
#include "app/stories/set_member.h"
#include "app/stories/words.h"

#include <algorithm>

namespace deference::stories {

namespace {

bool is_written(const Examined& story, const content::StoriesFile& file, const QString& key)
{
    const PartText* part = story.find(key);
    const content::StoryPart* info = file.find(key);
    return part && info && part->word_count() >= std::max(1, info->min_words);
}

// Whether all that the kind states holds; never when it states nothing.
bool fits_by_rule(const SetMember& member, const Examined& examined, const content::PromptKind& kind)
{
    if (kind.is_by_hand())
        return false;
    if (!kind.decisions.isEmpty() && !kind.decisions.contains(to_key(member.story->tags.decision)))
        return false;
    const auto has_fired = [&](const QString& check) { return member.fired.contains(check); };
    return std::ranges::all_of(
               kind.parts, [&](const QString& key) { return is_written(examined, examined.file(), key); }) &&
           std::ranges::none_of(kind.checks, has_fired) &&
           (kind.mentions.isEmpty() || condition_holds(examined, kind.mentions));
}

SetMember look_at(const Story& story, const content::StoriesFile& file, const ConfidentialNames& names)
{
    SetMember member{&story, {}, true, false, 0, {}};
    const auto findings = check_story(story, file, names);
    std::vector<Finding> open;
    std::ranges::copy_if(findings, std::back_inserter(open),
                         [&](const Finding& finding) { return !is_accepted(story, finding); });
    member.fired = fired(open);
    member.is_sound = std::ranges::none_of(
        open, [](const Finding& finding) { return finding.severity == Severity::Block; });
    member.complete = completeness(story, file, findings);
    const Examined examined(story, file, names);
    member.went_wrong = !file.went_wrong.isEmpty() && condition_holds(examined, file.went_wrong);
    for (const content::PromptKind& kind : file.prompt_kinds) {
        if (member.tagged(kind.key) || fits_by_rule(member, examined, kind))
            member.fits.append(kind.key);
    }
    return member;
}

template <class Gives>
SetNeed need(const QString& text, int wanted, const std::vector<SetMember>& members, Gives gives)
{
    SetNeed need{text, 0, 0, wanted};
    for (const SetMember& member : members) {
        if (gives(member))
            ++(member.is_sound ? need.have : need.drafts);
    }
    return need;
}

bool moved(const SetMember& member, Direction direction)
{
    return member.story->tags.decision == Decision::Override && member.story->tags.direction == direction;
}

bool followed(const SetMember& member)
{
    return member.story->tags.decision == Decision::Follow;
}

// Each domain counts once, as sound when one of its stories is.
SetNeed need_of_domains(const std::vector<SetMember>& members, int wanted)
{
    std::map<QString, bool> sound;
    for (const SetMember& member : members) {
        const QString domain = member.story->tags.domain.simplified().toLower();
        if (!domain.isEmpty())
            sound[domain] = sound[domain] || member.is_sound;
    }
    SetNeed need{StoryWords::tr("Different domains"), 0, 0, wanted};
    for (const auto& [domain, is_sound] : sound)
        ++(is_sound ? need.have : need.drafts);
    return need;
}

std::vector<SetNeed> needs_of(const std::vector<SetMember>& members, const StorySet& set,
                              const content::StoriesFile& file)
{
    std::vector<SetNeed> needs{
        need(StoryWords::tr("Stories in which nothing is left that must be fixed"), file.set_target, members,
             [](const SetMember&) { return true; }),
        need_of_domains(members, file.set_target),
        need(StoryWords::tr("An override in the stricter direction"), 1, members,
             [](const SetMember& member) { return moved(member, Direction::Stricter); }),
        need(StoryWords::tr("An override in the looser direction, or a model that was followed"), 1, members,
             [](const SetMember& member) { return moved(member, Direction::Looser) || followed(member); }),
        need(StoryWords::tr("An override that turned out wrong"), 1, members,
             [](const SetMember& member) { return member.went_wrong; }),
        need(StoryWords::tr("A time when leaving the model alone was right"), 1, members, followed)};
    for (const SignalCoverage& signal : set.signal_list)
        needs.push_back({StoryWords::tr("Ready stories that show: %1", "name of a signal").arg(signal.name),
                         signal.ready, signal.drafts, signal.wanted});
    return needs;
}

} // namespace

int RoundChoices::answered() const
{
    return static_cast<int>(
        std::ranges::count_if(prompts, [](const PromptChoice& one) { return !one.stories.empty(); }));
}

const content::PromptKind* find_kind(const content::StoriesFile& file, const QString& key)
{
    const auto kind = std::ranges::find(file.prompt_kinds, key, &content::PromptKind::key);
    return kind == file.prompt_kinds.end() ? nullptr : &*kind;
}

StorySet examine_set(const std::vector<Story>& stories, const content::StoriesFile& file,
                     const content::RoundsFile& rounds, const ConfidentialNames& names)
{
    std::vector<SetMember> members;
    for (const Story& story : stories) {
        if (!story.archived)
            members.push_back(look_at(story, file, names));
    }
    StorySet set;
    set.signal_list = signal_coverage(stories, rounds, file);
    set.needs = needs_of(members, set, file);
    set.findings = check_set(members, file, rounds);
    for (const SetMember& member : members) {
        ++set.domains[member.story->tags.domain.simplified()];
        set.stricter += moved(member, Direction::Stricter) ? 1 : 0;
        set.looser += moved(member, Direction::Looser) ? 1 : 0;
        set.followed += followed(member) ? 1 : 0;
    }
    set.rounds = choose_stories(members, file, rounds);
    return set;
}

} // namespace deference::stories
