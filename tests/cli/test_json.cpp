// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON that other programs rely on: names and types that do not change.
#include "tests/cli/json_shape.h"
#include "tests/cli/runner.h"

#include <algorithm>

using namespace deference;
using namespace deference::tests;

namespace {

constexpr const char* k_task =
    "id:string title:string minutes:number tier:string rounds:array reason:string overridden:bool done:bool";

} // namespace

TEST_CASE("plan: days with tasks, milestones, notices")
{
    Cli cli;
    cli.set_up();
    const QJsonObject plan = cli.json(words("plan")).object();
    require_fields(plan, "days:array milestones:array notices:array");
    require_each(plan[QStringLiteral("days")], "date:string capacity_minutes:number tasks:array");
    require_each(plan[QStringLiteral("milestones")],
                 "round:string name:string date:string date_to:string? estimated:bool state:string");
    for (const QJsonValue& notice : array(plan, "notices"))
        require_fields(notice, "kind:string text:string");

    QString last;
    int tasks = 0;
    for (const QJsonValue& day : array(plan, "days")) {
        const QString date = day.toObject()[QStringLiteral("date")].toString();
        CHECK(is_date(day.toObject()[QStringLiteral("date")]));
        CHECK(date > last);
        last = date;
        for (const QJsonValue& task : array(day, "tasks")) {
            ++tasks;
            require_fields(task, k_task);
            const QJsonObject fields = task.toObject();
            CHECK(fields[QStringLiteral("minutes")].toInt() > 0);
            CHECK_FALSE(fields[QStringLiteral("reason")].toString().isEmpty());
            CHECK_FALSE(fields[QStringLiteral("overridden")].toBool());
            for (const QJsonValue& round : array(task, "rounds"))
                CHECK(round.isString());
        }
    }
    CHECK(tasks > 30);
}

TEST_CASE("today: the date and the tasks of the plan's first day")
{
    Cli cli;
    cli.set_up();
    const QJsonObject today = cli.json(words("today")).object();
    require_fields(today, "date:string tasks:array");
    CHECK(today[QStringLiteral("date")] == QStringLiteral("2026-11-23"));
    require_each(today[QStringLiteral("tasks")], k_task);
    const QJsonObject first = array(cli.json(words("plan")).object(), "days")[0].toObject();
    CHECK(first[QStringLiteral("tasks")] == today[QStringLiteral("tasks")]);
}

TEST_CASE("the study day ends at four in the morning")
{
    Cli cli;
    Cli::set_now("2026-11-24T03:59:00");
    cli.set_up();
    CHECK(cli.json(words("today")).object()[QStringLiteral("date")] == QStringLiteral("2026-11-23"));
    Cli::set_now("2026-11-24T04:00:00");
    CHECK(cli.json(words("today")).object()[QStringLiteral("date")] == QStringLiteral("2026-11-24"));
}

