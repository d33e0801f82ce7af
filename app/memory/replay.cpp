// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/replay.h"

#include "app/memory/json_at.h"
#include "app/memory/scheduler.h"

#include <QJsonDocument>
#include <QJsonParseError>
#include <QStringList>
#include <map>

namespace deference::memory {

namespace {

// A hundred times the longest interval; also keeps every date computed here representable.
constexpr qint64 k_most_days = 3'650'000;
constexpr qint64 k_most_ms = 8'640'000'000'000'000;

struct Context
{
    std::map<QString, Parameters> parameters;
    std::vector<double> retentions;
};

Result<Rating> read_rating(const JsonAt& at)
{
    DEFERENCE_TRY_ASSIGN(const qint64 grade, at.integer(1, 4));
    return static_cast<Rating>(grade);
}

Result<Context> read_context(const JsonAt& root)
{
    Context context;
    if (root.has(QStringLiteral("desired_retentions"))) {
        DEFERENCE_TRY_ASSIGN(const auto entries, root.items(QStringLiteral("desired_retentions")));
        for (const JsonAt& entry : entries) {
            DEFERENCE_TRY_ASSIGN(const double retention, entry.number());
            if (retention <= 0.0 || retention >= 1.0)
                return entry.error(QStringLiteral("a retention of %1 was asked for").arg(retention),
                                   QStringLiteral("give a number between 0 and 1, such as 0.9"));
            context.retentions.push_back(retention);
        }
    }
    if (!root.has(QStringLiteral("params")))
        return context;
    DEFERENCE_TRY_ASSIGN(const JsonAt sets, root.member(QStringLiteral("params")));
    DEFERENCE_TRY_ASSIGN(const QJsonObject named, sets.object());
    for (const QString& name : named.keys()) {
        DEFERENCE_TRY_ASSIGN(const JsonAt set, sets.member(name));
        DEFERENCE_TRY_ASSIGN(const auto values, set.numbers(QStringLiteral("w")));
        const auto made = make_parameters(values);
        if (!made)
            return fail(made.error().in(set.path() + QStringLiteral(".w")));
        context.parameters.emplace(name, *made);
    }
    return context;
}

Result<Parameters> find_parameters(const JsonAt& entry, const Context& context)
{
    DEFERENCE_TRY_ASSIGN(const JsonAt at, entry.member(QStringLiteral("params")));
    DEFERENCE_TRY_ASSIGN(const QString name, at.text());
    const auto found = context.parameters.find(name);
    if (found != context.parameters.end())
        return found->second;
    QStringList known;
    for (const auto& [known_name, unused] : context.parameters)
        known << known_name;
    return at.error(QStringLiteral("there is no parameter set '%1'").arg(name),
                    known.isEmpty() ? QStringLiteral("add it under 'params'")
                                    : QStringLiteral("name one of %1").arg(known.join(QStringLiteral(", "))));
}

Result<QJsonArray> intervals_of(double stability, const Curve& curve, const Context& context)
{
    QJsonArray all;
    for (const double retention : context.retentions) {
        DEFERENCE_TRY_ASSIGN(const double days, curve.interval(retention, stability));
        all.append(days);
    }
    return all;
}

Result<QJsonObject> replay_memory(const JsonAt& entry, const Context& context)
{
    DEFERENCE_TRY_ASSIGN(const QString id, entry.text(QStringLiteral("id")));
    DEFERENCE_TRY_ASSIGN(const Parameters parameters, find_parameters(entry, context));
    DEFERENCE_TRY_ASSIGN(const auto reviews, entry.items(QStringLiteral("seq")));
    const Curve curve(parameters);
    std::optional<State> state;
    QJsonArray steps;
    for (const JsonAt& review : reviews) {
        DEFERENCE_TRY_ASSIGN(const auto pair, review.items());
        if (pair.size() != 2)
            return review.error(
                QStringLiteral("a pair of rating and elapsed days was expected, not %1 values")
                    .arg(pair.size()));
        DEFERENCE_TRY_ASSIGN(const Rating rating, read_rating(pair[0]));
        DEFERENCE_TRY_ASSIGN(const qint64 elapsed, pair[1].integer(0, k_most_days));
        const QJsonValue recall =
            state ? QJsonValue(curve.recall(state->stability, static_cast<double>(elapsed))) : QJsonValue();
        DEFERENCE_TRY_ASSIGN(state, next_state(state, static_cast<int>(elapsed), rating, parameters));
        DEFERENCE_TRY_ASSIGN(const QJsonArray intervals, intervals_of(state->stability, curve, context));
        steps.append(QJsonObject{{QStringLiteral("s"), state->stability},
                                 {QStringLiteral("d"), state->difficulty},
                                 {QStringLiteral("r"), recall},
                                 {QStringLiteral("ivl_raw"), intervals}});
    }
    return QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("steps"), steps}};
}

