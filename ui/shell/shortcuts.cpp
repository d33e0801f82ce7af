// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

#include <QCoreApplication>

namespace deference::ui {

namespace {

#define WORD(text) QT_TRANSLATE_NOOP("Shortcuts", text)
constexpr Shortcut k_shortcuts[] = {
    {WORD("Everywhere"), "Ctrl+1", WORD("Today")},
    {WORD("Everywhere"), "Ctrl+2", WORD("Plan")},
    {WORD("Everywhere"), "Ctrl+3", WORD("Stories")},
    {WORD("Everywhere"), "Ctrl+4", WORD("Cards")},
    {WORD("Everywhere"), "Ctrl+5", WORD("Practice")},
    {WORD("Everywhere"), "Ctrl+7", WORD("Progress")},
    {WORD("Everywhere"), "Ctrl+,", WORD("Settings")},
    {WORD("Everywhere"), "Ctrl+K", WORD("Find or do")},
    {WORD("Everywhere"), "Ctrl+Z", WORD("Undo, also an override or an answer")},
    {WORD("Everywhere"), "Ctrl+Shift+Z", WORD("Redo")},
    {WORD("Everywhere"), "Ctrl+?", WORD("This list")},
    {WORD("Everywhere"), "F6", WORD("Next part of the window")},
    {WORD("Everywhere"), "Ctrl+Q", WORD("Quit; everything is saved")},
    {WORD("Today"), "Up", WORD("Task before")},
    {WORD("Today"), "Down", WORD("Task after")},
    {WORD("Today"), "Return", WORD("Start the task")},
    {WORD("Today"), "O", WORD("Override the task")},
    {WORD("Cards"), "Alt+1", WORD("Today’s cards")},
    {WORD("Cards"), "Alt+2", WORD("The whole deck")},
    {WORD("Cards"), "Ctrl+Shift+I", WORD("Import cards")},
    {WORD("Cards"), "Ctrl+Shift+E", WORD("Export cards")},
    {WORD("Cards"), "Space", WORD("Show the answer")},
    {WORD("Cards"), "1", WORD("Again")},
    {WORD("Cards"), "2", WORD("Hard")},
    {WORD("Cards"), "3", WORD("Good")},
    {WORD("Cards"), "4", WORD("Easy")},
    {WORD("Cards"), "Z", WORD("Take the last answer back")},
    {WORD("Cards"), "E", WORD("Edit the card")},
    {WORD("Cards"), "C", WORD("Make a card of the words selected")},
    {WORD("Cards"), "Ctrl+N", WORD("New card")},
    {WORD("Cards"), "@", WORD("Suspend the card")},
    {WORD("Cards"), "-", WORD("Bury the card until tomorrow")},
    {WORD("Cards"), "M", WORD("Mark the card as one you must know")},
    {WORD("Cards"), "W", WORD("Why this card now")},
    {WORD("Cards"), "!", WORD("Flag the card")},
    {WORD("Cards"), "N", WORD("Not now, later in this session")},
    {WORD("Cards"), "Esc", WORD("Finish")},
    {WORD("Writing a card"), "Ctrl+Return", WORD("Save")},
    {WORD("Writing a card"), "Ctrl+Shift+Return", WORD("Add and begin the next")},
    {WORD("Writing a card"), "Ctrl+B", WORD("Bold")},
    {WORD("Writing a card"), "Ctrl+I", WORD("Italic")},
    {WORD("Writing a card"), "Ctrl+E", WORD("Code")},
    {WORD("Writing a card"), "Ctrl+L", WORD("List")},
    {WORD("Writing a card"), "Ctrl+K", WORD("Link")},
    {WORD("Writing a card"), "Ctrl+Shift+C", WORD("Gap with the next number")},
    {WORD("Writing a card"), "Ctrl+Alt+Shift+C", WORD("Gap with the same number")},
    {WORD("Writing a card"), "Ctrl+Shift+P", WORD("Picture or sound from a file")},
    {WORD("Writing a card"), "Esc", WORD("Close; what is written is kept")},
    {WORD("Stories"), "Ctrl+N", WORD("New story")},
    {WORD("Stories"), "Ctrl+S", WORD("Save now (it also saves by itself)")},
    {WORD("Stories"), "Alt+Up", WORD("Part before")},
    {WORD("Stories"), "Alt+Down", WORD("Part after")},
    {WORD("Stories"), "F8", WORD("Next check")},
    {WORD("Stories"), "Ctrl+E", WORD("Export the story as a memo")},
    {WORD("Stories"), "Alt+R", WORD("Read only the record")},
    {WORD("Stories"), "Alt+F", WORD("Follow-up drill")},
    {WORD("Stories"), "Alt+S", WORD("The set of stories")},
    {WORD("Stories"), "Ctrl+Shift+M", WORD("Make a card of the part, or of the words selected")},
    {WORD("Practice"), "Ctrl+Return", WORD("Finish and rate")},
};
#undef WORD

} // namespace

std::span<const Shortcut> shortcut_table()
{
    return k_shortcuts;
}

} // namespace deference::ui
