// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_look.h"

#include "ui/widgets/markers.h"
#include "ui/widgets/paint.h"

#include <QImage>
#include <QPainter>
#include <algorithm>

namespace deference::ui {

using progress::Series;
using progress::Shape;
using progress::Tone;

QPen SeriesLook::pen() const
{
    QPen pen(line, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dash.isEmpty()) {
        QList<qreal> pattern;
        for (const qreal length : dash)
            pattern.append(length / width); // pens count dashes in their own width
        pen.setDashPattern(pattern);
    }
    return pen;
}

SeriesLook look_of(const Series& series, const Theme& theme)
{
    SeriesLook look;
    const auto take = [&](Token line, Token fill, Token band, Marker marker) {
        look.line = theme.color(line);
        look.fill = theme.color(fill);
        look.band = theme.color(series.is_forecast ? Token::BandForecast : band);
        look.marker = marker;
    };
    switch (series.tone) {
    case Tone::Estimate:
        take(Token::Accent, Token::AccentMid, Token::BandEstimate, Marker::Circle);
        break;
    case Tone::Weakest:
        take(Token::Attn, Token::AttnMid, Token::BandWeakest, Marker::Diamond);
        break;
    case Tone::Stop:
        take(Token::MuteMid, Token::MuteMid, Token::BandStop, Marker::Ring);
        look.dash = theme.skill_dash(Skill::Recall);
        break;
    case Tone::Plan:
        take(Token::Ink3, Token::MuteMid, Token::BandStop, Marker::Ring);
        look.dash = {4, 3};
        look.width = 1.2;
        break;
    // As the buttons that give these answers; crit and good are hatched, since beside each other four plain
    // colours are too few marks.
    case Tone::Again:
        take(Token::CritMid, Token::CritMid, Token::BandStop, Marker::Diamond);
        look.ground = theme.color(Token::CritTint);
        break;
    case Tone::Hard:
        take(Token::AttnMid, Token::AttnMid, Token::BandWeakest, Marker::Triangle);
        break;
    case Tone::Good:
        take(Token::Accent, Token::AccentMid, Token::BandEstimate, Marker::Circle);
        break;
    case Tone::Easy:
        take(Token::GoodMid, Token::GoodMid, Token::BandStop, Marker::Square);
        look.ground = theme.color(Token::GoodTint);
        break;
    case Tone::Skill: {
        const Skill skill = skill_from_id(series.skill).value_or(Skill::Recall);
        look.line = look.fill = theme.skill_color(skill);
        look.band = theme.skill_tint(skill);
        look.dash = theme.skill_dash(skill);
        look.marker = theme.skill_marker(skill);
        break;
    }
    }
    if (series.is_forecast) {
        look.dash = {4, 3};
        look.width = 1.5;
    }
    return look;
}

QBrush bar_brush(const SeriesLook& look)
{
    if (!look.ground.isValid())
        return look.fill;
    constexpr int period = 6; // of the stripes, across
    QImage tile(period, period, QImage::Format_ARGB32_Premultiplied);
    tile.fill(look.ground);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.fill, 2.2));
    for (const int shift : {-period, 0, period}) // the neighbours reach over the edges
        painter.drawLine(QPointF(shift, period), QPointF(shift + period, 0));
    painter.end();
    return tile;
}

bool has_band(const Series& series)
{
    return series.shape == Shape::Line &&
           std::any_of(series.points.begin(), series.points.end(), [](const progress::Point& point) {
               return point.band && point.band->high > point.band->low;
           });
}

bool has_markers(const Series& series)
{
    return series.tone == Tone::Skill || series.points.size() == 1 ||
           std::any_of(series.points.begin(), series.points.end(),
                       [](const progress::Point& point) { return !point.label.isEmpty(); });
}

void draw_sample(QPainter& painter, const Series& series, const QRectF& rect, const Theme& theme)
{
    const SeriesLook look = look_of(series, theme);
    const QPointF centre = rect.center();
    if (series.shape == Shape::Bars || series.shape == Shape::Stacked) {
        const QRectF box(centre.x() - 5, centre.y() - 5, 10, 10);
        if (look.ground.isValid())
            draw_hatch(painter, box, 2, look.fill, look.ground, 5.0);
        else
            draw_box(painter, box, 2, look.fill);
        return;
    }
    if (series.shape == Shape::Intervals) {
        draw_box(painter, QRectF(centre.x() - 3, rect.top(), 6, rect.height()), 3, look.fill);
        draw_marker(painter, look.marker, centre, look.line, 7, theme.color(Token::Surface));
        return;
    }
    painter.save();
    if (has_band(series))
        painter.fillRect(QRectF(rect.left(), centre.y() - 4, rect.width(), 8), look.band);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.pen());
    painter.drawLine(QPointF(rect.left(), centre.y()), QPointF(rect.right(), centre.y()));
    if (has_markers(series))
        draw_marker(painter, look.marker, centre, look.line, 7, theme.color(Token::Surface));
    painter.restore();
}

} // namespace deference::ui
