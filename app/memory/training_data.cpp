// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/training_data.h"

#include "app/memory/metrics.h"

#include <algorithm>
#include <map>

namespace deference::memory {

namespace {

using Reviews = std::span<const PastReview>;

// The card's reviews before that time, to its last item; empty without an item.
Reviews up_to_last_item(Reviews card, std::uint32_t before)
{
    std::size_t length = 0;
    for (std::size_t i = 0; i < std::min(card.size(), k_longest_history) && card[i].order < before; ++i)
        length = is_item(card[i]) ? i + 1 : length;
    return card.first(length);
}

using GroupKey = std::pair<Rating, int>;

GroupKey first_interval_of(Reviews card)
{
    const auto first_item = std::find_if(card.begin(), card.end(), is_item);
    return {card.front().rating, first_item->elapsed_days};
}

std::vector<FirstInterval> first_intervals_of(const Histories& histories, const std::vector<CardPart>& parts)
{
    std::map<GroupKey, FirstInterval> groups;
    for (const CardPart& part : parts) {
        const Reviews card = histories.of(histories.cards[part.card]);
        const GroupKey key = first_interval_of(card);
        FirstInterval& group = groups[key];
        group.first = key.first;
        group.days = key.second;
        ++group.cards;
        group.recalled += std::find_if(card.begin(), card.end(), is_item)->rating == Rating::Again ? 0 : 1;
    }
    std::vector<FirstInterval> all;
    for (const auto& [key, group] : groups)
        all.push_back(group);
    return all;
}

// Fills in items, weights and mean_recall from the cards.
void weigh(const Histories& histories, TrainingData& data)
{
    constexpr std::uint32_t none = k_whole_log;
    std::vector<std::uint32_t> by_time(histories.reviews.size(), none); // the review at each place in time
    std::size_t recalled = 0;
    for (const CardPart& part : data.cards) {
        const std::size_t begin = histories.cards[part.card].begin;
        for (std::size_t i = begin; i < begin + part.length; ++i) {
            const PastReview& review = histories.reviews[i];
            if (!is_item(review))
                continue;
            by_time[review.order] = static_cast<std::uint32_t>(i);
            ++data.items;
            recalled += review.rating == Rating::Again ? 0 : 1;
        }
    }
    data.repeated = data.items - data.cards.size();
    data.weights.assign(histories.reviews.size(), 0.0);
    std::size_t rank = 0;
    for (const std::uint32_t review : by_time) {
        if (review != none)
            data.weights[review] = recency_weight(rank++, data.items);
    }
    data.mean_recall =
        data.items == 0 ? 0.0 : static_cast<double>(recalled) / static_cast<double>(data.items);
}

} // namespace

TrainingData training_data(const Histories& histories, std::uint32_t before)
{
    TrainingData data;
    for (std::size_t card = 0; card < histories.cards.size(); ++card) {
        const Reviews part = up_to_last_item(histories.of(histories.cards[card]), before);
        if (!part.empty())
            data.cards.push_back({card, part.size()});
    }
    data.first_intervals = without_outliers(first_intervals_of(histories, data.cards));
    // They are in the order of their keys.
    const auto is_kept = [&](const GroupKey& key) {
        const auto& groups = data.first_intervals;
        const auto found =
            std::partition_point(groups.begin(), groups.end(), [&](const FirstInterval& group) {
                return GroupKey(group.first, group.days) < key;
            });
        return found != groups.end() && GroupKey(found->first, found->days) == key;
    };
    std::erase_if(data.cards, [&](const CardPart& part) {
        return !is_kept(first_interval_of(histories.of(histories.cards[part.card])));
    });
    weigh(histories, data);
    return data;
}

} // namespace deference::memory
