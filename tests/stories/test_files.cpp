// SPDX-License-Identifier: GPL-3.0-or-later
// Story files in, JSON and Markdown out.
#include "app/stories/checks.h"
#include "app/stories/completeness.h"
#include "app/stories/export.h"
#include "app/stories/json.h"
#include "app/stories/story_file.h"
#include "tests/stories/story_builders.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

namespace {

Result<std::vector<FileStory>> parse(const char* yaml)
{
    return parse_stories(yaml, text("mine.yaml"), pack().stories());
}

} // namespace

TEST_CASE("the examples of the pack can be read as stories")
{
    const auto& file = pack().stories();
    const auto read =
        read_story_file(text(DEFERENCE_SOURCE_DIR "/content/betterment-ai-pm/stories.yaml"), file);
    REQUIRE_OK(read);
    REQUIRE(read->size() == file.examples.size());
    for (std::size_t i = 0; i < read->size(); ++i) {
        const FileStory& one = (*read)[i];
        const content::StoryExample& example = file.examples[i];
        CAPTURE(example.key);
        CHECK(one.id == example.key);
        CHECK(one.story.title == example.title);
        CHECK(one.story.tags.domain == example.domain);
        CHECK(to_key(one.story.tags.decision) == example.decision);
        CHECK(one.story.tellings == example.tellings);
        for (const auto& [part, words_of_part] : example.parts)
            CHECK(one.story.part(part) == words_of_part);
        CHECK(fired(check_story(one.story, file)) == fired(check_story(story_of(example), file)));
    }
}

TEST_CASE("a story file may hold one story, a list, or a list under a name")
{
    const auto one =
        parse("title: T\nparts:\n  outcome: It worked.\n  threshold:\nsignals: [model_humility]\n");
    REQUIRE_OK(one);
    REQUIRE(one->size() == 1);
    CHECK(one->front().id == text("story_1"));
    CHECK(one->front().story.part(text("outcome")) == text("It worked."));
    CHECK(one->front().story.parts.size() == 1);
    CHECK(one->front().story.tags.signal_keys == QStringList{text("model_humility")});
    const auto list =
        parse("- {id: a, title: A, parts: {}}\n- {title: B, decision: escalate, parts: {outcome: x}}\n");
    REQUIRE_OK(list);
    REQUIRE(list->size() == 2);
    CHECK(list->front().id == text("a"));
    CHECK(list->back().id == text("story_2"));
    CHECK(list->back().story.tags.decision == Decision::Escalate);
    const auto named = parse("stories:\n  - title: A\n    parts: {outcome: x}\n");
    REQUIRE_OK(named);
    CHECK(named->size() == 1);
}

TEST_CASE("a fault in a story file is named with its line and what to do")
{
    const auto [yaml, expected] = GENERATE(table<const char*, const char*>({
        {"title: T\nparts:\n  outcome: x\n  outcom: y\n",
         "mine.yaml:4: \"outcom\" is not known here; use one of business_context"},
        {"title: T\nparts:\n  outcome: [x]\n", "mine.yaml:3: \"outcome\" is not a text"},
        {"title: T\nparts: words\n", "mine.yaml:2: "},
        {"title: T\n", "mine.yaml:1: "},
        {"parts: {outcome: x}\n", "mine.yaml:1: "},
        {"title: T\nparts: {}\ncolour: red\n", "mine.yaml:3: a story has no key \"colour\""},
        {"title: T\ndecision: guess\nparts: {}\n", "mine.yaml:2: "},
        {"title: T\nparts: {}\ntellings:\n  s91: x\n",
         "mine.yaml:4: \"s91\" is not known here; use one of s90, s120, s300"},
        {"- {id: a, title: A, parts: {}}\n- {id: a, title: B, parts: {}}\n", "mine.yaml:2: "},
        {"[]", "mine.yaml:1: the file holds no story"},
        {"just words", "mine.yaml:1: "},
        {"title: [\n", "mine.yaml:"},
        {"", "mine.yaml"},
        {"title: T\nparts:\n  a: x\n  b: y\n", "(and look at 1 more fault"},
    }));
    const auto read = parse(yaml);
    REQUIRE_FALSE(read.has_value());
    CAPTURE(read.error());
    CHECK(read.error().code == ErrorCode::InvalidInput);
    CHECK(read.error().sentence().contains(text(expected)));
    CHECK_FALSE(read.error().sentence().contains(u'\n'));
}

TEST_CASE("a file that cannot be read is told from one that cannot be used")
{
    const auto& file = pack().stories();
    const QTemporaryDir folder;
    const QString missing = folder.filePath(text("none.yaml"));
    CHECK(read_story_file(missing, file).error().code == ErrorCode::NotFound);
    CHECK(read_story_file(missing, file).error().sentence().startsWith(missing));
    CHECK(read_story_file(folder.path(), file).error().code == ErrorCode::InvalidInput);
    QFile binary(folder.filePath(text("binary.yaml")));
    REQUIRE(binary.open(QIODevice::WriteOnly));
    binary.write("title: \xff\xfe\n");
    binary.close();
    CHECK(read_story_file(binary.fileName(), file).error().code == ErrorCode::InvalidInput);
}

