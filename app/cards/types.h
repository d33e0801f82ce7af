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

// How question, answer and if_pressed are written. Html is what rich_text.h let through, never raw.
enum class Markup { Plain, Markdown, Html };
// "plain", "markdown", "html".
[[nodiscard]] QString to_key(Markup markup);
[[nodiscard]] std::optional<Markup> markup_from_key(const QString& key);

// How a card asks: aloud, with an answer to be typed, or with a gap in a text (cloze.h).
enum class CardForm { Ask, Typed, Cloze };
// "ask", "typed", "cloze".
[[nodiscard]] QString to_key(CardForm form);
[[nodiscard]] std::optional<CardForm> card_form_from_key(const QString& key);

using content::CardKind;

// The words of a card: what its owner may edit, and what a pack update leaves alone once they have.
struct CardWords
{
    QString question;   // never empty; of a cloze card the whole text with its {{c1::...}} marks
    QString answer;     // never empty; of a cloze card what is shown with the filled text, and may be empty
    QString if_pressed; // may be empty
    QString citation;   // may be empty
    Markup markup = Markup::Plain;
    CardForm form = CardForm::Ask;
    int cloze_number = 0; // 1 and up on a cloze card, else 0
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
    CardKind kind = CardKind::Recall;
    QString fact; // key of the pack's fact it was written from; may be empty
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

// Cards made from one text: the gaps of a cloze, both directions of a note that came from elsewhere.
struct NoteRef
{
    QString guid; // never empty
    int ordinal = 0;
    [[nodiscard]] bool operator==(const NoteRef&) const = default;
};

// The newest change of a law's status that a pack brought.
struct StatusChanged
{
    std::optional<content::LegalStatus> before;
    Instant at;
    [[nodiscard]] bool operator==(const StatusChanged&) const = default;
};

struct Card
{
    CardId id;
    std::optional<PackOrigin> origin; // none: the user's own card
    CardWords words;
    CardFacts facts;
    QString deck;     // the user's own decks, '::' nests; empty for a pack's card
    QStringList tags; // without blanks, sorted, each once
    std::optional<NoteRef> note;
    std::optional<StatusChanged> status_changed;
    bool must_know = false;           // marked: counts double when time is short
    bool edited = false;              // the words are the user's
    std::optional<Instant> edited_at; // none: its words were never edited here
    bool suspended = false;
    bool retired = false;            // gone from its pack; history kept
    int flag = 0;                    // 0 none, 1 to 7
    std::optional<Day> buried_until; // hidden on study days before this one
    Instant created_at;
    [[nodiscard]] bool operator==(const Card&) const = default;
};

// A longer pause says that somebody left the table, not how hard the card is. Answers given here are cut
// shorter by a setting; this holds for those that come from elsewhere too.
inline constexpr std::chrono::milliseconds k_longest_answer{300'000};

// What is believed about a card that was answered at least once. Made from the review log and nothing else; only a
// card that came from another program without its log begins with what was believed there.
struct CardMemory
{
    CardId id;
    memory::CardSchedule schedule;      // phase never New; memory, last_review, last_day and due always there
    Day due_day;                        // the study day of schedule.due, as it was counted at the last answer
    std::chrono::milliseconds spent{0}; // on all answers, each counted as k_longest_answer at most
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
    bool imported = false; // given in another program
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
    int reps = 0;
    int lapses = 0;
    std::chrono::milliseconds spent{0}; // on all answers
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
    bool must_know = false;
    bool status_changed = false; // the law's status changed after the newest answer
    QString deck;
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
