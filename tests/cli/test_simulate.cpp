// SPDX-License-Identifier: GPL-3.0-or-later
// `memory simulate`: policies compared, the same numbers for the same seed.
#include "tests/cli/json_shape.h"
#include "tests/cli/runner.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace deference;
using namespace deference::tests;

namespace {

Outcome simulate(const QString& options)
{
    return Cli::run_bare(QStringList{QStringLiteral("memory"), QStringLiteral("simulate")} +
                         options.split(QLatin1Char(' ')));
}

} // namespace

TEST_CASE("memory simulate gives recall, its spread and what it took, and the same again for the same seed")
{
    const QString options =
        QStringLiteral("--policy planner --cards 30 --days 6 --minutes 2 --reps 3 --json");
    const Outcome outcome = simulate(options);
    REQUIRE(outcome.code == 0);
    const QJsonObject json = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    CHECK(json[QStringLiteral("replicates")] == 3);
    const QJsonArray policies = json[QStringLiteral("policies")].toArray();
    REQUIRE(policies.size() == 1);
    const QJsonObject planner = policies[0].toObject();
    CHECK(planner[QStringLiteral("plans")] == 18);
    const QJsonObject recall = planner[QStringLiteral("recall_percent")].toObject();
    CHECK(recall[QStringLiteral("mean")].toDouble() > 30.0);
    CHECK(recall[QStringLiteral("half_width_95")].toDouble() > 0.0);
    CHECK(planner[QStringLiteral("minutes")].toDouble() < 12.5);

    const QJsonObject again = QJsonDocument::fromJson(simulate(options).out.toUtf8()).object();
    CHECK(again[QStringLiteral("policies")][0][QStringLiteral("recall_percent")] ==
          planner[QStringLiteral("recall_percent")]);
}

TEST_CASE("memory simulate compares all policies in one table, and lists their names")
{
    const Outcome table = simulate(QStringLiteral("--policy all --cards 15 --days 4 --minutes 2 --reps 2"));
    REQUIRE(table.code == 0);
    const Outcome list = simulate(QStringLiteral("--list"));
    REQUIRE(list.code == 0);
    for (const char* policy : {"planner", "fsrs-tuned", "fsrs-ahead", "sm2", "cram", "random",
                               "lowest-recall", "myopic", "two-phase"}) {
        CHECK(table.out.contains(QLatin1String(policy)));
        CHECK(list.out.contains(QLatin1String(policy)));
    }
    CHECK(list.out.contains(QStringLiteral("exponential")));
}

TEST_CASE("memory simulate refuses what it does not know")
{
    CHECK(simulate(QStringLiteral("--cards 10")).code == 2);
    CHECK(simulate(QStringLiteral("--policy magic")).code == 2);
    CHECK(simulate(QStringLiteral("--policy fsrs --learner nobody")).code == 2);
    CHECK(simulate(QStringLiteral("--policy fsrs --days 0")).code == 2);
    CHECK(simulate(QStringLiteral("--policy magic")).err.contains(QStringLiteral("lowest-recall")));
}
