// SPDX-License-Identifier: GPL-3.0-or-later
// Cards from a text file: Anki's text with its header lines, CSV, TSV. What the file does not say is guessed
// and said; a preview shows the guess and may set it.
#pragma once
#include "app/exchange/imported.h"
#include "app/exchange/progress.h"
#include "app/exchange/text_header.h"
#include "app/exchange/text_rows.h"

#include <QIODevice>
#include <vector>

namespace deference::exchange {

// What the user set; empty where the file decides.
struct TextChoices
{
    std::optional<TextEncoding> encoding = {};
    std::optional<QChar> separator = {};
    std::optional<bool> html = {};
};

struct ImportedNotes
{
    QString name;
    TextEncoding encoding = TextEncoding::Utf8;
    QChar separator = u'\t';
    bool html = false;
    TextHeader header;
    int header_lines = 0;
    QStringList columns;       // names, from the header or from a title row; may be empty
    std::vector<TextRow> rows; // without the title row
    QStringList remarks;       // what was guessed, one sentence each
};

// `file` is open and can seek. The separator: as said, else the first of tab, pipe, semicolon, comma, colon
// and space that cuts the first rows into the same number of columns. HTML: as said, else whether one of the
// first rows has tags or entities. A first row of nothing but known column names is a title row. InvalidInput
// when it is no text; Corrupt, with the line, when it passes a limit; Cancelled.
[[nodiscard]] Result<ImportedNotes> read_text(QIODevice& file, const QString& name,
                                              const TextChoices& choices = {}, const Progress& progress = {});

// Cards of the rows. The first two columns that are nothing else are question and answer, further ones go
// below the answer; columns named question (front, text), answer (back, back extra), if pressed, citation
// (source), deck, tags or guid are what they say. A question with gaps makes one cloze card a number. Anki's
// stock note types are known by name: both directions, and answers to be typed. Rows without a question or an
// answer are counted and their lines named.
[[nodiscard]] ImportSource cards_of_text(const ImportedNotes& notes);

} // namespace deference::exchange
