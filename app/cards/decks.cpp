// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/decks.h"

#include "app/cards/card_draft.h"
#include "app/cards/operations.h"
#include "app/cards/store_bulk.h"
#include "app/cards/store_decks.h"

#include <QSet>
#include <map>

namespace deference::cards {

namespace {

constexpr QLatin1String k_below("::");

Error no_deck(const QString& name)
{
    return {ErrorCode::NotFound,
            QStringLiteral("there is no deck '%1'").arg(name),
            {},
            QStringLiteral("look for it with 'cards decks'")};
}

Result<void> remove_deck(Transaction& transaction, const QString& deck, DeckCards cards)
{
    if (cards == DeckCards::GoToo) {
        DEFERENCE_TRY_ASSIGN(const auto ids, load_deck_cards(transaction.database(), deck));
        DEFERENCE_TRY(delete_own_unanswered(transaction, ids));
        DEFERENCE_TRY(set_own_retired(transaction, ids, true));
    }
    return clear_decks(transaction, deck); // of those that are retired, too
}

} // namespace

Result<std::vector<DeckCount>> load_decks(const Library& library)
{
    DEFERENCE_TRY_ASSIGN(const auto names, load_deck_names(library.database()));
    // By their parts, so that "A::B" stands below "A" and not behind "A b".
    std::map<QStringList, DeckCount> tree;
    for (const auto& [name, cards] : names) {
        const QStringList parts = name.split(k_below);
        for (qsizetype depth = 1; depth <= parts.size(); ++depth) {
            const QStringList path = parts.first(depth);
            DeckCount& deck = tree[path];
            deck.name = path.join(k_below);
            deck.cards += depth == parts.size() ? cards : 0;
            deck.with_below += cards;
        }
    }
    std::vector<DeckCount> decks;
    for (auto& [path, deck] : tree)
        decks.push_back(std::move(deck));
    return decks;
}

Result<QStringList> load_tags(const Library& library)
{
    DEFERENCE_TRY_ASSIGN(const auto sets, load_tag_sets(library.database()));
    QSet<QString> tags;
    for (const QString& set : sets) {
        for (const QString& tag : set.split(u' ', Qt::SkipEmptyParts))
            tags.insert(tag);
    }
    QStringList sorted(tags.begin(), tags.end());
    sorted.sort();
    return sorted;
}

Result<int> rename_deck(Library& library, const QString& from, const QString& to, const void* initiator)
{
    const QString old_name = normal_deck(from);
    const QString new_name = normal_deck(to);
    if (new_name.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the deck has no new name"), {},
                    QStringLiteral("write one"));
    DEFERENCE_TRY_ASSIGN(const auto measured, measure_deck(library.database(), old_name));
    const auto [longest, cards] = measured;
    if (old_name.isEmpty() || cards == 0) // without a name are a pack's cards
        return fail(no_deck(old_name));
    if (longest - old_name.size() + new_name.size() > k_longest_deck)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the name of the deck is longer than %1 characters").arg(k_longest_deck),
                    {}, QStringLiteral("shorten it"));
    if (old_name == new_name)
        return 0;
    DEFERENCE_TRY(library.run({k_rename_deck, old_name, {}, initiator}, [&](Transaction& transaction) {
        return rename_decks(transaction, old_name, new_name);
    }));
    return cards;
}

Result<int> delete_deck(Library& library, const QString& name, DeckCards cards, const void* initiator)
{
    const QString deck = normal_deck(name);
    DEFERENCE_TRY_ASSIGN(const auto measured, measure_deck(library.database(), deck));
    const int count = measured.second;
    if (deck.isEmpty() || count == 0)
        return fail(no_deck(deck));
    DEFERENCE_TRY(library.run({k_delete_deck, deck, {}, initiator}, [&](Transaction& transaction) {
        return remove_deck(transaction, deck, cards);
    }));
    return count;
}

} // namespace deference::cards
