// SPDX-License-Identifier: GPL-3.0-or-later
// Marks a function whose loops over price lanes are compiled twice, once for processors that do eight floats
// at a time; the program takes the one that fits as it starts. Both give the same bits: no a * b + c is
// contracted (CMakeLists.txt).
#pragma once
#include "app/memory/day_values.h"

// Sanitizers are not ready yet when the choice is made; other compilers build the plain one.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&     \
    !defined(__SANITIZE_THREAD__)
#define DEFERENCE_WIDE [[gnu::target_clones("default", "avx2")]]
#else
#define DEFERENCE_WIDE
#endif

namespace deference::memory {

// Eight floats as one, wherever they lie.
using Lanes
    [[gnu::vector_size(k_price_lanes * sizeof(float)), gnu::aligned(alignof(float)), gnu::may_alias]] = float;

[[gnu::always_inline]] inline Lanes& lanes_at(float* at)
{
    return *reinterpret_cast<Lanes*>(at);
}

[[gnu::always_inline]] inline const Lanes& lanes_at(const float* at)
{
    return *reinterpret_cast<const Lanes*>(at);
}

} // namespace deference::memory
