// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody sees in a window, for tests of pages: buttons by the words on them, and words anywhere.
#pragma once
#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

namespace deference::ui::tests {

// The button with this text that is seen when the window is shown; null where there is none.
[[nodiscard]] inline QAbstractButton* button(const QWidget& window, const QString& text)
{
    for (auto* each : window.findChildren<QAbstractButton*>()) {
        if (each->isVisibleTo(&window) && each->text() == text)
            return each;
    }
    return nullptr;
}

// Some label that is seen says this, perhaps among other words.
[[nodiscard]] inline bool shows(const QWidget& window, const QString& text)
{
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&window) && label->text().contains(text))
            return true;
    }
    return false;
}

// A window that holds what is tested.
class Window : public QWidget
{
  public:
    [[nodiscard]] QAbstractButton* button(const char* text) const
    {
        return tests::button(*this, QString::fromUtf8(text));
    }
    [[nodiscard]] bool shows(const char* text) const { return tests::shows(*this, QString::fromUtf8(text)); }
};

} // namespace deference::ui::tests