TEST_CASE("cards: figures, what is due, one card, an answer")
{
    Cli cli;
    const auto stats = [&] { return cli.json(words("cards stats")).object(); };
    require_fields(stats(), "total:number new:number learning:number due:number suspended:number "
                            "reviewed_today:number retention_30d:object");
    const int total = stats()[QStringLiteral("total")].toInt();
    CHECK(total >= 300);
    CHECK(stats()[QStringLiteral("new")].toInt() == total);
    CHECK(array(cli.json(words("cards due")).object(), "cards").isEmpty());

    const QJsonArray all = array(cli.json(words("cards list")).object(), "cards");
    CHECK(all.size() == total);
    require_each(all, "id:string question:string area:string status:string? phase:string due:string? "
                      "suspended:bool recall_now:object?");
    const QString id = all[0].toObject()[QStringLiteral("id")].toString();

    require_fields(
        cli.json({QStringLiteral("cards"), QStringLiteral("review"), id, QStringLiteral("4")}).object(),
        "id:string rating:string due:string");
    CHECK(stats()[QStringLiteral("new")].toInt() == total - 1);
    CHECK(stats()[QStringLiteral("reviewed_today")].toInt() == 1);

    const QJsonObject figures = cli.json(words("cards statistics --days 7")).object();
    require_fields(figures,
                   "from:string today:string cards:number learned:number suspended:number answers:number "
                   "minutes:number days_studied:number median_minutes:number? forecast:object "
                   "retention:array recall_now:object? stability:object difficulty:object "
                   "recall_now_bins:object days:array buttons:array times:array hours:array "
                   "calibration:object areas:array leeches:object");
    CHECK(figures[QStringLiteral("cards")].toInt() == total);
    CHECK(figures[QStringLiteral("answers")].toInt() == 1);
    CHECK(figures[QStringLiteral("hours")].toArray().size() == 24);
    require_fields(figures[QStringLiteral("forecast")],
                   "overdue:number overdue_minutes:object total:number minutes:object new_cards:number "
                   "days:array");
    require_each(figures[QStringLiteral("retention")],
                 "span:string young:object mature:object both:object first:object");
    require_fields(figures[QStringLiteral("calibration")],
                   "reviews:number reviews_needed:number log_loss:number? gap:number? bins:array");
    require_each(figures[QStringLiteral("areas")],
                 "area:string cards:number learned:number reviews:object recall_now:object?");

    const QJsonObject card = cli.json({QStringLiteral("cards"), QStringLiteral("show"), id}).object();
    require_fields(card, "id:string question:string answer:string citation:string as_of:string verified:bool "
                         "memory:object reviews:array");
    require_each(card[QStringLiteral("reviews")], "rating:string reviewed_at:string study_day:string");

    Cli::set_now("2027-03-01T09:00:00");
    const QJsonArray due = array(cli.json(words("cards due")).object(), "cards");
    REQUIRE(due.size() == 1);
    require_fields(due[0], "id:string question:string due:string recall_now:object");
    CHECK(due[0].toObject()[QStringLiteral("id")] == id);
    CHECK(stats()[QStringLiteral("due")].toInt() == 1);
}

TEST_CASE("cards: those that ask the same, and which of them can go")
{
    Cli cli;
    const auto groups = [&] { return array(cli.json(words("cards duplicates")).object(), "groups"); };
    CHECK(std::ranges::none_of(groups(), [](const QJsonValue& each) {
        return each[QStringLiteral("likeness")] == QStringLiteral("same"); // a pack repeats nothing
    }));
    for (const char* question : {"What is a zebra sale?", "what is a ZEBRA sale"})
        cli.done({QStringLiteral("cards"), QStringLiteral("add"), QStringLiteral("--question"),
                  QString::fromLatin1(question), QStringLiteral("--answer"), QStringLiteral("None.")});
    const QJsonObject first = groups()[0].toObject();
    CHECK(first[QStringLiteral("likeness")] == QStringLiteral("same"));
    require_each(first[QStringLiteral("cards")], "id:string question:string spare:bool");
    const QJsonArray cards = array(first, "cards");
    REQUIRE(cards.size() == 2);
    CHECK_FALSE(cards[0].toObject()[QStringLiteral("spare")].toBool());
    CHECK(cards[1].toObject()[QStringLiteral("spare")].toBool());
}

TEST_CASE("cards: what nobody has checked, and laws that changed since they were learned")
{
    Cli cli;
    cli.set_up();
    const QJsonArray unverified = array(cli.json(words("cards unverified")).object(), "cards");
    REQUIRE(unverified.size() > 100);
    require_fields(unverified[0].toObject(),
                   "id:string key:string question:string citation:string area:string "
                   "as_of:string");
    CHECK(unverified[0].toObject().contains(QStringLiteral("status")));
    CHECK(array(cli.json(words("cards changed")).object(), "changes").isEmpty()); // nothing was ever answered
}

TEST_CASE("cards due by the plan: the day's cards with what each is worth; by FSRS what is due")
{
    Cli cli;
    cli.set_up();
    const auto due = [&](const char* command) { return array(cli.json(words(command)).object(), "cards"); };
    const QJsonArray planned = due("cards due");
    CHECK(planned.size() >= 5);
    require_each(planned, "id:string question:string area:string phase:string due:string? reason:string "
                          "why:string seconds:number target:string? worth_points:number? "
                          "worth_range:object?");
    const QJsonObject first = planned[0].toObject();
    CHECK(first[QStringLiteral("why")] == QStringLiteral("first_look"));
    CHECK(first[QStringLiteral("reason")].toString().startsWith(QStringLiteral("First look")));
    CHECK(first[QStringLiteral("worth_points")].toDouble() > 10.0);
    CHECK(first[QStringLiteral("target")].toString() > QStringLiteral("2026-11-23"));
    double seconds = 0.0;
    for (const QJsonValue& card : planned)
        seconds += card.toObject()[QStringLiteral("seconds")].toDouble();
    CHECK(seconds <= 60.0 * 60.0);
    CHECK(due("cards due --policy plan") == planned);
    CHECK(due("cards due --policy fsrs").isEmpty()); // nothing was ever answered

    cli.done({QStringLiteral("cards"), QStringLiteral("review"), first[QStringLiteral("id")].toString(),
              QStringLiteral("good")});
    for (const QJsonValue& card : due("cards due"))
        CHECK(card.toObject()[QStringLiteral("id")] != first[QStringLiteral("id")]);
}

