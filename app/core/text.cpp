// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/text.h"

#include <QCoreApplication>
#include <cmath>

namespace deference {

namespace {

bool is_joiner(QChar c)
{
    switch (c.unicode()) {
    case u'\'':
    case u'.':
    case u',':
    case u'-':
    case 0x2018: // quotation marks and dashes that normalising turns into ' and -
    case 0x2019:
    case 0x2013:
    case 0x2014:
        return true;
    default:
        return false;
    }
}

// Length in UTF-16 units of the letter or digit at `at`; 0 when there is none.
qsizetype word_unit(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return 0;
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text[at + 1])) ? 2 : 0;
    return c.isLetterOrNumber() ? 1 : 0;
}

// The end of the word that starts at `start`, where a letter or digit stands.
qsizetype end_of_word(QStringView text, qsizetype start)
{
    qsizetype at = start;
    while (true) {
        if (const qsizetype unit = word_unit(text, at); unit > 0)
            at += unit;
        else if (at < text.size() && is_joiner(text[at]) && word_unit(text, at + 1) > 0)
            at += 1;
        else
            return at;
    }
}

template <class Visit>
void visit_words(QStringView text, Visit visit)
{
    for (qsizetype at = 0; at < text.size();) {
        if (word_unit(text, at) == 0) {
            ++at;
            continue;
        }
        const qsizetype end = end_of_word(text, at);
        visit(TextSpan{at, end});
        at = end;
    }
}

} // namespace

std::vector<TextSpan> find_words(QStringView text)
{
    std::vector<TextSpan> words;
    visit_words(text, [&words](TextSpan word) { words.push_back(word); });
    return words;
}

int count_words(QStringView text)
{
    int words = 0;
    visit_words(text, [&words](TextSpan) { ++words; });
    return words;
}

QString fold_for_search(const QString& text)
{
    QString folded;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            folded.append(c);
    }
    return folded.toCaseFolded().simplified();
}

QString duration_text(std::chrono::minutes minutes)
{
    const auto total = minutes.count();
    if (total < 60)
        return QCoreApplication::translate("Duration", "%1 min").arg(total);
    if (total % 60 == 0)
        return QCoreApplication::translate("Duration", "%1 h").arg(total / 60);
    return QCoreApplication::translate("Duration", "%1 h %2 min").arg(total / 60).arg(total % 60);
}

QString duration_short(std::chrono::minutes minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes.count() / 60)
        .arg(minutes.count() % 60, 2, 10, QLatin1Char('0'));
}

QString percent_range(double low, double high)
{
    const auto a = std::lround(low * 100.0);
    const auto b = std::lround(high * 100.0);
    if (a == b)
        return QStringLiteral("%1\u00a0%").arg(a);
    return QStringLiteral("%1\u2013%2\u00a0%").arg(a).arg(b);
}

} // namespace deference
