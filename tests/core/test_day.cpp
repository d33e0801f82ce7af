// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/day.h"
#include "tests/support/catch.h"

using namespace deference;

namespace {

Instant at(const char* text, const QTimeZone& zone)
{
    const auto instant = parse_instant(QString::fromLatin1(text), zone);
    REQUIRE_OK(instant);
    return *instant;
}

} // namespace

TEST_CASE("the study day starts at four in the morning, local time")
{
    const QTimeZone berlin("Europe/Berlin");
    CHECK(to_iso(study_day(at("2026-11-23T03:59:59", berlin), berlin)) == QStringLiteral("2026-11-22"));
    CHECK(to_iso(study_day(at("2026-11-23T04:00:00", berlin), berlin)) == QStringLiteral("2026-11-23"));
    CHECK(to_iso(study_day(at("2026-11-23T23:59:59", berlin), berlin)) == QStringLiteral("2026-11-23"));
}

TEST_CASE("a clock change neither skips nor repeats a study day")
{
    const QTimeZone berlin("Europe/Berlin");
    const Day before = *parse_day(QStringLiteral("2026-03-28"));
    for (int i = 0; i < 3; ++i) {
        const Day day = before + std::chrono::days(i);
        CHECK(study_day(start_of(day, berlin), berlin) == day);
        CHECK(study_day(start_of(day, berlin) - std::chrono::milliseconds(1), berlin) ==
              day - std::chrono::days(1));
    }
    CHECK(start_of(before + std::chrono::days(1), berlin) - start_of(before, berlin) ==
          std::chrono::hours(23));
}

TEST_CASE("days survive the way to text and back")
{
    for (const char* text : {"1970-01-01", "2000-02-29", "2026-12-31"}) {
        const auto day = parse_day(QString::fromLatin1(text));
        REQUIRE_OK(day);
        CHECK(to_iso(*day) == QString::fromLatin1(text));
    }
    CHECK(iso_weekday(*parse_day(QStringLiteral("2026-11-23"))) == 1);
}

TEST_CASE("a date that does not exist is refused with what to do")
{
    for (const char* text : {"2026-02-30", "23.11.2026", "", "2026-11-23T10:00", "26-1-1"}) {
        const auto day = parse_day(QString::fromLatin1(text));
        REQUIRE_FALSE(day.has_value());
        CHECK(day.error().code == ErrorCode::InvalidInput);
        CHECK(day.error().sentence().contains(QStringLiteral("2026-11-23")));
    }
}

TEST_CASE("DEFERENCE_NOW fixes the clock, and a bad value is an error that names it")
{
    qputenv("DEFERENCE_NOW", "2026-11-23T09:00:00Z");
    const auto clock = make_clock();
    REQUIRE_OK(clock);
    CHECK(to_ms((*clock)->now()) == 1795424400000LL);
    qputenv("DEFERENCE_NOW", "yesterday");
    const auto bad = make_clock();
    REQUIRE_FALSE(bad.has_value());
    CHECK(bad.error().sentence().startsWith(QStringLiteral("DEFERENCE_NOW: ")));
    qunsetenv("DEFERENCE_NOW");
}
