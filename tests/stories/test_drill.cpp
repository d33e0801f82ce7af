// SPDX-License-Identifier: GPL-3.0-or-later
// The interviewer's next questions: which are asked, and what is kept of the answers.
#include "app/library/drafts.h"
#include "app/stories/checks.h"
#include "app/stories/drill.h"
#include "app/stories/followups_store.h"
#include "tests/stories/story_builders.h"
#include "tests/support/catch.h"
#include "tests/support/test_library.h"

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

namespace {

const Day k_today = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23);
constexpr int k_all = 1000;

std::vector<DrillQuestion> ask(const Story& story, int count, const std::vector<FollowUpAnswer>& answers = {},
                               DrillScope scope = DrillScope::Story)
{
    return choose_followups(story, pack().stories(), answers, k_today, scope, count);
}

FollowUpAnswer answered(const QString& question, int rating, int days_ago)
{
    FollowUpAnswer answer;
    answer.question = question;
    answer.rating = rating;
    answer.day = k_today - std::chrono::days(days_ago);
    return answer;
}

const DrillQuestion* find(const std::vector<DrillQuestion>& questions, const QString& key)
{
    const auto found = std::ranges::find(questions, key, &DrillQuestion::key);
    return found == questions.end() ? nullptr : &*found;
}

QStringList keys(const std::vector<DrillQuestion>& questions)
{
    QStringList list;
    for (const DrillQuestion& one : questions)
        list.append(one.key);
    return list;
}

const Story& strong()
{
    static const Story story = story_of(pack().stories().examples.front());
    return story;
}

} // namespace

TEST_CASE("the gaps of a story are what is asked first, with the finding as the reason")
{
    Story story = strong();
    story.parts[text("documentation")] = text("It was written down somewhere by somebody at some point. The "
                                              "rest of it stayed with the people who were in the room then.");
    const auto first = ask(story, 6);
    REQUIRE(find(first, text("fq31")));
    const DrillQuestion& artefact = *find(first, text("fq31"));
    CHECK(artefact.reason == DrillReason::Weakness);
    CHECK_FALSE(artefact.finding.isEmpty());
    CHECK(why_asked(artefact) == artefact.finding);
    for (const DrillQuestion& one : ask(strong(), 6))
        CHECK(one.reason == DrillReason::NeverAsked);
}

TEST_CASE("where a part is empty, its questions are likely, and no other's for that")
{
    Story story = strong();
    story.parts.erase(text("documentation"));
    const auto all = ask(story, k_all);
    CHECK(find(all, text("fq37"))->reason == DrillReason::Weakness);
    CHECK(find(all, text("fq04"))->reason == DrillReason::NeverAsked); // its check is about its own part
    CHECK_FALSE(find(all, text("fq39")));
}

TEST_CASE("a finding that was accepted is no gap")
{
    Story story = strong();
    story.parts[text("documentation")].replace(text("memo"), text("thing"));
    story.parts[text("threshold")] = text("I set the line before I looked at the money, and wrote down why.");
    REQUIRE(find(ask(story, k_all), text("fq17"))->reason == DrillReason::Weakness);
    for (const Finding& finding : check_story(story, pack().stories()))
        story.accepted.push_back({{}, finding.check, finding.part, finding.words, text("so it was"), {}});
    CHECK(find(ask(story, k_all), text("fq17"))->reason == DrillReason::NeverAsked);
}

TEST_CASE("nobody is asked about words that are not in the story")
{
    const auto all = ask(strong(), k_all);
    for (const char* key : {"fq03", "fq05", "fq25", "fq39", "fq47"})
        CHECK_FALSE(find(all, text(key)));
    Story story = strong();
    story.parts[text("decision_framework")] += text(" The model knew it, obviously.");
    REQUIRE(find(ask(story, k_all), text("fq25")));
    CHECK(find(ask(story, 3), text("fq25")));
}

TEST_CASE("what was asked least comes first, and nothing twice on a day while others are left")
{
    std::vector<FollowUpAnswer> answers;
    QStringList seen;
    const auto size = static_cast<int>(ask(strong(), k_all).size());
    for (int i = 0; i < size; ++i) {
        const auto next = ask(strong(), 1, answers);
        REQUIRE(next.size() == 1);
        CHECK_FALSE(seen.contains(next.front().key));
        seen.append(next.front().key);
        answers.push_back(answered(next.front().key, 4, 0));
    }
    CHECK(ask(strong(), 1, answers).front().asked == 1); // all were asked: round again
    answers.clear();
    for (const QString& key : keys(ask(strong(), 5)))
        answers.push_back(answered(key, 4, 2));
    for (const DrillQuestion& one : ask(strong(), 5, answers))
        CHECK(one.asked == 0);
}

