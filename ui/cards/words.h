// SPDX-License-Identifier: GPL-3.0-or-later
// Cards in words: waits, minutes, how a card stands, what its area is called.
#pragma once
#include "app/cards/session.h"
#include "app/content/catalogue.h"
#include "ui/widgets/legal_badge.h"

namespace deference::ui {

// "10 min", "6 days".
[[nodiscard]] QString wait_text(const cards::Wait& wait);
// "10–13 min"; "less than 1 min" near the end.
[[nodiscard]] QString minutes_text(Range minutes);
// "62–78 %".
[[nodiscard]] QString recall_text(Range recall);
// "new", "due today", "suspended", "in 6 days": one of them, the one that decides.
[[nodiscard]] QString standing_text(const cards::CardRow& row, Instant now, Day today);
// As the pack calls it; the key where no pack knows it, "Own cards" for the user's.
[[nodiscard]] QString area_title(const content::Catalogue& catalogue, const QString& area);
[[nodiscard]] QString rating_name(cards::Rating rating);
// What a card trains: "Legal status".
[[nodiscard]] QString kind_name(cards::CardKind kind);
[[nodiscard]] LegalStatus badge_status(content::LegalStatus status);

} // namespace deference::ui
