// SPDX-License-Identifier: GPL-3.0-or-later
// How long work says how far it is, and is told to stop. It runs in a worker; the function is called there.
#pragma once
#include "app/core/result.h"

#include <functional>

namespace deference::exchange {

// Given how much is done, 0 to 1; false stops the work. May be empty: nobody asks, nothing stops it.
using Progress = std::function<bool(double done)>;

// Cancelled when the work shall stop.
[[nodiscard]] inline Result<void> report(const Progress& progress, double done)
{
    if (!progress || progress(done))
        return {};
    return fail(ErrorCode::Cancelled, QStringLiteral("stopped; nothing was changed"));
}

} // namespace deference::exchange
