// SPDX-License-Identifier: GPL-3.0-or-later
// English plurals, and which locale the program takes.
#include "app/core/translation.h"
#include "tests/support/files.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace deference;

namespace {

struct Message
{
    QString source;
    QStringList forms;
    bool unfinished = false;
};

std::vector<Message> numerus_messages()
{
    const QByteArray bytes =
        tests::read_file(QStringLiteral(DEFERENCE_SOURCE_DIR "/resources/translations/deference_en.ts"));
    QXmlStreamReader xml(bytes);
    std::vector<Message> messages;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("message") &&
            xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes"))
            messages.emplace_back();
        else if (xml.name() == QStringLiteral("source"))
            messages.back().source = xml.readElementText();
        else if (xml.name() == QStringLiteral("translation"))
            messages.back().unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
        else if (xml.name() == QStringLiteral("numerusform"))
            messages.back().forms.append(xml.readElementText());
    }
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

// The places of a text, "%n" among them only if `with_count`: a translation must keep them all.
QStringList places(const QString& text, bool with_count)
{
    QStringList found;
    for (qsizetype i = text.indexOf(u'%'); i >= 0 && i + 1 < text.size(); i = text.indexOf(u'%', i + 1)) {
        if (text[i + 1].isDigit() || (with_count && text[i + 1] == u'n'))
            found.append(text.mid(i, 2));
    }
    found.sort();
    return found;
}

// What one source file says with "%n", with literals put together as the compiler does.
QStringList counted_texts(const QString& code)
{
    static const QRegularExpression token(
        QStringLiteral(R"re(//[^\n]*|/\*.*?\*/|'(?:[^'\\]|\\.)'|R"(\w*)\(.*?\)\1"|)re"
                       R"re((?<text>(?:"(?:[^"\\\n]|\\.)*"\s*)+))re"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression seam(QStringLiteral(R"("\s*"|^"|"\s*$)"));
    QStringList texts;
    for (auto it = token.globalMatch(code); it.hasNext();) {
        const QString text = it.next().captured(QStringLiteral("text")).remove(seam);
        if (text.contains(QStringLiteral("%n")))
            texts.append(text);
    }
    return texts;
}

QString cards(int count)
{
    return QCoreApplication::translate("Operations", "%n card(s)", "", count);
}

} // namespace

TEST_CASE("every plural has both English forms, and nobody reads (s)")
{
    const auto messages = numerus_messages();
    REQUIRE(messages.size() > 20);
    for (const Message& message : messages) {
        INFO(message.source.toStdString());
        CHECK_FALSE(message.unfinished);
        REQUIRE(message.forms.size() == 2);
        for (const QString& form : message.forms) {
            CHECK_FALSE(form.trimmed().isEmpty());
            CHECK_FALSE(form.contains(QStringLiteral("(s)")));
        }
        // The singular may say "once"; every other place stays.
        CHECK(places(message.forms[0], false) == places(message.source, false));
        CHECK(places(message.forms[1], true) == places(message.source, true));
    }
}

TEST_CASE("every text with a count is in the English translation")
{
    // update-translations --check asks lupdate; this finds what lupdate overlooks.
    QStringList known;
    for (const Message& message : numerus_messages())
        known.append(message.source);
    QStringList missing;
    int seen = 0;
    for (const QString& half : {QStringLiteral("app"), QStringLiteral("ui")}) {
        QDirIterator it(QStringLiteral(DEFERENCE_SOURCE_DIR "/") + half,
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            for (const QString& text : counted_texts(QString::fromUtf8(tests::read_file(path)))) {
                ++seen;
                if (!known.contains(text))
                    missing.append(path + QStringLiteral(": ") + text);
            }
        }
    }
    CHECK(seen > 20);
    INFO("Run packaging/update-translations; if it does not see them, write the call more simply.");
    CHECK(missing.join(QLatin1Char('\n')) == QString());
}

TEST_CASE("one card, two cards, no cards")
{
    {
        const Translation translation(QLocale::c());
        CHECK(cards(0) == QStringLiteral("0 cards"));
        CHECK(cards(1) == QStringLiteral("1 card"));
        CHECK(cards(2) == QStringLiteral("2 cards"));
    }
    // In a language that has no translation the texts stay English.
    const Translation translation(QLocale(QLocale::Japanese, QLocale::Japan));
    CHECK(cards(1) == QStringLiteral("1 card"));
    CHECK(cards(2) == QStringLiteral("2 cards"));
}

TEST_CASE("dates and numbers follow the system as far as the texts' language allows")
{
    struct Row
    {
        QLocale system;
        QString expected;
    };
    const auto row =
        GENERATE(values<Row>({{QLocale::c(), QStringLiteral("en_GB")},
                              {{QLocale::English, QLocale::UnitedStates}, QStringLiteral("en_US")},
                              {{QLocale::English, QLocale::UnitedKingdom}, QStringLiteral("en_GB")},
                              {{QLocale::German, QLocale::Germany}, QStringLiteral("en_DE")},
                              {{QLocale::Japanese, QLocale::Japan}, QStringLiteral("en_GB")}}));
    CHECK(program_locale(row.system).name() == row.expected);
}
