// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/json_shape.h"

#include <QDate>
#include <QJsonDocument>
#include <QStringList>

namespace deference::tests {

namespace {

QString type_of(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("bool");
    case QJsonValue::Double:
        return QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    case QJsonValue::Object:
        return QStringLiteral("object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("missing");
}

} // namespace

void require_fields(const QJsonValue& object, const char* fields)
{
    REQUIRE(object.isObject());
    INFO(QJsonDocument(object.toObject()).toJson(QJsonDocument::Compact).left(600).toStdString());
    for (const QString& field : QString::fromUtf8(fields).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString name = field.section(QLatin1Char(':'), 0, 0);
        QString wanted = field.section(QLatin1Char(':'), 1);
        const QString type = type_of(object.toObject()[name]);
        const bool may_be_null = wanted.endsWith(QLatin1Char('?'));
        if (may_be_null)
            wanted.chop(1);
        INFO(name.toStdString());
        if (!may_be_null || type != QStringLiteral("null"))
            CHECK(type == wanted);
    }
}

void require_each(const QJsonValue& list, const char* fields)
{
    REQUIRE(list.isArray());
    REQUIRE_FALSE(list.toArray().isEmpty());
    for (const QJsonValue& one : list.toArray())
        require_fields(one, fields);
}

bool is_date(const QJsonValue& value)
{
    return value.isString() && QDate::fromString(value.toString(), QStringLiteral("yyyy-MM-dd")).isValid();
}

QJsonArray array(const QJsonValue& object, const char* name)
{
    const QJsonValue value = object.toObject()[QLatin1String(name)];
    INFO(name);
    REQUIRE(value.isArray());
    return value.toArray();
}

} // namespace deference::tests
