// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/wilson.h"

#include <QtGlobal>
#include <algorithm>
#include <cmath>

namespace deference {

Range wilson(int hits, int tries)
{
    Q_ASSERT(tries > 0 && hits >= 0 && hits <= tries);
    const double n = tries;
    const double p = hits / n;
    const double z2 = k_normal_80 * k_normal_80;
    const double middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    const double half = k_normal_80 / (1.0 + z2 / n) * std::sqrt(p * (1.0 - p) / n + z2 / (4.0 * n * n));
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

} // namespace deference
