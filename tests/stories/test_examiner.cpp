// SPDX-License-Identifier: GPL-3.0-or-later
// What a record answers when it is all that the reader has.
#include "app/stories/examiner.h"
#include "tests/stories/story_builders.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

namespace {

const ExaminerQuestion& question(const RecordReading& reading, const char* key)
{
    const auto found = std::ranges::find(reading.questions, text(key), &ExaminerQuestion::key);
    REQUIRE(found != reading.questions.end());
    return *found;
}

} // namespace

TEST_CASE("a record without a word answers nothing")
{
    const auto& file = pack().stories();
    Story story = story_of(file.examples.front());
    for (const QString& part : file.examiner.record)
        story.parts.erase(part);
    const auto reading = read_record(story, file);
    CHECK(reading.questions.size() == static_cast<std::size_t>(file.examiner.questions.size()));
    CHECK(reading.count(RecordAnswer::Gap) == static_cast<int>(reading.questions.size()));
    CHECK(question(reading, "fq27").gap == text("The record says nothing under “Who approved”."));
    REQUIRE(reading.record.size() == 4);
    CHECK(reading.record.front().text.isEmpty());
}

TEST_CASE("strong examples name what a rule can look for, and leave the rest to the reader")
{
    const auto& file = pack().stories();
    for (const content::StoryExample& example : file.examples) {
        if (example.quality != text("strong"))
            continue;
        CAPTURE(example.key);
        const auto reading = read_record(story_of(example), file);
        for (const ExaminerQuestion& one : reading.questions) {
            CAPTURE(one.key, one.gap);
            CHECK(one.answer != RecordAnswer::Gap);
        }
        CHECK(question(reading, "fq31").answer == RecordAnswer::Named);
        CHECK(question(reading, "fq28").answer == RecordAnswer::ForReader);
        CHECK(question(reading, "fq36").answer == RecordAnswer::ForReader); // no bad word is no answer
    }
}

TEST_CASE("what a reader found open is a gap where only a reader can tell")
{
    const auto& file = pack().stories();
    Story story = story_of(file.examples.front());
    REQUIRE(read_record(story, file).gaps() == 0);
    story.gaps = {text("fq28"), text("fq31"), text("fq99")}; // the second is named; nobody asks the third
    const auto reading = read_record(story, file);
    CHECK(question(reading, "fq28").is_open);
    CHECK_FALSE(question(reading, "fq31").is_open);
    CHECK(reading.gaps() == 1);
    story.parts.erase(text("approval"));
    CHECK_FALSE(question(read_record(story, file), "fq28").is_open); // counted once
}

TEST_CASE("what stands elsewhere in the story does not answer for the record")
{
    const auto& file = pack().stories();
    Story story = story_of(file.examples.front());
    story.parts[text("documentation")] = text("It was written down somewhere by somebody.");
    story.parts[text("outcome")] += text(" I wrote the decision memo the same day for compliance.");
    const auto reading = read_record(story, file);
    for (const char* key : {"fq31", "fq34"}) {
        CHECK(question(reading, key).answer == RecordAnswer::Gap);
        CHECK_FALSE(question(reading, key).gap.isEmpty());
    }
}

TEST_CASE("a threshold without a value and a record that was never made are gaps")
{
    const auto& file = pack().stories();
    Story story = story_of(file.examples.front());
    CHECK(question(read_record(story, file), "fq17").answer == RecordAnswer::Named);
    story.parts[text("threshold")] = text("I set the line before looking at the money.");
    CHECK(question(read_record(story, file), "fq17").answer == RecordAnswer::Gap);
    story.parts[text("documentation")] += text(" Nobody wrote the rest down.");
    CHECK(question(read_record(story, file), "fq36").answer == RecordAnswer::Gap);
}

TEST_CASE("a short record is not excused from naming the examiner's question")
{
    const auto& file = pack().stories();
    Story story; // below the 60 words from which the check asks
    story.parts[text("examiner_question")] = text("Somebody may ask about it.");
    CHECK(question(read_record(story, file), "fq40").answer == RecordAnswer::Gap);
    story.parts[text("examiner_question")] = text("An examiner may ask: why was it held?");
    CHECK(question(read_record(story, file), "fq40").answer == RecordAnswer::Named);
}
