// SPDX-License-Identifier: GPL-3.0-or-later
// Above the table while it shows cards that ask the same: how many, and what can be done about them.
#pragma once
#include <QFrame>

class QLabel;
class QPushButton;

namespace deference::ui {

class DuplicatesBar : public QFrame
{
    Q_OBJECT

  public:
    explicit DuplicatesBar(QWidget* parent);

    void show_comparing(int cards);
    // Groups that ask the same, and those that only nearly do.
    void show_found(int same, int near);

  signals:
    void spares_requested();
    void done();

  private:
    QLabel* m_text;
    QPushButton* m_spares;
};

} // namespace deference::ui
