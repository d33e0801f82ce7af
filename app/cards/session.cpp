// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/session.h"

#include "app/cards/day_facts.h"
#include "app/cards/leeches.h"
#include "app/cards/pace.h"
#include "app/cards/price_store.h"
#include "app/cards/store.h"

#include <algorithm>

namespace deference::cards {

using memory::ForecastCard;

namespace {

Wait wait_until(const memory::CardSchedule& after, Instant now)
{
    if (after.interval_days > 0)
        return std::chrono::days(after.interval_days);
    return std::chrono::round<std::chrono::minutes>(after.due.value_or(now) - now);
}

} // namespace

Result<std::unique_ptr<ReviewSession>> ReviewSession::start(Library& library, StudyConfig config,
                                                            SessionScope scope,
                                                            std::optional<KnownPrice> price)
{
    std::unique_ptr<ReviewSession> session(new ReviewSession(library, std::move(config), std::move(scope)));
    session->m_day.price = std::move(price);
    if (!session->m_day.price) {
        DEFERENCE_TRY_ASSIGN(session->m_day.price, find_price(library.database()));
        session->m_kept = session->m_day.price;
    }
    DEFERENCE_TRY_ASSIGN(session->m_floor, newest_review(library.database()));
    DEFERENCE_TRY_ASSIGN(session->m_chosen, cards_of(session->m_scope, library));
    if (session->m_scope.minutes) {
        DEFERENCE_TRY_ASSIGN(const auto done,
                             load_day_progress(library.database(), study_day(library.clock())));
        session->m_config.minutes_today =
            *session->m_scope.minutes +
            static_cast<int>(std::chrono::ceil<std::chrono::minutes>(done.spent).count());
    }
    DEFERENCE_TRY(session->rebuild());
    return session;
}

std::optional<Instant> ReviewSession::next_step_due() const
{
    const auto& steps = m_day.queue.steps;
    return steps.empty() ? std::nullopt : std::optional(steps.front().due_at);
}

Result<void> ReviewSession::rebuild()
{
    DEFERENCE_TRY(plan());
    DEFERENCE_TRY_ASSIGN(m_log, load_reviews_after(m_library.database(), m_floor));
    std::vector<CardId> skipped;
    skipped.swap(m_skipped);
    std::erase_if(skipped, [this](CardId card) { return !is_queued(card); });
    for (const CardId card : skipped)
        remove_card(m_day.queue, card);
    m_skipped = std::move(skipped);
    const bool stays = m_current && is_queued(m_current->card.id);
    return show(stays ? std::optional(m_current->card.id) : choose());
}

Result<void> ReviewSession::plan()
{
    DEFERENCE_TRY_ASSIGN(const auto facts, load_day_facts(m_library.database(), m_library.clock(), m_config));
    const Day today = facts.rules.today;
    DayQueueInput input = input_of(facts, m_config);
    input.price = m_day.price;
    input.chosen = is_choice(m_scope.kind) ? &m_chosen : nullptr;
    input.night_before = m_scope.kind == SessionScope::Kind::NightBefore;
    DEFERENCE_TRY_ASSIGN(m_day, make_day_queue(input));

    m_today = today;
    m_done = facts.rules.done;
    m_pace = facts.pace;
    m_cards.clear();
    for (const Candidate& card : facts.candidates)
        m_cards.insert(card.id, card);
    return collect();
}

Result<Answered> ReviewSession::answer(Rating rating, std::chrono::milliseconds elapsed)
{
    if (!m_current)
        return fail(ErrorCode::Conflict, QStringLiteral("there is no card on the table"), {},
                    QStringLiteral("come back when a card is due"));
    const CardId id = m_current->card.id;
    const ForecastCard before = standing_of(m_current->memory);
    DEFERENCE_TRY(keep_plan());
    DEFERENCE_TRY_ASSIGN(auto answered, answer_card(m_library, id, rating, elapsed, m_config, this));
    m_current.reset();
    m_log.push_back(answered.review);
    m_done.spent += answered.review.duration;
    if (const QueuedCard* queued = find_card(m_day.queue, id))
        m_taken.insert(id, *queued);
    take_out(id);
    const ForecastCard now = standing_of(std::optional(answered.memory));
    if (!m_before.contains(id))
        m_before.insert(id, before);
    m_after.insert(id, now);
    const memory::CardSchedule& schedule = answered.memory.schedule;
    if (rating == Rating::Again && answered.review.phase == Phase::Review && is_leech_moment(schedule.lapses))
        m_leeches.insert(id);
    ForecastCard expected = now;
    if (is_step(schedule.phase)) {
        add_step(m_day.queue, {id, answered.review.due_at});
        DEFERENCE_TRY_ASSIGN(expected.state,
                             memory::next_state(now.state, 0, Rating::Good, m_config.scheduler.parameters));
    }
    m_today_recall.set(id, now, expected);
    DEFERENCE_TRY(fit());
    DEFERENCE_TRY(next());
    return answered;
}

// With an answer rather than with a look at the page: looking writes nothing.
Result<void> ReviewSession::keep_plan()
{
    if (!m_day.price || m_day.price == m_kept)
        return {};
    DEFERENCE_TRY(keep_price(m_library, *m_day.price));
    m_kept = m_day.price;
    return {};
}

Result<void> ReviewSession::next()
{
    if (study_day(m_library.clock()) != m_today)
        return rebuild();
    const bool stays = m_current && is_queued(m_current->card.id);
    return show(stays ? std::optional(m_current->card.id) : choose());
}

Result<void> ReviewSession::skip()
{
    if (!m_current)
        return {};
    const CardId id = m_current->card.id;
    take_out(id);
    m_skipped.push_back(id);
    return show(choose());
}

Result<void> ReviewSession::bury()
{
    return m_current ? take_away(bury_cards(m_library, {m_current->card.id}, this)) : Result<void>();
}

Result<void> ReviewSession::suspend()
{
    return m_current ? take_away(suspend_cards(m_library, {m_current->card.id}, this)) : Result<void>();
}

Result<void> ReviewSession::take_away(Result<void> written)
{
    DEFERENCE_TRY(written);
    const CardId id = m_current->card.id;
    take_out(id);
    m_today_recall.remove(id);
    DEFERENCE_TRY(fit());
    return show(choose());
}

Result<void> ReviewSession::add_minutes(int minutes)
{
    m_config.minutes_today += minutes;
    return rebuild();
}

Result<void> ReviewSession::undo()
{
    m_busy = true;
    const auto summary = m_library.undo();
    m_busy = false;
    if (!summary)
        return fail(summary.error());
    return absorb(*summary);
}

Result<void> ReviewSession::refresh(const ChangeSummary& summary)
{
    if (m_busy || summary.initiator == this || !summary.touches_any({"cards", "card_memory", "reviews"}))
        return {};
    return absorb(summary);
}

Result<void> ReviewSession::absorb(const ChangeSummary& summary)
{
    const auto reviews = summary.rows.value(QStringLiteral("reviews"));
    if (m_log.empty() || reviews != std::vector<qint64>{m_log.back().id.value()})
        return rebuild();
    DEFERENCE_TRY_ASSIGN(const auto newest, newest_review(m_library.database()));
    if (newest == m_log.back().id || study_day(m_library.clock()) != m_today)
        return rebuild();
    const Review undone = m_log.back();
    m_log.pop_back();
    return put_back(undone);
}

Result<void> ReviewSession::put_back(const Review& undone)
{
    const CardId id = undone.card;
    DEFERENCE_TRY_ASSIGN(const auto memory, find_memory(m_library.database(), id));
    take_out(id);
    m_done.spent -= std::min(undone.duration, m_done.spent);
    m_leeches.remove(id);
    m_after.insert(id, standing_of(memory));
    if (std::ranges::count(m_log, id, &Review::card) == 0) {
        m_before.remove(id);
        m_after.remove(id);
    }
    if (memory && is_step(memory->schedule.phase)) {
        add_step(m_day.queue, {id, memory->schedule.due.value_or(undone.reviewed_at)});
    } else {
        QueuedCard queued = m_taken.take(id);
        queued.id = id;
        queued.is_new = !memory;
        queued.fits = true;
        m_day.queue.cards.insert(m_day.queue.cards.begin(), queued);
    }
    m_today_recall.reset(id, standing_of(memory));
    DEFERENCE_TRY(fit());
    return show(id);
}

bool ReviewSession::is_queued(CardId card) const
{
    const auto is_card = [card](const StepCard& step) { return step.id == card; };
    return std::ranges::any_of(m_day.queue.steps, is_card) || find_card(m_day.queue, card) ||
           std::ranges::count(m_skipped, card) > 0;
}

std::optional<CardId> ReviewSession::choose() const
{
    const Instant now = m_library.clock().now();
    const Queue& queue = m_day.queue;
    const bool only_early_steps =
        queue.fitting() == 0 && (queue.steps.empty() || queue.steps.front().due_at > now);
    return only_early_steps && !m_skipped.empty() ? std::optional(m_skipped.front()) : next_card(queue, now);
}

Result<void> ReviewSession::show(std::optional<CardId> card)
{
    m_current.reset();
    if (card)
        DEFERENCE_TRY(look_at(*card));
    count();
    return measure();
}

Result<void> ReviewSession::look_at(CardId id)
{
    const Database& database = m_library.database();
    ShownCard shown;
    DEFERENCE_TRY_ASSIGN(shown.card, load_card(database, id));
    DEFERENCE_TRY_ASSIGN(shown.memory, find_memory(database, id));
    const Instant now = m_library.clock().now();
    const Day today = study_day(m_library.clock());
    const Day target = target_day(m_config, today);
    const memory::Parameters& parameters = m_config.scheduler.parameters;
    DEFERENCE_TRY_ASSIGN(const auto outcomes,
                         outcomes_of(shown.memory, now, m_library.clock().zone(), m_config));
    for (const Rating rating : memory::k_ratings) {
        const memory::CardSchedule& after = outcomes[memory::index_of(rating)];
        shown.outcomes[memory::index_of(rating)] = {
            rating, wait_until(after, now),
            chance_of_recall(after.memory.value_or(memory::State{}), today, target, parameters)};
    }
    if (const ForecastCard now_card = standing_of(shown.memory); now_card.state)
        shown.if_skipped = chance_of_recall(*now_card.state, now_card.last_review_day, target, parameters);
    shown.reason = reason_of(id);
    m_current = std::move(shown);
    return {};
}

CardReason ReviewSession::reason_of(CardId id) const
{
    if (const QueuedCard* queued = find_card(m_day.queue, id))
        return queued->reason;
    if (std::ranges::count(m_day.queue.steps, id, &StepCard::id) > 0) {
        CardReason step;
        step.why = Why::Step;
        step.seconds = answer_seconds(m_pace);
        return step;
    }
    return m_taken.value(id).reason; // skipped
}

void ReviewSession::take_out(CardId card)
{
    if (const QueuedCard* queued = find_card(m_day.queue, card))
        m_taken.insert(card, *queued);
    remove_card(m_day.queue, card);
    std::erase(m_skipped, card);
}

} // namespace deference::cards
