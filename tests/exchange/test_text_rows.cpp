// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/random.h"
#include "app/exchange/text_header.h"
#include "app/exchange/text_rows.h"
#include "tests/support/catch.h"

#include <QBuffer>
#include <array>

using namespace deference;
using namespace deference::exchange;

namespace {

std::vector<TextRow> rows_of(const QString& text, QChar separator = u',')
{
    std::vector<TextRow> rows;
    RowReader reader(QStringLiteral("a.csv"), separator);
    REQUIRE_OK(reader.feed(text, rows));
    reader.finish(rows);
    return rows;
}

QString shown(const std::vector<TextRow>& rows)
{
    QString text;
    for (const TextRow& row : rows)
        text += QString::number(row.line) + u'[' + row.cells.join(u'|') + u']';
    return text.replace(u'\n', u'~');
}

QString read_whole(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto encoding = find_encoding(buffer, QStringLiteral("a.txt"));
    REQUIRE_OK(encoding);
    TextReader reader(buffer, *encoding);
    QString whole;
    while (true) {
        const auto text = reader.next();
        REQUIRE_OK(text);
        if (text->isEmpty())
            return whole;
        whole += *text;
    }
}

} // namespace

TEST_CASE("rows are cut as RFC 4180 says, and leniently where it says nothing")
{
    const auto [text, rows] = GENERATE(table<const char*, const char*>({
        {"a,b\nc,d", "1[a|b]2[c|d]"},
        {"a,b\r\nc,d\r\n", "1[a|b]2[c|d]"},
        {"a\rb", "1[a]2[b]"},
        {"a,,\n,b", "1[a||]2[|b]"},
        {"\"a,b\",c", "1[a,b|c]"},
        {"\"a\"\"b\"\"\"", "1[a\"b\"]"},
        {"\"a\nb\",c\nd", "1[a~b|c]3[d]"},
        {"\"a\r\nb\"\nc", "1[a~b]3[c]"},
        {"a\"b\"c,\"d\"", "1[a\"b\"c|d]"},
        {"\"a\"b,c", "1[ab|c]"},
        {"\"\",x", "1[|x]"},
        {"\n\na\n\n\nb\n", "3[a]6[b]"},
        {"#c,d\na\n#\"x\nb", "2[a]4[b]"},
        {"\"#a\"\nb", "1[#a]2[b]"},
        {"a,#b", "1[a|#b]"},
        {"", ""},
        {"\"open,\nb", "1[open,~b]"},
    }));
    CAPTURE(text);
    CHECK(shown(rows_of(QString::fromUtf8(text))) == QString::fromUtf8(rows));
}

TEST_CASE("cutting does not depend on how the text arrives")
{
    static const std::array pieces{u"a", u",", u"\"", u"\n", u"\r", u"\r\n", u"#", u"\"\"", u" "};
    const std::uint64_t seed = GENERATE(range(1U, 4U));
    Random random(seed);
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (std::uint64_t i = random.below(25); i > 0; --i)
            text += QString::fromUtf16(pieces[random.below(pieces.size())]);
        CAPTURE(seed, text);
        std::vector<TextRow> rows;
        RowReader reader({}, u',');
        for (const QChar c : text)
            REQUIRE_OK(reader.feed(QStringView(&c, 1), rows));
        reader.finish(rows);
        REQUIRE(rows == rows_of(text));
    }
}

TEST_CASE("rows and columns without end are refused by line")
{
    std::vector<TextRow> rows;
    RowReader reader(QStringLiteral("a.csv"), u',');
    REQUIRE_OK(reader.feed(u"a\nb\n\"", rows));
    const auto endless = reader.feed(QString(k_longest_row + 10, u'x'), rows);
    REQUIRE(!endless);
    CHECK(endless.error().what.contains(QStringLiteral("line 3")));
    CHECK(rows.size() == 2);

    RowReader wide(QStringLiteral("a.csv"), u',');
    const auto too_wide = wide.feed(QString(1000, u','), rows);
    REQUIRE(!too_wide);
    CHECK(too_wide.error().what.contains(QStringLiteral("columns")));

    RowReader open(QStringLiteral("a.csv"), u',');
    REQUIRE_OK(open.feed(u"a\n\"b", rows));
    open.finish(rows);
    CHECK(open.open_quote() == 2);
}

