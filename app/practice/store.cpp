// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/store.h"

#include "app/database/query.h"
#include "app/database/transaction.h"
#include "app/practice/words.h"

namespace deference::practice {

namespace {

// The columns in the order of every SELECT below.
Attempt read_attempt(const Query& row)
{
    Attempt attempt;
    attempt.id = row.id<AttemptId>(0);
    attempt.pack = row.text(1);
    attempt.round = row.text(2);
    attempt.prompt = row.text(3);
    attempt.started_at = row.instant(4);
    if (!row.is_null(5))
        attempt.finished_at = row.instant(5);
    attempt.state = attempt.finished_at ? State::Finished : row.boolean(6) ? State::Parked : State::Running;
    attempt.study_day = row.day(7);
    attempt.spent = std::chrono::seconds(row.integer(8));
    attempt.answer = row.text(9);
    attempt.note = row.text(10);
    attempt.self_rating = row.maybe_number(11);
    return attempt;
}

} // namespace

Result<std::vector<Attempt>> load_attempts(const Database& database)
{
    return Query(database, QStringLiteral(R"(
        SELECT id, pack_key, round_key, prompt_key, started_at, finished_at, parked, study_day, seconds, answer, note, self_rating
        FROM attempts ORDER BY id DESC)"))
        .all(read_attempt);
}

Result<std::vector<Attempt>> load_attempts(const Database& database, const QString& round)
{
    return Query(database, QStringLiteral(R"(
        SELECT id, pack_key, round_key, prompt_key, started_at, finished_at, parked, study_day, seconds, answer, note, self_rating
        FROM attempts WHERE round_key = :round ORDER BY id DESC)"))
        .bind(":round", round)
        .all(read_attempt);
}

Result<std::vector<Attempt>> load_drafts(const Database& database)
{
    return Query(database, QStringLiteral(R"(
        SELECT id, pack_key, round_key, prompt_key, started_at, finished_at, parked, study_day, seconds, answer, note, self_rating
        FROM attempts WHERE finished_at IS NULL ORDER BY id DESC)"))
        .all(read_attempt);
}

Result<Attempt> load_attempt(const Database& database, AttemptId id)
{
    DEFERENCE_TRY_ASSIGN(auto attempt, Query(database, QStringLiteral(R"(
        SELECT id, pack_key, round_key, prompt_key, started_at, finished_at, parked, study_day, seconds, answer, note, self_rating
        FROM attempts WHERE id = :id)"))
                                           .bind(":id", id)
                                           .first(read_attempt));
    if (!attempt)
        return fail(ErrorCode::NotFound, PracticeWords::tr("this answer does not exist any more"), {},
                    PracticeWords::tr("choose another one from the list"));
    return std::move(*attempt);
}

Result<AttemptId> add_attempt(Transaction& transaction, const Attempt& attempt)
{
    const auto id = transaction.new_id<AttemptId>();
    DEFERENCE_TRY(Query(transaction.database(), QStringLiteral(R"(
        INSERT INTO attempts (id, pack_key, round_key, prompt_key, started_at, finished_at, parked, study_day, seconds, answer, note,
                              self_rating)
        VALUES (:id, :pack, :round, :prompt, :started, :finished, :parked, :day, :seconds, :answer, :note, :rating))"))
                      .bind(":id", id)
                      .bind(":pack", attempt.pack)
                      .bind(":round", attempt.round)
                      .bind(":prompt", attempt.prompt)
                      .bind(":started", attempt.started_at)
                      .bind(":finished", attempt.finished_at)
                      .bind(":parked", attempt.state == State::Parked)
                      .bind(":day", attempt.study_day)
                      .bind(":seconds", qint64{attempt.spent.count()})
                      .bind(":answer", attempt.answer)
                      .bind(":note", attempt.note)
                      .bind(":rating", attempt.self_rating)
                      .run());
    return id;
}

Result<void> update_attempt(Transaction& transaction, const Attempt& attempt)
{
    return Query(transaction.database(), QStringLiteral(R"(
        UPDATE attempts SET finished_at = :finished, parked = :parked, study_day = :day, seconds = :seconds, answer = :answer,
               note = :note, self_rating = :rating
        WHERE id = :id)"))
        .bind(":id", attempt.id)
        .bind(":finished", attempt.finished_at)
        .bind(":parked", attempt.state == State::Parked)
        .bind(":day", attempt.study_day)
        .bind(":seconds", qint64{attempt.spent.count()})
        .bind(":answer", attempt.answer)
        .bind(":note", attempt.note)
        .bind(":rating", attempt.self_rating)
        .run();
}

Result<void> park_running(Transaction& transaction)
{
    return Query(transaction.database(),
                 QStringLiteral("UPDATE attempts SET parked = 1 WHERE finished_at IS NULL AND parked = 0"))
        .run();
}

Result<void> remove_attempt(Transaction& transaction, AttemptId id)
{
    return Query(transaction.database(), QStringLiteral("DELETE FROM attempts WHERE id = :id"))
        .bind(":id", id)
        .run();
}

} // namespace deference::practice
