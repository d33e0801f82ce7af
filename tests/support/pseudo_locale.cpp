// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudo_locale.h"

#include <QGuiApplication>
#include <QRegularExpression>

namespace deference::tests {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceinouyACEINOUY");
    static const QString marked = QStringLiteral("\u00E0\u00E7\u00E9\u00EE\u00F1\u00F6\u00FB\u00FD"
                                                 "\u00C0\u00C7\u00C9\u00CE\u00D1\u00D6\u00DB\u00DD");
    const auto place = plain.indexOf(letter);
    return place < 0 ? letter : marked[place];
}

// "ddd d MMMM": letters that QDate::toString reads, and nothing that looks like a word of ours.
bool is_date_format(const QString& text)
{
    static const QRegularExpression format(
        QStringLiteral("^(?=.*(d|M|yy|hh?|mm))"
                       "(d{1,4}|M{1,4}|yy|yyyy|hh?|HH?|mm|ss|ap|AP|'[^']*'|[ .,:/-])+$"));
    return format.match(text).hasMatch();
}

} // namespace

QString pseudo_text(const QString& text)
{
    if (text.trimmed().isEmpty())
        return text;
    if (is_date_format(text))
        return QStringLiteral("'%1'%2'%3'").arg(QString(k_pseudo_open), text, QString(k_pseudo_close));
    static const QRegularExpression kept(QStringLiteral("%L?\\d+|%n|<[^>]*>|&\\w+;|&"));
    QString changed;
    qsizetype from = 0;
    const auto add = [&](QStringView words) {
        for (const QChar letter : words)
            changed.append(accented(letter));
    };
    for (auto it = kept.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        add(QStringView(text).mid(from, match.capturedStart() - from));
        changed.append(match.captured());
        from = match.capturedEnd();
    }
    add(QStringView(text).mid(from));
    // Words, not one block: a label that wraps may wrap.
    QString more;
    for (qsizetype i = 0; i < (text.size() * 2 + 4) / 5; ++i)
        more.append(i % 6 == 5 ? u' ' : u'\u00B7');
    return k_pseudo_open + changed + more + k_pseudo_close;
}

PseudoLocale::PseudoLocale(Qt::LayoutDirection direction)
{
    QCoreApplication::installTranslator(this);
    QGuiApplication::setLayoutDirection(direction);
}

PseudoLocale::~PseudoLocale()
{
    QCoreApplication::removeTranslator(this);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QString PseudoLocale::translate(const char* context, const char* text, const char*, int) const
{
    // Names of keys ("Ctrl") are read back by Qt, and its direction of layout is set here.
    const QLatin1String where(context);
    if (where == QLatin1String("QShortcut") || where == QLatin1String("QGuiApplication"))
        return {};
    return pseudo_text(QString::fromUtf8(text));
}

} // namespace deference::tests
