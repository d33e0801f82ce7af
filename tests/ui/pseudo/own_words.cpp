// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pseudo/own_words.h"

#include "app/database/query.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/pseudo_locale.h"

#include <QDirIterator>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <functional>
#include <yaml-cpp/yaml.h>

namespace deference::tests {

namespace {

void add_scalars(const YAML::Node& node, const std::function<void(const QString&)>& add)
{
    if (node.IsScalar())
        add(QString::fromStdString(node.Scalar()));
    else if (node.IsSequence() || node.IsMap()) {
        for (const auto& child : node)
            add_scalars(node.IsMap() ? child.second : child, add);
    }
}

QStringList column(const Database& database, const QString& sql)
{
    const auto rows = Query(database, sql).all([](const Query& row) { return row.text(0); });
    REQUIRE_OK(rows);
    return {rows->begin(), rows->end()};
}

// Names of days and months come from QLocale, names of keys from Qt; brands and units have no translation.
const QSet<QString>& names()
{
    static const QSet<QString> all = [] {
        QSet<QString> words;
        const QLocale locale;
        for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat, QLocale::NarrowFormat}) {
            for (int day = 1; day <= 7; ++day)
                words << locale.dayName(day, format) << locale.standaloneDayName(day, format);
            for (int month = 1; month <= 12; ++month)
                words << locale.monthName(month, format) << locale.standaloneMonthName(month, format);
        }
        for (const char* name :
             {"Deference", "Betterment", "Qt",    "SQLite", "Markdown", "PDF",   "CSV",    "PNG", "SVG",
              "Ctrl",      "Alt",        "Shift", "Space",  "Esc",      "Enter", "Return", "Del", "Tab",
              "Home",      "End",        "Up",    "Down",   "min",      "h",     "s"})
            words << QString::fromLatin1(name);
        return words;
    }();
    return all;
}

constexpr qsizetype k_long_enough = 16;

bool has_letters(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
}

} // namespace

OwnWords::OwnWords(const Database& database)
{
    QDirIterator packs(QStringLiteral(DEFERENCE_SOURCE_DIR "/content"), {QStringLiteral("*.yaml")},
                       QDir::Files, QDirIterator::Subdirectories);
    static const QRegularExpression k_place(QStringLiteral("\\{\\w+\\}")); // of a message, filled when shown
    while (packs.hasNext())
        add_scalars(YAML::LoadFile(packs.next().toStdString()), [this](const QString& text) {
            add(text);
            for (const QString& piece : text.split(k_place))
                add(piece);
        });
    for (const QString& table : column(
             database,
             QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"))) {
        for (const QString& name :
             column(database, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table))) {
            for (const QString& text :
                 column(database, QStringLiteral("SELECT DISTINCT CAST(\"%2\" AS TEXT) FROM \"%1\" "
                                                 "WHERE typeof(\"%2\") = 'text'")
                                      .arg(table, name)))
                add(text);
        }
    }
    REQUIRE(m_texts.size() > 1000);
    // The longest first: a title inside a reason must not tear it.
    for (const QString& text : m_texts) {
        if (text.size() >= k_long_enough)
            m_long.append(text);
    }
    std::ranges::sort(m_long, std::ranges::greater(), &QString::size);
}

void OwnWords::add(const QString& text)
{
    m_texts.insert(text.simplified());
}

bool OwnWords::is_ours(const QString& piece) const
{
    static const QRegularExpression edges(QStringLiteral("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$"));
    if (!has_letters(piece) || m_texts.contains(piece) || names().contains(piece))
        return true;
    const QString bare = QString(piece).remove(edges);
    if (m_texts.contains(bare) || names().contains(bare) || m_texts.contains(bare + u'.') ||
        m_texts.contains(bare + u'?'))
        return true;
    // A text that was cut to fit.
    const QString cut = QString(piece).remove(QChar(u'\u2026')).trimmed();
    return cut.size() > 12 && piece.contains(QChar(u'\u2026')) &&
           std::any_of(m_texts.begin(), m_texts.end(),
                       [&](const QString& text) { return text.startsWith(cut); });
}

QString OwnWords::untranslated(const QString& text) const
{
    // A translated sentence may hold anything: its places were filled with words of others.
    QString rest = text;
    for (auto open = rest.indexOf(k_pseudo_open); open >= 0; open = rest.indexOf(k_pseudo_open)) {
        int depth = 0;
        qsizetype end = open;
        for (; end < rest.size(); ++end) {
            depth += rest[end] == k_pseudo_open ? 1 : rest[end] == k_pseudo_close ? -1 : 0;
            if (depth == 0)
                break;
        }
        rest.replace(open, end - open + 1, QStringLiteral("\n"));
    }
    if (is_ours(rest.simplified()) || rest.startsWith(u'/')) // a path
        return {};
    // Titles and stored reasons inside a longer text; short ones could be words of ours by accident.
    for (const QString& own : m_long) {
        if (rest.contains(own))
            rest.replace(own, QStringLiteral("\n"));
    }
    static const QRegularExpression seams(QStringLiteral("\\n| \u00B7 |, |: | \u2013 |; |\\+| \\(|\\) "));
    QStringList left;
    for (const QString& piece : rest.split(seams, Qt::SkipEmptyParts)) {
        const QString simple = piece.simplified();
        if (is_ours(simple))
            continue;
        const QStringList words = simple.split(u' ');
        if (!std::all_of(words.begin(), words.end(), [this](const QString& word) {
                static const QRegularExpression digits(QStringLiteral("[\\d\\p{P}]"));
                return names().contains(QString(word).remove(digits)) || !has_letters(word);
            }))
            left.append(simple);
    }
    return left.join(QStringLiteral(" | "));
}

} // namespace deference::tests
