// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/deck.h"

#include "app/cards/store.h"

namespace deference::cards {

Result<DeckStats> load_deck(const Library& library)
{
    return load_stats(library.database(), library.clock().now(), study_day(library.clock()));
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

Result<std::vector<CardRow>> load_due(const Library& library)
{
    QueueRules rules;
    rules.now = library.clock().now();
    rules.today = study_day(library.clock());
    DEFERENCE_TRY_ASSIGN(auto candidates, load_candidates(library.database()));
    std::erase_if(candidates,
                  [&](const Candidate& candidate) { return !is_due(candidate, rules.now, rules.today); });
    const Queue queue = make_queue(candidates, rules);
    std::vector<CardId> order;
    for (const StepCard& step : queue.steps)
        order.push_back(step.id);
    order.insert(order.end(), queue.reviews.begin(), queue.reviews.end());

    std::vector<CardRow> due;
    due.reserve(order.size());
    for (const CardId id : order) {
        DEFERENCE_TRY_ASSIGN(auto row, find_search_row(library.database(), id, rules.today));
        if (row)
            due.push_back(std::move(row->card));
    }
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
