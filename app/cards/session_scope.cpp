// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/session_scope.h"

#include "app/cards/browse.h"
#include "app/cards/prompt_cards.h"

#include <algorithm>

namespace deference::cards {

namespace {

Result<QSet<CardId>> cards_of_area(const QString& area, const Library& library)
{
    DEFERENCE_TRY_ASSIGN(const auto texts, load_card_texts(library.database()));
    QSet<CardId> ids;
    for (const CardText& card : texts) {
        if (card.area == area)
            ids.insert(card.id);
    }
    const auto& packs = library.catalogue().packs();
    const bool is_known = std::ranges::any_of(packs, [&area](const auto& pack) {
        return std::ranges::count(pack->cards().areas, area, &content::AreaInfo::key) > 0;
    });
    if (ids.isEmpty() && !is_known)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no area “%1”").arg(area), {},
                    QStringLiteral("look at the areas in the list of cards"));
    return ids;
}

Result<QSet<CardId>> cards_of_prompt(const QString& key, const Library& library)
{
    for (const auto& pack : library.catalogue().packs()) {
        if (const content::Prompt* prompt = pack->rounds().find_prompt(key)) {
            DEFERENCE_TRY_ASSIGN(const auto texts, load_card_texts(library.database()));
            const auto ids = cards_for_prompt(*prompt, texts);
            return QSet<CardId>(ids.begin(), ids.end());
        }
    }
    return fail(ErrorCode::NotFound, QStringLiteral("there is no prompt “%1”").arg(key), {},
                QStringLiteral("look at the prompts of a round in Practice"));
}

} // namespace

SessionScope scope_of(std::span<const CardId> cards)
{
    QStringList ids;
    for (const CardId id : cards)
        ids.append(id.to_string());
    return {SessionScope::Kind::Search, QStringLiteral("id:") + ids.join(u','), {}};
}

Result<SessionScope> parse_scope(const QString& text)
{
    if (text == u"night")
        return SessionScope{SessionScope::Kind::NightBefore, {}, {}};
    const struct
    {
        const char* prefix;
        SessionScope::Kind kind;
    } choices[] = {{"prompt:", SessionScope::Kind::Prompt},
                   {"area:", SessionScope::Kind::Area},
                   {"search:", SessionScope::Kind::Search}};
    for (const auto& [prefix, kind] : choices) {
        const QLatin1String begin(prefix);
        if (text.startsWith(begin) && text.size() > begin.size())
            return SessionScope{kind, text.mid(begin.size()), {}};
    }
    return fail(ErrorCode::InvalidInput, QStringLiteral("“%1” names no cards to study").arg(text), {},
                QStringLiteral("use prompt:KEY, area:KEY, search:QUERY or night"));
}

Result<QSet<CardId>> cards_of(const SessionScope& scope, const Library& library)
{
    switch (scope.kind) {
    case SessionScope::Kind::Today:
    case SessionScope::Kind::NightBefore:
        break;
    case SessionScope::Kind::Area:
        return cards_of_area(scope.key, library);
    case SessionScope::Kind::Prompt:
        return cards_of_prompt(scope.key, library);
    case SessionScope::Kind::Search: {
        DEFERENCE_TRY_ASSIGN(const auto ids, find_ids(library, scope.key));
        return QSet<CardId>(ids.begin(), ids.end());
    }
    }
    return QSet<CardId>();
}

} // namespace deference::cards
