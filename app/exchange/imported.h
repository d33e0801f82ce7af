// SPDX-License-Identifier: GPL-3.0-or-later
// What a file from another program holds, whatever the program: cards as ours, with the answers that were
// given to them there. Importing, previewing and tests know only these values; the readers of each format
// make them.
#pragma once
#include "app/cards/types.h"
#include "app/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace deference::exchange {

// One answer that counts for memory. Left out before: reviews by hand, cramming, and everything before a card
// was last reset.
struct ImportedReview
{
    enum class Kind { Learning, Review, Relearning, Filtered };
    Instant at;
    cards::Rating rating = cards::Rating::Good;
    std::chrono::milliseconds duration{0};
    Kind kind = Kind::Learning;
    [[nodiscard]] bool operator==(const ImportedReview&) const = default;
};

// What the other program believed of a card that was learned, for cards that come without their answers.
struct ImportedMemory
{
    std::optional<memory::State> state; // where the program uses the same model
    double ease = 2.5;                  // SM-2: 2.5 is 250 %
    int interval_days = 1;              // at least 1
    Instant last_review;
    [[nodiscard]] bool operator==(const ImportedMemory&) const = default;
};

struct ImportedCard
{
    QString guid; // of its note, the same in every copy; empty where the format knows none
    int ordinal = 0;
    int note = 0;           // cards of one note have the same number, and stand together
    QString deck;           // '::' nests; may be empty
    QStringList tags;       // without blanks, sorted, each once
    cards::CardWords words; // HTML is sanitised
    bool suspended = false;
    int flag = 0;                         // 0 none, 1 to 7
    std::vector<ImportedReview> reviews;  // oldest first
    std::optional<ImportedMemory> memory; // only when there are no reviews
    QString source;                       // where it stands in its file, for people: "line 12"; may be empty
    [[nodiscard]] bool operator==(const ImportedCard&) const = default;
};

// A picture or a sound. Names are as the cards use them and only labels.
struct ImportedMedia
{
    QString name;
    qint64 size = 0; // as the file says
    // Unpacked now. Corrupt when it is damaged or larger than allowed; may be called in the worker only.
    std::function<Result<QByteArray>()> bytes;
};

struct ImportSource
{
    QString name; // of the file
    std::vector<ImportedCard> cards;
    std::vector<ImportedMedia> media; // only what the cards use
    QStringList not_carried;          // one sentence each, with its count
    QStringList remarks;              // what was guessed about the file, one sentence each
};

} // namespace deference::exchange
