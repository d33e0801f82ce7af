// SPDX-License-Identifier: GPL-3.0-or-later
// A session looked back on.
#include "app/cards/plain_words.h"
#include "app/cards/session.h"
#include "app/cards/store.h"

#include <algorithm>
#include <tuple>

namespace deference::cards {

Result<std::vector<RoundGain>> ReviewSession::round_gains() const
{
    std::vector<RoundGain> gains;
    std::vector<CardId> ids(m_before.keyBegin(), m_before.keyEnd());
    std::ranges::sort(ids);
    for (const RoundAhead& round : m_config.rounds) {
        if (round.day <= m_today)
            continue;
        std::vector<memory::ForecastCard> before;
        std::vector<memory::ForecastCard> after;
        for (const CardId id : ids) {
            const QStringList keys = m_cards.value(id).rounds.split(u' ', Qt::SkipEmptyParts);
            if (!keys.isEmpty() && !keys.contains(round.key))
                continue;
            before.push_back(m_before.value(id));
            after.push_back(m_after.value(id));
        }
        if (before.empty())
            continue;
        RoundGain gain{round, static_cast<int>(before.size()), {}, {}};
        const memory::Parameters& parameters = m_config.scheduler.parameters;
        DEFERENCE_TRY_ASSIGN(gain.before, memory::mean_recall(before, round.day, parameters));
        DEFERENCE_TRY_ASSIGN(gain.after, memory::mean_recall(after, round.day, parameters));
        gains.push_back(gain);
    }
    return gains;
}

Result<std::vector<HardCard>> ReviewSession::hard_cards(std::size_t most) const
{
    std::vector<HardCard> cards;
    for (const Review& review : m_log) {
        if (review.rating != Rating::Again && review.rating != Rating::Hard)
            continue;
        auto found = std::ranges::find(cards, review.card, &HardCard::id);
        if (found == cards.end())
            found =
                cards.insert(cards.end(), HardCard{review.card, {}, 0, 0, m_leeches.contains(review.card)});
        ++(review.rating == Rating::Again ? found->again : found->hard);
    }
    std::ranges::stable_sort(cards, [](const HardCard& a, const HardCard& b) {
        return std::tie(a.is_leech, a.again, a.hard) > std::tie(b.is_leech, b.again, b.hard);
    });
    cards.resize(std::min(cards.size(), most));
    for (HardCard& hard : cards) {
        DEFERENCE_TRY_ASSIGN(const auto card, load_card(m_library.database(), hard.id));
        hard.question = plain_question(card.words);
    }
    return cards;
}

} // namespace deference::cards
