// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a user can do in practice. One call = one transaction = one undo step, typing merged.
// `initiator` is the page that asks (compared, never followed).
#pragma once
#include "app/core/result.h"
#include "app/library/operation.h"
#include "app/practice/types.h"

#include <array>

namespace deference {
class Library;
namespace content {
class Pack;
}
} // namespace deference

namespace deference::practice {

inline constexpr OperationKind k_start_attempt{"practice.start",
                                               QT_TRANSLATE_NOOP("Operations", "Start answer")};
inline constexpr OperationKind k_save_draft{"practice.save_draft",
                                            QT_TRANSLATE_NOOP("Operations", "Write answer")};
inline constexpr OperationKind k_park_attempt{"practice.park",
                                              QT_TRANSLATE_NOOP("Operations", "Park answer")};
inline constexpr OperationKind k_resume_attempt{"practice.resume",
                                                QT_TRANSLATE_NOOP("Operations", "Resume answer")};
inline constexpr OperationKind k_finish_attempt{
    "practice.finish", QT_TRANSLATE_NOOP("Operations", "Finish answer"), Undo::RemoveNewest};
inline constexpr OperationKind k_record_attempt{
    "practice.record", QT_TRANSLATE_NOOP("Operations", "Record answer"), Undo::RemoveNewest};
inline constexpr OperationKind k_delete_draft{"practice.delete_draft",
                                              QT_TRANSLATE_NOOP("Operations", "Delete draft")};

inline constexpr std::array k_operations{&k_start_attempt,  &k_save_draft,     &k_park_attempt,
                                         &k_resume_attempt, &k_finish_attempt, &k_record_attempt,
                                         &k_delete_draft};

// Starts the clock on a prompt; an answer that was running is parked. NotFound when the pack has no such
// prompt.
[[nodiscard]] Result<AttemptId> start_attempt(Library& library, const content::Pack& pack,
                                              const QString& prompt, const void* initiator = nullptr);
// Autosave: call it at each pause in typing, and once a second while the timer runs if nothing was typed for
// long. `spent` is the whole time at the answer so far; a smaller one than stored (a clock that jumped) keeps
// the stored one. Conflict once the attempt is finished.
[[nodiscard]] Result<void> save_draft(Library& library, AttemptId id, const QString& answer,
                                      std::chrono::seconds spent, const void* initiator = nullptr);
// Save the draft first; this only puts it aside.
[[nodiscard]] Result<void> park_attempt(Library& library, AttemptId id, const void* initiator = nullptr);
// Runs it again; another one that was running is parked.
[[nodiscard]] Result<void> resume_attempt(Library& library, AttemptId id, const void* initiator = nullptr);

struct Finish
{
    QString answer;
    std::chrono::seconds spent{0};
    int self_rating = 0; // 1 to 5
    QString note;        // may be empty
};
// Makes history of it. InvalidInput without an answer or with a rating outside 1 to 5; Conflict when it is
// finished.
[[nodiscard]] Result<void> finish_attempt(Library& library, AttemptId id, const Finish& finish,
                                          const void* initiator = nullptr);
// A finished answer given elsewhere, at once (`practice record`).
[[nodiscard]] Result<AttemptId> record_attempt(Library& library, const content::Pack& pack,
                                               const QString& prompt, const Finish& finish,
                                               const void* initiator = nullptr);
// Conflict when it is finished: history is kept.
[[nodiscard]] Result<void> delete_draft(Library& library, AttemptId id, const void* initiator = nullptr);

} // namespace deference::practice
