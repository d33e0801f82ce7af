// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/store_decks.h"

#include "app/database/query.h"

namespace deference::cards {

namespace {

// Of the deck that is bound as :name, and of those below it.
constexpr QLatin1String k_in_deck("(deck = :name OR substr(deck, 1, length(:name) + 2) = :name || '::')");

} // namespace

Result<std::vector<std::pair<QString, int>>> load_deck_names(const Database& database)
{
    return Query(database, QStringLiteral("SELECT deck, sum(retired = 0) FROM cards WHERE deck <> '' "
                                          "GROUP BY deck ORDER BY deck"))
        .all([](const Query& row) { return std::pair(row.text(0), row.number(1)); });
}

Result<std::vector<QString>> load_tag_sets(const Database& database)
{
    return Query(database, QStringLiteral("SELECT DISTINCT tags FROM cards WHERE tags <> ''"))
        .all([](const Query& row) { return row.text(0); });
}

Result<std::pair<int, int>> measure_deck(const Database& database, const QString& name)
{
    DEFERENCE_TRY_ASSIGN(
        const auto measured,
        Query(database,
              QStringLiteral("SELECT coalesce(max(length(deck)), 0), count(*) FROM cards WHERE ") + k_in_deck)
            .bind(":name", name)
            .first([](const Query& row) { return std::pair(row.number(0), row.number(1)); }));
    return measured.value_or(std::pair(0, 0));
}

Result<std::vector<CardId>> load_deck_cards(const Database& database, const QString& name)
{
    return Query(database, QStringLiteral("SELECT id FROM cards WHERE ") + k_in_deck)
        .bind(":name", name)
        .all([](const Query& row) { return row.id<CardId>(0); });
}

Result<void> rename_decks(Transaction& transaction, const QString& from, const QString& to)
{
    return Query(transaction.database(),
                 QStringLiteral("UPDATE cards SET deck = :to || substr(deck, length(:name) + 1) WHERE ") +
                     k_in_deck)
        .bind(":name", from)
        .bind(":to", to)
        .run();
}

Result<void> clear_decks(Transaction& transaction, const QString& name)
{
    return Query(transaction.database(), QStringLiteral("UPDATE cards SET deck = '' WHERE ") + k_in_deck)
        .bind(":name", name)
        .run();
}

} // namespace deference::cards
