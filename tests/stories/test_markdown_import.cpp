// SPDX-License-Identifier: GPL-3.0-or-later
// Stories from Markdown, ours and anybody's.
#include "app/stories/export.h"
#include "app/stories/markdown_import.h"
#include "tests/stories/story_builders.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

namespace {

ImportedStory imported(const QString& markdown)
{
    auto read = story_from_markdown(markdown, pack().stories(), text("a file"));
    REQUIRE_OK(read);
    return *read;
}

} // namespace

TEST_CASE("every example comes back from its own export")
{
    const auto& file = pack().stories();
    for (const content::StoryExample& example : file.examples) {
        CAPTURE(example.key);
        Story story = story_of(example);
        story.tags.domain = text("a domain");
        story.tags.decision = *decision_from_key(example.decision);
        story.tags.direction = story.tags.decision == Decision::Override
                                   ? *direction_from_key(example.direction)
                                   : Direction::None;
        std::erase_if(story.parts, [](const auto& part) { return part.second.isEmpty(); });
        const auto read = imported(to_markdown(story, file));
        CHECK(read.story.title == story.title);
        CHECK(read.story.parts == story.parts);
        CHECK(read.story.tellings == story.tellings);
        CHECK(read.story.tags == story.tags);
        CHECK(read.notes.isEmpty());
    }
}

TEST_CASE("marks of Markdown in a text survive the way out and in")
{
    Story story;
    story.title = text("A *starred* title");
    story.parts[text("outcome")] =
        text("2*3*4 and a_b_c\n# no heading\n\\back\\ `code` <b>bold</b> [link](x)");
    const auto read = imported(to_markdown(story, pack().stories()));
    CHECK(read.story.title == story.title);
    CHECK(read.story.parts == story.parts);
}

TEST_CASE("headings are found by label or id, at any level, in any case")
{
    const auto read =
        imported(text("# Mine\n### WHO APPROVED ##\nThe head of risk.\n## technical_signal\r\nPSI 0.31\n"
                      "## Told in 2 minutes\nIn short.\n## Who approved\nAnd compliance.\n"));
    CHECK(read.story.title == text("Mine"));
    CHECK(read.story.part(text("approval")) == text("The head of risk.\n\nAnd compliance."));
    CHECK(read.story.part(text("technical_signal")) == text("PSI 0.31"));
    CHECK(read.story.telling(text("s120")) == text("In short."));
    CHECK(read.notes.isEmpty());
}

TEST_CASE("text that has no place is kept and told")
{
    const auto read = imported(text("Before all.\n## Outcome\nNine complained.\n## Budget\nTwo million.\n"));
    CHECK(read.story.title == text("a file"));
    CHECK(read.story.part(text("business_context")) == text("Before all."));
    CHECK(read.story.part(text("outcome")) == text("Nine complained.\nBudget\nTwo million."));
    REQUIRE(read.notes.size() == 3);
    CHECK(read.notes[0].contains(text("“Budget” is no part of a story")));
    CHECK(read.notes[1].contains(text("before the first heading")));
    CHECK(read.notes[2].contains(text("has no title")));
}

TEST_CASE("what was accepted elsewhere has to be looked at again")
{
    const auto read =
        imported(text("# T\n## Outcome\nFine.\n## Accepted with a reason\n- **A**: b\n- **C**: d\n"));
    CHECK(read.story.accepted.empty());
    REQUIRE(read.notes.size() == 1);
    CHECK(read.notes.front().startsWith(text("2 ")));
}

TEST_CASE("what is no story is refused with a sentence")
{
    const auto& file = pack().stories();
    for (const QString& nothing :
         {QString(), text("# Only a title\n"), text("## Outcome\n\n## Threshold\n")}) {
        const auto read = story_from_markdown(nothing, file, text("f"));
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::InvalidInput);
    }
    CHECK_FALSE(story_from_markdown(QString(500'001, u'x'), file, text("f")));
    // Control characters are taken out; broken surrogates too.
    const auto odd = imported(text("## Outcome\nA\x01 B") + QChar(0xD800) + text("\n"));
    CHECK_FALSE(odd.story.part(text("outcome")).contains(QChar(1)));
}
