// SPDX-License-Identifier: GPL-3.0-or-later
// Fits the 21 parameters to what one learner recalled. Values in, values out, in one thread: meant for a
// worker. The same log, options and seed give the same parameters.
#pragma once
#include "app/memory/metrics.h"
#include "app/memory/training.h"

namespace deference::memory {

// Fewer items than the first: nothing can be said. Fewer than the second: only the initial stabilities.
inline constexpr std::size_t k_items_for_initial = 8;
inline constexpr std::size_t k_items_for_all = 64;

enum class FitOutcome {
    Fitted,      // all parameters
    InitialOnly, // w0 to w3; the others are the defaults
    Refused,     // too few reviews; the parameters are the current ones
};

struct FitOptions
{
    Parameters current = {}; // in use now; fitted ones have to be better
    TrainingOptions training = {};
};

// Parameters that a log leads to, better or not.
struct Candidate
{
    FitOutcome outcome = FitOutcome::Refused;
    Parameters parameters = {};
    std::size_t items = 0; // trained on: reviews on a later day than the one before, without outliers
};

// From the reviews whose order is below `before`. InvalidInput for options without sense, Cancelled when
// keep_going said so, Internal if anything stops being a number.
[[nodiscard]] Result<Candidate> fit_candidate(const Histories& histories, const FitOptions& options = {},
                                              const KeepGoing& keep_going = {},
                                              std::uint32_t before = k_whole_log);

struct Fit
{
    FitOutcome outcome = FitOutcome::Refused;
    std::size_t reviews = 0;
    std::size_t items = 0;      // to predict in the log
    std::size_t items_used = 0; // trained on; k_items_for_initial and k_items_for_all are held against it
    Parameters fitted = {};     // what the log led to
    // Whether that predicts the log better than the current parameters do, newer reviews weighing more.
    bool is_better = false;
    double loss_current = 0.0; // the weighted log losses that decided; 0 when refused
    double loss_fitted = 0.0;

    // What to use from now on.
    [[nodiscard]] const Parameters& chosen(const FitOptions& options) const
    {
        return is_better ? fitted : options.current;
    }
};

[[nodiscard]] Result<Fit> fit(const Histories& histories, const FitOptions& options = {},
                              const KeepGoing& keep_going = {});

// On reviews that the fitted parameters have not seen: the items in six equal parts by time, each but the
// first predicted with parameters fitted to the parts before it; the predictions are measured together.
struct HeldOutMetrics
{
    Metrics current; // with options.current
    Metrics fitted;
};
// Empty for fewer than six items.
[[nodiscard]] Result<std::optional<HeldOutMetrics>> measure_held_out(const Histories& histories,
                                                                     const FitOptions& options = {},
                                                                     const KeepGoing& keep_going = {});

} // namespace deference::memory
