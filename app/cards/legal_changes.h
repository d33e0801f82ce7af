// SPDX-License-Identifier: GPL-3.0-or-later
// Laws whose status changed under a card, and cards that nobody has checked against their source.
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
    bool dismissed = false;                     // its announcement was put away; the card is due all the same
    [[nodiscard]] bool operator==(const LegalChange&) const = default;
};

// Cards that are not retired, the newest change first, those of one change in the order the cards were added.
// Hidden cards (suspended, set aside) are told of and are not open.
[[nodiscard]] Result<std::vector<LegalChange>> load_legal_changes(const Library& library);
// All there are now count as dismissed; later ones are announced.
[[nodiscard]] Result<void> put_changes_dismissed(Transaction& transaction);

// A card written from knowledge, without a source at hand.
struct UnverifiedCard
{
    CardId id;
    QString key; // in its pack; empty on a card of one's own
    QString question;
    QString citation;
    QString area;
    std::optional<content::LegalStatus> status;
    QString source_title; // may be empty, as the address
    QString source_url;
    Day as_of;
    [[nodiscard]] bool operator==(const UnverifiedCard&) const = default;
};

// Cards that are not retired, in the order they were added.
[[nodiscard]] Result<std::vector<UnverifiedCard>> load_unverified(const Library& library);

// {"changes": [{"id", "key", "question", "citation", "before", "after", "day", "learned", "open",
// "dismissed"}]}; a status is null where there was or is none.
[[nodiscard]] QJsonObject changes_json(const std::vector<LegalChange>& changes);
// {"cards": [{"id", "key", "question", "citation", "area", "status", "source", "url", "as_of"}]}
[[nodiscard]] QJsonObject unverified_json(const std::vector<UnverifiedCard>& cards);

} // namespace deference::cards