TEST_CASE("stories: none, then what a file brought")
{
    Cli cli;
    CHECK(array(cli.json(words("story list")).object(), "stories").isEmpty());
    const QStringList add{QStringLiteral("story"), QStringLiteral("new"),
                          QStringLiteral(DEFERENCE_SOURCE_DIR "/app/demo/stories.yaml")};
    CHECK(array(cli.json(add).object(), "ids").size() == 3);
    const QJsonArray stories = array(cli.json(words("story list")).object(), "stories");
    CHECK(stories.size() == 3);
    require_each(stories, "id:string title:string completeness:number words:number spoken_seconds:number "
                          "ready:bool signals:array updated_at:string");
    const QString id = stories[0].toObject()[QStringLiteral("id")].toString();
    const QJsonObject story = cli.json({QStringLiteral("story"), QStringLiteral("show"), id}).object();
    require_fields(story, "id:string title:string parts:array findings:array tellings:object archived:bool");
    require_each(story[QStringLiteral("parts")],
                 "part:string label:string core:bool text:string words:number min_words:number");
}

TEST_CASE("practice: prompts, and an answer given elsewhere")
{
    Cli cli;
    const auto prompts = [&] {
        return array(cli.json(words("practice prompts --round recruiter")).object(), "prompts");
    };
    require_each(prompts(), "id:string round:string text:string minutes:number attempts:number last:string?");
    CHECK(prompts()[0].toObject()[QStringLiteral("attempts")].toInt() == 0);
    const QString id = prompts()[0].toObject()[QStringLiteral("id")].toString();
    const QString file =
        cli.write("answer.json", "{\"round\": \"recruiter\", \"prompt\": \"" + id.toUtf8() +
                                     "\", \"answer\": \"Drift.\", \"seconds\": 95, \"rating\": 3}");
    require_fields(
        cli.json({QStringLiteral("practice"), QStringLiteral("record"), file}).object(),
        "id:string prompt:string state:string seconds:number answer:string rating:number day:string");
    CHECK(prompts()[0].toObject()[QStringLiteral("attempts")].toInt() == 1);
}

TEST_CASE("cards add and cards decks: ids of what was written, and the tree of decks")
{
    Cli cli;
    const QJsonObject one =
        cli.json({QStringLiteral("cards"), QStringLiteral("add"), QStringLiteral("--question"),
                  QStringLiteral("Why **me**?"), QStringLiteral("--answer"), QStringLiteral("Because."),
                  QStringLiteral("--deck"), QStringLiteral("Rules :: SEC"), QStringLiteral("--tags"),
                  QStringLiteral("a,b"), QStringLiteral("--markdown")})
            .object();
    REQUIRE(array(one, "cards").size() == 1);
    const QJsonObject gaps =
        cli.json({QStringLiteral("cards"), QStringLiteral("add"), QStringLiteral("--cloze"),
                  QStringLiteral("{{c1::six}} years, {{c2::two}} at hand"), QStringLiteral("--deck"),
                  QStringLiteral("Rules")})
            .object();
    CHECK(array(gaps, "cards").size() == 2);
    const QJsonObject card =
        cli.json({QStringLiteral("cards"), QStringLiteral("show"), array(one, "cards")[0].toString()})
            .object();
    CHECK(card[QStringLiteral("question")] == QStringLiteral("Why **me**?"));
    const QJsonObject decks = cli.json(words("cards decks")).object();
    require_each(decks[QStringLiteral("decks")], "name:string cards:number with_below:number");
    CHECK(array(decks, "decks")[0].toObject()[QStringLiteral("name")] == QStringLiteral("Rules"));
    CHECK(array(decks, "decks")[0].toObject()[QStringLiteral("with_below")].toInt() == 3);
    CHECK(array(decks, "decks")[1].toObject()[QStringLiteral("name")] == QStringLiteral("Rules::SEC"));
}
