// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/statistics_load.h"

#include "app/cards/store.h"

namespace deference::cards {

Result<Statistics> load_statistics(const Library& library, const StatisticsQuestion& question)
{
    StatisticsSource source;
    while (source.is_incomplete())
        DEFERENCE_TRY(source.read_some(library));
    return make_statistics(source, question);
}

Result<std::vector<LeechLine>> load_leech_lines(const Library& library, const std::vector<Leech>& leeches)
{
    std::vector<LeechLine> lines;
    for (const Leech& leech : leeches) {
        DEFERENCE_TRY_ASSIGN(const auto card, find_card(library.database(), leech.card));
        if (card)
            lines.push_back({leech, card->words.question, card->facts.area,
                             leech_advice(card->words, leech.lapses, card->must_know)});
    }
    return lines;
}

} // namespace deference::cards
