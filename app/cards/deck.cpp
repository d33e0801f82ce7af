// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/deck.h"

#include "app/cards/browse.h"
#include "app/cards/day_facts.h"
#include "app/cards/pace.h"
#include "app/cards/price_store.h"
#include "app/cards/store.h"

#include <QHash>

namespace deference::cards {

Result<DeckStats> load_deck(const Library& library)
{
    return load_stats(library.database(), library.clock().now(), study_day(library.clock()));
}

Result<int> load_due_count(const Library& library)
{
    return load_counts(library.database(), library.clock().now(), study_day(library.clock()))
        .map([](const DeckStats& stats) { return stats.due; });
}

Result<DayProgress> load_today(const Library& library)
{
    return load_day_progress(library.database(), study_day(library.clock()));
}

Result<CardDetail> load_detail(const Library& library, CardId id)
{
    CardDetail detail;
    DEFERENCE_TRY_ASSIGN(detail.card, load_card(library.database(), id));
    DEFERENCE_TRY_ASSIGN(detail.memory, find_memory(library.database(), id));
    DEFERENCE_TRY_ASSIGN(detail.reviews, load_reviews(library.database(), id));
    return detail;
}

Result<std::vector<DueCard>> load_today_cards(const Library& library, const StudyConfig& config)
{
    DEFERENCE_TRY_ASSIGN(const auto facts, load_day_facts(library.database(), library.clock(), config));
    DayQueueInput input = input_of(facts, config);
    DEFERENCE_TRY_ASSIGN(input.price, find_price(library.database()));
    DEFERENCE_TRY_ASSIGN(const auto day, make_day_queue(input));
    DEFERENCE_TRY_ASSIGN(const auto rows, find_cards(library, {}));
    QHash<CardId, const CardRow*> known;
    for (const CardRow& row : rows)
        known.insert(row.id, &row);
    std::vector<DueCard> due;
    for (const StepCard& step : day.queue.steps) {
        if (step.due_at > facts.rules.now)
            continue;
        CardReason reason;
        reason.why = Why::Step;
        reason.seconds = answer_seconds(facts.pace);
        due.push_back({*known.value(step.id), reason});
    }
    for (const QueuedCard& card : day.queue.cards) {
        if (card.fits && (day.is_planned || !card.is_new))
            due.push_back({*known.value(card.id), card.reason});
    }
    return due;
}

Result<std::vector<CardRow>> load_due(const Library& library)
{
    QueueRules rules;
    rules.now = library.clock().now();
    rules.today = study_day(library.clock());
    DEFERENCE_TRY_ASSIGN(const auto rows, load_rows_due_by(library.database(), rules.today));
    QHash<CardId, const CardRow*> known;
    std::vector<Candidate> candidates;
    for (const CardRow& row : rows) {
        Candidate candidate;
        candidate.id = row.id;
        candidate.suspended = row.suspended;
        candidate.retired = row.retired;
        candidate.status_changed = row.status_changed;
        candidate.memory = row.memory;
        if (row.buried || !is_due(candidate, rules.now, rules.today))
            continue;
        known.insert(row.id, &row);
        candidates.push_back(std::move(candidate));
    }
    const Queue queue = make_queue(candidates, rules);
    std::vector<CardRow> due;
    due.reserve(queue.size());
    for (const StepCard& step : queue.steps)
        due.push_back(*known.value(step.id));
    for (const QueuedCard& card : queue.cards)
        due.push_back(*known.value(card.id));
    return due;
}

Result<std::vector<StatusCount>> load_legal_counts(const Library& library)
{
    return load_status_counts(library.database());
}

Result<std::vector<DayFigures>> load_activity(const Library& library, Day from, Day to)
{
    return load_day_figures(library.database(), from, to);
}

Result<std::vector<Candidate>> load_deck_candidates(const Library& library)
{
    return load_candidates(library.database());
}

} // namespace deference::cards
