// SPDX-License-Identifier: GPL-3.0-or-later
// A pack of forty plain cards, the same for the child and for the one who checks after it.
#pragma once
#include "app/content/catalogue.h"

namespace deference::tests {

inline constexpr int k_small_pack_cards = 40;
[[nodiscard]] content::Catalogue small_pack();

} // namespace deference::tests
