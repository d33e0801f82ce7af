// SPDX-License-Identifier: GPL-3.0-or-later
// Our own rules: Anki's buttons, study days, one ten-minute step after Again. ts-fsrs's are in
// test_vectors.cpp.
#include "app/memory/scheduler.h"
#include "tests/memory/cases.h"
#include "tests/support/catch.h"

#include <limits>

using namespace deference;
using namespace deference::memory;
using namespace deference::memory::test;
using namespace std::chrono_literals;

namespace {

const QTimeZone k_zone("Europe/Berlin");
const DayRule k_days = study_days(k_zone);

Instant at(const char* local)
{
    return parse_instant(QString::fromLatin1(local), k_zone).value();
}

CardSchedule after(const CardSchedule& card, Rating rating, Instant now, const SchedulerConfig& config = {})
{
    return answer(card, rating, now, config, k_days).value();
}

// Anki's own step handling with the given lists.
SchedulerConfig anki_steps(std::vector<std::chrono::seconds> learning,
                           std::vector<std::chrono::seconds> relearning)
{
    SchedulerConfig config;
    config.learning_steps = std::move(learning);
    config.relearning_steps = std::move(relearning);
    config.hard_leaves_steps = false;
    return config;
}

CardSchedule in_review(Instant now)
{
    return after({}, Rating::Good, now);
}

} // namespace

TEST_CASE("a first Good graduates at once and is due when a study day begins")
{
    const CardSchedule card = after({}, Rating::Good, at("2026-03-02T21:30:00"));
    CHECK(card.phase == Phase::Review);
    CHECK(card.interval_days == 2);
    CHECK(*card.due == at("2026-03-04T04:00:00"));
    CHECK(card.reps == 1);
    CHECK(card.lapses == 0);
    CHECK(to_iso(*card.last_day) == QStringLiteral("2026-03-02"));
}

TEST_CASE("a first Hard leaves for a later day too, and the buttons keep their order")
{
    const auto all = outcomes({}, at("2026-03-02T21:30:00"), {}, k_days).value();
    CHECK(all[1].phase == Phase::Review);
    CHECK(all[1].interval_days == 1);
    CHECK(all[2].interval_days == 2);
    CHECK(all[3].interval_days == 8);
}

TEST_CASE("an Again comes back after ten minutes and the Good after it graduates")
{
    const Instant start = at("2026-03-02T21:30:00");
    const CardSchedule again = after({}, Rating::Again, start);
    CHECK(again.phase == Phase::Learning);
    CHECK(again.step == 0);
    CHECK(again.interval_days == 0);
    CHECK(*again.due == start + 10min);
    CHECK(again.lapses == 0);

    const CardSchedule good = after(again, Rating::Good, start + 12min);
    CHECK(good.phase == Phase::Review);
    CHECK(good.interval_days == 1);
    CHECK(good.memory->stability >= again.memory->stability);
    CHECK(after(again, Rating::Again, start + 12min).phase == Phase::Learning);
}

TEST_CASE("a lapse relearns for ten minutes and counts once")
{
    const CardSchedule card = in_review(at("2026-03-02T09:00:00"));
    const Instant later = at("2026-03-09T09:00:00");
    const CardSchedule lapse = after(card, Rating::Again, later);
    CHECK(lapse.phase == Phase::Relearning);
    CHECK(*lapse.due == later + 10min);
    CHECK(lapse.lapses == 1);
    CHECK(lapse.memory->stability < card.memory->stability);
    CHECK(after(lapse, Rating::Again, later + 10min).lapses == 1);
    CHECK(after(lapse, Rating::Hard, later + 10min).phase == Phase::Review);
    CHECK(after(lapse, Rating::Good, later + 10min).phase == Phase::Review);
}

TEST_CASE("without relearning steps a lapse stays in review by its new interval")
{
    SchedulerConfig config;
    config.relearning_steps.clear();
    const CardSchedule lapse =
        after(in_review(at("2026-03-02T09:00:00")), Rating::Again, at("2026-03-09T09:00:00"), config);
    CHECK(lapse.phase == Phase::Review);
    CHECK(lapse.interval_days >= 1);
    CHECK(lapse.lapses == 1);
}

