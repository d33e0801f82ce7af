// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/statistics_source.h"

#include "app/cards/statistics_store.h"

#include <algorithm>

namespace deference::cards {

namespace {

// More than this many cards are read again as a whole.
constexpr qsizetype k_cards_by_id = 200;

} // namespace

std::uint32_t StatisticsSource::Names::place_of(const QString& name)
{
    const auto known = places.constFind(name);
    if (known != places.constEnd())
        return *known;
    const auto place = static_cast<std::uint32_t>(names.size());
    names.push_back(name);
    places.insert(name, place);
    return place;
}

Day StatisticsSource::Days::of(Instant instant, const QTimeZone& zone)
{
    if (instant < from || instant >= to) {
        day = study_day(instant, zone);
        from = start_of(day, zone);
        to = start_of(day + std::chrono::days(1), zone);
    }
    return day;
}

Result<void> StatisticsSource::read_some(const Library& library)
{
    switch (m_next) {
    case Next::Cards:
        return read_cards(library);
    case Next::Answers:
        return read_answers(library);
    case Next::Nothing:
        break;
    }
    return {};
}

Result<void> StatisticsSource::read_cards(const Library& library)
{
    const CardId after = m_cards.empty() ? CardId() : m_cards.back().id;
    DEFERENCE_TRY_ASSIGN(auto rows, load_card_figures(library.database(), after, k_slice));
    for (StoredCard& row : rows)
        put(library, std::move(row));
    if (std::ssize(rows) < k_slice)
        m_next = Next::Answers;
    return {};
}

void StatisticsSource::put(const Library& library, StoredCard row)
{
    row.figures.area = m_areas.place_of(row.area);
    row.figures.deck = m_decks.place_of(row.deck);
    row.figures.added = m_days.of(row.created_at, library.clock().zone());
    const auto known = m_places.constFind(row.figures.id);
    if (known != m_places.constEnd()) {
        m_cards[*known] = std::move(row.figures);
        return;
    }
    m_places.insert(row.figures.id, static_cast<std::uint32_t>(m_cards.size()));
    m_cards.push_back(std::move(row.figures));
}

Result<void> StatisticsSource::read_answers(const Library& library)
{
    DEFERENCE_TRY_ASSIGN(const auto rows, load_answer_figures(library.database(), m_newest, k_slice));
    for (const StoredAnswer& row : rows) {
        AnswerFigures answer = row.figures;
        answer.card = m_places.value(row.card);
        m_answers.push_back(answer);
        m_newest = row.id;
    }
    if (std::ssize(rows) < k_slice)
        m_next = Next::Nothing;
    return {};
}

Result<bool> StatisticsSource::follow(const Library& library, const ChangeSummary& summary)
{
    std::vector<qint64> cards = summary.rows.value(QStringLiteral("cards"));
    std::ranges::copy(summary.rows.value(QStringLiteral("card_memory")), std::back_inserter(cards));
    const std::vector<qint64> answers = summary.rows.value(QStringLiteral("reviews"));
    if (cards.empty() && answers.empty())
        return false;
    std::ranges::sort(cards);
    cards.erase(std::unique(cards.begin(), cards.end()), cards.end());
    if (m_next == Next::Cards || std::ssize(cards) > k_cards_by_id || !take_back(answers)) {
        *this = StatisticsSource();
        return true;
    }
    for (const qint64 id : cards)
        DEFERENCE_TRY(read_card(library, CardId(id)));
    if (!answers.empty())
        m_next = Next::Answers;
    return true;
}

Result<void> StatisticsSource::read_card(const Library& library, CardId id)
{
    DEFERENCE_TRY_ASSIGN(auto row, find_card_figures(library.database(), id));
    if (row) {
        put(library, std::move(*row));
        return {};
    }
    // Gone: its place stays, so that the places of the others do, and counts nowhere.
    const auto known = m_places.constFind(id);
    if (known != m_places.constEnd()) {
        m_cards[*known].memory.reset();
        m_cards[*known].retired = true;
    }
    return {};
}

// Answers are never changed: one that was known and is among the changed ones has gone. Undo takes back the
// newest, again and again; anything else is an import taken back, and then all is read anew.
bool StatisticsSource::take_back(const std::vector<qint64>& changed)
{
    const auto known = std::ranges::count_if(changed, [this](qint64 id) { return id <= m_newest.value(); });
    if (known == 0)
        return true;
    if (known > 1 || std::ranges::max(changed) != m_newest.value())
        return false;
    m_answers.pop_back();
    m_newest = ReviewId(m_newest.value() - 1);
    return true;
}

} // namespace deference::cards
