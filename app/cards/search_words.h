// SPDX-License-Identifier: GPL-3.0-or-later
// The fixed words of the search grammar, shared by what reads and what writes it.
#pragma once
#include "app/cards/search.h"

#include <array>

namespace deference::cards {

template <class Value>
struct SearchName
{
    const char* key;
    Value value;
};

inline constexpr std::array k_is_names{
    SearchName<CardIs>{"new", CardIs::New},
    SearchName<CardIs>{"learning", CardIs::Learning},
    SearchName<CardIs>{"review", CardIs::Review},
    SearchName<CardIs>{"due", CardIs::Due},
    SearchName<CardIs>{"suspended", CardIs::Suspended},
    SearchName<CardIs>{"buried", CardIs::Buried},
    SearchName<CardIs>{"flagged", CardIs::Flagged},
    SearchName<CardIs>{"marked", CardIs::Marked},
    SearchName<CardIs>{"leech", CardIs::Leech},
    SearchName<CardIs>{"edited", CardIs::Edited},
    SearchName<CardIs>{"own", CardIs::Own},
    SearchName<CardIs>{"retired", CardIs::Retired},
    SearchName<CardIs>{"unverified", CardIs::Unverified},
    SearchName<CardIs>{"changed", CardIs::Changed},
};
inline constexpr std::array k_field_names{
    SearchName<SearchField::Field>{"area", SearchField::Field::Area},
    SearchName<SearchField::Field>{"deck", SearchField::Field::Deck},
    SearchName<SearchField::Field>{"tag", SearchField::Field::Tag},
    SearchName<SearchField::Field>{"round", SearchField::Field::Round},
    SearchName<SearchField::Field>{"skill", SearchField::Field::Skill},
    SearchName<SearchField::Field>{"fact", SearchField::Field::Fact},
    SearchName<SearchField::Field>{"prompt", SearchField::Field::Prompt},
};
inline constexpr std::array k_property_names{
    SearchName<SearchProperty::Property>{"s", SearchProperty::Property::Stability},
    SearchName<SearchProperty::Property>{"d", SearchProperty::Property::Difficulty},
    SearchName<SearchProperty::Property>{"r", SearchProperty::Property::Recall},
    SearchName<SearchProperty::Property>{"due", SearchProperty::Property::Due},
    SearchName<SearchProperty::Property>{"ivl", SearchProperty::Property::Interval},
    SearchName<SearchProperty::Property>{"reps", SearchProperty::Property::Reps},
    SearchName<SearchProperty::Property>{"lapses", SearchProperty::Property::Lapses},
};
inline constexpr std::array k_comparison_names{
    SearchName<SearchProperty::Comparison>{"<", SearchProperty::Comparison::Less},
    SearchName<SearchProperty::Comparison>{"<=", SearchProperty::Comparison::AtMost},
    SearchName<SearchProperty::Comparison>{"=", SearchProperty::Comparison::Equal},
    SearchName<SearchProperty::Comparison>{"!=", SearchProperty::Comparison::Other},
    SearchName<SearchProperty::Comparison>{">=", SearchProperty::Comparison::AtLeast},
    SearchName<SearchProperty::Comparison>{">", SearchProperty::Comparison::More},
};
inline constexpr std::array k_recent_names{
    SearchName<SearchRecent::What>{"added", SearchRecent::What::Added},
    SearchName<SearchRecent::What>{"edited", SearchRecent::What::Edited},
    SearchName<SearchRecent::What>{"rated", SearchRecent::What::Rated},
    SearchName<SearchRecent::What>{"introduced", SearchRecent::What::Introduced},
};

template <class Value, std::size_t Size>
[[nodiscard]] std::optional<Value> value_of(const std::array<SearchName<Value>, Size>& names,
                                            const QString& key)
{
    for (const auto& name : names) {
        if (key == QLatin1String(name.key))
            return name.value;
    }
    return std::nullopt;
}

template <class Value, std::size_t Size>
[[nodiscard]] QString key_of(const std::array<SearchName<Value>, Size>& names, Value value)
{
    for (const auto& name : names) {
        if (name.value == value)
            return QLatin1String(name.key);
    }
    return {};
}

} // namespace deference::cards
