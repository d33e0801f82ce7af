// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/types.h"

namespace deference::stories {

namespace {

QString found(const std::map<QString, QString>& texts, const QString& key)
{
    const auto text = texts.find(key);
    return text == texts.end() ? QString() : text->second;
}

} // namespace

QString to_key(Decision decision)
{
    switch (decision) {
    case Decision::Override:
        return QStringLiteral("override");
    case Decision::Follow:
        return QStringLiteral("follow");
    case Decision::Escalate:
        return QStringLiteral("escalate");
    case Decision::Untold:
        break;
    }
    return {};
}

QString to_key(Direction direction)
{
    switch (direction) {
    case Direction::Stricter:
        return QStringLiteral("stricter");
    case Direction::Looser:
        return QStringLiteral("looser");
    case Direction::None:
        break;
    }
    return {};
}

std::optional<Decision> decision_from_key(const QString& key)
{
    for (const Decision decision :
         {Decision::Untold, Decision::Override, Decision::Follow, Decision::Escalate}) {
        if (to_key(decision) == key)
            return decision;
    }
    return std::nullopt;
}

std::optional<Direction> direction_from_key(const QString& key)
{
    if (key == QStringLiteral("none"))
        return Direction::None;
    for (const Direction direction : {Direction::None, Direction::Stricter, Direction::Looser}) {
        if (to_key(direction) == key)
            return direction;
    }
    return std::nullopt;
}

QString to_key(Severity severity)
{
    switch (severity) {
    case Severity::Block:
        return QStringLiteral("block");
    case Severity::Warn:
        return QStringLiteral("warn");
    case Severity::Info:
        break;
    }
    return QStringLiteral("info");
}

QStringList name_lists()
{
    return {QStringLiteral("employers"), QStringLiteral("customers"), QStringLiteral("products"),
            QStringLiteral("people")};
}

QString Story::part(const QString& key) const
{
    return found(parts, key);
}

QString Story::telling(const QString& key) const
{
    return found(tellings, key);
}

} // namespace deference::stories
