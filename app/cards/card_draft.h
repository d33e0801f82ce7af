// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody writes in the card editor: one text that makes one card, two (asked both ways), or one a gap.
// A value with its rules: how it is cleaned, what is wrong with it, how it is kept as JSON.
#pragma once
#include "app/cards/types.h"
#include "app/core/result.h"

#include <QJsonObject>
#include <vector>

namespace deference::cards {

// The area of cards of the user's own, unless they say another.
inline constexpr auto k_own_area = "own";

struct CardDraft
{
    CardWords words;        // cloze_number is not read: a cloze text makes a card for each number
    bool both_ways = false; // a second card asks for the question; not with a cloze text
    CardFacts facts;
    QString deck;
    QStringList tags;
    bool must_know = false;
    [[nodiscard]] bool operator==(const CardDraft&) const = default;
};

inline constexpr qsizetype k_longest_text = 20'000; // of question, answer and what to say if pressed
inline constexpr qsizetype k_longest_line = 500;    // of citation and source
inline constexpr qsizetype k_longest_deck = 200;
inline constexpr qsizetype k_longest_tag = 60;
inline constexpr qsizetype k_most_tags = 40;
inline constexpr std::size_t k_most_gaps = 50; // numbers in one cloze text

// "  Rules ::  SEC :: " is "Rules::SEC": parts without white space round them, empty ones left out, no
// control characters.
[[nodiscard]] QString normal_deck(const QString& name);
// Commas, semicolons and white space separate; sorted, each once whatever its case.
[[nodiscard]] QStringList normal_tags(const QString& text);
[[nodiscard]] QStringList normal_tags(const QStringList& tags);
// As it is stored: control characters gone, deck and tags normal, lines without white space round them, a
// blank area `k_own_area`, both_ways off where it cannot be.
[[nodiscard]] CardDraft cleaned(CardDraft draft);

enum class DraftField { Question, Answer, IfPressed, Citation, Deck, Tags };
enum class DraftFault {
    Blank,
    TooLong,
    NoGap,        // a cloze text without {{c1::...}}
    GapNotClosed, // "{{c1::six" without "}}", or with one colon
    GapNotOpened, // "}}" that closes nothing
    EmptyGap,     // {{c1::}}
    TooManyGaps,
    TooManyTags,
    GapGone,     // of a pack's card: its number must stay
    FormIsFixed, // of a pack's card: a text with gaps makes several cards
};
struct FieldFault
{
    DraftField field = DraftField::Question;
    DraftFault fault = DraftFault::Blank;
    [[nodiscard]] bool operator==(const FieldFault&) const = default;
};
// At most one fault a field, in the order of the fields; none: it can be saved. `draft` is cleaned.
[[nodiscard]] std::vector<FieldFault> check_draft(const CardDraft& draft);
// InvalidInput with a sentence for the command line.
[[nodiscard]] Error error_of(const FieldFault& fault);

// Nothing in it that somebody could miss: no text at all.
[[nodiscard]] bool is_blank(const CardDraft& draft);

[[nodiscard]] QJsonObject to_json(const CardDraft& draft);
// What is missing or unknown takes its default: a draft of another version is still mostly there.
[[nodiscard]] CardDraft draft_from_json(const QJsonObject& json);
// The same as text, on one line. What is no JSON is a blank draft.
[[nodiscard]] QString to_text(const CardDraft& draft);
[[nodiscard]] CardDraft draft_from_text(const QString& text);

// A card of one's own about the same thing: the facts, the citation and the tags of `card`, its deck where it
// has one, and as its answer `words`, plain text from its face.
[[nodiscard]] CardDraft draft_beside(const Card& card, const QString& words);

} // namespace deference::cards