TEST_CASE("Anki's steps: Good moves on, Hard waits, Easy leaves")
{
    const SchedulerConfig config = anki_steps({1min, 10min}, {10min});
    const Instant start = at("2026-03-02T09:00:00");
    const CardSchedule first = after({}, Rating::Good, start, config);
    CHECK(first.phase == Phase::Learning);
    CHECK(first.step == 1);
    CHECK(*first.due == start + 10min);
    // On the first step Hard waits for the mean of the first two, later for the step itself.
    const CardSchedule hard = after({}, Rating::Hard, start, config);
    CHECK(hard.step == 0);
    CHECK(*hard.due == start + 330s);
    CHECK(*after(first, Rating::Hard, start + 10min, config).due == start + 20min);
    CHECK(after(first, Rating::Hard, start + 10min, config).step == 1);
    CHECK(after(first, Rating::Again, start + 10min, config).step == 0);
    CHECK(after(first, Rating::Good, start + 10min, config).phase == Phase::Review);
    CHECK(after({}, Rating::Easy, start, config).phase == Phase::Review);
}

TEST_CASE("Hard on a single step waits half as long again, a day more at most")
{
    const Instant start = at("2026-03-02T09:00:00");
    CHECK(*after({}, Rating::Hard, start, anki_steps({10min}, {})).due == start + 15min);
    const CardSchedule days = after({}, Rating::Hard, start, anki_steps({96h}, {}));
    CHECK(days.interval_days == 5);
    CHECK(after({}, Rating::Hard, start, anki_steps({60h}, {})).interval_days == 4);
}

TEST_CASE("a step of a day is due on a study day, across a clock change, and stays in learning")
{
    // Clocks go forward in the night to 29 March 2026.
    const SchedulerConfig config = anki_steps({1min, 24h}, {});
    const CardSchedule card = after({}, Rating::Good, at("2026-03-28T22:00:00"), config);
    CHECK(card.phase == Phase::Learning);
    CHECK(card.step == 1);
    CHECK(card.interval_days == 1);
    CHECK(*card.due == at("2026-03-29T04:00:00"));
}

TEST_CASE("a step that a changed list no longer has counts as the last one")
{
    CardSchedule card = after({}, Rating::Good, at("2026-03-02T09:00:00"), anki_steps({1min, 10min, 1h}, {}));
    card.step = 7;
    const CardSchedule good = after(card, Rating::Good, at("2026-03-02T10:00:00"), anki_steps({1min}, {}));
    CHECK(good.phase == Phase::Review);
    const CardSchedule hard = after(card, Rating::Hard, at("2026-03-02T10:00:00"), anki_steps({1min}, {}));
    CHECK(hard.step == 0);
    CHECK(*hard.due == at("2026-03-02T10:00:00") + 90s);
    const CardSchedule none = after(card, Rating::Again, at("2026-03-02T10:00:00"), anki_steps({}, {}));
    CHECK(none.phase == Phase::Review);
}

TEST_CASE("elapsed days are study days")
{
    CardSchedule card;
    const auto elapsed = [&](const char* before, const char* now) {
        card.last_day = k_days.day_of(at(before));
        return elapsed_days(card, at(now), k_days);
    };
    CHECK(elapsed_days({}, at("2026-03-02T09:00:00"), k_days) == 0);
    CHECK(elapsed("2026-03-02T23:50:00", "2026-03-03T04:10:00") == 1);
    CHECK(elapsed("2026-03-02T05:00:00", "2026-03-03T01:00:00") == 0);
    CHECK(elapsed("2026-03-28T12:00:00", "2026-03-30T12:00:00") == 2);
    CHECK(elapsed("2026-03-09T12:00:00", "2026-03-02T12:00:00") == 0);
    CHECK(elapsed_days(card, at("2026-03-10T00:30:00"), utc_dates()) == 0);
}

TEST_CASE("all four outcomes are what the single answers give")
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Random random(seed);
        SchedulerConfig config = anki_steps({1min, 10min}, {10min});
        config.hard_leaves_steps = random.below(2) == 0;
        CardSchedule card;
        Instant now = at("2026-03-02T09:00:00");
        for (int review = 0; review < 8; ++review) {
            CAPTURE(seed, review);
            const auto all = outcomes(card, now, config, k_days).value();
            const Rating rating = any_rating(random);
            card = answer(card, rating, now, config, k_days).value();
            REQUIRE(card == all[index_of(rating)]);
            now += std::chrono::minutes(random.below(20'000));
        }
    }
}

