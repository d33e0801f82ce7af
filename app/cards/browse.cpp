// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/browse.h"

#include "app/cards/prompt_cards.h"
#include "app/cards/search_words.h"
#include "app/cards/store.h"
#include "app/cards/store_search.h"

#include <algorithm>

namespace deference::cards {

namespace {

constexpr std::array k_sort_names{
    SearchName<SortKey>{"added", SortKey::Added},
    SearchName<SortKey>{"question", SortKey::Question},
    SearchName<SortKey>{"area", SortKey::Area},
    SearchName<SortKey>{"deck", SortKey::Deck},
    SearchName<SortKey>{"tags", SortKey::Tags},
    SearchName<SortKey>{"kind", SortKey::Kind},
    SearchName<SortKey>{"status", SortKey::Status},
    SearchName<SortKey>{"flag", SortKey::Flag},
    SearchName<SortKey>{"due", SortKey::Due},
    SearchName<SortKey>{"stability", SortKey::Stability},
    SearchName<SortKey>{"difficulty", SortKey::Difficulty},
    SearchName<SortKey>{"recall", SortKey::Recall},
    SearchName<SortKey>{"interval", SortKey::Interval},
    SearchName<SortKey>{"answers", SortKey::Answers},
    SearchName<SortKey>{"lapses", SortKey::Lapses},
    SearchName<SortKey>{"last_answer", SortKey::LastAnswer},
    SearchName<SortKey>{"edited", SortKey::Edited},
};

Result<SearchTerm> cards_of_prompt(const Library& library, const QString& key)
{
    for (const auto& pack : library.catalogue().packs()) {
        const content::Prompt* const prompt = pack->rounds().find_prompt(key);
        if (!prompt)
            continue;
        DEFERENCE_TRY_ASSIGN(const auto texts, load_card_texts(library.database()));
        SearchCards needed{cards_for_prompt(*prompt, texts)};
        std::ranges::sort(needed.cards);
        return needed;
    }
    return fail(ErrorCode::InvalidInput, QStringLiteral("no prompt is called '%1'").arg(key), {},
                QStringLiteral("take its id from 'deference-cli practice prompts'"));
}

// Puts the cards that a prompt needs in its place.
Result<SearchNode> with_prompts(SearchNode search, const Library& library)
{
    for (SearchNode& part : search.parts) {
        DEFERENCE_TRY_ASSIGN(part, with_prompts(std::move(part), library));
    }
    const auto* const field = std::get_if<SearchField>(&search.term);
    if (search.join == SearchNode::Join::Term && field && field->field == SearchField::Field::Prompt) {
        DEFERENCE_TRY_ASSIGN(search.term, cards_of_prompt(library, field->pattern));
    }
    return search;
}

Result<SearchNode> read_search(const Library& library, const QString& text)
{
    DEFERENCE_TRY_ASSIGN(auto search, parse_search(text));
    return with_prompts(std::move(search), library);
}

} // namespace

QString to_key(SortKey key)
{
    return key_of(k_sort_names, key);
}

std::optional<SortKey> sort_key_from_key(const QString& key)
{
    return value_of(k_sort_names, key);
}

QStringList sort_keys()
{
    QStringList keys;
    for (const auto& name : k_sort_names)
        keys.append(QLatin1String(name.key));
    return keys;
}

SearchMoment moment_of(const Library& library, const memory::Parameters& parameters)
{
    return {library.clock().now(), study_day(library.clock()), library.clock().zone(), parameters};
}

Result<std::vector<CardId>> find_ids(const Library& library, const QString& text, const FindOptions& options)
{
    DEFERENCE_TRY_ASSIGN(const auto search, read_search(library, text));
    return load_found(library.database(), search, moment_of(library, options.parameters), options.sort,
                      options.limit);
}

Result<std::vector<CardRow>> find_cards(const Library& library, const QString& text,
                                        const FindOptions& options)
{
    DEFERENCE_TRY_ASSIGN(const auto ids, find_ids(library, text, options));
    DEFERENCE_TRY_ASSIGN(auto listed, load_listed(library, ids));
    std::vector<CardRow> rows;
    rows.reserve(listed.size());
    for (ListedCard& card : listed)
        rows.push_back(std::move(card.row));
    return rows;
}

Result<std::vector<ListedCard>> load_listed(const Library& library, std::span<const CardId> ids)
{
    return load_listed_cards(library.database(), ids, study_day(library.clock()));
}

Result<void> TypedSearch::prepare(SortBy sort, const SearchMoment& moment)
{
    if (!m_order.empty() && m_sort == sort && m_day == moment.today)
        return {};
    m_order.clear();
    SearchNode everything = any_of({only(CardIs::Retired), not_of(only(CardIs::Retired))});
    DEFERENCE_TRY_ASSIGN(const auto ids,
                         load_found(m_library.database(), everything, moment, sort, std::nullopt));
    m_order.reserve(ids.size());
    for (const CardId id : ids)
        m_order.push_back({id, static_cast<std::uint32_t>(m_order.size())});
    std::ranges::sort(m_order, {}, &Place::id);
    m_sort = sort;
    m_day = moment.today;
    return {};
}

Result<std::vector<CardId>> TypedSearch::find(const QString& text, const FindOptions& options)
{
    const SearchMoment moment = moment_of(m_library, options.parameters);
    DEFERENCE_TRY_ASSIGN(const auto search, read_search(m_library, text));
    DEFERENCE_TRY_ASSIGN(auto found,
                         load_found(m_library.database(), search, moment, SortBy{}, std::nullopt));
    if (options.sort == SortBy{})
        return found;
    DEFERENCE_TRY(prepare(options.sort, moment));
    // Both are in the order of ids: one pass gives every card found its place.
    std::vector<CardId> at_rank(m_order.size());
    auto place = m_order.begin();
    for (const CardId id : found) {
        while (place != m_order.end() && place->id < id)
            ++place;
        if (place != m_order.end() && place->id == id)
            at_rank[place->rank] = id;
    }
    std::erase(at_rank, CardId());
    return at_rank;
}

} // namespace deference::cards
