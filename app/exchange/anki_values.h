// SPDX-License-Identifier: GPL-3.0-or-later
// An Anki collection as values: what its tables hold, in the words of its makers, without judgement. Numbers
// are as stored; anki_cards.h makes cards of them. Source: the facts of the formats, read from packages.
#pragma once
#include "app/exchange/imported.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

namespace deference::exchange {

struct AnkiTemplate
{
    QString name;
    QString question;
    QString answer;
    [[nodiscard]] bool operator==(const AnkiTemplate&) const = default;
};

struct AnkiNoteType
{
    qint64 id = 0;
    QString name;
    bool cloze = false;
    QStringList fields; // names, in order
    std::vector<AnkiTemplate> templates;
    QString css;
    [[nodiscard]] bool operator==(const AnkiNoteType&) const = default;
};

struct AnkiDeck
{
    qint64 id = 0;
    QString name; // '::' nests
    bool filtered = false;
    [[nodiscard]] bool operator==(const AnkiDeck&) const = default;
};

struct AnkiNote
{
    qint64 id = 0; // milliseconds, when it was made
    QString guid;
    qint64 note_type = 0;
    qint64 modified = 0; // seconds
    QStringList tags;
    QStringList fields;
    [[nodiscard]] bool operator==(const AnkiNote&) const = default;
};

struct AnkiCard
{
    qint64 id = 0; // milliseconds, when it was made
    qint64 note = 0;
    qint64 deck = 0;
    int ordinal = 0; // of the template; of a cloze its number less one
    int type = 0;    // 0 new, 1 learning, 2 review, 3 relearning
    int queue = 0;   // -1 suspended, -2 and -3 buried, 0 new, 1 learning, 2 review, 3 day learning, 4 preview
    qint64 due = 0;  // of reviews days since the collection was made, of learning cards seconds
    int interval = 0; // days; negative: seconds
    int factor = 0;   // permille
    int reps = 0;
    int lapses = 0;
    int left = 0;             // steps to go: in all, and today in thousands
    qint64 original_due = 0;  // while in a filtered deck
    qint64 original_deck = 0; // 0: not in a filtered deck
    int flags = 0;
    QString data; // JSON
    [[nodiscard]] bool operator==(const AnkiCard&) const = default;
};

struct AnkiReview
{
    qint64 id = 0; // milliseconds, when it was answered
    qint64 card = 0;
    int ease = 0;     // 0 by hand, 1 again to 4 easy
    int interval = 0; // given: days, or negative seconds
    int last_interval = 0;
    int factor = 0;
    int milliseconds = 0; // spent
    int type = 0;         // 0 learning, 1 review, 2 relearning, 3 filtered, 4 by hand, 5 rescheduled
    [[nodiscard]] bool operator==(const AnkiReview&) const = default;
};

struct AnkiCollection
{
    int schema = 11;    // 11 or 18
    qint64 created = 0; // seconds; days of reviews count from there
    std::vector<AnkiNoteType> note_types;
    std::vector<AnkiDeck> decks;
    std::vector<AnkiNote> notes;
    std::vector<AnkiCard> cards;
    std::vector<AnkiReview> reviews; // by card, then by time
    int deck_presets = 0;            // sets of deck options
};

// A whole package.
struct AnkiPackage
{
    QString name;
    AnkiCollection collection;
    std::vector<ImportedMedia> media; // names are checked
    int refused_media = 0;            // entries whose names are none
};

} // namespace deference::exchange
