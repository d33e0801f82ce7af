// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/legal_badge.h"

#include "ui/widgets/markers.h"
#include "ui/widgets/paint.h"

#include <QFontMetrics>
#include <array>

namespace deference::ui {
namespace {

constexpr int k_side = 9;
constexpr int k_mark = 10;
constexpr int k_gap = 5;
constexpr std::array k_ids = {"in_force", "proposed", "stayed",        "withdrawn", "vacated",
                              "guidance", "pending",  "settled_order", "report"};

enum class Shape { Dot, DashedRing, PauseBars, StruckRing, Ring, HollowDiamond, Diamond, Square };

struct Look
{
    Token ink;
    Token ground;
    std::optional<Token> edge;
    Shape shape;
};

Look look_of(LegalStatus status)
{
    switch (status) {
    case LegalStatus::InForce:
        return {Token::Good, Token::GoodTint, std::nullopt, Shape::Dot};
    case LegalStatus::Proposed:
        return {Token::Prop, Token::PropTint, Token::PropMid, Shape::DashedRing};
    case LegalStatus::Stayed:
        return {Token::Prop, Token::PropTint, Token::PropMid, Shape::PauseBars};
    case LegalStatus::Withdrawn:
    case LegalStatus::Vacated:
        return {Token::Ink2, Token::Sunken, Token::LineStrong, Shape::StruckRing};
    case LegalStatus::Guidance:
        return {Token::Accent, Token::AccentTint, std::nullopt, Shape::Ring};
    case LegalStatus::Pending:
        return {Token::Attn, Token::AttnTint, Token::AttnMid, Shape::HollowDiamond};
    case LegalStatus::SettledOrder:
        return {Token::Attn, Token::AttnTint, std::nullopt, Shape::Diamond};
    case LegalStatus::Report:
        return {Token::Ink2, Token::Sunken, Token::LineStrong, Shape::Square};
    }
    return {Token::Ink2, Token::Sunken, std::nullopt, Shape::Ring};
}

void draw_shape(QPainter& painter, Shape shape, QPointF centre, const QColor& color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color, 1.5, Qt::SolidLine, Qt::FlatCap);
    painter.setBrush(Qt::NoBrush);
    switch (shape) {
    case Shape::Dot:
        return draw_marker(painter, Marker::Circle, centre, color, 8);
    case Shape::Diamond:
        return draw_marker(painter, Marker::Diamond, centre, color, 8.5);
    case Shape::Square:
        return draw_marker(painter, Marker::Square, centre, color, 8);
    case Shape::DashedRing:
        pen.setDashPattern({1.35, 1.1});
        break;
    case Shape::PauseBars:
        pen.setWidthF(2.2);
        painter.setPen(pen);
        painter.drawLine(centre + QPointF(-2.2, -4), centre + QPointF(-2.2, 4));
        return painter.drawLine(centre + QPointF(2.2, -4), centre + QPointF(2.2, 4));
    case Shape::HollowDiamond:
        painter.setPen(QPen(color, 1.5));
        return painter.drawPath(marker_path(Marker::Diamond, centre, 7.5));
    case Shape::StruckRing:
        painter.setPen(pen);
        painter.drawLine(centre + QPointF(-2.4, 2.4), centre + QPointF(2.4, -2.4));
        break;
    case Shape::Ring:
        break;
    }
    painter.setPen(pen);
    painter.drawEllipse(centre, 4.1, 4.1);
}

} // namespace

std::optional<LegalStatus> legal_status_from_id(QStringView id)
{
    for (std::size_t i = 0; i < k_ids.size(); ++i)
        if (id == QLatin1StringView(k_ids[i]))
            return static_cast<LegalStatus>(i);
    return std::nullopt;
}

QString legal_status_name(LegalStatus status)
{
    switch (status) {
    case LegalStatus::InForce:
        return LegalBadge::tr("In force");
    case LegalStatus::Proposed:
        return LegalBadge::tr("Proposed", "of a law");
    case LegalStatus::Stayed:
        return LegalBadge::tr("Stayed", "of a law that is adopted and not in effect");
    case LegalStatus::Withdrawn:
        return LegalBadge::tr("Withdrawn", "of a proposed law");
    case LegalStatus::Vacated:
        return LegalBadge::tr("Vacated", "by a court");
    case LegalStatus::Guidance:
        return LegalBadge::tr("Guidance");
    case LegalStatus::Pending:
        return LegalBadge::tr("Pending", "of a complaint that is filed and not decided");
    case LegalStatus::SettledOrder:
        return LegalBadge::tr("Settled order");
    case LegalStatus::Report:
        return LegalBadge::tr("Report", "a published document, not a law");
    }
    return {};
}

LegalBadge::LegalBadge(LegalStatus status, QWidget* parent, bool verified)
    : Painted(parent), m_status(status), m_verified(verified)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    set_status(status, verified);
}

void LegalBadge::set_status(LegalStatus status, bool verified)
{
    m_status = status;
    m_verified = verified;
    setToolTip(verified ? QString() : tr("Nobody has checked this against the source yet."));
    updateGeometry();
    content_changed();
}

QString LegalBadge::spoken_value() const
{
    const QString name = legal_status_name(m_status);
    return m_verified ? name : tr("%1, not verified").arg(name);
}

QString LegalBadge::shown_text() const
{
    const QString name = legal_status_name(m_status);
    return m_verified ? name : tr("%1 ?", "a legal status nobody has verified").arg(name);
}

QSize LegalBadge::sizeHint() const
{
    const Theme theme = current_theme();
    const int words = QFontMetrics(theme.font(Role::SupportStrong)).horizontalAdvance(shown_text());
    return {2 * k_side + k_mark + k_gap + words + 1, theme.scaled(20)};
}

void LegalBadge::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    const Look look = look_of(m_status);
    WidgetPainter painter(this);
    const QColor ink = theme.color(look.ink);
    const bool is_dashed = m_status == LegalStatus::Proposed || !m_verified;
    const QColor edge = look.edge ? theme.color(*look.edge) : m_verified ? QColor() : ink;
    // Only as wide as its words, at the leading edge, however wide the layout makes the widget.
    const int used = std::min(width(), sizeHint().width());
    draw_box(painter, mirrored(QRectF(0, 0, used, height()), width(), layoutDirection()), height() / 2.0,
             theme.color(look.ground), edge, 1, is_dashed ? Qt::DashLine : Qt::SolidLine);
    const QRectF mark(k_side, (height() - k_mark) / 2.0, k_mark, k_mark);
    draw_shape(painter, look.shape, mirrored(mark, width(), layoutDirection()).center(), ink);
    painter.setFont(theme.font(Role::SupportStrong));
    painter.setPen(ink);
    const int left = k_side + k_mark + k_gap;
    painter.drawText(
        mirrored(QRectF(left, 0, used - left - k_side + 1, height()), width(), layoutDirection()),
        Qt::AlignCenter | Qt::TextSingleLine, shown_text());
}

} // namespace deference::ui
