// SPDX-License-Identifier: GPL-3.0-or-later
// part_empty, part_thin, parts_filled_fewer_than, share.
#include "app/stories/evaluate.h"

#include <cmath>

namespace deference::stories {

namespace {

int words_of(const std::vector<const PartText*>& parts)
{
    int words = 0;
    for (const PartText* part : parts)
        words += part->word_count();
    return words;
}

} // namespace

void evaluate_part_empty(const content::CheckInfo& check, const Examined& story,
                         std::vector<Finding>& findings)
{
    for (const PartText* part : story.scope(check.parameters.value(QStringLiteral("parts")))) {
        if (part->words.empty())
            findings.push_back(about_part(
                check, *part, filled(check.message, {{QStringLiteral("part"), part->info->label}})));
    }
}

void evaluate_part_thin(const content::CheckInfo& check, const Examined& story,
                        std::vector<Finding>& findings)
{
    const QVariantMap minimum = check.parameters.value(QStringLiteral("min_words")).toMap();
    for (const PartText& part : story.parts()) {
        const int least = minimum.value(part.info->key).toInt(); // 0: not asked for
        if (part.words.empty() || part.word_count() >= least)
            continue;
        findings.push_back(
            about_part(check, part,
                       filled(check.message, {{QStringLiteral("part"), part.info->label},
                                              {QStringLiteral("words"), QString::number(part.word_count())},
                                              {QStringLiteral("min"), QString::number(least)}})));
    }
}

void evaluate_parts_filled(const content::CheckInfo& check, const Examined& story,
                           std::vector<Finding>& findings)
{
    const double least = number(check, "min_words_each").value_or(1.0);
    int full = 0;
    for (const PartText* part : story.scope(check.parameters.value(QStringLiteral("parts"))))
        full += part->word_count() >= least ? 1 : 0;
    if (full < number(check, "min_filled").value_or(0.0))
        findings.push_back(
            about_story(check, filled(check.message, {{QStringLiteral("filled"), QString::number(full)}})));
}

void evaluate_share(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings)
{
    const int total = story.total_words();
    if (total == 0 || total < number(check, "when_total_words_at_least").value_or(0.0))
        return;
    const auto parts = story.scope(check.parameters.value(QStringLiteral("numerator")));
    const double share = static_cast<double>(words_of(parts)) / total;
    const auto max = number(check, "max");
    const auto min = number(check, "min");
    if ((max && share > *max) || (min && share < *min))
        findings.push_back(about_story(
            check, filled(check.message,
                          {{QStringLiteral("percent"), QString::number(std::lround(share * 100.0))}})));
}

} // namespace deference::stories
