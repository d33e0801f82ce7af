// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/random.h"
#include "app/stories/text.h"
#include "tests/support/catch.h"

#include <QStringList>

using namespace deference;
using namespace deference::stories;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

// The sentences, joined by |.
QString sentences(const QString& text)
{
    QStringList list;
    for (const TextSpan span : find_sentences(normalised(text)))
        list.append(text.mid(span.start, span.end - span.start));
    return list.join(u'|');
}

QString random_text(Random& random, std::uint64_t length)
{
    static const QStringList pieces{
        u("a"),  u("Dr"), u("No"), u("e.g"),     u("."),      u("!"),          u("?"),
        u(" "),  u("\n"), u("\""), u("\u201d"),  u("\u2019"), u("\u2014"),     u("\u00a0"),
        u("42"), u("%"),  u("$"),  u("e\u0301"), u("\u4e2d"), u("\U0001F600"), u(")")};
    QString text;
    for (std::uint64_t i = 0; i < length; ++i)
        text += pieces[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(pieces.size())))];
    return text;
}

} // namespace

TEST_CASE("sentences end where a reader would pause")
{
    const auto [text, expected] = GENERATE(table<const char*, const char*>({
        {"", ""},
        {" \n ", ""},
        {"It worked. It cost one day.", "It worked.|It cost one day."},
        {"No full stop", "No full stop"},
        {"First line\nsecond line", "First line|second line"},
        {"He asked: \"Why?\" I knew.", "He asked: \"Why?\"|I knew."},
        {"He asked (why?) and left.", "He asked (why?)|and left."},
        {"He said \xe2\x80\x9cstop.\xe2\x80\x9d We did.", "He said \xe2\x80\x9cstop.\xe2\x80\x9d|We did."},
        {"Really?! Yes.", "Really?!|Yes."},
        {"Dr. Hale saw it, e.g. twice vs. once. Done.", "Dr. Hale saw it, e.g. twice vs. once.|Done."},
        {"Bramble Inc. No. 4 approx. 5", "Bramble Inc. No. 4 approx. 5"},
        {"The Casino. It closed.", "The Casino.|It closed."},
        {"x.No. It goes on", "x.No.|It goes on"},
        {"0.62 and v1.4 stay.", "0.62 and v1.4 stay."},
        {"... ! One.", "One."},
    }));
    CHECK(sentences(u(text)) == u(expected));
}

TEST_CASE("sentences cover every word once and in order")
{
    const std::uint64_t seed = GENERATE(11U, 12U, 13U);
    CAPTURE(seed);
    Random random(seed);
    for (int round = 0; round < 400; ++round) {
        const QString text = random_text(random, random.below(40));
        CAPTURE(text);
        const QString normal = normalised(text);
        const auto spans = find_sentences(normal);
        int words = 0;
        qsizetype last = 0;
        for (const TextSpan span : spans) {
            REQUIRE(span.start >= last);
            REQUIRE(span.end > span.start);
            REQUIRE_FALSE(normal[span.start].isSpace());
            REQUIRE_FALSE(normal[span.end - 1].isSpace());
            words += count_words(QStringView(normal).mid(span.start, span.end - span.start));
            last = span.end;
        }
        REQUIRE(last <= normal.size());
        REQUIRE(words == count_words(normal));
    }
}

TEST_CASE("normalising keeps every place where it was")
{
    CHECK(normalised(u("\u2018it\u2019s\u201d\u201c \u2013\u2014\u00a0x")) == u("'it's\"\" -- x"));
    const std::uint64_t seed = GENERATE(21U, 22U, 23U);
    CAPTURE(seed);
    Random random(seed);
    for (int round = 0; round < 300; ++round) {
        const QString text = random_text(random, random.below(40));
        const QString normal = normalised(text);
        REQUIRE(normal.size() == text.size());
        REQUIRE(normalised(normal) == normal);
        REQUIRE(find_words(normal) == find_words(text));
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i].isLetterOrNumber() || text[i].isSurrogate())
                REQUIRE(normal[i] == text[i]);
        }
    }
}

TEST_CASE("numbers take longer to say than to write")
{
    const auto [text, words] = GENERATE(table<const char*, int>({
        {"", 0},
        {"three plain words", 3},
        {"7", 1},
        {"42", 1},
        {"0.62", 2},
        {"1,240", 2},
        {"2024", 2},
        {"46 thousand", 2},
        {"21%", 2},
        {"21 %", 2},
        {"21\xc2\xa0%", 2},
        {"% of it", 2},
        {"$40", 2},
        {"$ 40", 2},
        {"\xe2\x82\xac"
         "40 or \xc2\xa3"
         "50",
         5},
        {"EUR 40", 3},
        {"40 GBP", 3},
        {"paid in EUR", 3},
        {"88402217730", 6},
    }));
    CHECK(spoken_words(normalised(u(text))) == words);
}

TEST_CASE("speech takes its time at the rate given")
{
    using std::chrono::milliseconds;
    CHECK(spoken_time(140, 140) == milliseconds(60'000));
    CHECK(spoken_time(70, 140) == milliseconds(30'000));
    CHECK(spoken_time(100, 150) == milliseconds(40'000));
    CHECK(spoken_time(0, 140) == milliseconds(0));
}

TEST_CASE("what is stored holds no control characters and no broken surrogates")
{
    CHECK(clean_text(u("a\r\nb\rc\u2028d\u2029e")) == u("a\nb\nc\nd\ne"));
    CHECK(clean_text(QString(QChar(0)) + u("a\tb\x1b[1m\x7f")) == u("a\tb[1m"));
    CHECK(clean_text(u("x\U0001F600y")) == u("x\U0001F600y"));
    const QString broken = QString(u'a') + QChar(0xd83d) + u'b' + QChar(0xde00);
    CHECK(clean_text(broken) == u("a\ufffdb\ufffd"));
    CHECK(clean_text(QString(QChar(0xd83d))) == u("\ufffd"));
}
