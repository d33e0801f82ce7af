// SPDX-License-Identifier: GPL-3.0-or-later
// How sure a share is that was counted: 41 of 48.
#pragma once
#include "app/core/range.h"

namespace deference {

// All ranges of the program are 80 % ranges: 1.2816 standard errors each way.
inline constexpr double k_normal_80 = 1.2816;

// Wilson's score interval for `hits` of `tries`, 80 %. tries > 0 and 0 <= hits <= tries: asserted.
[[nodiscard]] Range wilson(int hits, int tries);

} // namespace deference
