// SPDX-License-Identifier: GPL-3.0-or-later
// Says what was just done and offers to undo it, for 8 seconds or until the next action. Inverted ground.
#pragma once
#include <QFrame>
#include <QTimer>

class QAbstractButton;

namespace deference::ui {

class ElideLabel;

class UndoBar : public QFrame
{
    Q_OBJECT
  public:
    explicit UndoBar(QWidget* parent = nullptr);

    // Shows itself and starts the eight seconds anew. They do not run while the pointer or the keyboard is on
    // the bar.
    void offer(const QString& what);
    // The same without the button, for what cannot or need not be undone.
    void say(const QString& what);
    void dismiss();

  signals:
    void undo_requested();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    void show_line(const QString& what, bool can_undo);

    ElideLabel* m_what;
    QAbstractButton* m_undo;
    QWidget* m_key;
    QTimer m_timer;
};

} // namespace deference::ui
