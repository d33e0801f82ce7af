// SPDX-License-Identifier: GPL-3.0-or-later
// What the stories prove together, what is missing for the three that the interview asks for, and which of
// them answers which prompt. Pure. Stories in the archive do not count.
#pragma once
#include "app/stories/coverage.h"
#include "app/stories/types.h"

namespace deference::stories {

// What a check of the whole set (set_checks in stories.yaml) has to say.
struct SetFinding
{
    QString check; // content::CheckInfo::key
    Severity severity = Severity::Info;
    QString message;
    QString why;
    std::vector<StoryId> stories; // those it is about; empty: all
    QString kind;                 // of the prompt that nobody answers; empty for everything else
};

// Something that a good set has, and how many stories give it now.
struct SetNeed
{
    QString text;
    int have = 0;   // stories in which nothing is left that must be fixed
    int drafts = 0; // the others that would give it
    int wanted = 1;
    [[nodiscard]] bool is_met() const { return have >= wanted; }
};

// The stories that answer one prompt, the one to tell first. Tagged ones come before those that fit by the
// rules; within a round a story that was not proposed yet comes before one that was.
struct PromptChoice
{
    QString prompt; // content::Prompt::key
    QString kind;
    bool is_by_hand = false; // no rule can tell; only tags count
    std::vector<StoryId> stories;
};
struct RoundChoices
{
    QString round;
    std::vector<PromptChoice> prompts; // those that ask for a story, in the order of the round
    [[nodiscard]] int answered() const;
};

struct StorySet
{
    std::vector<SetNeed> needs;
    std::vector<SetFinding> findings;
    std::vector<SignalCoverage> signal_list;
    std::map<QString, int> domains; // "" where a story has none
    int stricter = 0;
    int looser = 0;
    int followed = 0;
    std::vector<RoundChoices> rounds; // rounds with such prompts
};

[[nodiscard]] StorySet examine_set(const std::vector<Story>& stories, const content::StoriesFile& file,
                                   const content::RoundsFile& rounds, const ConfidentialNames& names = {});

// How much two stories have in common: Jaccard on their sets of five words in a row, 0 to 1.
[[nodiscard]] double shared_share(const Story& a, const Story& b, const content::StoriesFile& file);

} // namespace deference::stories
