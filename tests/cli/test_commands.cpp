// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the table, as text and as JSON.
#include "tests/cli/json_shape.h"
#include "tests/cli/runner.h"
#include "tests/support/files.h"

#include "app/cli/commands.h"

#include <QFile>
#include <QFileInfo>
#include <set>

using namespace deference;
using namespace deference::tests;

namespace {

const QString k_stories = QStringLiteral(DEFERENCE_SOURCE_DIR "/app/demo/stories.yaml");

QString first_card(const Cli& cli)
{
    return array(cli.json(words("cards list is:new")).object(), "cards")[0]
        .toObject()[QStringLiteral("id")]
        .toString();
}

// What each command is given here; ids and files are filled in from the profile.
std::vector<std::pair<std::string, QStringList>> every_command(const Cli& cli)
{
    const QString card = first_card(cli);
    const QString story = only_document(cli.done({QStringLiteral("--json"), QStringLiteral("story"),
                                                  QStringLiteral("new"), k_stories}))
                              .object()[QStringLiteral("ids")]
                              .toArray()[0]
                              .toString();
    const QString attempt = cli.write(
        "attempt.json",
        R"({"round": "recruiter", "prompt": "r1_p01", "answer": "Drift and cash flows.", "seconds": 95, "rating": 3})");
    const QString pack = QStringLiteral(DEFERENCE_SOURCE_DIR "/content/betterment-ai-pm");
    const QString vectors = QStringLiteral(DEFERENCE_TEST_DATA "/memory/vectors.json");
    return {{"setup", words("--start 2026-11-23 --weeks 5 --hours mon=2,tue=2,wed=2")},
            {"today", {}},
            {"plan", {}},
            {"replan", {}},
            {"task start", words("t_st_1")},
            {"task done", words("t_set_1 --minutes 15 --note quick")},
            {"task override", words("t_st_1 skip --reason tired")},
            {"override", words("t_st_2 skip --reason tired")},
            {"cards list", words("is:new fiduciary")},
            {"cards due", {}},
            {"cards show", {card}},
            {"cards review", {card, QStringLiteral("good"), QStringLiteral("--seconds=7")}},
            {"cards changed", {}},
            {"cards unverified", {}},
            {"cards duplicates", {}},
            {"cards stats", {}},
            {"cards add", words("--question Who? --answer I --deck Mine --tags a,b --both-ways")},
            {"cards decks", {}},
            {"cards statistics", words("--days all --ahead 90 --area rules_orders")},
            {"import",
             {cli.write("cards.csv", "Question,Answer\nWho?,I.\n"), QStringLiteral("--duplicates=both")}},
            {"export", {cli.path("cards.apkg"), QStringLiteral("--as"), QStringLiteral("apkg")}},
            {"story list", {}},
            {"story show", {story}},
            {"story new", {k_stories}},
            {"story check", {story}},
            {"story set", {}},
            {"story export", {story, QStringLiteral("--as"), QStringLiteral("memo")}},
            {"story memo", {story}},
            {"story import", {cli.write("story.md", "# Held\n\n## Outcome\n\nNine complained.\n")}},
            {"story versions", {story}},
            {"story examine", {story}},
            {"story names", words("--add Northlight --as customers")},
            {"story drill", {story, QStringLiteral("--record")}},
            {"story answer", {story, QStringLiteral("fq31"), QStringLiteral("--rating"), QStringLiteral("2")}},
            {"practice prompts", words("--round recruiter")},
            {"practice record", {attempt}},
            {"memory replay", {vectors}},
            {"memory fit", {QStringLiteral(DEFERENCE_SOURCE_DIR "/tests/fuzz/corpus/review_log/plain.csv")}},
            {"memory simulate", words("--policy fsrs --cards 20 --days 5 --reps 2")},
            {"pack check", {pack}},
            {"pack list", {}},
            {"pack install", {pack}},
            {"backup", {cli.path("copy.backup")}},
            {"demo", {cli.path("demo")}},
            {"verify", {}},
            {"restore", {cli.path("kept.backup")}}};
}

std::set<std::string> table()
{
    std::set<std::string> names;
    for (const auto list : {cli::plan_commands(), cli::cards_commands(), cli::own_cards_commands(),
                            cli::exchange_commands(), cli::stories_commands(), cli::story_papers_commands(), cli::story_drill_commands(), cli::practice_commands(),
                            cli::memory_commands(), cli::content_commands(), cli::data_commands()}) {
        for (const cli::Command& command : list)
            names.insert(command.name);
    }
    return names;
}

} // namespace

