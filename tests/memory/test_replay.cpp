// SPDX-License-Identifier: GPL-3.0-or-later
// The file form: what a wrong file is told, and that the answer is a document that can be read again.
#include "app/memory/replay.h"
#include "tests/memory/cases.h"
#include "tests/support/catch.h"

#include <QJsonDocument>

using namespace deference;
using namespace deference::memory;
using namespace deference::memory::test;

namespace {

// A small valid document with `section` in it; 'single' quotes for readable cases.
QByteArray document(QByteArray section)
{
    QByteArray text =
        "{'desired_retentions':[0.9],'params':{'p':{'w':[0.212,1.2931,2.3065,8.2956,6.4133,0.8334,3.0194,"
        "0.001,1.8722,0.1666,0.796,1.4835,0.0614,0.2629,1.6483,0.6014,1.8729,0.5425,0.0912,0.0658,"
        "0.1542]}}," +
        section + "}";
    return text.replace('\'', '"');
}

QString complaint(const QByteArray& json)
{
    const auto answer = replay(json);
    return answer ? QStringLiteral("(no complaint)") : answer.error().sentence();
}

struct Bad
{
    const char* section;
    const char* sentence;
};

} // namespace

TEST_CASE("what is wrong in a file is named with its place")
{
    const Bad bad = GENERATE(values<Bad>({
        {"'memory':[{'id':'a','params':'p'}]", "memory[0]: 'seq' is missing; correct it and try again."},
        {"'memory':{}", "memory: a list was expected, not an object; correct it and try again."},
        {"'memory':[7]", "memory[0]: an object was expected, not the number 7; correct it and try again."},
        {"'memory':[{'id':'a','params':'q','seq':[]}]",
         "memory[0].params: there is no parameter set 'q'; name one of p."},
        {"'memory':[{'id':'a','params':'p','seq':[[3,0],[5,1]]}]",
         "memory[0].seq[1][0]: a whole number from 1 to 4 was expected, not the number 5; correct it and try "
         "again."},
        {"'memory':[{'id':'a','params':'p','seq':[[3,0],[3,-1]]}]",
         "memory[0].seq[1][1]: a whole number from 0 to 3650000 was expected, not the number -1; correct it "
         "and try "
         "again."},
        {"'memory':[{'id':'a','params':'p','seq':[[3,0.5]]}]",
         "memory[0].seq[0][1]: a whole number from 0 to 3650000 was expected, not the number 0.5; correct it "
         "and try "
         "again."},
        {"'memory':[{'id':'a','params':'p','seq':[[3]]}]",
         "memory[0].seq[0]: a pair of rating and elapsed days was expected, not 1 values; correct it and try "
         "again."},
        {"'memory':[{'id':'a','params':'p','seq':[['3',0]]}]",
         "memory[0].seq[0][0]: a number was expected, not text; correct it and try again."},
        {"'curve':[{'params':'p','t':1,'s':0,'desired_retention':0.9}]",
         "curve[0]: a stability of 0 days was given; give a positive number of days."},
        {"'curve':[{'params':'p','t':1,'s':2,'desired_retention':1}]",
         "curve[0]: a retention of 1 was asked for; give a number between 0 and 1, such as 0.9."},
        {"'curve':[{'params':'p','t':null,'s':2,'desired_retention':0.9}]",
         "curve[0].t: a number was expected, not null; correct it and try again."},
        {"'migrate':[{'name':'n','input':[1,2],'num_relearning_steps':1,'enable_short_term':true}]",
         "migrate[0]: input: 2 memory parameters were given; give 21 values (FSRS-6), 19 (FSRS-5) or 17 "
         "(FSRS-4.5)."},
        {"'migrate':[{'name':'n','input':[],'num_relearning_steps':1,'enable_short_term':1}]",
         "migrate[0].enable_short_term: true or false was expected, not the number 1; correct it and try "
         "again."},
        {"'scheduler':[{'id':'a','params':'p','config':{'learning_steps':['10x']},'events':[]}]",
         "scheduler[0].config.learning_steps[0]: '10x' is not a step; write steps as 30s, 10m, 1h or 1d."},
        {"'scheduler':[{'id':'a','params':'p','config':{'learning_steps':[''],'relearning_steps':[]},'events'"
         ":[]}]",
         "scheduler[0].config.learning_steps[0]: '' is not a step; write steps as 30s, 10m, 1h or 1d."},
        {"'curve':[],'format':'fsrs-vectors-9'", "format: 'fsrs-vectors-9' is not a form this version reads; "
                                                 "give a file in the form fsrs-vectors-1."},
        {"'other':1", "the document: it holds no cases; give at least one of memory, curve, sm2_bridge, "
                      "migrate, fuzz_bounds and "
                      "scheduler."},
    }));
    CHECK(complaint(document(bad.section)) == QString::fromLatin1(bad.sentence));
}

