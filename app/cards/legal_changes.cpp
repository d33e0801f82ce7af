// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/legal_changes.h"

#include "app/cards/legal_changes_store.h"
#include "app/core/day.h"
#include "app/library/settings.h"

#include <QJsonArray>

namespace deference::cards {

namespace {

// The newest change when the announcement was put away, in milliseconds.
const auto k_dismissed = QStringLiteral("cards.law_changes_dismissed");

QJsonValue status_json(const std::optional<content::LegalStatus>& status)
{
    return status ? QJsonValue(content::to_key(*status)) : QJsonValue();
}

} // namespace

Result<std::vector<LegalChange>> load_legal_changes(const Library& library)
{
    DEFERENCE_TRY_ASSIGN(const auto stored,
                         load_stored_changes(library.database(), study_day(library.clock())));
    DEFERENCE_TRY_ASSIGN(const QString dismissed, load_setting(library.database(), k_dismissed, {}));
    bool is_any = false;
    const Instant until = instant_from_ms(dismissed.toLongLong(&is_any));
    std::vector<LegalChange> changes;
    changes.reserve(stored.size());
    for (const StoredChange& change : stored) {
        changes.push_back(change.change);
        changes.back().day = study_day(change.at, library.clock().zone());
        changes.back().dismissed = is_any && change.at <= until;
    }
    return changes;
}

Result<void> put_changes_dismissed(Transaction& transaction)
{
    DEFERENCE_TRY_ASSIGN(const auto newest, newest_change(transaction.database()));
    return put_setting(transaction, k_dismissed, newest ? QString::number(to_ms(*newest)) : QString());
}

Result<std::vector<UnverifiedCard>> load_unverified(const Library& library)
{
    return load_unverified_cards(library.database());
}

QJsonObject changes_json(const std::vector<LegalChange>& changes)
{
    QJsonArray rows;
    for (const LegalChange& change : changes)
        rows.append(QJsonObject{{QStringLiteral("id"), change.id.to_string()},
                                {QStringLiteral("key"), change.key},
                                {QStringLiteral("question"), change.question},
                                {QStringLiteral("citation"), change.citation},
                                {QStringLiteral("before"), status_json(change.before)},
                                {QStringLiteral("after"), status_json(change.after)},
                                {QStringLiteral("day"), to_iso(change.day)},
                                {QStringLiteral("learned"), change.learned},
                                {QStringLiteral("open"), change.is_open},
                                {QStringLiteral("dismissed"), change.dismissed}});
    return {{QStringLiteral("changes"), rows}};
}

QJsonObject unverified_json(const std::vector<UnverifiedCard>& cards)
{
    QJsonArray rows;
    for (const UnverifiedCard& card : cards)
        rows.append(QJsonObject{{QStringLiteral("id"), card.id.to_string()},
                                {QStringLiteral("key"), card.key},
                                {QStringLiteral("question"), card.question},
                                {QStringLiteral("citation"), card.citation},
                                {QStringLiteral("area"), card.area},
                                {QStringLiteral("status"), status_json(card.status)},
                                {QStringLiteral("source"), card.source_title},
                                {QStringLiteral("url"), card.source_url},
                                {QStringLiteral("as_of"), to_iso(card.as_of)}});
    return {{QStringLiteral("cards"), rows}};
}

} // namespace deference::cards
