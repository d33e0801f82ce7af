// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands_memory_fit.h"

#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/memory/optimiser.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <cstdio>

namespace deference::cli {

namespace {

using namespace memory;

Result<Histories> read_log(const QString& path, const QTimeZone& zone)
{
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::Io, QStringLiteral("this is a folder"), path,
                    QStringLiteral("name one file in it"));
    QFile file(path);
    const bool opened =
        path == QStringLiteral("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be read (%1)").arg(file.errorString()),
                    path, QStringLiteral("check the name"));
    auto entries = read_review_log(file, zone);
    if (!entries)
        return fail(as_data_error(entries.error(), path));
    auto histories = histories_of(std::move(*entries));
    if (!histories)
        return fail(as_data_error(histories.error(), path));
    return histories;
}

// Where the answers were given: what --zone says, or here.
Result<QTimeZone> zone_of_log(Context& context, const Arguments& arguments)
{
    if (!arguments.has("zone")) {
        DEFERENCE_TRY_ASSIGN(const Clock* clock, context.clock());
        return clock->zone();
    }
    const QTimeZone zone(arguments.value("zone").toUtf8());
    if (!zone.isValid())
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("there is no time zone '%1'").arg(arguments.value("zone")),
                    QStringLiteral("--zone"), QStringLiteral("name one like Europe/Berlin or UTC+02:00"));
    return zone;
}

struct Measured
{
    Metrics all_before;
    std::optional<Metrics> all_after; // empty when nothing was fitted
    std::optional<HeldOutMetrics> held_out;
};

// Empty when there is not a single item.
Result<std::optional<Measured>> measure_all(const Histories& histories, const FitOptions& options,
                                            const Fit& fitted)
{
    if (histories.items == 0)
        return std::optional<Measured>();
    Measured measured;
    DEFERENCE_TRY_ASSIGN(measured.all_before, measure(predict(histories, options.current)));
    if (fitted.outcome == FitOutcome::Refused)
        return measured;
    DEFERENCE_TRY_ASSIGN(measured.all_after, measure(predict(histories, fitted.fitted)));
    DEFERENCE_TRY_ASSIGN(measured.held_out, measure_held_out(histories, options));
    return measured;
}

QString outcome_name(FitOutcome outcome)
{
    switch (outcome) {
    case FitOutcome::Fitted:
        return QStringLiteral("fitted");
    case FitOutcome::InitialOnly:
        return QStringLiteral("initial_only");
    case FitOutcome::Refused:
        return QStringLiteral("refused");
    }
    return {};
}

QJsonValue to_json(const std::optional<Metrics>& metrics)
{
    if (!metrics)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("log_loss"), metrics->log_loss},
                       {QStringLiteral("rmse_bins"), metrics->rmse_bins},
                       {QStringLiteral("auc"), metrics->auc ? QJsonValue(*metrics->auc) : QJsonValue::Null},
                       {QStringLiteral("items"), static_cast<qint64>(metrics->items)}};
}

QJsonObject pair_to_json(const std::optional<Metrics>& before, const std::optional<Metrics>& after)
{
    return {{QStringLiteral("before"), to_json(before)}, {QStringLiteral("after"), to_json(after)}};
}

QJsonObject metrics_to_json(const std::optional<Measured>& measured)
{
    std::optional<Metrics> before;
    std::optional<Metrics> after;
    std::optional<Metrics> held_out_before;
    std::optional<Metrics> held_out_after;
    if (measured) {
        before = measured->all_before;
        after = measured->all_after;
    }
    if (measured && measured->held_out) {
        held_out_before = measured->held_out->current;
        held_out_after = measured->held_out->fitted;
    }
    return {{QStringLiteral("all"), pair_to_json(before, after)},
            {QStringLiteral("held_out"), pair_to_json(held_out_before, held_out_after)}};
}

QString row(const QString& name, const Metrics& metrics)
{
    const QString auc = metrics.auc ? QString::number(*metrics.auc, 'f', 4) : QStringLiteral("-");
    return QStringLiteral("%1%2  %3  %4")
        .arg(name, -30)
        .arg(metrics.log_loss, 8, 'f', 5)
        .arg(metrics.rmse_bins, 10, 'f', 5)
        .arg(auc, 6);
}

