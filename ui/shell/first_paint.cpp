// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_paint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace deference::ui {

FirstPaint::FirstPaint(QWidget& window, std::function<void()> then)
    : QObject(&window), m_then(std::move(then))
{
    window.installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_then) {
        // The frame reaches the screen when this event has been handled; then comes the timer's turn.
        QTimer::singleShot(0, watched, std::exchange(m_then, {}));
    }
    return QObject::eventFilter(watched, event);
}

} // namespace deference::ui
