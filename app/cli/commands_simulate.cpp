// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands_simulate.h"

#include "app/memory/simulator.h"

#include <QJsonArray>
#include <QJsonObject>

namespace deference::cli {

namespace {

using namespace memory;

struct Row
{
    QString policy;
    SimulationResult result;
};

Answer list_names()
{
    QStringList lines{QStringLiteral("Policies:")};
    QJsonArray policies;
    for (const PolicyName& each : policy_names()) {
        lines.append(
            QStringLiteral("  %1 %2").arg(QLatin1String(each.name), -14).arg(QLatin1String(each.says)));
        policies.append(QJsonObject{{QStringLiteral("name"), QLatin1String(each.name)},
                                    {QStringLiteral("says"), QLatin1String(each.says)}});
    }
    lines.append(QStringLiteral("Learners:"));
    QJsonArray learners;
    for (const LearnerName& each : learner_names()) {
        lines.append(
            QStringLiteral("  %1 %2").arg(QLatin1String(each.name), -14).arg(QLatin1String(each.says)));
        learners.append(QJsonObject{{QStringLiteral("name"), QLatin1String(each.name)},
                                    {QStringLiteral("says"), QLatin1String(each.says)}});
    }
    return {lines.join(QLatin1Char('\n')),
            QJsonDocument(
                QJsonObject{{QStringLiteral("policies"), policies}, {QStringLiteral("learners"), learners}})};
}

Result<SimulationOptions> options_of(const Arguments& arguments)
{
    SimulationOptions options;
    DEFERENCE_TRY_ASSIGN(options.scenario.cards, arguments.number("cards", 500, 1, 100000));
    DEFERENCE_TRY_ASSIGN(options.scenario.days, arguments.number("days", 28, 1, 1000));
    DEFERENCE_TRY_ASSIGN(const int minutes, arguments.number("minutes", 10, 1, 1440));
    options.scenario.minutes = minutes;
    DEFERENCE_TRY_ASSIGN(options.replicates, arguments.number("reps", 200, 1, 100000));
    DEFERENCE_TRY_ASSIGN(const int seed, arguments.number("seed", 1, 0, 1000000000));
    options.seed = static_cast<std::uint64_t>(seed);
    if (arguments.has("learner")) {
        DEFERENCE_TRY_ASSIGN(options.learner, parse_learner(arguments.value("learner")));
    }
    return options;
}

Result<QStringList> policies_of(const Arguments& arguments)
{
    if (!arguments.has("policy"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("no policy is named"), QStringLiteral("--policy"),
                    QStringLiteral("name one, or 'all'; --list shows them"));
    if (arguments.value("policy") != QStringLiteral("all"))
        return QStringList{arguments.value("policy")};
    QStringList all;
    for (const PolicyName& each : policy_names())
        all.append(QLatin1String(each.name));
    return all;
}

QJsonObject percent(const SimulatedMean& share)
{
    return {{QStringLiteral("mean"), 100.0 * share.mean},
            {QStringLiteral("half_width_95"), 100.0 * share.half_width}};
}

QJsonObject json_of(const Row& row)
{
    const SimulationResult& result = row.result;
    return {{QStringLiteral("policy"), row.policy},
            {QStringLiteral("recall_percent"), percent(result.recall)},
            {QStringLiteral("recall_30_days_later_percent"), percent(result.recall_later)},
            {QStringLiteral("never_seen_percent"), percent(result.unseen)},
            {QStringLiteral("below_80_percent"), percent(result.below_80)},
            {QStringLiteral("minutes"), result.minutes.mean},
            {QStringLiteral("plans"), result.plans},
            {QStringLiteral("seconds_per_plan"), result.seconds_per_plan}};
}

QString line_of(const Row& row)
{
    const SimulationResult& result = row.result;
    const auto number = [](double value, int digits) { return QString::number(value, 'f', digits); };
    return QStringLiteral("%1 %2 ±%3  %4  %5  %6  %7")
        .arg(row.policy, -14)
        .arg(number(100.0 * result.recall.mean, 2), 6)
        .arg(number(100.0 * result.recall.half_width, 2), 4)
        .arg(number(100.0 * result.recall_later.mean, 1), 10)
        .arg(number(100.0 * result.below_80.mean, 1), 9)
        .arg(number(100.0 * result.unseen.mean, 1), 10)
        .arg(number(result.minutes.mean, 0), 7);
}

Answer answer_of(const SimulationOptions& options, const QString& learner, const std::vector<Row>& rows)
{
    QStringList lines{
        QStringLiteral("%1 cards, %2 days, %3 minutes a day, learner %4, %5 replicates, seed %6")
            .arg(options.scenario.cards)
            .arg(options.scenario.days)
            .arg(options.scenario.minutes)
            .arg(learner)
            .arg(options.replicates)
            .arg(options.seed),
        QStringLiteral("A simulation of learners that follow a model, not an experiment with people."),
        QStringLiteral("policy          recall %   30 days on  below 80 %  never seen  minutes")};
    QJsonArray policies;
    for (const Row& row : rows) {
        lines.append(line_of(row));
        policies.append(json_of(row));
    }
    return {lines.join(QLatin1Char('\n')),
            QJsonDocument(QJsonObject{{QStringLiteral("cards"), options.scenario.cards},
                                      {QStringLiteral("days"), options.scenario.days},
                                      {QStringLiteral("minutes_a_day"), options.scenario.minutes},
                                      {QStringLiteral("learner"), learner},
                                      {QStringLiteral("replicates"), options.replicates},
                                      {QStringLiteral("seed"), static_cast<qint64>(options.seed)},
                                      {QStringLiteral("policies"), policies}})};
}

} // namespace

Result<Answer> simulate_memory(Context&, const Arguments& arguments)
{
    if (arguments.has("list"))
        return list_names();
    DEFERENCE_TRY_ASSIGN(const SimulationOptions options, options_of(arguments));
    DEFERENCE_TRY_ASSIGN(const QStringList policies, policies_of(arguments));
    std::vector<Row> rows;
    for (const QString& policy : policies) {
        DEFERENCE_TRY_ASSIGN(const SimulationResult result, simulate(options, policy));
        rows.push_back({policy, result});
    }
    const QString learner = arguments.has("learner") ? arguments.value("learner") : QStringLiteral("assumed");
    return answer_of(options, learner, rows);
}

} // namespace deference::cli