TEST_CASE("a question that went badly returns on a later day, until it goes well")
{
    const QString key = text("fq53");
    CHECK_FALSE(find(ask(strong(), 3), key)); // pressure is not what one is asked first
    CHECK_FALSE(find(ask(strong(), 3, {answered(key, 2, 0)}), key)); // not again on the same day
    const auto back = ask(strong(), 3, {answered(key, 4, 9), answered(key, 2, 1)});
    REQUIRE(find(back, key));
    CHECK(find(back, key)->reason == DrillReason::WentBadly);
    CHECK(find(back, key)->asked == 2);
    CHECK(why_asked(*find(back, key)).contains(text("2 of 5")));
    CHECK_FALSE(find(ask(strong(), 3, {answered(key, 2, 2), answered(key, 3, 1)}), key));
}

TEST_CASE("the fifteen minutes stay with the record; openers come before pressure")
{
    const auto& file = pack().stories();
    CHECK(drill_length(DrillScope::Record) == 10);
    CHECK(drill_length(DrillScope::Story) == 3);
    const auto record = ask(strong(), drill_length(DrillScope::Record), {}, DrillScope::Record);
    CHECK(record.size() == 10);
    int push = 0;
    for (const DrillQuestion& one : record) {
        CHECK(file.examiner.record.contains(one.part));
        const auto followup = std::ranges::find(file.followups, one.key, &content::FollowUp::key);
        CHECK(followup->push >= push);
        push = followup->push;
    }
    CHECK(ask(strong(), 0).empty());
    CHECK(ask(strong(), -1).empty());
}

TEST_CASE("an answer is kept with its day and undone; one that makes no sense is refused")
{
    deference::tests::TestLibrary library;
    const auto& file = pack().stories();
    const auto story = create_story(*library, full_story(file));
    REQUIRE_OK(story);
    FollowUpAnswer answer;
    answer.story = *story;
    answer.question = text("fq31");
    answer.rating = 2;
    answer.spent = std::chrono::seconds(48);
    answer.text = text("  The override register.\u0001 ");
    const QString draft = answer_draft_key(*story, answer.question);
    REQUIRE_OK(keep_draft(*library, draft, {}, text("The over")));
    REQUIRE_OK(answer_followup(*library, file, answer));
    CHECK_FALSE(find_draft(library->database(), draft)->has_value());
    library.clock().advance(std::chrono::hours(30));
    answer.text.clear();
    REQUIRE_OK(answer_followup(*library, file, answer));
    const auto kept = load_answers(library->database(), *story);
    REQUIRE_OK(kept);
    REQUIRE(kept->size() == 2);
    CHECK(kept->front().text == text("The override register."));
    CHECK(kept->front().spent == std::chrono::seconds(48));
    CHECK(kept->back().day > kept->front().day);
    CHECK(kept->back().at == library.clock().now());
    REQUIRE_OK(library->undo());
    CHECK(load_answers(library->database(), *story)->size() == 1);

    const auto refused = [&](auto change) {
        FollowUpAnswer bad = answer;
        change(bad);
        const auto done = answer_followup(*library, file, bad);
        REQUIRE_FALSE(done);
        return done.error().code;
    };
    CHECK(refused([](FollowUpAnswer& one) { one.rating = 0; }) == ErrorCode::InvalidInput);
    CHECK(refused([](FollowUpAnswer& one) { one.rating = 6; }) == ErrorCode::InvalidInput);
    CHECK(refused([](FollowUpAnswer& one) { one.question = text("fq99"); }) == ErrorCode::InvalidInput);
    CHECK(refused([](FollowUpAnswer& one) { one.spent = std::chrono::seconds(-1); }) ==
          ErrorCode::InvalidInput);
    CHECK(refused([](FollowUpAnswer& one) { one.text = QString(200'001, u'a'); }) == ErrorCode::InvalidInput);
    CHECK(refused([](FollowUpAnswer& one) { one.story = StoryId(99); }) == ErrorCode::NotFound);
    CHECK(load_answers(library->database(), *story)->size() == 1);

    REQUIRE_OK(delete_story(*library, *story));
    CHECK(load_answers(library->database(), *story)->empty());
    REQUIRE_OK(library->undo());
    CHECK(load_answers(library->database(), *story)->size() == 1);
}
