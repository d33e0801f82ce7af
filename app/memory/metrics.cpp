// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/metrics.h"

#include "app/memory/lane_cards.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

constexpr double k_surest = 1e-7;

double loss_of(const Prediction& prediction)
{
    const double recall = std::clamp(prediction.recall, k_surest, 1.0 - k_surest);
    return -std::log(prediction.is_recalled ? recall : 1.0 - recall);
}

// floor(log_base value) for value >= 1.
int whole_log(double base, int value)
{
    int exponent = 0;
    for (double power = base; power <= value; power *= base)
        ++exponent;
    return exponent;
}

// The published bins are round(scale * base^exponent) of each of the three; as no two exponents round to the
// same number, the exponents do.
int bin_of(const Prediction& prediction)
{
    const int interval = whole_log(3.62, prediction.elapsed_days);
    const int number = whole_log(1.89, prediction.number);
    const int lapses = prediction.lapses == 0 ? 0 : 1 + whole_log(1.73, prediction.lapses);
    return (interval * 64 + number) * 64 + lapses;
}

struct Bin
{
    double weight = 0.0;
    double predicted = 0.0;
    double recalled = 0.0;
    double count = 0.0;
};

double rmse_in_bins(std::span<const Prediction> predictions)
{
    QHash<int, std::size_t> place;
    std::vector<Bin> bins; // in the order they are met: a sum over a hash would change with its seed
    for (const Prediction& prediction : predictions) {
        const int key = bin_of(prediction);
        auto found = place.find(key);
        if (found == place.end()) {
            found = place.insert(key, bins.size());
            bins.emplace_back();
        }
        Bin& bin = bins[*found];
        bin.weight += prediction.weight;
        bin.predicted += prediction.recall;
        bin.recalled += prediction.is_recalled ? 1.0 : 0.0;
        bin.count += 1.0;
    }
    double squares = 0.0;
    double weight = 0.0;
    for (const Bin& bin : bins) {
        const double gap = (bin.predicted - bin.recalled) / bin.count;
        squares += bin.weight * gap * gap;
        weight += bin.weight;
    }
    return std::sqrt(squares / weight);
}

// By mid-ranks: the sum of the ranks of what was recalled, less the least it can be.
std::optional<double> area_under_curve(std::span<const Prediction> predictions)
{
    std::vector<std::pair<double, bool>> sorted;
    sorted.reserve(predictions.size());
    for (const Prediction& prediction : predictions)
        sorted.emplace_back(prediction.recall, prediction.is_recalled);
    std::sort(sorted.begin(), sorted.end());
    double rank_sum = 0.0;
    double recalled = 0.0;
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin;
        double recalled_here = 0.0;
        for (; end < sorted.size() && sorted[end].first == sorted[begin].first; ++end)
            recalled_here += sorted[end].second ? 1.0 : 0.0;
        rank_sum += recalled_here * static_cast<double>(begin + 1 + end) / 2.0;
        recalled += recalled_here;
        begin = end;
    }
    const double forgotten = static_cast<double>(sorted.size()) - recalled;
    if (recalled == 0.0 || forgotten == 0.0)
        return std::nullopt;
    return (rank_sum - recalled * (recalled + 1.0) / 2.0) / (recalled * forgotten);
}

} // namespace

Result<double> weighted_log_loss(std::span<const Prediction> predictions)
{
    double loss = 0.0;
    double weight = 0.0;
    for (const Prediction& prediction : predictions) {
        loss += prediction.weight * loss_of(prediction);
        weight += prediction.weight;
    }
    if (!(weight > 0.0))
        return fail(ErrorCode::InvalidInput, QStringLiteral("there is no review to measure the model by"), {},
                    QStringLiteral("review some cards on a second day first"));
    if (!std::isfinite(loss))
        return fail(ErrorCode::Internal, QStringLiteral("the memory model predicted what is no number"));
    return loss / weight;
}

Result<Metrics> measure(std::span<const Prediction> predictions)
{
    Metrics metrics;
    DEFERENCE_TRY_ASSIGN(metrics.log_loss, weighted_log_loss(predictions));
    metrics.rmse_bins = rmse_in_bins(predictions);
    metrics.auc = area_under_curve(predictions);
    metrics.items = predictions.size();
    return metrics;
}

std::vector<Prediction> predict(const Histories& histories, const Parameters& parameters)
{
    const std::vector<double> recall = predict_recall(histories, parameters.values());
    // By `order`, which has no gaps; what is no item keeps a number of 0 and is dropped in the end.
    std::vector<Prediction> by_time(histories.reviews.size(), {.number = 0});
    for (const Histories::Card& card : histories.cards) {
        int number = 1;
        int lapses = 0;
        for (std::size_t i = card.begin; i < card.end; ++i) {
            const PastReview& review = histories.reviews[i];
            if (!is_item(review))
                continue;
            const bool is_recalled = review.rating != Rating::Again;
            by_time[review.order] = {recall[i], is_recalled, review.elapsed_days, ++number, lapses};
            lapses += is_recalled ? 0 : 1;
        }
    }
    std::erase_if(by_time, [](const Prediction& prediction) { return prediction.number == 0; });
    return by_time;
}

double recency_weight(std::size_t rank, std::size_t count)
{
    if (count < 2)
        return 1.0;
    const double age = static_cast<double>(rank) / static_cast<double>(count - 1);
    return 0.25 + 0.75 * age * age * age;
}

void weigh_by_recency(std::span<Prediction> predictions)
{
    for (std::size_t i = 0; i < predictions.size(); ++i)
        predictions[i].weight = recency_weight(i, predictions.size());
}

} // namespace deference::memory
