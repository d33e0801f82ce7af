// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/model.h"
#include "app/memory/recurrence.h"
#include "tests/memory/cases.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace deference;
using namespace deference::memory;
using namespace deference::memory::test;

namespace {

struct Review
{
    int rating = 3;
    int elapsed = 0;
    double weight = 1.0;
};
using Card = std::vector<Review>;

// Cards in the layout of the recurrence.
struct Laid
{
    explicit Laid(const std::vector<Card>& cards)
    {
        for (const Card& card : cards)
            steps = std::max(steps, card.size());
        elapsed.assign(steps * k_lanes, 0.0);
        grade.assign(steps * k_lanes, 3.0);
        weight.assign(steps * k_lanes, 0.0);
        for (std::size_t lane = 0; lane < cards.size(); ++lane) {
            for (std::size_t step = 0; step < cards[lane].size(); ++step) {
                const Review& review = cards[lane][step];
                elapsed[step * k_lanes + lane] = review.elapsed;
                grade[step * k_lanes + lane] = review.rating;
                weight[step * k_lanes + lane] = review.elapsed > 0 ? review.weight : 0.0;
            }
        }
    }
    [[nodiscard]] LaneReviews view() const { return {steps, elapsed.data(), grade.data(), weight.data()}; }

    std::size_t steps = 0;
    std::vector<double> elapsed;
    std::vector<double> grade;
    std::vector<double> weight;
};

ParameterValues gradient_of(const std::vector<Card>& cards, const ParameterValues& w,
                            Recurrence::Width width = Recurrence::Width::Widest)
{
    Recurrence recurrence(w, width);
    recurrence.add_gradient(Laid(cards).view());
    return recurrence.gradient();
}

// The same loss from the published formulas in extended precision, without a line of the recurrence:
// differences of doubles would drown small derivatives in rounding.
using Real = long double;
using Reals = std::array<Real, k_parameter_count>;

struct Passage // which branches were taken
{
    int floored = 0;
    int grown_same_day = 0;
    int again_same_day = 0;
    int at_ceiling = 0;
    int lapsed = 0;
    int hard = 0;
    int easy = 0;
    int steadiest = 0;
    int frailest = 0;
    int easiest = 0;
    int hardest = 0; // the formulas themselves never pass 10
};

constexpr std::array k_rare{&Passage::floored, &Passage::at_ceiling, &Passage::lapsed, &Passage::steadiest,
                            &Passage::easiest};

Real clamp_counting(Real value, Range bounds, int& low, int& high)
{
    low += value < bounds.low ? 1 : 0;
    high += value > bounds.high ? 1 : 0;
    return std::clamp<Real>(value, bounds.low, bounds.high);
}

Real loss_of(const Card& card, const Reals& w, Passage& passage)
{
    const auto first_difficulty = [&](Real grade) { return w[4] - std::exp(w[5] * (grade - 1)) + 1; };
    Real s = w[static_cast<std::size_t>(card[0].rating) - 1];
    Real d = clamp_counting(first_difficulty(card[0].rating), k_difficulty_bounds, passage.easiest,
                            passage.hardest);
    Real loss = 0;
    const Real factor = std::pow(Real(0.9), -1 / w[20]) - 1;
    for (std::size_t i = 1; i < card.size(); ++i) {
        const auto& [rating, elapsed, weight] = card[i];
        const Real grade = rating;
        const Real r = std::pow(1 + factor * elapsed / s, -w[20]);
        if (elapsed > 0) {
            const Real cut = std::clamp<Real>(r, 1e-7, 1 - 1e-7);
            loss -= weight * std::log(rating > 1 ? cut : 1 - cut);
        }
        Real after = 0;
        if (elapsed == 0) {
            Real growth = std::exp(w[17] * (grade - 3 + w[18])) * std::pow(s, -w[19]);
            passage.again_same_day += rating == 1 ? 1 : 0;
            passage.floored += rating > 1 && growth < 1 ? 1 : 0;
            passage.grown_same_day += rating > 1 && growth > 1 ? 1 : 0;
            if (rating > 1)
                growth = std::max<Real>(growth, 1);
            after = s * growth;
        } else if (rating == 1) {
            const Real forgotten =
                w[11] * std::pow(d, -w[12]) * (std::pow(s + 1, w[13]) - 1) * std::exp(w[14] * (1 - r));
            const Real ceiling = s / std::exp(w[17] * w[18]);
            (ceiling < forgotten ? passage.at_ceiling : passage.lapsed) += 1;
            after = std::min(forgotten, ceiling);
        } else {
            passage.hard += rating == 2 ? 1 : 0;
            passage.easy += rating == 4 ? 1 : 0;
            const Real extra = rating == 2 ? w[15] : rating == 4 ? w[16] : 1;
            after = s * (1 + std::exp(w[8]) * (11 - d) * std::pow(s, -w[9]) *
                                 (std::exp(w[10] * (1 - r)) - 1) * extra);
        }
        const Real drift = -w[6] * (grade - 3);
        const Real reverted = w[7] * first_difficulty(4) + (1 - w[7]) * (d + drift * (10 - d) / 9);
        d = clamp_counting(reverted, k_difficulty_bounds, passage.easiest, passage.hardest);
        s = clamp_counting(after, k_stability_bounds, passage.frailest, passage.steadiest);
    }
    return loss;
}

double difference(const std::vector<Card>& cards, const ParameterValues& w, std::size_t parameter)
{
    Passage unused;
    const Real step = 1e-7L;
    Real sums[2] = {0, 0};
    for (const int side : {0, 1}) {
        Reals moved{};
        std::copy(w.begin(), w.end(), moved.begin());
        moved[parameter] += side == 0 ? -step : step;
        for (const Card& card : cards)
            sums[side] += loss_of(card, moved, unused);
    }
    return static_cast<double>((sums[1] - sums[0]) / (2 * step));
}

void require_gradient(const std::vector<Card>& cards, const ParameterValues& w)
{
    const ParameterValues by = gradient_of(cards, w);
    for (std::size_t i = 0; i < k_parameter_count; ++i) {
        INFO("w" << i << ": " << by[i] << ", by differences " << difference(cards, w, i));
        REQUIRE(is_close(by[i], difference(cards, w, i), 1e-6, 1e-7));
    }
}

Passage passage_of(const std::vector<Card>& cards, const ParameterValues& w)
{
    Passage passage;
    Reals values{};
    std::copy(w.begin(), w.end(), values.begin());
    for (const Card& card : cards)
        (void)loss_of(card, values, passage);
    return passage;
}

std::vector<Card> any_cards(Random& random)
{
    std::vector<Card> cards(1 + random.below(k_lanes));
    for (Card& card : cards) {
        card.push_back({static_cast<int>(any_rating(random)), 0});
        const auto length = random.below(12);
        for (std::uint64_t i = 0; i < length; ++i) {
            const bool is_same_day = random.below(4) == 0;
            const int elapsed = is_same_day ? 0 : static_cast<int>(std::exp(uniform(random, 0.0, 8.0)));
            card.push_back({static_cast<int>(any_rating(random)), elapsed, random.uniform()});
        }
    }
    return cards;
}

const ParameterValues& defaults()
{
    return default_parameter_values();
}

ParameterValues with(std::initializer_list<std::pair<std::size_t, double>> changes)
{
    ParameterValues w = defaults();
    for (const auto& [index, value] : changes)
        w[index] = value;
    return w;
}

} // namespace

