// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/random.h"

#include <QRandomGenerator>
#include <cmath>
#include <numbers>

namespace deference {

Random Random::from_system()
{
    return Random(QRandomGenerator::system()->generate64());
}

std::uint64_t Random::next_u64()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

double Random::uniform()
{
    return static_cast<double>(next_u64() >> 11) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t bound)
{
    // Rejection keeps it exact: the tail that would favour small values is drawn again.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    std::uint64_t value = next_u64();
    while (value >= limit)
        value = next_u64();
    return value % bound;
}

double Random::normal()
{
    const double u = 1.0 - uniform();
    const double v = uniform();
    return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * v);
}

} // namespace deference
