// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics that the log tells. One pass over the answers; whatever is per day is gathered in arrays by day
// first, since a million answers would each look for their day in a map.
#include "app/cards/statistics_passes.h"

#include <QHash>
#include <algorithm>

namespace deference::cards {

namespace {

constexpr double k_tenths_per_second = 10.0;
constexpr int k_ms_per_tenth = 100;
constexpr double k_ms_per_minute = 60'000.0;
constexpr double k_low = 0.1; // of the 80 % in the middle
constexpr double k_high = 0.9;
// Days that are looked at; a day of the year 1970 in a damaged log must not cost an array of 20,000 days.
constexpr std::int32_t k_days_max = 366 * 50;

std::int32_t number_of(Day day)
{
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

Stage stage_of(const AnswerFigures& answer)
{
    if (!answer.is_in(Phase::Review))
        return Stage::Learning;
    return answer.elapsed >= k_mature_days ? Stage::Mature : Stage::Young;
}

void count(Retention& retention, bool recalled)
{
    retention.recalled += recalled ? 1 : 0;
    ++retention.total;
}

void add(Retention& to, const Retention& from)
{
    to.recalled += from.recalled;
    to.total += from.total;
}

// One day while it is gathered.
struct Gathered
{
    memory::PerRating<int> answers{};
    std::int64_t tenths = 0;
    int added = 0;
    RetentionFigures retention;
    [[nodiscard]] int all() const { return answers[0] + answers[1] + answers[2] + answers[3]; }
};

class LogPass
{
  public:
    LogPass(const StatisticsSource& source, std::span<const char> scope, const StatisticsQuestion& question)
        : m_source(source), m_scope(scope), m_today(number_of(question.today))
    {
        m_first = m_today;
        for (const AnswerFigures& answer : source.answers()) {
            if (scope[answer.card] != 0)
                m_first = std::min(m_first, answer.day);
        }
        for (std::size_t i = 0; i < source.cards().size(); ++i) {
            if (scope[i] != 0 && !source.cards()[i].retired)
                m_first = std::min(m_first, number_of(source.cards()[i].added));
        }
        m_first = std::max(m_first, m_today - k_days_max);
        m_from = question.days ? std::max(m_first, m_today - *question.days + 1) : m_first;
        m_days.resize(static_cast<std::size_t>(m_today - m_first + 1));
        m_area_reviews.resize(source.areas().size());
    }

    void run(Statistics& statistics)
    {
        for (const AnswerFigures& answer : m_source.answers()) {
            // A day ahead was written under a clock that has been set back since; it is nobody's today.
            if (m_scope[answer.card] == 0 || answer.day < m_first || answer.day > m_today)
                continue;
            take_day(answer);
            if (answer.day >= m_from)
                take(answer, statistics);
        }
        for (std::size_t i = 0; i < m_source.cards().size(); ++i) {
            const CardFigures& card = m_source.cards()[i];
            const std::int32_t day = number_of(card.added);
            if (m_scope[i] != 0 && !card.retired && day >= m_first && day <= m_today)
                ++day_at(day).added;
        }
        tell_days(statistics);
        tell_retention(statistics);
        tell_times(statistics);
        statistics.calibration = m_calibration.result();
        for (AreaFigures& area : statistics.areas) {
            for (std::size_t i = 0; i < m_area_reviews.size(); ++i) {
                if (m_source.areas()[i] == area.area)
                    area.reviews = m_area_reviews[i];
            }
        }
    }

  private:
    [[nodiscard]] Gathered& day_at(std::int32_t day)
    {
        return m_days[static_cast<std::size_t>(day - m_first)];
    }

    void take_day(const AnswerFigures& answer)
    {
        Gathered& day = day_at(answer.day);
        ++day.answers[answer.rating - 1U];
        day.tenths += answer.tenths;
        if (answer.is_in(Phase::New))
            count(day.retention.first, answer.is_recalled());
        else if (answer.is_in(Phase::Review))
            count(stage_of(answer) == Stage::Mature ? day.retention.mature : day.retention.young,
                  answer.is_recalled());
    }

    // What only the days asked for count for.
    void take(const AnswerFigures& answer, Statistics& statistics)
    {
        const std::size_t rating = answer.rating - 1U;
        ++statistics.buttons[static_cast<std::size_t>(stage_of(answer))][rating];
        m_seconds[rating].push_back(answer.tenths / k_tenths_per_second);
        HourLog& hour = statistics.hours[answer.hour];
        ++hour.answers;
        if (answer.is_in(Phase::Review)) {
            count(hour.reviews, answer.is_recalled());
            count(m_area_reviews[m_source.cards()[answer.card].area], answer.is_recalled());
        }
        if (answer.predicted >= 0.0F && answer.elapsed > 0)
            m_calibration.add(static_cast<double>(answer.predicted), answer.is_recalled());
    }

    void tell_days(Statistics& statistics)
    {
        statistics.from = Day(std::chrono::days(m_from));
        const std::int32_t monday = m_today - static_cast<std::int32_t>(iso_weekday(statistics.today)) + 1;
        const std::int32_t calendar_from = monday - 7 * (k_calendar_weeks - 1);
        std::vector<double> minutes;
        for (std::int32_t number = m_first; number <= m_today; ++number) {
            const Gathered& day = day_at(number);
            const Day at{std::chrono::days(number)};
            const int answers = day.all();
            if (answers > 0 && number >= calendar_from)
                statistics.calendar[at] = answers;
            if (number < m_from || (answers == 0 && day.added == 0))
                continue;
            const std::chrono::milliseconds spent(day.tenths * k_ms_per_tenth);
            statistics.days[at] = {day.answers, spent, day.added};
            if (answers == 0)
                continue;
            statistics.answers += answers;
            statistics.spent += spent;
            ++statistics.days_studied;
            minutes.push_back(static_cast<double>(spent.count()) / k_ms_per_minute);
        }
        if (!minutes.empty())
            statistics.median_minutes = quantile(minutes, 0.5);
    }

    void tell_retention(Statistics& statistics)
    {
        for (std::size_t i = 0; i < k_retention_spans.size(); ++i) {
            const auto [from, to] = days_of(k_retention_spans[i]);
            RetentionFigures& sum = statistics.retention[i];
            for (std::int32_t number = std::max(from, m_first); number <= to; ++number) {
                const RetentionFigures& day = day_at(number).retention;
                add(sum.young, day.young);
                add(sum.mature, day.mature);
                add(sum.first, day.first);
            }
        }
    }

    // First and last day; the last may lie before the first day there is.
    [[nodiscard]] std::pair<std::int32_t, std::int32_t> days_of(RetentionSpan span) const
    {
        switch (span) {
        case RetentionSpan::Today:
            return {m_today, m_today};
        case RetentionSpan::Yesterday:
            return {m_today - 1, m_today - 1};
        case RetentionSpan::Week:
            return {m_today - 6, m_today};
        case RetentionSpan::Month:
            return {m_today - 29, m_today};
        case RetentionSpan::Year:
            return {m_today - 364, m_today};
        case RetentionSpan::All:
            break;
        }
        return {m_first, m_today};
    }

    void tell_times(Statistics& statistics)
    {
        for (std::size_t rating = 0; rating < m_seconds.size(); ++rating) {
            std::vector<double>& seconds = m_seconds[rating];
            AnswerTimes& times = statistics.times[rating];
            times.answers = static_cast<int>(seconds.size());
            if (seconds.empty())
                continue;
            times.median = quantile(seconds, 0.5);
            times.middle = {quantile(seconds, k_low), quantile(seconds, k_high)};
        }
    }

    const StatisticsSource& m_source;
    std::span<const char> m_scope;
    std::int32_t m_today;
    std::int32_t m_first = 0; // of everything in scope
    std::int32_t m_from = 0;  // of what was asked for
    std::vector<Gathered> m_days;
    memory::PerRating<std::vector<double>> m_seconds;
    std::vector<Retention> m_area_reviews;
    CalibrationTally m_calibration;
};

} // namespace

void tell_answers(Statistics& statistics, const StatisticsSource& source, std::span<const char> scope,
                  const StatisticsQuestion& question)
{
    LogPass(source, scope, question).run(statistics);
}

} // namespace deference::cards
