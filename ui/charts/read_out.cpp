// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/read_out.h"

#include "ui/charts/series_look.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <vector>

namespace deference::ui {
namespace {

constexpr qreal k_padding = 8.0;
constexpr qreal k_sample = 16.0;
constexpr qreal k_gap = 6.0;

struct Line
{
    const progress::Series* series = nullptr; // null: a heading
    QString text;
    QString value;
};

std::vector<Line> lines_of(const progress::ChartData& chart, double position)
{
    std::vector<Line> lines{{nullptr, progress::text_on(chart.x, position), {}}};
    for (const progress::Mark& mark : chart.marks) {
        if (std::abs(mark.x - position) < 1e-9 && !mark.label.isEmpty())
            lines.push_back({nullptr, mark.label, {}});
    }
    for (const progress::Series& series : chart.series) {
        if (const progress::Point* point = progress::point_at(series, position))
            lines.push_back({&series, series.name, progress::value_text(chart.y.kind, *point)});
    }
    return lines;
}

} // namespace

void draw_read_out(QPainter& painter, const progress::ChartData& chart, double position, double x,
                   const QRectF& bounds, const QRectF& area, const Theme& theme)
{
    const std::vector<Line> lines = lines_of(chart, position);
    const QFontMetricsF strong(theme.font(Role::SupportStrong));
    const QFontMetricsF plain(theme.font(Role::Support));
    const qreal line_height = theme.line_height(Role::Support) + 2;

    qreal width = 0.0;
    for (const Line& line : lines) {
        qreal needed = line.series == nullptr ? strong.horizontalAdvance(line.text)
                                              : k_sample + k_gap + plain.horizontalAdvance(line.text) +
                                                    strong.horizontalAdvance(line.value);
        if (line.series != nullptr && !line.text.isEmpty())
            needed += 2.0 * k_gap;
        width = std::max(width, needed);
    }
    width = std::min(width + 2.0 * k_padding + 2.0, bounds.width());
    const qreal height = static_cast<qreal>(lines.size()) * line_height + 2.0 * k_padding - 2.0;

    const bool to_the_right = x < area.center().x();
    // Over the figures of the axis only where the plot is narrower than the words.
    const qreal leftmost = width <= area.width() ? area.left() : bounds.left();
    const qreal left = std::clamp(to_the_right ? x + 10.0 : x - 10.0 - width, leftmost,
                                  std::max(leftmost, bounds.right() - width));
    const QRectF box(left, std::min(area.top() + 2.0, std::max(bounds.top(), bounds.bottom() - height)),
                     width, height);
    draw_box(painter, box, 8.0, theme.color(Token::Surface), theme.color(Token::LineStrong));

    QRectF row(box.left() + k_padding, box.top() + k_padding - 1.0, width - 2.0 * k_padding, line_height);
    for (const Line& line : lines) {
        if (line.series == nullptr) {
            painter.setFont(theme.font(Role::SupportStrong));
            painter.setPen(theme.color(Token::Ink));
            painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                             strong.elidedText(line.text, Qt::ElideRight, row.width() + 1.0));
        } else {
            draw_sample(painter, *line.series, QRectF(row.left(), row.center().y() - 5.0, k_sample, 10.0),
                        theme);
            const QRectF text = row.adjusted(k_sample + k_gap, 0, 0, 0);
            painter.setFont(theme.font(Role::Support));
            painter.setPen(theme.color(Token::Ink2));
            painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, line.text);
            painter.setFont(theme.font(Role::SupportStrong));
            painter.setPen(theme.color(Token::Ink));
            painter.drawText(text, Qt::AlignVCenter | (line.text.isEmpty() ? Qt::AlignLeft : Qt::AlignRight),
                             line.value);
        }
        row.translate(0, line_height);
    }
}

} // namespace deference::ui
