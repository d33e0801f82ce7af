// SPDX-License-Identifier: GPL-3.0-or-later
// A small seeded random source, the same on every platform (SplitMix64, Steele, Lea and Flood 2014).
#pragma once
#include <cstdint>

namespace deference {

class Random
{
  public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    // Seeded by the operating system; for programs, not for tests.
    [[nodiscard]] static Random from_system();

    [[nodiscard]] std::uint64_t next_u64();
    // In [0, 1), 53 bits.
    [[nodiscard]] double uniform();
    // An integer in [0, bound); bound > 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
    // Standard normal by Box-Muller; draws two uniforms each time.
    [[nodiscard]] double normal();

  private:
    std::uint64_t m_state;
};

} // namespace deference
