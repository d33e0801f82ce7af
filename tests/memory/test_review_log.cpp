// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/random.h"
#include "app/memory/review_log.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/gzip.h"

#include <QBuffer>
#include <QDir>

using namespace deference;
using namespace deference::memory;
using deference::tests::gzip;

namespace {

Result<std::vector<LogEntry>> read(QByteArray bytes, const QTimeZone& zone = QTimeZone::utc(),
                                   const ReviewLogLimits& limits = {})
{
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    return read_review_log(buffer, zone, limits);
}

QByteArray small_log()
{
    return tests::read_file(QStringLiteral(DEFERENCE_TEST_DATA "/memory/revlog-small.csv.gz"));
}

const QByteArray k_header = "card_id,review_time,rating\n";

} // namespace

TEST_CASE("a packed log is read whole")
{
    const auto entries = read(small_log());
    REQUIRE_OK(entries);
    REQUIRE(entries->size() == 40'000);
    const LogEntry first{1'000'001, instant_from_ms(1'736'155'428'774),
                         parse_day(QStringLiteral("2025-01-06")).value(), 1};
    CHECK(entries->front() == first);
    CHECK(entries->back().card == 1'000'275);
    CHECK(entries->back().at == instant_from_ms(1'807'958'782'546));
}

TEST_CASE("however a log is written, the same answers come out")
{
    const auto plain = read("card_id,review_time,rating\n7,1736155428774,3\n8,1736155437425,1\n");
    REQUIRE_OK(plain);
    REQUIRE(plain->size() == 2);
    const QByteArray same =
        GENERATE(as<QByteArray>{},
                 "card_id,review_time,rating\n7,1736155428774,3\n8,1736155437425,1", // no last line break
                 "card_id,review_time,rating\r\n7,1736155428774,3\r\n\r\n8,1736155437425,1\r\n", // Windows,
                                                                                                 // blank
                                                                                                 // line
                 "\xef\xbb\xbf"
                 "card_id,review_time,rating\n7,1736155428774,3\n8,1736155437425,1\n", // byte order mark
                 "Card_ID;Review_Time;Rating\n7;1736155428774;3\n8;1736155437425;1\n", // semicolons
                 "rating\tcard_id\treview_time\n3\t7\t1736155428774\n1\t8\t1736155437425\n", // tabs,
                                                                                             // another
                                                                                             // order
                 "\"card_id\",\"review_time\",\"rating\"\n\"7\",\"1736155428774\",\"3\"\n8,1736155437425,"
                 "1\n", // quotes
                 "deck,card_id,review_time,rating\n\"a, "
                 "\"\"b\"\"\",7,1736155428774,3\nc,8,1736155437425,1\n", // a comma inside
                 "id,cid,ease\n1736155428774,7,3\n1736155437425,8,1\n",  // Anki's names
                 "card_id,review_time,review_rating\n7, 1736155428774 ,3\n8,1736155437425,1\n"); // blanks
    INFO(same.toStdString());
    const auto entries = read(same);
    REQUIRE_OK(entries);
    CHECK(*entries == *plain);
    const auto packed = read(gzip(same));
    REQUIRE_OK(packed);
    CHECK(*packed == *plain);
}

TEST_CASE("a packed file of several members, one after the other, is one log")
{
    const auto entries = read(gzip(k_header + "7,1736155428774,3\n8,17361") + gzip("55437425,1\n"));
    REQUIRE_OK(entries);
    REQUIRE(entries->size() == 2);
    CHECK(entries->back().at == instant_from_ms(1'736'155'437'425));
}

TEST_CASE("kinds of entries are told apart as Anki stores them")
{
    const auto entries = read("id,cid,ease,ivl,lastIvl,factor,time,type\n"
                              "1736155428774,7,3,1,1,0,9000,0\n"    // learning
                              "1736255428774,7,3,1,1,2500,9000,1\n" // review
                              "1736355428774,7,1,1,1,2500,9000,2\n" // relearning
                              "1736455428774,7,3,1,1,2500,9000,3\n" // early, in a filtered deck
                              "1736555428774,7,3,1,1,0,9000,3\n"    // cramming
                              "1736655428774,7,0,1,1,2500,0,4\n"    // a date set by hand
                              "1736755428774,7,0,1,1,0,0,4\n"       // reset
                              "1736855428774,7,0,1,1,2500,0,5\n");  // rescheduled
    REQUIRE_OK(entries);
    std::vector<EntryKind> kinds;
    for (const LogEntry& entry : *entries)
        kinds.push_back(entry.kind);
    CHECK(kinds == std::vector{EntryKind::Learning, EntryKind::Later, EntryKind::Later, EntryKind::Later,
                               EntryKind::Practice, EntryKind::ByHand, EntryKind::Reset, EntryKind::ByHand});
    const auto states =
        read("card_id,review_time,review_rating,review_state\n"
             "7,1736155428774,3,0\n7,1736155428774,3,1\n7,1736155428774,3,2\n7,1736155428774,3,3\n");
    REQUIRE_OK(states);
    CHECK((*states)[0].kind == EntryKind::Learning);
    CHECK((*states)[1].kind == EntryKind::Learning);
    CHECK((*states)[2].kind == EntryKind::Later);
    CHECK((*states)[3].kind == EntryKind::Later);
}

TEST_CASE("what cannot be used is refused whole, with the line and what to do")
{
    struct Fault
    {
        QByteArray text;
        const char* sentence;
    };
    const Fault fault = GENERATE(values<Fault>(
        {{"", "the file is empty; give a review log with one answer a line."},
         {"\n", "line 1: no column is named as the card"},
         {"card_id,review_time,rating\n", "there are no answers in it; give a review log"},
         {"review_time,rating\n1736155428774,3\n", "line 1: no column is named as the card"},
         {"card_id,rating\n7,3\n", "line 1: no column is named as the time"},
         {"card_id,review_time\n7,1736155428774\n", "line 1: no column is named as the rating"},
         {"7,1736155428774,3\n", "line 1: no column is named as the card"},
         {k_header + "7,1736155428774,3\n8,1736155428774,5\n",
          "line 3: the rating is 5; ratings are 1 Again, 2 Hard, 3 Good, 4 Easy."},
         {k_header + "7,1736155428774,0\n", "line 2: the rating is 0; ratings are"},
         {k_header + "7,1736155428774,-1\n", "line 2: the rating is -1; ratings are"},
         {k_header + "7,1736155428774,good\n", "line 2: the rating is 'good', not a whole number"},
         {k_header + "7,1736155428774,\n", "line 2: the rating is '', not a whole number"},
         {k_header + "7,1736155428,3\n",
          "line 2: the time 1736155428 is not between 1980 and 2100; give milliseconds since 1970, UTC."},
         {k_header + "7,-1736155428774,3\n", "line 2: the time -1736155428774 is not between"},
         {k_header + "7,9223372036854775807,3\n", "line 2: the time 9223372036854775807 is not between"},
         {k_header + "7,9223372036854775808,3\n",
          "line 2: the review_time is '9223372036854775808', not a whole number"},
         {k_header + "7,1736155428774.5,3\n", "line 2: the review_time is '1736155428774.5', not a whole"},
         {k_header + "7,2025-01-06,3\n", "line 2: the review_time is '2025-01-06', not a whole number"},
         {k_header + "7,1736155428774\n", "line 2: it has 2 fields, the first line has 3; correct or"},
         {k_header + "7,1736155428774,3,4\n", "line 2: it has 4 fields, the first line has 3"},
         {k_header + "\"7,1736155428774,3\n", "line 2: a quoted field does not end on it"},
         {k_header + "7,\"1736155428774\"0,3\n", "line 2: a quoted field does not end on it"},
         {"id,cid,ease,type\n1736155428774,7,3,6\n", "line 2: the type is 6, not 0 to 5"},
         {"card_id,review_time,rating,state\n7,1736155428774,3,4\n", "line 2: the state is 4, not 0 to 3"},
         {QByteArray("\xff\xfe"
                     "c\0a\0r\0d\0",
                     10),
          "the text is UTF-16; save it as UTF-8."},
         {QByteArray("card_id\0,review_time,rating\n", 28), "this is not a text file"},
         {"PK\x03\x04zip", "this is a zip archive, not a CSV file; unpack it"},
         {"SQLite format 3", "this is a database, not a CSV file"},
         {QByteArray(70, ','), "line 1: it has more than 64 fields"},
         {QByteArray(5000, 'x'), "line 1: it is longer than 4096 bytes; give a CSV file"},
         {k_header + QByteArray(300'000, '7'), "line 2: it is longer than 4096 bytes"}}));
    INFO(fault.text.left(200).toStdString());
    for (const QByteArray& bytes : {fault.text, gzip(fault.text)}) {
        const auto entries = read(bytes);
        REQUIRE_FALSE(entries.has_value());
        const QString sentence = entries.error().sentence();
        INFO(sentence.toStdString());
        CHECK(sentence.startsWith(QString::fromLatin1(fault.sentence)));
        CHECK(entries.error().code == ErrorCode::InvalidInput);
        CHECK_FALSE(entries.error().todo.isEmpty());
        CHECK(sentence.count(QLatin1Char('\n')) == 0);
    }
}

TEST_CASE("a packed log that breaks off or is damaged is refused, wherever that happens")
{
    const QByteArray whole =
        gzip(k_header + QByteArray("7,1736155428774,3\n").repeated(200) + "8,1736155428775,4\n");
    REQUIRE_OK(read(whole));
    for (qsizetype length = 2; length < whole.size(); ++length) {
        const auto cut = read(whole.left(length));
        REQUIRE_FALSE(cut.has_value());
        CHECK(cut.error().code == ErrorCode::Corrupt);
        CHECK(cut.error().sentence().contains(QStringLiteral("breaks off")));
    }
    QByteArray flipped = whole;
    flipped[flipped.size() - 6] = static_cast<char>(flipped[flipped.size() - 6] ^ 1); // in the checksum
    const auto damaged = read(flipped);
    REQUIRE_FALSE(damaged.has_value());
    CHECK(damaged.error().sentence() ==
          QStringLiteral("the compressed file is damaged; copy or export the file again."));
    const auto followed = read(whole + "and more");
    REQUIRE_FALSE(followed.has_value());
    CHECK(followed.error().code == ErrorCode::Corrupt);
}

TEST_CASE("a small file that unpacks to a huge one is refused once it passes the budget")
{
    QByteArray log = k_header;
    while (log.size() < 3'000'000)
        log += "7,1736155428774,3\n";
    const QByteArray bomb = gzip(log);
    REQUIRE(bomb.size() < 30'000);
    ReviewLogLimits limits;
    limits.bytes = 2'000'000;
    const auto entries = read(bomb, QTimeZone::utc(), limits);
    REQUIRE_FALSE(entries.has_value());
    CHECK(entries.error().sentence() ==
          QStringLiteral("the file is too large once it is unpacked; split it into smaller ones."));
    limits.bytes = log.size();
    CHECK(read(bomb, QTimeZone::utc(), limits).has_value());
}

TEST_CASE("a log of a million lines is read, and one line beyond the limit is not")
{
    QByteArray log = k_header;
    log.reserve(20'000'000);
    for (int i = 0; i < 1'000'000; ++i)
        log += QByteArray::number(i % 5'000) + ',' + QByteArray::number(1'600'000'000'000 + i * 60'000LL) +
               ",3\n";
    const auto entries = read(log);
    REQUIRE_OK(entries);
    CHECK(entries->size() == 1'000'000);
    ReviewLogLimits limits;
    limits.rows = 999'999;
    const auto refused = read(log, QTimeZone::utc(), limits);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().sentence().startsWith(
        QStringLiteral("line 1000001: there are more than 999,999 lines")));
}

TEST_CASE("each answer falls on the study day of the place where it was given")
{
    const QByteArray name = GENERATE(as<QByteArray>{}, "UTC", "America/New_York", "Asia/Kathmandu",
                                     "Australia/Lord_Howe", "Africa/Monrovia");
    const QTimeZone zone(name);
    REQUIRE(zone.isValid());
    Random random(7);
    QByteArray log = k_header;
    std::vector<Instant> times;
    for (int i = 0; i < 3'000; ++i) {
        // Often within two hours of a change of clocks or of day.
        const Instant change = start_of(Day(std::chrono::days(3'700 + random.below(20'000))), zone);
        times.push_back(change +
                        std::chrono::milliseconds(static_cast<qint64>(random.below(14'400'000)) - 7'200'000));
        log += "7," + QByteArray::number(to_ms(times.back())) + ",3\n";
    }
    const auto entries = read(log, zone);
    REQUIRE_OK(entries);
    for (std::size_t i = 0; i < times.size(); ++i)
        REQUIRE((*entries)[i].day == study_day(times[i], zone));
}

TEST_CASE("what the fuzzer found worth keeping is answered, packed or not")
{
    const QDir corpus(QStringLiteral(DEFERENCE_SOURCE_DIR "/tests/fuzz/corpus/review_log"));
    const QStringList names = corpus.entryList(QDir::Files);
    REQUIRE(names.size() >= 10);
    for (const QString& name : names) {
        INFO(name.toStdString());
        const QByteArray bytes = tests::read_file(corpus.filePath(name));
        for (const QByteArray& form : {bytes, gzip(bytes)}) {
            const auto entries = read(form);
            if (!entries)
                CHECK(entries.error().sentence().count(QLatin1Char('\n')) == 0);
        }
    }
}
