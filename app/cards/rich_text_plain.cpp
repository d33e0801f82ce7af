// SPDX-License-Identifier: GPL-3.0-or-later
// Between plain text and HTML, and the names of media. The sanitiser is in rich_text.cpp.
#include "app/cards/html_reader.h"
#include "app/cards/rich_text.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <array>

namespace deference::cards {

namespace {

constexpr qsizetype k_longest_media_name = 255;
constexpr qsizetype k_looked_at = 65'536; // a guess needs no more

const QRegularExpression& sound_mark()
{
    static const QRegularExpression mark(QStringLiteral("\\[sound:([^\\]\\[]+)\\]"));
    return mark;
}

bool is_inline(QStringView name)
{
    static constexpr std::array<QStringView, 12> k_names{u"b",   u"i",   u"u",    u"s",    u"em", u"strong",
                                                         u"sub", u"sup", u"code", u"span", u"a",  u"img"};
    return std::ranges::find(k_names, name) != k_names.end();
}

// Lines as a browser would lay them out.
class LineWriter
{
  public:
    void add(const QString& text)
    {
        for (const QChar c : text) {
            if (m_pre > 0 && c == u'\n')
                end_line(true);
            else if (c.isSpace() && m_pre == 0)
                m_blank = true;
            else
                put(c == QChar::Nbsp ? QChar(u' ') : c);
        }
    }
    // `always`: also where the line is empty.
    void end_line(bool always)
    {
        if (always || !m_line.isEmpty())
            m_lines.append(m_line);
        m_line.clear();
        m_blank = false;
    }
    void start_item() { m_line = QStringLiteral("- "); }
    void end_cell()
    {
        if (!m_line.isEmpty())
            m_line += u'\t';
        m_blank = false;
    }
    void set_pre(int change) { m_pre += change; }

    QString finish()
    {
        end_line(false);
        return m_lines.join(u'\n').trimmed();
    }

  private:
    void put(QChar c)
    {
        if (m_blank && !m_line.isEmpty() && !m_line.back().isSpace())
            m_line += u' ';
        m_blank = false;
        m_line += c;
    }

    QStringList m_lines;
    QString m_line;
    bool m_blank = false; // white space is due before the next character
    int m_pre = 0;
};

void append_once(QStringList& names, const QString& name)
{
    if (is_media_name(name) && !names.contains(name))
        names.append(name);
}

} // namespace

QString plain_text_of_html(QStringView html, bool with_media)
{
    const QString safe = sanitised_html(html);
    HtmlReader reader(safe);
    LineWriter lines;
    for (HtmlPiece piece; reader.next(piece);) {
        const bool opens = piece.kind == HtmlPiece::Kind::Open;
        if (piece.kind == HtmlPiece::Kind::Text) {
            lines.add(with_media ? piece.text : QString(piece.text).remove(sound_mark()));
        } else if (piece.name == u"br") {
            lines.end_line(true);
        } else if (piece.name == u"img") {
            if (with_media)
                lines.add(u' ' + media_name_of_source(piece.attribute(u"src")) + u' ');
        } else if (piece.name == u"td" || piece.name == u"th") {
            if (!opens)
                lines.end_cell();
        } else if (!is_inline(piece.name)) {
            lines.end_line(false);
            if (piece.name == u"pre")
                lines.set_pre(opens ? 1 : -1);
            if (opens && piece.name == u"li")
                lines.start_item();
        }
    }
    return lines.finish();
}

QString html_escaped(QStringView text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'&')
            safe += QStringLiteral("&amp;");
        else if (c == u'<')
            safe += QStringLiteral("&lt;");
        else if (c == u'>')
            safe += QStringLiteral("&gt;");
        else if (c == u'"')
            safe += QStringLiteral("&quot;");
        else
            safe += c;
    }
    return safe;
}

QString html_of_plain_text(const QString& text)
{
    return html_escaped(without_control_characters(text)).replace(u'\n', QStringLiteral("<br>"));
}

bool looks_like_html(QStringView text)
{
    static const QRegularExpression entity(
        QStringLiteral("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"));
    const QStringView start = text.left(k_looked_at);
    if (entity.match(start).hasMatch())
        return true;
    HtmlReader reader(start);
    for (HtmlPiece piece; reader.next(piece);) {
        if (piece.kind != HtmlPiece::Kind::Text)
            return true;
    }
    return false;
}

bool is_media_name(QStringView name)
{
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"),
                                           QRegularExpression::CaseInsensitiveOption);
    const bool odd = std::ranges::any_of(name, [](QChar c) {
        return c.unicode() < 0x20 || c.unicode() == 0x7f || QStringView(u"/\\:*?\"<>|").contains(c);
    });
    if (odd || name.isEmpty() || name == u"." || name == u".." || !name.isValidUtf16())
        return false;
    return name.toUtf8().size() <= k_longest_media_name && !device.match(name).hasMatch();
}

QString media_name_of_source(const QString& source)
{
    return source.contains(u'%') ? QUrl::fromPercentEncoding(source.toUtf8()) : source;
}

QStringList media_names_in(QStringView html)
{
    QStringList names;
    HtmlReader reader(html);
    for (HtmlPiece piece; reader.next(piece);) {
        if (piece.kind == HtmlPiece::Kind::Text) {
            for (auto found = sound_mark().globalMatch(piece.text); found.hasNext();)
                append_once(names, found.next().captured(1));
        } else if (piece.kind == HtmlPiece::Kind::Open && piece.name == u"img") {
            append_once(names, media_name_of_source(piece.attribute(u"src")));
        }
    }
    return names;
}

} // namespace deference::cards
