// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a session: what fits, what today's cards are worth, how far it is.
#include "app/cards/pace.h"
#include "app/cards/session.h"
#include "app/cards/store.h"

#include <algorithm>

namespace deference::cards {

namespace {

using memory::ForecastCard;

ForecastCard standing(const std::optional<MemoryBrief>& memory)
{
    return memory ? ForecastCard{memory->state, memory->last_day} : ForecastCard{};
}

// Before the first answer of that day; not seen, if it was new then.
Result<ForecastCard> standing_before(const Database& database, CardId card, Day today,
                                     const StudyConfig& config)
{
    DEFERENCE_TRY_ASSIGN(auto log, load_reviews(database, card));
    const auto first =
        std::ranges::find_if(log, [today](const Review& review) { return review.study_day >= today; });
    if (first != log.end() && first->phase == Phase::New)
        return ForecastCard{};
    log.erase(first, log.end());
    DEFERENCE_TRY_ASSIGN(const auto memory, replay(log, config.scheduler));
    return standing_of(memory);
}

} // namespace

// Fills the figures of the day with the queue, and with what was answered today already.
Result<void> ReviewSession::collect()
{
    m_today_recall.clear();
    m_expected.emplace(m_config);
    DEFERENCE_TRY_ASSIGN(const auto answered, load_answered_on(m_library.database(), m_today));
    const QSet<CardId> seen_today(answered.begin(), answered.end());
    for (const StepCard& step : m_day.queue.steps) {
        const Candidate& card = m_cards[step.id];
        DEFERENCE_TRY_ASSIGN(const auto after, m_expected->after_answer(card.memory, m_today));
        ForecastCard before = standing(card.memory);
        if (seen_today.contains(step.id)) {
            DEFERENCE_TRY_ASSIGN(before, standing_before(m_library.database(), step.id, m_today, m_config));
        }
        m_today_recall.add(step.id, before, standing(card.memory), after);
    }
    DEFERENCE_TRY(admit());
    for (const CardId id : answered) {
        const auto card = m_cards.constFind(id);
        if (card == m_cards.constEnd() || is_hidden(*card, m_today))
            continue;
        DEFERENCE_TRY_ASSIGN(const auto before, standing_before(m_library.database(), id, m_today, m_config));
        m_today_recall.add(id, before, standing(card->memory), standing(card->memory));
    }
    return {};
}

// Cards that came to fit count from then on; cards that fit no more are left as they stand.
Result<void> ReviewSession::admit()
{
    for (const QueuedCard& queued : m_day.queue.cards) {
        const bool is_known = m_today_recall.contains(queued.id);
        if (!is_known && !queued.fits)
            continue;
        const Candidate& card = m_cards[queued.id];
        const ForecastCard now = standing(card.memory);
        if (!is_known) {
            DEFERENCE_TRY_ASSIGN(const auto after, m_expected->after_answer(card.memory, m_today));
            m_today_recall.add(queued.id, now, now, after);
        } else if (queued.fits) {
            m_today_recall.reset(queued.id, now);
        } else {
            m_today_recall.set(queued.id, now, now);
        }
    }
    return {};
}

Result<void> ReviewSession::fit()
{
    if (!m_day.is_planned || is_choice(m_scope.kind))
        return {};
    DEFERENCE_TRY_ASSIGN(m_pace, load_pace(m_library.database()));
    m_day.seconds = seconds_left(m_config, m_done, m_day.queue.steps.size(), m_pace);
    fit_cards(m_day.queue, m_day.seconds);
    return admit();
}

Result<void> ReviewSession::measure()
{
    std::size_t unseen = 0;
    std::size_t seen = m_skipped.size(); // reviews as a rule
    for (const QueuedCard& card : m_day.queue.cards) {
        if (card.fits)
            ++(card.is_new ? unseen : seen);
    }
    DEFERENCE_TRY_ASSIGN(m_pace, load_pace(m_library.database()));
    m_progress.minutes_left = minutes_for(expected_answers(m_day.queue.steps.size(), seen, unseen), m_pace);
    DEFERENCE_TRY_ASSIGN(m_recall, m_today_recall.measure(target(), m_config.scheduler.parameters));
    return {};
}

void ReviewSession::count()
{
    m_progress = SessionProgress{};
    QSet<CardId> open(m_skipped.begin(), m_skipped.end());
    for (const QueuedCard& card : m_day.queue.cards) {
        if (card.fits || (m_current && m_current->card.id == card.id))
            open.insert(card.id);
        else if (card.reason.why != Why::SpareTime)
            ++m_progress.waiting;
    }
    for (const StepCard& step : m_day.queue.steps)
        open.insert(step.id);

    QSet<CardId> done;
    for (const Review& review : m_log) {
        ++m_progress.answers[memory::index_of(review.rating)];
        if (open.contains(review.card) || done.contains(review.card))
            continue;
        done.insert(review.card); // its first answer here, since the log runs forward
        ++m_progress.done_by_rating[memory::index_of(review.rating)];
    }
    m_progress.done = static_cast<int>(done.size());
    m_progress.total = m_progress.done + static_cast<int>(open.size());
}

} // namespace deference::cards
