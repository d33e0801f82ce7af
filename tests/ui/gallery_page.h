// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the gallery program.
#pragma once
#include "ui/widgets/icons.h"

class QWidget;

namespace deference::ui {

[[nodiscard]] QWidget* make_gallery_page();
[[nodiscard]] QWidget* make_icon_page();

} // namespace deference::ui
