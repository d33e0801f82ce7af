// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own decks and tags. A deck is a name on its cards; "::" puts one deck below another. A pack's
// cards are in none.
#pragma once
#include "app/library/library.h"

#include <QStringList>
#include <vector>

namespace deference::cards {

struct DeckCount
{
    QString name;       // "Rules::SEC"
    int cards = 0;      // in the deck itself, retired ones left out
    int with_below = 0; // with those of the decks below it
    [[nodiscard]] int depth() const { return static_cast<int>(name.count(QStringLiteral("::"))); }
    [[nodiscard]] bool operator==(const DeckCount&) const = default;
};

// In the order of a tree, each deck before those below it; decks that only hold decks are there too.
[[nodiscard]] Result<std::vector<DeckCount>> load_decks(const Library& library);
// Every tag that a card has, sorted, each once.
[[nodiscard]] Result<QStringList> load_tags(const Library& library);

// The decks below go with it; cards join those of a deck that has the new name already. Returns how many
// cards changed. NotFound without such a deck, InvalidInput for a name that is blank or too long.
[[nodiscard]] Result<int> rename_deck(Library& library, const QString& from, const QString& to,
                                      const void* initiator = nullptr);
enum class DeckCards { Stay, GoToo };
// With those below it. Its cards stay and are in no deck, or go too, as by delete_cards(): what was answered
// is retired. Returns how many cards there were. NotFound without such a deck.
[[nodiscard]] Result<int> delete_deck(Library& library, const QString& name,
                                      DeckCards cards = DeckCards::Stay, const void* initiator = nullptr);

} // namespace deference::cards
