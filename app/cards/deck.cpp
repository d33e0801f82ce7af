// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/deck.h"

#include "app/cards/store.h"

#include <QHash>

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

Result<std::vector<DueCard>> load_due(const Library& library)
{
    const Instant now = library.clock().now();
    const Day today = study_day(library.clock());
    DEFERENCE_TRY_ASSIGN(auto candidates, load_candidates(library.database()));
    std::erase_if(candidates, [&](const Candidate& candidate) { return !is_due(candidate, now, today); });
    DEFERENCE_TRY_ASSIGN(const auto rows, load_search_rows(library.database(), today));

    QHash<CardId, const Candidate*> known;
    for (const Candidate& candidate : candidates)
        known.insert(candidate.id, &candidate);
    QHash<CardId, const CardRow*> shown;
    for (const SearchRow& row : rows)
        shown.insert(row.card.id, &row.card);

    QueueRules rules;
    rules.now = now;
    rules.today = today;
    const Queue queue = make_queue(candidates, rules);
    std::vector<CardId> order;
    for (const StepCard& step : queue.steps)
        order.push_back(step.id);
    order.insert(order.end(), queue.reviews.begin(), queue.reviews.end());

    std::vector<DueCard> due;
    due.reserve(order.size());
    for (const CardId id : order) {
        const CardRow* const row = shown.value(id);
        const Candidate* const candidate = known.value(id);
        if (row && candidate && candidate->memory)
            due.push_back({*row, *candidate->memory});
    }
    return due;
}

} // namespace deference::cards
