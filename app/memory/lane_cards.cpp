// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/lane_cards.h"

#include <algorithm>

namespace deference::memory {

void LaneCards::add_group(const Histories& histories, std::span<const CardPart> parts,
                          std::span<const double> weights)
{
    Q_ASSERT(!parts.empty() && parts.size() <= k_lanes);
    Group group{m_elapsed.size(), 0};
    for (const CardPart& part : parts)
        group.steps = std::max(group.steps, part.length);
    const std::size_t size = group.begin + group.steps * k_lanes;
    m_elapsed.resize(size, 0.0);
    m_grade.resize(size, static_cast<double>(Rating::Good));
    m_weight.resize(size, 0.0);
    for (std::size_t lane = 0; lane < parts.size(); ++lane) {
        const std::size_t begin = histories.cards[parts[lane].card].begin;
        for (std::size_t step = 0; step < parts[lane].length; ++step) {
            const PastReview& review = histories.reviews[begin + step];
            const std::size_t slot = group.begin + step * k_lanes + lane;
            m_elapsed[slot] = static_cast<double>(review.elapsed_days);
            m_grade[slot] = static_cast<double>(review.rating);
            m_weight[slot] = weights.empty() ? 0.0 : weights[begin + step];
        }
    }
    m_groups.push_back(group);
}

void LaneCards::clear()
{
    m_groups.clear();
    m_elapsed.clear();
    m_grade.clear();
    m_weight.clear();
}

LaneReviews LaneCards::group(std::size_t index) const
{
    const Group& group = m_groups[index];
    return {group.steps, m_elapsed.data() + group.begin, m_grade.data() + group.begin,
            m_weight.data() + group.begin};
}

std::vector<double> predict_recall(const Histories& histories, const ParameterValues& parameters)
{
    std::vector<CardPart> parts;
    for (std::size_t card = 0; card < histories.cards.size(); ++card)
        parts.push_back({card, histories.cards[card].end - histories.cards[card].begin});
    // Cards of like length side by side.
    std::stable_sort(parts.begin(), parts.end(),
                     [](const CardPart& a, const CardPart& b) { return a.length < b.length; });

    Recurrence recurrence(parameters);
    LaneCards lanes;
    std::vector<double> by_lane;
    std::vector<double> recall(histories.reviews.size(), 1.0);
    for (std::size_t first = 0; first < parts.size(); first += k_lanes) {
        const auto group = std::span(parts).subspan(first, std::min(k_lanes, parts.size() - first));
        lanes.clear();
        lanes.add_group(histories, group, {});
        by_lane.resize(group.back().length * k_lanes);
        recurrence.predict(lanes.group(0), by_lane.data());
        for (std::size_t lane = 0; lane < group.size(); ++lane) {
            for (std::size_t step = 0; step < group[lane].length; ++step)
                recall[histories.cards[group[lane].card].begin + step] = by_lane[step * k_lanes + lane];
        }
    }
    return recall;
}

} // namespace deference::memory
