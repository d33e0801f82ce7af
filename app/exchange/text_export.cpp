// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text_export.h"

#include "app/cards/plain_words.h"
#include "app/exchange/anki_export.h"
#include "app/exchange/export_notes.h"
#include "app/exchange/markdown.h"

#include <algorithm>

namespace deference::exchange {

namespace {

QString quoted(const QString& cell, QChar separator)
{
    const bool needs = cell.contains(separator) || cell.contains(u'"') || cell.contains(u'\n') ||
                       cell.contains(u'\r') || cell.startsWith(u'#') || cell != cell.trimmed();
    return needs ? u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"' : cell;
}

QString row_of(const QStringList& cells, QChar separator, const QString& end)
{
    QStringList written;
    for (const QString& cell : cells)
        written.append(quoted(cell, separator));
    return written.join(separator) + end;
}

// What a spreadsheet would take for a formula or a command.
QString disarmed(const QString& cell)
{
    static constexpr QStringView starts = u"=+-@\t\r";
    const bool armed = !cell.isEmpty() && (starts.contains(cell[0]) || cell[0].isNull());
    return armed ? u'\'' + cell : cell;
}

// Anki's stock note types, by the names that every English collection has; ours knows them too.
QString stock_name(ExportNote::Kind kind)
{
    switch (kind) {
    case ExportNote::Kind::Ask:
        return QStringLiteral("Basic");
    case ExportNote::Kind::BothWays:
        return QStringLiteral("Basic (and reversed card)");
    case ExportNote::Kind::Typed:
        return QStringLiteral("Basic (type in the answer)");
    case ExportNote::Kind::Cloze:
        return QStringLiteral("Cloze");
    }
    return {};
}

} // namespace

QByteArray anki_text_of(const ExportSource& source)
{
    const QString end = QStringLiteral("\n");
    QString text =
        QStringLiteral("#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n"
                       "#tags column:4\n#columns:Guid\tNote type\tDeck\tTags\tFront\tBack\tIf pressed\t"
                       "Citation\n");
    for (const ExportNote& note : notes_of(source)) {
        const cards::Card& card = note.cards.front().card->card;
        const cards::CardWords& words = card.words;
        text +=
            row_of({note.guid, stock_name(note.kind), deck_of_card(card), card.tags.join(u' '),
                    html_of(words.question, words.markup), html_of(words.answer, words.markup),
                    html_of(words.if_pressed, words.markup), html_of(words.citation, cards::Markup::Plain)},
                   u'\t', end);
    }
    return text.toUtf8();
}

QByteArray csv_of(const ExportSource& source, const CsvOptions& options)
{
    const QString end = QStringLiteral("\r\n");
    QString text = row_of({QStringLiteral("Question"), QStringLiteral("Answer"), QStringLiteral("If pressed"),
                           QStringLiteral("Citation"), QStringLiteral("Deck"), QStringLiteral("Tags"),
                           QStringLiteral("Guid")},
                          u',', end);
    for (const ExportNote& note : notes_of(source)) {
        const cards::Card& card = note.cards.front().card->card;
        const cards::CardWords& words = card.words;
        QStringList cells{cards::plain_text(words.question, words.markup),
                          cards::plain_text(words.answer, words.markup),
                          cards::plain_text(words.if_pressed, words.markup),
                          words.citation,
                          deck_of_card(card),
                          card.tags.join(u' '),
                          note.guid};
        if (options.for_spreadsheets)
            std::ranges::transform(cells, cells.begin(), disarmed);
        text += row_of(cells, u',', end);
    }
    return (options.for_spreadsheets ? QByteArray("\xef\xbb\xbf") : QByteArray()) + text.toUtf8();
}

} // namespace deference::exchange
