// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be written for other programs, as values: cards with what is believed of them and their answers.
#pragma once
#include "app/cards/types.h"
#include "app/exchange/imported.h"

#include <QTimeZone>
#include <vector>

namespace deference::exchange {

struct ExportCard
{
    cards::Card card;
    std::optional<cards::CardMemory> memory; // none: new
    std::vector<cards::Review> reviews;      // oldest first; may be left out
};

struct ExportSource
{
    std::vector<ExportCard> cards;
    std::vector<ImportedMedia> media; // those that the cards name and that are there
    int missing_media = 0;            // that they name, and that are gone
    Instant now;
    QTimeZone zone = QTimeZone::utc();
};

} // namespace deference::exchange
