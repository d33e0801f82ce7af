// SPDX-License-Identifier: GPL-3.0-or-later
// Every section of the published cases, asked through replay() and compared within the tolerances of the
// file.
#include "app/memory/model.h"
#include "app/memory/replay.h"
#include "tests/memory/cases.h"
#include "tests/support/catch.h"

#include <QJsonDocument>

using namespace deference;
using namespace deference::memory;
using namespace deference::memory::test;

namespace {

// ts-fsrs rounds what it returns to 8 decimals, several times on the way.
constexpr double k_ts_rounding = 2e-8;

QJsonArray expected(const char* section)
{
    return vectors()[QLatin1String(section)].toArray();
}

QJsonArray computed(const char* section)
{
    static const Result<QJsonObject> all = replay(vectors_bytes());
    REQUIRE_OK(all);
    return (*all)[QLatin1String(section)].toArray();
}

double number(const QJsonValue& object, const char* key)
{
    const QJsonValue value = object.toObject()[QLatin1String(key)];
    INFO(key);
    REQUIRE(value.isDouble());
    return value.toDouble();
}

std::string as_text(const QJsonValue& value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).left(400).toStdString();
}

void check_step(const QJsonValue& ours, const QJsonValue& theirs)
{
    INFO("expected " << as_text(theirs) << "\ncomputed " << as_text(ours));
    const double relative = tolerance("s_relative");
    CHECK(is_close(number(ours, "s"), number(theirs, "s"), relative));
    CHECK(is_close(number(ours, "d"), number(theirs, "d"), 0.0, tolerance("d_absolute")));
    const QJsonValue recall = theirs.toObject()[QLatin1String("r")];
    if (recall.isNull())
        CHECK(ours.toObject()[QLatin1String("r")].isNull());
    else
        CHECK(is_close(number(ours, "r"), recall.toDouble(), 0.0, tolerance("r_absolute")));
    const QJsonArray intervals = theirs.toObject()[QLatin1String("ivl_raw")].toArray();
    const QJsonArray our_intervals = ours.toObject()[QLatin1String("ivl_raw")].toArray();
    REQUIRE(our_intervals.size() == intervals.size());
    for (qsizetype i = 0; i < intervals.size(); ++i)
        CHECK(is_close(our_intervals[i].toDouble(), intervals[i].toDouble(), relative));
    // The single-precision reference is an independent check on the canonical numbers themselves.
    CHECK(is_close(number(ours, "s"), number(theirs, "s_rs"), tolerance("vs_rs_relative")));
}

void check_event(const QJsonValue& ours, const QJsonValue& theirs)
{
    INFO("expected " << as_text(theirs) << "\ncomputed " << as_text(ours));
    for (const char* key : {"learning_step", "due_ms", "scheduled_days", "elapsed_days", "reps", "lapses"})
        CHECK(number(ours, key) == number(theirs, key));
    CHECK(ours.toObject()[QLatin1String("state")] == theirs.toObject()[QLatin1String("state")]);
    CHECK(is_close(number(ours, "s"), number(theirs, "s"), tolerance("s_relative"), k_ts_rounding));
    CHECK(is_close(number(ours, "d"), number(theirs, "d"), 0.0, tolerance("d_absolute")));
}

} // namespace

TEST_CASE("the cases are there, with tolerances")
{
    CHECK(expected("memory").size() == 240);
    CHECK(expected("curve").size() == 60);
    CHECK(expected("sm2_bridge").size() == 24);
    CHECK(expected("migrate").size() == 9);
    CHECK(expected("fuzz_bounds").size() == 73);
    CHECK(expected("scheduler").size() == 48);
    CHECK(tolerance("s_relative") == 1e-6);
    CHECK(tolerance("d_absolute") == 1e-6);
    CHECK(tolerance("r_absolute") == 1e-7);
}

TEST_CASE("memory states, recall and intervals follow the published sequences")
{
    const QJsonArray cases = expected("memory");
    const QJsonArray answers = computed("memory");
    REQUIRE(answers.size() == cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject one = cases[i].toObject();
        const QJsonArray steps = one[QLatin1String("steps")].toArray();
        const QJsonArray our_steps = answers[i].toObject()[QLatin1String("steps")].toArray();
        CAPTURE(one[QLatin1String("id")].toString());
        CHECK(answers[i].toObject()[QLatin1String("id")] == one[QLatin1String("id")]);
        REQUIRE(our_steps.size() == steps.size());
        for (qsizetype k = 0; k < steps.size(); ++k)
            check_step(our_steps[k], steps[k]);
    }
}

