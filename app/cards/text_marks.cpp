// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/text_marks.h"

#include "app/cards/cloze.h"
#include "app/cards/rich_text.h"

#include <QRegularExpression>
#include <algorithm>

namespace deference::cards {

namespace {

struct Pair
{
    QString before;
    QString after;
};

Pair marks_of(TextMark mark, Markup markup)
{
    const bool html = markup == Markup::Html;
    const auto tag = [](const char* name) {
        return Pair{QStringLiteral("<%1>").arg(QLatin1String(name)),
                    QStringLiteral("</%1>").arg(QLatin1String(name))};
    };
    const auto twice = [](const char* sign) { return Pair{QLatin1String(sign), QLatin1String(sign)}; };
    switch (mark) {
    case TextMark::Bold:
        return html ? tag("b") : twice("**");
    case TextMark::Italic:
        return html ? tag("i") : twice("_");
    case TextMark::Code:
        return html ? tag("code") : twice("`");
    default:
        return {};
    }
}

QString part(const QString& text, TextSpan span)
{
    return text.mid(span.start, span.end - span.start);
}

TextSpan trimmed(const QString& text, TextSpan span)
{
    while (span.start < span.end && text.at(span.start).isSpace())
        ++span.start;
    while (span.end > span.start && text.at(span.end - 1).isSpace())
        --span.end;
    return span;
}

TextChange wrapped(const QString& text, TextSpan words, const Pair& marks)
{
    const qsizetype start = words.start + marks.before.size();
    return {words, marks.before + part(text, words) + marks.after, {start, start + words.end - words.start}};
}

// Takes the marks off where they stand round the words or are selected with them.
TextChange toggled(const QString& text, TextSpan words, const Pair& marks)
{
    const QString inside = part(text, words);
    const qsizetype before = marks.before.size();
    const qsizetype after = marks.after.size();
    if (inside.size() >= before + after && inside.startsWith(marks.before) && inside.endsWith(marks.after)) {
        const QString bare = inside.mid(before, inside.size() - before - after);
        return {words, bare, {words.start, words.start + bare.size()}};
    }
    const TextSpan outer{words.start - before, words.end + after};
    if (outer.start >= 0 && part(text, {outer.start, words.start}) == marks.before &&
        part(text, {words.end, outer.end}) == marks.after)
        return {outer, inside, {outer.start, outer.start + inside.size()}};
    return wrapped(text, words, marks);
}

// Whole lines, each with its dash or none of them.
TextChange listed(const QString& text, TextSpan words, Markup markup)
{
    const qsizetype start = words.start == 0 ? 0 : text.lastIndexOf(u'\n', words.start - 1) + 1;
    const qsizetype next = text.indexOf(u'\n', words.end);
    const TextSpan whole{start, next < 0 ? text.size() : next};
    QStringList lines = part(text, whole).split(u'\n');
    const QString dash = QStringLiteral("- ");
    if (markup == Markup::Html) {
        for (QString& line : lines)
            line = QStringLiteral("<li>%1</li>").arg(line);
        const QString list = QStringLiteral("<ul>%1</ul>").arg(lines.join(QString()));
        const qsizetype end = whole.start + list.size() - 10; // before the last "</li></ul>"
        return {whole, list, {end, end}};
    }
    const bool is_list =
        std::ranges::all_of(lines, [&dash](const QString& line) { return line.startsWith(dash); });
    for (QString& line : lines)
        line = is_list ? line.mid(dash.size()) : dash + line;
    const QString list = lines.join(u'\n');
    const qsizetype end = whole.start + list.size();
    return {whole, list, words.start == words.end ? TextSpan{end, end} : TextSpan{whole.start, end}};
}

// What has to be written yet is selected: the address, or the words of an address.
TextChange linked(const QString& text, TextSpan words, Markup markup)
{
    const QString inside = part(text, words);
    const bool is_address = inside.startsWith(u"https://") && !inside.contains(u' ');
    const QString address = is_address ? inside : QStringLiteral("https://");
    const QString shown = is_address ? QString() : inside;
    const QString link = markup == Markup::Html ? QStringLiteral("<a href=\"%2\">%1</a>").arg(shown, address)
                                                : QStringLiteral("[%1](%2)").arg(shown, address);
    const bool writes_words = is_address || inside.isEmpty();
    const qsizetype words_at =
        words.start + (markup == Markup::Html ? link.size() - 4 - shown.size() : qsizetype(1));
    const qsizetype address_at = words.start + link.indexOf(address);
    return {words, link,
            writes_words ? TextSpan{words_at, words_at} : TextSpan{address_at, address_at + address.size()}};
}

} // namespace

TextChange mark_text(const QString& text, TextSpan selection, TextMark mark, Markup markup)
{
    const TextSpan words = trimmed(text, selection);
    const int next = next_cloze_number(text);
    switch (mark) {
    case TextMark::Gap:
    case TextMark::SameGap: {
        const int number = mark == TextMark::Gap ? next : std::max(1, next - 1);
        return wrapped(text, words, {QStringLiteral("{{c%1::").arg(number), QStringLiteral("}}")});
    }
    case TextMark::Bold:
    case TextMark::Italic:
    case TextMark::Code:
        if (markup != Markup::Plain)
            return toggled(text, words, marks_of(mark, markup));
        break;
    case TextMark::List:
        if (markup != Markup::Plain)
            return listed(text, words, markup);
        break;
    case TextMark::Link:
        if (markup != Markup::Plain)
            return linked(text, words, markup);
        break;
    }
    return {selection, part(text, selection), selection};
}

QString media_mark(const QString& name, bool is_picture, Markup markup)
{
    if (!is_picture)
        return QStringLiteral("[sound:%1]").arg(name);
    return markup == Markup::Html ? QStringLiteral("<img src=\"%1\">").arg(html_escaped(name))
                                  : QStringLiteral("![](%1)").arg(name);
}

QString markdown_of_plain_text(const QString& text)
{
    static const QRegularExpression sign(QStringLiteral("([\\\\`*_\\[\\]<])"));
    static const QRegularExpression line_start(QStringLiteral("^([#>+-]|\\d+[.)])(?=\\s|$)"));
    QStringList paragraphs;
    for (QString line : text.split(u'\n')) {
        line = line.trimmed();
        if (line.isEmpty())
            continue;
        line.replace(sign, QStringLiteral("\\\\1"));
        if (const auto start = line_start.match(line); start.hasMatch())
            line.insert(start.capturedLength() - 1, u'\\');
        paragraphs.append(line);
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace deference::cards
