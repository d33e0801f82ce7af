// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/optimiser.h"

#include "app/memory/initial_stability.h"
#include "app/memory/model.h"

#include <algorithm>

namespace deference::memory {

namespace {

constexpr int k_most_epochs = 1000;

Result<void> require_sense(const FitOptions& options)
{
    const int epochs = options.training.epochs;
    if (epochs < 1 || epochs > k_most_epochs)
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 epochs were asked for").arg(epochs), {},
                    QStringLiteral("give a number from 1 to %1").arg(k_most_epochs));
    return {};
}

Result<Parameters> with_initial(const ParameterValues& others, const PerRating<double>& initial)
{
    ParameterValues w = others;
    std::copy(initial.begin(), initial.end(), w.begin());
    return make_parameters(w);
}

// The trained w0 to w3 put in order again, those of ratings that never came first filled in from the others.
Result<Parameters> tidied(const Parameters& trained, const PerRating<int>& cards)
{
    PerRating<std::optional<double>> initial;
    for (std::size_t i = 0; i < initial.size(); ++i) {
        if (cards[i] > 0)
            initial[i] = trained[i];
    }
    return with_initial(trained.values(), ordered_and_filled(initial, cards));
}

// A lapse at S = 1, D = 1 on the second day and all relearning steps passed at once must not end above where
// the card was (Anki, `rslib/src/scheduler/fsrs/params.rs`).
Result<bool> relearning_gains(const Parameters& parameters, int steps)
{
    std::optional<State> state = State{1.0, 1.0};
    DEFERENCE_TRY_ASSIGN(state, next_state(state, 2, Rating::Again, parameters));
    for (int i = 0; i < steps; ++i) {
        DEFERENCE_TRY_ASSIGN(state, next_state(state, 0, Rating::Good, parameters));
    }
    return state->stability > 1.0;
}

Result<Parameters> train_all(const Histories& histories, const TrainingData& data,
                             const PerRating<double>& initial, const TrainingOptions& options,
                             const KeepGoing& keep_going)
{
    DEFERENCE_TRY_ASSIGN(Parameters start, with_initial(default_parameter_values(), initial));
    if (!options.enable_short_term)
        start = without_short_term(start);
    DEFERENCE_TRY_ASSIGN(const Parameters trained, train(histories, data, start, options, keep_going));
    return tidied(trained, cards_by_first_rating(data.first_intervals));
}

} // namespace

Result<Candidate> fit_candidate(const Histories& histories, const FitOptions& options,
                                const KeepGoing& keep_going, std::uint32_t before)
{
    DEFERENCE_TRY(require_sense(options));
    const TrainingData data = training_data(histories, before);
    Candidate candidate{FitOutcome::Refused, options.current, data.items};
    if (data.items < k_items_for_initial)
        return candidate;
    const PerRating<double> initial =
        ordered_and_filled(fit_initial_stability(data.first_intervals, data.mean_recall),
                           cards_by_first_rating(data.first_intervals));
    if (data.items < k_items_for_all || data.repeated == 0) {
        candidate.outcome = FitOutcome::InitialOnly;
        DEFERENCE_TRY_ASSIGN(candidate.parameters, with_initial(default_parameter_values(), initial));
        return candidate;
    }
    candidate.outcome = FitOutcome::Fitted;
    TrainingOptions training = options.training;
    DEFERENCE_TRY_ASSIGN(candidate.parameters, train_all(histories, data, initial, training, keep_going));
    if (training.enable_short_term && training.num_relearning_steps > 1) {
        DEFERENCE_TRY_ASSIGN(const bool gains,
                             relearning_gains(candidate.parameters, training.num_relearning_steps));
        training.enable_short_term = !gains;
        if (gains) {
            DEFERENCE_TRY_ASSIGN(candidate.parameters,
                                 train_all(histories, data, initial, training, keep_going));
        }
    }
    return candidate;
}

Result<Fit> fit(const Histories& histories, const FitOptions& options, const KeepGoing& keep_going)
{
    DEFERENCE_TRY_ASSIGN(const Candidate candidate, fit_candidate(histories, options, keep_going));
    Fit result{candidate.outcome, histories.reviews.size(), histories.items, candidate.items,
               candidate.parameters};
    if (candidate.outcome == FitOutcome::Refused)
        return result;
    const auto loss = [&](const Parameters& parameters) {
        std::vector<Prediction> predictions = predict(histories, parameters);
        weigh_by_recency(predictions);
        return weighted_log_loss(predictions);
    };
    DEFERENCE_TRY_ASSIGN(result.loss_current, loss(options.current));
    DEFERENCE_TRY_ASSIGN(result.loss_fitted, loss(candidate.parameters));
    result.is_better = result.loss_fitted < result.loss_current;
    return result;
}

} // namespace deference::memory
