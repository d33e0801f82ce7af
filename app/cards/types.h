// SPDX-License-Identifier: GPL-3.0-or-later
// What the cards feature knows, as values: a card, what is remembered of it, one answer in the log, the deck
// in figures.
#pragma once
#include "app/content/types.h"
#include "app/core/clock.h"
#include "app/core/day.h"
#include "app/core/id.h"
#include "app/memory/scheduler.h"

#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>

namespace deference::cards {

using CardId = Id<struct CardTag>;
using ReviewId = Id<struct ReviewTag>;
using memory::Rating;

// New: never answered. Learning: answered, its first steps not done yet. Relearning: forgotten in review, on
// the way back.
using memory::Phase;
// "new", "learning", "review", "relearning".
[[nodiscard]] QString to_key(Phase phase);
[[nodiscard]] std::optional<Phase> phase_from_key(const QString& key);
// "again", "hard", "good", "easy".
[[nodiscard]] QString to_key(Rating rating);
[[nodiscard]] std::optional<Rating> rating_from_key(const QString& key);
[[nodiscard]] constexpr bool is_step(Phase phase)
{
    return phase == Phase::Learning || phase == Phase::Relearning;
}

// The words of a card: what its owner may edit, and what a pack update leaves alone once they have.
struct CardWords
{
    QString question;   // never empty
    QString answer;     // never empty
    QString if_pressed; // may be empty
    QString citation;   // may be empty
    [[nodiscard]] bool operator==(const CardWords&) const = default;
};

// What is true about a card whatever its wording. It follows the pack even on an edited card: a withdrawn
// proposal must not go on reading as a duty because its question was reworded.
struct CardFacts
{
    QString area;
    QString skill;
    QStringList rounds; // round keys it serves
    std::optional<content::LegalStatus> status;
    QString source_title;
    QString source_url;
    Day as_of;
    bool verified = true;
    [[nodiscard]] bool operator==(const CardFacts&) const = default;
};

// Which pack a card came from.
struct PackOrigin
{
    QString pack;
    QString card;       // the card's key inside the pack
    QString words_hash; // of the pack's words when they were last taken over
    [[nodiscard]] bool operator==(const PackOrigin&) const = default;
};

struct Card
{
    CardId id;
    std::optional<PackOrigin> origin; // none: the user's own card
    CardWords words;
    CardFacts facts;
    bool edited = false; // the words are the user's
    bool suspended = false;
    bool retired = false;            // gone from its pack; history kept
    int flag = 0;                    // 0 none, 1 to 7
    std::optional<Day> buried_until; // hidden on study days before this one
    Instant created_at;
    [[nodiscard]] bool operator==(const Card&) const = default;
};

// What is believed about a card that was answered at least once. Made from the review log and nothing else.
struct CardMemory
{
    CardId id;
    memory::CardSchedule schedule; // phase never New; memory, last_review, last_day and due always there
    Day due_day;                   // the study day of schedule.due, as it was counted at the last answer
    [[nodiscard]] bool operator==(const CardMemory&) const = default;
};

// One answer. History: never changed, only the newest can be taken back.
struct Review
{
    ReviewId id;
    CardId card;
    Rating rating = Rating::Good;
    Instant reviewed_at;
    Day study_day; // as it was where the user was
    std::chrono::seconds utc_offset{0};
    std::chrono::milliseconds duration{0};
    Phase phase = Phase::New;        // before the answer
    int elapsed_days = 0;            // study days since the answer before; 0 also when the clock was set back
    std::optional<double> predicted; // recall expected before the answer, 0 to 1; none on a first answer
    // What the answer scheduled. Kept because it depended on the round's day and the zone at that moment.
    int interval_days = 0; // 0: a step within the day
    Instant due_at;
    [[nodiscard]] bool operator==(const Review&) const = default;
};

// Recalled reviews of all reviews; nothing to show while total is 0.
struct Retention
{
    int recalled = 0;
    int total = 0;
    [[nodiscard]] bool operator==(const Retention&) const = default;
};

// Counts leave retired cards out; new_cards, learning and due also leave out suspended and buried ones.
struct DeckStats
{
    int total = 0;
    int new_cards = 0;
    int learning = 0; // in learning or relearning, due or not
    int due = 0;      // reviews due today, and steps due now
    int suspended = 0;
    int buried = 0;
    int retired = 0;
    int reviewed_today = 0;  // answers
    Retention retention_30d; // answers of phase review in the last 30 study days, today included
    [[nodiscard]] bool operator==(const DeckStats&) const = default;
};

// Of an answered card, as much as choosing, listing and forecasting need.
struct MemoryBrief
{
    Phase phase = Phase::Review;
    memory::State state;
    Day last_day;
    Instant due_at;
    Day due_day;
    [[nodiscard]] bool operator==(const MemoryBrief&) const = default;
};

// One line of a list: enough to show and to choose from without loading the whole card.
struct CardRow
{
    CardId id;
    QString question;
    QString area;
    std::optional<content::LegalStatus> status;
    std::optional<MemoryBrief> memory; // none: new
    bool suspended = false;
    bool retired = false;
    bool buried = false; // today
    bool edited = false;
    int flag = 0;
    [[nodiscard]] Phase phase() const { return memory ? memory->phase : Phase::New; }
    [[nodiscard]] bool operator==(const CardRow&) const = default;
};

// The answers of one study day.
struct DayFigures
{
    Day day;
    int answers = 0;
    std::chrono::milliseconds spent{0};
    int introduced = 0;  // first answers
    Retention retention; // answers of phase review
    [[nodiscard]] bool operator==(const DayFigures&) const = default;
};

struct StatusCount
{
    std::optional<content::LegalStatus> status; // none: not about law
    int cards = 0;
    [[nodiscard]] bool operator==(const StatusCount&) const = default;
};

// How long this user takes for an answer.
struct AnswerPace
{
    int answers = 0; // that this is known from
    double mean_seconds = 0.0;
    double deviation_seconds = 0.0; // of one answer
    [[nodiscard]] bool operator==(const AnswerPace&) const = default;
};

} // namespace deference::cards
