// SPDX-License-Identifier: GPL-3.0-or-later
// Times a piece of work some times over, prints the medians and gives that of the processor time.
#pragma once
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace deference::bench {

inline constexpr std::size_t k_runs = 15;

// Medians in seconds. Work is done in this thread, so that processor time is what a quiet machine would take.
inline double measure_time(const char* name, const std::function<void()>& work)
{
    std::vector<double> wall;
    std::vector<double> processor;
    for (std::size_t i = 0; i < k_runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t cpu_start = std::clock();
        work();
        processor.push_back(static_cast<double>(std::clock() - cpu_start) / CLOCKS_PER_SEC);
        wall.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(wall.begin(), wall.end());
    std::sort(processor.begin(), processor.end());
    std::printf("  %-34s %8.4f s  (processor %8.4f s, shortest %8.4f s)\n", name, wall[k_runs / 2],
                processor[k_runs / 2], wall.front());
    return processor[k_runs / 2];
}

} // namespace deference::bench
