// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/anki_templates.h"

#include "app/cards/rich_text.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace deference::exchange {

namespace {

constexpr int k_deepest_section = 16;
constexpr qsizetype k_longest_template = 1'000'000;
constexpr qsizetype k_longest_face = 2'000'000; // templates may repeat a field many times

// Ways of showing a field that need nothing of us: the field itself is what is to be learned.
bool is_known_filter(const QString& filter)
{
    static const QStringList known{QStringLiteral("text"),     QStringLiteral("cloze"),
                                   QStringLiteral("type"),     QStringLiteral("hint"),
                                   QStringLiteral("furigana"), QStringLiteral("kana"),
                                   QStringLiteral("kanji"),    QStringLiteral("nc"),
                                   QStringLiteral("edit"),     QStringLiteral("cloze-only")};
    return known.contains(filter);
}

} // namespace

bool is_empty_field(QStringView html)
{
    while (!html.isEmpty()) {
        if (html[0].isSpace()) {
            html = html.mid(1);
            continue;
        }
        static constexpr std::array<QStringView, 8> k_blanks{u"<br>",  u"<br/>",  u"<br />", u"</br>",
                                                             u"<div>", u"</div>", u"<div/>", u"<div />"};
        const auto blank = std::ranges::find_if(
            k_blanks, [html](QStringView tag) { return html.startsWith(tag, Qt::CaseInsensitive); });
        if (blank == k_blanks.end())
            return false;
        html = html.mid(blank->size());
    }
    return true;
}

CardTemplate::CardTemplate(const QString& text)
{
    struct Open
    {
        QString name;
        std::vector<Part>* parts;
    };
    // Pointers stay good: a section is complete before its sibling is added.
    std::vector<Open> open{{{}, &m_parts}};
    const QStringView all = QStringView(text).left(k_longest_template);
    qsizetype at = 0;
    while (at < all.size()) {
        const qsizetype start = all.indexOf(u"{{", at);
        const qsizetype end = start < 0 ? -1 : all.indexOf(u"}}", start);
        if (end < 0)
            break;
        Part plain;
        plain.text = all.mid(at, start - at).toString();
        if (!plain.text.isEmpty())
            open.back().parts->push_back(std::move(plain));
        at = end + 2;
        QString tag = all.mid(start + 2, end - start - 2).toString();
        while (tag.startsWith(u'{')) // "{{{Field}}}", as old templates have it
            tag.remove(0, 1);
        at += at < all.size() && all[at] == u'}' && all.mid(start, 3) == u"{{{" ? 1 : 0;
        tag = tag.trimmed();
        if (tag.isEmpty() || tag.startsWith(u'!'))
            continue;
        const QChar mark = tag[0];
        const QString name = tag.mid(1).trimmed();
        if (mark == u'/') {
            if (open.size() > 1 && open.back().name == name)
                open.pop_back();
            continue;
        }
        Part part;
        if (mark == u'#' || mark == u'^') {
            part.kind = mark == u'#' ? Part::Kind::Section : Part::Kind::InvertedSection;
            part.text = name;
            open.back().parts->push_back(std::move(part));
            if (std::ssize(open) <= k_deepest_section)
                open.push_back({name, &open.back().parts->back().parts});
            continue;
        }
        part.kind = Part::Kind::Field;
        part.filters = tag.split(u':');
        part.text = part.filters.takeLast().trimmed();
        for (QString& filter : part.filters)
            filter = filter.trimmed();
        open.back().parts->push_back(std::move(part));
    }
    Part rest;
    rest.text = all.mid(at).toString();
    open.back().parts->push_back(std::move(rest));
}

CardTemplate::Result CardTemplate::fill(const Values& values) const
{
    Result result;
    fill_parts(m_parts, values, result);
    return result;
}

