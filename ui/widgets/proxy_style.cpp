// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/proxy_style.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QAbstractButton>
#include <QDateTimeEdit>
#include <QFocusFrame>
#include <QStyleFactory>
#include <QStyleOption>

namespace deference::ui {
namespace {

constexpr int k_mark = 16;       // check box, radio button, slider handle
constexpr int k_field_side = 24; // drop-down or spin buttons at the end of a field
constexpr qreal k_field_radius = 6;

bool is_enabled(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

void draw_field(QPainter& painter, const QStyleOption& option, const QWidget* widget, const Theme& theme)
{
    const bool invalid = widget && widget->property("invalid").toBool();
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) || (widget && widget->hasFocus());
    if (!is_enabled(option))
        draw_box(painter, option.rect, k_field_radius, theme.color(Token::Sunken), theme.color(Token::Line));
    else if (focused)
        draw_box(painter, option.rect, k_field_radius, theme.color(Token::Surface),
                 theme.color(Token::Accent), 2);
    else
        draw_box(painter, option.rect, k_field_radius, theme.color(Token::Surface),
                 theme.color(invalid ? Token::Crit : Token::LineControl));
}

void draw_chevron(QPainter& painter, const QRect& rect, QStringView name, int size, Token token)
{
    QRectF square(0, 0, size, size);
    square.moveCenter(QRectF(rect).center());
    draw_icon(painter, name, square, current_theme().color(token));
}

void draw_check_mark(QPainter& painter, const QStyleOption& option, bool round)
{
    const Theme theme = current_theme();
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = is_enabled(option);
    QRectF box(0, 0, k_mark, k_mark);
    box.moveCenter(QRectF(option.rect).center());
    const qreal radius = round ? k_mark / 2.0 : 4.0;
    if (!on) {
        const bool under_pointer = enabled && option.state.testFlag(QStyle::State_MouseOver);
        draw_box(painter, box, radius,
                 theme.color(enabled ? (under_pointer ? Token::Hover : Token::Surface) : Token::Sunken),
                 theme.color(enabled ? Token::LineControl : Token::Line));
        return;
    }
    draw_box(painter, box, radius, theme.color(enabled ? Token::Accent : Token::InkOff));
    const QColor mark = theme.color(enabled ? Token::OnAccent : Token::Sunken);
    if (round) {
        draw_box(painter, box.adjusted(5, 5, -5, -5), 3, mark);
    } else if (option.state.testFlag(QStyle::State_NoChange)) {
        draw_box(painter, box.adjusted(4, 7, -4, -7), 1, mark);
    } else {
        draw_icon(painter, u"check", box.adjusted(2, 2, -2, -2), mark);
    }
}

void draw_combo_box(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget,
                    const QStyle& style)
{
    const Theme theme = current_theme();
    draw_field(painter, option, widget, theme);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    const Token token = is_enabled(option) ? Token::Ink2 : Token::InkOff;
    if (qobject_cast<const QDateTimeEdit*>(widget))
        draw_chevron(painter, arrow, u"plan", 14, token);
    else
        draw_chevron(painter, arrow, u"chevron-down", 12, token);
}

void draw_spin_box(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget,
                   const QStyle& style)
{
    draw_field(painter, option, widget, current_theme());
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                           QStringView name) {
        const bool can = is_enabled(option) && option.stepEnabled.testFlag(step);
        draw_chevron(painter, style.subControlRect(QStyle::CC_SpinBox, &option, part, widget), name, 10,
                     can ? Token::Ink2 : Token::InkOff);
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, u"chevron-up");
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, u"chevron-down");
}

void draw_slider(QPainter& painter, const QStyleOptionSlider& option, const QWidget* widget,
                 const QStyle& style)
{
    const Theme theme = current_theme();
    const bool across = option.orientation == Qt::Horizontal;
    const QPointF handle =
        QRectF(style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget)).center();
    QRectF groove = option.rect;
    if (across)
        groove = QRectF(groove.left() + k_mark / 2.0, handle.y() - 2, groove.width() - k_mark, 4);
    else
        groove = QRectF(handle.x() - 2, groove.top() + k_mark / 2.0, 4, groove.height() - k_mark);
    draw_box(painter, groove, 2, theme.color(Token::LineStrong));
    // The part that is filled runs from the low end, wherever the layout puts it.
    QRectF filled = groove;
    if (across && option.upsideDown)
        filled.setLeft(handle.x());
    else if (across)
        filled.setRight(handle.x());
    else
        filled.setTop(handle.y());
    const bool enabled = is_enabled(option);
    draw_box(painter, filled, 2, theme.color(enabled ? Token::AccentMid : Token::LineStrong));
    const QRectF knob(handle.x() - k_mark / 2.0, handle.y() - k_mark / 2.0, k_mark, k_mark);
    const bool pressed = option.state.testFlag(QStyle::State_Sunken);
    draw_box(painter, knob, k_mark / 2.0, theme.color(pressed ? Token::Selected : Token::Surface),
             theme.color(enabled ? Token::Accent : Token::LineStrong), 2);
}

} // namespace

