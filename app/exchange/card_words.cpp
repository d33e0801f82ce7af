// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/card_words.h"

#include "app/cards/rich_text.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace deference::exchange {

namespace {

// Line breaks and the blocks that editors put round each line are all the markup it has.
bool is_plain_at_heart(const QString& html)
{
    static const QRegularExpression other_tag(QStringLiteral("<(?!/?(br|div|p)>)"));
    return !html.contains(other_tag) && !html.contains(QStringLiteral("[sound:"));
}

constexpr std::array<QStringView, 5> k_blanks{u"<br>", u"<hr>", u"<div></div>", u"<p></p>", u"\u00a0"};

// By hand: a regular expression would look at a long run of blanks once for each of them.
QString without_blank_ends(QStringView html)
{
    for (bool shorter = true; shorter;) {
        const QStringView trimmed = html.trimmed();
        shorter = trimmed.size() < html.size();
        html = trimmed;
        for (const QStringView blank : k_blanks) {
            if (html.startsWith(blank)) {
                html = html.mid(blank.size());
                shorter = true;
            } else if (html.endsWith(blank)) {
                html.chop(blank.size());
                shorter = true;
            }
        }
    }
    return html.toString();
}

} // namespace

QString tidy_html(const QString& html, LeftOut& left_out)
{
    const cards::RichText rich = cards::sanitise(html);
    left_out.remote_pictures += rich.remote_pictures;
    left_out.embedded += rich.embedded;
    const QString tidy = without_blank_ends(rich.html);
    return cards::plain_text_of_html(tidy, true).isEmpty() ? QString() : tidy;
}

cards::CardWords words_of_html(const RawWords& raw, LeftOut& left_out)
{
    cards::CardWords words;
    words.question = tidy_html(raw.question, left_out);
    words.answer = tidy_html(raw.answer, left_out);
    words.if_pressed = tidy_html(raw.if_pressed, left_out);
    words.citation = cards::plain_text_of_html(raw.citation);
    words.markup = cards::Markup::Html;
    QString* const texts[] = {&words.question, &words.answer, &words.if_pressed};
    if (std::ranges::all_of(texts, [](const QString* text) { return is_plain_at_heart(*text); })) {
        for (QString* text : texts)
            *text = cards::plain_text_of_html(*text);
        words.markup = cards::Markup::Plain;
    }
    return words;
}

} // namespace deference::exchange
