// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/store.h"

#include "app/database/query.h"

namespace deference::plan {

namespace {

using LogId = Id<struct LogTag>;
using RowId = Id<struct RowTag>;

ProcessRound read_round(const Query& row)
{
    ProcessRound round;
    round.key = row.text(0);
    round.state = round_state_from_key(row.text(1)).value_or(RoundState::NotYet);
    round.dated_on = row.maybe_day(2);
    if (!row.is_null(3) && !row.is_null(4))
        round.window = DayWindow{row.day(3), row.day(4)};
    round.self_rating = row.maybe_number(5);
    return round;
}

StoredTask read_planned(const Query& row)
{
    return {row.id<PlannedId>(0), row.text(1), row.day(2),  row.number(3),
            row.number(4),        row.text(5), row.text(6), row.boolean(7)};
}

LogEntry read_log(const Query& row)
{
    return {row.text(0), log_action_from_key(row.text(1)).value_or(LogAction::Started),
            row.day(2),  row.number(3),
            row.text(4), row.instant(5)};
}

Override read_override(const Query& row)
{
    return {row.id<OverrideId>(0),
            row.text(1),
            override_action_from_key(row.text(2)).value_or(OverrideAction::Skip),
            row.day(3),
            row.maybe_day(4),
            row.text(5),
            row.text(6),
            row.text(7),
            row.instant(8)};
}

Notice read_notice(const Query& row)
{
    Notice notice{
        notice_kind_from_key(row.text(0)).value_or(NoticeKind::NoTime), row.text(1), row.text(2), {}};
    if (!row.is_null(3) && !row.is_null(4))
        notice.likely_cost = Range{row.real(3), row.real(4)};
    return notice;
}

Result<void> save_round(Transaction& transaction, ProcessId process, const ProcessRound& round)
{
    const auto from = round.window ? std::optional(round.window->from) : std::nullopt;
    const auto to = round.window ? std::optional(round.window->to) : std::nullopt;
    return Query(transaction.database(),
                 QStringLiteral(
                     "INSERT INTO process_rounds (id, process_id, round_key, state, dated_on, window_from, "
                     "window_to, "
                     "self_rating) VALUES (:id, :process, :key, :state, :dated, :from, :to, :rating) "
                     "ON CONFLICT (process_id, round_key) DO UPDATE SET state = excluded.state, dated_on = "
                     "excluded.dated_on, window_from = excluded.window_from, window_to = excluded.window_to, "
                     "self_rating = excluded.self_rating"))
        .bind(":id", transaction.new_id<RowId>())
        .bind(":process", process)
        .bind(":key", round.key)
        .bind(":state", to_key(round.state))
        .bind(":dated", round.dated_on)
        .bind(":from", from)
        .bind(":to", to)
        .bind(":rating", round.self_rating)
        .run();
}

} // namespace

Result<std::optional<StoredProcess>> find_active_process(const Database& database)
{
    DEFERENCE_TRY_ASSIGN(
        auto found,
        Query(database,
              QStringLiteral("SELECT id, pack_key, title, started_on, weeks, planned_for FROM processes "
                             "WHERE is_active = 1 ORDER BY id DESC LIMIT 1"))
            .first([](const Query& row) {
                return StoredProcess{
                    {row.id<ProcessId>(0), row.text(1), row.text(2), row.day(3), row.number(4), {}},
                    row.text(5)};
            }));
    if (!found)
        return std::optional<StoredProcess>();
    DEFERENCE_TRY_ASSIGN(
        found->process.rounds,
        Query(database,
              QStringLiteral("SELECT round_key, state, dated_on, window_from, window_to, self_rating "
                             "FROM process_rounds WHERE process_id = :process ORDER BY id"))
            .bind(":process", found->process.id)
            .all(read_round));
    return found;
}

Result<Availability> load_availability(const Database& database, ProcessId process)
{
    DEFERENCE_TRY_ASSIGN(
        const auto rows,
        Query(database,
              QStringLiteral("SELECT weekday, minutes FROM availability WHERE process_id = :process"))
            .bind(":process", process)
            .all([](const Query& row) { return std::pair(row.number(0), row.number(1)); }));
    Availability availability;
    for (const auto& [weekday, minutes] : rows)
        availability.minutes[static_cast<std::size_t>(weekday - 1)] = minutes;
    return availability;
}

Result<std::vector<StoredTask>> load_planned(const Database& database, ProcessId process)
{
    return Query(
               database,
               QStringLiteral(
                   "SELECT id, task_key, day, position, minutes, tier, reason, overridden FROM planned_tasks "
                   "WHERE process_id = :process ORDER BY day, position, id"))
        .bind(":process", process)
        .all(read_planned);
}

Result<std::vector<LogEntry>> load_log(const Database& database, ProcessId process)
{
    return Query(database, QStringLiteral("SELECT task_key, action, day, minutes, note, at FROM task_log "
                                          "WHERE process_id = :process "
                                          "ORDER BY id"))
        .bind(":process", process)
        .all(read_log);
}

Result<std::vector<Override>> load_overrides(const Database& database, ProcessId process)
{
    return Query(
               database,
               QStringLiteral(
                   "SELECT id, subject, action, from_day, to_day, other, reason, expected, at FROM overrides "
                   "WHERE process_id = :process ORDER BY id"))
        .bind(":process", process)
        .all(read_override);
}

Result<std::vector<Notice>> load_notices(const Database& database, ProcessId process)
{
    return Query(database,
                 QStringLiteral("SELECT kind, sentence, proposal, cost_low, cost_high FROM plan_notices "
                                "WHERE process_id = :process ORDER BY id"))
        .bind(":process", process)
        .all(read_notice);
}

Result<std::map<Day, int>> load_review_minutes(const Database& database, Day from)
{
    DEFERENCE_TRY_ASSIGN(
        const auto rows,
        Query(database, QStringLiteral("SELECT study_day, (sum(duration_ms) + 30000) / 60000 FROM "
                                       "reviews WHERE study_day >= :from GROUP BY study_day"))
            .bind(":from", from)
            .all([](const Query& row) { return std::pair(row.day(0), row.number(1)); }));
    return std::map<Day, int>(rows.begin(), rows.end());
}

Result<void> save_process(Transaction& transaction, const Process& process, const QString& planned_for)
{
    DEFERENCE_TRY(
        Query(
            transaction.database(),
            QStringLiteral(
                "INSERT INTO processes (id, pack_key, title, started_on, weeks, is_active, planned_for, "
                "created_at) "
                "VALUES (:id, :pack, :title, :started, :weeks, 1, :for, :now) ON CONFLICT (id) DO UPDATE SET "
                "pack_key = excluded.pack_key, title = excluded.title, started_on = excluded.started_on, "
                "weeks = excluded.weeks, planned_for = excluded.planned_for"))
            .bind(":id", process.id)
            .bind(":pack", process.pack_key)
            .bind(":title", process.title)
            .bind(":started", process.started_on)
            .bind(":weeks", process.weeks)
            .bind(":for", planned_for)
            .bind(":now", transaction.now())
            .run());
    for (const ProcessRound& round : process.rounds)
        DEFERENCE_TRY(save_round(transaction, process.id, round));
    return {};
}

Result<void> put_aside_active_process(Transaction& transaction)
{
    return Query(transaction.database(),
                 QStringLiteral("UPDATE processes SET is_active = 0 WHERE is_active = 1"))
        .run();
}

Result<void> save_availability(Transaction& transaction, ProcessId process, const Availability& availability)
{
    for (int weekday = 1; weekday <= 7; ++weekday) {
        DEFERENCE_TRY(
            Query(transaction.database(),
                  QStringLiteral(
                      "INSERT INTO availability (id, process_id, weekday, minutes) VALUES (:id, :process, "
                      ":weekday, "
                      ":minutes) ON CONFLICT (process_id, weekday) DO UPDATE SET minutes = excluded.minutes"))
                .bind(":id", transaction.new_id<RowId>())
                .bind(":process", process)
                .bind(":weekday", weekday)
                .bind(":minutes", availability.minutes[static_cast<std::size_t>(weekday - 1)])
                .run());
    }
    return {};
}

Result<void> add_planned(Transaction& transaction, ProcessId process, const StoredTask& task)
{
    return Query(transaction.database(),
                 QStringLiteral(
                     "INSERT INTO planned_tasks (id, process_id, task_key, day, position, minutes, tier, "
                     "reason, overridden) "
                     "VALUES (:id, :process, :task, :day, :position, :minutes, :tier, :reason, :overridden)"))
        .bind(":id", transaction.new_id<PlannedId>())
        .bind(":process", process)
        .bind(":task", task.task)
        .bind(":day", task.day)
        .bind(":position", task.position)
        .bind(":minutes", task.minutes)
        .bind(":tier", task.tier)
        .bind(":reason", task.reason)
        .bind(":overridden", task.is_overridden)
        .run();
}

Result<void> update_planned(Transaction& transaction, const StoredTask& task)
{
    return Query(transaction.database(),
                 QStringLiteral(
                     "UPDATE planned_tasks SET day = :day, position = :position, minutes = :minutes, "
                     "reason = :reason, overridden = :overridden WHERE id = :id"))
        .bind(":id", task.id)
        .bind(":day", task.day)
        .bind(":position", task.position)
        .bind(":minutes", task.minutes)
        .bind(":reason", task.reason)
        .bind(":overridden", task.is_overridden)
        .run();
}

Result<void> remove_planned(Transaction& transaction, PlannedId id)
{
    return Query(transaction.database(), QStringLiteral("DELETE FROM planned_tasks WHERE id = :id"))
        .bind(":id", id)
        .run();
}

Result<void> replace_notices(Transaction& transaction, ProcessId process, const std::vector<Notice>& notices)
{
    DEFERENCE_TRY(
        Query(transaction.database(), QStringLiteral("DELETE FROM plan_notices WHERE process_id = :process"))
            .bind(":process", process)
            .run());
    for (const Notice& notice : notices) {
        const auto low = notice.likely_cost ? std::optional(notice.likely_cost->low) : std::nullopt;
        const auto high = notice.likely_cost ? std::optional(notice.likely_cost->high) : std::nullopt;
        DEFERENCE_TRY(
            Query(transaction.database(),
                  QStringLiteral("INSERT INTO plan_notices (id, process_id, kind, sentence, proposal, "
                                 "cost_low, cost_high) "
                                 "VALUES (:id, :process, :kind, :sentence, :proposal, :low, :high)"))
                .bind(":id", transaction.new_id<RowId>())
                .bind(":process", process)
                .bind(":kind", to_key(notice.kind))
                .bind(":sentence", notice.sentence)
                .bind(":proposal", notice.proposal)
                .bind(":low", low)
                .bind(":high", high)
                .run());
    }
    return {};
}

Result<void> add_log_entry(Transaction& transaction, ProcessId process, const LogEntry& entry)
{
    return Query(transaction.database(),
                 QStringLiteral(
                     "INSERT INTO task_log (id, process_id, task_key, action, day, minutes, note, at) "
                     "VALUES (:id, :process, :task, :action, :day, :minutes, :note, :at)"))
        .bind(":id", transaction.new_id<LogId>())
        .bind(":process", process)
        .bind(":task", entry.task)
        .bind(":action", to_key(entry.action))
        .bind(":day", entry.day)
        .bind(":minutes", entry.minutes)
        .bind(":note", entry.note)
        .bind(":at", entry.at)
        .run();
}

Result<void> add_override(Transaction& transaction, ProcessId process, const Override& word)
{
    const auto other = word.other.isEmpty() ? std::nullopt : std::optional(word.other);
    return Query(transaction.database(),
                 QStringLiteral(
                     "INSERT INTO overrides (id, process_id, subject, action, from_day, to_day, other, "
                     "reason, expected, at) "
                     "VALUES (:id, :process, :task, :action, :from, :to, :other, :reason, :expected, :at)"))
        .bind(":id", transaction.new_id<OverrideId>())
        .bind(":process", process)
        .bind(":task", word.task)
        .bind(":action", to_key(word.action))
        .bind(":from", word.from)
        .bind(":to", word.to)
        .bind(":other", other)
        .bind(":reason", word.reason)
        .bind(":expected", word.expected)
        .bind(":at", word.at)
        .run();
}

} // namespace deference::plan
