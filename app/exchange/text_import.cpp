// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text_import.h"

#include "app/cards/rich_text.h"
#include "app/exchange/columns.h"
#include "app/exchange/words.h"

#include <algorithm>

namespace deference::exchange {

namespace {

constexpr qsizetype k_sample = 8192;
constexpr std::size_t k_rows_looked_at = 20;
constexpr std::size_t k_rows_looked_at_for_html = 5;

// The rows of a sample that are surely whole.
std::vector<TextRow> sample_rows(QStringView sample, QChar separator, bool is_whole)
{
    std::vector<TextRow> rows;
    RowReader reader({}, separator);
    if (!reader.feed(sample, rows))
        return {};
    if (is_whole || rows.empty())
        reader.finish(rows);
    rows.resize(std::min(rows.size(), k_rows_looked_at));
    return rows;
}

// Gaps, addresses and sentences hold colons and blanks that separate nothing.
bool may_separate(QChar separator, QStringView sample)
{
    if (!sample.contains(separator))
        return false;
    const bool gaps = sample.contains(u"{{c");
    const bool colons = sample.contains(u"::") || sample.contains(u"://");
    return !(separator == u':' && (gaps || colons)) && !(separator == u' ' && gaps);
}

QChar guess_separator(QStringView sample, bool is_whole)
{
    for (const QChar separator : k_separators) {
        const auto rows = may_separate(separator, sample) ? sample_rows(sample, separator, is_whole)
                                                          : std::vector<TextRow>();
        if (rows.empty() || rows.front().cells.size() < 2)
            continue;
        const auto same = [&](const TextRow& row) { return row.cells.size() == rows.front().cells.size(); };
        if (std::ranges::all_of(rows, same))
            return separator;
    }
    // Rows differ in length: the first that occurs at all, as Anki takes it.
    for (const QChar separator : k_separators) {
        if (may_separate(separator, sample))
            return separator;
    }
    return u'\t';
}

bool guess_html(QStringView sample, QChar separator, bool is_whole)
{
    auto rows = sample_rows(sample, separator, is_whole);
    rows.resize(std::min(rows.size(), k_rows_looked_at_for_html));
    return std::ranges::any_of(rows, [](const TextRow& row) {
        return std::ranges::any_of(row.cells,
                                   [](const QString& cell) { return cards::looks_like_html(cell); });
    });
}

// Reads enough to know how the file is written; returns what was read.
Result<QString> read_start(TextReader& reader, ImportedNotes& notes, const TextChoices& choices)
{
    QString start;
    bool is_whole = false;
    TextHeaderRead read;
    while (!is_whole && start.size() - read.length < k_sample) {
        DEFERENCE_TRY_ASSIGN(const QString text, reader.next());
        is_whole = text.isEmpty();
        start += text;
        read = read_text_header(start);
    }
    notes.header = read.header;
    notes.header_lines = read.lines;
    const QStringView sample = QStringView(start).mid(read.length, k_sample);
    is_whole = is_whole && start.size() - read.length <= k_sample;
    const auto separator = choices.separator ? choices.separator : read.header.separator;
    notes.separator = separator.value_or(QChar());
    if (!separator) {
        notes.separator = guess_separator(sample, is_whole);
        notes.remarks.append(ExchangeWords::tr("The file does not say what separates its columns; taken: %1.")
                                 .arg(separator_name(notes.separator)));
    }
    const auto html = choices.html ? choices.html : read.header.html;
    notes.html = html ? *html : guess_html(sample, notes.separator, is_whole);
    if (!html && notes.html)
        notes.remarks.append(
            ExchangeWords::tr("The file does not say so, but its texts look like HTML and were "
                              "read as such."));
    return start.mid(read.length);
}

Result<void> check_rows(const ImportedNotes& notes)
{
    if (std::ssize(notes.rows) <= k_most_rows)
        return {};
    return fail(ErrorCode::Corrupt, QStringLiteral("the file has more than %1 rows").arg(k_most_rows),
                notes.name, QStringLiteral("cut it into smaller files"));
}

} // namespace

Result<ImportedNotes> read_text(QIODevice& file, const QString& name, const TextChoices& choices,
                                const Progress& progress)
{
    ImportedNotes notes;
    notes.name = name;
    DEFERENCE_TRY_ASSIGN(const TextEncoding found, find_encoding(file, name));
    notes.encoding = choices.encoding.value_or(found);
    if (notes.encoding == TextEncoding::Windows1252 && !choices.encoding)
        notes.remarks.append(
            ExchangeWords::tr("The file is not UTF-8 and was read as %1; look whether its accents "
                              "are right.")
                .arg(to_text(notes.encoding)));
    TextReader reader(file, notes.encoding);
    DEFERENCE_TRY_ASSIGN(QString text, read_start(reader, notes, choices));
    const qint64 size = std::max<qint64>(file.size(), 1);
    RowReader rows(name, notes.separator, notes.header_lines + 1);
    while (!text.isEmpty()) {
        DEFERENCE_TRY(rows.feed(text, notes.rows));
        DEFERENCE_TRY(check_rows(notes));
        DEFERENCE_TRY(report(progress, static_cast<double>(reader.position()) / static_cast<double>(size)));
        DEFERENCE_TRY_ASSIGN(text, reader.next());
    }
    rows.finish(notes.rows);
    DEFERENCE_TRY(check_rows(notes));
    if (const auto line = rows.open_quote())
        notes.remarks.append(
            ExchangeWords::tr("The quotation mark in line %1 is never closed; everything behind it "
                              "became one text.")
                .arg(*line));
    notes.columns = notes.header.columns;
    if (notes.columns.isEmpty() && !notes.rows.empty() && is_title_row(notes.rows.front().cells)) {
        notes.columns = notes.rows.front().cells;
        notes.rows.erase(notes.rows.begin());
    }
    return notes;
}

} // namespace deference::exchange
