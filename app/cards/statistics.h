// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of cards as values, every figure with the counts it stands on. Pure: what they are made from is
// read by statistics_source.h, what they look like is the page's. Shares are Retention, so that a caller can
// say "41 of 48" and put Wilson's interval (app/core/wilson.h) round it.
//
// Young and mature go by the days since the answer before, not by the interval that was planned: intervals
// are capped at the round's day, and what was kept depends on how long it really had to keep.
#pragma once
#include "app/cards/calibration.h"
#include "app/cards/histogram.h"
#include "app/cards/statistics_source.h"
#include "app/memory/forecast.h"

#include <array>
#include <map>

namespace deference::cards {

// Which cards.
struct StatisticsScope
{
    enum class Kind { All, Area, Deck, Cards };
    Kind kind = Kind::All;
    QString name = {};              // of the area, or of the deck, with the decks inside it
    std::vector<CardId> cards = {}; // with Kind::Cards
    [[nodiscard]] bool operator==(const StatisticsScope&) const = default;
};

struct StatisticsQuestion
{
    StatisticsScope scope = {};
    std::optional<int> days = 90; // of the log, today included; none: all of it
    int forecast_days = 30;       // ahead, today included
    Day today = {};
    memory::Parameters parameters = {};
};

// Days since the answer before from which on a card counts as mature.
inline constexpr int k_mature_days = 21;
// Answers with a prediction before anything is said about how well the model predicts.
inline constexpr int k_calibration_needed = 50;
// Answers given in a row before a typical time is said.
inline constexpr int k_times_needed = 5;
// Weeks of the heat map, this one included.
inline constexpr int k_calendar_weeks = 26;
// The leeches that are told one by one.
inline constexpr std::size_t k_leeches_listed = 30;

// ---- ahead
struct DueDay
{
    Day day;
    int reviews = 0; // reviews and steps planned for that day
    Range minutes;   // 80 %
    [[nodiscard]] bool operator==(const DueDay&) const = default;
};
// What is planned as things stand. An answer plans the next one, so days further off fill up.
struct DueForecast
{
    int overdue = 0; // due before today
    Range overdue_minutes;
    std::vector<DueDay> days; // every day from today on
    int total = 0;            // with the overdue ones
    Range minutes;
    int new_cards = 0; // not planned for any day
};

// ---- recall
enum class RetentionSpan { Today, Yesterday, Week, Month, Year, All };
inline constexpr std::array k_retention_spans{RetentionSpan::Today, RetentionSpan::Yesterday,
                                              RetentionSpan::Week,  RetentionSpan::Month,
                                              RetentionSpan::Year,  RetentionSpan::All};
// "today", "yesterday", "7_days", "30_days", "365_days", "all".
[[nodiscard]] QString to_key(RetentionSpan span);

// Of answers in phase review; first answers apart: they test what was known before.
struct RetentionFigures
{
    Retention young;
    Retention mature;
    Retention first;
    [[nodiscard]] Retention both() const
    {
        return {young.recalled + mature.recalled, young.total + mature.total};
    }
    [[nodiscard]] bool operator==(const RetentionFigures&) const = default;
};
using RetentionTable = std::array<RetentionFigures, k_retention_spans.size()>;

struct AreaFigures
{
    QString area;
    int cards = 0;                                    // not retired
    int learned = 0;                                  // of these, answered at least once
    Retention reviews;                                // in the days asked for
    std::optional<memory::RecallForecast> recall_now; // of the learned ones
};

// ---- the log
struct DayLog
{
    memory::PerRating<int> answers{};
    std::chrono::milliseconds spent{0}; // each answer counts as k_longest_answer at most
    int added = 0;                      // cards
    [[nodiscard]] int all() const { return answers[0] + answers[1] + answers[2] + answers[3]; }
    [[nodiscard]] bool operator==(const DayLog&) const = default;
};

struct HourLog
{
    int answers = 0;
    Retention reviews;
    [[nodiscard]] bool operator==(const HourLog&) const = default;
};

// Seconds of one answer: half take no longer than the median, eight of ten lie in the range.
struct AnswerTimes
{
    int answers = 0;
    double median = 0.0;
    Range middle;
    [[nodiscard]] bool operator==(const AnswerTimes&) const = default;
};

// Where a card stood when it was answered.
enum class Stage { Learning, Young, Mature }; // Learning: first answers and steps
inline constexpr std::array k_stages{Stage::Learning, Stage::Young, Stage::Mature};
// "learning", "young", "mature".
[[nodiscard]] QString to_key(Stage stage);

struct Leech
{
    CardId card;
    int lapses = 0;
    int reps = 0;
    std::chrono::milliseconds spent{0};
    [[nodiscard]] bool operator==(const Leech&) const = default;
};

struct Statistics
{
    Day from; // first day of what the log figures cover: as asked, or the first answer's
    Day today;
    // The cards in scope, retired ones left out.
    int cards = 0;
    int learned = 0;
    int suspended = 0;
    // The log, from `from` to today.
    int answers = 0;
    std::chrono::milliseconds spent{0};
    int days_studied = 0;
    std::optional<double> median_minutes; // of the days studied; none without any
    std::map<Day, DayLog> days;           // days on which nothing happened are left out
    std::map<Day, int> calendar; // answers of the last k_calendar_weeks weeks, whatever was asked for
    std::array<memory::PerRating<int>, k_stages.size()> buttons{};
    memory::PerRating<AnswerTimes> times{};
    std::array<HourLog, 24> hours{}; // local time, where the user was
    Calibration calibration;
    // Whatever was asked for.
    RetentionTable retention{};
    DueForecast forecast;
    Histogram stability;                          // days, of learned cards
    Histogram difficulty;                         // 1 to 10
    Histogram recall_now;                         // 0 to 1
    std::optional<memory::RecallForecast> recall; // of the learned cards, today
    std::vector<AreaFigures> areas;               // by name
    std::vector<Leech> leeches;                   // most lapses first, k_leeches_listed at most
    int leeches_total = 0;
};

// 1,000,000 answers take about 40 ms in an optimised build: off the interface thread from 100,000 on.
[[nodiscard]] Statistics make_statistics(const StatisticsSource& source, const StatisticsQuestion& question);

} // namespace deference::cards
