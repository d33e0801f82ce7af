// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a user can do with cards; what is done to many at once is in bulk.h. One call = one transaction
// = one undo step = one ChangeSummary.
#pragma once
#include "app/cards/bulk.h"
#include "app/cards/merge.h"
#include "app/cards/model_settings.h"
#include "app/cards/schedule.h"
#include "app/cards/study_settings.h"
#include "app/cards/types.h"
#include "app/library/library.h"

#include <array>
#include <span>
#include <vector>

namespace deference::cards {

// An answer is taken back by removing its row, the newest of the log; the memory comes back as it was, bit
// for bit.
inline constexpr OperationKind k_answer_card{"cards.answer", QT_TRANSLATE_NOOP("Operations", "Answer card"),
                                             Undo::RemoveNewest};
inline constexpr OperationKind k_edit_card{"cards.edit", QT_TRANSLATE_NOOP("Operations", "Edit card")};
inline constexpr OperationKind k_add_card{"cards.add", QT_TRANSLATE_NOOP("Operations", "Add card")};
inline constexpr OperationKind k_change_study_settings{
    "cards.study_settings", QT_TRANSLATE_NOOP("Operations", "Change study settings")};
inline constexpr OperationKind k_dismiss_changes{"cards.dismiss_changes",
                                                 QT_TRANSLATE_NOOP("Operations", "Dismiss changed laws")};
inline constexpr OperationKind k_rename_deck{"cards.rename_deck",
                                             QT_TRANSLATE_NOOP("Operations", "Rename deck")};
inline constexpr OperationKind k_delete_deck{"cards.delete_deck",
                                             QT_TRANSLATE_NOOP("Operations", "Delete deck")};
inline constexpr OperationKind k_add_media{"cards.add_media",
                                           QT_TRANSLATE_NOOP("Operations", "Add picture or sound")};
inline constexpr OperationKind k_remove_media{
    "cards.remove_media", QT_TRANSLATE_NOOP("Operations", "Remove unused pictures and sounds")};
inline constexpr OperationKind k_change_parameters{"cards.parameters",
                                                   QT_TRANSLATE_NOOP("Operations", "Change memory model")};
// Not undone: it runs when the program starts, and a stray Ctrl+Z then must not empty the deck. The pack
// itself is the way back.
inline constexpr OperationKind k_merge_pack{
    "cards.merge_pack", QT_TRANSLATE_NOOP("Operations", "Take over cards of a pack"), Undo::None};

inline constexpr std::array k_card_operations{&k_answer_card,
                                              &k_suspend_cards,
                                              &k_unsuspend_cards,
                                              &k_bury_cards,
                                              &k_unbury_cards,
                                              &k_flag_cards,
                                              &k_mark_cards,
                                              &k_unmark_cards,
                                              &k_add_tags,
                                              &k_remove_tags,
                                              &k_move_cards,
                                              &k_forget_cards,
                                              &k_delete_cards,
                                              &k_bring_back_cards,
                                              &k_edit_card,
                                              &k_add_card,
                                              &k_change_study_settings,
                                              &k_rename_deck,
                                              &k_delete_deck,
                                              &k_add_media,
                                              &k_remove_media,
                                              &k_change_parameters,
                                              &k_dismiss_changes,
                                              &k_merge_pack};

// How an undo step names a card: "Suspend card (An interviewer cites the SEC's 2023…)".
[[nodiscard]] QString short_name(const CardWords& words);

// Writes the answer and what is now believed about the card; returns both. `spent` is the time from showing
// the question to the rating (negative, from a clock set back, counts as 0). Suspended, buried and retired
// cards can be answered: the queue leaves them out, a user who opens one may still rate it. NotFound without
// the card.
struct Answered
{
    Review review;
    CardMemory memory;
};
[[nodiscard]] Result<Answered> answer_card(Library& library, CardId card, Rating rating,
                                           std::chrono::milliseconds spent, const StudyConfig& config,
                                           const void* initiator = nullptr);

// Only the words of edit_cards() in own_cards.h.
[[nodiscard]] Result<void> edit_card(Library& library, CardId card, const CardWords& words,
                                     const void* initiator = nullptr);
// Only the first card of add_cards() in own_cards.h.
[[nodiscard]] Result<CardId> add_card(Library& library, const CardWords& words, const CardFacts& facts,
                                      const void* initiator = nullptr);

// InvalidInput for a figure outside the bounds of study_settings.h.
[[nodiscard]] Result<void> change_study_settings(Library& library, const StudySettings& settings,
                                                 const void* initiator = nullptr);

// The laws that have changed so far are announced no more; their cards stay due.
[[nodiscard]] Result<void> dismiss_legal_changes(Library& library, const void* initiator = nullptr);

// Uses these parameters from now on, and puts the cards where they stand under them; when they are next due
// stays as it was planned. A card that was answered since its state was worked out keeps the one it has.
[[nodiscard]] Result<void> change_parameters(Library& library, const MemoryModel& model,
                                             std::span<const CardState> states,
                                             const void* initiator = nullptr);

// Brings the library to what the pack holds. An unchanged pack costs one small query and no transaction.
[[nodiscard]] Result<MergeReport> merge_pack(Library& library, const content::Pack& pack);
// Every pack of the library's catalogue, the usual call after opening; one report a pack that changed
// anything.
[[nodiscard]] Result<std::vector<MergeReport>> merge_packs(Library& library);

} // namespace deference::cards
