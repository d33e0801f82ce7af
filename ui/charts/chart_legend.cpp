// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_legend.h"

#include "ui/charts/series_look.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QSizePolicy>
#include <algorithm>
#include <cmath>

namespace deference::ui {
namespace {

constexpr qreal k_sample = 28.0;
constexpr qreal k_gap = 6.0;
constexpr qreal k_between = 16.0;

} // namespace

int draw_legend(QPainter* painter, const progress::ChartData& chart, QPointF top_left, qreal width,
                const Theme& theme)
{
    const QFont font = theme.font(Role::Support);
    const QFontMetricsF metrics(font);
    const qreal line = theme.line_height(Role::Support) + 2.0;
    qreal x = 0.0;
    qreal y = 0.0;
    bool is_empty = true;
    for (const progress::Series& series : chart.series) {
        if (series.name.isEmpty())
            continue;
        const qreal needed = k_sample + k_gap + metrics.horizontalAdvance(series.name);
        if (x > 0.0 && x + needed > width) {
            x = 0.0;
            y += line;
        }
        if (painter != nullptr) {
            const QPointF at = top_left + QPointF(x, y);
            draw_sample(*painter, series, QRectF(at.x(), at.y() + line / 2.0 - 6.0, k_sample, 12.0), theme);
            painter->setFont(font);
            painter->setPen(theme.color(Token::Ink2));
            painter->drawText(QRectF(at.x() + k_sample + k_gap, at.y(), needed, line),
                              Qt::AlignVCenter | Qt::AlignLeft, series.name);
        }
        x += needed + k_between;
        is_empty = false;
    }
    return is_empty ? 0 : static_cast<int>(std::ceil(y + line));
}

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::set_data(const progress::ChartData& chart)
{
    m_chart = chart;
    const bool has_names = std::any_of(chart.series.begin(), chart.series.end(),
                                       [](const progress::Series& series) { return !series.name.isEmpty(); });
    setVisible(has_names);
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    return {120, heightForWidth(width())};
}

int ChartLegend::heightForWidth(int width) const
{
    return draw_legend(nullptr, m_chart, {}, width, current_theme());
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    draw_legend(&painter, m_chart, {}, width(), current_theme());
}

} // namespace deference::ui
