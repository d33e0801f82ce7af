// SPDX-License-Identifier: GPL-3.0-or-later
// The user's settings, read once into a struct and handed down.
#pragma once
#include "app/library/library.h"

namespace deference {

inline constexpr OperationKind k_change_setting{"settings.change",
                                                QT_TRANSLATE_NOOP("Operations", "Change setting")};

// The stored text, or `fallback`.
[[nodiscard]] Result<QString> load_setting(const Database& database, const QString& key,
                                           const QString& fallback);
// Within an operation that does more than that; an empty value removes the setting.
[[nodiscard]] Result<void> put_setting(Transaction& transaction, const QString& key, const QString& value);
// One undo step; an empty value removes the setting.
[[nodiscard]] Result<void> change_setting(Library& library, const QString& key, const QString& value);

} // namespace deference
