// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/histories.h"

#include <QHash>
#include <algorithm>
#include <limits>

namespace deference::memory {

namespace {

// Places in the log by time.
using Places = std::span<const std::uint32_t>;

bool is_answer(const LogEntry& entry)
{
    return entry.rating != 0 && entry.kind != EntryKind::Practice && entry.kind != EntryKind::ByHand &&
           entry.kind != EntryKind::Reset;
}

// How many entries of a card come before the part that counts; all of them when none does.
std::size_t entries_before_start(const std::vector<LogEntry>& log, Places card)
{
    const bool states_kinds = std::any_of(card.begin(), card.end(), [&](std::uint32_t place) {
        return log[place].kind == EntryKind::Learning || log[place].kind == EntryKind::Later;
    });
    // Backwards. A block of learning entries ends at anything else, cramming apart.
    std::size_t start = states_kinds ? card.size() : 0;
    for (std::size_t i = card.size(); i-- > 0;) {
        const LogEntry& entry = log[card[i]];
        const bool is_in_block = start < card.size();
        if (!states_kinds) {
            if (entry.kind == EntryKind::Reset)
                return i + 1;
        } else if (entry.kind == EntryKind::Learning && is_answer(entry)) {
            start = i;
        } else if (entry.kind != EntryKind::Practice && (is_in_block || entry.kind == EntryKind::Reset)) {
            break;
        }
    }
    return start;
}

// Entry places grouped by card: those of group c are places[begins[c]] to places[begins[c + 1]].
struct Groups
{
    std::vector<std::uint32_t> places;
    std::vector<std::size_t> begins;
};

Groups by_card(const std::vector<LogEntry>& log)
{
    QHash<qint64, std::uint32_t> numbers;
    std::vector<std::uint32_t> card_of(log.size());
    std::vector<std::size_t> counts;
    for (std::size_t place = 0; place < log.size(); ++place) {
        const auto next = static_cast<std::uint32_t>(counts.size());
        const auto found = numbers.find(log[place].card);
        card_of[place] = found != numbers.end() ? *found : *numbers.insert(log[place].card, next);
        if (card_of[place] == next)
            counts.push_back(0);
        ++counts[card_of[place]];
    }
    Groups groups{std::vector<std::uint32_t>(log.size()), std::vector<std::size_t>(counts.size() + 1)};
    for (std::size_t card = 0; card < counts.size(); ++card)
        groups.begins[card + 1] = groups.begins[card] + counts[card];
    std::vector<std::size_t> next(groups.begins.begin(), groups.begins.end() - 1);
    for (std::size_t place = 0; place < log.size(); ++place)
        groups.places[next[card_of[place]]++] = static_cast<std::uint32_t>(place);
    return groups;
}

void add_card(const std::vector<LogEntry>& log, Places card, Histories& histories)
{
    const std::size_t begin = histories.reviews.size();
    Day previous{};
    for (const std::uint32_t place : card.subspan(entries_before_start(log, card))) {
        const LogEntry& entry = log[place];
        if (!is_answer(entry))
            continue;
        const bool is_first = histories.reviews.size() == begin;
        // A clock that was set back gives negative days.
        const int elapsed = is_first ? 0 : std::max(0, days_between(previous, entry.day));
        histories.reviews.push_back({static_cast<Rating>(entry.rating), elapsed, place});
        histories.items += elapsed > 0 ? 1 : 0;
        previous = entry.day;
    }
    if (histories.reviews.size() > begin)
        histories.cards.push_back({log[card.front()].card, begin, histories.reviews.size()});
}

// From places in the log to places among the reviews kept.
void number_without_gaps(std::vector<PastReview>& reviews, std::size_t log_size)
{
    std::vector<std::uint32_t> number(log_size, 0);
    for (const PastReview& review : reviews)
        number[review.order] = 1;
    std::uint32_t next = 0;
    for (std::uint32_t& one : number)
        next += std::exchange(one, next);
    for (PastReview& review : reviews)
        review.order = number[review.order];
}

} // namespace

Result<Histories> histories_of(std::vector<LogEntry> entries)
{
    if (entries.size() > std::numeric_limits<std::uint32_t>::max())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the review log is too long"), {},
                    QStringLiteral("split it"));
    for (const LogEntry& entry : entries) {
        if (entry.rating < 0 || entry.rating > 4)
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("card %1 has a rating of %2").arg(entry.card).arg(entry.rating), {},
                        QStringLiteral("ratings are 1 Again, 2 Hard, 3 Good, 4 Easy"));
    }
    const auto earlier = [](const LogEntry& a, const LogEntry& b) { return a.at < b.at; };
    if (!std::is_sorted(entries.begin(), entries.end(), earlier))
        std::stable_sort(entries.begin(), entries.end(), earlier);

    Histories histories;
    histories.entries = entries.size();
    const Groups groups = by_card(entries);
    for (std::size_t card = 0; card + 1 < groups.begins.size(); ++card)
        add_card(
            entries,
            Places(groups.places).subspan(groups.begins[card], groups.begins[card + 1] - groups.begins[card]),
            histories);
    number_without_gaps(histories.reviews, entries.size());
    return histories;
}

} // namespace deference::memory
