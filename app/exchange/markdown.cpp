// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/markdown.h"

#include "app/cards/rich_text.h"

#include <QRegularExpression>
#include <QStringList>
#include <vector>

namespace deference::exchange {

namespace {

struct Rewrite
{
    QRegularExpression found;
    QString becomes;
};

// On escaped text, in this order. Quotes are "&quot;" by then.
const std::vector<Rewrite>& inline_marks()
{
    static const std::vector<Rewrite> marks = [] {
        std::vector<Rewrite> list;
        const auto add = [&list](const char* pattern, const char* becomes) {
            list.push_back({QRegularExpression(QString::fromLatin1(pattern),
                                               QRegularExpression::UseUnicodePropertiesOption),
                            QString::fromLatin1(becomes)});
        };
        add("!\\[([^\\]]*)\\]\\(\\s*&lt;([^\\n]*?)&gt;\\s*\\)", "<img src=\"\\2\" alt=\"\\1\">");
        add("!\\[([^\\]]*)\\]\\(\\s*([^\\s)]+)\\s*\\)", "<img src=\"\\2\" alt=\"\\1\">");
        add("\\[([^\\]\\[]*)\\]\\((https://[^()\\s]*)\\)", "<a href=\"\\2\">\\1</a>");
        add("(?<!\\\\)\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*", "<b>\\1</b>");
        add("(?<![\\w\\\\])__(?=\\S)(.+?)(?<=\\S)__(?!\\w)", "<b>\\1</b>");
        add("(?<!\\\\)~~(?=\\S)(.+?)(?<=\\S)~~", "<s>\\1</s>");
        add("(?<![\\w*\\\\])\\*(?=[^\\s*])(.+?)(?<=[^\\s\\\\])\\*(?![\\w*])", "<i>\\1</i>");
        add("(?<![\\w\\\\])_(?=[^\\s_])(.+?)(?<=[^\\s\\\\])_(?!\\w)", "<i>\\1</i>");
        add("\\\\([!-%'-/:;=?@\\[-`{-~])", "\\1");
        return list;
    }();
    return marks;
}

// Code first: nothing in it means anything.
QString inline_html(const QString& line)
{
    static const QRegularExpression code(QStringLiteral("(?<!\\\\)`([^`]+)`"));
    QString html;
    qsizetype at = 0;
    const auto add_words = [&html](const QString& words) {
        QString escaped = cards::html_escaped(words);
        for (const Rewrite& mark : inline_marks())
            escaped.replace(mark.found, mark.becomes);
        html += escaped;
    };
    for (auto found = code.globalMatch(line); found.hasNext();) {
        const auto one = found.next();
        add_words(line.mid(at, one.capturedStart() - at));
        html += QStringLiteral("<code>") + cards::html_escaped(one.captured(1)) + QStringLiteral("</code>");
        at = one.capturedEnd();
    }
    add_words(line.mid(at));
    return html;
}

class Converter
{
  public:
    void add(const QString& line)
    {
        static const QRegularExpression fence(QStringLiteral("^\\s{0,3}(```|~~~)"));
        static const QRegularExpression heading(QStringLiteral("^\\s{0,3}(#{1,6})\\s+(.*?)(?:\\s+#+)?\\s*$"));
        static const QRegularExpression bullet(QStringLiteral("^\\s*[-*+]\\s+(.*)$"));
        static const QRegularExpression number(QStringLiteral("^\\s*\\d{1,9}[.)]\\s+(.*)$"));
        static const QRegularExpression quote(QStringLiteral("^\\s{0,3}>\\s?(.*)$"));
        static const QRegularExpression rule(QStringLiteral("^\\s{0,3}(?:-{3,}|\\*{3,}|_{3,})\\s*$"));
        if (fence.match(line).hasMatch()) {
            m_html += m_code ? QStringLiteral("</pre>") : open({}) + QStringLiteral("<pre>");
            m_code = !m_code;
            m_first = true;
        } else if (m_code) {
            m_html += (m_first ? QString() : QStringLiteral("\n")) + cards::html_escaped(line);
            m_first = false;
        } else if (const auto h = heading.match(line); h.hasMatch()) {
            const QString name = QStringLiteral("h%1").arg(h.capturedLength(1));
            m_html += open({}) + u'<' + name + u'>' + inline_html(h.captured(2)) + QStringLiteral("</") +
                      name + u'>';
        } else if (rule.match(line).hasMatch()) {
            m_html += open({}) + QStringLiteral("<hr>");
        } else if (const auto b = bullet.match(line); b.hasMatch()) {
            m_html += open(QStringLiteral("ul")) + QStringLiteral("<li>") + inline_html(b.captured(1)) +
                      QStringLiteral("</li>");
        } else if (const auto n = number.match(line); n.hasMatch()) {
            m_html += open(QStringLiteral("ol")) + QStringLiteral("<li>") + inline_html(n.captured(1)) +
                      QStringLiteral("</li>");
        } else if (const auto q = quote.match(line); q.hasMatch()) {
            add_line(QStringLiteral("blockquote"), q.captured(1));
        } else if (line.trimmed().isEmpty()) {
            m_html += open({});
        } else {
            add_line(QStringLiteral("p"), line);
        }
    }

    QString finish()
    {
        m_html += m_code ? QStringLiteral("</pre>") : open({});
        // One paragraph needs no marks round it.
        const bool single = m_html.startsWith(QStringLiteral("<p>")) &&
                            m_html.endsWith(QStringLiteral("</p>")) &&
                            m_html.count(QStringLiteral("<p>")) == 1 &&
                            m_html.indexOf(QStringLiteral("</p>")) == m_html.size() - 4;
        return cards::sanitised_html(single ? m_html.mid(3, m_html.size() - 7) : m_html);
    }

  private:
    void add_line(const QString& block, const QString& line)
    {
        const bool goes_on = m_open == block;
        m_html += open(block) + (goes_on ? QStringLiteral("<br>") : QString()) + inline_html(line.trimmed());
    }

    // Ends what is open and opens `block`, unless it is open already.
    QString open(const QString& block)
    {
        if (block == m_open)
            return {};
        QString tags = m_open.isEmpty() ? QString() : QStringLiteral("</") + m_open + u'>';
        tags += block.isEmpty() ? QString() : u'<' + block + u'>';
        m_open = block;
        return tags;
    }

    QString m_html;
    QString m_open; // p, ul, ol or blockquote; empty between blocks
    bool m_code = false;
    bool m_first = false;
};

} // namespace

QString html_of_markdown(const QString& markdown)
{
    Converter converter;
    const QStringList lines = markdown.split(u'\n');
    for (const QString& line : lines)
        converter.add(line);
    return converter.finish();
}

QString html_of(const QString& text, cards::Markup markup)
{
    switch (markup) {
    case cards::Markup::Plain:
        return cards::html_of_plain_text(text);
    case cards::Markup::Markdown:
        return html_of_markdown(text);
    case cards::Markup::Html:
        return cards::sanitised_html(text);
    }
    return text;
}

} // namespace deference::exchange
