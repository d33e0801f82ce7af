// SPDX-License-Identifier: GPL-3.0-or-later
// The published cases (tests/data/memory/vectors.json) and random valid inputs, for the tests of the memory
// model.
#pragma once
#include "app/core/random.h"
#include "app/memory/parameters.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace deference::memory::test {

[[nodiscard]] const QByteArray& vectors_bytes();
[[nodiscard]] const QJsonObject& vectors();
[[nodiscard]] double tolerance(const char* name);

// The larger of the two is forgiven.
[[nodiscard]] bool is_close(double value, double expected, double relative, double absolute = 0.0);

[[nodiscard]] double uniform(Random& random, double low, double high);
[[nodiscard]] Rating any_rating(Random& random);
// Anywhere inside the bounds, with initial stabilities rising with the rating.
[[nodiscard]] Parameters any_parameters(Random& random);
// Log-uniform stability from 0.001 to 36500, uniform difficulty.
[[nodiscard]] State any_state(Random& random);

} // namespace deference::memory::test
