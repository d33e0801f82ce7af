// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "app/progress/chart_csv.h"
#include "ui/charts/chart_legend.h"
#include "ui/charts/chart_view.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace deference::ui {
namespace {

constexpr int k_margin = 16;
constexpr int k_scale = 2;

struct Parts
{
    int heading = 0;
    int legend = 0;
    int note = 0;
};

Parts parts_of(const ChartView& view, const Theme& theme)
{
    const progress::ChartData& chart = view.data();
    Parts parts;
    parts.heading = theme.line_height(Role::CardHeading) +
                    (chart.subtitle.isEmpty() ? 0 : theme.line_height(Role::Support)) + 8;
    parts.legend = draw_legend(nullptr, chart, {}, view.width(), theme);
    parts.note = chart.note.isEmpty() ? 0 : theme.line_height(Role::Support) + 4;
    return parts;
}

void draw_text(QPainter& painter, const Theme& theme, Role role, Token tone, QPointF at, qreal width,
               const QString& text)
{
    painter.setFont(theme.font(role));
    painter.setPen(theme.color(tone));
    painter.drawText(QRectF(at, QSizeF(width, theme.line_height(role))), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, width));
}

Result<QByteArray> encode(ChartView& view, ChartFormat format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    switch (format) {
    case ChartFormat::Csv:
        // The mark tells spreadsheets that the text is UTF-8.
        return QByteArray("\xEF\xBB\xBF") + progress::to_csv(view.data()).toUtf8();
    case ChartFormat::Png:
        if (!to_image(view).save(&buffer, "PNG"))
            return fail(ErrorCode::Internal, QStringLiteral("the picture could not be encoded"));
        return bytes;
    case ChartFormat::Svg: {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(picture_size(view));
        generator.setViewBox(QRect(QPoint(), picture_size(view)));
        generator.setTitle(view.data().title);
        generator.setDescription(view.data().summary);
        QPainter painter(&generator);
        paint_picture(painter, view);
        painter.end();
        return bytes;
    }
    }
    return bytes;
}

} // namespace

QString suffix_of(ChartFormat format)
{
    switch (format) {
    case ChartFormat::Png:
        return QStringLiteral("png");
    case ChartFormat::Svg:
        return QStringLiteral("svg");
    case ChartFormat::Csv:
        break;
    }
    return QStringLiteral("csv");
}

QString file_name_for(const QString& title, ChartFormat format)
{
    QString name;
    for (const QChar c : title.toLower()) {
        if (c.isLetterOrNumber())
            name.append(c);
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name.append(u'-');
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("chart") : name) + u'.' + suffix_of(format);
}

QSize picture_size(const ChartView& view)
{
    const Parts parts = parts_of(view, current_theme());
    return {view.width() + 2 * k_margin,
            view.height() + parts.heading + parts.legend + parts.note + 2 * k_margin};
}

void paint_picture(QPainter& painter, ChartView& view)
{
    const Theme theme = current_theme();
    const progress::ChartData& chart = view.data();
    const Parts parts = parts_of(view, theme);
    const qreal width = view.width();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), QSizeF(picture_size(view))), theme.color(Token::Surface));
    QPointF at(k_margin, k_margin);
    draw_text(painter, theme, Role::CardHeading, Token::Ink, at, width, chart.title);
    draw_text(painter, theme, Role::Support, Token::Ink3,
              at + QPointF(0, theme.line_height(Role::CardHeading)), width, chart.subtitle);
    at.ry() += parts.heading;
    view.paint_plot(painter, QRectF(at, QSizeF(view.size())));
    at.ry() += view.height();
    draw_legend(&painter, chart, at, width, theme);
    at.ry() += parts.legend + 4;
    draw_text(painter, theme, Role::Support, Token::Ink2, at, width, chart.note);
}

QImage to_image(ChartView& view)
{
    QImage image(picture_size(view) * k_scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(k_scale);
    QPainter painter(&image);
    paint_picture(painter, view);
    painter.end();
    return image;
}

Result<void> save_chart(ChartView& view, const QString& path, ChartFormat format)
{
    DEFERENCE_TRY_ASSIGN(const QByteArray bytes, encode(view, format));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, file.errorString(), path,
                    QStringLiteral("choose another folder and save again"));
    return {};
}

} // namespace deference::ui