Result<QJsonObject> replay_curve(const JsonAt& entry, const Context& context)
{
    DEFERENCE_TRY_ASSIGN(const Parameters parameters, find_parameters(entry, context));
    DEFERENCE_TRY_ASSIGN(const double days, entry.number(QStringLiteral("t")));
    DEFERENCE_TRY_ASSIGN(const double stability, entry.number(QStringLiteral("s")));
    DEFERENCE_TRY_ASSIGN(const double retention, entry.number(QStringLiteral("desired_retention")));
    DEFERENCE_TRY_ASSIGN(const double recall, retrievability(stability, days, parameters));
    DEFERENCE_TRY_ASSIGN(const double raw, interval(retention, stability, parameters));
    return QJsonObject{{QStringLiteral("r"), recall}, {QStringLiteral("ivl_raw"), raw}};
}

Result<QJsonObject> replay_sm2(const JsonAt& entry, const Context& context)
{
    DEFERENCE_TRY_ASSIGN(const Parameters parameters, find_parameters(entry, context));
    DEFERENCE_TRY_ASSIGN(const double ease, entry.number(QStringLiteral("ease")));
    DEFERENCE_TRY_ASSIGN(const double days, entry.number(QStringLiteral("interval")));
    DEFERENCE_TRY_ASSIGN(const double retention, entry.number(QStringLiteral("retention")));
    DEFERENCE_TRY_ASSIGN(const State state, state_from_sm2(ease, days, retention, parameters));
    return QJsonObject{{QStringLiteral("s"), state.stability}, {QStringLiteral("d"), state.difficulty}};
}

Result<QJsonObject> replay_migrate(const JsonAt& entry, const Context&)
{
    DEFERENCE_TRY_ASSIGN(const QString name, entry.text(QStringLiteral("name")));
    DEFERENCE_TRY_ASSIGN(const auto input, entry.numbers(QStringLiteral("input")));
    DEFERENCE_TRY_ASSIGN(const qint64 steps, entry.integer(QStringLiteral("num_relearning_steps"), 0, 1000));
    DEFERENCE_TRY_ASSIGN(const JsonAt short_term, entry.member(QStringLiteral("enable_short_term")));
    MigrateOptions options;
    options.num_relearning_steps = static_cast<int>(steps);
    DEFERENCE_TRY_ASSIGN(options.enable_short_term, short_term.boolean());
    options.for_training = true;
    const auto made = make_parameters(input, options);
    if (!made)
        return fail(made.error().in(QStringLiteral("input")));
    QJsonArray output;
    for (const double value : made->values())
        output.append(value);
    return QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("output"), output}};
}

Result<QJsonObject> replay_fuzz(const JsonAt& entry, const Context&)
{
    DEFERENCE_TRY_ASSIGN(const double days, entry.number(QStringLiteral("interval")));
    DEFERENCE_TRY_ASSIGN(const qint64 elapsed, entry.integer(QStringLiteral("elapsed"), 0, k_most_days));
    DEFERENCE_TRY_ASSIGN(const qint64 maximum, entry.integer(QStringLiteral("maximum"), 1, k_most_days));
    const DayBounds bounds = fuzz_bounds_ts(days, static_cast<int>(elapsed), static_cast<int>(maximum));
    return QJsonObject{{QStringLiteral("min_ivl"), bounds.low}, {QStringLiteral("max_ivl"), bounds.high}};
}

