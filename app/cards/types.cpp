// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/types.h"

#include <array>

namespace deference::cards {

namespace {

constexpr std::array k_phase_keys{"new", "learning", "review", "relearning"};
constexpr std::array k_rating_keys{"again", "hard", "good", "easy"};
constexpr std::array k_markup_keys{"plain", "markdown", "html"};
constexpr std::array k_form_keys{"ask", "typed", "cloze"};

// The enumerators stand in the order of their keys.
template <class Enum, std::size_t Size>
std::optional<Enum> from_key(const std::array<const char*, Size>& keys, const QString& key)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (key == QLatin1String(keys[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QString to_key(Phase phase)
{
    return QLatin1String(k_phase_keys[static_cast<std::size_t>(phase)]);
}

std::optional<Phase> phase_from_key(const QString& key)
{
    return from_key<Phase>(k_phase_keys, key);
}

QString to_key(Markup markup)
{
    return QLatin1String(k_markup_keys[static_cast<std::size_t>(markup)]);
}

std::optional<Markup> markup_from_key(const QString& key)
{
    return from_key<Markup>(k_markup_keys, key);
}

QString to_key(CardForm form)
{
    return QLatin1String(k_form_keys[static_cast<std::size_t>(form)]);
}

std::optional<CardForm> card_form_from_key(const QString& key)
{
    return from_key<CardForm>(k_form_keys, key);
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
