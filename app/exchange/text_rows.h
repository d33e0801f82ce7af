// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a text file: its encoding, its quoting (RFC 4180, read leniently, as Anki does) and its limits.
// Reads as it goes, so that a million lines need no more memory than the longest one.
#pragma once
#include "app/core/result.h"
#include "app/exchange/limits.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringDecoder>
#include <QStringList>
#include <optional>

namespace deference::exchange {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };
// "UTF-8", "UTF-16", "Windows-1252".
[[nodiscard]] QString to_text(TextEncoding encoding);

// By its byte order mark; without one UTF-8 if every byte fits, else Windows-1252, which fits any file. Reads
// the whole file and goes back to its start. InvalidInput when it is no text: it has NUL bytes.
[[nodiscard]] Result<TextEncoding> find_encoding(QIODevice& file, const QString& name);

// Text of a file in pieces, without its byte order mark. Bytes that fit no character become U+FFFD.
class TextReader
{
  public:
    // `file` is open, at its start, and outlives the reader.
    TextReader(QIODevice& file, TextEncoding encoding);
    // The next characters; empty at the end. Io when the file cannot be read on.
    [[nodiscard]] Result<QString> next();
    // Bytes read so far.
    [[nodiscard]] qint64 position() const { return m_position; }

  private:
    QIODevice& m_file;
    TextEncoding m_encoding;
    QStringDecoder m_decoder;
    qint64 m_position = 0;
    bool m_start = true;
};

struct TextRow
{
    int line = 0; // where it starts, from 1
    QStringList cells;
    [[nodiscard]] bool operator==(const TextRow&) const = default;
};

// Cuts text into rows. A cell in double quotes may hold separators, line breaks and doubled quotes; a quote
// inside an unquoted cell is itself; after a closing quote text goes on unquoted. Lines that start with "#"
// and empty lines are passed over.
class RowReader
{
  public:
    // `line` is the number of the first line that is fed.
    RowReader(QString name, QChar separator, int line = 1);

    // Takes characters and appends the rows that are complete. Corrupt, with the line, when a row or the
    // number of its cells passes a limit.
    [[nodiscard]] Result<void> feed(QStringView text, std::vector<TextRow>& rows);
    // What stands after the last line break. A quote that is never closed ends here.
    void finish(std::vector<TextRow>& rows);
    // After finish(): the line of the quote that was never closed.
    [[nodiscard]] std::optional<int> open_quote() const { return m_open_quote; }

  private:
    enum class State { RowStart, Comment, CellStart, Plain, Quoted, QuoteInQuoted };
    void end_cell();
    void end_row(std::vector<TextRow>& rows);
    [[nodiscard]] Result<void> take(QChar c, std::vector<TextRow>& rows);

    QString m_name;
    QChar m_separator;
    State m_state = State::RowStart;
    int m_line;
    int m_row_line = 0;
    int m_quote_line = 0;
    std::optional<int> m_open_quote;
    bool m_after_return = false; // a line feed after it belongs to it
    qint64 m_row_size = 0;
    QString m_cell;
    QStringList m_cells;
};

} // namespace deference::exchange
