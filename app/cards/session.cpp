// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/session.h"

#include "app/cards/pace.h"
#include "app/cards/store.h"

#include <QSet>
#include <algorithm>

namespace deference::cards {

namespace {

using memory::ForecastCard;

ForecastCard standing(const std::optional<MemoryBrief>& memory)
{
    return memory ? ForecastCard{memory->state, memory->last_day} : ForecastCard{};
}

ForecastCard standing(const std::optional<CardMemory>& memory)
{
    return memory ? ForecastCard{memory->schedule.memory, memory->schedule.last_day.value_or(Day{})}
                  : ForecastCard{};
}

Wait wait_until(const memory::CardSchedule& after, Instant now)
{
    if (after.interval_days > 0)
        return std::chrono::days(after.interval_days);
    return std::chrono::round<std::chrono::minutes>(after.due.value_or(now) - now);
}

Result<ShownCard> look_at(const Database& database, CardId id, const Clock& clock, const StudyConfig& config)
{
    ShownCard shown;
    DEFERENCE_TRY_ASSIGN(shown.card, load_card(database, id));
    DEFERENCE_TRY_ASSIGN(shown.memory, find_memory(database, id));
    const Instant now = clock.now();
    const Day today = study_day(clock);
    const Day target = target_day(config, today);
    const memory::Parameters& parameters = config.scheduler.parameters;
    DEFERENCE_TRY_ASSIGN(const auto outcomes, outcomes_of(shown.memory, now, clock.zone(), config));
    for (const Rating rating : memory::k_ratings) {
        const memory::CardSchedule& after = outcomes[memory::index_of(rating)];
        shown.outcomes[memory::index_of(rating)] = {
            rating, wait_until(after, now),
            chance_of_recall(after.memory.value_or(memory::State{}), today, target, parameters)};
    }
    if (const ForecastCard now_card = standing(shown.memory); now_card.state)
        shown.if_skipped = chance_of_recall(*now_card.state, now_card.last_review_day, target, parameters);
    return shown;
}

// Before the first answer of that day; not seen, if it was new then.
Result<ForecastCard> standing_before(const Database& database, CardId card, Day today,
                                     const StudyConfig& config)
{
    DEFERENCE_TRY_ASSIGN(auto log, load_reviews(database, card));
    std::erase_if(log, [today](const Review& review) { return review.study_day >= today; });
    DEFERENCE_TRY_ASSIGN(const auto memory, replay(log, config.scheduler));
    return standing(memory);
}

// Fills `recall` with the queue, and with what was answered today already.
Result<void> collect(TodayRecall& recall, const Database& database, const std::vector<Candidate>& candidates,
                     const Queue& queue, Day today, const StudyConfig& config)
{
    recall.clear();
    QHash<CardId, const Candidate*> known;
    for (const Candidate& candidate : candidates)
        known.insert(candidate.id, &candidate);
    std::vector<CardId> order;
    for (const StepCard& step : queue.steps)
        order.push_back(step.id);
    order.insert(order.end(), queue.reviews.begin(), queue.reviews.end());
    order.insert(order.end(), queue.new_cards.begin(), queue.new_cards.end());
    DEFERENCE_TRY_ASSIGN(const auto answered, load_answered_on(database, today));
    const QSet<CardId> seen_today(answered.begin(), answered.end());

    ExpectedAnswers expected(config);
    for (const CardId id : order) {
        const Candidate* const card = known.value(id);
        DEFERENCE_TRY_ASSIGN(const auto after, expected.after_answer(card->memory, today));
        ForecastCard before = standing(card->memory);
        if (seen_today.contains(id)) {
            DEFERENCE_TRY_ASSIGN(before, standing_before(database, id, today, config));
        }
        recall.add(id, before, standing(card->memory), after);
    }
    for (const CardId id : answered) {
        const Candidate* const card = known.value(id);
        if (!card || is_hidden(*card, today))
            continue;
        DEFERENCE_TRY_ASSIGN(const auto before, standing_before(database, id, today, config));
        recall.add(id, before, standing(card->memory), standing(card->memory));
    }
    return {};
}

} // namespace

Result<std::unique_ptr<ReviewSession>> ReviewSession::start(Library& library, StudyConfig config)
{
    std::unique_ptr<ReviewSession> session(new ReviewSession(library, std::move(config)));
    DEFERENCE_TRY_ASSIGN(session->m_floor, newest_review(library.database()));
    DEFERENCE_TRY(session->rebuild());
    return session;
}

std::optional<Instant> ReviewSession::next_step_due() const
{
    return m_queue.steps.empty() ? std::nullopt : std::optional(m_queue.steps.front().due_at);
}

Result<void> ReviewSession::rebuild()
{
    const Database& database = m_library.database();
    QueueRules rules;
    rules.now = m_library.clock().now();
    rules.today = study_day(m_library.clock());
    rules.next_round = m_config.next_round;
    rules.minutes = m_config.minutes_today;
    DEFERENCE_TRY_ASSIGN(rules.done, load_day_progress(database, rules.today));
    DEFERENCE_TRY_ASSIGN(const auto pace, load_pace(database));
    apply_pace(rules, pace);
    DEFERENCE_TRY_ASSIGN(const auto candidates, load_candidates(database));

    m_today = rules.today;
    m_queue = make_queue(candidates, rules);
    DEFERENCE_TRY(collect(m_today_recall, database, candidates, m_queue, m_today, m_config));
    std::vector<CardId> skipped;
    skipped.swap(m_skipped);
    std::erase_if(skipped, [this](CardId card) { return !is_queued(card); });
    for (const CardId card : skipped)
        remove_card(m_queue, card);
    m_skipped = std::move(skipped);
    DEFERENCE_TRY_ASSIGN(m_log, load_reviews_after(database, m_floor));
    const bool stays = m_current && is_queued(m_current->card.id);
    return show(stays ? std::optional(m_current->card.id) : choose());
}

Result<Answered> ReviewSession::answer(Rating rating, std::chrono::milliseconds elapsed)
{
    if (!m_current)
        return fail(ErrorCode::Conflict, QStringLiteral("there is no card on the table"), {},
                    QStringLiteral("come back when a card is due"));
    const CardId id = m_current->card.id;
    DEFERENCE_TRY_ASSIGN(auto answered, answer_card(m_library, id, rating, elapsed, m_config, this));
    m_current.reset();
    m_log.push_back(answered.review);
    take_out(id);
    const ForecastCard now = standing(std::optional(answered.memory));
    ForecastCard expected = now;
    if (is_step(answered.memory.schedule.phase)) {
        add_step(m_queue, {id, answered.review.due_at});
        DEFERENCE_TRY_ASSIGN(expected.state,
                             memory::next_state(now.state, 0, Rating::Good, m_config.scheduler.parameters));
    }
    m_today_recall.set(id, now, expected);
    DEFERENCE_TRY(next());
    return answered;
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
    return m_current ? write_then_rebuild(bury_cards(m_library, {m_current->card.id}, this)) : Result<void>();
}

Result<void> ReviewSession::suspend()
{
    return m_current ? write_then_rebuild(suspend_cards(m_library, {m_current->card.id}, this))
                     : Result<void>();
}

Result<void> ReviewSession::write_then_rebuild(Result<void> written)
{
    DEFERENCE_TRY(written);
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
    DEFERENCE_TRY_ASSIGN(const auto memory, find_memory(m_library.database(), undone.card));
    take_out(undone.card);
    if (!memory)
        m_queue.new_cards.insert(m_queue.new_cards.begin(), undone.card);
    else if (is_step(memory->schedule.phase))
        add_step(m_queue, {undone.card, memory->schedule.due.value_or(undone.reviewed_at)});
    else
        m_queue.reviews.insert(m_queue.reviews.begin(), undone.card);
    m_today_recall.reset(undone.card, standing(memory));
    return show(undone.card);
}

bool ReviewSession::is_queued(CardId card) const
{
    const auto is_card = [card](const StepCard& step) { return step.id == card; };
    return std::ranges::any_of(m_queue.steps, is_card) || std::ranges::count(m_queue.reviews, card) > 0 ||
           std::ranges::count(m_queue.new_cards, card) > 0 || std::ranges::count(m_skipped, card) > 0;
}

std::optional<CardId> ReviewSession::choose() const
{
    const Instant now = m_library.clock().now();
    const auto card = next_card(m_queue, now);
    const bool only_early_steps = m_queue.reviews.empty() && m_queue.new_cards.empty() &&
                                  (m_queue.steps.empty() || m_queue.steps.front().due_at > now);
    return only_early_steps && !m_skipped.empty() ? std::optional(m_skipped.front()) : card;
}

Result<void> ReviewSession::show(std::optional<CardId> card)
{
    m_current.reset();
    count();
    DEFERENCE_TRY(measure());
    if (card) {
        DEFERENCE_TRY_ASSIGN(m_current, look_at(m_library.database(), *card, m_library.clock(), m_config));
    }
    return {};
}

void ReviewSession::take_out(CardId card)
{
    remove_card(m_queue, card);
    std::erase(m_skipped, card);
}

Result<void> ReviewSession::measure()
{
    DEFERENCE_TRY_ASSIGN(const auto pace, load_pace(m_library.database()));
    // Skipped cards are reviews as a rule.
    m_progress.minutes_left =
        minutes_for(expected_answers(m_queue.steps.size(), m_queue.reviews.size() + m_skipped.size(),
                                     m_queue.new_cards.size()),
                    pace);
    DEFERENCE_TRY_ASSIGN(m_recall, m_today_recall.measure(target(), m_config.scheduler.parameters));
    return {};
}

void ReviewSession::count()
{
    QSet<CardId> open(m_queue.reviews.begin(), m_queue.reviews.end());
    open.unite(QSet<CardId>(m_queue.new_cards.begin(), m_queue.new_cards.end()));
    open.unite(QSet<CardId>(m_skipped.begin(), m_skipped.end()));
    for (const StepCard& step : m_queue.steps)
        open.insert(step.id);

    m_progress = SessionProgress{};
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
