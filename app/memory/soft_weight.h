// SPDX-License-Identifier: GPL-3.0-or-later
// exp(x) for x <= 0 in single precision, made so that compilers turn a loop of it into vector instructions.
#pragma once
#include <bit>
#include <cstdint>

namespace deference::memory {

// 2e-7 relative or better down to x = -80, where it stays: next to weights of 1 that is nothing.
[[nodiscard]] inline float soft_weight(float x)
{
    const float limited = x < -80.0F ? -80.0F : x;
    const float doublings = limited * 1.44269504F;
    const auto whole = static_cast<std::int32_t>(doublings - 0.5F); // nearest, as it is never positive
    // What is left is in [-0.5, 0.5] in units of ln 2; Taylor of exp to the sixth order.
    const float rest = (doublings - static_cast<float>(whole)) * 0.693147181F;
    float sum = 1.0F / 720.0F;
    sum = sum * rest + 1.0F / 120.0F;
    sum = sum * rest + 1.0F / 24.0F;
    sum = sum * rest + 1.0F / 6.0F;
    sum = sum * rest + 0.5F;
    sum = sum * rest + 1.0F;
    sum = sum * rest + 1.0F;
    return sum * std::bit_cast<float>((whole + 127) << 23);
}

} // namespace deference::memory
