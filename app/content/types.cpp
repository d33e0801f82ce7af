// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/types.h"

#include <algorithm>

namespace deference::content {

namespace {

template <class Items>
auto find_key(const Items& items, const QString& key) -> decltype(items.data())
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.key == key; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

QString to_key(LegalStatus status)
{
    switch (status) {
    case LegalStatus::InForce:
        return QStringLiteral("in_force");
    case LegalStatus::Proposed:
        return QStringLiteral("proposed");
    case LegalStatus::Stayed:
        return QStringLiteral("stayed");
    case LegalStatus::Withdrawn:
        return QStringLiteral("withdrawn");
    case LegalStatus::Vacated:
        return QStringLiteral("vacated");
    case LegalStatus::Guidance:
        return QStringLiteral("guidance");
    case LegalStatus::Pending:
        return QStringLiteral("pending");
    case LegalStatus::SettledOrder:
        return QStringLiteral("settled_order");
    case LegalStatus::Report:
        return QStringLiteral("report");
    }
    return {};
}

std::optional<LegalStatus> legal_status_from_key(const QString& key)
{
    const auto found = std::find_if(k_legal_statuses.begin(), k_legal_statuses.end(),
                                    [&](LegalStatus status) { return to_key(status) == key; });
    return found == k_legal_statuses.end() ? std::nullopt : std::optional(*found);
}

QString to_key(CardKind kind)
{
    switch (kind) {
    case CardKind::Recall:
        return QStringLiteral("recall");
    case CardKind::Status:
        return QStringLiteral("status");
    case CardKind::Requirement:
        return QStringLiteral("requirement");
    case CardKind::Explain:
        return QStringLiteral("explain");
    }
    return {};
}

std::optional<CardKind> card_kind_from_key(const QString& key)
{
    const auto found = std::find_if(k_card_kinds.begin(), k_card_kinds.end(),
                                    [&](CardKind kind) { return to_key(kind) == key; });
    return found == k_card_kinds.end() ? std::nullopt : std::optional(*found);
}

const RoundInfo* RoundsFile::find(const QString& key) const
{
    return find_key(rounds, key);
}

const Prompt* RoundsFile::find_prompt(const QString& key) const
{
    for (const RoundInfo& round : rounds) {
        if (const Prompt* prompt = find_key(round.prompts, key))
            return prompt;
    }
    return nullptr;
}

const TaskInfo* PlanFile::find(const QString& key) const
{
    return find_key(tasks, key);
}

const StoryPart* StoriesFile::find(const QString& key) const
{
    return find_key(parts, key);
}

} // namespace deference::content
