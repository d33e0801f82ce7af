// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a text file are.
#pragma once
#include "app/exchange/text_header.h"

#include <QStringList>
#include <vector>

namespace deference::exchange {

enum class Column { Field, Question, Answer, IfPressed, Citation, Deck, Tags, Guid, NoteType };

// By its name, whatever its case; Field for a name that says nothing.
[[nodiscard]] Column column_of_name(const QString& name);
// Nothing but known names, a question and an answer among them.
[[nodiscard]] bool is_title_row(const QStringList& cells);
// One for each of `count` columns: what the header says, then the names. Without a named question the fields
// are question and answer in their order, further ones stay fields.
[[nodiscard]] std::vector<Column> columns_of(const TextHeader& header, const QStringList& names, int count);

} // namespace deference::exchange
