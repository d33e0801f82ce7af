// SPDX-License-Identifier: GPL-3.0-or-later
// Fills resources/theme/style.qss with the values of a theme.
#pragma once
#include "ui/widgets/theme.h"

#include <QPalette>

namespace deference::ui {

// In the template, @name is a colour token, @px(30) a length that grows with the font, @font(role) size and
// weight.
[[nodiscard]] QString fill_template(const QString& text, const Theme& theme);
[[nodiscard]] QString make_style_sheet(const Theme& theme);
[[nodiscard]] QPalette make_palette(const Theme& theme);

} // namespace deference::ui
