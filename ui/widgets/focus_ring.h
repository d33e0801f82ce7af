// SPDX-License-Identifier: GPL-3.0-or-later
// The ring round the control that has the keyboard: 2 px of accent, 2 px outside the control.
//
// Buttons get it by themselves. A painted widget asks for it with want_focus_ring(this, corner_radius);
// fields, lists and editors show focus inside their own edge instead (style sheet and proxy style).
#pragma once
#include <QFocusFrame>
#include <QObject>
#include <QPointer>

class QWidget;

namespace deference::ui {

// How far the ring reaches beyond the control, for layouts that must leave room.
inline constexpr int k_focus_margin = 4;

void want_focus_ring(QWidget* widget, int corner_radius = 6);
// Corner radius of the control itself.
[[nodiscard]] int focus_ring_radius(const QWidget* widget);

// One for the application, made by apply_theme(). Follows the focus with one QFocusFrame.
class FocusRing : public QObject
{
    Q_OBJECT
  public:
    explicit FocusRing(QObject* parent);

  private:
    void follow(QWidget* widget);

    // A frame is a child of the window or viewport it is drawn in, and dies with it.
    QPointer<QFocusFrame> m_frame;
};

} // namespace deference::ui
