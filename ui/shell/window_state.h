// SPDX-License-Identifier: GPL-3.0-or-later
// Size and place of the window, in the state folder: nothing that matters if lost.
#pragma once

class QWidget;

namespace deference::ui {

void restore_window(QWidget& window);
void save_window(const QWidget& window);

} // namespace deference::ui
