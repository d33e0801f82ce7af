// SPDX-License-Identifier: GPL-3.0-or-later
// The stories together: what they prove, what is missing, and which answers which prompt.
#include "app/stories/checks.h"
#include "app/stories/story_set.h"
#include "app/stories/story_set_json.h"
#include "tests/stories/story_builders.h"
#include "tests/support/catch.h"

#include <QJsonDocument>
#include <set>

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

namespace {

Story numbered(Story story, qint64 id)
{
    story.id = StoryId(id);
    return story;
}

// A sound story about an override, with a deference that admits something.
Story sound(qint64 id, const char* domain, Direction direction)
{
    Story story = numbered(full_story(pack().stories()), id);
    story.tags = {text(domain), Decision::Override, direction, {}, {}};
    story.parts[text("deference")] =
        text("The model was right and I was wrong, and it cost nine days of work.");
    return story;
}

std::vector<Story> examples()
{
    std::vector<Story> stories;
    for (const content::StoryExample& example : pack().stories().examples) {
        Story story = numbered(story_of(example), static_cast<qint64>(stories.size()) + 1);
        story.tags.domain = example.domain;
        story.tags.decision = *decision_from_key(example.decision);
        story.tags.direction = *direction_from_key(example.direction);
        stories.push_back(std::move(story));
    }
    return stories;
}

StorySet set_of(const std::vector<Story>& stories)
{
    return examine_set(stories, pack().stories(), pack().rounds());
}

int times(const StorySet& set, const char* check)
{
    return static_cast<int>(std::ranges::count(set.findings, text(check), &SetFinding::check));
}

const PromptChoice& choice(const StorySet& set, const char* prompt)
{
    for (const RoundChoices& round : set.rounds) {
        for (const PromptChoice& one : round.prompts) {
            if (one.prompt == text(prompt))
                return one;
        }
    }
    FAIL("no such prompt: " << prompt);
    throw 0;
}

bool is_first(const PromptChoice& choice, const Story& story)
{
    return !choice.stories.empty() && choice.stories.front() == story.id;
}

} // namespace

TEST_CASE("fewer than three stories without a block are too few")
{
    const auto a = sound(1, "payments", Direction::Stricter);
    const auto b = sound(2, "credit", Direction::Looser);
    auto c = sound(3, "advice", Direction::Stricter);
    CHECK(times(set_of({a, b, c}), "SE1_fewer_than_three") == 0);
    c.parts[text("documentation")].clear();
    const auto set = set_of({a, b, c});
    REQUIRE(times(set, "SE1_fewer_than_three") == 1);
    CHECK(set.findings.front().message.contains(text("you have 2")));
    CHECK(set.needs.front().have == 2);
    CHECK(set.needs.front().drafts == 1);
    CHECK_FALSE(set.needs.front().is_met());
    c.parts[text("documentation")] = a.part(text("documentation"));
    c.archived = true;
    CHECK(times(set_of({a, b, c}), "SE1_fewer_than_three") == 1);
    CHECK(set_of({}).findings.size() == 1); // the rest says nothing about no stories
}

TEST_CASE("a set needs a time when the model was right")
{
    auto a = sound(1, "payments", Direction::Stricter);
    a.parts[text("deference")] = words(15);
    auto b = a;
    b.id = StoryId(2);
    CHECK(times(set_of({a, b}), "SE2_no_deference_story") == 1);
    b.parts[text("deference")] = text("I left it alone that time, and that was right by a wide margin.");
    CHECK(times(set_of({a, b}), "SE2_no_deference_story") == 0);
    b = a;
    b.tags.decision = Decision::Follow;
    CHECK(times(set_of({a, b}), "SE2_no_deference_story") == 0);
}

TEST_CASE("one domain and one direction are noticed once there is something to compare")
{
    const auto a = sound(1, "automated_investing", Direction::Stricter);
    auto b = sound(2, "Automated_Investing ", Direction::Stricter);
    CHECK(times(set_of({a}), "SE3_one_domain") == 0);
    CHECK(times(set_of({a}), "SE4_one_direction") == 0);
    auto set = set_of({a, b});
    CHECK(times(set, "SE3_one_domain") == 1);
    CHECK(times(set, "SE4_one_direction") == 1);
    for (const SetFinding& finding : set.findings) {
        if (finding.check == text("SE3_one_domain"))
            CHECK(finding.message.contains(text("in automated investing.")));
        if (finding.check == text("SE4_one_direction"))
            CHECK(finding.message.contains(text("are stricter.")));
    }
    b.tags.domain = text("credit");
    b.tags.direction = Direction::Looser;
    set = set_of({a, b});
    CHECK(times(set, "SE3_one_domain") == 0);
    CHECK(times(set, "SE4_one_direction") == 0);
    CHECK(set.stricter == 1);
    CHECK(set.looser == 1);
    b.tags.direction = Direction::None; // which way it went nobody knows
    CHECK(times(set_of({a, b}), "SE4_one_direction") == 0);
}

