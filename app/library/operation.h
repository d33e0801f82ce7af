// SPDX-License-Identifier: GPL-3.0-or-later
// How an operation is named and undone. Every feature lists its own in operations.h.
#pragma once
#include <QString>

namespace deference {

enum class Undo {
    RestoreRows,  // the rows come back as they were
    RemoveNewest, // append-only history: only the newest row can be taken back
    None,         // cannot be undone; says so in its name
};

struct OperationKind
{
    const char* id;   // stable, for tests and logs
    const char* text; // for the Edit menu, translated in context "Operations"
    Undo undo = Undo::RestoreRows;
};

// One call of an operation.
struct Operation
{
    const OperationKind& kind;
    QString object;    // what it was done to, for "Undo skip task (Records rule)"; may be empty
    QString merge_key; // consecutive operations with the same key are one undo step (typing); empty: never
    const void* initiator = nullptr; // the page that asked, so that it need not refresh itself
};

} // namespace deference
