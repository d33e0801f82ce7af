// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where nothing is yet: one sentence of what belongs here, one of why, one button. No
// illustration.
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace deference::ui {

class EmptyState : public QWidget
{
    Q_OBJECT
  public:
    // Without `action` there is no button.
    EmptyState(const QString& what, const QString& why, const QString& action = {},
               QWidget* parent = nullptr);

    void set_text(const QString& what, const QString& why);
    [[nodiscard]] QPushButton* button() const { return m_button; } // null without an action

  signals:
    void action_requested();

  private:
    QLabel* m_what;
    QLabel* m_why;
    QPushButton* m_button = nullptr;
};

} // namespace deference::ui