QString verdict(const Fit& fitted)
{
    const QString counted = QStringLiteral("%1 of the %2 reviews that %3").arg(fitted.items_used);
    if (fitted.outcome == FitOutcome::Refused)
        return QStringLiteral(
                   "Nothing was fitted: %1. A review counts when it comes on a later day than the one "
                   "before it, and when enough cards began the same way.")
            .arg(counted.arg(k_items_for_initial).arg(QStringLiteral("are needed")));
    const QString better =
        fitted.is_better ? QStringLiteral("The fitted parameters predict this log better.")
                         : QStringLiteral("The default parameters predict this log as well: keep them.");
    if (fitted.outcome == FitOutcome::Fitted)
        return better;
    const QString reason = fitted.items_used < k_items_for_all
                               ? counted.arg(k_items_for_all).arg(QStringLiteral("all parameters need"))
                               : QStringLiteral("no card was reviewed on a third day");
    return QStringLiteral("Only the four initial stabilities were fitted: %1. %2").arg(reason, better);
}

QString parameters_text(const Parameters& parameters)
{
    QStringList values;
    for (const double value : parameters.values())
        values.append(QString::number(value, 'f', 4));
    return values.join(QStringLiteral(", "));
}

QString to_text(const Histories& histories, const Fit& fitted, const std::optional<Measured>& measured,
                double seconds)
{
    QStringList lines{QStringLiteral("%L1 reviews of %L2 cards, %L3 on a later day; %L4 fitted to, in %5 s")
                          .arg(fitted.reviews)
                          .arg(histories.cards.size())
                          .arg(fitted.items)
                          .arg(fitted.items_used)
                          .arg(seconds, 0, 'f', 3),
                      verdict(fitted)};
    if (measured) {
        lines << QString() << QStringLiteral("%1log loss  RMSE(bins)     AUC").arg(QString(), -30)
              << row(QStringLiteral("all reviews, default"), measured->all_before);
        if (measured->all_after)
            lines << row(QStringLiteral("all reviews, fitted"), *measured->all_after);
        if (measured->held_out)
            lines << row(QStringLiteral("later than fitted to, default"), measured->held_out->current)
                  << row(QStringLiteral("later than fitted to, fitted"), measured->held_out->fitted);
    }
    lines << QString() << parameters_text(fitted.fitted);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Result<Answer> fit_memory(Context& context, const Arguments& arguments)
{
    FitOptions options;
    DEFERENCE_TRY_ASSIGN(options.training.epochs,
                         arguments.number("epochs", options.training.epochs, 1, 1000));
    DEFERENCE_TRY_ASSIGN(const QTimeZone zone, zone_of_log(context, arguments));
    QElapsedTimer timer;
    timer.start();
    DEFERENCE_TRY_ASSIGN(const Histories histories, read_log(arguments.word(0), zone));
    const double reading = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    timer.restart();
    DEFERENCE_TRY_ASSIGN(const Fit fitted, fit(histories, options));
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    DEFERENCE_TRY_ASSIGN(const std::optional<Measured> measured, measure_all(histories, options, fitted));

    QJsonArray parameters;
    for (const double value : fitted.fitted.values())
        parameters.append(value);
    const QJsonObject json{{QStringLiteral("outcome"), outcome_name(fitted.outcome)},
                           {QStringLiteral("is_better"), fitted.is_better},
                           {QStringLiteral("parameters"), parameters},
                           {QStringLiteral("metrics"), metrics_to_json(measured)},
                           {QStringLiteral("entries"), static_cast<qint64>(histories.entries)},
                           {QStringLiteral("reviews"), static_cast<qint64>(fitted.reviews)},
                           {QStringLiteral("cards"), static_cast<qint64>(histories.cards.size())},
                           {QStringLiteral("items"), static_cast<qint64>(fitted.items)},
                           {QStringLiteral("items_used"), static_cast<qint64>(fitted.items_used)},
                           {QStringLiteral("items_needed"), static_cast<qint64>(k_items_for_all)},
                           {QStringLiteral("epochs"), options.training.epochs},
                           {QStringLiteral("seconds"), seconds},
                           {QStringLiteral("seconds_reading"), reading}};
    return Answer{to_text(histories, fitted, measured, seconds), QJsonDocument(json),
                  fitted.outcome == FitOutcome::Refused};
}

} // namespace deference::cli
