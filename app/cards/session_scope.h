// SPDX-License-Identifier: GPL-3.0-or-later
// Which cards a session is about: today's, or a choice of one's own.
#pragma once
#include "app/cards/types.h"
#include "app/library/library.h"

#include <QSet>
#include <span>

namespace deference::cards {

struct SessionScope
{
    enum class Kind {
        Today,       // what the plan or FSRS wants today
        NightBefore, // what still pays on the day of the next round
        Area,        // key: the area's
        Prompt,      // key: the prompt's; the cards it needs
        Search,      // key: a query as in search.h
    };
    Kind kind = Kind::Today;
    QString key;
    std::optional<int> minutes; // NightBefore: how long; none: what is left of the day's
    [[nodiscard]] bool operator==(const SessionScope&) const = default;
};

// A choice: all its cards that can be recalled better, whether due or not.
[[nodiscard]] constexpr bool is_choice(SessionScope::Kind kind)
{
    return kind == SessionScope::Kind::Area || kind == SessionScope::Kind::Prompt ||
           kind == SessionScope::Kind::Search;
}

// These cards.
[[nodiscard]] SessionScope scope_of(std::span<const CardId> cards);
// "prompt:KEY", "area:KEY", "search:QUERY", "night"; InvalidInput for anything else.
[[nodiscard]] Result<SessionScope> parse_scope(const QString& text);

// The cards of a choice. NotFound for an area or a prompt that no pack knows, InvalidInput for a query that
// cannot be read; no cards is no error.
[[nodiscard]] Result<QSet<CardId>> cards_of(const SessionScope& scope, const Library& library);

} // namespace deference::cards
