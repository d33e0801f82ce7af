// SPDX-License-Identifier: GPL-3.0-or-later
// Laws whose status changed under a card, and cards that nobody has checked against their source. Reads only.
#pragma once
#include "app/cards/types.h"
#include "app/library/library.h"

#include <QJsonObject>
#include <vector>

namespace deference::cards {

// The newest change of a law's status that a pack brought to one card.
struct LegalChange
{
    CardId id;
    QString key; // in its pack
    QString question;
    QString citation;
    std::optional<content::LegalStatus> before; // none: the card was not about law
    std::optional<content::LegalStatus> after;  // none: it is not any more
    Day day;                                    // the study day the change came
    bool learned = false;                       // answered at least once before the change
    bool is_open = false;                       // learned, and not answered since: the card is due again
    [[nodiscard]] bool operator==(const LegalChange&) const = default;
};

// Cards that are not retired, the newest change first, those of one change in the order the cards were added.
// Hidden cards (suspended, set aside) are told of and are not open.
[[nodiscard]] Result<std::vector<LegalChange>> load_legal_changes(const Library& library);

// A card written from knowledge, without a source at hand.
struct UnverifiedCard
{
    CardId id;
    QString key; // in its pack; empty on a card of one's own
    QString question;
    QString citation;
    QString area;
    std::optional<content::LegalStatus> status;
    Day as_of;
    [[nodiscard]] bool operator==(const UnverifiedCard&) const = default;
};

// Cards that are not retired, in the order they were added.
[[nodiscard]] Result<std::vector<UnverifiedCard>> load_unverified(const Library& library);

// {"changes": [{"id", "key", "question", "citation", "before", "after", "day", "learned", "open"}]}; a status
// is null where there was or is none.
[[nodiscard]] QJsonObject changes_json(const std::vector<LegalChange>& changes);
// {"cards": [{"id", "key", "question", "citation", "area", "status", "as_of"}]}
[[nodiscard]] QJsonObject unverified_json(const std::vector<UnverifiedCard>& cards);

} // namespace deference::cards
