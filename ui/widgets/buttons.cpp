// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/widgets/icons.h"

#include <QStyle>
#include <QVariant>

namespace deference::ui {
namespace {

QString kind_name(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return QStringLiteral("primary");
    case ButtonKind::Secondary:
        return QStringLiteral("secondary");
    case ButtonKind::Quiet:
        return QStringLiteral("quiet");
    case ButtonKind::Danger:
        return QStringLiteral("danger");
    case ButtonKind::Link:
        return QStringLiteral("link");
    case ButtonKind::Chip:
        return QStringLiteral("chip");
    }
    return {};
}

Token icon_token(const QPushButton& button)
{
    const QString kind = button.property("kind").toString();
    if (kind == u"primary")
        return Token::OnAccent;
    if (kind == u"danger")
        return Token::Crit;
    return kind == u"link" ? Token::Accent : Token::Ink2;
}

} // namespace

void set_look(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    // Selectors on properties are matched when a widget is polished, not when the property changes.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

QPushButton* make_button(const QString& text, ButtonKind kind, QWidget* parent, QStringView icon_name,
                         ButtonSize size)
{
    auto* button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setProperty("kind", kind_name(kind));
    if (size != ButtonSize::Normal)
        button->setProperty("extent",
                            size == ButtonSize::Small ? QStringLiteral("small") : QStringLiteral("large"));
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (!icon_name.isEmpty())
        set_button_icon(button, icon_name);
    return button;
}

QToolButton* make_icon_button(QStringView icon_name, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(icon_name));
    button->setIconSize(QSize(16, 16));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void set_button_kind(QPushButton* button, ButtonKind kind)
{
    set_look(button, "kind", kind_name(kind));
    const QString icon_name = button->property("icon_name").toString();
    if (!icon_name.isEmpty())
        button->setIcon(icon(icon_name, icon_token(*button)));
}

void set_button_icon(QPushButton* button, QStringView icon_name)
{
    button->setProperty("icon_name", icon_name.toString());
    // Styles put 4 px between icon and words and cannot be told otherwise; the design wants 8.
    const int side = button->property("extent") == u"small"_qs ? 14 : 16;
    button->setIconSize(button->text().isEmpty() ? QSize(side, side) : QSize(side + 4, side));
    button->setIcon(icon(icon_name, icon_token(*button)));
}

QString without_mnemonic(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace deference::ui
