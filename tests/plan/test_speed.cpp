// SPDX-License-Identifier: GPL-3.0-or-later
// Hidden: run by name in an optimised build. The planner is asked at every answer of the first run.
#include "tests/plan/builders.h"

#include <algorithm>
#include <ctime>
#include <iostream>

using namespace deference;
using namespace deference::plan;
using namespace deference::plan::tests;

TEST_CASE("planning takes milliseconds", "[.speed]")
{
    const auto measure = [](const char* name, const PlanInput& input) {
        std::vector<double> times;
        for (int i = 0; i < 21; ++i) {
            const std::clock_t start = std::clock(); // of this process: the machine may be busy
            const Plan plan = make_plan(input);
            times.push_back(1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
            REQUIRE_FALSE(plan.days.empty());
        }
        std::sort(times.begin(), times.end());
        std::cout << name << ": median " << times[10] << " ms, worst " << times.back() << " ms\n";
    };
    for (const auto& [name, week] : {std::pair("real pack, 10 h", ten_hours()),
                                     std::pair("real pack, 4 h", hours({0.5, 0.5, 1, 0.5, 0.5, 1, 0})),
                                     std::pair("real pack, 16 h", hours({2, 2, 2, 2, 2, 4, 2}))})
        measure(name, {real_plan(), process(), week, {}, {}, k_monday, 0});
    Random random(7);
    const content::PlanFile file = random_plan(random, 200);
    for (const auto& [name, week] : {std::pair("200 tasks, 10 h", ten_hours()),
                                     std::pair("200 tasks, 4 h", hours({0.5, 0.5, 1, 0.5, 0.5, 1, 0})),
                                     std::pair("200 tasks, 20 h", hours({3, 3, 3, 3, 3, 5, 0}))})
        measure(name, {file, process(), week, {}, {}, k_monday, 0});
}