TEST_CASE("the recurrence predicts what the model predicts")
{
    Random random(5);
    for (int round = 0; round < 500; ++round) {
        const Parameters parameters = round == 0 ? Parameters() : any_parameters(random);
        const std::vector<Card> cards = any_cards(random);
        const Laid laid(cards);
        std::vector<double> recall(laid.steps * k_lanes);
        Recurrence(parameters.values()).predict(laid.view(), recall.data());
        for (std::size_t lane = 0; lane < cards.size(); ++lane) {
            std::optional<State> state;
            for (std::size_t step = 0; step < cards[lane].size(); ++step) {
                const auto [rating, elapsed, weight] = cards[lane][step];
                const double expected =
                    state ? retrievability(state->stability, elapsed, parameters).value() : 1.0;
                REQUIRE(is_close(recall[step * k_lanes + lane], expected, 1e-9));
                state = next_state(state, elapsed, static_cast<Rating>(rating), parameters).value();
            }
        }
    }
}

TEST_CASE("each branch has the gradient that differences have")
{
    struct Branch
    {
        const char* name;
        Card card;
        ParameterValues w;
        int Passage::*taken;
    };
    // With one more review after the branch, to see what it did.
    const std::vector<Branch> branches{
        {"Hard", {{3, 0}, {2, 3}, {3, 9}}, defaults(), &Passage::hard},
        {"Easy", {{3, 0}, {4, 3}, {3, 20}}, defaults(), &Passage::easy},
        {"a lapse", {{3, 0}, {3, 4}, {1, 20}, {3, 2}}, defaults(), &Passage::lapsed},
        {"a lapse at the ceiling", {{1, 0}, {1, 1}, {3, 1}}, with({{11, 5.0}}), &Passage::at_ceiling},
        {"Again on the same day", {{3, 0}, {1, 0}, {3, 2}}, defaults(), &Passage::again_same_day},
        {"Good on the same day", {{1, 0}, {3, 0}, {3, 1}}, defaults(), &Passage::grown_same_day},
        {"Hard on the same day, floored", {{3, 0}, {2, 0}, {3, 2}}, defaults(), &Passage::floored},
        {"as steady as can be",
         {{4, 0}, {4, 36000}, {4, 36000}, {1, 36000}},
         with({{8, 4.5}, {9, 0.0}}),
         &Passage::steadiest},
        {"as frail as can be",
         {{1, 0}, {1, 1}, {1, 1}, {3, 1}},
         with({{0, 0.001}, {11, 0.001}}),
         &Passage::frailest},
        {"as easy as can be", {{4, 0}, {4, 9}, {4, 90}, {3, 300}}, defaults(), &Passage::easiest},
    };
    for (const Branch& branch : branches) {
        INFO(branch.name);
        CHECK(passage_of({branch.card}, branch.w).*branch.taken > 0);
        require_gradient({branch.card}, branch.w);
    }
}

