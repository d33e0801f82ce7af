// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/study_settings.h"

#include "app/library/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace deference::cards {

namespace {

using Steps = std::vector<std::chrono::minutes>;

const auto k_key = QStringLiteral("cards.study");

QJsonArray to_json(const Steps& steps)
{
    QJsonArray array;
    for (const std::chrono::minutes step : steps)
        array.append(static_cast<int>(step.count()));
    return array;
}

Steps steps_from(const QJsonValue& value, const Steps& usual)
{
    if (!value.isArray())
        return usual;
    Steps steps;
    for (const QJsonValue& step : value.toArray())
        steps.emplace_back(step.toInt());
    return steps;
}

QString to_text(const StudySettings& settings)
{
    QJsonObject json{
        {QStringLiteral("policy"), to_key(settings.policy)},
        {QStringLiteral("retention"), settings.desired_retention},
        {QStringLiteral("learning_steps"), to_json(settings.learning_steps)},
        {QStringLiteral("relearning_steps"), to_json(settings.relearning_steps)},
        {QStringLiteral("answer_cap"), static_cast<int>(settings.answer_cap.count())},
    };
    if (settings.minutes)
        json[QStringLiteral("minutes")] = *settings.minutes;
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

StudySettings from_text(const QString& text)
{
    const StudySettings usual;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    StudySettings settings;
    settings.policy = study_policy_from_key(json[QStringLiteral("policy")].toString()).value_or(usual.policy);
    settings.desired_retention = json[QStringLiteral("retention")].toDouble(usual.desired_retention);
    settings.learning_steps = steps_from(json[QStringLiteral("learning_steps")], usual.learning_steps);
    settings.relearning_steps = steps_from(json[QStringLiteral("relearning_steps")], usual.relearning_steps);
    settings.answer_cap = std::chrono::seconds(
        json[QStringLiteral("answer_cap")].toInt(static_cast<int>(usual.answer_cap.count())));
    if (const QJsonValue minutes = json[QStringLiteral("minutes")]; minutes.isDouble())
        settings.minutes = minutes.toInt();
    return check(settings) ? settings : usual;
}

Result<void> check_steps(const Steps& steps)
{
    if (steps.size() > k_most_steps)
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 steps are too many").arg(steps.size()), {},
                    QStringLiteral("give at most %1").arg(k_most_steps));
    for (const std::chrono::minutes step : steps) {
        if (step < std::chrono::minutes(1) || step > k_longest_step)
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("a step of %1 minutes is not within a day").arg(step.count()), {},
                        QStringLiteral("give each step 1 to %1 minutes").arg(k_longest_step.count()));
    }
    return {};
}

std::vector<std::chrono::seconds> in_seconds(const Steps& steps)
{
    return {steps.begin(), steps.end()};
}

} // namespace

Result<void> check(const StudySettings& settings)
{
    if (settings.minutes && (*settings.minutes < 1 || *settings.minutes > k_most_study_minutes))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("%1 minutes a day cannot be planned with").arg(*settings.minutes), {},
                    QStringLiteral("give 1 to %1").arg(k_most_study_minutes));
    if (!(settings.desired_retention >= k_least_retention && settings.desired_retention <= k_most_retention))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("a desired retention of %1 is outside the useful range")
                        .arg(settings.desired_retention),
                    {}, QStringLiteral("give %1 to %2").arg(k_least_retention).arg(k_most_retention));
    if (settings.answer_cap < k_least_answer_cap || settings.answer_cap > k_most_answer_cap)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("%1 seconds is no limit for one answer").arg(settings.answer_cap.count()),
                    {},
                    QStringLiteral("give %1 to %2 seconds")
                        .arg(k_least_answer_cap.count())
                        .arg(k_most_answer_cap.count()));
    DEFERENCE_TRY(check_steps(settings.learning_steps));
    return check_steps(settings.relearning_steps);
}

Result<Steps> parse_steps(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,4})([mh]?)$"));
    Steps steps;
    for (const QString& word :
         text.toLower().split(QRegularExpression(QStringLiteral("[\\s,]+")), Qt::SkipEmptyParts)) {
        const auto match = form.match(word);
        if (!match.hasMatch())
            return fail(ErrorCode::InvalidInput, QStringLiteral("“%1” is no step").arg(word), {},
                        QStringLiteral("write minutes or hours, such as “1m 10m 2h”"));
        const int count = match.captured(1).toInt();
        steps.emplace_back(match.captured(2) == u"h" ? count * 60 : count);
    }
    DEFERENCE_TRY(check_steps(steps));
    return steps;
}

QString steps_text(const Steps& steps)
{
    QStringList words;
    for (const std::chrono::minutes step : steps)
        words.append(step.count() % 60 == 0 ? QStringLiteral("%1h").arg(step.count() / 60)
                                            : QStringLiteral("%1m").arg(step.count()));
    return words.join(u' ');
}

Result<StudySettings> load_study_settings(const Database& database)
{
    return load_setting(database, k_key, {}).map(from_text);
}

Result<void> put_study_settings(Transaction& transaction, const StudySettings& settings)
{
    return put_setting(transaction, k_key, settings == StudySettings() ? QString() : to_text(settings));
}

void apply(const StudySettings& settings, StudyConfig& config)
{
    config.policy = settings.policy;
    config.scheduler.desired_retention = settings.desired_retention;
    config.scheduler.learning_steps = in_seconds(settings.learning_steps);
    config.scheduler.relearning_steps = in_seconds(settings.relearning_steps);
    config.answer_cap = settings.answer_cap;
}

} // namespace deference::cards
