// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/json.h"
#include "tests/practice/practice_builders.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace deference;
using namespace deference::practice;
using namespace deference::practice::tests;

TEST_CASE("an answer given elsewhere is read")
{
    const auto pack = small_pack();
    const auto read =
        parse_attempt(R"({"round": "r1", "prompt": "r1_p2", "answer": "Drift.", "seconds": 95, "rating": 3})",
                      text("a.json"), pack->rounds());
    REQUIRE_OK(read);
    CHECK(read->prompt == text("r1_p2"));
    CHECK(read->finish.answer == text("Drift."));
    CHECK(read->finish.spent == std::chrono::seconds(95));
    CHECK(read->finish.self_rating == 3);
    CHECK(read->finish.note.isEmpty());
}

TEST_CASE("a fault in an answer file is named with its place and what to do")
{
    const auto pack = small_pack();
    const auto [json, expected] = GENERATE(table<const char*, const char*>({
        {"", "a.json:1: this is not JSON"},
        {"{\n\"round\": \"r1\",\n}", "a.json:3: this is not JSON"},
        {"[]", "a.json: an answer is one JSON object"},
        {R"({})", "\"round\" is missing"},
        {R"({"round": 1, "prompt": "r1_p1", "answer": "x", "seconds": 1, "rating": 3})",
         "\"round\" must be a text"},
        {R"({"round": "r1", "prompt": "r1_p1", "answer": "x", "seconds": "1", "rating": 3})",
         "\"seconds\" must be a whole number from 0 to 86400"},
        {R"({"round": "r1", "prompt": "r1_p1", "answer": "x", "seconds": -1, "rating": 3})",
         "\"seconds\" must be a whole"},
        {R"({"round": "r1", "prompt": "r1_p1", "answer": "x", "seconds": 1.5, "rating": 3})",
         "\"seconds\" must be a whole"},
        {R"({"round": "r1", "prompt": "r1_p1", "answer": "x", "seconds": 1e300, "rating": 3})",
         "\"seconds\" must be a whole"},
        {R"({"round": "r1", "prompt": "r1_p1", "answer": "x", "seconds": null, "rating": 3})",
         "\"seconds\" must be a whole"},
        {R"({"round": "r1", "prompt": "r1_p1", "answer": "x", "seconds": 1, "rating": 6})",
         "\"rating\" must be a whole number from 1 to 5"},
        {R"({"round": "r1", "prompt": "r1_p1", "answer": "x", "seconds": 1})", "\"rating\" is missing"},
        {R"({"round": "r1", "prompt": "r1_p1", "answer": " ", "seconds": 1, "rating": 3})",
         "\"answer\" is empty"},
        {R"({"round": "r1", "prompt": "r1_p1", "answer": "x", "seconds": 1, "rating": 3, "note": 4})",
         "\"note\" must be a text"},
        {R"({"round": "r1", "prompt": "r1_p1", "answer": "x", "seconds": 1, "rating": 3, "mood": 4})",
         "no key \"mood\""},
        {R"({"round": "r9", "prompt": "r1_p1", "answer": "x", "seconds": 1, "rating": 3})",
         "no round \"r9\"; use one of r1, r2"},
        {R"({"round": "r2", "prompt": "r1_p1", "answer": "x", "seconds": 1, "rating": 3})",
         "the round \"r2\" has no prompt \"r1_p1\"; see them with deference-cli practice prompts --round r2"},
    }));
    const auto read = parse_attempt(json, text("a.json"), pack->rounds());
    REQUIRE_FALSE(read.has_value());
    CAPTURE(read.error());
    CHECK(read.error().code == ErrorCode::InvalidInput);
    CHECK(read.error().sentence().startsWith(text("a.json")));
    CHECK(read.error().sentence().contains(text(expected)));
}

TEST_CASE("a round may be named without its number")
{
    const auto pack = content::Pack::built_in(text("betterment-ai-pm"));
    const auto full = prompts_to_json(pack->rounds(), {}, text("r1_recruiter"));
    const auto brief = prompts_to_json(pack->rounds(), {}, text("recruiter"));
    REQUIRE_OK(full);
    REQUIRE_OK(brief);
    CHECK(*full == *brief);
    CHECK((*full)[QLatin1String("prompts")].toArray().size() < 20);
    REQUIRE_OK(parse_attempt(
        R"({"round": "recruiter", "prompt": "r1_p01", "answer": "x", "seconds": 1, "rating": 3})",
        text("a.json"), pack->rounds()));
    CHECK_FALSE(
        parse_attempt(R"({"round": "", "prompt": "r1_p01", "answer": "x", "seconds": 1, "rating": 3})",
                      text("a.json"), pack->rounds())
            .has_value());
}

TEST_CASE("a missing file, a folder and a huge file are told apart")
{
    const auto pack = small_pack();
    const QTemporaryDir folder;
    CHECK(read_attempt_file(folder.filePath(text("none.json")), pack->rounds()).error().code ==
          ErrorCode::NotFound);
    CHECK(read_attempt_file(folder.path(), pack->rounds()).error().code == ErrorCode::InvalidInput);
    QFile huge(folder.filePath(text("huge.json")));
    REQUIRE(huge.open(QIODevice::WriteOnly));
    REQUIRE(huge.resize(2 * 1024 * 1024));
    CHECK(read_attempt_file(huge.fileName(), pack->rounds())
              .error()
              .what.contains(text("larger than any answer")));
}

TEST_CASE("prompts are printed with what was done with them")
{
    const auto pack = small_pack();
    const std::vector<Attempt> attempts{finished("r1_p2", 3), finished("r1_p2", 1)};
    const auto all = prompts_to_json(pack->rounds(), attempts);
    REQUIRE_OK(all);
    CHECK((*all)[QLatin1String("prompts")].toArray().size() == 6);
    const auto one_round = prompts_to_json(pack->rounds(), attempts, text("r1"));
    REQUIRE_OK(one_round);
    const QJsonArray prompts = (*one_round)[QLatin1String("prompts")].toArray();
    REQUIRE(prompts.size() == 3);
    const QJsonObject seen = prompts[1].toObject();
    CHECK(seen[QLatin1String("id")].toString() == text("r1_p2"));
    CHECK(seen[QLatin1String("attempts")].toInt() == 2);
    CHECK(seen[QLatin1String("last")].toString() == text("2026-11-22"));
    CHECK(prompts[0].toObject()[QLatin1String("last")].isNull());
    CHECK(prompts_to_json(pack->rounds(), {}, text("r9")).error().code == ErrorCode::NotFound);
}

TEST_CASE("the prompts of the pack that ships are complete")
{
    const auto pack = content::Pack::built_in(text("betterment-ai-pm"));
    const auto all = prompts_to_json(pack->rounds(), {});
    REQUIRE_OK(all);
    const QJsonArray prompts = (*all)[QLatin1String("prompts")].toArray();
    CHECK(prompts.size() >= 60);
    for (const QJsonValue& prompt : prompts) {
        CHECK(pack->rounds().find(prompt.toObject()[QLatin1String("round")].toString()));
        CHECK(prompt.toObject()[QLatin1String("minutes")].toInt() > 0);
        CHECK_FALSE(prompt.toObject()[QLatin1String("text")].toString().isEmpty());
    }
}
