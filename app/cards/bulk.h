// SPDX-License-Identifier: GPL-3.0-or-later
// What a user can do with many cards at once. One call = one transaction = one undo step = one ChangeSummary,
// for one card as for ten thousand. Cards that are that way already stay untouched. All of these are NotFound
// when one of the cards does not exist; then none is changed.
//
// Whose card it is decides what may happen to it. A pack's card stays in its pack: it has no deck of the
// user's and is never deleted, since the pack would bring it back; suspending keeps it away, tags sort it.
// Reviews are history: nothing here removes one. A card that is made new again keeps its answers in the log,
// and its next one is a first answer.
#pragma once
#include "app/cards/types.h"
#include "app/library/library.h"

#include <vector>

namespace deference::cards {

inline constexpr OperationKind k_suspend_cards{"cards.suspend",
                                               QT_TRANSLATE_NOOP("Operations", "Suspend card")};
inline constexpr OperationKind k_unsuspend_cards{"cards.unsuspend",
                                                 QT_TRANSLATE_NOOP("Operations", "Unsuspend card")};
inline constexpr OperationKind k_bury_cards{"cards.bury",
                                            QT_TRANSLATE_NOOP("Operations", "Bury card until tomorrow")};
inline constexpr OperationKind k_unbury_cards{"cards.unbury", QT_TRANSLATE_NOOP("Operations", "Unbury card")};
inline constexpr OperationKind k_flag_cards{"cards.flag", QT_TRANSLATE_NOOP("Operations", "Flag card")};
inline constexpr OperationKind k_mark_cards{"cards.mark", QT_TRANSLATE_NOOP("Operations", "Mark card")};
inline constexpr OperationKind k_unmark_cards{"cards.unmark", QT_TRANSLATE_NOOP("Operations", "Unmark card")};
inline constexpr OperationKind k_add_tags{"cards.add_tags", QT_TRANSLATE_NOOP("Operations", "Add tags")};
inline constexpr OperationKind k_remove_tags{"cards.remove_tags",
                                             QT_TRANSLATE_NOOP("Operations", "Remove tags")};
inline constexpr OperationKind k_move_cards{"cards.move", QT_TRANSLATE_NOOP("Operations", "Move card")};
inline constexpr OperationKind k_forget_cards{"cards.forget",
                                              QT_TRANSLATE_NOOP("Operations", "Make card new again")};
inline constexpr OperationKind k_delete_cards{"cards.delete", QT_TRANSLATE_NOOP("Operations", "Delete card")};
inline constexpr OperationKind k_bring_back_cards{"cards.bring_back",
                                                  QT_TRANSLATE_NOOP("Operations", "Bring card back")};

[[nodiscard]] Result<void> suspend_cards(Library& library, const std::vector<CardId>& cards,
                                         const void* initiator = nullptr);
[[nodiscard]] Result<void> unsuspend_cards(Library& library, const std::vector<CardId>& cards,
                                           const void* initiator = nullptr);
// Hidden for the rest of this study day.
[[nodiscard]] Result<void> bury_cards(Library& library, const std::vector<CardId>& cards,
                                      const void* initiator = nullptr);
[[nodiscard]] Result<void> unbury_cards(Library& library, const std::vector<CardId>& cards,
                                        const void* initiator = nullptr);
// 0 takes the flag away; InvalidInput above 7.
[[nodiscard]] Result<void> flag_cards(Library& library, const std::vector<CardId>& cards, int flag,
                                      const void* initiator = nullptr);
// Marked cards must be known: they count double when time is short.
[[nodiscard]] Result<void> mark_cards(Library& library, const std::vector<CardId>& cards, bool must_know,
                                      const void* initiator = nullptr);

// Tags as somebody types them, between blanks and commas: sorted, each once whatever its case, without the
// characters that a search needs for itself (quotes, stars).
[[nodiscard]] QStringList tidy_tags(const QString& typed);
// InvalidInput without a tag. A tag that a card has in another case stays as it is.
[[nodiscard]] Result<void> add_tags(Library& library, const std::vector<CardId>& cards,
                                    const QStringList& tags, const void* initiator = nullptr);
[[nodiscard]] Result<void> remove_tags(Library& library, const std::vector<CardId>& cards,
                                       const QStringList& tags, const void* initiator = nullptr);

// "Law :: Tax" is "Law::Tax". InvalidInput for a name that is empty somewhere or longer than 200 letters.
[[nodiscard]] Result<QString> tidy_deck_name(const QString& typed);

// What became of the cards chosen.
struct BulkReport
{
    int changed = 0; // moved, forgotten, deleted, brought back
    int kept = 0;    // deleted with a history: retired, found by is:retired
    int packs = 0;   // of a pack, and so left as they are
    [[nodiscard]] bool operator==(const BulkReport&) const = default;
};
// The user's own cards change their deck; '' is no deck. Conflict when all are a pack's.
[[nodiscard]] Result<BulkReport> move_cards(Library& library, const std::vector<CardId>& cards,
                                            const QString& deck, const void* initiator = nullptr);
// What is remembered of them is forgotten: they are new cards again. `changed` counts those that were not.
[[nodiscard]] Result<BulkReport> forget_cards(Library& library, const std::vector<CardId>& cards,
                                              const void* initiator = nullptr);
// The user's own cards. One that was never answered is deleted. One that was has a history, which is never
// deleted: it is retired, out of every queue, count and search but is:retired. Conflict when all are a
// pack's.
[[nodiscard]] Result<BulkReport> delete_cards(Library& library, const std::vector<CardId>& cards,
                                              const void* initiator = nullptr);
// The user's own retired cards are cards again. A pack's card comes back with its pack only.
[[nodiscard]] Result<BulkReport> bring_back_cards(Library& library, const std::vector<CardId>& cards,
                                                  const void* initiator = nullptr);

} // namespace deference::cards
