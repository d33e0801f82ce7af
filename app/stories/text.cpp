// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace deference::stories {

namespace {

bool is_line_break(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool is_terminator(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?';
}

bool is_closer(QChar c)
{
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == u'}';
}

// The word that ends at `end`; empty when none does.
QStringView word_ending_at(QStringView text, const std::vector<TextSpan>& words, qsizetype end)
{
    const auto word = std::lower_bound(words.begin(), words.end(), end,
                                       [](const TextSpan& one, qsizetype at) { return one.end < at; });
    return word != words.end() && word->end == end ? text.mid(word->start, end - word->start) : QStringView();
}

// Words after which a full stop says nothing about the sentence.
bool is_abbreviation(QStringView word)
{
    static constexpr std::array<QStringView, 12> k_abbreviations{
        u"e.g", u"i.e", u"vs", u"Mr", u"Mrs", u"Ms", u"Dr", u"No", u"Inc", u"Ltd", u"approx", u"St"};
    return std::find(k_abbreviations.begin(), k_abbreviations.end(), word) != k_abbreviations.end();
}

// The end of the sentence that starts at `at`, behind its terminator and closing marks; line breaks stay
// outside.
qsizetype end_of_sentence(QStringView text, const std::vector<TextSpan>& words, qsizetype at)
{
    for (; at < text.size(); ++at) {
        if (is_line_break(text[at]))
            return at;
        if (!is_terminator(text[at]))
            continue;
        qsizetype after = at + 1;
        while (after < text.size() && is_closer(text[after]))
            ++after;
        const bool may_split = after >= text.size() || text[after].isSpace();
        if (may_split && !is_abbreviation(word_ending_at(text, words, at)))
            return after;
    }
    return at;
}

bool has_word(const std::vector<TextSpan>& words, qsizetype start, qsizetype end)
{
    const auto word = std::lower_bound(words.begin(), words.end(), start,
                                       [](const TextSpan& one, qsizetype at) { return one.start < at; });
    return word != words.end() && word->start < end;
}

int digits_in(QStringView word)
{
    return static_cast<int>(std::count_if(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }));
}

bool digit_at(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isDigit();
}

// A digit directly at `at`, or behind one space in direction `step`.
bool digit_near(QStringView text, qsizetype at, qsizetype step)
{
    const bool space = at >= 0 && at < text.size() && text[at] == u' ';
    return digit_at(text, space ? at + step : at);
}

bool is_currency_code(QStringView word)
{
    return word == u"EUR" || word == u"GBP";
}

} // namespace

QString clean_text(const QString& text)
{
    const auto is_clean = [](QStringView view) {
        return view.isValidUtf16() && std::none_of(view.begin(), view.end(), [](QChar c) {
                   return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7f ||
                          c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
               });
    };
    if (is_clean(text))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                clean.append(u'\n');
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            clean.append(u'\n');
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean.append(c).append(text[++i]);
        } else if (c.isSurrogate()) {
            clean.append(QChar::ReplacementCharacter);
        } else if (c == u'\n' || c == u'\t' || (c.unicode() >= 0x20 && c.unicode() != 0x7f)) {
            clean.append(c);
        }
    }
    return clean;
}

QString normalised(const QString& text)
{
    QString normal = text;
    for (QChar& c : normal) {
        switch (c.unicode()) {
        case 0x2018:
        case 0x2019:
            c = u'\'';
            break;
        case 0x201c:
        case 0x201d:
            c = u'"';
            break;
        case 0x2013:
        case 0x2014:
            c = u'-';
            break;
        case 0x00a0:
            c = u' ';
            break;
        default:
            break;
        }
    }
    return normal;
}

std::vector<TextSpan> find_sentences(const QString& normal)
{
    const QStringView text(normal);
    const auto words = find_words(text);
    std::vector<TextSpan> sentences;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype stop = end_of_sentence(text, words, at);
        qsizetype end = stop;
        while (end > at && text[end - 1].isSpace())
            --end;
        if (has_word(words, at, end))
            sentences.push_back({at, end});
        at = std::max(stop, at + 1);
    }
    return sentences;
}

int spoken_words(const QString& normal)
{
    const QStringView text(normal);
    const auto words = find_words(text);
    int spoken = static_cast<int>(words.size());
    for (const TextSpan& word : words) {
        const QStringView token = text.mid(word.start, word.end - word.start);
        const int digits = digits_in(token);
        if (digits > 0)
            spoken += std::max(0, (digits + 1) / 2 - 1);
        else if (is_currency_code(token) &&
                 (digit_near(text, word.end, 1) || digit_near(text, word.start - 1, -1)))
            ++spoken;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'%' && digit_near(text, i - 1, -1))
            ++spoken;
        else if ((c == u'$' || c == u'€' || c == u'£') && digit_near(text, i + 1, 1))
            ++spoken;
    }
    return spoken;
}

std::chrono::milliseconds spoken_time(int spoken_word_count, int words_a_minute)
{
    const double seconds = 60.0 * spoken_word_count / std::max(1, words_a_minute);
    return std::chrono::milliseconds(std::llround(seconds * 1000.0));
}

} // namespace deference::stories
