// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, lists and figures: the reads whose cost grows with the deck or the log. Each says which index
// carries it.
#include "app/cards/store.h"

#include "app/database/query.h"

#include <cmath>

namespace deference::cards {

namespace {

constexpr int k_retention_days = 30;

// cards_state holds every column the sub-selects read; card_memory_due the counted rows.
constexpr auto k_deck_counts = R"(
WITH hidden AS MATERIALIZED (
    SELECT id FROM cards WHERE suspended = 1 OR retired = 1 OR buried_until > :today
)
SELECT
    (SELECT count(*) FROM cards WHERE retired = 0),
    (SELECT count(*) FROM cards
     WHERE suspended = 0 AND retired = 0 AND (buried_until IS NULL OR buried_until <= :today)
       AND NOT EXISTS (SELECT 1 FROM card_memory m WHERE m.id = cards.id)),
    (SELECT count(*) FROM card_memory WHERE phase IN ('learning', 'relearning') AND id NOT IN hidden),
    (SELECT count(*) FROM card_memory WHERE phase = 'review' AND due_day <= :today AND id NOT IN hidden) +
    (SELECT count(*) FROM cards c JOIN card_memory m ON m.id = c.id
     WHERE c.status_changed_at > m.last_review_at AND m.phase = 'review' AND m.due_day > :today
       AND c.id NOT IN hidden),
    (SELECT count(*) FROM card_memory
     WHERE phase IN ('learning', 'relearning') AND due_at <= :now AND id NOT IN hidden),
    (SELECT count(*) FROM cards WHERE suspended = 1 AND retired = 0),
    (SELECT count(*) FROM cards WHERE suspended = 0 AND retired = 0 AND buried_until > :today),
    (SELECT count(*) FROM cards WHERE retired = 1))";

// reviews_day covers every column.
constexpr auto k_day_figures = R"(
SELECT study_day, count(*), sum(duration_ms), sum(phase = 'new'), sum(phase = 'review' AND rating > 1),
       sum(phase = 'review')
FROM reviews
WHERE study_day BETWEEN :from AND :to
GROUP BY study_day
ORDER BY study_day)";

// The phases are listed so that card_memory_due is used.
constexpr auto k_due_rows = R"(
SELECT c.id, c.question, c.area, c.legal_status, c.suspended, c.retired, c.buried_until > :today, c.edited, c.flag,
       m.phase, m.stability, m.difficulty, m.last_day, m.due_at, m.due_day, m.reps, m.lapses, m.spent_ms, c.must_know,
       c.status_changed_at > m.last_review_at, c.deck
FROM card_memory m JOIN cards c ON c.id = m.id
WHERE m.phase IN ('learning', 'review', 'relearning') AND m.due_day <= :today
UNION ALL
SELECT c.id, c.question, c.area, c.legal_status, c.suspended, c.retired, c.buried_until > :today, c.edited, c.flag,
       m.phase, m.stability, m.difficulty, m.last_day, m.due_at, m.due_day, m.reps, m.lapses, m.spent_ms, c.must_know,
       1, c.deck
FROM cards c JOIN card_memory m ON c.id = m.id
WHERE c.status_changed_at > m.last_review_at AND m.due_day > :today)";

// From the column of the phase on; the columns of the outer join are null for a new card.
std::optional<MemoryBrief> read_brief(const Query& row, int column)
{
    const QString phase = row.text(column);
    if (phase.isEmpty())
        return std::nullopt;
    return MemoryBrief{phase_from_key(phase).value_or(Phase::Review),
                       {row.real(column + 1), row.real(column + 2)},
                       row.day(column + 3),
                       row.instant(column + 4),
                       row.day(column + 5),
                       row.number(column + 6),
                       row.number(column + 7),
                       std::chrono::milliseconds(row.integer(column + 8))};
}

