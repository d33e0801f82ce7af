// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/model_settings.h"

#include "app/library/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace deference::cards {

namespace {

constexpr QLatin1String k_key("cards.model");
// Of the whole work; measuring on unseen answers fits five times, to a half of the log on average.
constexpr double k_fit_share = 0.28;

QJsonObject metrics_json(const memory::Metrics& metrics)
{
    return {{QStringLiteral("log_loss"), metrics.log_loss},
            {QStringLiteral("rmse_bins"), metrics.rmse_bins},
            {QStringLiteral("auc"), metrics.auc ? QJsonValue(*metrics.auc) : QJsonValue()},
            {QStringLiteral("items"), static_cast<qint64>(metrics.items)}};
}

memory::Metrics metrics_from(const QJsonObject& json)
{
    memory::Metrics metrics;
    metrics.log_loss = json[QStringLiteral("log_loss")].toDouble();
    metrics.rmse_bins = json[QStringLiteral("rmse_bins")].toDouble();
    if (json[QStringLiteral("auc")].isDouble())
        metrics.auc = json[QStringLiteral("auc")].toDouble();
    metrics.items = static_cast<std::size_t>(std::max(json[QStringLiteral("items")].toInt(), 0));
    return metrics;
}

QString to_text(const MemoryModel& model)
{
    QJsonArray values;
    for (const double value : model.parameters.values())
        values.append(value);
    const QJsonObject json{{QStringLiteral("parameters"), values},
                           {QStringLiteral("reviews"), model.fit->reviews},
                           {QStringLiteral("fitted_on"), to_iso(model.fit->fitted_on)},
                           {QStringLiteral("usual"), metrics_json(model.fit->usual)},
                           {QStringLiteral("fitted"), metrics_json(model.fit->fitted)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

MemoryModel from_text(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    std::vector<double> values;
    for (const QJsonValue& value : json[QStringLiteral("parameters")].toArray())
        values.push_back(value.toDouble());
    const auto parameters = memory::make_parameters(values);
    const auto fitted_on = parse_day(json[QStringLiteral("fitted_on")].toString());
    if (!parameters || !fitted_on)
        return {};
    return {*parameters, ModelFit{json[QStringLiteral("reviews")].toInt(), *fitted_on,
                                  metrics_from(json[QStringLiteral("usual")].toObject()),
                                  metrics_from(json[QStringLiteral("fitted")].toObject())}};
}

// A part of the work, told as a part of the whole.
memory::KeepGoing part_of(const memory::KeepGoing& keep_going, double from, double share)
{
    if (!keep_going)
        return {};
    return [&keep_going, from, share](double done) { return keep_going(from + share * done); };
}

} // namespace

Result<MemoryModel> load_model(const Library& library)
{
    DEFERENCE_TRY_ASSIGN(const QString text, load_setting(library.database(), k_key, {}));
    return text.isEmpty() ? MemoryModel() : from_text(text);
}

Result<void> put_model(Transaction& transaction, const MemoryModel& model)
{
    return put_setting(transaction, k_key, model.fit ? to_text(model) : QString());
}

void apply(const MemoryModel& model, StudyConfig& config)
{
    config.scheduler.parameters = model.parameters;
}

Result<ModelOffer> fit_model(const StatisticsSource& source, const MemoryModel& current, Day today,
                             const memory::KeepGoing& keep_going)
{
    ModelOffer offer;
    DEFERENCE_TRY_ASSIGN(const memory::Histories histories, histories_of(source));
    offer.items = histories.items;
    if (histories.items < k_reviews_to_fit)
        return offer;
    memory::FitOptions options;
    options.current = current.parameters;
    DEFERENCE_TRY_ASSIGN(const memory::Fit fit,
                         memory::fit(histories, options, part_of(keep_going, 0.0, k_fit_share)));
    if (fit.outcome != memory::FitOutcome::Fitted)
        return offer; // outliers left too few
    DEFERENCE_TRY_ASSIGN(
        const auto held_out,
        memory::measure_held_out(histories, {}, part_of(keep_going, k_fit_share, 1.0 - k_fit_share)));
    if (!held_out)
        return offer;
    offer.figures = {static_cast<int>(fit.items_used), today, held_out->current, held_out->fitted};
    offer.verdict = ModelOffer::Verdict::NoBetter;
    if (!fit.is_better || held_out->fitted.log_loss >= held_out->current.log_loss)
        return offer;
    offer.verdict = ModelOffer::Verdict::Better;
    offer.model = {fit.fitted, offer.figures};
    DEFERENCE_TRY_ASSIGN(offer.states, states_under(source, fit.fitted));
    return offer;
}

} // namespace deference::cards
