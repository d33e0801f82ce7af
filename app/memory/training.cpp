// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/training.h"

#include "app/core/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace deference::memory {

namespace {

constexpr double k_learning_rate = 0.04;
constexpr double k_mean_decay = 0.9;
constexpr double k_square_decay = 0.999;
constexpr double k_epsilon = 1e-8;

// The spread of each parameter among people, as published with FSRS-6.
constexpr ParameterValues k_spread{6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6,  0.12, 0.39, 0.18, 0.33,
                                   0.3,  0.09, 0.16,  0.57,  0.25, 1.03, 0.31, 0.32, 0.14, 0.27};

// What stays where it is when the short-term terms are off.
constexpr std::array<std::size_t, 7> k_frozen{0, 1, 2, 3, 17, 18, 19};

struct Batch
{
    std::size_t first_group = 0;
    std::size_t end_group = 0;
    double share = 0.0; // of all items
};

template <class T>
void shuffle(std::vector<T>& values, Random& random)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random.below(i)]);
}

// Cards in batches, and the batches laid out for the recurrence.
class Batches
{
  public:
    // Cards are mixed: batches of cards of one length, which would waste fewer lanes, pull the parameters to
    // and fro and end at a loss that is 0.3 % higher.
    Batches(const Histories& histories, const TrainingData& data, Random& random)
    {
        std::vector<CardPart> parts = data.cards;
        shuffle(parts, random);
        for (std::size_t begin = 0; begin < parts.size();) {
            std::size_t end = begin;
            std::size_t items = 0;
            for (; end < parts.size() && items < k_batch_items; ++end)
                items += items_of(histories, parts[end]);
            add_batch(histories, data, std::span(parts).subspan(begin, end - begin), items);
            begin = end;
        }
    }

    [[nodiscard]] const std::vector<Batch>& all() const { return m_batches; }
    [[nodiscard]] const LaneCards& cards() const { return m_cards; }

  private:
    static std::size_t items_of(const Histories& histories, const CardPart& part)
    {
        const auto reviews = histories.of(histories.cards[part.card]).first(part.length);
        return static_cast<std::size_t>(std::count_if(reviews.begin(), reviews.end(), is_item));
    }

    void add_batch(const Histories& histories, const TrainingData& data, std::span<CardPart> parts,
                   std::size_t items)
    {
        // Cards of like length share a group.
        std::sort(parts.begin(), parts.end(), [](const CardPart& a, const CardPart& b) {
            return std::pair(a.length, a.card) < std::pair(b.length, b.card);
        });
        Batch batch;
        batch.first_group = m_cards.group_count();
        for (std::size_t first = 0; first < parts.size(); first += k_lanes)
            m_cards.add_group(histories, parts.subspan(first, std::min(k_lanes, parts.size() - first)),
                              data.weights);
        batch.end_group = m_cards.group_count();
        batch.share = static_cast<double>(items) / static_cast<double>(data.items);
        m_batches.push_back(batch);
    }

    LaneCards m_cards;
    std::vector<Batch> m_batches;
};

class Adam
{
  public:
    void step(ParameterValues& w, const ParameterValues& gradient, double rate)
    {
        m_mean_left *= k_mean_decay;
        m_square_left *= k_square_decay;
        for (std::size_t i = 0; i < w.size(); ++i) {
            m_mean[i] = k_mean_decay * m_mean[i] + (1.0 - k_mean_decay) * gradient[i];
            m_square[i] = k_square_decay * m_square[i] + (1.0 - k_square_decay) * gradient[i] * gradient[i];
            const double mean = m_mean[i] / (1.0 - m_mean_left);
            const double square = m_square[i] / (1.0 - m_square_left);
            w[i] -= rate * mean / (std::sqrt(square) + k_epsilon);
        }
    }

  private:
    ParameterValues m_mean{};
    ParameterValues m_square{};
    double m_mean_left = 1.0; // of the zeros that the means began with
    double m_square_left = 1.0;
};

void add_pull_to_start(ParameterValues& gradient, const ParameterValues& w, const ParameterValues& start,
                       double share)
{
    for (std::size_t i = 0; i < w.size(); ++i)
        gradient[i] += 2.0 * (w[i] - start[i]) / (k_spread[i] * k_spread[i]) * share;
}

// make_parameters with an error that says whose fault it is.
Result<ParameterValues> clipped(const ParameterValues& w, const TrainingOptions& options)
{
    MigrateOptions bounds;
    bounds.num_relearning_steps = options.num_relearning_steps;
    bounds.enable_short_term = options.enable_short_term;
    bounds.for_training = true;
    const auto made = make_parameters(w, bounds);
    if (!made)
        return fail(ErrorCode::Internal,
                    QStringLiteral("fitting the memory model failed: %1").arg(made.error().what));
    return made->values();
}

} // namespace

Result<Parameters> train(const Histories& histories, const TrainingData& data, const Parameters& start,
                         const TrainingOptions& options, const KeepGoing& keep_going)
{
    Random random(options.seed);
    const Batches batches(histories, data, random);
    const int batch_count = static_cast<int>(batches.all().size());
    const int epochs = std::max(options.epochs, (k_least_steps + batch_count - 1) / batch_count);
    const double last = static_cast<double>(batch_count) * epochs;
    std::vector<std::size_t> order(batches.all().size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;

    DEFERENCE_TRY_ASSIGN(ParameterValues w, clipped(start.values(), options));
    Recurrence recurrence(w);
    Adam adam;
    int steps = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        shuffle(order, random);
        for (const std::size_t index : order) {
            if (keep_going && !keep_going(steps / last))
                return fail(ErrorCode::Cancelled, QStringLiteral("fitting was stopped"));
            const Batch& batch = batches.all()[index];
            recurrence.restart(w);
            for (std::size_t group = batch.first_group; group < batch.end_group; ++group)
                recurrence.add_gradient(batches.cards().group(group));
            ParameterValues gradient = recurrence.gradient();
            add_pull_to_start(gradient, w, start.values(), batch.share);
            if (!options.enable_short_term) {
                for (const std::size_t frozen : k_frozen)
                    gradient[frozen] = 0.0;
            }
            adam.step(w, gradient, k_learning_rate * (1.0 + std::cos(std::numbers::pi * steps / last)) / 2.0);
            DEFERENCE_TRY_ASSIGN(w, clipped(w, options));
            ++steps;
        }
    }
    return make_parameters(w);
}

} // namespace deference::memory
