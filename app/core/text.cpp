// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/text.h"

#include <QCoreApplication>
#include <cmath>

namespace deference {

namespace {

bool is_joiner(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'.' || c == u',' || c == u'-';
}

} // namespace

int count_words(QStringView text)
{
    int words = 0;
    bool inside = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool letter = text[i].isLetterOrNumber() || text[i].isMark() || text[i].isSurrogate();
        if (letter) {
            words += inside ? 0 : 1;
            inside = true;
        } else if (inside && !(is_joiner(text[i]) && i + 1 < text.size() && text[i + 1].isLetterOrNumber())) {
            inside = false;
        }
    }
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
