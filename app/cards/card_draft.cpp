// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/card_draft.h"

#include "app/cards/cloze.h"
#include "app/cards/html_reader.h"
#include "app/cards/text_marks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace deference::cards {

namespace {

QString clean_line(const QString& text)
{
    return without_control_characters(text).simplified();
}

QString clean_text(const QString& text)
{
    // White space in front may be Markdown's (code, lists); behind, it never says anything.
    QString clean = without_control_characters(text);
    while (!clean.isEmpty() && clean.back().isSpace())
        clean.chop(1);
    qsizetype lines = 0;
    while (lines < clean.size() && clean.at(lines) == u'\n')
        ++lines;
    return clean.mid(lines);
}

// "{{c" with a digit that begins no gap, and "}}" that closes nothing at all.
std::optional<DraftFault> unbalanced(const QString& text)
{
    static const QRegularExpression opening(QStringLiteral("\\{\\{c\\d"));
    const std::vector<ClozePiece> pieces = cloze_pieces(text);
    for (auto found = opening.globalMatch(text); found.hasNext();) {
        const qsizetype at = found.next().capturedStart();
        const bool known = std::ranges::any_of(pieces, [at](const ClozePiece& piece) {
            return piece.whole.start == at || (piece.hint && piece.hint->start <= at && at < piece.hint->end);
        });
        if (!known)
            return DraftFault::GapNotClosed;
    }
    int depth = 0; // of single braces, so that code and formulas may have "}}" in them
    auto piece = pieces.begin();
    for (qsizetype at = 0; at < text.size(); ++at) {
        while (piece != pieces.end() && piece->whole.start < at)
            ++piece;
        if (piece != pieces.end() && piece->whole.start == at) {
            at = piece->whole.end - 1;
            continue;
        }
        if (text.at(at) == u'{')
            ++depth;
        else if (depth == 0 && QStringView(text).mid(at).startsWith(u"}}"))
            return DraftFault::GapNotOpened;
        else if (text.at(at) == u'}')
            depth = std::max(0, depth - 1);
    }
    return std::nullopt;
}

std::optional<DraftFault> fault_of_question(const CardDraft& draft)
{
    const QString& text = draft.words.question;
    if (text.trimmed().isEmpty())
        return DraftFault::Blank;
    if (text.size() > k_longest_text)
        return DraftFault::TooLong;
    if (draft.words.form != CardForm::Cloze)
        return std::nullopt;
    if (const auto fault = unbalanced(text))
        return fault;
    const std::vector<ClozePiece> pieces = cloze_pieces(text);
    if (pieces.empty())
        return DraftFault::NoGap;
    if (cloze_numbers(text).size() > k_most_gaps)
        return DraftFault::TooManyGaps;
    const bool has_empty = std::ranges::any_of(pieces, [&text](const ClozePiece& piece) {
        return QStringView(text).mid(piece.text.start, piece.text.end - piece.text.start).trimmed().isEmpty();
    });
    return has_empty ? std::optional(DraftFault::EmptyGap) : std::nullopt;
}

std::optional<DraftFault> fault_of(const CardDraft& draft, DraftField field)
{
    const auto longer = [](const QString& text, qsizetype limit) {
        return text.size() > limit ? std::optional(DraftFault::TooLong) : std::nullopt;
    };
    switch (field) {
    case DraftField::Question:
        return fault_of_question(draft);
    case DraftField::Answer:
        if (draft.words.answer.trimmed().isEmpty() && draft.words.form != CardForm::Cloze)
            return DraftFault::Blank;
        return longer(draft.words.answer, k_longest_text);
    case DraftField::IfPressed:
        return longer(draft.words.if_pressed, k_longest_text);
    case DraftField::Citation:
        return longer(draft.words.citation, k_longest_line);
    case DraftField::Deck:
        return longer(draft.deck, k_longest_deck);
    case DraftField::Tags:
        if (draft.tags.size() > k_most_tags)
            return DraftFault::TooManyTags;
        return std::ranges::any_of(draft.tags, [](const QString& tag) { return tag.size() > k_longest_tag; })
                   ? std::optional(DraftFault::TooLong)
                   : std::nullopt;
    }
    return std::nullopt;
}

struct Sentence
{
    const char* what;
    const char* todo;
};

Sentence sentence_of(const FieldFault& fault)
{
    switch (fault.fault) {
    case DraftFault::Blank:
        return fault.field == DraftField::Question ? Sentence{"the card has no question", "write a question"}
                                                   : Sentence{"the card has no answer", "write an answer"};
    case DraftFault::TooLong:
        switch (fault.field) {
        case DraftField::Tags:
            return {"a tag is longer than 60 characters", "shorten it"};
        case DraftField::Deck:
            return {"the name of the deck is longer than 200 characters", "shorten it"};
        case DraftField::Citation:
            return {"the citation is longer than 500 characters", "shorten it"};
        default:
            return {"the text is longer than 20,000 characters", "make several cards of it"};
        }
    case DraftFault::NoGap:
        return {"the text has no gap", "mark what is asked for as {{c1::...}}"};
    case DraftFault::GapNotClosed:
        return {"a gap is not closed", "write it as {{c1::...}}"};
    case DraftFault::GapNotOpened:
        return {"there is a '}}' without its '{{c1::'", "take it out or open the gap"};
    case DraftFault::EmptyGap:
        return {"a gap is empty", "write in it what is asked for"};
    case DraftFault::TooManyGaps:
        return {"the text has more than 50 gap numbers", "make several texts of it"};
    case DraftFault::TooManyTags:
        return {"the card has more than 40 tags", "take some off"};
    case DraftFault::GapGone:
        return {"the gap that this card asks for is gone", "keep its number"};
    case DraftFault::FormIsFixed:
        return {"a pack's card cannot become a text with gaps", "write a card of your own"};
    }
    return {"the card cannot be saved", ""};
}

} // namespace