TEST_CASE("gradients are what differences give, whatever the parameters and the history")
{
    Random random(11);
    Passage total;
    for (int round = 0; round < 400; ++round) {
        const ParameterValues w = round % 4 == 0 ? defaults() : any_parameters(random).values();
        const std::vector<Card> cards = any_cards(random);
        INFO("round " << round);
        require_gradient(cards, w);
        const Passage passage = passage_of(cards, w);
        for (int Passage::*count : k_rare)
            total.*count += passage.*count;
    }
    // Otherwise the rounds prove less than they seem to.
    for (int Passage::*count : k_rare)
        CHECK(total.*count > 20);
}

TEST_CASE("a clamp passes the gradient on at its bound and blocks it beyond")
{
    // Without mean reversion w4 acts through the first difficulty alone, which is w4 after Again.
    const Card card{{1, 0}, {3, 1}, {3, 9}, {1, 20}};
    CHECK(gradient_of({card}, with({{4, 9.9}, {7, 0.0}}))[4] != 0.0);
    CHECK(gradient_of({card}, with({{4, 10.0}, {7, 0.0}}))[4] != 0.0);
    CHECK(gradient_of({card}, with({{4, 10.001}, {7, 0.0}}))[4] == 0.0);
    const Card easy{{4, 0}, {3, 4}, {1, 90}};
    CHECK(gradient_of({easy}, with({{4, 1.0}, {7, 0.0}}))[4] == 0.0); // D0(4) is far below 1
}

TEST_CASE("a prediction cut to 1e-7 gives no gradient")
{
    // Inside the bounds nothing is as sure as that.
    const Card card{{4, 0}, {1, 1}};
    CHECK(gradient_of({card}, with({{3, 100.0}}))[3] != 0.0);
    const ParameterValues by = gradient_of({card}, with({{3, 1e9}}));
    CHECK(by == ParameterValues{});
}

TEST_CASE("weights scale the gradient, and an item without weight gives none")
{
    const Card card{{3, 0, 1.0}, {3, 2, 1.0}, {1, 9, 1.0}};
    Card heavier = card;
    for (Review& review : heavier)
        review.weight = 2.0;
    Card without_last = card;
    without_last.back().weight = 0.0;
    const ParameterValues by = gradient_of({card}, defaults());
    for (std::size_t i = 0; i < k_parameter_count; ++i) {
        CHECK(gradient_of({heavier}, defaults())[i] == 2.0 * by[i]);
        CHECK(gradient_of({without_last}, defaults())[i] == gradient_of({{card[0], card[1]}}, defaults())[i]);
    }
}

TEST_CASE("the width of the instructions changes no bit")
{
    Random random(23);
    for (int round = 0; round < 200; ++round) {
        const ParameterValues w = any_parameters(random).values();
        const std::vector<Card> cards = any_cards(random);
        const ParameterValues plain = gradient_of(cards, w, Recurrence::Width::Plain);
        REQUIRE(gradient_of(cards, w, Recurrence::Width::Avx2) == plain);
        REQUIRE(gradient_of(cards, w, Recurrence::Width::Avx512) == plain);
    }
}