TEST_CASE("every kind of prompt in the rounds is answered by a story or known not to be")
{
    // A new kind in rounds.yaml has to be sorted: here, or under prompt_kinds in stories.yaml.
    const std::set<QString> without_a_story{
        text("architecture"),    text("close"),        text("company"),
        text("competitive"),     text("conflict"),     text("conviction"),
        text("debate"),          text("design"),       text("ethics"),
        text("evidence"),        text("fit"),          text("flow"),
        text("future"),          text("incentives"),   text("inference"),
        text("judgement"),       text("llm"),          text("logistics"),
        text("measurement"),     text("model_output"), text("motive"),
        text("plain_language"),  text("product_map"),  text("operating_style"),
        text("regulatory_case"), text("simulation"),   text("strategy"),
        text("system_explain"),  text("trade_off"),    text("trust")};
    std::set<QString> with;
    for (const content::PromptKind& kind : pack().stories().prompt_kinds)
        CHECK(with.insert(kind.key).second);
    for (const content::RoundInfo& round : pack().rounds().rounds) {
        for (const content::Prompt& prompt : round.prompts) {
            CAPTURE(prompt.key, prompt.kind);
            CHECK(with.contains(prompt.kind) != without_a_story.contains(prompt.kind));
        }
    }
}

TEST_CASE("a kind of prompt that nobody answers is named once, and a tag answers it")
{
    auto story = sound(1, "payments", Direction::Stricter);
    const auto before = set_of({story});
    const auto fairness = [](const StorySet& set) {
        return std::ranges::any_of(set.findings, [](const SetFinding& finding) {
            return finding.check == text("SE5_round_uncovered") &&
                   finding.message.contains(text("whom it would treat worse"));
        });
    };
    CHECK(fairness(before));
    CHECK(choice(before, "r2_p13").is_by_hand);
    CHECK(choice(before, "r2_p13").stories.empty());
    story.tags.prompt_keys = QStringList{text("fairness")};
    const auto after = set_of({story});
    CHECK_FALSE(fairness(after));
    CHECK(is_first(choice(after, "r2_p13"), story));
    CHECK(times(after, "SE5_round_uncovered") == times(before, "SE5_round_uncovered") - 1);
    for (const SetFinding& finding : after.findings) // only rounds 2 to 5 count
        CHECK_FALSE(finding.message.contains(text("a shipped model")));
}

TEST_CASE("the examples of the pack find their prompts")
{
    const auto stories = examples();
    const auto set = set_of(stories);
    const auto at = [&](const char* key) {
        const auto& list = pack().stories().examples;
        return static_cast<std::size_t>(std::ranges::find(list, text(key), &content::StoryExample::key) -
                                        list.begin());
    };
    const Story& fraud = stories[at("ex_a1_fraud_holiday")];
    const auto& kinds = choice(set, "r2_p01").stories;
    CHECK(std::ranges::find(kinds, fraud.id) != kinds.end());
    CHECK(is_first(choice(set, "r2_p03"), fraud)); // the model was right and I was wrong
    for (const StoryId id : choice(set, "r2_p04").stories)
        CHECK(stories[static_cast<std::size_t>(id.value() - 1)].tags.decision == Decision::Follow);
    CHECK_FALSE(choice(set, "r2_p04").stories.empty());
    CHECK(times(set, "SE1_fewer_than_three") == 0);
    CHECK(times(set, "SE6_near_duplicate") == 0);
}

TEST_CASE("within a round another story comes first before one is told twice")
{
    auto a = sound(1, "payments", Direction::Stricter);
    auto b = sound(2, "credit", Direction::Looser);
    a.tags.prompt_keys = b.tags.prompt_keys = QStringList{text("incident"), text("fairness")};
    const auto set = set_of({a, b});
    const auto& first = choice(set, "r2_p05").stories;
    const auto& second = choice(set, "r2_p13").stories;
    REQUIRE(first.size() == 2);
    REQUIRE(second.size() == 2);
    CHECK(first.front() != second.front());
    // But never one that is blocked before one that is not.
    b.parts[text("documentation")].clear();
    const auto blocked = set_of({a, b});
    CHECK(is_first(choice(blocked, "r2_p05"), a));
    CHECK(is_first(choice(blocked, "r2_p13"), a));
}

TEST_CASE("two stories that share most of their text are near duplicates")
{
    const auto& file = pack().stories();
    Story a;
    a.parts[text("outcome")] = text("one two three four five six");
    Story b = a;
    CHECK(shared_share(a, b, file) == 1.0);
    CHECK(shared_share(a, Story{}, file) == 0.0);
    CHECK(shared_share(Story{}, Story{}, file) == 0.0);
    b.parts[text("outcome")] = text("One Two, three four five SIX seven");
    CHECK(shared_share(a, b, file) == Approx(2.0 / 3.0));
    auto original = examples().front();
    auto copy = numbered(original, 100);
    CHECK(times(set_of({original, copy}), "SE6_near_duplicate") == 1);
    copy.archived = true;
    CHECK(times(set_of({original, copy}), "SE6_near_duplicate") == 0);
}

TEST_CASE("a set as JSON and as text names stories as it is told to")
{
    const auto set = set_of(examples());
    const auto name = [](StoryId id) { return QStringLiteral("story-%1").arg(id.value()); };
    const QString json = QString::fromUtf8(QJsonDocument(set_to_json(set, name)).toJson());
    CHECK(json.contains(text("\"story-1\"")));
    const QString lines = set_to_text(set, pack().rounds(), name);
    CHECK(lines.contains(text("Hiring manager")));
    CHECK(lines.contains(text("story-1")));
    CHECK(lines.contains(text("no story yet")));
}
