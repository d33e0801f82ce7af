// SPDX-License-Identifier: GPL-3.0-or-later
// A keyboard for tests of pages: keys go where the focus is, as a person's would.
#pragma once
#include "tests/support/catch.h"
#include "ui/widgets/apply_theme.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QWidget>

namespace deference::ui::tests {

inline void show(QWidget& page, QSize size = {1280, 800})
{
    static const bool dressed = (apply_theme(*qApp, Scheme::Light), true);
    Q_UNUSED(dressed)
    page.resize(size);
    page.show();
    page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page));
}

// As a window manager does for what opens and for what is left when a dialog closes. A dialog counts as
// active with its parent for QTest; keys go by this.
inline void wait_for_keys(QWidget* window)
{
    REQUIRE(window);
    window->activateWindow();
    REQUIRE(QTest::qWaitFor([window] { return QApplication::activeWindow() == window; }));
}

[[nodiscard]] inline QWidget* focused()
{
    QWidget* widget = QApplication::focusWidget();
    REQUIRE(widget);
    return widget;
}

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(focused(), key, modifiers);
}

inline void type(const char* text)
{
    QTest::keyClicks(focused(), QString::fromUtf8(text));
}

[[nodiscard]] inline QString name_of(QWidget& widget)
{
    const auto* interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

// Goes on with Tab until the focus is on something with this name; false after a whole round.
[[nodiscard]] inline bool tab_to(const QString& name)
{
    for (int i = 0; i < 200; ++i) {
        if (QWidget* widget = QApplication::focusWidget(); widget && name_of(*widget) == name)
            return true;
        QTest::keyClick(focused(), Qt::Key_Tab);
    }
    return false;
}

// What can be focused but has no name for assistive software.
[[nodiscard]] inline QStringList unnamed(const QWidget& page)
{
    QStringList found;
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        const bool is_inner = widget->objectName().startsWith(u"qt_");
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(&page) && !is_inner &&
            !widget->focusProxy() && name_of(*widget).isEmpty())
            found.append(QString::fromLatin1(widget->metaObject()->className()));
    }
    return found;
}

} // namespace deference::ui::tests
