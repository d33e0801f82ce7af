// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/study_settings.h"

#include "app/library/settings.h"
#include "tests/cards/deck.h"

using namespace deference;
using namespace deference::tests;
using cards::StudySettings;
using namespace std::chrono_literals;

namespace {

StudySettings odd_ones()
{
    StudySettings settings;
    settings.policy = cards::StudyPolicy::PlainFsrs;
    settings.minutes = 35;
    settings.desired_retention = 0.83;
    settings.learning_steps = {1min, 10min};
    settings.relearning_steps = {};
    settings.answer_cap = 120s;
    return settings;
}

StudySettings stored(Deck& deck)
{
    const auto settings = cards::load_study_settings(deck.library.database());
    REQUIRE_OK(settings);
    return *settings;
}

} // namespace

TEST_CASE("study settings are kept, undone and read again as they were")
{
    Deck deck(1);
    CHECK(stored(deck) == StudySettings());
    REQUIRE_OK(cards::change_study_settings(*deck.library, odd_ones()));
    deck.library.reopen();
    CHECK(stored(deck) == odd_ones());
    REQUIRE_OK(cards::change_study_settings(*deck.library, StudySettings()));
    REQUIRE_OK(deck.library->undo());
    CHECK(stored(deck) == odd_ones());
}

TEST_CASE("settings that cannot be read, or that no one may choose, are the usual ones")
{
    Deck deck(1);
    for (const char* text : {"nonsense", "[]", R"({"retention": 7})", R"({"minutes": 0})",
                             R"({"learning_steps": [10, 99999]})", R"({"answer_cap": 1})"}) {
        INFO(text);
        REQUIRE_OK(change_setting(*deck.library, QStringLiteral("cards.study"), QLatin1String(text)));
        CHECK(stored(deck) == StudySettings());
    }
}

TEST_CASE("figures outside their bounds are refused and change nothing")
{
    Deck deck(1);
    const auto refused = [&](auto change) {
        StudySettings settings = odd_ones();
        change(settings);
        const auto done = cards::change_study_settings(*deck.library, settings);
        CHECK_FALSE(done.has_value());
        CHECK(stored(deck) == StudySettings());
    };
    refused([](StudySettings& s) { s.minutes = 0; });
    refused([](StudySettings& s) { s.minutes = 481; });
    refused([](StudySettings& s) { s.desired_retention = 0.69; });
    refused([](StudySettings& s) { s.desired_retention = 0.98; });
    refused([](StudySettings& s) { s.desired_retention = std::nan(""); });
    refused([](StudySettings& s) { s.answer_cap = 5s; });
    refused([](StudySettings& s) { s.learning_steps = {0min}; });
    refused([](StudySettings& s) { s.relearning_steps = {1440min}; });
    refused([](StudySettings& s) { s.learning_steps.assign(9, 1min); });
}

TEST_CASE("steps are written as minutes and hours")
{
    const auto steps = cards::parse_steps(QStringLiteral(" 1  10m, 2H "));
    REQUIRE_OK(steps);
    CHECK(*steps == std::vector<std::chrono::minutes>{1min, 10min, 120min});
    CHECK(cards::steps_text(*steps) == QStringLiteral("1m 10m 2h"));
    CHECK(cards::parse_steps({})->empty());
    for (const char* text : {"soon", "-5", "1d", "24h", "0m", "10 m"})
        CHECK_FALSE(cards::parse_steps(QLatin1String(text)).has_value());
}

TEST_CASE("one answer counts no longer in the log than the settings say")
{
    Deck deck(1);
    cards::StudySettings settings;
    settings.answer_cap = 90s;
    cards::apply(settings, deck.config);
    const auto done =
        cards::answer_card(*deck.library, deck.ids.front(), cards::Rating::Good, 10min, deck.config);
    REQUIRE_OK(done);
    CHECK(done->review.duration == 90s);
    CHECK(done->memory.spent == 90s);
}