CardRow read_due_row(const Query& row)
{
    CardRow card;
    card.id = row.id<CardId>(0);
    card.question = row.text(1);
    card.area = row.text(2);
    if (const QString status = row.text(3); !status.isEmpty())
        card.status = content::legal_status_from_key(status);
    card.suspended = row.boolean(4);
    card.retired = row.boolean(5);
    card.buried = row.boolean(6);
    card.edited = row.boolean(7);
    card.flag = row.number(8);
    card.memory = read_brief(row, 9);
    card.must_know = row.boolean(18);
    card.status_changed = row.boolean(19);
    card.deck = row.text(20);
    return card;
}

Review read_review(const Query& row)
{
    Review review;
    review.id = row.id<ReviewId>(0);
    review.card = row.id<CardId>(1);
    review.rating = static_cast<Rating>(row.number(2));
    review.reviewed_at = row.instant(3);
    review.study_day = row.day(4);
    review.utc_offset = std::chrono::seconds(row.integer(5));
    review.duration = std::chrono::milliseconds(row.integer(6));
    review.phase = phase_from_key(row.text(7)).value_or(Phase::Review);
    review.elapsed_days = row.number(8);
    if (!row.is_null(9))
        review.predicted = row.real(9);
    review.interval_days = row.number(10);
    review.due_at = row.instant(11);
    review.imported = row.boolean(12);
    return review;
}

} // namespace

Result<DeckStats> load_counts(const Database& database, Instant now, Day today)
{
    DEFERENCE_TRY_ASSIGN(const auto counted, Query(database, QString::fromLatin1(k_deck_counts))
                                                 .bind(":today", today)
                                                 .bind(":now", now)
                                                 .first([](const Query& row) {
                                                     DeckStats stats;
                                                     stats.total = row.number(0);
                                                     stats.new_cards = row.number(1);
                                                     stats.learning = row.number(2);
                                                     stats.due = row.number(3) + row.number(4);
                                                     stats.suspended = row.number(5);
                                                     stats.buried = row.number(6);
                                                     stats.retired = row.number(7);
                                                     return stats;
                                                 }));
    return counted.value_or(DeckStats{});
}

Result<DeckStats> load_stats(const Database& database, Instant now, Day today)
{
    DEFERENCE_TRY_ASSIGN(DeckStats stats, load_counts(database, now, today));
    DEFERENCE_TRY_ASSIGN(const auto days,
                         load_day_figures(database, today - std::chrono::days(k_retention_days - 1), today));
    for (const DayFigures& day : days) {
        stats.retention_30d.recalled += day.retention.recalled;
        stats.retention_30d.total += day.retention.total;
        if (day.day == today)
            stats.reviewed_today = day.answers;
    }
    return stats;
}

