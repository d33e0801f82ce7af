// SPDX-License-Identifier: GPL-3.0-or-later
// What an import would do, before it is done: each card of the file beside ours, and what the user decides
// where both are there. A value to preview and to change; import_operations.h carries it out.
#pragma once
#include "app/exchange/imported.h"
#include "app/exchange/progress.h"
#include "app/library/library.h"

#include <optional>
#include <vector>

namespace deference::exchange {

enum class Presence {
    New,     // not here yet
    Same,    // here, word for word
    Changed, // here with other words
};
// What becomes of a card that is here already. KeepOurs: nothing. TakeTheirs: our card gets their words, tags
// and deck, and their answers if it has none. KeepBoth: theirs is added beside ours.
enum class Decision { KeepOurs, TakeTheirs, KeepBoth };
// "keep", "update", "both".
[[nodiscard]] QString to_key(Decision decision);
[[nodiscard]] std::optional<Decision> decision_from_key(const QString& key);

struct ImportItem
{
    ImportedCard theirs;
    Presence presence = Presence::New;
    std::optional<cards::Card> ours; // none: new
    bool ours_answered = false;
    Decision decision = Decision::KeepOurs; // means nothing for a new card
};

struct ImportPlan
{
    QString name; // of the file
    std::vector<ImportItem> items;
    std::vector<ImportedMedia> media;
    QStringList not_carried;
    QStringList remarks;
};

struct ImportCounts
{
    int new_cards = 0;
    int same = 0;
    int changed = 0;
    int answers = 0;      // that come with new cards and those taken over
    int believed = 0;     // cards without answers, with what was believed of them
    int answers_left = 0; // of cards whose own log stays
    [[nodiscard]] bool operator==(const ImportCounts&) const = default;
};
[[nodiscard]] ImportCounts count(const ImportPlan& plan);

// Looks each card up, by its note and then by its question. A card that the file has twice is planned once.
// `deck` names the deck of cards that come without one; empty: "Imported".
[[nodiscard]] Result<ImportPlan> plan_import(const Library& library, ImportSource source,
                                             const QString& deck = {});
// For every card that is here already.
void decide_all(ImportPlan& plan, Decision decision);

// Reads a file by what it is called and what is in it: an Anki package, or text.
[[nodiscard]] Result<ImportSource> read_import_file(const QString& path, Instant now,
                                                    const Progress& progress = {});

} // namespace deference::exchange
