// SPDX-License-Identifier: GPL-3.0-or-later
// A review log card by card, cleared of what says nothing about memory: what the optimiser and the metrics
// read. The rules for leaving entries out are those of Anki (`rslib/src/scheduler/fsrs/params.rs`).
#pragma once
#include "app/memory/review_log.h"
#include "app/memory/types.h"

#include <span>

namespace deference::memory {

struct PastReview
{
    Rating rating = Rating::Good;
    int elapsed_days = 0; // study days since the card's previous review; 0 for the first and on the same day
    std::uint32_t order = 0; // place among all reviews kept, by time; those of one instant as in the log
};

// Whether a review is something to predict: its recall is neither certain nor unknown.
[[nodiscard]] inline bool is_item(const PastReview& review)
{
    return review.elapsed_days > 0;
}

struct Histories
{
    struct Card
    {
        qint64 id = 0;
        std::size_t begin = 0; // into reviews; at least one each
        std::size_t end = 0;
    };

    std::vector<Card> cards;         // in the order of their first entry
    std::vector<PastReview> reviews; // card after card, each by time
    std::size_t entries = 0;         // before anything was left out
    std::size_t items = 0;

    [[nodiscard]] std::span<const PastReview> of(const Card& card) const
    {
        return std::span(reviews).subspan(card.begin, card.end - card.begin);
    }
};

// Left out: entries without a rating, cramming, dates set by hand. Where the log states kinds, a card begins
// at its last block of learning entries, and a card without one is left out whole; so is a card that was
// reset and not answered since. InvalidInput for a rating outside 0 to 4.
[[nodiscard]] Result<Histories> histories_of(std::vector<LogEntry> entries);

} // namespace deference::memory