TEST_CASE("buttons are ordered and nothing is due before it was answered, whatever came before")
{
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        Random random(seed);
        SchedulerConfig config;
        config.parameters = seed % 2 == 0 ? Parameters() : any_parameters(random);
        config.desired_retention = uniform(random, 0.7, 0.97);
        config.maximum_interval_days = 1 + static_cast<int>(random.below(60));
        CardSchedule card;
        Instant now = at("2026-03-02T09:00:00");
        for (int review = 0; review < 10; ++review) {
            const auto all = outcomes(card, now, config, k_days).value();
            CAPTURE(seed, review, config.maximum_interval_days);
            for (std::size_t i = 0; i < all.size(); ++i) {
                REQUIRE(*all[i].due > now);
                REQUIRE(all[i].interval_days <= config.maximum_interval_days);
                // Not by due time: shortly before 04:00 "tomorrow" comes sooner than ten minutes.
                if (i > 0)
                    REQUIRE(all[i].interval_days >= all[i - 1].interval_days);
            }
            card = all[index_of(any_rating(random))];
            now += std::chrono::minutes(random.below(60'000));
        }
    }
}

TEST_CASE("the state can be rebuilt from the log bit for bit")
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        const SchedulerConfig config;
        CardSchedule card;
        std::optional<State> folded;
        Instant now = at("2026-01-02T09:00:00");
        for (int review = 0; review < 12; ++review) {
            const Rating rating = any_rating(random);
            const int days = elapsed_days(card, now, k_days);
            folded = next_state(folded, days, rating, config.parameters).value();
            card = after(card, rating, now, config);
            CAPTURE(seed, review);
            REQUIRE(*card.memory == *folded);
            now += std::chrono::minutes(random.below(30'000));
        }
    }
}

TEST_CASE("fuzz moves intervals only, and the same draw gives the same day")
{
    CardSchedule card = in_review(at("2026-03-02T09:00:00"));
    card.memory->stability = 60.0;
    card.interval_days = 20;
    const Instant now = at("2026-04-20T09:00:00");
    const auto low = outcomes(card, now, {}, k_days, 0.0).value();
    const auto high = outcomes(card, now, {}, k_days, 0.999).value();
    CHECK(low[2].interval_days < high[2].interval_days);
    CHECK(low == outcomes(card, now, {}, k_days, 0.0).value());
    CHECK(low[0].due == high[0].due);
    CHECK(low[2].memory == high[2].memory);
}

TEST_CASE("with the short-term terms off the steps remain but teach nothing")
{
    SchedulerConfig config;
    config.enable_short_term = false;
    const Instant start = at("2026-03-02T09:00:00");
    const CardSchedule again = after({}, Rating::Again, start, config);
    CHECK(again.phase == Phase::Learning);
    CHECK(after(again, Rating::Good, start + 10min, config).memory->stability ==
          Catch::Approx(again.memory->stability));
}

TEST_CASE("settings and cards that cannot be scheduled are refused")
{
    const Instant now = at("2026-03-02T09:00:00");
    const auto refused = [&](const CardSchedule& card, const SchedulerConfig& config) {
        const auto all = outcomes(card, now, config, k_days);
        return !all && all.error().code == ErrorCode::InvalidInput;
    };
    SchedulerConfig config;
    config.desired_retention = GENERATE(0.0, 1.0, -1.0, std::numeric_limits<double>::quiet_NaN());
    CHECK(refused({}, config));
    config = {};
    config.learning_steps = {0s};
    CHECK(refused({}, config));
    config = {};
    config.relearning_steps = {10min, -1s};
    CHECK(refused({}, config));
    config = {};
    config.maximum_interval_days = 0;
    CHECK(refused({}, config));

    CardSchedule card = in_review(now);
    CHECK_FALSE(refused(card, {}));
    card.memory->stability = std::numeric_limits<double>::quiet_NaN();
    CHECK(refused(card, {}));
    card.memory.reset();
    CHECK(refused(card, {}));
}

TEST_CASE("ts-fsrs without short-term terms orders all four buttons")
{
    ParameterValues w = default_parameter_values();
    w[0] = 30.0; // a first Again steadier than a first Hard: odd, but allowed
    SchedulerConfig config;
    config.parameters = make_parameters(w).value();
    config.convention = Convention::TsFsrs;
    config.enable_short_term = false;
    const auto all = outcomes({}, at("2026-03-02T09:00:00"), config, utc_dates()).value();
    CHECK(all[0].phase == Phase::Review);
    CHECK(all[0].interval_days == 1);
    CHECK(all[1].interval_days == 2);
    CHECK(all[2].interval_days == 3);
    CHECK(all[3].interval_days == 8);
}
