// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focus_ring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSlider>
#include <QVariant>

namespace deference::ui {
namespace {

constexpr auto k_radius_property = "deference_ring_radius";

bool wants_ring(const QWidget* widget)
{
    return widget->property(k_radius_property).isValid() || qobject_cast<const QAbstractButton*>(widget) ||
           qobject_cast<const QSlider*>(widget);
}

} // namespace

void want_focus_ring(QWidget* widget, int corner_radius)
{
    widget->setProperty(k_radius_property, corner_radius);
}

int focus_ring_radius(const QWidget* widget)
{
    const QVariant radius = widget ? widget->property(k_radius_property) : QVariant();
    return radius.isValid() ? radius.toInt() : 6;
}

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* widget)
{
    // Focus that came by a click is already under the pointer; the ring is for the keyboard.
    const bool clicked = QGuiApplication::mouseButtons() != Qt::NoButton;
    if (!widget || clicked || !wants_ring(widget) || widget->isWindow()) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(widget->window());
    m_frame->setWidget(widget);
}

} // namespace deference::ui
