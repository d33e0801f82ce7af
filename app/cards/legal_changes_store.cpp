// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/legal_changes_store.h"

#include "app/database/query.h"

namespace deference::cards {

namespace {

// cards_status_changed carries the rows, reviews_card the answers of each.
constexpr auto k_changes = R"(
SELECT c.id, coalesce(c.pack_card, ''), c.question, c.citation, c.status_before, c.legal_status, c.status_changed_at,
       EXISTS (SELECT 1 FROM reviews r WHERE r.card_id = c.id AND r.reviewed_at < c.status_changed_at),
       coalesce(m.last_review_at < c.status_changed_at, 0) AND c.suspended = 0
           AND (c.buried_until IS NULL OR c.buried_until <= :today)
FROM cards c LEFT JOIN card_memory m ON m.id = c.id
WHERE c.status_changed_at IS NOT NULL AND c.retired = 0
ORDER BY c.status_changed_at DESC, c.id)";

constexpr auto k_unverified = R"(
SELECT id, coalesce(pack_card, ''), question, citation, area, legal_status, source_title, source_url, as_of
FROM cards
WHERE verified = 0 AND retired = 0
ORDER BY id)";

} // namespace

Result<std::vector<StoredChange>> load_stored_changes(const Database& database, Day today)
{
    return Query(database, QString::fromLatin1(k_changes)).bind(":today", today).all([](const Query& row) {
        StoredChange stored;
        LegalChange& change = stored.change;
        change.id = row.id<CardId>(0);
        change.key = row.text(1);
        change.question = row.text(2);
        change.citation = row.text(3);
        change.before = content::legal_status_from_key(row.text(4));
        change.after = content::legal_status_from_key(row.text(5));
        stored.at = row.instant(6);
        change.learned = row.boolean(7);
        change.is_open = row.boolean(8);
        return stored;
    });
}

Result<std::optional<Instant>> newest_change(const Database& database)
{
    return Query(database,
                 QStringLiteral("SELECT status_changed_at FROM cards WHERE status_changed_at IS NOT NULL "
                                "ORDER BY status_changed_at DESC LIMIT 1"))
        .first([](const Query& row) { return row.instant(0); });
}

Result<std::vector<UnverifiedCard>> load_unverified_cards(const Database& database)
{
    return Query(database, QString::fromLatin1(k_unverified)).all([](const Query& row) {
        return UnverifiedCard{row.id<CardId>(0), row.text(1), row.text(2),
                              row.text(3),       row.text(4), content::legal_status_from_key(row.text(5)),
                              row.text(6),       row.text(7), row.day(8)};
    });
}

} // namespace deference::cards
