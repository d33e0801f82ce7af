// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text_header.h"

#include "app/exchange/limits.h"
#include "app/exchange/text_rows.h"

#include <array>
#include <vector>

namespace deference::exchange {

namespace {

constexpr int k_most_header_lines = 100;
constexpr qsizetype k_longest_value = 4096;

struct NamedSeparator
{
    const char* name;
    char16_t character;
};
constexpr std::array k_names{NamedSeparator{"tab", u'\t'},      NamedSeparator{"pipe", u'|'},
                             NamedSeparator{"semicolon", u';'}, NamedSeparator{"colon", u':'},
                             NamedSeparator{"comma", u','},     NamedSeparator{"space", u' '}};

// `value` untrimmed: "#separator:<tab>" and "#separator: " are said with the character itself.
std::optional<QChar> read_separator(QStringView value)
{
    const QString word = value.trimmed().toString().toLower();
    for (const NamedSeparator& one : k_names) {
        if (word == QLatin1String(one.name) || value == QChar(one.character) ||
            word == QString(QChar(one.character)))
            return QChar(one.character);
    }
    return std::nullopt;
}

std::optional<bool> read_flag(const QString& value)
{
    if (value == u"true")
        return true;
    if (value == u"false")
        return false;
    return std::nullopt;
}

std::optional<int> read_column(const QString& value)
{
    bool ok = false;
    const int column = value.toInt(&ok);
    if (!ok || column < 1 || column > k_most_columns)
        return std::nullopt;
    return column - 1;
}

std::optional<IfMatches> read_if_matches(const QString& value)
{
    if (value == u"update current")
        return IfMatches::UpdateCurrent;
    if (value == u"keep current")
        return IfMatches::KeepCurrent;
    if (value == u"keep both")
        return IfMatches::KeepBoth;
    return std::nullopt;
}

// Names may be quoted, like any row.
QStringList read_columns(QStringView value, QChar separator)
{
    std::vector<TextRow> rows;
    RowReader reader({}, separator);
    if (!reader.feed(value, rows))
        return {};
    reader.finish(rows);
    return rows.empty() ? QStringList() : rows.front().cells;
}

void apply(TextHeader& header, const QString& key, QStringView raw)
{
    const QString value = raw.trimmed().toString();
    const QString word = value.toLower();
    if (key == u"separator")
        header.separator = read_separator(raw);
    else if (key == u"html")
        header.html = read_flag(word);
    else if (key == u"tags")
        header.tags = split_tags(raw);
    else if (key == u"columns")
        header.columns = read_columns(raw, header.separator.value_or(u'\t'));
    else if (key == u"notetype")
        header.note_type = value;
    else if (key == u"deck")
        header.deck = value;
    else if (key == u"notetype column")
        header.note_type_column = read_column(word);
    else if (key == u"deck column")
        header.deck_column = read_column(word);
    else if (key == u"tags column")
        header.tags_column = read_column(word);
    else if (key == u"guid column")
        header.guid_column = read_column(word);
    else if (key == u"if matches")
        header.if_matches = read_if_matches(word);
}

} // namespace

TextHeaderRead read_text_header(QStringView start)
{
    TextHeaderRead read;
    while (read.length < start.size() && read.lines < k_most_header_lines) {
        const QStringView rest = start.mid(read.length);
        qsizetype end = 0;
        while (end < rest.size() && rest[end] != u'\n' && rest[end] != u'\r')
            ++end;
        const QStringView line = rest.left(std::min(end, k_longest_value));
        const bool old_tags = read.lines == 0 && line.startsWith(u"tags:", Qt::CaseInsensitive);
        if (!line.startsWith(u'#') && !old_tags)
            break;
        const QStringView said = old_tags ? line : line.mid(1);
        const qsizetype colon = said.indexOf(u':');
        if (colon > 0)
            apply(read.header, said.left(colon).trimmed().toString().toLower(), said.mid(colon + 1));
        const bool two = end + 1 < rest.size() && rest[end] == u'\r' && rest[end + 1] == u'\n';
        read.length += std::min(end + (two ? 2 : 1), rest.size());
        ++read.lines;
    }
    return read;
}

QStringList split_tags(QStringView text)
{
    QStringList tags;
    QString tag;
    const auto end_tag = [&] {
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
        tag.clear();
    };
    for (const QChar c : text) {
        if (c.isSpace() || c.unicode() < 0x20)
            end_tag();
        else
            tag += c;
    }
    end_tag();
    tags.sort();
    return tags;
}

QString separator_name(QChar separator)
{
    for (const NamedSeparator& one : k_names) {
        if (separator == QChar(one.character))
            return QLatin1String(one.name);
    }
    return separator;
}

} // namespace deference::exchange
