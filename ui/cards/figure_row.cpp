// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/figure_row.h"

#include "app/core/text.h"
#include "ui/widgets/interval_bar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <algorithm>
#include <cmath>

namespace deference::ui {

FigureRow::FigureRow(const QString& name, Role role, Token tone, QWidget* parent)
    : QWidget(parent), m_name(make_label(name, role, tone, this)), m_figure(make_label({}, role, tone, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_figure);
}

void FigureRow::set_name(const QString& name)
{
    m_name->setText(name);
}

void FigureRow::set_figure(const QString& figure)
{
    m_figure->setText(figure);
}

IntervalRow::IntervalRow(const QString& name, QWidget* parent)
    : QWidget(parent), m_bar(new IntervalBar(this)),
      m_figure(make_label({}, Role::Support, Token::Ink2, this))
{
    const QFontMetrics metrics(current_theme().font(Role::Support));
    auto* label = make_label(name, Role::Support, Token::Ink2, this);
    // Columns line up from row to row.
    label->setMinimumWidth(metrics.horizontalAdvance(tr("Before today")) + 4);
    m_figure->setMinimumWidth(metrics.horizontalAdvance(percent_range(0.88, 0.99)) + 2);
    m_figure->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_bar->setAccessibleName(name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(label);
    row->addWidget(m_bar, 1);
    row->addWidget(m_figure);
}

void IntervalRow::set_axis(Range axis)
{
    m_bar->set_axis(axis);
}

Range recall_axis(const cards::SessionRecall& recall)
{
    const double low = std::floor(recall.before_today.range.low * 5.0) * 20.0;
    return {std::clamp(low, 0.0, 60.0), 100.0};
}

void IntervalRow::set_estimate(double low, double high, double best, bool past)
{
    m_bar->set_estimate({low * 100, high * 100}, best * 100,
                        past ? IntervalMark::Kind::Past : IntervalMark::Kind::Estimate);
    m_figure->setText(percent_range(low, high));
}

} // namespace deference::ui
