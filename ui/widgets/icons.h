// SPDX-License-Identifier: GPL-3.0-or-later
// Our own icons by name (resources/icons/NAME.svg, a 16 px grid), drawn in a colour of the current theme.
//
//     button->setIcon(icon(u"play", Token::OnAccent));
//
// The colour is looked up when the icon is painted, so icons follow a change of theme by themselves. A
// disabled icon is drawn in Token::InkOff. Names: add bold calendar cards check chevron-down chevron-left
// chevron-right chevron-up clock close code copy delete dossier edit examiner export filter flag follow-up gap
// import info italic keep labs link list more move must-fix override pause picture plan play practice print
// progress record redo save search settings skip stop stories suspend swap today undo warning.
#pragma once
#include "ui/widgets/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>

class QPainter;

namespace deference::ui {

// A null icon for a name that does not exist (asserts in debug builds).
[[nodiscard]] QIcon icon(QStringView name, Token token = Token::Ink2);
// For painted widgets: draws into `rect` (logical pixels), sharp at any device pixel ratio.
void draw_icon(QPainter& painter, QStringView name, const QRectF& rect, const QColor& color);
// One picture of size x size logical pixels; cached.
[[nodiscard]] QPixmap icon_pixmap(QStringView name, const QColor& color, int size, qreal device_pixel_ratio);
[[nodiscard]] QStringList icon_names();

// The mark of the program: an interval bar with a dot, `height` logical pixels high and twice as wide.
void draw_logo(QPainter& painter, const QRectF& rect, const Theme& theme);
// Window and task bar icon, the same in both themes.
[[nodiscard]] QIcon application_icon();

} // namespace deference::ui
