// SPDX-License-Identifier: GPL-3.0-or-later
// What Anki's log and its numbers say about memory.
#include "app/exchange/anki_cards.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace deference::exchange {

namespace {

constexpr qint64 k_first_possible = 946'684'800'000; // 2000-01-01
constexpr qint64 k_day_ms = 86'400'000;
constexpr int k_longest_interval = 36'500;

enum AnkiType { k_learn = 0, k_review = 1, k_relearn = 2, k_filtered = 3, k_by_hand = 4, k_rescheduled = 5 };

bool is_reset(const AnkiReview& entry)
{
    return entry.type == k_by_hand && entry.factor == 0;
}

// Cards answered for cramming are filtered without a factor; what is rescheduled or set by hand has no ease.
bool counts(const AnkiReview& entry)
{
    const bool cram = entry.type == k_filtered && entry.factor == 0;
    return entry.ease >= 1 && entry.ease <= 4 && entry.type >= k_learn && entry.type <= k_filtered && !cram;
}

ImportedReview::Kind kind_of(int type)
{
    switch (type) {
    case k_review:
        return ImportedReview::Kind::Review;
    case k_relearn:
        return ImportedReview::Kind::Relearning;
    case k_filtered:
        return ImportedReview::Kind::Filtered;
    default:
        return ImportedReview::Kind::Learning;
    }
}

} // namespace

std::vector<ImportedReview> counting_reviews(std::span<const AnkiReview> log, Instant now,
                                             LogFigures& left_out)
{
    std::vector<const AnkiReview*> entries;
    for (const AnkiReview& entry : log) {
        const bool possible = entry.id >= k_first_possible && entry.id <= to_ms(now) + k_day_ms;
        if (is_reset(entry)) {
            left_out.before_restart += static_cast<int>(entries.size());
            entries.clear();
        } else if (!counts(entry)) {
            ++left_out.by_hand;
        } else if (!possible) {
            ++left_out.impossible;
        } else {
            entries.push_back(&entry);
        }
    }
    // Back over everything behind the last stretch of learning, then over that stretch.
    auto first = entries.size();
    while (first > 0 && entries[first - 1]->type != k_learn)
        --first;
    if (first > 0) {
        while (first > 0 && entries[first - 1]->type == k_learn)
            --first;
    }
    left_out.before_restart += static_cast<int>(first);
    std::vector<ImportedReview> reviews;
    for (std::size_t i = first; i < entries.size(); ++i) {
        const AnkiReview& entry = *entries[i];
        ImportedReview review;
        review.at = instant_from_ms(entry.id);
        review.rating = static_cast<cards::Rating>(entry.ease);
        review.duration = std::chrono::milliseconds(std::clamp(entry.milliseconds, 0, 3'600'000));
        review.kind = kind_of(entry.type);
        reviews.push_back(review);
    }
    return reviews;
}

std::optional<ImportedMemory> believed_memory(const AnkiCard& card, qint64 collection_created, Instant now)
{
    if (card.type != 2 && card.type != 3)
        return std::nullopt;
    ImportedMemory memory;
    memory.ease = card.factor > 0 ? std::clamp(card.factor / 1000.0, 1.3, 10.0) : 2.5;
    memory.interval_days = std::clamp(card.interval, 1, k_longest_interval);
    const QJsonObject data = QJsonDocument::fromJson(card.data.toUtf8()).object();
    const double stability = data.value(QStringLiteral("s")).toDouble();
    const double difficulty = data.value(QStringLiteral("d")).toDouble();
    if (memory::k_stability_bounds.contains(stability) && memory::k_difficulty_bounds.contains(difficulty))
        memory.state = memory::State{stability, difficulty};
    const double answered = data.value(QStringLiteral("lrt")).toDouble(); // seconds
    const qint64 due = std::clamp<qint64>(card.original_deck != 0 ? card.original_due : card.due,
                                          -k_longest_interval, k_longest_interval);
    const bool by_day = card.type == 2;
    qint64 last = answered > 0 && answered < 1e11 ? static_cast<qint64>(answered) * 1000
                  : by_day ? collection_created * 1000 + (due - memory.interval_days) * k_day_ms
                           : to_ms(now);
    last = std::clamp(last, k_first_possible, to_ms(now));
    memory.last_review = instant_from_ms(last);
    return memory;
}

} // namespace deference::exchange