void CardTemplate::fill_parts(const std::vector<Part>& parts, const Values& values, Result& result)
{
    for (const Part& part : parts) {
        if (result.html.size() > k_longest_face)
            return;
        if (part.kind == Part::Kind::Text) {
            result.html += part.text;
            continue;
        }
        if (part.kind == Part::Kind::Field) {
            fill_field(part, values, result);
            continue;
        }
        // {{#c2}} asks for the gap of the card.
        const bool gap = values.cloze_number > 0 && part.text == u'c' + QString::number(values.cloze_number);
        const bool filled = gap || !is_empty_field(values.fields.value(part.text));
        if (filled == (part.kind == Part::Kind::Section))
            fill_parts(part.parts, values, result);
    }
}

void CardTemplate::fill_field(const Part& part, const Values& values, Result& result)
{
    if (part.text == u"FrontSide") {
        result.html += values.front_side;
        return;
    }
    const auto found = values.fields.constFind(part.text);
    if (found == values.fields.constEnd()) {
        result.unknown = true;
        return;
    }
    QString text = *found;
    const auto has = [&](const char* filter) { return part.filters.contains(QLatin1String(filter)); };
    for (const QString& filter : part.filters) {
        const bool speech = filter.startsWith(QStringLiteral("tts"));
        result.unknown = result.unknown || !(speech || is_known_filter(filter));
        if (speech)
            return; // read aloud by the other program, not shown
    }
    if (has("cloze") || has("cloze-only")) {
        if (!values.keep_gaps)
            return;
    } else if (has("text")) {
        text = cards::html_escaped(cards::plain_text_of_html(text));
    }
    if (has("type")) {
        result.typed = true;
        if (!values.answer_side && !has("cloze"))
            return;
    }
    if (has("hint") && !values.answer_side) {
        if (!is_empty_field(text))
            result.hints.append(text);
        return;
    }
    result.html += text;
}

bool CardTemplate::any_cloze(const std::vector<Part>& parts)
{
    return std::ranges::any_of(parts, [](const Part& part) {
        return part.filters.contains(QStringLiteral("cloze")) || any_cloze(part.parts);
    });
}

bool CardTemplate::has_cloze() const
{
    return any_cloze(m_parts);
}

namespace {

// An answer that shows the question again first, line and all, is cut down to what it adds.
QString without_question(const QString& answer, const QString& question)
{
    static const QRegularExpression line(
        QStringLiteral("<hr\\s[^>]{0,100}\\bid\\s*=\\s*[\"']?answer\\b[^>]{0,100}>"),
        QRegularExpression::CaseInsensitiveOption);
    const auto found = line.match(answer);
    if (!found.hasMatch())
        return answer;
    const QString before = cards::plain_text_of_html(answer.left(found.capturedStart()), true);
    const QString behind = answer.mid(found.capturedEnd());
    const bool repeats = before.isEmpty() || before == cards::plain_text_of_html(question, true);
    return repeats && !is_empty_field(behind) ? behind : answer;
}

// The same for a cloze, which repeats its text filled in: `around` is the question without that text.
QString without_surroundings(const QString& answer, const QString& around)
{
    const QString start = around.trimmed();
    const QString whole = answer.trimmed();
    return !start.isEmpty() && whole.startsWith(start) ? whole.mid(start.size()) : answer;
}

} // namespace

AnkiFaces card_faces(const CardTemplate& question, const CardTemplate& answer,
                     const QHash<QString, QString>& fields, int cloze_number)
{
    CardTemplate::Values values{fields, cloze_number, false, true, {}};
    const auto front = question.fill(values);
    AnkiFaces faces;
    faces.question = front.html;
    values.keep_gaps = false;
    const QString around = cloze_number > 0 ? question.fill(values).html : QString();
    values.answer_side = true;
    const auto back = answer.fill(values);
    faces.answer =
        cloze_number > 0 ? without_surroundings(back.html, around) : without_question(back.html, front.html);
    const QStringList lines = cards::plain_text_of_html(faces.answer, true).split(u'\n');
    for (const QString& hint : front.hints) {
        if (!lines.contains(cards::plain_text_of_html(hint, true)))
            faces.answer += QStringLiteral("<br>") + hint;
    }
    faces.typed = front.typed || back.typed;
    faces.unknown = front.unknown || back.unknown;
    return faces;
}

} // namespace deference::exchange