TEST_CASE("the forgetting curve and its inverse follow the published points")
{
    const QJsonArray cases = expected("curve");
    const QJsonArray answers = computed("curve");
    REQUIRE(answers.size() == cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        INFO(as_text(cases[i]));
        CHECK(is_close(number(answers[i], "r"), number(cases[i], "r"), 0.0, tolerance("r_absolute")));
        CHECK(is_close(number(answers[i], "ivl_raw"), number(cases[i], "ivl_raw"), tolerance("s_relative")));
    }
}

TEST_CASE("SM-2 cards get the published memory state")
{
    const QJsonArray cases = expected("sm2_bridge");
    const QJsonArray answers = computed("sm2_bridge");
    REQUIRE(answers.size() == cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        INFO(as_text(cases[i]) << ' ' << as_text(answers[i]));
        // Only single-precision values are recorded for these.
        CHECK(is_close(number(answers[i], "s"), number(cases[i], "s_rs"), tolerance("vs_rs_relative")));
        CHECK(is_close(number(answers[i], "d"), number(cases[i], "d_rs"), tolerance("vs_rs_relative")));
    }
}

TEST_CASE("older parameters convert and out-of-range ones are clipped")
{
    const QJsonArray cases = expected("migrate");
    const QJsonArray answers = computed("migrate");
    REQUIRE(answers.size() == cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        CAPTURE(cases[i].toObject()[QLatin1String("name")].toString());
        const QJsonArray output = cases[i].toObject()[QLatin1String("output_ts")].toArray();
        const QJsonArray our_output = answers[i].toObject()[QLatin1String("output")].toArray();
        REQUIRE(our_output.size() == output.size());
        for (qsizetype k = 0; k < output.size(); ++k) {
            CAPTURE(k);
            CHECK(is_close(our_output[k].toDouble(), output[k].toDouble(), 0.0, k_ts_rounding));
        }
    }
}

TEST_CASE("fuzz bounds follow ts-fsrs")
{
    const QJsonArray cases = expected("fuzz_bounds");
    const QJsonArray answers = computed("fuzz_bounds");
    REQUIRE(answers.size() == cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        INFO(as_text(cases[i]));
        CHECK(number(answers[i], "min_ivl") == number(cases[i], "min_ivl"));
        CHECK(number(answers[i], "max_ivl") == number(cases[i], "max_ivl"));
    }
}

TEST_CASE("the scheduler follows the recorded ts-fsrs cards")
{
    const QJsonArray cases = expected("scheduler");
    const QJsonArray answers = computed("scheduler");
    REQUIRE(answers.size() == cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject one = cases[i].toObject();
        const QJsonArray events = one[QLatin1String("events")].toArray();
        const QJsonArray our_events = answers[i].toObject()[QLatin1String("events")].toArray();
        CAPTURE(one[QLatin1String("id")].toString(), as_text(one[QLatin1String("config")]));
        REQUIRE(our_events.size() == events.size());
        for (qsizetype k = 0; k < events.size(); ++k) {
            CAPTURE(k);
            check_event(our_events[k], events[k]);
        }
    }
}

TEST_CASE("the document has exactly the promised fields")
{
    const Result<QJsonObject> all = replay(vectors_bytes());
    REQUIRE_OK(all);
    const auto keys_of = [](const QJsonValue& value) {
        return value.toObject().keys().join(QLatin1Char(' '));
    };
    CHECK(all->keys().join(QLatin1Char(' ')) ==
          QStringLiteral("curve fuzz_bounds memory migrate scheduler sm2_bridge"));
    const QJsonValue sequence = computed("memory")[0];
    CHECK(keys_of(sequence) == QStringLiteral("id steps"));
    CHECK(keys_of(sequence.toObject()[QLatin1String("steps")].toArray()[0]) ==
          QStringLiteral("d ivl_raw r s"));
    CHECK(keys_of(computed("curve")[0]) == QStringLiteral("ivl_raw r"));
    CHECK(keys_of(computed("sm2_bridge")[0]) == QStringLiteral("d s"));
    CHECK(keys_of(computed("migrate")[0]) == QStringLiteral("name output"));
    CHECK(keys_of(computed("fuzz_bounds")[0]) == QStringLiteral("max_ivl min_ivl"));
    const QJsonValue card = computed("scheduler")[0];
    CHECK(keys_of(card) == QStringLiteral("events id"));
    CHECK(keys_of(card.toObject()[QLatin1String("events")].toArray()[0]) ==
          QStringLiteral("d due_ms elapsed_days lapses learning_step reps s scheduled_days state"));
}
