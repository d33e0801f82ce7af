// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/choose.h"
#include "app/practice/overview.h"
#include "tests/practice/practice_builders.h"
#include "tests/support/catch.h"

#include <set>

using namespace deference;
using namespace deference::practice;
using namespace deference::practice::tests;

namespace {

// Every prompt that chance may bring.
std::set<QString> choices(const std::vector<Attempt>& attempts, const Standing& stands,
                          const QString& round = {})
{
    const auto pack = small_pack();
    std::set<QString> keys;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        if (const auto* prompt = choose_prompt(pack->rounds(), attempts, stands, k_today, random, round))
            keys.insert(prompt->key);
    }
    return keys;
}

using Keys = std::set<QString>;
const Keys k_round_1{text("r1_p1"), text("r1_p2"), text("r1_p3")};
const Keys k_round_2{text("r2_p1"), text("r2_p2"), text("r2_p3")};

} // namespace

TEST_CASE("the weakest round comes first, and an unknown one counts as weakest")
{
    CHECK(choices({}, {{text("r1"), 4.0}, {text("r2"), 2.0}}) == k_round_2);
    CHECK(choices({}, {{text("r1"), 2.0}, {text("r2"), 4.0}}) == k_round_1);
    CHECK(choices({}, {{text("r1"), 2.0}}) == k_round_2);
    CHECK(choices({}, {}).size() == 6);
    CHECK(choices({}, {{text("r1"), 4.0}, {text("r2"), 2.0}}, text("r1")) == k_round_1);
    CHECK(choices({}, {}, text("r9")).empty());
}

TEST_CASE("what was answered least comes next")
{
    const Standing stands{{text("r1"), 1.0}, {text("r2"), 5.0}};
    CHECK(choices({finished("r1_p1", 9)}, stands) == Keys{text("r1_p2"), text("r1_p3")});
    CHECK(choices({finished("r1_p1", 9), finished("r1_p2", 9), finished("r1_p3", 9), finished("r1_p3", 20)},
                  stands) == Keys{text("r1_p1"), text("r1_p2")});
}

TEST_CASE("a prompt rests for three days while another one is left")
{
    const Standing stands{{text("r1"), 1.0}, {text("r2"), 5.0}};
    for (const int days_ago : {-1, 0, 1, 2})
        CHECK(choices({finished("r1_p1", days_ago), finished("r1_p2", 9), finished("r1_p2", 10),
                       finished("r1_p3", 9), finished("r1_p3", 10)},
                      stands) == Keys{text("r1_p2"), text("r1_p3")});
    CHECK(choices({finished("r1_p1", 3), finished("r1_p2", 9), finished("r1_p2", 10), finished("r1_p3", 9),
                   finished("r1_p3", 10)},
                  stands) == Keys{text("r1_p1")});
    // A stronger round goes before a prompt that was seen yesterday.
    const std::vector<Attempt> seen{finished("r1_p1", 1), finished("r1_p2", 1), finished("r1_p3", 1)};
    CHECK(choices(seen, stands) == k_round_2);
    // Not avoidable: only the round that was asked for.
    CHECK(choices(seen, stands, text("r1")) == k_round_1);
    // A draft was seen too.
    Attempt draft = finished("r1_p1", 0);
    draft.state = State::Parked;
    draft.finished_at.reset();
    draft.self_rating.reset();
    CHECK(choices({draft}, stands) == Keys{text("r1_p2"), text("r1_p3")});
}

TEST_CASE("the same seed chooses the same prompt")
{
    const auto pack = small_pack();
    Random a(7);
    Random b(7);
    for (int i = 0; i < 20; ++i)
        CHECK(choose_prompt(pack->rounds(), {}, {}, k_today, a) ==
              choose_prompt(pack->rounds(), {}, {}, k_today, b));
}

TEST_CASE("standing is the mean of the newest five ratings, and set-up where there are none")
{
    const std::map<QString, int> setup{{text("r1"), 4}, {text("r2"), 2}};
    CHECK(standing({}, setup) == Standing{{text("r1"), 4.0}, {text("r2"), 2.0}});
    std::vector<Attempt> attempts;
    for (int i = 0; i < 5; ++i)
        attempts.push_back(finished("r2_p1", 10 - i, 5));
    CHECK(standing(attempts, setup).at(text("r2")) == 5.0);
    attempts.insert(attempts.begin(), finished("r2_p1", 30, 1)); // the oldest of six
    CHECK(standing(attempts, setup).at(text("r2")) == 5.0);
    attempts.insert(attempts.begin(), finished("r2_p1", 1, 1)); // the newest pushes the next oldest out
    CHECK(standing(attempts, setup).at(text("r2")) == Approx(4.2));
    CHECK(standing(attempts, setup).at(text("r1")) == 4.0);
}

TEST_CASE("the overview counts")
{
    const auto pack = small_pack();
    Attempt draft = finished("r1_p3", 0);
    draft.state = State::Running;
    draft.finished_at.reset();
    draft.self_rating.reset();
    const auto rounds =
        overview(pack->rounds(), {finished("r1_p1", 3, 4), finished("r1_p1", 1, 2), finished("r1_p2", 2, 4),
                                  finished("r1_dropped", 8, 5), draft});
    REQUIRE(rounds.size() == 2);
    const RoundOverview& first = rounds.front();
    CHECK(first.name == text("Round 1"));
    CHECK(first.prompts == 3);
    CHECK(first.answered == 2);
    CHECK(first.attempts == 4);
    CHECK(first.drafts == 1);
    CHECK(first.last == k_today - std::chrono::days(1));
    CHECK(first.ratings == std::array{0, 1, 0, 2, 1});
    CHECK(first.good() == 3);
    CHECK(first.spent == std::chrono::seconds(240));
    CHECK(rounds.back().attempts == 0);
    CHECK_FALSE(rounds.back().last.has_value());
}