// "10m", "1h", "2d", "30s".
Result<std::vector<std::chrono::seconds>> read_steps(const JsonAt& config, const QString& key)
{
    DEFERENCE_TRY_ASSIGN(const auto entries, config.items(key));
    std::vector<std::chrono::seconds> steps;
    for (const JsonAt& entry : entries) {
        DEFERENCE_TRY_ASSIGN(const QString text, entry.text());
        bool is_number = false;
        const int count = text.chopped(std::min<qsizetype>(1, text.size())).toInt(&is_number);
        const QString unit = text.right(1);
        const int length = unit == QLatin1String("s")   ? 1
                           : unit == QLatin1String("m") ? 60
                           : unit == QLatin1String("h") ? 3600
                           : unit == QLatin1String("d") ? 86400
                                                        : 0;
        if (!is_number || count <= 0 || count > k_most_days || length == 0)
            return entry.error(QStringLiteral("'%1' is not a step").arg(text),
                               QStringLiteral("write steps as 30s, 10m, 1h or 1d"));
        steps.push_back(std::chrono::seconds(length) * count);
    }
    return steps;
}

Result<SchedulerConfig> read_config(const JsonAt& entry, const Context& context)
{
    SchedulerConfig config;
    config.convention = Convention::TsFsrs;
    config.hard_leaves_steps = false;
    DEFERENCE_TRY_ASSIGN(config.parameters, find_parameters(entry, context));
    DEFERENCE_TRY_ASSIGN(const JsonAt at, entry.member(QStringLiteral("config")));
    DEFERENCE_TRY_ASSIGN(config.learning_steps, read_steps(at, QStringLiteral("learning_steps")));
    DEFERENCE_TRY_ASSIGN(config.relearning_steps, read_steps(at, QStringLiteral("relearning_steps")));
    DEFERENCE_TRY_ASSIGN(config.desired_retention, at.number(QStringLiteral("request_retention")));
    if (at.has(QStringLiteral("enable_short_term"))) {
        DEFERENCE_TRY_ASSIGN(const JsonAt short_term, at.member(QStringLiteral("enable_short_term")));
        DEFERENCE_TRY_ASSIGN(config.enable_short_term, short_term.boolean());
    }
    if (at.has(QStringLiteral("maximum_interval"))) {
        DEFERENCE_TRY_ASSIGN(const qint64 days,
                             at.integer(QStringLiteral("maximum_interval"), 1, k_maximum_interval_days));
        config.maximum_interval_days = static_cast<int>(days);
    }
    return config;
}

QString phase_name(Phase phase)
{
    switch (phase) {
    case Phase::New:
        return QStringLiteral("New");
    case Phase::Learning:
        return QStringLiteral("Learning");
    case Phase::Review:
        return QStringLiteral("Review");
    case Phase::Relearning:
        return QStringLiteral("Relearning");
    }
    return {};
}

QJsonObject event_of(const CardSchedule& card, int elapsed)
{
    const State state = card.memory.value_or(State{});
    return {{QStringLiteral("state"), phase_name(card.phase)},
            {QStringLiteral("learning_step"), card.step},
            {QStringLiteral("due_ms"), to_ms(card.due.value_or(Instant{}))},
            {QStringLiteral("scheduled_days"), card.interval_days},
            {QStringLiteral("elapsed_days"), elapsed},
            {QStringLiteral("s"), state.stability},
            {QStringLiteral("d"), state.difficulty},
            {QStringLiteral("reps"), card.reps},
            {QStringLiteral("lapses"), card.lapses}};
}

