// SPDX-License-Identifier: GPL-3.0-or-later
// What Anki's header lines say about a text file: "#separator:tab", "#html:true", "#deck column:3". They
// stand at its top; unknown ones are passed over. Source: the Anki manual, "Text files", and its behaviour.
#pragma once
#include <QChar>
#include <QString>
#include <QStringList>
#include <QStringView>
#include <optional>

namespace deference::exchange {

// What shall happen to a note that is here already, as the file wishes it.
enum class IfMatches { UpdateCurrent, KeepCurrent, KeepBoth };

struct TextHeader
{
    std::optional<QChar> separator;
    std::optional<bool> html;
    QStringList tags;    // for every row
    QStringList columns; // names; empty: not said
    QString note_type;   // for every row; may be empty
    QString deck;        // for every row; may be empty
    // From 0; none: there is no such column.
    std::optional<int> note_type_column;
    std::optional<int> deck_column;
    std::optional<int> tags_column;
    std::optional<int> guid_column;
    std::optional<IfMatches> if_matches;
    [[nodiscard]] bool operator==(const TextHeader&) const = default;
};

struct TextHeaderRead
{
    TextHeader header;
    qsizetype length = 0; // characters it takes, line breaks too
    int lines = 0;
};
// `start` is the start of the file without byte order mark, as far as it is known.
[[nodiscard]] TextHeaderRead read_text_header(QStringView start);

// Blank-separated words, the blank of Chinese and Japanese too; each once, sorted.
[[nodiscard]] QStringList split_tags(QStringView text);

// The six characters that separate columns, in the order in which they are looked for.
inline constexpr QStringView k_separators = u"\t|;,: ";
// "tab", "comma" and so on; the character itself for others.
[[nodiscard]] QString separator_name(QChar separator);

} // namespace deference::exchange
