// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/plain_words.h"

#include "app/cards/cloze.h"
#include "app/cards/rich_text.h"
#include "app/core/text.h"

#include <QRegularExpression>

namespace deference::cards {

namespace {

const QRegularExpression& sound_mark()
{
    static const QRegularExpression mark(QStringLiteral("\\[sound:([^\\]\\[]+)\\]"));
    return mark;
}

// ![words](source "title"), where the source may stand in <...>.
const QRegularExpression& picture_mark()
{
    static const QRegularExpression mark(
        QStringLiteral("!\\[([^\\]]*)\\]\\(\\s*(?:<([^>\\n]*)>|([^\\s)]+))(?:\\s+\"[^\"]*\")?\\s*\\)"));
    return mark;
}

struct Rewrite
{
    QRegularExpression found;
    QString becomes;
};

const std::vector<Rewrite>& line_marks()
{
    static const std::vector<Rewrite> marks = [] {
        std::vector<Rewrite> list;
        const auto add = [&list](const char* pattern, const char* becomes) {
            list.push_back({QRegularExpression(QString::fromLatin1(pattern),
                                               QRegularExpression::UseUnicodePropertiesOption),
                            QString::fromLatin1(becomes)});
        };
        add("^\\s{0,3}(?:```|~~~).*$", "");
        add("^\\s{0,3}(?:(?:\\*\\s*){3,}|(?:-\\s*){3,}|(?:_\\s*){3,})$", "");
        add("^(?:\\s{0,3}>\\s?)+", "");
        add("^\\s{0,3}#{1,6}\\s+(.*?)(?:\\s+#+)?\\s*$", "\\1");
        add("^(\\s*)[*+-]\\s+(?:\\[[ xX]\\]\\s+)?", "\\1- ");
        return list;
    }();
    return marks;
}

const std::vector<Rewrite>& inline_marks()
{
    static const std::vector<Rewrite> marks = [] {
        std::vector<Rewrite> list;
        const auto add = [&list](const char* pattern, const char* becomes) {
            list.push_back({QRegularExpression(QString::fromLatin1(pattern),
                                               QRegularExpression::UseUnicodePropertiesOption),
                            QString::fromLatin1(becomes)});
        };
        add("(?<![!\\\\])\\[([^\\]\\[]*)\\]\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)", "\\1");
        add("<((?:https?|mailto):[^>\\s]+)>", "\\1");
        add("(?<!\\\\)(`+)(?!`)(.+?)(?<!`)\\1(?!`)", "\\2");
        add("(?<!\\\\)(\\*\\*\\*|\\*\\*|__|~~)(?=\\S)(.+?)(?<=[^\\s\\\\])\\1", "\\2");
        add("(?<![\\w*\\\\])([*_])(?=[^\\s*_])(.+?)(?<=[^\\s\\\\])\\1(?![\\w*])", "\\2");
        add("\\\\([!-/:-@\\[-`{-~])", "\\1");
        return list;
    }();
    return marks;
}

QString without_sounds(QString text)
{
    return text.remove(sound_mark());
}

void append_once(QStringList& names, const QString& name)
{
    if (is_media_name(name) && !names.contains(name))
        names.append(name);
}

} // namespace

QString plain_text_of_markdown(const QString& markdown)
{
    QStringList lines;
    for (QString line : without_sounds(markdown).split(u'\n')) {
        const bool was_empty = line.trimmed().isEmpty();
        for (const Rewrite& mark : line_marks())
            line.replace(mark.found, mark.becomes);
        if (!was_empty && line.trimmed().isEmpty())
            continue; // it was nothing but a mark
        line.replace(picture_mark(), QStringLiteral("\\1"));
        for (const Rewrite& mark : inline_marks())
            line.replace(mark.found, mark.becomes);
        lines.append(line);
    }
    return lines.join(u'\n').trimmed();
}

QString plain_text(const QString& text, Markup markup)
{
    switch (markup) {
    case Markup::Plain:
        return text.contains(u"[sound:") ? without_sounds(text).trimmed() : text;
    case Markup::Markdown:
        return plain_text_of_markdown(text);
    case Markup::Html:
        return plain_text_of_html(text);
    }
    return text;
}

QString plain_question(const CardWords& words)
{
    QString text = words.question;
    if (words.form == CardForm::Cloze)
        text = words.cloze_number > 0 ? cloze_question(text, words.cloze_number) : without_cloze_marks(text);
    return plain_text(text, words.markup);
}

QString plain_answer(const CardWords& words)
{
    const QString answer = plain_text(words.answer, words.markup);
    if (words.form != CardForm::Cloze)
        return answer;
    const QString filled = plain_text(cloze_answer(words.question, words.cloze_number), words.markup);
    return answer.isEmpty() ? filled : filled + u'\n' + answer;
}

QString expected_answer(const CardWords& words)
{
    return plain_text(words.form == CardForm::Cloze ? cloze_hidden(words.question, words.cloze_number)
                                                    : words.answer,
                      words.markup);
}

QString folded_question(const CardWords& words)
{
    const QString whole =
        words.form == CardForm::Cloze ? without_cloze_marks(words.question) : words.question;
    return fold_for_search(plain_text(whole, words.markup));
}

QString question_key(const CardWords& words)
{
    return folded_question(words).left(k_question_key_length);
}

QStringList media_in(const QString& text, Markup markup)
{
    QStringList names;
    if (markup == Markup::Html)
        return media_names_in(text);
    for (auto found = sound_mark().globalMatch(text); found.hasNext();)
        append_once(names, found.next().captured(1));
    if (markup == Markup::Markdown) {
        for (auto found = picture_mark().globalMatch(text); found.hasNext();) {
            const auto picture = found.next();
            append_once(names, media_name_of_source(picture.captured(2).isEmpty() ? picture.captured(3)
                                                                                  : picture.captured(2)));
        }
    }
    return names;
}

QStringList media_in(const CardWords& words)
{
    QStringList names;
    for (const QString& text : {words.question, words.answer, words.if_pressed}) {
        for (const QString& name : media_in(text, words.markup)) {
            if (!names.contains(name))
                names.append(name);
        }
    }
    return names;
}

} // namespace deference::cards
