// SPDX-License-Identifier: GPL-3.0-or-later
// Our cards as text: for Anki, with its header lines and nothing lost, and as CSV for spreadsheets. One row a
// note.
#pragma once
#include "app/exchange/exported.h"

#include <QByteArray>

namespace deference::exchange {

// UTF-8, tabs, HTML. Columns: guid, note type, deck, tags, front, back, if pressed, citation. Anki takes what
// it has fields for; our importer takes all of it.
[[nodiscard]] QByteArray anki_text_of(const ExportSource& source);

struct CsvOptions
{
    // A cell that starts with = + - @ or a control character gets an apostrophe before it, so that a
    // spreadsheet does not take it for a formula (CWE-1236), and the file gets the mark by which spreadsheets
    // know UTF-8. Without, the cells are exactly the words.
    bool for_spreadsheets = true;
};
// RFC 4180 with a title row: Question, Answer, If pressed, Citation, Deck, Tags, Guid. Words without markup;
// gaps stay as they are written.
[[nodiscard]] QByteArray csv_of(const ExportSource& source, const CsvOptions& options = {});

} // namespace deference::exchange
