// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace deference::ui {
namespace {

QString resource_path(QStringView name)
{
    return u":/deference/icons/%1.svg"_qs.arg(name);
}

QByteArray source(QStringView name, const QColor& color)
{
    QFile file(resource_path(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // Qt's SVG engine takes currentColor as black, so the token goes in as text.
    return file.readAll().replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

// Chooses its colour at paint time, from the theme of that moment.
class ThemedIconEngine final : public QIconEngine
{
  public:
    ThemedIconEngine(QString name, Token token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        draw_icon(*painter, m_name, rect, color(mode));
    }
    // Sizes are device pixels here; QIcon sets the ratio on what comes back.
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        const QPixmap square = icon_pixmap(m_name, color(mode), side, 1.0);
        if (size == square.size())
            return square;
        // Asked for wider than high: the rest is air between icon and words (set_button_icon).
        QPixmap wide(size);
        wide.fill(Qt::transparent);
        const bool rtl = QGuiApplication::layoutDirection() == Qt::RightToLeft;
        QPainter painter(&wide);
        painter.drawPixmap(rtl ? size.width() - side : 0, (size.height() - side) / 2, square);
        return wide;
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return false; }
    QString key() const override { return QStringLiteral("deference"); }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

  private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        return current_theme().color(mode == QIcon::Disabled ? Token::InkOff : m_token);
    }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(QStringView name, Token token)
{
    static_cast<void>(current_theme()); // registers the resources
    const bool exists = QFile::exists(resource_path(name));
    Q_ASSERT_X(exists, "icon", "no such icon");
    return exists ? QIcon(new ThemedIconEngine(name.toString(), token)) : QIcon();
}

QPixmap icon_pixmap(QStringView name, const QColor& color, int size, qreal device_pixel_ratio)
{
    const int pixels = qRound(size * device_pixel_ratio);
    const QString key = u"deference/%1/%2/%3"_qs.arg(name, color.name(QColor::HexRgb)).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(source(name, color));
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(device_pixel_ratio);
    return pixmap;
}

void draw_icon(QPainter& painter, QStringView name, const QRectF& rect, const QColor& color)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int size = qRound(std::min(rect.width(), rect.height()));
    // Whole device pixels, or every stroke would be smeared over two.
    const QPointF corner(std::round((rect.center().x() - size / 2.0) * ratio) / ratio,
                         std::round((rect.center().y() - size / 2.0) * ratio) / ratio);
    painter.drawPixmap(corner, icon_pixmap(name, color, size, ratio));
}

QStringList icon_names()
{
    static_cast<void>(current_theme());
    QStringList names;
    for (const QString& file : QDir(QStringLiteral(":/deference/icons")).entryList({QStringLiteral("*.svg")}))
        if (file != u"logo.svg")
            names.append(file.chopped(4));
    return names;
}

void draw_logo(QPainter& painter, const QRectF& rect, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Laid out in pixels, not scaled: cutting paths apart in small units leaves visible corners.
    const qreal unit = std::min(rect.width() / 22.0, rect.height() / 11.0);
    painter.translate(rect.center());
    painter.setPen(Qt::NoPen);
    QPainterPath bar;
    bar.addRoundedRect(QRectF(-11 * unit, -2.75 * unit, 22 * unit, 5.5 * unit), 2.75 * unit, 2.75 * unit);
    QPainterPath gap; // cut out, not painted over, so that the mark sits on any ground
    gap.addEllipse(QPointF(2 * unit, 0), 6.6 * unit, 6.6 * unit);
    painter.setBrush(theme.color(Token::AccentMid));
    painter.drawPath(bar.subtracted(gap));
    painter.setBrush(theme.color(Token::Accent));
    painter.drawEllipse(QPointF(2 * unit, 0), 5.25 * unit, 5.25 * unit);
    painter.restore();
}

QIcon application_icon()
{
    static_cast<void>(current_theme());
    return QIcon(QStringLiteral(":/deference/icons/logo.svg"));
}

} // namespace deference::ui
