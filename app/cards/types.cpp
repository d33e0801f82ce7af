// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/types.h"

#include <array>

namespace deference::cards {

namespace {

constexpr std::array k_phase_keys{"new", "learning", "review", "relearning"};
constexpr std::array k_rating_keys{"again", "hard", "good", "easy"};

} // namespace

QString to_key(Phase phase)
{
    return QLatin1String(k_phase_keys[static_cast<std::size_t>(phase)]);
}

std::optional<Phase> phase_from_key(const QString& key)
{
    for (std::size_t i = 0; i < k_phase_keys.size(); ++i) {
        if (key == QLatin1String(k_phase_keys[i]))
            return static_cast<Phase>(i);
    }
    return std::nullopt;
}

QString to_key(Rating rating)
{
    return QLatin1String(k_rating_keys[memory::index_of(rating)]);
}

std::optional<Rating> rating_from_key(const QString& key)
{
    for (const Rating rating : memory::k_ratings) {
        if (key == to_key(rating))
            return rating;
    }
    return std::nullopt;
}

} // namespace deference::cards
