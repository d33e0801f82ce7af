// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/statistics_store.h"

#include "app/database/query.h"

#include <algorithm>

namespace deference::cards {

namespace {

constexpr qint64 k_ms_per_minute = 60'000;
constexpr qint64 k_ms_per_hour = 3'600'000;
constexpr qint64 k_ms_per_tenth = 100;
constexpr int k_hours = 24;

// Slices go by the primary key: one run through the table, each page read once.
constexpr auto k_cards_after = R"(
SELECT c.id, c.area, c.deck, c.created_at, c.suspended, c.retired, c.buried_until, m.phase, m.stability, m.difficulty,
       m.last_day, m.due_at, m.due_day, m.reps, m.lapses, m.spent_ms, c.status_changed_at > m.last_review_at
FROM cards c LEFT JOIN card_memory m ON m.id = c.id
WHERE c.id > :after
ORDER BY c.id
LIMIT :limit)";

constexpr auto k_one_card = R"(
SELECT c.id, c.area, c.deck, c.created_at, c.suspended, c.retired, c.buried_until, m.phase, m.stability, m.difficulty,
       m.last_day, m.due_at, m.due_day, m.reps, m.lapses, m.spent_ms, c.status_changed_at > m.last_review_at
FROM cards c LEFT JOIN card_memory m ON m.id = c.id
WHERE c.id = :id)";

constexpr auto k_answers_after = R"(
SELECT id, card_id, study_day, reviewed_at, utc_offset, rating, phase, elapsed_days, duration_ms, predicted
FROM reviews
WHERE id > :after
ORDER BY id
LIMIT :limit)";

StoredCard read_card(const Query& row)
{
    StoredCard card;
    card.figures.id = row.id<CardId>(0);
    card.area = row.text(1);
    card.deck = row.text(2);
    card.created_at = row.instant(3);
    card.figures.suspended = row.boolean(4);
    card.figures.retired = row.boolean(5);
    card.figures.buried_until = row.maybe_day(6);
    card.figures.status_changed = row.boolean(16);
    if (!row.is_null(7))
        card.figures.memory = MemoryBrief{phase_from_key(row.text(7)).value_or(Phase::Review),
                                          {row.real(8), row.real(9)},
                                          row.day(10),
                                          row.instant(11),
                                          row.day(12),
                                          row.number(13),
                                          row.number(14),
                                          std::chrono::milliseconds(row.integer(15))};
    return card;
}

template <class Small>
Small capped(qint64 value)
{
    return static_cast<Small>(std::clamp<qint64>(value, 0, std::numeric_limits<Small>::max()));
}

// Parsing a date costs more than all else in a row, and answers come in days.
class DayReader
{
  public:
    [[nodiscard]] std::int32_t read(const QString& iso)
    {
        if (iso != m_iso) {
            m_iso = iso;
            m_day = static_cast<std::int32_t>(parse_day(iso).value_or(Day{}).time_since_epoch().count());
        }
        return m_day;
    }

  private:
    QString m_iso;
    std::int32_t m_day = 0;
};

StoredAnswer read_answer(const Query& row, DayReader& days)
{
    StoredAnswer answer{row.id<ReviewId>(0), row.id<CardId>(1), {}};
    AnswerFigures& figures = answer.figures;
    const qint64 at = row.integer(3);
    const qint64 local_hour = (at + row.integer(4) * 1'000) / k_ms_per_hour;
    figures.day = days.read(row.text(2));
    figures.minute = capped<std::uint32_t>(at / k_ms_per_minute);
    figures.hour = static_cast<std::uint8_t>((local_hour % k_hours + k_hours) % k_hours);
    figures.rating = capped<std::uint8_t>(row.integer(5));
    figures.phase = static_cast<std::uint8_t>(phase_from_key(row.text(6)).value_or(Phase::Review));
    figures.elapsed = capped<std::uint16_t>(row.integer(7));
    figures.tenths =
        capped<std::uint16_t>(std::min<qint64>(row.integer(8), k_longest_answer.count()) / k_ms_per_tenth);
    if (!row.is_null(9))
        figures.predicted = static_cast<float>(row.real(9));
    return answer;
}

} // namespace

Result<std::vector<StoredCard>> load_card_figures(const Database& database, CardId after, int limit)
{
    return Query(database, QString::fromLatin1(k_cards_after))
        .bind(":after", after)
        .bind(":limit", limit)
        .all(read_card);
}

Result<std::optional<StoredCard>> find_card_figures(const Database& database, CardId id)
{
    return Query(database, QString::fromLatin1(k_one_card)).bind(":id", id).first(read_card);
}

Result<std::vector<StoredAnswer>> load_answer_figures(const Database& database, ReviewId after, int limit)
{
    DayReader days;
    return Query(database, QString::fromLatin1(k_answers_after))
        .bind(":after", after)
        .bind(":limit", limit)
        .all([&days](const Query& row) { return read_answer(row, days); });
}

Result<void> put_states(Transaction& transaction, std::span<const CardState> states)
{
    Query query(transaction.database(),
                QStringLiteral("UPDATE card_memory SET stability = :stability, difficulty = :difficulty "
                               "WHERE id = :id AND reps = :reps"));
    for (const CardState& each : states) {
        query.bind(":id", each.card)
            .bind(":reps", each.reps)
            .bind(":stability", each.state.stability)
            .bind(":difficulty", each.state.difficulty);
        DEFERENCE_TRY(query.run());
    }
    return {};
}

} // namespace deference::cards
