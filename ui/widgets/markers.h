// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes that go with colours: skill markers, severity and legal-status marks. Sizes are logical pixels.
#pragma once
#include "ui/widgets/theme.h"

#include <QPainterPath>

class QPainter;

namespace deference::ui {

inline constexpr qreal k_marker_size = 9;

// Areas are evened out: a diamond is drawn larger than a square so that both look alike in weight.
[[nodiscard]] QPainterPath marker_path(Marker marker, QPointF centre, qreal size = k_marker_size);
// Marker::Ring is stroked, the others are filled. A valid `halo` puts 1.5 px of it round the shape (over
// lines).
void draw_marker(QPainter& painter, Marker marker, QPointF centre, const QColor& color,
                 qreal size = k_marker_size, const QColor& halo = {});
void draw_skill_marker(QPainter& painter, const Theme& theme, Skill skill, QPointF centre,
                       qreal size = k_marker_size);

// How much a finding of the examiner's eye, a notice or an error matters. Shapes: square, triangle, ring,
// tick.
enum class Severity { High, Medium, Note, Pass };
[[nodiscard]] Token severity_token(Severity severity);
// "must fix", "weakens it", "consider", "passes".
[[nodiscard]] QString severity_name(Severity severity);
void draw_severity(QPainter& painter, const Theme& theme, Severity severity, const QRectF& rect);

} // namespace deference::ui
