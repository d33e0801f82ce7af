// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/html_reader.h"

#include <QStringList>
#include <algorithm>

namespace deference::cards {

namespace {

constexpr int k_most_attributes = 64;
constexpr int k_most_broken_tags = 16;
constexpr qsizetype k_longest_entity = 32; // "&#x0000000010FFFF;" and every name

// What browsers read up to the end tag as one raw text.
bool has_raw_content(QStringView name)
{
    static const QStringList names{QStringLiteral("script"),    QStringLiteral("style"),
                                   QStringLiteral("title"),     QStringLiteral("xmp"),
                                   QStringLiteral("iframe"),    QStringLiteral("noembed"),
                                   QStringLiteral("noframes"),  QStringLiteral("noscript"),
                                   QStringLiteral("plaintext"), QStringLiteral("textarea")};
    return names.contains(name);
}

bool is_blank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool is_letter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

// No control characters but tab and line break, no halves of surrogate pairs.
void append_clean(QString& to, char32_t c)
{
    if (c == U'\r')
        c = U'\n';
    const bool control = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7f && c < 0xa0);
    const bool impossible = c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff);
    if (impossible)
        to += QChar(QChar::ReplacementCharacter);
    else if (!control)
        to += QChar::fromUcs4(c);
}

// The character of the entity that starts at `at` with "&", and where it ends; 0 when it is none.
char32_t read_entity(QStringView text, qsizetype at, qsizetype& end)
{
    const qsizetype stop = text.mid(at, k_longest_entity).indexOf(u';');
    if (stop < 2)
        return 0;
    end = at + stop + 1;
    const QStringView name = text.mid(at + 1, stop - 1);
    if (name[0] != u'#')
        return character_of_entity(name);
    const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    const QStringView digits = name.mid(hex ? 2 : 1);
    const bool plain = std::ranges::all_of(digits, [](QChar c) { return c.isLetterOrNumber(); });
    bool ok = false;
    const uint code = digits.toUInt(&ok, hex ? 16 : 10);
    return ok && plain && code > 0 ? std::min<char32_t>(code, 0x110000) : 0;
}

QString cleaned(QStringView text, bool with_entities)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        qsizetype end = 0;
        if (c == u'&' && with_entities) {
            if (const char32_t read = read_entity(text, i, end)) {
                append_clean(clean, read);
                i = end - 1;
                continue;
            }
        }
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += c;
            clean += text[++i];
        } else {
            append_clean(clean, c.unicode());
        }
    }
    return clean;
}

} // namespace

QString with_entities_read(QStringView text)
{
    return cleaned(text, true);
}

QString without_control_characters(QStringView text)
{
    return cleaned(text, false);
}

QString HtmlPiece::attribute(QStringView key) const
{
    const auto found =
        std::ranges::find(attributes, key, [](const auto& pair) { return QStringView(pair.first); });
    return found == attributes.end() ? QString() : found->second;
}

bool HtmlReader::next(HtmlPiece& piece)
{
    while (m_at < m_html.size()) {
        if (m_html[m_at] == u'<') {
            if (skip_declaration())
                continue;
            if (read_tag(piece))
                return true;
        }
        // A "<" that opens nothing is text, and so is everything up to the next one.
        qsizetype end = m_broken_tags < k_most_broken_tags ? m_html.indexOf(u'<', m_at + 1) : -1;
        end = end < 0 ? m_html.size() : end;
        piece = {};
        piece.text = with_entities_read(m_html.mid(m_at, end - m_at));
        m_at = end;
        if (!piece.text.isEmpty())
            return true;
    }
    return false;
}

// <!-- --> and <![CDATA[ ]]> to where they end, or to the end of everything, as browsers do; <!doctype> and
// <?xml ?> only when they end.
bool HtmlReader::skip_declaration()
{
    const QStringView rest = m_html.mid(m_at);
    const auto skip_behind = [this](QStringView mark, qsizetype from) {
        const qsizetype end = m_html.indexOf(mark, from);
        m_at = end < 0 ? m_html.size() : end + mark.size();
        return true;
    };
    if (rest.startsWith(u"<!--"))
        return skip_behind(u"-->", m_at + 2); // "<!-->" is a whole comment
    if (rest.startsWith(u"<![CDATA["))
        return skip_behind(u"]]>", m_at);
    const bool declares = rest.size() > 2 && (rest[1] == u'!' || rest[1] == u'?') && is_letter(rest[2]);
    if (!declares || m_broken_tags >= k_most_broken_tags)
        return false;
    if (rest.indexOf(u'>') >= 0)
        return skip_behind(u">", m_at);
    ++m_broken_tags;
    return false;
}

bool HtmlReader::read_tag(HtmlPiece& piece)
{
    qsizetype i = m_at + 1;
    const qsizetype size = m_html.size();
    const bool closing = i < size && m_html[i] == u'/';
    i += closing ? 1 : 0;
    if (i >= size || !is_letter(m_html[i]) || m_broken_tags >= k_most_broken_tags)
        return false;
    const auto until = [&](auto&& stops) {
        const qsizetype start = i;
        while (i < size && !stops(m_html[i]))
            ++i;
        return m_html.mid(start, i - start);
    };
    HtmlPiece tag;
    tag.kind = closing ? HtmlPiece::Kind::Close : HtmlPiece::Kind::Open;
    tag.name = until([](QChar c) { return is_blank(c) || c == u'/' || c == u'>'; }).toString().toLower();
    while (i < size && m_html[i] != u'>') {
        if (is_blank(m_html[i]) || m_html[i] == u'/') {
            tag.closes_itself = m_html[i] == u'/' && i + 1 < size && m_html[i + 1] == u'>';
            ++i;
            continue;
        }
        const qsizetype start = i++; // a "=" may start a name
        (void)until([](QChar c) { return is_blank(c) || c == u'/' || c == u'>' || c == u'='; });
        const QString name = m_html.mid(start, i - start).toString().toLower();
        (void)until([](QChar c) { return !is_blank(c); });
        QStringView value;
        if (i < size && m_html[i] == u'=') {
            ++i;
            (void)until([](QChar c) { return !is_blank(c); });
            if (i < size && (m_html[i] == u'"' || m_html[i] == u'\'')) {
                const QChar quote = m_html[i++];
                value = until([quote](QChar c) { return c == quote; });
                i += i < size ? 1 : 0;
            } else {
                value = until([](QChar c) { return is_blank(c) || c == u'>'; });
            }
        }
        const bool known =
            std::ranges::any_of(tag.attributes, [&](const auto& pair) { return pair.first == name; });
        if (!closing && !known && std::ssize(tag.attributes) < k_most_attributes)
            tag.attributes.emplace_back(name, with_entities_read(value));
    }
    if (i >= size) {
        ++m_broken_tags;
        return false;
    }
    m_at = i + 1;
    if (!closing && has_raw_content(tag.name))
        skip_content_of(tag.name);
    piece = std::move(tag);
    return true;
}

void HtmlReader::skip_content_of(const QString& name)
{
    const QString end = QStringLiteral("</") + name;
    while (m_at < m_html.size()) {
        const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found;
        const qsizetype behind = m_at + end.size();
        if (behind >= m_html.size() || is_blank(m_html[behind]) || m_html[behind] == u'/' ||
            m_html[behind] == u'>')
            return;
        m_at = behind;
    }
}

} // namespace deference::cards