Result<QJsonObject> replay_scheduler(const JsonAt& entry, const Context& context)
{
    DEFERENCE_TRY_ASSIGN(const QString id, entry.text(QStringLiteral("id")));
    DEFERENCE_TRY_ASSIGN(const SchedulerConfig config, read_config(entry, context));
    DEFERENCE_TRY_ASSIGN(const auto reviews, entry.items(QStringLiteral("events")));
    const DayRule days = utc_dates();
    CardSchedule card;
    QJsonArray events;
    for (const JsonAt& review : reviews) {
        DEFERENCE_TRY_ASSIGN(const qint64 ms, review.integer(QStringLiteral("at_ms"), -k_most_ms, k_most_ms));
        DEFERENCE_TRY_ASSIGN(const JsonAt grade, review.member(QStringLiteral("rating")));
        DEFERENCE_TRY_ASSIGN(const Rating rating, read_rating(grade));
        const Instant now = instant_from_ms(ms);
        const int elapsed = elapsed_days(card, now, days);
        DEFERENCE_TRY_ASSIGN(card, answer(card, rating, now, config, days));
        events.append(event_of(card, elapsed));
    }
    return QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("events"), events}};
}

using Replayer = Result<QJsonObject> (*)(const JsonAt& entry, const Context& context);

struct Section
{
    const char* name;
    Replayer replay;
};

constexpr std::array<Section, 6> k_sections{{
    {"memory", replay_memory},
    {"curve", replay_curve},
    {"sm2_bridge", replay_sm2},
    {"migrate", replay_migrate},
    {"fuzz_bounds", replay_fuzz},
    {"scheduler", replay_scheduler},
}};

Result<QJsonArray> replay_section(const JsonAt& root, const QString& name, Replayer replay_one,
                                  const Context& context)
{
    QJsonArray output;
    if (!root.has(name))
        return output;
    DEFERENCE_TRY_ASSIGN(const auto entries, root.items(name));
    for (const JsonAt& entry : entries) {
        auto one = replay_one(entry, context);
        // Readers name the full place already; the model's own errors learn here where they happened.
        if (!one)
            return fail(one.error().where.startsWith(entry.path()) ? one.error()
                                                                   : one.error().in(entry.path()));
        output.append(*one);
    }
    return output;
}

Result<JsonAt> parse(const QByteArray& json)
{
    const auto bad = [](const QString& what) {
        return fail(ErrorCode::InvalidInput, what, QStringLiteral("the document"),
                    QStringLiteral("give a JSON file with memory cases"));
    };
    if (json.trimmed().isEmpty())
        return bad(QStringLiteral("it is empty"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return bad(
            QStringLiteral("it is not JSON (%1 at byte %2)").arg(problem.errorString()).arg(problem.offset));
    if (!document.isObject())
        return bad(QStringLiteral("an object was expected, not a list"));
    return JsonAt(document.object(), {});
}

} // namespace

Result<QJsonObject> replay(const QByteArray& json)
{
    DEFERENCE_TRY_ASSIGN(const JsonAt root, parse(json));
    if (root.has(QStringLiteral("format"))) {
        DEFERENCE_TRY_ASSIGN(const JsonAt at, root.member(QStringLiteral("format")));
        DEFERENCE_TRY_ASSIGN(const QString format, at.text());
        if (format != QLatin1String("fsrs-vectors-1"))
            return at.error(QStringLiteral("'%1' is not a form this version reads").arg(format),
                            QStringLiteral("give a file in the form fsrs-vectors-1"));
    }
    DEFERENCE_TRY_ASSIGN(const Context context, read_context(root));
    QJsonObject output;
    bool has_any = false;
    for (const Section& section : k_sections) {
        const QString name = QLatin1String(section.name);
        has_any = has_any || root.has(name);
        DEFERENCE_TRY_ASSIGN(const QJsonArray part, replay_section(root, name, section.replay, context));
        output.insert(name, part);
    }
    if (!has_any)
        return root.error(
            QStringLiteral("it holds no cases"),
            QStringLiteral("give at least one of memory, curve, sm2_bridge, migrate, fuzz_bounds "
                           "and scheduler"));
    return output;
}

} // namespace deference::memory
