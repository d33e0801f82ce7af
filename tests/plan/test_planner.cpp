// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plan/builders.h"

using namespace deference;
using namespace deference::plan;
using namespace deference::plan::tests;

TEST_CASE("the real plan fits into six, five and four weeks at ten hours")
{
    const int weeks = GENERATE(6, 5, 4);
    const Plan plan = make_plan({real_plan(), process(k_monday, weeks), ten_hours(), {}, {}, k_monday, 0});
    CHECK(plan.days.size() == static_cast<std::size_t>(weeks) * 7);
    CHECK(plan.milestones.size() == 6);
}
