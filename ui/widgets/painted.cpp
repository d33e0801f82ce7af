// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painted.h"

#include <QAccessibleWidget>

namespace deference::ui {
namespace {

class AccessiblePainted final : public QAccessibleWidget, public QAccessibleValueInterface
{
  public:
    explicit AccessiblePainted(Painted* widget) : QAccessibleWidget(widget, widget->spoken_role()) {}

    QAccessible::Role role() const override { return painted().spoken_role(); }

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(QAccessible::Name);
        const QString name = own.isEmpty() ? painted().spoken_name() : own;
        const QString value = painted().spoken_value();
        switch (kind) {
        case QAccessible::Name:
            if (painted().spoken_range() || value.isEmpty())
                return name;
            return name.isEmpty() ? value : QStringLiteral("%1, %2").arg(name, value);
        case QAccessible::Value:
            return value;
        default:
            return QAccessibleWidget::text(kind);
        }
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface && painted().spoken_range())
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override { return range().value; }
    void setCurrentValue(const QVariant& value) override
    {
        painted().set_spoken_value(std::clamp(value.toDouble(), range().low, range().high));
    }
    QVariant maximumValue() const override { return range().high; }
    QVariant minimumValue() const override { return range().low; }
    QVariant minimumStepSize() const override { return range().step; }

  private:
    [[nodiscard]] Painted& painted() const { return *static_cast<Painted*>(widget()); }
    [[nodiscard]] SpokenRange range() const { return painted().spoken_range().value_or(SpokenRange{}); }
};

QAccessibleInterface* make_interface(const QString&, QObject* object)
{
    auto* painted = qobject_cast<Painted*>(object);
    return painted ? new AccessiblePainted(painted) : nullptr;
}

} // namespace

Painted::Painted(QWidget* parent) : QWidget(parent)
{
    // Qt keeps factories in a list it never empties, so one entry for the life of the process.
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(make_interface), true);
}

void Painted::content_changed()
{
    update();
    if (const auto range = spoken_range()) {
        QAccessibleValueChangeEvent event(this, range->value);
        QAccessible::updateAccessibility(&event);
    } else {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace deference::ui
