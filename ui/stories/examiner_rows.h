// SPDX-License-Identifier: GPL-3.0-or-later
// Small rows of the panels on the right: their head, a mark with a sentence, and what was accepted.
#pragma once
#include "ui/widgets/tokens.h"

#include <QFrame>

class QLabel;
class QLayout;
class QScrollArea;

namespace deference::ui {

// 64 px as the head of the editor. `end` may be null.
[[nodiscard]] QWidget* make_panel_head(QStringView icon_name, const QString& title, QWidget* end,
                                       QWidget* parent);
// An icon of 14 px and a sentence that wraps.
[[nodiscard]] QWidget* make_mark_row(QStringView icon_name, Token tone, const QString& text, QWidget* parent);
// A wrapped label that takes the height its words need at the width it has, and no more: in a scroll area the
// usual kind would leave room for lines that are not there.
[[nodiscard]] QLabel* make_flowing_label(const QString& text, Role role, Token tone, QWidget* parent);
// Keeps the far margin of what is scrolled the same whether there is a scroll bar or not.
void keep_margin(QScrollArea& area, QLayout& layout);
// Deletes what is in it, without a flicker.
void clear_layout(QLayout& layout);

// An accepted warning with its reason; `stands`: the words it was about are still there.
class AcceptedRow : public QFrame
{
    Q_OBJECT

  public:
    AcceptedRow(const QString& title, const QString& reason, bool stands, QWidget* parent);

  signals:
    void withdrawn();
};

} // namespace deference::ui
