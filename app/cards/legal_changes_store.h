// SPDX-License-Identifier: GPL-3.0-or-later
// The reads behind legal_changes.h.
#pragma once
#include "app/cards/legal_changes.h"
#include "app/database/database.h"

namespace deference::cards {

struct StoredChange
{
    LegalChange change; // without its day
    Instant at;
};

// A card set aside until after `today` is hidden.
[[nodiscard]] Result<std::vector<StoredChange>> load_stored_changes(const Database& database, Day today);
// When a pack last changed the status of any card.
[[nodiscard]] Result<std::optional<Instant>> newest_change(const Database& database);
[[nodiscard]] Result<std::vector<UnverifiedCard>> load_unverified_cards(const Database& database);

} // namespace deference::cards
