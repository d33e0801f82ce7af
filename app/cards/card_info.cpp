// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/card_info.h"

#include <algorithm>

namespace deference::cards {

namespace {

// A log of decades is drawn, not listed: points further apart say as much.
constexpr int k_most_points = 400;

RecallFall fall(const Review& from, Day to, const memory::State& state, const memory::Parameters& parameters)
{
    RecallFall fall;
    fall.rating = from.rating;
    const int days = std::max(days_between(from.study_day, to), 0);
    const int step = 1 + days / k_most_points;
    for (int day = 0; day <= days; day += step) {
        const Day at = from.study_day + std::chrono::days(day);
        fall.points.push_back({at, memory::recall_on(state, from.study_day, at, parameters)});
    }
    if (days % step != 0)
        fall.points.push_back({to, memory::recall_on(state, from.study_day, to, parameters)});
    return fall;
}

} // namespace

Result<CardInfo> make_card_info(CardDetail detail, Day today, Day to, const memory::Parameters& parameters)
{
    CardInfo info;
    std::optional<memory::State> state;
    std::chrono::milliseconds spent{0};
    const std::vector<Review>& log = detail.reviews;
    for (std::size_t i = 0; i < log.size(); ++i) {
        if (log[i].phase == Phase::New)
            state.reset(); // it was made new again before
        DEFERENCE_TRY_ASSIGN(state,
                             memory::next_state(state, log[i].elapsed_days, log[i].rating, parameters));
        const Day until = i + 1 < log.size() ? log[i + 1].study_day : today;
        info.past.push_back(fall(log[i], until, *state, parameters));
        spent += std::min(log[i].duration, k_longest_answer);
        info.lapses += log[i].phase == Phase::Review && log[i].rating == Rating::Again ? 1 : 0;
    }
    info.answers = static_cast<int>(log.size());
    if (!log.empty()) {
        info.first_day = log.front().study_day;
        info.last_day = log.back().study_day;
        info.mean_time = spent / static_cast<int>(log.size());
    }
    if (detail.memory) {
        const memory::CardSchedule& schedule = detail.memory->schedule;
        for (Day day = today; day <= to; day += std::chrono::days(1))
            info.ahead.push_back(
                {day, chance_of_recall(*schedule.memory, *schedule.last_day, day, parameters)});
    }
    info.detail = std::move(detail);
    return info;
}

Result<CardInfo> load_card_info(const Library& library, CardId id, Day to,
                                const memory::Parameters& parameters)
{
    DEFERENCE_TRY_ASSIGN(auto detail, load_detail(library, id));
    return make_card_info(std::move(detail), study_day(library.clock()), to, parameters);
}

} // namespace deference::cards
