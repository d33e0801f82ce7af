// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text_rows.h"

#include "app/exchange/archive.h"

#include <algorithm>
#include <array>

namespace deference::exchange {

namespace {

constexpr qint64 k_piece = 64 * 1024;

// 0x80 to 0x9F; where Windows-1252 has nothing, the control character stays (Unicode's CP1252.TXT).
constexpr std::array<char16_t, 32> k_windows_1252{
    0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};

QStringDecoder decoder_of(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringDecoder(QStringDecoder::Utf8);
    case TextEncoding::Utf16Le:
        return QStringDecoder(QStringDecoder::Utf16LE);
    case TextEncoding::Utf16Be:
        return QStringDecoder(QStringDecoder::Utf16BE);
    case TextEncoding::Windows1252:
        return QStringDecoder(QStringDecoder::Latin1);
    }
    return QStringDecoder(QStringDecoder::Utf8);
}

Failure unreadable(const QIODevice& file, const QString& name)
{
    return fail(ErrorCode::Io, QStringLiteral("the file cannot be read (%1)").arg(file.errorString()), name);
}

std::optional<TextEncoding> by_mark(const QByteArray& start)
{
    if (start.startsWith("\xef\xbb\xbf"))
        return TextEncoding::Utf8;
    if (start.startsWith("\xff\xfe"))
        return TextEncoding::Utf16Le;
    if (start.startsWith("\xfe\xff"))
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

} // namespace

QString to_text(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        return QStringLiteral("UTF-16");
    case TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return {};
}

Result<TextEncoding> find_encoding(QIODevice& file, const QString& name)
{
    if (!file.seek(0))
        return unreadable(file, name);
    QByteArray piece = file.read(k_piece);
    const WrongFile wrong = recognise(piece);
    if (piece.startsWith("PK\x03\x04"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is an archive, not a text"), name,
                    QStringLiteral("import an Anki package under its own name, ending in .apkg or .colpkg"));
    if (!wrong.what.isEmpty())
        return fail(ErrorCode::InvalidInput, wrong.what, name, wrong.todo);
    const auto marked = by_mark(piece);
    QStringDecoder utf8(QStringDecoder::Utf8);
    bool fits = true;
    while (!marked && !piece.isEmpty()) {
        if (piece.contains('\0'))
            return fail(ErrorCode::InvalidInput, QStringLiteral("this is no text file"), name,
                        QStringLiteral("save it as text in UTF-8 and try again"));
        const QString text = utf8(piece);
        fits = fits && !utf8.hasError();
        piece = file.read(k_piece);
    }
    if (!file.seek(0))
        return unreadable(file, name);
    return marked.value_or(fits ? TextEncoding::Utf8 : TextEncoding::Windows1252);
}

TextReader::TextReader(QIODevice& file, TextEncoding encoding)
    : m_file(file), m_encoding(encoding), m_decoder(decoder_of(encoding))
{
}

Result<QString> TextReader::next()
{
    QString text;
    while (text.isEmpty()) {
        const QByteArray bytes = m_file.read(k_piece);
        if (bytes.isEmpty() && !m_file.atEnd())
            return fail(ErrorCode::Io,
                        QStringLiteral("the file cannot be read on (%1)").arg(m_file.errorString()));
        if (bytes.isEmpty())
            return text;
        m_position += bytes.size();
        text = m_decoder(bytes);
        if (m_encoding == TextEncoding::Windows1252) {
            for (QChar& c : text) {
                if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
                    c = k_windows_1252[static_cast<std::size_t>(c.unicode() - 0x80)];
            }
        }
        if (m_start && text.startsWith(QChar(QChar::ByteOrderMark)))
            text.remove(0, 1);
        m_start = m_start && text.isEmpty();
    }
    return text;
}

RowReader::RowReader(QString name, QChar separator, int line)
    : m_name(std::move(name)), m_separator(separator), m_line(line)
{
}

Result<void> RowReader::feed(QStringView text, std::vector<TextRow>& rows)
{
    for (const QChar c : text)
        DEFERENCE_TRY(take(c, rows));
    return {};
}

Result<void> RowReader::take(QChar c, std::vector<TextRow>& rows)
{
    const bool feed_of_return = c == u'\n' && m_after_return;
    m_after_return = c == u'\r';
    if (feed_of_return && m_state != State::Quoted)
        return {}; // the row ended with the return
    const bool breaks = c == u'\n' || c == u'\r';
    if (breaks && !feed_of_return)
        ++m_line;
    if (m_state == State::RowStart) {
        if (breaks)
            return {};
        m_row_line = m_line;
        m_row_size = 0;
        m_state = c == u'#' ? State::Comment : State::CellStart;
    }
    if (m_state == State::Comment) {
        m_state = breaks ? State::RowStart : State::Comment;
        return {};
    }
    if (++m_row_size > k_longest_row)
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("the row that starts in line %1 is longer than %2 KiB")
                        .arg(m_row_line)
                        .arg(k_longest_row / 1024),
                    m_name, QStringLiteral("look for a quotation mark that is never closed"));
    if (m_state == State::Quoted) {
        if (c == u'"')
            m_state = State::QuoteInQuoted;
        else if (breaks)
            m_cell += feed_of_return ? QString() : QStringLiteral("\n");
        else
            m_cell += c;
        return {};
    }
    if (m_state == State::QuoteInQuoted && c == u'"') {
        m_cell += c;
        m_state = State::Quoted;
        return {};
    }
    if (m_state == State::CellStart && c == u'"') {
        m_quote_line = m_line;
        m_state = State::Quoted;
        return {};
    }
    if (breaks) {
        end_row(rows);
    } else if (c == m_separator) {
        end_cell();
        if (m_cells.size() > k_most_columns)
            return fail(
                ErrorCode::Corrupt,
                QStringLiteral("line %1 has more than %2 columns").arg(m_row_line).arg(k_most_columns),
                m_name, QStringLiteral("check which character separates the columns"));
    } else {
        m_cell += c;
        m_state = State::Plain;
    }
    return {};
}

void RowReader::end_cell()
{
    m_cells.append(m_cell);
    m_cell.clear();
    m_state = State::CellStart;
}

void RowReader::end_row(std::vector<TextRow>& rows)
{
    end_cell();
    rows.push_back({m_row_line, m_cells});
    m_cells.clear();
    m_state = State::RowStart;
}

void RowReader::finish(std::vector<TextRow>& rows)
{
    if (m_state == State::Quoted)
        m_open_quote = m_quote_line;
    if (m_state != State::RowStart && m_state != State::Comment)
        end_row(rows);
}

} // namespace deference::exchange
