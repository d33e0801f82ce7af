// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/parse.h"

#include "app/plan/json.h"
#include "tests/plan/builders.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace deference;
using namespace deference::plan;
using namespace deference::plan::tests;

namespace {

QString s(const char* text)
{
    return QLatin1String(text);
}

const content::RoundsFile& rounds()
{
    static const auto made = pack(small_plan());
    return made->rounds();
}

} // namespace

TEST_CASE("set-up text is read as a person would write it")
{
    SetupText text;
    text.rounds = {s("recruiter=2026-12-01"), s("r2_hiring_manager=2026-12-08,ml-systems=2026-12-20")};
    text.weeks = s("6");
    text.hours = {s("mon=1.5,tue=1:30,wednesday=2h"), s("sat=3")};
    text.ratings = {s("recruiter=4, executive=1")};
    const auto parsed = parse_setup(text, rounds(), k_monday);
    REQUIRE_OK(parsed);
    const SetupAnswers& answers = parsed->answers;
    CHECK(answers.weeks == 6);
    REQUIRE(answers.rounds.size() == 4);
    CHECK(answers.rounds[0] == RoundAnswer{s("r1_recruiter"), day("2026-12-01"), 4});
    CHECK(answers.rounds[2].round == s("r4_ml_systems"));
    CHECK(answers.rounds[3] == RoundAnswer{s("r6_executive"), {}, 1});
    REQUIRE(answers.availability);
    CHECK(answers.availability->minutes == std::array<int, 7>{90, 90, 120, 0, 0, 180, 0});
    CHECK(parsed->notes.isEmpty());
}

TEST_CASE("bad set-up text is refused with the option, the fault and the way out")
{
    struct Row
    {
        const char* option; // which one
        const char* value;
        const char* says;
    };
    const auto row =
        GENERATE(values<Row>({{"round", "phone=2026-12-01", "no round 'phone'"},
                              {"round", "recruiter=2026-11-22", "in the past"},
                              {"round", "recruiter=2026-13-01", "not a date"},
                              {"round", "recruiter=tomorrow", "not a date"},
                              {"round", "recruiter", "not a pair"},
                              {"round", "recruiter=", "not a pair"},
                              {"round", "=2026-12-01", "not a pair"},
                              {"round", "recruiter=2026-12-01,recruiter=2026-12-02", "two dates"},
                              {"round", "recruiter=2031-12-01", "weeks away"},
                              {"hours", "mon=17", "not possible"},
                              {"hours", "mon=-1", "not possible"},
                              {"hours", "mon=nan", "not a number of hours"},
                              {"hours", "mon=inf", "not a number of hours"},
                              {"hours", "mon=1e999", "not a number of hours"},
                              {"hours", "mon=1:75", "not a number of hours"},
                              {"hours", "mon=lots", "not a number of hours"},
                              {"hours", "day=1", "not a weekday"},
                              {"hours", "", "no weekday"},
                              {"self", "recruiter=0", "not a rating"},
                              {"self", "recruiter=6", "not a rating"},
                              {"self", "recruiter=2.5", "not a rating"},
                              {"self", "boss=3", "no round 'boss'"},
                              {"weeks", "0", "not a number of weeks"},
                              {"weeks", "27", "not a number of weeks"},
                              {"weeks", "six", "not a number of weeks"},
                              {"start", "2026-11-01", "in the past"},
                              {"start", "yesterday", "not a date"}}));
    SetupText text;
    const QString option = s(row.option);
    if (option == s("round"))
        text.rounds = {s(row.value)};
    else if (option == s("hours"))
        text.hours = {s(row.value)};
    else if (option == s("self"))
        text.ratings = {s(row.value)};
    else
        (option == s("weeks") ? text.weeks : text.start) = s(row.value);
    CAPTURE(row.option, row.value);
    const auto parsed = parse_setup(text, rounds(), k_monday);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == ErrorCode::InvalidInput);
    const QString sentence = parsed.error().sentence();
    INFO(sentence.toStdString());
    CHECK(sentence.contains(s(row.says)));
    CHECK(sentence.contains(QStringLiteral("--") + option));
    CHECK_FALSE(parsed.error().todo.isEmpty());
}

TEST_CASE("dates out of order and weeks without time are allowed and noted")
{
    SetupText text;
    text.rounds = {s("recruiter=2026-12-10,hiring_manager=2026-12-01")};
    text.hours = {s("mon=0")};
    const auto parsed = parse_setup(text, rounds(), k_monday);
    REQUIRE_OK(parsed);
    CHECK(parsed->notes.size() == 2);
}

TEST_CASE("tasks and overrides are found by name")
{
    CHECK(*parse_override_action(s("Skip")) == OverrideAction::Skip);
    CHECK_FALSE(parse_override_action(s("drop")));
    CHECK(*parse_task(s("t_st_2"), real_plan()) == s("t_st_2"));
    CHECK(*parse_task(s("st-2"), real_plan()) == s("t_st_2"));
    CHECK(*parse_task(s("rc_cards"), real_plan()) == s("rc_cards"));
    CHECK(parse_task(s("t_none"), real_plan()).error().code == ErrorCode::NotFound);
}

TEST_CASE("the plan as JSON has the fields the command line promises")
{
    const Plan plan = make_plan({small_plan(), process(), ten_hours(), {}, {}, k_monday, 0});
    const QJsonObject json = plan_json(plan);
    CHECK(json.keys() == QStringList{s("days"), s("milestones"), s("notices")});
    const QJsonObject first = json[s("days")].toArray().first().toObject();
    CHECK(first.keys() == QStringList{s("capacity_minutes"), s("date"), s("tasks")});
    CHECK(first[s("date")].toString() == s("2026-11-23"));
    CHECK(first[s("capacity_minutes")].toInt() == 76);
    const QJsonObject task = first[s("tasks")].toArray().last().toObject();
    CHECK(task.keys() == QStringList{s("id"), s("minutes"), s("overridden"), s("reason"), s("rounds"),
                                     s("tier"), s("title")});
    CHECK(task[s("overridden")].isBool());
    CHECK(task[s("rounds")].isArray());
    const QJsonObject milestone = json[s("milestones")].toArray().first().toObject();
    for (const char* field : {"round", "name", "date", "estimated", "state"})
        CHECK(milestone.contains(s(field)));
    CHECK(milestone[s("state")].toString() == s("estimated"));

    Overview empty;
    empty.today = k_monday;
    const QJsonObject today = today_json(empty);
    CHECK(today[s("date")].toString() == s("2026-11-23"));
    CHECK(today[s("tasks")].toArray().isEmpty());
}
