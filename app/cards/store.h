// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of the cards feature: rows in, values out. Reads take the database, writes the transaction they
// belong to. Built for 5,000 cards and 100,000 answers: counts come from indexes, lists are ids with what
// deciding needs, and the wide rows are read one at a time.
#pragma once
#include "app/cards/queue.h"
#include "app/cards/types.h"
#include "app/core/result.h"
#include "app/database/database.h"
#include "app/database/transaction.h"

#include <span>
#include <vector>

namespace deference::cards {

// ---- one card
[[nodiscard]] Result<std::optional<Card>> find_card(const Database& database, CardId id);
// NotFound when there is none.
[[nodiscard]] Result<Card> load_card(const Database& database, CardId id);
// The cards made from one text, by their ordinal, retired ones too; none for an empty guid.
[[nodiscard]] Result<std::vector<Card>> load_note(const Database& database, const QString& guid);
// Cards that are not retired whose question begins with that key (plain_words.h), at most 100.
[[nodiscard]] Result<std::vector<Card>> load_asking(const Database& database, const QString& question_key);
// Nothing while the card is new.
[[nodiscard]] Result<std::optional<CardMemory>> find_memory(const Database& database, CardId id);
// Oldest first.
[[nodiscard]] Result<std::vector<Review>> load_reviews(const Database& database, CardId id);
// The cards answered on that study day, each once.
[[nodiscard]] Result<std::vector<CardId>> load_answered_on(const Database& database, Day day);

// ---- the deck
// Without what the log says: reviewed_today and retention stay zero.
[[nodiscard]] Result<DeckStats> load_counts(const Database& database, Instant now, Day today);
[[nodiscard]] Result<DeckStats> load_stats(const Database& database, Instant now, Day today);
// Every card that is not retired, in the order they were added.
[[nodiscard]] Result<std::vector<Candidate>> load_candidates(const Database& database);
[[nodiscard]] Result<DayProgress> load_day_progress(const Database& database, Day today);

// What a card is about, for finding those that a text is about too.
struct CardText
{
    CardId id;
    QString area;
    QStringList rounds;
    QString text; // question, answer and what to add when pressed
};
// Of every card that is not retired or suspended, in the order they were added.
[[nodiscard]] Result<std::vector<CardText>> load_card_texts(const Database& database);
// Cards of which something is due on that day or before, steps and hidden cards too, and those of which the
// law changed since they were answered.
[[nodiscard]] Result<std::vector<CardRow>> load_rows_due_by(const Database& database, Day day);

// Of cards that are not retired; statuses without a card are left out.
[[nodiscard]] Result<std::vector<StatusCount>> load_status_counts(const Database& database);

// ---- the log
// Study days from `from` to `to`, both included; days without an answer are left out.
[[nodiscard]] Result<std::vector<DayFigures>> load_day_figures(const Database& database, Day from, Day to);

// Of the newest 200 answers; each counted as k_longest_answer at most.
[[nodiscard]] Result<AnswerPace> load_pace(const Database& database);
// The newest answer given here; null when there is none.
[[nodiscard]] Result<ReviewId> newest_review(const Database& database);
// Answers given here after that one, oldest first.
[[nodiscard]] Result<std::vector<Review>> load_reviews_after(const Database& database, ReviewId id);

// ---- packs
struct MergedPack
{
    QString version;
    QString content_hash;
};
[[nodiscard]] Result<std::optional<MergedPack>> find_merged_pack(const Database& database,
                                                                 const QString& pack);
// Retired ones too.
[[nodiscard]] Result<std::vector<Card>> load_pack_cards(const Database& database, const QString& pack);

// ---- writes
[[nodiscard]] Result<void> insert_card(Transaction& transaction, const Card& card);
[[nodiscard]] Result<void> insert_cards(Transaction& transaction, std::span<const Card> cards);
// Everything but id, origin's keys and created_at.
[[nodiscard]] Result<void> update_card(Transaction& transaction, const Card& card);
[[nodiscard]] Result<void> put_memories(Transaction& transaction, std::span<const CardMemory> memories);
[[nodiscard]] Result<void> insert_reviews(Transaction& transaction, std::span<const Review> reviews);
[[nodiscard]] Result<void> put_merged_pack(Transaction& transaction, const content::PackInfo& pack);

} // namespace deference::cards
