// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/draft_words.h"

#include "app/cards/plain_words.h"
#include "ui/cards/words.h"
#include "ui/widgets/day_text.h"

#include <QCoreApplication>

namespace deference::ui {

namespace {

constexpr qsizetype k_shown_question = 80;

struct DraftWords
{
    Q_DECLARE_TR_FUNCTIONS(DraftWords)
};

QString too_long_text(cards::DraftField field)
{
    switch (field) {
    case cards::DraftField::Tags:
        return DraftWords::tr("A tag is longer than %n character(s): shorten it.", nullptr,
                              static_cast<int>(cards::k_longest_tag));
    case cards::DraftField::Deck:
        return DraftWords::tr("The name of the deck is longer than %n character(s): shorten it.", nullptr,
                              static_cast<int>(cards::k_longest_deck));
    case cards::DraftField::Citation:
        return DraftWords::tr("The citation is longer than %n character(s): shorten it.", nullptr,
                              static_cast<int>(cards::k_longest_line));
    default:
        return DraftWords::tr("The text is longer than %Ln character(s): make several cards of it.", nullptr,
                              static_cast<int>(cards::k_longest_text));
    }
}

} // namespace

QString fault_text(const cards::FieldFault& fault)
{
    switch (fault.fault) {
    case cards::DraftFault::Blank:
        return fault.field == cards::DraftField::Answer
                   ? DraftWords::tr("A card needs an answer: write one.")
                   : DraftWords::tr("A card needs a question: write one.");
    case cards::DraftFault::TooLong:
        return too_long_text(fault.field);
    case cards::DraftFault::NoGap:
        return DraftWords::tr("The text has no gap: select what is asked for and press Ctrl+Shift+C.");
    case cards::DraftFault::GapNotClosed:
        return DraftWords::tr("A gap is not closed: write it as %1.").arg(QStringLiteral("{{c1::…}}"));
    case cards::DraftFault::GapNotOpened:
        return DraftWords::tr("There is a “%1” that closes nothing: take it out, or open the gap.")
            .arg(QStringLiteral("}}"));
    case cards::DraftFault::EmptyGap:
        return DraftWords::tr("A gap is empty: write in it what is asked for.");
    case cards::DraftFault::TooManyGaps:
        return DraftWords::tr("The text has more than %n gap number(s): make several texts of it.", nullptr,
                              static_cast<int>(cards::k_most_gaps));
    case cards::DraftFault::TooManyTags:
        return DraftWords::tr("The card has more than %n tag(s): take some off.", nullptr,
                              static_cast<int>(cards::k_most_tags));
    case cards::DraftFault::GapGone:
        return DraftWords::tr("The gap that this card asks for is gone: keep its number.");
    case cards::DraftFault::FormIsFixed:
        return DraftWords::tr("A pack’s card cannot change its kind: write a card of your own.");
    }
    return {};
}

QString short_question(const cards::CardWords& words)
{
    const QString question = cards::plain_question(words).simplified();
    return question.size() <= k_shown_question ? question
                                               : question.left(k_shown_question).trimmed() + u'\u2026';
}

QString same_question_text(int count, const cards::CardWords& words)
{
    return DraftWords::tr("%n card(s) ask this already: “%1”. You can still add it.", nullptr, count)
        .arg(short_question(words));
}

QString origin_text(const cards::CardFacts& facts)
{
    QStringList parts;
    if (!facts.source_title.isEmpty())
        parts.append(facts.source_title);
    if (facts.status)
        parts.append(legal_status_name(badge_status(*facts.status)));
    if (facts.status && facts.as_of != Day{})
        parts.append(DraftWords::tr("checked %1", "a day").arg(day_text_with_year(facts.as_of)));
    if (parts.isEmpty())
        return {};
    if (!facts.verified)
        parts.append(DraftWords::tr("not checked"));
    return DraftWords::tr("From: %1", "where a card comes from").arg(parts.join(QStringLiteral(", ")));
}

QString form_name(cards::CardForm form)
{
    switch (form) {
    case cards::CardForm::Ask:
        return DraftWords::tr("Question and answer");
    case cards::CardForm::Cloze:
        return DraftWords::tr("Text with gaps");
    case cards::CardForm::Typed:
        return DraftWords::tr("Answer to type");
    }
    return {};
}

QString question_name(cards::CardForm form)
{
    return form == cards::CardForm::Cloze ? DraftWords::tr("Text") : DraftWords::tr("Question");
}

QString answer_name(cards::CardForm form)
{
    return form == cards::CardForm::Cloze ? DraftWords::tr("Shown with the answer")
                                          : DraftWords::tr("Answer");
}

} // namespace deference::ui