TEST_CASE("wrong parameter sets and retentions are named")
{
    CHECK(complaint(R"({"params":{"x":{"w":[1,2]}},"curve":[]})") ==
          QStringLiteral(
              "params.x.w: 2 memory parameters were given; give 21 values (FSRS-6), 19 (FSRS-5) or 17 "
              "(FSRS-4.5)."));
    CHECK(complaint(R"({"params":{"x":{}},"curve":[]})") ==
          QStringLiteral("params.x: 'w' is missing; correct it and try again."));
    CHECK(complaint(R"({"params":[],"curve":[]})") ==
          QStringLiteral("params: an object was expected, not a list; correct it and try again."));
    CHECK(complaint(R"({"desired_retentions":[0.9,1.5],"curve":[]})") ==
          QStringLiteral(
              "desired_retentions[1]: a retention of 1.5 was asked for; give a number between 0 and 1, such "
              "as 0.9."));
    CHECK(complaint(R"({"curve":[{"params":"default"}]})") ==
          QStringLiteral("curve[0].params: there is no parameter set 'default'; add it under 'params'."));
}

TEST_CASE("files that are empty, cut short or no JSON say so in one line")
{
    CHECK(complaint("") == QStringLiteral("the document: it is empty; give a JSON file with memory cases."));
    CHECK(complaint(" \n") ==
          QStringLiteral("the document: it is empty; give a JSON file with memory cases."));
    CHECK(complaint("[1]") ==
          QStringLiteral(
              "the document: an object was expected, not a list; give a JSON file with memory cases."));
    CHECK(complaint("{}").startsWith(QStringLiteral("the document: it holds no cases; ")));
    for (qsizetype length = 1; length < vectors_bytes().size(); length += 9973) {
        const QString sentence = complaint(vectors_bytes().left(length));
        CAPTURE(length, sentence);
        CHECK(sentence.startsWith(QStringLiteral("the document: it is not JSON (")));
        CHECK_FALSE(sentence.contains(QLatin1Char('\n')));
    }
}

TEST_CASE("sections that a file does not have are empty in the answer")
{
    const auto answer = replay(document("'memory':[{'id':'a','params':'p','seq':[[3,0],[3,2]]}]"));
    REQUIRE_OK(answer);
    const QJsonArray memory = (*answer)[QLatin1String("memory")].toArray();
    REQUIRE(memory.size() == 1);
    const QJsonArray steps = memory[0].toObject()[QLatin1String("steps")].toArray();
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].toObject()[QLatin1String("r")].isNull());
    CHECK(steps[1].toObject()[QLatin1String("r")].toDouble() == Catch::Approx(0.90949).margin(1e-5));
    for (const char* name : {"curve", "sm2_bridge", "migrate", "fuzz_bounds", "scheduler"})
        CHECK((*answer)[QLatin1String(name)].toArray().isEmpty());
}

TEST_CASE("the answer survives being written and read, to the last bit")
{
    const auto answer = replay(vectors_bytes());
    REQUIRE_OK(answer);
    const QByteArray text = QJsonDocument(*answer).toJson(QJsonDocument::Compact);
    CHECK(QJsonDocument::fromJson(text).object() == *answer);
    CHECK(replay(vectors_bytes()).value() == *answer);
}

TEST_CASE("no damaged byte is more than an error")
{
    Random random(11);
    const QByteArray good = document("'memory':[{'id':'a','params':'p','seq':[[3,0],[1,2]]}],"
                                     "'fuzz_bounds':[{'interval':1e300,'elapsed':0,'maximum':3}],"
                                     "'scheduler':[{'id':'s','params':'p','config':{'learning_steps':['1m'],"
                                     "'relearning_steps':[],'request_retention':0.9},"
                                     "'events':[{'at_ms':1767600000000,'rating':3}]}]");
    REQUIRE_OK(replay(good));
    int refused = 0;
    for (int i = 0; i < 4000; ++i) {
        QByteArray bad = good;
        const auto place = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bad.size())));
        bad[place] = static_cast<char>(random.below(256));
        const auto answer = replay(bad);
        if (!answer) {
            ++refused;
            REQUIRE(answer.error().code == ErrorCode::InvalidInput);
            REQUIRE_FALSE(answer.error().sentence().isEmpty());
        }
    }
    CHECK(refused > 1000);
}
