// SPDX-License-Identifier: GPL-3.0-or-later
// Dresses the application: proxy style, palette, font and one style sheet, all from one table.
#pragma once
#include "ui/widgets/scheme.h"

class QApplication;

namespace deference::ui {

// Call once before the first window and again whenever the setting changes; open windows repaint by
// themselves. With Scheme::System, later changes of the desktop's preference are followed.
void apply_theme(QApplication& app, Scheme scheme);

} // namespace deference::ui
