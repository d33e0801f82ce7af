// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every page of a profile into PNG files: for people who look before they commit, and for the README.
#pragma once
#include "app/library/library.h"
#include "ui/shell/options.h"

class QApplication;

namespace deference::ui {

// Writes today.png, plan.png ... into options.screenshots. Io when the folder cannot be written.
[[nodiscard]] Result<void> draw_screenshots(QApplication& application, const Options& options,
                                            const QString& folder, const Clock& clock,
                                            const content::Catalogue& catalogue);

} // namespace deference::ui
