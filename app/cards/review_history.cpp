// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/review_history.h"

#include "app/memory/model.h"

#include <algorithm>
#include <numeric>

namespace deference::cards {

namespace {

// By time; what was imported came into the library after what it is older than.
std::vector<std::uint32_t> order_of(const std::vector<AnswerFigures>& answers)
{
    std::vector<std::uint32_t> order(answers.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto when = [&answers](std::uint32_t place) { return answers[place].minute; };
    if (!std::ranges::is_sorted(order, {}, when))
        std::ranges::stable_sort(order, {}, when);
    return order;
}

bool is_learning(const AnswerFigures& answer)
{
    return answer.is_in(Phase::New) || answer.is_in(Phase::Learning);
}

} // namespace

Result<memory::Histories> histories_of(const StatisticsSource& source)
{
    std::vector<memory::LogEntry> entries;
    entries.reserve(source.answers().size());
    for (const std::uint32_t place : order_of(source.answers())) {
        const AnswerFigures& answer = source.answers()[place];
        memory::LogEntry entry;
        entry.card = source.cards()[answer.card].id.value();
        entry.at = Instant(std::chrono::minutes(answer.minute));
        entry.day = Day(std::chrono::days(answer.day));
        entry.rating = answer.rating;
        entry.kind = is_learning(answer) ? memory::EntryKind::Learning : memory::EntryKind::Later;
        entries.push_back(entry);
    }
    return memory::histories_of(std::move(entries));
}

Result<std::vector<CardState>> states_under(const StatisticsSource& source,
                                            const memory::Parameters& parameters)
{
    struct Standing
    {
        std::optional<memory::State> state;
        std::int32_t last_day = 0;
        int reps = 0;
    };
    std::vector<Standing> standing(source.cards().size());
    for (const std::uint32_t place : order_of(source.answers())) {
        const AnswerFigures& answer = source.answers()[place];
        Standing& card = standing[answer.card];
        if (answer.is_in(Phase::New))
            card = {}; // it was made new again before
        const int elapsed = card.state ? std::max(answer.day - card.last_day, 0) : 0;
        DEFERENCE_TRY_ASSIGN(card.state, memory::next_state(card.state, elapsed,
                                                            static_cast<Rating>(answer.rating), parameters));
        card.last_day = answer.day;
        ++card.reps;
    }
    std::vector<CardState> states;
    for (std::size_t i = 0; i < standing.size(); ++i) {
        const CardFigures& card = source.cards()[i];
        if (card.memory && standing[i].state && standing[i].reps == card.memory->reps)
            states.push_back({card.id, standing[i].reps, *standing[i].state});
    }
    return states;
}

} // namespace deference::cards