Result<std::vector<Candidate>> load_candidates(const Database& database)
{
    // The named index covers every column of cards; the table itself is a hundred times wider.
    return Query(database, QStringLiteral(R"(
SELECT c.id, c.suspended, c.buried_until, c.rounds, c.must_know, c.status_changed_at > m.last_review_at, m.phase, m.stability, m.difficulty, m.last_day, m.due_at, m.due_day, m.reps, m.lapses, m.spent_ms
FROM cards c INDEXED BY cards_state LEFT JOIN card_memory m ON m.id = c.id
WHERE c.retired = 0
ORDER BY c.id)"))
        .all([](const Query& row) {
            Candidate candidate;
            candidate.id = row.id<CardId>(0);
            candidate.suspended = row.boolean(1);
            candidate.buried_until = row.maybe_day(2);
            candidate.rounds = row.text(3);
            candidate.must_know = row.boolean(4);
            candidate.status_changed = row.boolean(5);
            candidate.memory = read_brief(row, 6);
            return candidate;
        });
}

Result<std::vector<CardText>> load_card_texts(const Database& database)
{
    return Query(database, QStringLiteral(R"(
SELECT id, area, rounds, question || char(10) || answer || char(10) || if_pressed
FROM cards
WHERE retired = 0 AND suspended = 0
ORDER BY id)"))
        .all([](const Query& row) {
            return CardText{row.id<CardId>(0), row.text(1), row.text(2).split(u' ', Qt::SkipEmptyParts),
                            row.text(3)};
        });
}

Result<DayProgress> load_day_progress(const Database& database, Day today)
{
    DEFERENCE_TRY_ASSIGN(const auto days, load_day_figures(database, today, today));
    if (days.empty())
        return DayProgress{};
    return DayProgress{days.front().answers, days.front().introduced, days.front().spent};
}

Result<std::vector<CardRow>> load_rows_due_by(const Database& database, Day day)
{
    return Query(database, QString::fromLatin1(k_due_rows)).bind(":today", day).all(read_due_row);
}

Result<std::vector<StatusCount>> load_status_counts(const Database& database)
{
    return Query(database,
                 QStringLiteral(
                     "SELECT legal_status, count(*) FROM cards WHERE retired = 0 GROUP BY legal_status"))
        .all([](const Query& row) {
            return StatusCount{content::legal_status_from_key(row.text(0)), row.number(1)};
        });
}

Result<std::vector<DayFigures>> load_day_figures(const Database& database, Day from, Day to)
{
    return Query(database, QString::fromLatin1(k_day_figures))
        .bind(":from", from)
        .bind(":to", to)
        .all([](const Query& row) {
            return DayFigures{row.day(0), row.number(1), std::chrono::milliseconds(row.integer(2)),
                              row.number(3), Retention{row.number(4), row.number(5)}};
        });
}

Result<AnswerPace> load_pace(const Database& database)
{
    DEFERENCE_TRY_ASSIGN(const auto pace,
                         Query(database, QStringLiteral(R"(
SELECT count(*), avg(seconds), avg(seconds * seconds)
FROM (SELECT min(duration_ms, :longest) / 1000.0 AS seconds FROM reviews ORDER BY id DESC LIMIT 200))"))
                             .bind(":longest", static_cast<qint64>(k_longest_answer.count()))
                             .first([](const Query& row) {
                                 const double mean = row.real(1);
                                 const double variance = row.real(2) - mean * mean;
                                 return AnswerPace{row.number(0), mean, std::sqrt(std::max(variance, 0.0))};
                             }));
    return pace.value_or(AnswerPace{});
}

Result<ReviewId> newest_review(const Database& database)
{
    DEFERENCE_TRY_ASSIGN(
        const auto id,
        Query(database, QStringLiteral("SELECT coalesce(max(id), 0) FROM reviews WHERE imported = 0"))
            .first([](const Query& row) { return row.id<ReviewId>(0); }));
    return id.value_or(ReviewId{});
}

Result<std::vector<Review>> load_reviews(const Database& database, CardId id)
{
    return Query(database, QStringLiteral(R"(
SELECT id, card_id, rating, reviewed_at, study_day, utc_offset, duration_ms, phase, elapsed_days, predicted,
       interval_days, due_at, imported
FROM reviews
WHERE card_id = :card
ORDER BY id)"))
        .bind(":card", id)
        .all(read_review);
}

Result<std::vector<CardId>> load_answered_on(const Database& database, Day day)
{
    return Query(database, QStringLiteral("SELECT DISTINCT card_id FROM reviews WHERE study_day = :day"))
        .bind(":day", day)
        .all([](const Query& row) { return row.id<CardId>(0); });
}

Result<std::vector<Review>> load_reviews_after(const Database& database, ReviewId id)
{
    return Query(database, QStringLiteral(R"(
SELECT id, card_id, rating, reviewed_at, study_day, utc_offset, duration_ms, phase, elapsed_days, predicted,
       interval_days, due_at, imported
FROM reviews
WHERE id > :id AND imported = 0
ORDER BY id)"))
        .bind(":id", id)
        .all(read_review);
}

} // namespace deference::cards
