// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_buckets.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace deference::memory {

namespace {

// Of more states than this, every n-th stands for those before it.
constexpr std::size_t k_states_most = 300;
// Cards of a kind at prices within this factor are put together; else there are up to three buckets of it,
// and about six in all.
constexpr double k_about_the_same = 1.2;
constexpr std::size_t k_buckets_of_kind = 3;
constexpr std::size_t k_buckets_in_all = 6;

void add_entries(const SetKind& kind, std::span<const SetCard> cards, DayBucket& bucket)
{
    const std::size_t every = 1 + (kind.states.size() - 1) / k_states_most;
    double waiting = 0.0; // cards for which the next state that is kept will stand
    for (const SetCard& card : cards) {
        waiting += 1.0;
        if (card.state % every != 0 && kind.states[card.state].state)
            continue;
        if (bucket.entries.empty() || bucket.entries.back().state != card.state ||
            bucket.entries.back().today != card.today)
            bucket.entries.push_back({card.state, 0.0, card.today});
        bucket.entries.back().cards += waiting;
        waiting = 0.0;
    }
    if (bucket.entries.empty())
        bucket.entries.push_back({cards.back().state, 0.0, cards.back().today});
    bucket.entries.back().cards += waiting;
}

// `cards` by rising state.
DayBucket make_bucket(const SetKind& kind, std::span<const SetCard> cards)
{
    DayBucket bucket;
    bucket.kind = &kind;
    double ln_price = 0.0;
    double cost = 0.0;
    for (const SetCard& card : cards) {
        ln_price += std::log(card.price_factor());
        cost += static_cast<double>(card.cost_factor);
    }
    const double count = static_cast<double>(cards.size());
    bucket.price_factor = std::exp(ln_price / count);
    bucket.cost_factor = cost / count;
    add_entries(kind, cards, bucket);
    return bucket;
}

void add_split(const SetKind& kind, std::size_t parts, std::vector<DayBucket>& buckets)
{
    std::vector<SetCard> cards = kind.cards;
    std::stable_sort(cards.begin(), cards.end(),
                     [](const SetCard& a, const SetCard& b) { return a.price_factor() < b.price_factor(); });
    for (std::size_t i = 0; i < parts; ++i) {
        const std::size_t from = cards.size() * i / parts;
        const std::size_t to = cards.size() * (i + 1) / parts;
        if (from == to)
            continue;
        const std::span<SetCard> part(cards.data() + from, to - from);
        std::stable_sort(part.begin(), part.end(),
                         [](const SetCard& a, const SetCard& b) { return a.state < b.state; });
        buckets.push_back(make_bucket(kind, part));
    }
}

} // namespace

std::vector<DayBucket> make_buckets(const DaySetting& setting)
{
    std::vector<DayBucket> buckets;
    const bool one = setting.price_factors.high <= setting.price_factors.low * k_about_the_same;
    const std::size_t parts =
        one ? 1
            : std::clamp(k_buckets_in_all / std::max(setting.kinds.size(), std::size_t{1}), std::size_t{1},
                         k_buckets_of_kind);
    for (const SetKind& kind : setting.kinds) {
        if (parts == 1)
            buckets.push_back(make_bucket(kind, kind.cards));
        else
            add_split(kind, parts, buckets);
    }
    return buckets;
}

} // namespace deference::memory
