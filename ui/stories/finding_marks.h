// SPDX-License-Identifier: GPL-3.0-or-later
// How the words of a finding look in the text: a tint, and a line that is solid for what must be fixed,
// dashed for what weakens the story, dotted for what may be considered.
#pragma once
#include "app/stories/types.h"

#include <QTextEdit>

class QTextDocument;
class QWidget;

namespace deference::ui {

[[nodiscard]] QList<QTextEdit::ExtraSelection> mark_tints(QTextDocument& document,
                                                          const std::vector<stories::Finding>& marks);
// Painted rather than formatted: Qt's own underline is one pixel and touches the letters.
void draw_mark_lines(QWidget& viewport, const QTextDocument& document,
                     const std::vector<stories::Finding>& marks);

} // namespace deference::ui
