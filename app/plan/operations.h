// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a user can change about the process and the plan. Each call is one transaction and one undo
// step.
#pragma once
#include "app/library/library.h"
#include "app/plan/proposal.h"
#include "app/plan/types.h"

namespace deference::plan {

// Log and overrides are append-only: undoing takes back the newest row, together with what the operation did
// to the plan.
inline constexpr OperationKind k_set_up{"plan.set_up", QT_TRANSLATE_NOOP("Operations", "Set up process")};
inline constexpr OperationKind k_set_round_date{"plan.set_round_date",
                                                QT_TRANSLATE_NOOP("Operations", "Set round date")};
inline constexpr OperationKind k_set_round_state{"plan.set_round_state",
                                                 QT_TRANSLATE_NOOP("Operations", "Set round state")};
inline constexpr OperationKind k_rate_round{"plan.rate_round",
                                            QT_TRANSLATE_NOOP("Operations", "Rate yourself")};
inline constexpr OperationKind k_set_availability{"plan.set_availability",
                                                  QT_TRANSLATE_NOOP("Operations", "Change hours")};
inline constexpr OperationKind k_start_task{"plan.start_task", QT_TRANSLATE_NOOP("Operations", "Start task"),
                                            Undo::RemoveNewest};
inline constexpr OperationKind k_pause_task{"plan.pause_task", QT_TRANSLATE_NOOP("Operations", "Pause task"),
                                            Undo::RemoveNewest};
inline constexpr OperationKind k_finish_task{
    "plan.finish_task", QT_TRANSLATE_NOOP("Operations", "Finish task"), Undo::RemoveNewest};
inline constexpr OperationKind k_skip_task{"plan.skip_task", QT_TRANSLATE_NOOP("Operations", "Skip task"),
                                           Undo::RemoveNewest};
inline constexpr OperationKind k_move_task{"plan.move_task", QT_TRANSLATE_NOOP("Operations", "Move task"),
                                           Undo::RemoveNewest};
inline constexpr OperationKind k_swap_tasks{"plan.swap_tasks", QT_TRANSLATE_NOOP("Operations", "Swap tasks"),
                                            Undo::RemoveNewest};
inline constexpr OperationKind k_accept_replan{"plan.accept_replan",
                                               QT_TRANSLATE_NOOP("Operations", "Re-plan")};

struct RoundAnswer
{
    QString round; // the pack's key
    std::optional<Day> dated_on;
    std::optional<int> self_rating; // 1 to 5
    [[nodiscard]] bool operator==(const RoundAnswer&) const = default;
};

// What a person said when setting up. What is absent keeps its value, or takes the pack's default the first
// time.
struct SetupAnswers
{
    QString pack_key; // empty: the first pack
    QString title;    // empty: the pack's company
    std::optional<Day> started_on;
    std::optional<int> weeks; // absent: from the dates, or six
    std::vector<RoundAnswer> rounds;
    // The answers come from a form that shows everything: a round named without a date or a rating has none
    // any more.
    bool is_whole_form = false;
    std::optional<Availability> availability;
    [[nodiscard]] bool operator==(const SetupAnswers&) const = default;
};

// The plan these answers would give, without writing: for the first-run page, as the person answers.
[[nodiscard]] Result<Plan> preview_set_up(const Database& database, const content::Catalogue& catalogue,
                                          const SetupAnswers& answers, Day today);

// Creates the process or changes the active one; makes the plan anew from today. Log and overrides stay.
[[nodiscard]] Result<ProcessId> set_up(Library& library, const SetupAnswers& answers,
                                       const void* initiator = nullptr);

// These change facts only. The stored plan stays as it is; the overview then offers a proposal.
// A day that is not known (any more) is absent. Conflict for a round that is over.
[[nodiscard]] Result<void> set_round_date(Library& library, const QString& round, std::optional<Day> day,
                                          const void* initiator = nullptr);
[[nodiscard]] Result<void> set_round_state(Library& library, const QString& round, RoundState state,
                                           const void* initiator = nullptr);
[[nodiscard]] Result<void> rate_round(Library& library, const QString& round, std::optional<int> self_rating,
                                      const void* initiator = nullptr);
[[nodiscard]] Result<void> set_availability(Library& library, const Availability& availability,
                                            const void* initiator = nullptr);

// `task` is a key of the pack: a task, what recurs, or what is optional. Starting one pauses the one that
// runs.
[[nodiscard]] Result<void> start_task(Library& library, const QString& task, const void* initiator = nullptr);
[[nodiscard]] Result<void> pause_task(Library& library, const QString& task, const void* initiator = nullptr);
// `minutes`: the time it took in all; absent: what the timer says, or the planned minutes when it was never
// started.
[[nodiscard]] Result<void> finish_task(Library& library, const QString& task, std::optional<int> minutes = {},
                                       const QString& note = {}, const void* initiator = nullptr);

// Overrides. InvalidInput without a reason. `from` tells which day's session is meant where a task has
// several; absent: today's, or the next.
[[nodiscard]] Result<void> skip_task(Library& library, const QString& task, const QString& reason,
                                     std::optional<Day> from = {}, const void* initiator = nullptr);
[[nodiscard]] Result<void> move_task(Library& library, const QString& task, Day to, const QString& reason,
                                     std::optional<Day> from = {}, const void* initiator = nullptr);
// Exchanges the days of two tasks, or their places within one day.
[[nodiscard]] Result<void> swap_tasks(Library& library, const QString& task, const QString& other,
                                      const QString& reason, const void* initiator = nullptr);

// Writes the proposal. Conflict when the plan changed since it was made.
[[nodiscard]] Result<void> accept_replan(Library& library, const Proposal& proposal,
                                         const void* initiator = nullptr);

} // namespace deference::plan
