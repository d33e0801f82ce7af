// SPDX-License-Identifier: GPL-3.0-or-later
// Does something once, right after a window has painted itself for the first time.
#pragma once
#include <QObject>
#include <functional>

class QWidget;

namespace deference::ui {

class FirstPaint : public QObject
{
    Q_OBJECT

  public:
    // Lives as long as the window.
    FirstPaint(QWidget& window, std::function<void()> then);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    std::function<void()> m_then;
};

} // namespace deference::ui
