// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a text file as cards. Reading the rows is in text_import.cpp.
#include "app/cards/cloze.h"
#include "app/cards/html_reader.h"
#include "app/cards/rich_text.h"
#include "app/exchange/card_words.h"
#include "app/exchange/columns.h"
#include "app/exchange/text_import.h"
#include "app/exchange/words.h"

#include <QLocale>
#include <algorithm>

namespace deference::exchange {

namespace {

constexpr int k_lines_named = 5;
constexpr qsizetype k_longest_name = 200; // of decks, tags and guids

// Lines that were left out: how many, and the first of them by number.
struct LinesLeftOut
{
    int count = 0;
    QStringList first;
    void add(int line)
    {
        if (count++ < k_lines_named)
            first.append(QString::number(line));
    }
    [[nodiscard]] QString lines() const
    {
        return count > k_lines_named ? first.join(QStringLiteral(", ")) + QStringLiteral(", \u2026")
                                     : first.join(QStringLiteral(", "));
    }
};

// What Anki's stock note types ask for, by their English names.
enum class NoteForm { Ordinary, BothWays, BothWaysIfAsked, Typed };

NoteForm form_of(const QString& note_type)
{
    const QString name = note_type.toLower();
    if (name == u"basic (and reversed card)")
        return NoteForm::BothWays;
    if (name == u"basic (optional reversed card)")
        return NoteForm::BothWaysIfAsked;
    return name == u"basic (type in the answer)" ? NoteForm::Typed : NoteForm::Ordinary;
}

struct Note
{
    QString question;
    QString answer;
    QString if_pressed;
    QString citation;
    QString guid;
    QString deck;
    QString note_type;
    QStringList tags;
    QStringList more; // fields behind question and answer
};

class CardMaker
{
  public:
    explicit CardMaker(const ImportedNotes& notes) : m_notes(notes)
    {
        m_source.name = notes.name;
        m_source.remarks = notes.remarks;
    }

    ImportSource make()
    {
        for (const TextRow& row : m_notes.rows) {
            if (row.cells.size() != std::ssize(m_columns))
                m_columns = columns_of(m_notes.header, m_notes.columns, static_cast<int>(row.cells.size()));
            add(row);
        }
        const int empty = m_without_question.count; // lupdate sees plain variables only
        const int unanswered = m_without_answer.count;
        if (empty > 0)
            m_source.not_carried.append(
                ExchangeWords::tr("%n row(s) without a question (line %1)", nullptr, empty)
                    .arg(m_without_question.lines()));
        if (unanswered > 0)
            m_source.not_carried.append(
                ExchangeWords::tr("%n row(s) without an answer (line %1)", nullptr, unanswered)
                    .arg(m_without_answer.lines()));
        if (m_left_out.remote_pictures > 0)
            m_source.not_carried.append(ExchangeWords::tr("%n picture(s) or sound(s) from outside the file",
                                                          nullptr, m_left_out.remote_pictures));
        if (m_left_out.embedded > 0)
            m_source.not_carried.append(
                ExchangeWords::tr("%n script(s) or embedded object(s)", nullptr, m_left_out.embedded));
        return std::move(m_source);
    }

  private:
    Note read(const TextRow& row) const
    {
        Note note;
        note.deck = m_notes.header.deck;
        note.note_type = m_notes.header.note_type;
        note.tags = m_notes.header.tags;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const QString text =
                cards::without_control_characters(row.cells[static_cast<qsizetype>(i)]).trimmed();
            switch (m_columns[i]) {
            case Column::Question:
                note.question = text;
                break;
            case Column::Answer:
                note.answer = text;
                break;
            case Column::IfPressed:
                note.if_pressed = text;
                break;
            case Column::Citation:
                note.citation = text;
                break;
            case Column::Deck:
                note.deck = text.isEmpty() ? note.deck : text.left(k_longest_name);
                break;
            case Column::Tags:
                note.tags += split_tags(text);
                break;
            case Column::Guid:
                note.guid = text.left(k_longest_name);
                break;
            case Column::NoteType:
                note.note_type = text.isEmpty() ? note.note_type : text;
                break;
            case Column::Field:
                note.more.append(text);
                break;
            }
        }
        note.tags.sort();
        note.tags.removeDuplicates();
        return note;
    }

    // Further fields go below the answer, so that nothing is lost.
    void add(const TextRow& row)
    {
        Note note = read(row);
        const NoteForm form = form_of(note.note_type);
        const bool wants_reverse =
            form == NoteForm::BothWays ||
            (form == NoteForm::BothWaysIfAsked && !note.more.isEmpty() && !note.more[0].isEmpty());
        if (form == NoteForm::BothWaysIfAsked && !note.more.isEmpty())
            note.more.removeFirst(); // it only asks for the second card
        QStringList answer{note.answer};
        answer += note.more;
        answer.removeAll(QString());
        note.answer = answer.join(m_notes.html ? QStringLiteral("<br><br>") : QStringLiteral("\n\n"));

        const cards::CardWords words = words_of(note);
        if (words.question.isEmpty())
            return m_without_question.add(row.line);
        const std::vector<int> numbers = cards::cloze_numbers(words.question);
        if (numbers.empty() && words.answer.isEmpty())
            return m_without_answer.add(row.line);
        ++m_note;
        for (const int number : numbers) {
            ImportedCard& card = start_card(note, words, row, number - 1);
            card.words.form = cards::CardForm::Cloze;
            card.words.cloze_number = number;
        }
        if (!numbers.empty())
            return;
        ImportedCard& card = start_card(note, words, row, 0);
        if (form == NoteForm::Typed)
            card.words.form = cards::CardForm::Typed;
        if (wants_reverse) {
            ImportedCard& back = start_card(note, words, row, 1);
            std::swap(back.words.question, back.words.answer);
        }
    }

    cards::CardWords words_of(const Note& note)
    {
        if (m_notes.html)
            return words_of_html({note.question, note.answer, note.if_pressed, note.citation}, m_left_out);
        cards::CardWords words;
        words.question = note.question;
        words.answer = note.answer;
        words.if_pressed = note.if_pressed;
        words.citation = note.citation;
        return words;
    }

    ImportedCard& start_card(const Note& note, const cards::CardWords& words, const TextRow& row, int ordinal)
    {
        ImportedCard card;
        card.guid = note.guid;
        card.ordinal = ordinal;
        card.note = m_note;
        card.deck = note.deck;
        card.tags = note.tags;
        card.words = words;
        card.source = ExchangeWords::tr("line %1").arg(row.line);
        m_source.cards.push_back(std::move(card));
        return m_source.cards.back();
    }

    const ImportedNotes& m_notes;
    ImportSource m_source;
    std::vector<Column> m_columns;
    LinesLeftOut m_without_question;
    LinesLeftOut m_without_answer;
    LeftOut m_left_out;
    int m_note = 0;
};

} // namespace

ImportSource cards_of_text(const ImportedNotes& notes)
{
    return CardMaker(notes).make();
}

} // namespace deference::exchange
