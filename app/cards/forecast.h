// SPDX-License-Identifier: GPL-3.0-or-later
// What pages draw about recall and study, as data. Pure; the model is app/memory's, and every recall is told
// as a range.
//
// Two kinds of range. For one card: how far its chance of recall may lie, from the pace the model allows for
// (the luck of a single question would make every such range 0 to 1). For a set: the share recalled that day,
// luck included.
#pragma once
#include "app/cards/queue.h"
#include "app/cards/schedule.h"
#include "app/memory/forecast.h"

#include <span>
#include <vector>

namespace deference::cards {

struct ChanceOfRecall
{
    double expected = 0.0; // for the line of a curve; words and labels show the range
    Range range;           // 80 %
    [[nodiscard]] bool operator==(const ChanceOfRecall&) const = default;
};

// One card's chance of recall on `day`; exactly 1 on the day of its last answer.
[[nodiscard]] ChanceOfRecall chance_of_recall(const memory::State& state, Day last_day, Day day,
                                              const memory::Parameters& parameters,
                                              const memory::ForecastOptions& options = {});

// A card as forecasts take it; `memory` none: not seen.
[[nodiscard]] memory::ForecastCard standing_of(const std::optional<CardMemory>& memory);

// ---- the curve beside a card
struct CurvePoint
{
    Day day;
    ChanceOfRecall recall;
};
struct CardCurve
{
    std::vector<CurvePoint> skip; // if it is not answered today; empty for a new card
    std::vector<CurvePoint> good; // if it is rated Good now
};
// One point a day from today to `to`, both included.
[[nodiscard]] Result<CardCurve> card_curve(const std::optional<CardMemory>& memory, Instant now,
                                           const QTimeZone& zone, Day to, const StudyConfig& config);

// ---- a set of cards
// A card as it is expected to stand once its next answer is given today: recalled cards get a Good; of the
// cards before it in the set so many fail as their chances add up to, and those get an Again and a Good ten
// minutes later. That keeps the expected number of failures without drawing lots.
class ExpectedAnswers
{
  public:
    explicit ExpectedAnswers(const StudyConfig& config) : m_config(config) {}
    // `memory` none: a new card. Counts failures from call to call, so ask in a fixed order.
    [[nodiscard]] Result<memory::ForecastCard> after_answer(const std::optional<MemoryBrief>& memory,
                                                            Day today);

  private:
    const StudyConfig& m_config;
    double m_failures = 0.5; // rounds to the nearest
};

struct DeckPoint
{
    Day day;
    memory::RecallForecast with_plan;
    memory::RecallForecast if_you_stop;
};
// Mean recall of the cards that were answered at least once, one point a day from today to `to`. With the
// plan: each day the due ones are answered, at most `config.minutes_today` of them; new cards are left out on
// both sides, so that the two lines are about the same cards. Empty when nothing was learned yet. Takes about
// 50 ms for 4,000 cards and four weeks in an optimised build: off the interface thread for large decks.
[[nodiscard]] Result<std::vector<DeckPoint>> deck_forecast(std::span<const Candidate> candidates, Day today,
                                                           Day to, const StudyConfig& config);

// ---- what was done
enum class Period { Week, Month }; // weeks from Monday
struct PeriodFigures
{
    Day from;
    Day to; // last day, included
    int answers = 0;
    std::chrono::milliseconds spent{0};
    int days_studied = 0;
    Retention retention;
    [[nodiscard]] bool operator==(const PeriodFigures&) const = default;
};
// `days` by rising day; periods without an answer are left out.
[[nodiscard]] std::vector<PeriodFigures> figures_by(Period period, std::span<const DayFigures> days);

} // namespace deference::cards
