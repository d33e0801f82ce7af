// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the Progress page shows, in one go. Sums come from the database, never rows of reviews.
#pragma once
#include "app/cards/forecast.h"
#include "app/library/library.h"
#include "app/progress/override_lines.h"
#include "app/progress/recall_chart.h"
#include "app/progress/study_days.h"

namespace deference::progress {

// What the recall forecast is made from. Making it takes tens of milliseconds for a large deck, so it is a
// value that another thread can answer.
struct RecallQuestion
{
    std::vector<cards::Candidate> candidates;
    cards::StudyConfig config;
    Day today;
    Day until;
    QString next_round_name;
    int reviews = 0;
};

struct ProgressData
{
    bool has_process = false;
    int reviews = 0; // ever, up to two years back
    RecallQuestion recall;
    ChartData hours;
    ChartData daily_reviews;
    ChartData retention;
    StudyDays days;
    std::vector<OverrideLine> overrides; // newest first

    // Nothing was set up and nothing was done.
    [[nodiscard]] bool is_empty() const { return !has_process && reviews == 0; }
};

[[nodiscard]] Result<ProgressData> load_progress(const Library& library);

// Pure; for any thread.
[[nodiscard]] Result<ChartData> answer_recall(const RecallQuestion& question);

} // namespace deference::progress
