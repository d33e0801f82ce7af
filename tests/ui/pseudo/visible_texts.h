// SPDX-License-Identifier: GPL-3.0-or-later
// What a person reads, hovers or hears on a window, widget by widget.
#pragma once
#include <QString>
#include <vector>

class QWidget;

namespace deference::tests {

struct VisibleText
{
    QString text;
    QString where; // "CardsPage > QLabel text"
};

// Texts of visible labels, buttons, fields and tabs, with tool tips and accessible names.
[[nodiscard]] std::vector<VisibleText> visible_texts(QWidget& root);

} // namespace deference::tests
