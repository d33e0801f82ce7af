// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a user can do with cards. One call = one transaction = one undo step = one ChangeSummary.
#pragma once
#include "app/cards/merge.h"
#include "app/cards/schedule.h"
#include "app/cards/study_settings.h"
#include "app/cards/types.h"
#include "app/library/library.h"

#include <array>
#include <vector>

namespace deference::cards {

// An answer is taken back by removing its row, the newest of the log; the memory comes back as it was, bit
// for bit.
inline constexpr OperationKind k_answer_card{"cards.answer", QT_TRANSLATE_NOOP("Operations", "Answer card"),
                                             Undo::RemoveNewest};
inline constexpr OperationKind k_suspend_cards{"cards.suspend",
                                               QT_TRANSLATE_NOOP("Operations", "Suspend card")};
inline constexpr OperationKind k_unsuspend_cards{"cards.unsuspend",
                                                 QT_TRANSLATE_NOOP("Operations", "Unsuspend card")};
inline constexpr OperationKind k_bury_cards{"cards.bury",
                                            QT_TRANSLATE_NOOP("Operations", "Bury card until tomorrow")};
inline constexpr OperationKind k_flag_cards{"cards.flag", QT_TRANSLATE_NOOP("Operations", "Flag card")};
inline constexpr OperationKind k_mark_cards{"cards.mark", QT_TRANSLATE_NOOP("Operations", "Mark card")};
inline constexpr OperationKind k_edit_card{"cards.edit", QT_TRANSLATE_NOOP("Operations", "Edit card")};
inline constexpr OperationKind k_add_card{"cards.add", QT_TRANSLATE_NOOP("Operations", "Add card")};
inline constexpr OperationKind k_change_study_settings{
    "cards.study_settings", QT_TRANSLATE_NOOP("Operations", "Change study settings")};
inline constexpr OperationKind k_rename_deck{"cards.rename_deck",
                                             QT_TRANSLATE_NOOP("Operations", "Rename deck")};
inline constexpr OperationKind k_add_media{"cards.add_media",
                                           QT_TRANSLATE_NOOP("Operations", "Add picture or sound")};
inline constexpr OperationKind k_remove_media{
    "cards.remove_media", QT_TRANSLATE_NOOP("Operations", "Remove unused pictures and sounds")};
// Not undone: it runs when the program starts, and a stray Ctrl+Z then must not empty the deck. The pack
// itself is the way back.
inline constexpr OperationKind k_merge_pack{
    "cards.merge_pack", QT_TRANSLATE_NOOP("Operations", "Take over cards of a pack"), Undo::None};

inline constexpr std::array k_card_operations{&k_answer_card, &k_suspend_cards, &k_unsuspend_cards,
                                              &k_bury_cards,  &k_flag_cards,    &k_mark_cards,
                                              &k_edit_card,   &k_add_card,      &k_change_study_settings,
                                              &k_rename_deck, &k_add_media,     &k_remove_media,
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

// NotFound when one of the cards does not exist; then none is changed. Cards that are that way already stay
// untouched.
[[nodiscard]] Result<void> suspend_cards(Library& library, const std::vector<CardId>& cards,
                                         const void* initiator = nullptr);
[[nodiscard]] Result<void> unsuspend_cards(Library& library, const std::vector<CardId>& cards,
                                           const void* initiator = nullptr);
// Hidden for the rest of this study day.
[[nodiscard]] Result<void> bury_cards(Library& library, const std::vector<CardId>& cards,
                                      const void* initiator = nullptr);
// 0 takes the flag away; InvalidInput above 7.
[[nodiscard]] Result<void> flag_cards(Library& library, const std::vector<CardId>& cards, int flag,
                                      const void* initiator = nullptr);

// Marked cards must be known: they count double when time is short.
[[nodiscard]] Result<void> mark_cards(Library& library, const std::vector<CardId>& cards, bool must_know,
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

// Brings the library to what the pack holds. An unchanged pack costs one small query and no transaction.
[[nodiscard]] Result<MergeReport> merge_pack(Library& library, const content::Pack& pack);
// Every pack of the library's catalogue, the usual call after opening; one report a pack that changed
// anything.
[[nodiscard]] Result<std::vector<MergeReport>> merge_packs(Library& library);

} // namespace deference::cards