TEST_CASE("a check prints what fired and where")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    story.parts[text("documentation")].clear();
    story.parts[text("outcome")] = text("\u201cWell\u201d ") + words(40);
    story.tellings[text("s90")] = text("Too short.");
    const QJsonObject json = check_to_json(text("mine"), story, file);
    const QJsonArray fires = json[QLatin1String("fires")].toArray();
    CHECK(fires.first().toString() == text("ST1_core_missing"));
    CHECK(fires.last().toString() == text("DE2_long_sentences")); // the order of the file
    CHECK(fires == QJsonArray::fromStringList(fired(check_story(story, file))));
    CHECK(json[QLatin1String("telling_fires")].toObject()[QLatin1String("s90")].toArray() ==
          QJsonArray::fromStringList({text("DE1_spoken_length")}));
    const QJsonArray findings = json[QLatin1String("findings")].toArray();
    const QJsonObject found = findings.last().toObject();
    CHECK(found[QLatin1String("part")].toString() == text("outcome"));
    CHECK(found[QLatin1String("start")].toInt() == 0);
    CHECK(found[QLatin1String("end")].toInt() == story.part(text("outcome")).size());
    CHECK(found[QLatin1String("severity")].toString() == text("info"));
    CHECK(found[QLatin1String("message")].toString().startsWith(text("A sentence has 41 words.")));
}

TEST_CASE("a story prints what a list and a script need")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    story.id = StoryId(7530555742621643031);
    story.ready = true;
    story.tags.signal_keys = QStringList{text("model_humility")};
    story.updated_at = instant_from_ms(1'795'424'400'000);
    const QJsonObject one = list_to_json({story}, file)[QLatin1String("stories")].toArray()[0].toObject();
    CHECK(one.keys() == QStringList{text("completeness"), text("id"), text("ready"), text("signals"),
                                    text("spoken_seconds"), text("title"), text("updated_at"),
                                    text("words")});
    CHECK(one[QLatin1String("id")].toString() == text("7530555742621643031"));
    CHECK(one[QLatin1String("completeness")].toInt() == 100);
    CHECK(one[QLatin1String("ready")].toBool());
    CHECK(one[QLatin1String("updated_at")].toString() == text("2026-11-23T09:00:00Z"));
    CHECK(one[QLatin1String("words")].toInt() == measure(story, file, nullptr).words);

    story.accepted.push_back(
        {AcceptanceId(1), text("ST2_core_thin"), text("outcome"), {}, text("because"), {}});
    story.parts[text("outcome")] = words(3);
    const QJsonObject shown = story_to_json(story, file);
    CHECK(shown[QLatin1String("parts")].toArray().size() == static_cast<qsizetype>(file.parts.size()));
    const QJsonObject thin = shown[QLatin1String("findings")].toArray()[0].toObject();
    CHECK(thin[QLatin1String("check")].toString() == text("ST2_core_thin"));
    CHECK(thin[QLatin1String("accepted")].toBool());
    CHECK(shown[QLatin1String("accepted")].toArray()[0].toObject()[QLatin1String("reason")].toString() ==
          text("because"));
}

TEST_CASE("Markdown holds the whole story and no heading of the user's making")
{
    const auto& file = pack().stories();
    Story story;
    story.title = text("Holding\nthe batch");
    story.tags = {text("investing"), Decision::Override, Direction::Stricter, {}, {}};
    story.parts[text("outcome")] = text("Nine complained.\n# not a heading\n");
    story.parts[text("threshold")] = text("  \n");
    story.tellings[text("s90")] = text("In short.");
    story.accepted.push_back(
        {{}, text("ST5_context_heavy"), {}, {}, text("The context is the point here."), {}});
    CHECK(to_markdown(story, file) ==
          text("# Holding the batch\n\n"
               "Model overridden, in the stricter direction · investing\n\n"
               "## Outcome, including what went wrong\n\nNine complained.\n\\# not a heading\n\n"
               "## Told in 90 seconds\n\nIn short.\n\n"
               "## Accepted with a reason\n\n"
               "- **Too much scene, too little decision**: The context is the point here.\n"));
}

TEST_CASE("a memo says what is not recorded and stays on one page")
{
    const auto& file = pack().stories();
    const Day today = std::chrono::year(2026) / 11 / 23;
    Story story = story_of(file.examples.front());
    story.parts.erase(text("approval"));
    const QString memo = to_memo(story, file, today);
    CHECK(memo.contains(text("## Approval\n\nNot recorded.\n")));
    CHECK(memo.contains(text("written up on 2026-11-23")));
    CHECK(memo.indexOf(text("## What was decided")) < memo.indexOf(text("## Situation")));
    CHECK(memo.contains(story.part(text("threshold")))); // it fits: nothing is cut
    CHECK_FALSE(memo.contains(text("Shortened")));

    for (const content::StoryPart& part : file.parts) {
        story.parts[part.key].clear();
        for (int i = 0; i < 40; ++i)
            story.parts[part.key] += words(12) + u' ';
    }
    const QString cut = to_memo(story, file, today);
    CHECK(cut.contains(text("(Shortened.)")));
    CHECK(count_words(cut) <= k_memo_words + 60); // headings and the like
}

TEST_CASE("a sentence longer than a memo's section is kept whole")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    story.parts[text("threshold")] = words(600) + text(" Never shown.");
    const QString memo = to_memo(story, file, std::chrono::year(2026) / 11 / 23);
    CHECK(memo.contains(words(600) + text(" (Shortened.)")));
    CHECK_FALSE(memo.contains(text("Never shown")));
}
