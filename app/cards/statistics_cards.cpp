// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics that the cards alone tell: what is planned, how steady they stand, which keep being forgotten.
#include "app/cards/leeches.h"
#include "app/cards/pace.h"
#include "app/cards/statistics_passes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deference::cards {

namespace {

constexpr int k_pace_answers = 200;
constexpr double k_tenths_per_second = 10.0;

// About twice as long each time, in lengths that have names.
const std::vector<double>& stability_edges()
{
    static const std::vector<double> edges{
        0, 1, 2, 4, 7, 14, 30, 60, 120, 240, std::numeric_limits<double>::infinity()};
    return edges;
}

std::vector<double> even_edges(double first, double last, int bins)
{
    std::vector<double> edges;
    for (int i = 0; i <= bins; ++i)
        edges.push_back(first + (last - first) * i / bins);
    return edges;
}

struct AreaCards
{
    AreaFigures figures;
    std::vector<memory::ForecastCard> learned;
};

std::optional<memory::RecallForecast> recall_of(const std::vector<memory::ForecastCard>& cards,
                                                const StatisticsQuestion& question)
{
    if (cards.empty())
        return std::nullopt;
    const auto recall = memory::mean_recall(cards, question.today, question.parameters);
    return recall ? std::optional(*recall) : std::nullopt;
}

std::vector<Leech> worst(std::vector<Leech> leeches)
{
    const auto is_worse = [](const Leech& a, const Leech& b) {
        return a.lapses != b.lapses ? a.lapses > b.lapses : a.card < b.card;
    };
    const std::size_t listed = std::min(leeches.size(), k_leeches_listed);
    std::ranges::partial_sort(leeches, leeches.begin() + static_cast<std::ptrdiff_t>(listed), is_worse);
    leeches.resize(listed);
    return leeches;
}

} // namespace

AnswerPace pace_of(const StatisticsSource& source, std::span<const char> scope)
{
    AnswerPace pace;
    double sum = 0.0;
    double squares = 0.0;
    const std::vector<AnswerFigures>& answers = source.answers();
    for (auto answer = answers.rbegin(); answer != answers.rend() && pace.answers < k_pace_answers;
         ++answer) {
        if (scope[answer->card] == 0)
            continue;
        const double seconds = answer->tenths / k_tenths_per_second;
        sum += seconds;
        squares += seconds * seconds;
        ++pace.answers;
    }
    if (pace.answers == 0)
        return pace;
    pace.mean_seconds = sum / pace.answers;
    pace.deviation_seconds =
        std::sqrt(std::max(squares / pace.answers - pace.mean_seconds * pace.mean_seconds, 0.0));
    return pace;
}

DueForecast forecast_due(const StatisticsSource& source, std::span<const char> scope,
                         const StatisticsQuestion& question)
{
    struct Due
    {
        std::size_t steps = 0;
        std::size_t reviews = 0;
        void count(const MemoryBrief& memory) { ++(is_step(memory.phase) ? steps : reviews); }
        [[nodiscard]] int all() const { return static_cast<int>(steps + reviews); }
    };
    const int length = std::max(question.forecast_days, 1);
    std::vector<Due> days(static_cast<std::size_t>(length));
    Due overdue;
    Due total;
    DueForecast forecast;
    for (std::size_t i = 0; i < source.cards().size(); ++i) {
        const CardFigures& card = source.cards()[i];
        if (scope[i] == 0 || card.retired || card.suspended)
            continue;
        if (!card.memory) {
            ++forecast.new_cards;
            continue;
        }
        // A card whose law has changed is asked at once.
        const Day planned =
            card.status_changed ? std::min(card.memory->due_day, question.today) : card.memory->due_day;
        const Day day = std::max(planned, card.buried_until.value_or(planned));
        const int ahead = days_between(question.today, day);
        if (ahead >= length)
            continue;
        (ahead < 0 ? overdue : days[static_cast<std::size_t>(ahead)]).count(*card.memory);
        total.count(*card.memory);
    }
    const AnswerPace pace = pace_of(source, scope);
    const auto minutes = [&pace](const Due& due) {
        return minutes_for(expected_answers(due.steps, due.reviews, 0), pace);
    };
    forecast.overdue = overdue.all();
    forecast.overdue_minutes = minutes(overdue);
    forecast.total = total.all();
    forecast.minutes = minutes(total);
    for (int i = 0; i < length; ++i) {
        const Due& due = days[static_cast<std::size_t>(i)];
        forecast.days.push_back({question.today + std::chrono::days(i), due.all(), minutes(due)});
    }
    return forecast;
}

void tell_cards(Statistics& statistics, const StatisticsSource& source, std::span<const char> scope,
                const StatisticsQuestion& question)
{
    std::vector<double> stability;
    std::vector<double> difficulty;
    std::vector<double> recall;
    std::vector<memory::ForecastCard> learned;
    std::vector<AreaCards> areas(source.areas().size());
    std::vector<Leech> leeches;
    const memory::Curve curve(question.parameters);
    for (std::size_t i = 0; i < source.cards().size(); ++i) {
        const CardFigures& card = source.cards()[i];
        if (scope[i] == 0 || card.retired)
            continue;
        AreaCards& area = areas[card.area];
        ++statistics.cards;
        ++area.figures.cards;
        statistics.suspended += card.suspended ? 1 : 0;
        if (!card.memory)
            continue;
        const MemoryBrief& memory = *card.memory;
        ++statistics.learned;
        ++area.figures.learned;
        stability.push_back(memory.state.stability);
        difficulty.push_back(memory.state.difficulty);
        recall.push_back(curve.recall(memory.state.stability, days_between(memory.last_day, question.today)));
        learned.push_back({memory.state, memory.last_day});
        area.learned.push_back(learned.back());
        if (is_leech(memory.lapses) && !card.suspended)
            leeches.push_back({card.id, memory.lapses, memory.reps, memory.spent});
    }
    statistics.stability = make_histogram(stability, stability_edges());
    statistics.difficulty = make_histogram(difficulty, even_edges(1.0, 10.0, 9));
    statistics.recall_now = make_histogram(recall, even_edges(0.0, 1.0, 10));
    statistics.recall = recall_of(learned, question);
    statistics.leeches_total = static_cast<int>(leeches.size());
    statistics.leeches = worst(std::move(leeches));
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (areas[i].figures.cards == 0)
            continue;
        areas[i].figures.area = source.areas()[i];
        areas[i].figures.recall_now = recall_of(areas[i].learned, question);
        statistics.areas.push_back(std::move(areas[i].figures));
    }
    std::ranges::sort(statistics.areas, {}, &AreaFigures::area);
}

} // namespace deference::cards
