// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented_control.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QHBoxLayout>
#include <QPainterPath>

namespace deference::ui {
namespace {

constexpr qreal k_radius = 6;
constexpr int k_side = 11;
constexpr int k_icon = 14;
constexpr int k_icon_gap = 7;

// Painted rather than styled: its outer corners change with position and direction of the layout.
class Segment final : public QAbstractButton
{
  public:
    Segment(const QString& text, QStringView icon_name, SegmentedControl* parent)
        : QAbstractButton(parent), m_control(parent), m_icon(icon_name.toString())
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        want_focus_ring(this, 5);
    }

    QSize sizeHint() const override
    {
        const Theme theme = current_theme();
        // The chosen one is bolder; room for that is kept so that nothing moves.
        const int words = QFontMetrics(theme.font(Role::BodyStrong)).horizontalAdvance(text());
        return {words + 2 * k_side + (m_icon.isEmpty() ? 0 : k_icon + k_icon_gap), theme.scaled(26)};
    }

    // The words are the choice; they are never cut to make room for something else.
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = current_theme();
        WidgetPainter painter(this);
        const PixelGrid grid(painter);
        const qreal hair = grid.line();
        int index = 0;
        while (index < m_control->count() && m_control->segment(index) != this)
            ++index;
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const bool at_left = index == (rtl ? m_control->count() - 1 : 0);
        const bool at_right = index == (rtl ? 0 : m_control->count() - 1);
        // Drawn as a whole rounded box that reaches past the sides it shares with a neighbour.
        const QRectF box =
            QRectF(rect()).adjusted(at_left ? 0 : -k_radius * 2, 0, at_right ? 0 : k_radius * 2, 0);
        const Token ground = !isEnabled()   ? Token::Sunken
                             : isChecked()  ? Token::Selected
                             : isDown()     ? Token::Selected
                             : underMouse() ? Token::Hover
                                            : Token::Surface;
        draw_box(painter, box, k_radius, theme.color(ground), theme.color(Token::LineStrong));
        if (!at_left)
            draw_line(painter, {hair / 2, 0}, {hair / 2, qreal(height())}, theme.color(Token::LineStrong));

        const Token ink = !isEnabled() ? Token::InkOff : isChecked() ? Token::Ink : Token::Ink2;
        painter.setFont(theme.font(isChecked() ? Role::BodyStrong : Role::Control));
        const QFontMetrics metrics(painter.font());
        const int icon_room = m_icon.isEmpty() ? 0 : k_icon + k_icon_gap;
        const int words = std::min(metrics.horizontalAdvance(text()), width() - icon_room - 8);
        const qreal left = (width() - words - icon_room) / 2.0;
        if (icon_room > 0)
            draw_icon(painter, m_icon,
                      mirrored({left, (height() - k_icon) / 2.0, k_icon, k_icon}, width(), layoutDirection()),
                      theme.color(ink));
        painter.setPen(theme.color(ink));
        painter.drawText(
            mirrored({left + icon_room, 0, words + 1.0, qreal(height())}, width(), layoutDirection()),
            Qt::AlignCenter | Qt::TextSingleLine, metrics.elidedText(text(), Qt::ElideRight, words + 1));
    }

  private:
    SegmentedControl* m_control;
    QString m_icon;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_group.setExclusive(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (!checked)
            return;
        // The chosen one is the tab stop; Qt sees to that only once the group has had the focus.
        for (QAbstractButton* each : m_group.buttons())
            each->setFocusPolicy(each == segment(id) ? Qt::StrongFocus : Qt::ClickFocus);
        emit current_changed(id);
    });
}

int SegmentedControl::add_segment(const QString& text, QStringView icon_name)
{
    const int index = count();
    auto* segment = new Segment(text, icon_name, this);
    m_group.addButton(segment, index);
    m_row->addWidget(segment);
    if (index == 0) {
        const QSignalBlocker silent(m_group);
        segment->setChecked(true);
    } else {
        segment->setFocusPolicy(Qt::ClickFocus);
    }
    return index;
}

void SegmentedControl::set_current(int index)
{
    if (auto* button = segment(index))
        button->setChecked(true);
}

void SegmentedControl::set_segment_enabled(int index, bool enabled)
{
    if (auto* button = segment(index))
        button->setEnabled(enabled);
}

} // namespace deference::ui