TEST_CASE("every command answers in text and in exactly one JSON document")
{
    const bool as_json = GENERATE(false, true);
    Cli cli;
    cli.set_up();
    cli.done({QStringLiteral("backup"), cli.path("kept.backup")});
    const auto commands = every_command(cli);

    std::set<std::string> tried;
    for (const auto& [name, given] : commands) {
        CAPTURE(name, as_json);
        tried.insert(name);
        QStringList line = words(name.c_str()) + given;
        if (as_json)
            line.insert(line.size() / 2, QStringLiteral("--json")); // it may stand anywhere
        const Outcome outcome = cli.run(line);
        INFO(outcome.err.toStdString());
        const bool may_say_no = name == "story check" || name == "memory fit"; // too few reviews to fit to
        CHECK((outcome.code == 0 || (may_say_no && outcome.code == 1)));
        CHECK(outcome.err == QString());
        CHECK(outcome.out.endsWith(QLatin1Char('\n')));
        CHECK_FALSE(outcome.out.contains(QStringLiteral("(s)")));
        CHECK_FALSE(outcome.out.contains(QStringLiteral("%1")));
        if (as_json)
            (void)only_document(outcome.out);
        else
            CHECK_FALSE(outcome.out.startsWith(QLatin1Char('{')));
    }
    CHECK(tried == table());
    CHECK_FALSE(QFileInfo::exists(cli.path("elsewhere"))); // --data-dir decided
}

TEST_CASE("help names every command; help and version are JSON when asked")
{
    const QString help = Cli::run_bare(words("--help")).out;
    for (const std::string& name : table())
        CHECK(help.contains(QStringLiteral("\n  %1").arg(QString::fromStdString(name))));
    CHECK(Cli::run_bare(words("--version")).out == QStringLiteral("deference-cli " DEFERENCE_VERSION "\n"));
    require_fields(only_document(Cli::run_bare(words("--json --help")).out).object(), "help:string");
    require_fields(only_document(Cli::run_bare(words("--version --json")).out).object(), "version:string");
    CHECK(Cli::run_bare(words("cards due --help")).code == 0);
}

TEST_CASE("a check that says no exits 1 and still answers")
{
    Cli cli;
    const QString pack = cli.write("pack/pack.yaml", "id: broken\nvversion: 1\n");
    const QString folder = QFileInfo(pack).path();

    const Outcome text = cli.run({QStringLiteral("pack"), QStringLiteral("check"), folder});
    CHECK(text.code == 1);
    CHECK(text.err == QString());
    const QRegularExpression line(QStringLiteral("^[^:]+\\.yaml:\\d+: [^,]+.*, .+$"));
    for (const QString& finding : text.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        INFO(finding.toStdString());
        CHECK(line.match(finding).hasMatch());
    }
    const Outcome json =
        cli.run({QStringLiteral("pack"), QStringLiteral("check"), folder, QStringLiteral("--json")});
    CHECK(json.code == 1);
    require_each(only_document(json.out).object()[QStringLiteral("findings")],
                 "file:string line:number what:string todo:string weight:string");

    const Outcome story =
        cli.run({QStringLiteral("story"), QStringLiteral("check"), k_stories, QStringLiteral("--json")});
    CHECK(story.code == 1); // two of the three are not ready
    REQUIRE(only_document(story.out).isArray());
    require_each(only_document(story.out).array(),
                 "id:string fires:array telling_fires:object findings:array");
}

TEST_CASE("a backup put back brings everything back, and the library is sound")
{
    Cli cli;
    cli.set_up();
    cli.done(words("task done t_set_1 --minutes 15"));
    const QString before = cli.done(words("plan --json"));
    const QString copy = cli.path("copy.backup");
    cli.done({QStringLiteral("backup"), copy});
    cli.done(words("override t_st_1 skip --reason tired"));
    REQUIRE(cli.done(words("plan --json")) != before);

    const auto replaced = cli.json({QStringLiteral("restore"), copy}).object();
    CHECK(QFileInfo(replaced[QStringLiteral("replaced")].toString()).isDir());
    CHECK(cli.done(words("plan --json")) == before);
    CHECK(cli.json(words("verify")).object()[QStringLiteral("sound")] == QJsonValue(true));
}
