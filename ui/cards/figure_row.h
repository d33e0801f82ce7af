// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the panels beside a card: a name, a picture where there is one, and a figure at the far end.
#pragma once
#include "app/cards/session.h"
#include "ui/widgets/tokens.h"

#include <QWidget>

class QLabel;

namespace deference::ui {

class IntervalBar;

// "If you skip it          46–62 %"
class FigureRow : public QWidget
{
    Q_OBJECT

  public:
    FigureRow(const QString& name, Role role, Token tone, QWidget* parent);
    void set_name(const QString& name);
    void set_figure(const QString& figure);

  private:
    QLabel* m_name;
    QLabel* m_figure;
};

// "So far   ---o---   68–79 %"
class IntervalRow : public QWidget
{
    Q_OBJECT

  public:
    IntervalRow(const QString& name, QWidget* parent);
    // Per cent; the same for all rows of a page.
    void set_axis(Range axis);
    // 0 to 1.
    void set_estimate(double low, double high, double best, bool past = false);

  private:
    IntervalBar* m_bar;
    QLabel* m_figure;
};

// The axis for the bars of a day's cards: from a round number below where the day began. That stays put while
// the day goes on, so that bars can be compared; a bar on 0 to 100 would hide under its dot in a narrow
// panel.
[[nodiscard]] Range recall_axis(const cards::SessionRecall& recall);

} // namespace deference::ui