TEST_CASE("files are read in the encoding they are in")
{
    const QString text = QStringLiteral("caf\u00e9 \u20ac\n\u4e2d\U0001F600");
    CHECK(read_whole(text.toUtf8()) == text);
    CHECK(read_whole("\xef\xbb\xbf" + text.toUtf8()) == text);
    for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringEncoder::Flag::WriteBom);
        CHECK(read_whole(encoder(text)) == text);
    }
    CHECK(read_whole("caf\xe9 \x80 \x93x\x94") == QStringLiteral("caf\u00e9 \u20ac \u201cx\u201d"));
    CHECK(read_whole("") == QString());
    CHECK(read_whole("\xef\xbb\xbf") == QString());

    // A character that lies across the border of two pieces.
    const QByteArray padding(65'535, 'x');
    CHECK(read_whole(padding + text.toUtf8()) == QString::fromLatin1(padding) + text);
}

TEST_CASE("what is no text is refused for what it is")
{
    const auto [bytes, word] = GENERATE(table<std::string, const char*>({
        {std::string("a\0b", 3), "no text file"},
        {"PK\x03\x04 rest", "archive"},
        {"<!doctype html><p>", "web page"},
        {"SQLite format 3", "database"},
    }));
    QByteArray data = QByteArray::fromStdString(bytes);
    QBuffer buffer(&data);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto encoding = find_encoding(buffer, QStringLiteral("a.txt"));
    REQUIRE(!encoding);
    CHECK(encoding.error().sentence().contains(QString::fromLatin1(word)));
}

TEST_CASE("header lines are read as Anki reads them")
{
    const auto header = [](const char* text) { return read_text_header(QString::fromUtf8(text)).header; };
    const auto tags = [](const char* text) { return QString::fromUtf8(text).split(u' '); };

    // Old form of tags, on the first line only.
    CHECK(header("tags:foo bar\n").tags == tags("bar foo"));
    CHECK(header("#separator:tab\ntags:foo\n").tags.isEmpty());
    CHECK(header("#tags:foo bar\n").tags == tags("bar foo"));
    CHECK(header("#tags:foo\xe3\x80\x80"
                 "bar")
              .tags == tags("bar foo"));
    CHECK(header("#tags:").tags.isEmpty());

    CHECK(header("#separator:Comma\n").separator == QChar(u','));
    CHECK(header("#separator:TAB\r\n").separator == QChar(u'\t'));
    CHECK(header("#separator:\t\n").separator == QChar(u'\t'));
    CHECK(header("#separator: \n").separator == QChar(u' '));
    CHECK(header("#separator:;\n").separator == QChar(u';'));
    CHECK(header("#separator:pipe\n").separator == QChar(u'|'));
    CHECK(header("#separator:\n").separator == std::nullopt);
    CHECK(header("#separator:bogus\n").separator == std::nullopt);
    CHECK(header("#SEPARATOR : space\n").separator == QChar(u' '));

    CHECK(header("#html:true\n").html == true);
    CHECK(header("#HTML:False\n").html == false);
    CHECK(header("#html:maybe\n").html == std::nullopt);

    CHECK(header("#deck:123\n").deck == QStringLiteral("123"));
    CHECK(header("#deck: A::B c \n").deck == QStringLiteral("A::B c"));
    CHECK(header("#notetype:Basic\n").note_type == QStringLiteral("Basic"));
    CHECK(header("#deck column:3\n").deck_column == 2);
    CHECK(header("#notetype column:1\n").note_type_column == 0);
    CHECK(header("#tags column: 2 \n").tags_column == 1);
    CHECK(header("#guid column:1\n").guid_column == 0);
    CHECK(header("#guid column:0\n").guid_column == std::nullopt);
    CHECK(header("#guid column:-1\n").guid_column == std::nullopt);
    CHECK(header("#guid column:999999\n").guid_column == std::nullopt);

    CHECK(header("#separator:comma\n#columns:foo,\"b,r\"\n").columns ==
          QStringList{QStringLiteral("foo"), QStringLiteral("b,r")});
    CHECK(header("#columns:foo\tbar\n").columns == tags("foo bar"));
    CHECK(header("#separator:space\n#columns:foo bar\n").columns == tags("foo bar"));
    // Names are cut where it is known by then what separates them.
    CHECK(header("#columns:foo,bar\n#separator:comma\n").columns == QStringList{QStringLiteral("foo,bar")});

    CHECK(header("#if matches:keep both\n").if_matches == IfMatches::KeepBoth);
    CHECK(header("#if matches:Update Current\n").if_matches == IfMatches::UpdateCurrent);
    CHECK(header("#if matches:other\n").if_matches == std::nullopt);

    // Unknown keys and comments are passed over; the header ends with the first other line.
    CHECK(header("# a comment\n#unknown:1\n#html:true\n").html == true);
    CHECK(header("front\n#html:true\n").html == std::nullopt);
    CHECK(header("#html:true\n#html:false").html == false);

    const auto read = read_text_header(u"#html:true\r\n#tags:a\nfront\tback");
    CHECK(read.lines == 2);
    CHECK(read.length == 20);
}
