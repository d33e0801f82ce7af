// SPDX-License-Identifier: GPL-3.0-or-later
// Three believable stories in different states, from the examples of the pack that ships.
#pragma once
#include "app/stories/operations.h"
#include "tests/support/test_library.h"

namespace deference::tests {

inline stories::Story example_story(const content::StoriesFile& file, const QString& key)
{
    for (const content::StoryExample& example : file.examples) {
        if (example.key != key)
            continue;
        stories::Story story;
        story.title = example.title;
        story.parts = example.parts;
        story.tags.domain = example.domain;
        story.tags.decision =
            stories::decision_from_key(example.decision).value_or(stories::Decision::Untold);
        story.tags.direction =
            stories::direction_from_key(example.direction).value_or(stories::Direction::None);
        return story;
    }
    return {};
}

// A ready one, a flawed one, and one that was only begun; the newest is last.
inline std::vector<stories::StoryId> add_example_stories(TestLibrary& library,
                                                         const content::StoriesFile& file)
{
    std::vector<stories::StoryId> ids;
    const auto add = [&](stories::Story story, const QStringList& signal_keys) {
        story.tags.signal_keys = signal_keys;
        const auto id = stories::create_story(*library, story);
        REQUIRE_OK(id);
        ids.push_back(*id);
    };
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    add(example_story(file, s("ex_a3_risk_drift")), {s("model_humility")});
    REQUIRE_OK(stories::mark_ready(*library, ids.back(), file));
    library.clock().advance(std::chrono::hours(26));
    add(example_story(file, s("ex_b1_credit_line")), {s("cross_functional_credibility")});
    library.clock().advance(std::chrono::hours(26));
    stories::Story begun;
    begun.title = s("Overriding the fraud score");
    begun.tags = {s("payments"), stories::Decision::Override, stories::Direction::Looser, {}, {}};
    begun.parts = {
        {s("business_context"),
         s("Instant bank top-ups, 2024. I owned risk decisions for about 40,000 a day. "
           "Losses were inside appetite, but complaints from blocked first-time "
           "customers had doubled in three weeks.")},
        {s("technical_signal"),
         s("The gradient-boosted score kept its ranking power, yet calibration had drifted. Above 0.8 it "
           "predicted 60 % fraud; we observed 22–31 %, almost all of it in accounts younger than 14 days, "
           "which "
           "the training set had hardly seen because the product was new and because the first months had "
           "been "
           "filtered by a manual review that nobody had written down anywhere.")},
        {s("decision_framework"),
         s("Inside the range it was validated on, the score decides. Outside it, a rule decides and a person "
           "reviews. We compared three options on client harm, loss exposure and reversibility, and chose a "
           "temporary rule for young accounts because it could be undone in a day.")},
        {s("outcome"), s("Losses stayed within appetite.")},
        {s("threshold"), s("Above 0.8 and younger than 14 days: a person looks.")}};
    add(begun, {s("regulatory_imagination"), s("model_humility")});
    return ids;
}

} // namespace deference::tests
