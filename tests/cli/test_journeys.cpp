// SPDX-License-Identifier: GPL-3.0-or-later
// Days of a candidate who never opens the window. Every step closes the profile and opens it again.
#include "tests/cli/json_shape.h"
#include "tests/cli/runner.h"

#include <map>

using namespace deference;
using namespace deference::tests;

namespace {

std::map<QString, QJsonObject> tasks_of(const QJsonObject& plan)
{
    std::map<QString, QJsonObject> tasks;
    for (const QJsonValue& day : array(plan, "days")) {
        for (const QJsonValue& task : array(day, "tasks")) {
            QJsonObject fields = task.toObject();
            fields[QStringLiteral("date")] = day.toObject()[QStringLiteral("date")];
            if (fields[QStringLiteral("tier")] != QStringLiteral("recurring"))
                tasks[fields[QStringLiteral("id")].toString()] = fields;
        }
    }
    return tasks;
}

} // namespace

TEST_CASE("set up, work, overrule: everything is there tomorrow")
{
    Cli cli;
    cli.set_up();
    const auto planned = tasks_of(cli.json(words("plan")).object());
    const auto first = array(cli.json(words("today")).object(), "tasks");
    REQUIRE(planned.contains(QStringLiteral("t_set_1")));
    REQUIRE(first.size() >= 2);

    cli.done(words("task start t_set_1"));
    cli.done(words("task done t_set_1 --minutes 25 --note finished"));
    const auto today = array(cli.json(words("today")).object(), "tasks");
    bool seen = false;
    for (const QJsonValue& task : today) {
        if (task.toObject()[QStringLiteral("id")] == QStringLiteral("t_set_1")) {
            seen = true;
            CHECK(task.toObject()[QStringLiteral("done")] == QJsonValue(true));
        }
    }
    CHECK(seen);

    // Move one open task to a free day; nothing else moves.
    QString moved;
    for (const auto& [id, task] : planned) {
        if (id != QStringLiteral("t_set_1") &&
            task[QStringLiteral("date")].toString() > QStringLiteral("2026-11-30")) {
            moved = id;
            break;
        }
    }
    REQUIRE_FALSE(moved.isEmpty());
    cli.done({QStringLiteral("task"), QStringLiteral("override"), moved, QStringLiteral("move"),
              QStringLiteral("--to"), QStringLiteral("2026-11-25"), QStringLiteral("--reason"),
              QStringLiteral("my call is that day")});
    const auto after = tasks_of(cli.json(words("plan")).object());
    REQUIRE(after.contains(moved));
    CHECK(after.at(moved)[QStringLiteral("date")] == QStringLiteral("2026-11-25"));
    CHECK(after.at(moved)[QStringLiteral("overridden")] == QJsonValue(true));
    CHECK(
        after.at(moved)[QStringLiteral("reason")].toString().contains(QStringLiteral("my call is that day")));
    for (const auto& [id, task] : planned) {
        if (id == moved)
            continue;
        CAPTURE(id);
        REQUIRE(after.contains(id));
        CHECK(after.at(id)[QStringLiteral("date")] == task[QStringLiteral("date")]);
    }

    Cli::set_now("2026-11-24T09:00:00");
    const auto tomorrow = tasks_of(cli.json(words("plan")).object());
    CHECK(tomorrow.at(QStringLiteral("t_set_1"))[QStringLiteral("done")] == QJsonValue(true));
    CHECK(tomorrow.at(moved)[QStringLiteral("date")] == QStringLiteral("2026-11-25"));
    // What was left of yesterday is proposed, not moved.
    require_fields(cli.json(words("replan")).object(), "differences:array plan:object");
    CHECK(tasks_of(cli.json(words("plan")).object()) == tomorrow);
    cli.done(words("replan --accept"));
    CHECK(tasks_of(cli.json(words("plan")).object()).at(moved)[QStringLiteral("overridden")] ==
          QJsonValue(true));
}

TEST_CASE("setting up again with other dates loses nothing")
{
    Cli cli;
    cli.set_up();
    cli.done(words("task done t_set_1 --minutes 25"));
    cli.done({QStringLiteral("override"), QStringLiteral("t_st_1"), QStringLiteral("skip"),
              QStringLiteral("--reason"), QStringLiteral("known already")});
    const QString card =
        array(cli.json(words("cards list")).object(), "cards")[0].toObject()[QStringLiteral("id")].toString();
    cli.done({QStringLiteral("cards"), QStringLiteral("review"), card, QStringLiteral("good")});
    cli.done({QStringLiteral("story"), QStringLiteral("new"),
              QStringLiteral(DEFERENCE_SOURCE_DIR "/app/demo/stories.yaml")});
    const auto unseen = [&] {
        return cli.json(words("cards stats")).object()[QStringLiteral("new")].toInt();
    };
    const int before_unseen = unseen();
    const QString stories = cli.done(words("story list --json"));
    const auto capacities = [&] {
        std::map<QString, int> minutes;
        for (const QJsonValue& day : array(cli.json(words("plan")).object(), "days"))
            minutes[day.toObject()[QStringLiteral("date")].toString()] =
                day.toObject()[QStringLiteral("capacity_minutes")].toInt();
        return minutes;
    };
    const auto before = capacities();

    Cli::set_now("2026-11-24T09:00:00");
    cli.done(words("setup --round recruiter=2026-12-10 --round executive=2027-01-15"));

    const QJsonObject plan = cli.json(words("plan")).object();
    bool dated = false;
    for (const QJsonValue& milestone : array(plan, "milestones")) {
        if (milestone.toObject()[QStringLiteral("round")] == QStringLiteral("r1_recruiter"))
            dated = milestone.toObject()[QStringLiteral("date")] == QStringLiteral("2026-12-10");
    }
    CHECK(dated);
    const auto tasks = tasks_of(plan);
    REQUIRE(tasks.contains(QStringLiteral("t_set_1")));
    CHECK(tasks.at(QStringLiteral("t_set_1"))[QStringLiteral("done")] == QJsonValue(true));
    CHECK_FALSE(tasks.contains(QStringLiteral("t_st_1"))); // still skipped
    CHECK(unseen() == before_unseen);
    CHECK(cli.done(words("story list --json")) == stories);
    // The hours of the week are those given before: a Wednesday far from both plans' edges.
    CHECK(capacities()[QStringLiteral("2026-12-02")] == before.at(QStringLiteral("2026-12-02")));
}
