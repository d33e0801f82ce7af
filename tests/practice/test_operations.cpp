// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/operations.h"
#include "app/practice/store.h"
#include "tests/support/test_library.h"

using namespace deference;
using namespace deference::practice;
using std::chrono::seconds;

namespace {

std::shared_ptr<const content::Pack> small_pack()
{
    content::PackParts parts;
    parts.info.key = QStringLiteral("pack");
    for (int r = 1; r <= 2; ++r) {
        content::RoundInfo round;
        round.key = QStringLiteral("r%1").arg(r);
        round.order = r;
        for (int p = 1; p <= 3; ++p) {
            content::Prompt prompt;
            prompt.key = QStringLiteral("r%1_p%2").arg(r).arg(p);
            prompt.round = round.key;
            prompt.text =
                QStringLiteral("Question %1 of round %2, which is long enough to be cut").arg(p).arg(r);
            round.prompts.push_back(prompt);
        }
        parts.rounds.rounds.push_back(round);
    }
    return std::make_shared<const content::Pack>(std::move(parts));
}

} // namespace

TEST_CASE("an answer is started, written, finished and kept")
{
    const auto pack = small_pack();
    tests::TestLibrary library{content::Catalogue({pack})};
    const auto id = start_attempt(*library, *pack, QStringLiteral("r1_p2"));
    REQUIRE_OK(id);
    REQUIRE_OK(save_draft(*library, *id, QStringLiteral("Drift"), seconds(20)));
    REQUIRE_OK(finish_attempt(*library, *id,
                              {QStringLiteral("Drift first"), seconds(90), 4, QStringLiteral("slower")}));
    library.reopen();
    const auto attempts = load_attempts(library.database());
    REQUIRE_OK(attempts);
    REQUIRE(attempts->size() == 1);
    CHECK(attempts->front().self_rating == 4);
}
