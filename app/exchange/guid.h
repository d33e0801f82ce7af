// SPDX-License-Identifier: GPL-3.0-or-later
// The names that notes have in every collection. Anki writes a 64-bit number in base 91.
#pragma once
#include <QString>

namespace deference::exchange {

[[nodiscard]] QString guid_of_number(quint64 number);
// The same seed gives the same name, on every machine.
[[nodiscard]] QString guid_of_seed(const QString& seed);

} // namespace deference::exchange
