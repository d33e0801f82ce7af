// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/model.h"
#include "app/memory/optimiser.h"
#include "tests/memory/small_log.h"
#include "tests/support/simulated_log.h"

#include <cmath>

using namespace deference;
using namespace deference::memory;
using deference::memory::test::small_log;
using deference::tests::another_learner;
using deference::tests::simulate_log;

namespace {

Histories histories(std::vector<LogEntry> entries)
{
    auto made = histories_of(std::move(entries));
    REQUIRE_OK(made);
    return std::move(*made);
}

Fit fitted(const Histories& log, const FitOptions& options = {})
{
    const auto result = fit(log, options);
    REQUIRE_OK(result);
    return *result;
}

double log_loss(const Histories& log, const Parameters& parameters)
{
    const auto metrics = measure(predict(log, parameters));
    REQUIRE_OK(metrics);
    return metrics->log_loss;
}

// `cards` cards answered Good on day 0 and then, `later` times, after 2 days each; every fourth is forgotten.
Histories regular_log(int cards, int later)
{
    std::vector<LogEntry> entries;
    for (int card = 0; card < cards; ++card) {
        for (int time = 0; time <= later; ++time) {
            const Day day{std::chrono::days(20'000 + 2 * time)};
            const int rating = time > 0 && (card + time) % 4 == 0 ? 1 : 3;
            entries.push_back({card, Instant(day) + std::chrono::minutes(card), day, rating});
        }
    }
    return histories(std::move(entries));
}

// Another learner's log, made once.
const Histories& learners_log()
{
    static const Histories log =
        histories(simulate_log({.truth = another_learner(), .reviews = 20'000, .cards = 1'000}));
    return log;
}

} // namespace

TEST_CASE("on the published log the fit is as good as the published one")
{
    const Fit result = fitted(small_log());
    CHECK(result.outcome == FitOutcome::Fitted);
    CHECK(result.is_better);
    CHECK(result.reviews == 40'000);
    CHECK(result.items == 30'806);
    CHECK(result.items_used > 29'000);
    CHECK(result.items_used < result.items);
    const Metrics metrics = measure(predict(small_log(), result.fitted)).value();
    CHECK(metrics.log_loss <= 0.40261);
    CHECK(metrics.rmse_bins <= 0.0312);
    CHECK(metrics.auc.value() >= 0.6725);
    CHECK(result.loss_fitted < result.loss_current);
}

TEST_CASE("on later reviews of the published log the fitted parameters are better too")
{
    const auto held_out = measure_held_out(small_log());
    REQUIRE_OK(held_out);
    REQUIRE(held_out->has_value());
    CHECK((*held_out)->fitted.items == 30'806 / 6 * 5);
    CHECK((*held_out)->fitted.log_loss <= 0.40415);
    CHECK((*held_out)->fitted.rmse_bins <= 0.03746);
    CHECK((*held_out)->fitted.log_loss < (*held_out)->current.log_loss);
}

TEST_CASE("parameters that made a log are as good as found again")
{
    const Histories& log = learners_log();
    const Parameters truth = another_learner();
    const Fit result = fitted(log);
    REQUIRE(result.outcome == FitOutcome::Fitted);
    const double by_truth = log_loss(log, truth);
    CHECK(log_loss(log, Parameters()) > by_truth + 0.005);
    CHECK(log_loss(log, result.fitted) < by_truth + 0.0005);
    // Where many cards began there is much to know.
    for (const std::size_t i : {0, 1, 2})
        CHECK(std::abs(std::log(result.fitted[i] / truth[i])) < 0.25);
    // Better on what it has not seen, too.
    const Histories other =
        histories(simulate_log({.truth = truth, .reviews = 10'000, .cards = 600, .seed = 99}));
    CHECK(log_loss(other, result.fitted) < log_loss(other, Parameters()) - 0.005);
    CHECK(log_loss(other, result.fitted) < log_loss(other, truth) + 0.003);
}

TEST_CASE("the same log, options and seed give the same parameters, another seed others")
{
    FitOptions options;
    options.training.epochs = 1;
    const Fit first = fitted(learners_log(), options);
    CHECK(fitted(learners_log(), options).fitted == first.fitted);
    options.training.seed = 1;
    CHECK_FALSE(fitted(learners_log(), options).fitted == first.fitted);
}

TEST_CASE("with too few reviews nothing is fitted, and the counts say how many there were")
{
    const Histories log = regular_log(7, 1);
    FitOptions options;
    options.current = another_learner();
    const Fit result = fitted(log, options);
    CHECK(result.outcome == FitOutcome::Refused);
    CHECK(result.reviews == 14);
    CHECK(result.items == 7);
    CHECK(result.items_used == 0); // so few are outliers
    CHECK_FALSE(result.is_better);
    CHECK(result.chosen(options) == options.current);
    CHECK(fitted(Histories{}).outcome == FitOutcome::Refused);
}

TEST_CASE("between eight and sixty-four reviews only the initial stabilities are fitted")
{
    for (const auto& [cards, later] : {std::pair{20, 1}, std::pair{21, 3}, std::pair{200, 1}}) {
        const Fit result = fitted(regular_log(cards, later));
        CHECK(result.outcome == FitOutcome::InitialOnly);
        CHECK(result.items_used == static_cast<std::size_t>(cards * later));
        CHECK(result.fitted[2] != Parameters()[2]);
        for (std::size_t i = 4; i < k_parameter_count; ++i)
            CHECK(result.fitted[i] == Parameters()[i]);
    }
    CHECK(fitted(regular_log(22, 3)).outcome == FitOutcome::Fitted);
}

TEST_CASE("only what predicts better than the current parameters is chosen")
{
    const Histories& log = learners_log();
    FitOptions options;
    FitOptions longer;
    longer.training.epochs = 40;
    options.current = fitted(log, longer).fitted;
    options.training.epochs = 1;
    const Fit result = fitted(log, options);
    CHECK(result.loss_fitted > result.loss_current);
    CHECK_FALSE(result.is_better);
    CHECK(result.chosen(options) == options.current);
    CHECK(fitted(log).chosen({}) == fitted(log).fitted);
}

TEST_CASE("a fit tells how far it is, and stops when asked to")
{
    std::vector<double> told;
    FitOptions options;
    options.training.epochs = 2;
    REQUIRE_OK(fit(learners_log(), options, [&](double done) {
        told.push_back(done);
        return true;
    }));
    REQUIRE(told.size() > 20);
    CHECK(told.front() == 0.0);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() <= 1.0);
    CHECK(told.back() > 0.9);

    int calls = 0;
    const auto stopped = fit(learners_log(), options, [&](double) { return ++calls < 5; });
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(calls == 5);

    told.clear();
    REQUIRE_OK(measure_held_out(learners_log(), options, [&](double done) {
        told.push_back(done);
        return true;
    }));
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() <= 1.0);
    CHECK(told.back() > 0.9);
    const auto stopped_later =
        measure_held_out(learners_log(), options, [](double done) { return done < 0.5; });
    CHECK(stopped_later.error().code == ErrorCode::Cancelled);
}

TEST_CASE("options without sense are refused")
{
    FitOptions options;
    options.training.epochs = GENERATE(0, -1, 1001);
    const auto refused = fit(small_log(), options);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::InvalidInput);
}

TEST_CASE("without short-term terms these stay off and the initial stabilities stay fitted")
{
    FitOptions options;
    options.training.enable_short_term = false;
    const Fit result = fitted(learners_log(), options);
    for (const std::size_t i : {17, 18, 19})
        CHECK(result.fitted[i] == 0.0);
    CHECK(result.fitted[8] != Parameters()[8]);
    CHECK(log_loss(learners_log(), result.fitted) < log_loss(learners_log(), Parameters()));
}

TEST_CASE("with two relearning steps a lapse and its steps leave a card no steadier")
{
    FitOptions options;
    options.training.num_relearning_steps = GENERATE(2, 3, 6);
    const Parameters w = fitted(learners_log(), options).fitted;
    std::optional<State> state = State{1.0, 1.0};
    state = next_state(state, 2, Rating::Again, w).value();
    for (int step = 0; step < options.training.num_relearning_steps; ++step)
        state = next_state(state, 0, Rating::Good, w).value();
    CHECK(state->stability <= 1.0);
}

TEST_CASE("parameters that nothing speaks about stay where they started")
{
    // No Easy, no Hard, no second answer on a day: w15 to w19 are held by their spread alone.
    const Fit result = fitted(regular_log(300, 6));
    REQUIRE(result.outcome == FitOutcome::Fitted);
    for (const std::size_t i : {15, 16, 19})
        CHECK(result.fitted[i] == Parameters()[i]);
    CHECK(result.fitted[8] != Parameters()[8]);
}

TEST_CASE("initial stabilities rise with the rating after training")
{
    for (const Fit& result : {fitted(small_log()), fitted(learners_log())}) {
        for (std::size_t i = 1; i < 4; ++i)
            CHECK(result.fitted[i - 1] <= result.fitted[i]);
    }
}

TEST_CASE("what came later is not known to a fit before it")
{
    const Histories& log = learners_log();
    const auto half = static_cast<std::uint32_t>(log.reviews.size() / 2);
    Histories first_half = log;
    first_half.cards.clear();
    first_half.reviews.clear();
    for (const Histories::Card& card : log.cards) {
        const std::size_t begin = first_half.reviews.size();
        for (const PastReview& review : log.of(card)) {
            if (review.order < half)
                first_half.reviews.push_back(review);
        }
        if (first_half.reviews.size() > begin)
            first_half.cards.push_back({card.id, begin, first_half.reviews.size()});
    }
    FitOptions options;
    options.training.epochs = 1;
    CHECK(fit_candidate(log, options, {}, half).value().parameters ==
          fit_candidate(first_half, options).value().parameters);
}

TEST_CASE("each part of the time is predicted from the parts before it alone")
{
    const Histories& log = learners_log();
    FitOptions options;
    options.training.epochs = 1;
    std::vector<std::uint32_t> orders;
    for (const PastReview& review : log.reviews) {
        if (is_item(review))
            orders.push_back(review.order);
    }
    std::sort(orders.begin(), orders.end());
    const std::size_t part = orders.size() / 6;
    std::vector<Prediction> pooled;
    for (std::size_t begin = orders.size() - 5 * part; begin < orders.size(); begin += part) {
        const Candidate candidate = fit_candidate(log, options, {}, orders[begin]).value();
        CHECK(candidate.items <= begin);
        const std::vector<Prediction> all = predict(log, candidate.parameters);
        pooled.insert(pooled.end(), all.data() + begin, all.data() + begin + part);
    }
    const auto held_out = measure_held_out(log, options);
    REQUIRE_OK(held_out);
    CHECK((*held_out)->fitted == measure(pooled).value());
    CHECK((*held_out)->current.items == pooled.size());
}

TEST_CASE("too few items to hold any out are no error")
{
    const auto held_out = measure_held_out(regular_log(5, 1));
    REQUIRE_OK(held_out);
    CHECK_FALSE(held_out->has_value());
    REQUIRE_OK(measure_held_out(regular_log(6, 1)));
}

TEST_CASE("training data leaves outliers and long histories out and weighs by recency")
{
    std::vector<LogEntry> entries;
    const auto add = [&](qint64 card, int day, int rating) {
        const Day on{std::chrono::days(20'000 + day)};
        entries.push_back({card, Instant(on) + std::chrono::seconds(card), on, rating});
    };
    for (int card = 0; card < 30; ++card) {
        add(card, 0, 3);
        add(card, 2, 3);
    }
    for (int card = 30; card < 34; ++card) { // four cards with another first interval
        add(card, 0, 3);
        add(card, 7, 3);
        add(card, 9, 3);
    }
    for (int day = 4; day < 600; day += 2) // card 0 goes on
        add(0, day, 3);
    const Histories log = histories(entries);
    const TrainingData data = training_data(log);
    CHECK(data.first_intervals == std::vector<FirstInterval>{{Rating::Good, 2, 30, 30}});
    CHECK(data.cards.size() == 30);
    CHECK(data.items == 30 + k_longest_history - 2);
    CHECK(data.repeated == k_longest_history - 2);
    CHECK(data.mean_recall == 1.0);
    const auto reviews = log.of(log.cards[0]);
    CHECK(data.weights[log.cards[0].begin] == 0.0);
    CHECK(data.weights[log.cards[0].begin + 1] == 0.25); // the oldest
    CHECK(data.weights[log.cards[0].begin + k_longest_history - 1] == 1.0);
    CHECK(data.weights[log.cards[0].begin + k_longest_history] == 0.0);
    CHECK(reviews.size() > k_longest_history);
    CHECK(data.weights[log.cards[30].begin + 1] == 0.0);
}
