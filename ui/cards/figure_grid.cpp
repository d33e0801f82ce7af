// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/figure_grid.h"

#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace deference::ui {

namespace {

// Two lines, the second one smaller; together one text for those who hear it.
QWidget* make_place(const QString& upper, const QString& lower, Role role, Token tone, Qt::Alignment at,
                    const QString& spoken, QWidget* parent)
{
    auto* place = new QWidget(parent);
    auto* lines = new QVBoxLayout(place);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* first = make_label(upper, role, tone, place);
    first->setAlignment(at);
    first->setAccessibleName(spoken);
    lines->addWidget(first);
    if (!lower.isEmpty()) {
        auto* second = make_label(lower, Role::Support, Token::Ink3, place);
        second->setAlignment(at);
        lines->addWidget(second);
    }
    return place;
}

} // namespace

FigureGrid::FigureGrid(QWidget* parent) : QWidget(parent)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
}

void FigureGrid::show_rows(const QStringList& columns, const QList<GridRow>& rows)
{
    delete m_content;
    m_content = new QWidget(this);
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    layout()->addWidget(m_content);
    const auto end = Qt::AlignTrailing | Qt::AlignVCenter;
    for (int column = 0; column < columns.size(); ++column) {
        auto* heading = make_label(columns[column], Role::Support, Token::Ink3, m_content);
        heading->setAlignment(end);
        m_grid->addWidget(heading, 0, column + 1);
        m_grid->setColumnStretch(column + 1, 1);
    }
    m_grid->addWidget(make_line(Qt::Horizontal, m_content), 1, 0, 1, static_cast<int>(columns.size()) + 1);
    int at = 2;
    for (const GridRow& row : rows) {
        m_grid->addWidget(
            make_place(row.name, row.detail, Role::Body, Token::Ink, Qt::AlignLeading, row.name, m_content),
            at, 0, Qt::AlignTop);
        for (int column = 0; column < row.figures.size(); ++column) {
            const GridFigure& each = row.figures[column];
            const bool is_known = !each.figure.isEmpty();
            const QString spoken =
                tr("%1, %2: %3", "row, column, figure")
                    .arg(row.name, columns.value(column), is_known ? each.figure : tr("nothing yet"));
            m_grid->addWidget(make_place(is_known ? each.figure : QStringLiteral("\u2013"), each.range,
                                         Role::Body, is_known ? Token::Ink : Token::Ink3, end, spoken,
                                         m_content),
                              at, column + 1, Qt::AlignTop);
        }
        ++at;
    }
}

} // namespace deference::ui
