// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/checks.h"

#include "app/stories/evaluate.h"
#include "app/stories/words.h"

#include <algorithm>
#include <array>

namespace deference::stories {

namespace {

// Every check type that is built. A new one is a row here and an evaluator.
struct KnownType
{
    const char* type;
    Evaluate evaluate; // null: examines tellings, not parts
};
constexpr std::array k_known_types{
    KnownType{"part_empty", evaluate_part_empty},
    KnownType{"part_thin", evaluate_part_thin},
    KnownType{"parts_filled_fewer_than", evaluate_parts_filled},
    KnownType{"share", evaluate_share},
    KnownType{"requires", evaluate_requires},
    KnownType{"forbids", evaluate_forbids},
    KnownType{"ratio", evaluate_ratio},
    KnownType{"rate", evaluate_rate},
    KnownType{"sentence_share", evaluate_sentence_share},
    KnownType{"when_need", evaluate_when_need},
    KnownType{"acronym", evaluate_acronym},
    KnownType{"denylist", evaluate_denylist},
    KnownType{"long_sentence", evaluate_long_sentence},
    KnownType{"spoken_length", nullptr},
};

const KnownType* find_type(const content::CheckInfo& check)
{
    const auto known = std::find_if(k_known_types.begin(), k_known_types.end(), [&](const KnownType& one) {
        return check.type == QLatin1String(one.type);
    });
    return known == k_known_types.end() ? nullptr : &*known;
}

bool examines_parts(const content::CheckInfo& check)
{
    const KnownType* known = find_type(check);
    return known && known->evaluate;
}

} // namespace

bool supported(const content::CheckInfo& check)
{
    return find_type(check) != nullptr;
}

bool is_confidentiality(const Finding& finding)
{
    // The file's section of confidentiality: CO1_email and so on.
    return finding.check.size() > 2 && finding.check.startsWith(u"CO") && finding.check[2].isDigit();
}

bool may_be_accepted(const Finding& finding)
{
    return finding.severity != Severity::Block || is_confidentiality(finding);
}

CheckReport examine_story(const Story& story, const content::StoriesFile& file,
                          const ConfidentialNames& names)
{
    const Examined examined(story, file, names);
    CheckReport report;
    for (const content::CheckInfo& check : file.checks) {
        if (examines_parts(check))
            find_type(check)->evaluate(check, examined, report.findings);
    }
    for (const QString& pattern : examined.slow_patterns())
        report.problems.append(
            StoryWords::tr("The pattern \"%1\" of the pack takes too long on this text and was passed over; "
                           "its author has to make it simpler.")
                .arg(pattern));
    return report;
}

std::vector<Finding> check_story(const Story& story, const content::StoriesFile& file,
                                 const ConfidentialNames& names)
{
    return examine_story(story, file, names).findings;
}

std::vector<Finding> check_telling(const QString& telling, const QString& text,
                                   const content::StoriesFile& file, int words_a_minute)
{
    const auto info = std::find_if(file.tellings.begin(), file.tellings.end(),
                                   [&](const content::Telling& one) { return one.key == telling; });
    if (info == file.tellings.end())
        return {};
    const int rate = words_a_minute > 0 ? words_a_minute : file.speaking_rate;
    std::vector<Finding> findings;
    for (const content::CheckInfo& check : file.checks) {
        if (check.type != QStringLiteral("spoken_length"))
            continue;
        if (auto finding = evaluate_spoken_length(check, *info, file, text, rate))
            findings.push_back(std::move(*finding));
    }
    return findings;
}

QStringList fired(const std::vector<Finding>& findings)
{
    QStringList checks;
    for (const Finding& finding : findings) {
        if (!checks.contains(finding.check))
            checks.append(finding.check);
    }
    return checks;
}

std::vector<const content::CheckInfo*> passed(const std::vector<Finding>& findings,
                                              const content::StoriesFile& file)
{
    const QStringList firing = fired(findings);
    std::vector<const content::CheckInfo*> checks;
    for (const content::CheckInfo& check : file.checks) {
        if (examines_parts(check) && !firing.contains(check.key))
            checks.push_back(&check);
    }
    return checks;
}

bool is_accepted(const Story& story, const Finding& finding)
{
    return may_be_accepted(finding) &&
           std::any_of(story.accepted.begin(), story.accepted.end(), [&](const Acceptance& one) {
               return one.check == finding.check && one.part == finding.part && one.words == finding.words;
           });
}

bool is_ready(const Story& story, const std::vector<Finding>& findings)
{
    return story.ready && std::none_of(findings.begin(), findings.end(), [&](const Finding& finding) {
               return finding.severity == Severity::Block && !is_accepted(story, finding);
           });
}

bool is_ready(const Story& story, const content::StoriesFile& file)
{
    return story.ready && is_ready(story, check_story(story, file));
}

} // namespace deference::stories