QString normal_deck(const QString& name)
{
    QStringList parts;
    for (const QString& part : name.split(QStringLiteral("::"))) {
        if (const QString clean = clean_line(part); !clean.isEmpty())
            parts.append(clean);
    }
    return parts.join(QStringLiteral("::"));
}

QStringList normal_tags(const QStringList& tags)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,;]+"));
    QStringList normal;
    QSet<QString> seen;
    for (const QString& text : tags) {
        for (const QString& tag : without_control_characters(text).split(separator, Qt::SkipEmptyParts)) {
            if (!seen.contains(tag.toCaseFolded()))
                normal.append(tag);
            seen.insert(tag.toCaseFolded());
        }
    }
    normal.sort();
    return normal;
}

QStringList normal_tags(const QString& text)
{
    return normal_tags(QStringList{text});
}

CardDraft cleaned(CardDraft draft)
{
    for (QString* text : {&draft.words.question, &draft.words.answer, &draft.words.if_pressed})
        *text = clean_text(*text);
    for (QString* line : {&draft.words.citation, &draft.facts.source_title})
        *line = clean_line(*line);
    draft.words.cloze_number = 0;
    draft.deck = normal_deck(draft.deck);
    draft.tags = normal_tags(draft.tags);
    if (draft.facts.area.isEmpty())
        draft.facts.area = QLatin1String(k_own_area);
    if (draft.words.form == CardForm::Cloze)
        draft.both_ways = false;
    return draft;
}

std::vector<FieldFault> check_draft(const CardDraft& draft)
{
    std::vector<FieldFault> faults;
    for (const DraftField field : {DraftField::Question, DraftField::Answer, DraftField::IfPressed,
                                   DraftField::Citation, DraftField::Deck, DraftField::Tags}) {
        if (const auto fault = fault_of(draft, field))
            faults.push_back({field, *fault});
    }
    return faults;
}

Error error_of(const FieldFault& fault)
{
    const Sentence sentence = sentence_of(fault);
    return {
        ErrorCode::InvalidInput, QString::fromLatin1(sentence.what), {}, QString::fromLatin1(sentence.todo)};
}

