// SPDX-License-Identifier: GPL-3.0-or-later
// What `deference-cli cards statistics --json` prints. Shares are counts, {"recalled", "total"}, and where
// something was asked also "low" and "high", an 80 % interval of the share; minutes and recall are {"low",
// "high"}; days are ISO dates. What is not known is null.
#pragma once
#include "app/cards/statistics_load.h"

#include <QJsonObject>

namespace deference::cards {

// {"from", "today", "cards", "learned", "suspended", "answers", "minutes", "days_studied", "median_minutes",
//  "forecast": {"overdue", "overdue_minutes", "total", "minutes", "new_cards", "days": [{"day", "reviews",
//               "minutes"}]},
//  "retention": [{"span", "young", "mature", "both", "first"}],
//  "recall_now", "stability", "difficulty", "recall_now_bins": {"bins": [{"from", "to", "cards"}], "median"},
//  "days": [{"day", "again", "hard", "good", "easy", "minutes", "added"}],
//  "buttons": [{"stage", "again", "hard", "good", "easy"}], "times": [{"rating", "answers", "median_seconds",
//               "seconds"}],
//  "hours": [{"hour", "answers", "reviews"}],
//  "calibration": {"reviews", "reviews_needed", "predicted_mean", "actual", "log_loss",
//               "constant_log_loss", "gap", "bins": [{"from", "to", "predicted_mean", "actual"}]},
//  "areas": [{"area", "cards", "learned", "reviews", "recall_now"}],
//  "leeches": {"total", "listed": [{"id", "question", "area", "lapses", "answers", "advice"}]}}
// The figures of a calibration with fewer than "reviews_needed" reviews are null.
[[nodiscard]] QJsonObject statistics_json(const Statistics& statistics,
                                          const std::vector<LeechLine>& leeches);

} // namespace deference::cards
