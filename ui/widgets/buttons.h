// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons of the design: one primary a view, secondary with an edge, quiet without, danger, link, and chips.
#pragma once
#include "ui/widgets/tokens.h"

#include <QPushButton>
#include <QToolButton>

namespace deference::ui {

enum class ButtonKind { Primary, Secondary, Quiet, Danger, Link, Chip };
enum class ButtonSize { Small, Normal, Large }; // 26, 30 and 36 px high at the usual font size

// `icon_name` as in icons.h, or empty. The icon takes the colour that goes with the kind.
[[nodiscard]] QPushButton* make_button(const QString& text, ButtonKind kind, QWidget* parent = nullptr,
                                       QStringView icon_name = {}, ButtonSize size = ButtonSize::Normal);
// A square button with only an icon; `name` is its accessible name and its tool tip.
[[nodiscard]] QToolButton* make_icon_button(QStringView icon_name, const QString& name,
                                            QWidget* parent = nullptr);
void set_button_kind(QPushButton* button, ButtonKind kind);
void set_button_icon(QPushButton* button, QStringView icon_name);

// Sets a property that the style sheet selects on and has the widget restyled.
void set_look(QWidget* widget, const char* property, const QVariant& value);
// Text that came from a user or a pack may hold an ampersand, which buttons would take for a shortcut.
[[nodiscard]] QString without_mnemonic(QString text);

} // namespace deference::ui
