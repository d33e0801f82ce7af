// SPDX-License-Identifier: GPL-3.0-or-later
// A small table of figures: names down the side and across the top, in each place a figure and beneath it,
// smaller, how sure it is. Words and nothing else, so that assistive software reads it as it stands.
#pragma once
#include <QStringList>
#include <QWidget>

class QGridLayout;

namespace deference::ui {

struct GridFigure
{
    QString figure; // "41 of 48"; empty: a dash
    QString range;  // "76–91 %"; may be empty
};

struct GridRow
{
    QString name;
    QString detail; // beneath the name; may be empty
    QList<GridFigure> figures;
};

class FigureGrid : public QWidget
{
    Q_OBJECT

  public:
    explicit FigureGrid(QWidget* parent = nullptr);
    void show_rows(const QStringList& columns, const QList<GridRow>& rows);

  private:
    QGridLayout* m_grid = nullptr;
    QWidget* m_content = nullptr;
};

} // namespace deference::ui
