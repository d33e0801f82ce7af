// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/json_at.h"

#include <cmath>

namespace deference::memory {

namespace {

QString kind_of(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    case QJsonValue::Double:
        return QStringLiteral("the number %1").arg(value.toDouble(), 0, 'g', 10);
    case QJsonValue::String:
        return QStringLiteral("text");
    case QJsonValue::Array:
        return QStringLiteral("a list");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

QString joined(const QString& path, const QString& key)
{
    return path.isEmpty() ? key : path + QLatin1Char('.') + key;
}

} // namespace

Failure JsonAt::error(const QString& what, const QString& todo) const
{
    return fail(ErrorCode::InvalidInput, what, m_path.isEmpty() ? QStringLiteral("the document") : m_path,
                todo);
}

Failure JsonAt::expected(const QString& what) const
{
    return error(QStringLiteral("%1 was expected, not %2").arg(what, kind_of(m_value)));
}

Result<JsonAt> JsonAt::member(const QString& key) const
{
    if (!m_value.isObject())
        return expected(QStringLiteral("an object"));
    const QJsonObject all = m_value.toObject();
    const auto found = all.constFind(key);
    if (found == all.constEnd())
        return error(QStringLiteral("'%1' is missing").arg(key));
    return JsonAt(found.value(), joined(m_path, key));
}

Result<std::vector<JsonAt>> JsonAt::items() const
{
    if (!m_value.isArray())
        return expected(QStringLiteral("a list"));
    std::vector<JsonAt> all;
    const QJsonArray values = m_value.toArray();
    all.reserve(static_cast<std::size_t>(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i)
        all.emplace_back(values.at(i), QStringLiteral("%1[%2]").arg(m_path).arg(i));
    return all;
}

Result<QJsonObject> JsonAt::object() const
{
    if (!m_value.isObject())
        return expected(QStringLiteral("an object"));
    return m_value.toObject();
}

Result<double> JsonAt::number() const
{
    if (!m_value.isDouble())
        return expected(QStringLiteral("a number"));
    const double value = m_value.toDouble();
    if (!std::isfinite(value))
        return error(QStringLiteral("the number is not finite"));
    return value;
}

Result<qint64> JsonAt::integer(qint64 low, qint64 high) const
{
    DEFERENCE_TRY_ASSIGN(const double value, number());
    if (value != std::floor(value) || value < static_cast<double>(low) || value > static_cast<double>(high))
        return expected(QStringLiteral("a whole number from %1 to %2").arg(low).arg(high));
    return static_cast<qint64>(value);
}

Result<bool> JsonAt::boolean() const
{
    if (!m_value.isBool())
        return expected(QStringLiteral("true or false"));
    return m_value.toBool();
}

Result<QString> JsonAt::text() const
{
    if (!m_value.isString())
        return expected(QStringLiteral("text"));
    return m_value.toString();
}

Result<double> JsonAt::number(const QString& key) const
{
    return member(key).and_then([](const JsonAt& at) { return at.number(); });
}

Result<qint64> JsonAt::integer(const QString& key, qint64 low, qint64 high) const
{
    return member(key).and_then([=](const JsonAt& at) { return at.integer(low, high); });
}

Result<QString> JsonAt::text(const QString& key) const
{
    return member(key).and_then([](const JsonAt& at) { return at.text(); });
}

Result<std::vector<JsonAt>> JsonAt::items(const QString& key) const
{
    return member(key).and_then([](const JsonAt& at) { return at.items(); });
}

Result<std::vector<double>> JsonAt::numbers(const QString& key) const
{
    DEFERENCE_TRY_ASSIGN(const auto entries, items(key));
    std::vector<double> values;
    values.reserve(entries.size());
    for (const JsonAt& entry : entries) {
        DEFERENCE_TRY_ASSIGN(const double value, entry.number());
        values.push_back(value);
    }
    return values;
}

} // namespace deference::memory
