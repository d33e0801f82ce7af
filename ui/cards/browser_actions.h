// SPDX-License-Identifier: GPL-3.0-or-later
// What the browser does with the cards chosen: names, keys and the sentence that says what happened. One list
// for the buttons, the menu and the keys.
#pragma once
#include "app/cards/bulk.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <span>

namespace deference::ui {

enum class BrowserAction {
    Edit,
    Info,
    Suspend, // takes it back when every card is that way
    Bury,    // as Suspend
    Mark,    // as Suspend
    Flag,
    Tags,
    Move,
    Forget,
    Delete,
    BringBack,
    Study,
    Export,
    Duplicates,
};

struct BrowserActionInfo
{
    BrowserAction action;
    const char* text;
    const char* keys; // a QKeySequence; letters alone work while the table has the focus
    const char16_t* icon;
};
[[nodiscard]] std::span<const BrowserActionInfo> browser_actions();
[[nodiscard]] const BrowserActionInfo& info_of(BrowserAction action);
[[nodiscard]] QString text_of(BrowserAction action);
// Its keys as the system writes them; empty without any.
[[nodiscard]] QString keys_of(BrowserAction action);
// What a tool tip says: "Suspend (Ctrl+J)".
[[nodiscard]] QString tip_of(BrowserAction action);
// The action of a key press, if it is one.
[[nodiscard]] std::optional<BrowserAction> action_of(const QKeyEvent& event);

// How the chosen cards stand, for what toggles.
struct ChosenCards
{
    std::vector<cards::CardId> cards;
    bool all_suspended = false;
    bool all_buried = false;
    bool all_marked = false;
};

// Runs what needs nothing more than the cards (Suspend, Bury, Mark, Forget, Delete, BringBack); the sentence
// is for the undo bar.
[[nodiscard]] Result<QString> run(Library& library, BrowserAction action, const ChosenCards& chosen);
[[nodiscard]] Result<QString> run_flag(Library& library, const std::vector<cards::CardId>& cards, int flag);
[[nodiscard]] Result<QString> run_add_tags(Library& library, const std::vector<cards::CardId>& cards,
                                           const QString& typed);
[[nodiscard]] Result<QString> run_remove_tags(Library& library, const std::vector<cards::CardId>& cards,
                                              const QString& typed);
[[nodiscard]] Result<QString> run_move(Library& library, const std::vector<cards::CardId>& cards,
                                       const QString& deck);

} // namespace deference::ui
