// SPDX-License-Identifier: GPL-3.0-or-later
// Finding cards by words and a few keys, for the palette and `cards list`.
//
//   fiduciary duty          every word occurs in question, answer, citation or area; case and accents do not
//   matter "written procedures"    these words in this order -marketing              does not occur
//   area:rules              the area's key begins so
//   status:withdrawn        in_force, proposed, stayed, withdrawn, vacated, guidance, pending, settled_order,
//                           report, none
//   is:due                  new, learning, review, due, suspended, buried, flagged, edited, retired
//   -is:suspended           any of these the other way round
//
// Retired cards are found only by is:retired.
#pragma once
#include "app/cards/types.h"
#include "app/library/library.h"

#include <variant>
#include <vector>

namespace deference::cards {

enum class CardIs { New, Learning, Review, Due, Suspended, Buried, Flagged, Edited, Retired };

struct SearchWord
{
    QString folded;
    [[nodiscard]] bool operator==(const SearchWord&) const = default;
};
struct SearchArea
{
    QString folded;
    [[nodiscard]] bool operator==(const SearchArea&) const = default;
};
struct SearchStatus
{
    std::optional<content::LegalStatus> status; // none: cards that are not about law
    [[nodiscard]] bool operator==(const SearchStatus&) const = default;
};
struct SearchTerm
{
    std::variant<SearchWord, SearchArea, SearchStatus, CardIs> what;
    bool negated = false;
    [[nodiscard]] bool operator==(const SearchTerm&) const = default;
};
// All terms hold; none: every card.
using SearchQuery = std::vector<SearchTerm>;

// InvalidInput for a key or a value that is not in the list above.
[[nodiscard]] Result<SearchQuery> parse_search(const QString& text);

// A card with its text folded for searching: question, answer, citation and area.
struct SearchRow
{
    CardRow card;
    QString text;
};
[[nodiscard]] bool matches(const SearchQuery& query, const SearchRow& row, Instant now, Day today);

// In the order the cards were added.
[[nodiscard]] Result<std::vector<CardRow>> find_cards(const Library& library, const QString& text);

} // namespace deference::cards
