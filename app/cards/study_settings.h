// SPDX-License-Identifier: GPL-3.0-or-later
// How somebody wants to study cards: by the interview-day plan or by plain FSRS, how long a day, with which
// steps. Kept as one setting.
#pragma once
#include "app/cards/schedule.h"
#include "app/library/library.h"

namespace deference::cards {

inline constexpr int k_most_study_minutes = 480;
inline constexpr double k_least_retention = 0.70;
inline constexpr double k_most_retention = 0.97;
inline constexpr std::size_t k_most_steps = 8;
inline constexpr std::chrono::minutes k_longest_step{1439}; // within a day
inline constexpr std::chrono::seconds k_least_answer_cap{10};
inline constexpr std::chrono::seconds k_most_answer_cap{300};

struct StudySettings
{
    StudyPolicy policy = StudyPolicy::InterviewDay;
    std::optional<int> minutes; // a day for cards; none: what the plan gives cards that day
    double desired_retention = 0.9;
    std::vector<std::chrono::minutes> learning_steps{std::chrono::minutes(10)}; // may be empty
    std::vector<std::chrono::minutes> relearning_steps{std::chrono::minutes(10)};
    std::chrono::seconds answer_cap = k_usual_answer_cap;
    [[nodiscard]] bool operator==(const StudySettings&) const = default;
};

// InvalidInput for a figure outside the bounds above.
[[nodiscard]] Result<void> check(const StudySettings& settings);
// "10m 1h" to steps; a bare number is minutes. InvalidInput for anything else.
[[nodiscard]] Result<std::vector<std::chrono::minutes>> parse_steps(const QString& text);
[[nodiscard]] QString steps_text(const std::vector<std::chrono::minutes>& steps);

// The stored settings; the usual ones where none are stored, or none that this version can read.
[[nodiscard]] Result<StudySettings> load_study_settings(const Database& database);
// The usual settings leave no trace.
[[nodiscard]] Result<void> put_study_settings(Transaction& transaction, const StudySettings& settings);

// Everything but the minutes: those follow from the plan too.
void apply(const StudySettings& settings, StudyConfig& config);

} // namespace deference::cards
