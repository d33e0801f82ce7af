// SPDX-License-Identifier: GPL-3.0-or-later
// SE1 to SE6 of stories.yaml. Their rules are sentences there; here each is a function found by the check's
// id. Without a story only the number of stories is missing.
#include "app/stories/evaluate.h"
#include "app/stories/set_member.h"
#include "app/stories/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace deference::stories {

namespace {

constexpr int k_first_round = 2; // SE5 asks about rounds 2 to 5
constexpr int k_last_round = 5;
constexpr double k_duplicate_share = 0.5;
constexpr QLatin1String k_no_deference("HU6_no_deference");

using Values = QHash<QString, QString>;

struct SetContext
{
    const std::vector<SetMember>& members;
    const content::StoriesFile& file;
    const content::RoundsFile& rounds;
};

SetFinding say(const content::CheckInfo& check, const Values& values, std::vector<StoryId> stories = {})
{
    return {check.key, check.severity, filled(check.message, values), check.why, std::move(stories), {}};
}

using Rule = void (*)(const content::CheckInfo& check, const SetContext& set,
                      std::vector<SetFinding>& findings);

void too_few(const content::CheckInfo& check, const SetContext& set, std::vector<SetFinding>& findings)
{
    const auto sound = std::ranges::count_if(set.members, &SetMember::is_sound);
    if (sound < set.file.set_target)
        findings.push_back(say(check, {{QStringLiteral("n"), QString::number(sound)}}));
}

void no_deference(const content::CheckInfo& check, const SetContext& set, std::vector<SetFinding>& findings)
{
    const bool defers = std::ranges::any_of(set.members, [](const SetMember& member) {
        return member.story->tags.decision == Decision::Follow || !member.fired.contains(k_no_deference);
    });
    if (!defers && !set.members.empty())
        findings.push_back(say(check, {}));
}

void one_domain(const content::CheckInfo& check, const SetContext& set, std::vector<SetFinding>& findings)
{
    std::set<QString> domains;
    for (const SetMember& member : set.members)
        domains.insert(member.story->tags.domain.simplified().toLower());
    if (set.members.size() < 2 || domains.size() != 1 || domains.begin()->isEmpty())
        return;
    const QString domain = set.members.front().story->tags.domain.simplified();
    findings.push_back(say(check, {{QStringLiteral("domain"), QString(domain).replace(u'_', u' ')}}));
}

void one_direction(const content::CheckInfo& check, const SetContext& set, std::vector<SetFinding>& findings)
{
    std::vector<StoryId> overrides;
    std::set<Direction> directions;
    for (const SetMember& member : set.members) {
        if (member.story->tags.decision != Decision::Override)
            continue;
        overrides.push_back(member.story->id);
        directions.insert(member.story->tags.direction);
    }
    if (overrides.size() < 2 || directions.size() != 1 || *directions.begin() == Direction::None)
        return;
    findings.push_back(say(check, {{QStringLiteral("direction"), to_key(*directions.begin())}}, overrides));
}

// One finding for each kind of prompt that nobody answers, in the order in which rounds ask.
void uncovered(const content::CheckInfo& check, const SetContext& set, std::vector<SetFinding>& findings)
{
    if (set.members.empty())
        return;
    QStringList asked;
    for (const content::RoundInfo& round : set.rounds.rounds) {
        for (const content::Prompt& prompt : round.prompts) {
            const content::PromptKind* kind = find_kind(set.file, prompt.kind);
            if (!kind || round.order < k_first_round || round.order > k_last_round ||
                asked.contains(kind->key))
                continue;
            asked.append(kind->key);
            const bool covered = std::ranges::any_of(
                set.members, [&](const SetMember& member) { return member.fits.contains(kind->key); });
            if (covered)
                continue;
            findings.push_back(say(check, {{QStringLiteral("kind"), kind->label}}));
            findings.back().kind = kind->key;
        }
    }
}

using Grams = std::vector<QString>; // sorted, each once

Grams grams_of(const Story& story, const content::StoriesFile& file)
{
    constexpr std::size_t k_length = 5;
    QStringList words;
    for (const content::StoryPart& part : file.parts) {
        const QString normal = normalised(story.part(part.key));
        for (const TextSpan word : find_words(normal))
            words.append(normal.mid(word.start, word.end - word.start).toLower());
    }
    Grams grams;
    for (qsizetype i = 0; i + static_cast<qsizetype>(k_length) <= words.size(); ++i)
        grams.push_back(words.mid(i, k_length).join(u' '));
    std::ranges::sort(grams);
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

double jaccard(const Grams& a, const Grams& b)
{
    Grams both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    const std::size_t either = a.size() + b.size() - both.size();
    return either == 0 ? 0.0 : static_cast<double>(both.size()) / static_cast<double>(either);
}

void near_duplicates(const content::CheckInfo& check, const SetContext& set,
                     std::vector<SetFinding>& findings)
{
    std::vector<Grams> grams;
    for (const SetMember& member : set.members)
        grams.push_back(grams_of(*member.story, set.file));
    for (std::size_t a = 0; a < grams.size(); ++a) {
        for (std::size_t b = a + 1; b < grams.size(); ++b) {
            if (jaccard(grams[a], grams[b]) > k_duplicate_share)
                findings.push_back(say(check, {}, {set.members[a].story->id, set.members[b].story->id}));
        }
    }
}

struct KnownRule
{
    QLatin1String key;
    Rule rule;
};
constexpr std::array k_rules{
    KnownRule{QLatin1String("SE1_fewer_than_three"), too_few},
    KnownRule{QLatin1String("SE2_no_deference_story"), no_deference},
    KnownRule{QLatin1String("SE3_one_domain"), one_domain},
    KnownRule{QLatin1String("SE4_one_direction"), one_direction},
    KnownRule{QLatin1String("SE5_round_uncovered"), uncovered},
    KnownRule{QLatin1String("SE6_near_duplicate"), near_duplicates},
};

} // namespace

double shared_share(const Story& a, const Story& b, const content::StoriesFile& file)
{
    return jaccard(grams_of(a, file), grams_of(b, file));
}

std::vector<SetFinding> check_set(const std::vector<SetMember>& members, const content::StoriesFile& file,
                                  const content::RoundsFile& rounds)
{
    std::vector<SetFinding> findings;
    for (const content::CheckInfo& check : file.set_checks) {
        const auto known = std::ranges::find(k_rules, check.key, &KnownRule::key);
        if (known != k_rules.end())
            known->rule(check, {members, file, rounds}, findings);
    }
    return findings;
}

} // namespace deference::stories
