// SPDX-License-Identifier: GPL-3.0-or-later
// How far a story is written, how long it takes aloud, and what it proves.
#include "app/stories/completeness.h"
#include "app/stories/coverage.h"
#include "tests/stories/story_builders.h"
#include "tests/support/catch.h"

#include <chrono>

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

TEST_CASE("completeness counts what is written and what blocks")
{
    const auto& file = pack().stories();
    CHECK(completeness(Story{}, file) == 0);
    Story story = full_story(file);
    CHECK(completeness(story, file) == 100);
    story.parts[text("documentation")].clear();
    CHECK(completeness(story, file) == 81); // one of five core parts, 14 points, and a block
    story.parts[text("documentation")] = text("A memo. ") + words(8);
    CHECK(completeness(story, file) == 93); // half of it
    story.parts[text("documentation")].clear();
    story.parts[text("business_context")].clear();
    CHECK(completeness(story, file) == 67); // the same block twice counts once
    story = full_story(file);
    for (const content::StoryPart& part : file.parts) {
        if (!part.core)
            story.parts.erase(part.key);
    }
    CHECK(completeness(story, file) == 70);
    for (const content::StoryExample& example : file.examples) {
        CAPTURE(example.key);
        CHECK((completeness(story_of(example), file) == 100) == (example.quality == text("strong")));
    }
}

TEST_CASE("parts are measured against a telling")
{
    const auto& file = pack().stories();
    const content::Telling* telling = find_telling(file, text("s120"));
    REQUIRE(telling);
    Story story;
    story.parts[text("technical_signal")] = words(45);
    const Measure measured = measure(story, file, telling);
    REQUIRE(measured.parts.size() == file.parts.size());
    CHECK(measured.words == 45);
    CHECK(measured.budget == telling->words_at_default);
    for (const PartMeasure& part : measured.parts) {
        if (part.part == text("technical_signal")) {
            CHECK(part.budget == 42);
            CHECK(part.over() == 3);
            CHECK(part.spoken == std::chrono::milliseconds(19'286));
        }
        if (part.part == text("counterfactual"))
            CHECK(part.over() == 0); // left out of this telling: no budget to be over
    }
    CHECK(measured.shortest == std::chrono::seconds(84));
    CHECK(measured.longest == std::chrono::seconds(132));
    // Who speaks faster has more words for the same time.
    CHECK(measure(story, file, telling, 70).budget == 140);
    CHECK(measure(story, file, nullptr).budget == 0);
    CHECK(master_telling(file)->key == text("s300"));
}

TEST_CASE("a story proves a signal only while it is ready")
{
    const auto& file = pack().stories();
    const auto& rounds = pack().rounds();
    Story ready = full_story(file);
    ready.ready = true;
    ready.tags.signal_keys = QStringList{text("model_humility")};
    Story draft = ready;
    draft.ready = false;
    Story blocked = ready;
    blocked.parts[text("documentation")].clear();
    Story archived = ready;
    archived.archived = true;
    const auto coverage = signal_coverage({ready, draft, blocked, archived}, rounds, file);
    REQUIRE(coverage.size() == 3);
    CHECK(coverage[0].key == text("regulatory_imagination"));
    CHECK(coverage[0].ready == 0);
    CHECK(coverage[1].key == text("model_humility"));
    CHECK(coverage[1].ready == 1);
    CHECK(coverage[1].drafts == 2);
    CHECK(coverage[1].wanted == 2);
}