ProxyStyle::ProxyStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ProxyStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || widget->inherits("QComboBox") ||
        widget->inherits("QAbstractSpinBox"))
        widget->setAttribute(Qt::WA_Hover);
    // Spin boxes ask for the height of the line edit inside them, which a style sheet has made frameless.
    if (widget->inherits("QAbstractSpinBox"))
        widget->setMinimumHeight(current_theme().scaled(30));
}

void ProxyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return draw_check_mark(*painter, *option, false);
    case PE_IndicatorRadioButton:
        return draw_check_mark(*painter, *option, true);
    case PE_FrameFocusRect:
        // Buttons have the ring outside; list rows and tabs show it inside, once the keyboard is in use.
        if (!qobject_cast<const QAbstractButton*>(widget) &&
            option->state.testFlag(State_KeyboardFocusChange))
            draw_box(*painter, QRectF(option->rect).adjusted(1, 1, -1, -1), 4, {},
                     current_theme().color(Token::Accent), 2);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ProxyStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element == CE_FocusFrame) {
        const auto* frame = qobject_cast<const QFocusFrame*>(widget);
        const int radius = focus_ring_radius(frame ? frame->widget() : nullptr);
        draw_box(*painter, option->rect, radius + k_focus_margin, {}, current_theme().color(Token::Accent),
                 2);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ProxyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo && control == CC_ComboBox)
        return draw_combo_box(*painter, *combo, widget, *proxy());
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        spin && control == CC_SpinBox)
        return draw_spin_box(*painter, *spin, widget, *proxy());
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        slider && control == CC_Slider)
        return draw_slider(*painter, *slider, widget, *proxy());
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ProxyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    if (control != CC_ComboBox && control != CC_SpinBox)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const bool has_side = !spin || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect all = option->rect;
    const int side = has_side ? k_field_side : 0;
    QRect rect = all;
    if (control == CC_ComboBox) {
        switch (part) {
        case SC_ComboBoxEditField:
            rect = all.adjusted(9, 2, -side - 2, -2);
            break;
        case SC_ComboBoxArrow:
            rect = QRect(all.right() + 1 - side - 2, all.top(), side, all.height());
            break;
        default:
            return all;
        }
    } else {
        switch (part) {
        case SC_SpinBoxEditField:
            rect = all.adjusted(9, 2, -side - 2, -2);
            break;
        case SC_SpinBoxUp:
            rect = QRect(all.right() + 1 - side, all.top() + 2, side, all.height() / 2 - 2);
            break;
        case SC_SpinBoxDown:
            rect = QRect(all.right() + 1 - side, all.top() + all.height() / 2, side, all.height() / 2 - 2);
            break;
        default:
            return all;
        }
    }
    return visualRect(option->direction, all, rect);
}

QSize ProxyStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const Theme theme = current_theme();
    switch (type) {
    case CT_ComboBox:
    case CT_SpinBox:
        // `size` is the text; the side and the margins are ours, not Fusion's.
        return {size.width() + 9 + k_field_side + 8, theme.scaled(30)};
    case CT_CheckBox:
    case CT_RadioButton:
        return result.expandedTo(QSize(26, theme.scaled(26)));
    default:
        return result;
    }
}

int ProxyStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SliderLength:
        return k_mark;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 26;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return k_focus_margin;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ProxyStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1; // in the window or viewport, so that layouts between cannot clip the ring
    case SH_ComboBox_Popup:
        return 0; // a list below the field instead of a menu over it
    case SH_Widget_Animation_Duration:
        return 0; // motion is listed in the design and done by the widgets that have it
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace deference::ui
