// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/drill.h"

#include "app/stories/checks.h"
#include "app/stories/words.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace deference::stories {

namespace {

constexpr int k_weakness_counts = 2; // askings fewer
constexpr int k_badly_counts = 3;

// Checks of what was said, as against those of what is missing: their questions quote the story.
bool is_about_what_is_said(const content::StoriesFile& file, const QString& key)
{
    static constexpr std::array k_types{u"forbids", u"ratio",    u"rate",   u"sentence_share",
                                        u"share",   u"denylist", u"acronym"};
    const auto check = std::ranges::find(file.checks, key, &content::CheckInfo::key);
    return check != file.checks.end() && std::ranges::any_of(k_types, [&](const char16_t* type) {
               return check->type == QStringView(type);
           });
}

struct Candidate
{
    DrillQuestion question;
    int push = 1;
    bool was_today = false;
    [[nodiscard]] int cost() const
    {
        const int fewer = question.reason == DrillReason::WentBadly  ? k_badly_counts
                          : question.reason == DrillReason::Weakness ? k_weakness_counts
                                                                     : 0;
        return question.asked - fewer;
    }
};

Candidate look_at(const content::FollowUp& followup, const std::vector<FollowUpAnswer>& answers, Day today,
                  const Finding* finding)
{
    Candidate candidate;
    candidate.push = followup.push;
    DrillQuestion& question = candidate.question;
    question.key = followup.key;
    question.part = followup.part;
    question.question = followup.question;
    question.listens_for = followup.listens_for;
    bool may_return = false;
    for (const FollowUpAnswer& answer : answers) { // oldest first
        if (answer.question != followup.key)
            continue;
        ++question.asked;
        question.rating = answer.rating;
        candidate.was_today = answer.day >= today; // also when a clock was set back
        may_return = answer.rating <= k_bad_answer && answer.day < today;
    }
    if (may_return) {
        question.reason = DrillReason::WentBadly;
    } else if (finding) {
        question.reason = DrillReason::Weakness;
        question.finding = finding->message;
    } else {
        question.reason = question.asked == 0 ? DrillReason::NeverAsked : DrillReason::AskedLeast;
    }
    return candidate;
}

std::vector<Finding> open_findings(const Story& story, const content::StoriesFile& file,
                                   const ConfidentialNames& names)
{
    std::vector<Finding> open;
    for (Finding& finding : check_story(story, file, names)) {
        if (!is_accepted(story, finding))
            open.push_back(std::move(finding));
    }
    return open;
}

// What makes the question likely: its own check, or that there is nothing where it asks. Null when nothing
// does.
const Finding* weakness_of(const content::FollowUp& followup, const std::vector<Finding>& open)
{
    const auto own = std::ranges::find_if(open, [&](const Finding& finding) {
        const bool is_elsewhere =
            finding.words.isEmpty() && !finding.part.isEmpty() && finding.part != followup.part;
        return finding.check == followup.weakness && !is_elsewhere;
    });
    if (own != open.end())
        return &*own;
    const auto empty = std::ranges::find_if(open, [&](const Finding& finding) {
        return finding.severity == Severity::Block && finding.part == followup.part &&
               finding.words.isEmpty();
    });
    return empty == open.end() ? nullptr : &*empty;
}

} // namespace

int drill_length(DrillScope scope)
{
    return scope == DrillScope::Record ? static_cast<int>(k_record_time / k_answer_time) : k_short_drill;
}

std::vector<DrillQuestion> choose_followups(const Story& story, const content::StoriesFile& file,
                                            const std::vector<FollowUpAnswer>& answers, Day today,
                                            DrillScope scope, int count, const ConfidentialNames& names)
{
    const auto open = open_findings(story, file, names);
    std::vector<Candidate> candidates;
    for (const content::FollowUp& followup : file.followups) {
        if (scope == DrillScope::Record && !file.examiner.record.contains(followup.part))
            continue;
        const Finding* finding = weakness_of(followup, open);
        const bool is_so = finding && finding->check == followup.weakness;
        if (is_so || !is_about_what_is_said(file, followup.weakness))
            candidates.push_back(look_at(followup, answers, today, finding));
    }
    std::ranges::stable_sort(candidates, {}, [](const Candidate& one) {
        return std::tuple(one.was_today, one.cost(), one.question.reason, one.push);
    });
    if (static_cast<int>(candidates.size()) > count)
        candidates.resize(static_cast<std::size_t>(std::max(0, count)));
    std::ranges::stable_sort(candidates, {}, &Candidate::push);
    std::vector<DrillQuestion> questions;
    for (Candidate& candidate : candidates)
        questions.push_back(std::move(candidate.question));
    return questions;
}

QString why_asked(const DrillQuestion& question)
{
    switch (question.reason) {
    case DrillReason::WentBadly:
        return StoryWords::tr("It went badly last time: you rated it %1 of 5.").arg(question.rating);
    case DrillReason::Weakness:
        return question.finding;
    case DrillReason::NeverAsked:
        return StoryWords::tr("You were not asked this about this story yet.");
    case DrillReason::AskedLeast:
        break;
    }
    return StoryWords::tr("Asked %n time(s) so far, which is among the least.", nullptr, question.asked);
}

QString to_key(DrillReason reason)
{
    switch (reason) {
    case DrillReason::WentBadly:
        return QStringLiteral("went_badly");
    case DrillReason::Weakness:
        return QStringLiteral("weakness");
    case DrillReason::NeverAsked:
        return QStringLiteral("never_asked");
    case DrillReason::AskedLeast:
        break;
    }
    return QStringLiteral("asked_least");
}

} // namespace deference::stories
