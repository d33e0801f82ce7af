// SPDX-License-Identifier: GPL-3.0-or-later
// Text that somebody is writing and has not saved: kept in the library from one second to the next, so that a
// killed program loses none of it. Drafts take no part in undo and no page hears of them.
#pragma once
#include "app/library/library.h"

#include <optional>
#include <vector>

namespace deference {

// Undo::None, and yet it leaves the undo stack alone: a draft touches no row that undo knows.
inline constexpr OperationKind k_keep_draft{"drafts.keep", QT_TRANSLATE_NOOP("Operations", "Keep draft"),
                                            Undo::None};

struct Draft
{
    QString key;  // what is written: "cards.new", "cards.17"
    QString base; // of what was there when writing began; empty for something new
    QString body; // as the writer reads it
    Instant written_at;
    [[nodiscard]] bool operator==(const Draft&) const = default;
};

// Replaces the draft of that key.
[[nodiscard]] Result<void> keep_draft(Library& library, const QString& key, const QString& base,
                                      const QString& body);
// Nothing happens when there is none.
[[nodiscard]] Result<void> drop_draft(Library& library, const QString& key);
// With the operation that saves what was written: both happen or neither.
[[nodiscard]] Result<void> drop_draft(Transaction& transaction, const QString& key);

[[nodiscard]] Result<std::optional<Draft>> find_draft(const Database& database, const QString& key);
// Those whose key begins so, the newest first.
[[nodiscard]] Result<std::vector<Draft>> load_drafts(const Database& database, const QString& prefix);

} // namespace deference
