// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of the gallery that show controls and small marks.
#pragma once
#include "ui/widgets/card.h"

namespace deference::ui {

// The gallery is a developer's tool and is not translated.
[[nodiscard]] inline QString text(const char* words)
{
    return QString::fromUtf8(words);
}

[[nodiscard]] Card* buttons_card();
[[nodiscard]] Card* fields_card();
[[nodiscard]] Card* interval_card();
[[nodiscard]] Card* bars_card();
[[nodiscard]] Card* marks_card();

} // namespace deference::ui