bool is_blank(const CardDraft& draft)
{
    return (draft.words.question + draft.words.answer + draft.words.if_pressed + draft.words.citation)
        .trimmed()
        .isEmpty();
}

QJsonObject to_json(const CardDraft& draft)
{
    const auto& [words, facts] = std::tie(draft.words, draft.facts);
    return {{QStringLiteral("question"), words.question},
            {QStringLiteral("answer"), words.answer},
            {QStringLiteral("if_pressed"), words.if_pressed},
            {QStringLiteral("citation"), words.citation},
            {QStringLiteral("markup"), to_key(words.markup)},
            {QStringLiteral("form"), to_key(words.form)},
            {QStringLiteral("both_ways"), draft.both_ways},
            {QStringLiteral("area"), facts.area},
            {QStringLiteral("skill"), facts.skill},
            {QStringLiteral("rounds"), QJsonArray::fromStringList(facts.rounds)},
            {QStringLiteral("status"), facts.status ? content::to_key(*facts.status) : QString()},
            {QStringLiteral("source_title"), facts.source_title},
            {QStringLiteral("source_url"), facts.source_url},
            {QStringLiteral("as_of"), to_iso(facts.as_of)},
            {QStringLiteral("verified"), facts.verified},
            {QStringLiteral("kind"), content::to_key(facts.kind)},
            {QStringLiteral("fact"), facts.fact},
            {QStringLiteral("deck"), draft.deck},
            {QStringLiteral("tags"), QJsonArray::fromStringList(draft.tags)},
            {QStringLiteral("must_know"), draft.must_know}};
}

CardDraft draft_from_json(const QJsonObject& json)
{
    const auto text = [&json](const char* key) { return json[QLatin1String(key)].toString(); };
    const auto list = [&json](const char* key) {
        QStringList texts;
        for (const QJsonValue& each : json[QLatin1String(key)].toArray())
            texts.append(each.toString());
        return texts;
    };
    CardDraft draft;
    draft.words.question = text("question");
    draft.words.answer = text("answer");
    draft.words.if_pressed = text("if_pressed");
    draft.words.citation = text("citation");
    draft.words.markup = markup_from_key(text("markup")).value_or(Markup::Plain);
    draft.words.form = card_form_from_key(text("form")).value_or(CardForm::Ask);
    draft.both_ways = json[QLatin1String("both_ways")].toBool();
    draft.facts.area = text("area");
    draft.facts.skill = text("skill");
    draft.facts.rounds = list("rounds");
    draft.facts.status = content::legal_status_from_key(text("status"));
    draft.facts.source_title = text("source_title");
    draft.facts.source_url = text("source_url");
    draft.facts.as_of = parse_day(text("as_of")).value_or(Day{});
    draft.facts.verified = json[QLatin1String("verified")].toBool(true);
    draft.facts.kind = content::card_kind_from_key(text("kind")).value_or(CardKind::Recall);
    draft.facts.fact = text("fact");
    draft.deck = text("deck");
    draft.tags = list("tags");
    draft.must_know = json[QLatin1String("must_know")].toBool();
    return draft;
}

QString to_text(const CardDraft& draft)
{
    return QString::fromUtf8(QJsonDocument(to_json(draft)).toJson(QJsonDocument::Compact));
}

CardDraft draft_from_text(const QString& text)
{
    return draft_from_json(QJsonDocument::fromJson(text.toUtf8()).object());
}

CardDraft draft_beside(const Card& card, const QString& words)
{
    CardDraft draft;
    draft.words.answer = markdown_of_plain_text(words);
    draft.words.citation = card.words.citation;
    draft.words.markup = Markup::Markdown;
    draft.facts = card.facts;
    draft.facts.kind = CardKind::Recall;
    draft.deck = card.deck;
    draft.tags = card.tags;
    return draft;
}

} // namespace deference::cards
