// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/completeness.h"

#include "app/stories/checks.h"

#include <algorithm>
#include <cmath>

namespace deference::stories {

namespace {

constexpr double k_core_points = 70.0;
constexpr double k_other_points = 30.0;
constexpr int k_points_a_block = 5;

// How much of its minimum a part has, at most 1. A part without a minimum is there or it is not.
double filled_share(const content::StoryPart& part, const QString& text)
{
    const int words = count_words(text);
    return std::min(1.0, static_cast<double>(words) / std::max(1, part.min_words));
}

// The mean over the parts of one kind; full when the file has none of that kind.
double mean_share(const Story& story, const content::StoriesFile& file, bool core)
{
    double sum = 0.0;
    int parts = 0;
    for (const content::StoryPart& part : file.parts) {
        if (part.core != core)
            continue;
        sum += filled_share(part, story.part(part.key));
        ++parts;
    }
    return parts == 0 ? 1.0 : sum / parts;
}

} // namespace

int completeness(const Story& story, const content::StoriesFile& file, const std::vector<Finding>& findings)
{
    QStringList blocks;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Block && !is_accepted(story, finding) &&
            !blocks.contains(finding.check))
            blocks.append(finding.check);
    }
    constexpr double k_rounding = 1e-9; // nine parts at their minimum must not sum to 99.999
    const double points =
        k_core_points * mean_share(story, file, true) + k_other_points * mean_share(story, file, false);
    return std::clamp(
        static_cast<int>(points + k_rounding) - k_points_a_block * static_cast<int>(blocks.size()), 0, 100);
}

int completeness(const Story& story, const content::StoriesFile& file)
{
    return completeness(story, file, check_story(story, file));
}

Measure measure(const Story& story, const content::StoriesFile& file, const content::Telling* telling,
                int words_a_minute)
{
    const int rate = words_a_minute > 0 ? words_a_minute : file.speaking_rate;
    const auto at_rate = [&](int words) {
        return static_cast<int>(
            std::lround(static_cast<double>(words) * rate / std::max(1, file.speaking_rate)));
    };
    Measure all;
    int spoken = 0;
    int budget = 0;
    for (const content::StoryPart& part : file.parts) {
        const QString normal = normalised(story.part(part.key));
        const int part_spoken = spoken_words(normal);
        const auto found =
            telling ? telling->part_budget.find(part.key) : std::map<QString, int>::const_iterator();
        const int part_budget = telling && found != telling->part_budget.end() ? found->second : 0;
        all.parts.push_back(
            {part.key, count_words(normal), at_rate(part_budget), spoken_time(part_spoken, rate)});
        all.words += all.parts.back().words;
        spoken += part_spoken;
        budget += part_budget;
    }
    all.budget = at_rate(budget); // not the sum of what was rounded
    all.spoken = spoken_time(spoken, rate);
    if (telling) {
        all.shortest = std::chrono::milliseconds(std::llround(telling->seconds * file.warn_under * 1000.0));
        all.longest = std::chrono::milliseconds(std::llround(telling->seconds * file.warn_over * 1000.0));
    }
    return all;
}

const content::Telling* find_telling(const content::StoriesFile& file, const QString& key)
{
    const auto telling = std::find_if(file.tellings.begin(), file.tellings.end(),
                                      [&](const content::Telling& one) { return one.key == key; });
    return telling == file.tellings.end() ? nullptr : &*telling;
}

const content::Telling* master_telling(const content::StoriesFile& file)
{
    const auto telling = std::max_element(
        file.tellings.begin(), file.tellings.end(),
        [](const content::Telling& a, const content::Telling& b) { return a.seconds < b.seconds; });
    return telling == file.tellings.end() ? nullptr : &*telling;
}

} // namespace deference::stories
