// SPDX-License-Identifier: GPL-3.0-or-later
// Says when typed text is due for saving: at a pause in typing, and while somebody types on and on often
// enough that a crash takes less than a second of it.
#pragma once
#include <QDeadlineTimer>
#include <QTimer>

namespace deference::ui {

class SaveTimer : public QObject
{
    Q_OBJECT

  public:
    explicit SaveTimer(QObject* parent);
    // A key was pressed.
    void touch();
    // Saving failed: the text is still only on the screen, so it is tried again without a key.
    void retry();
    // Saved by other means.
    void stop();

  signals:
    void due();

  private:
    QTimer m_timer;
    QDeadlineTimer m_latest; // for the oldest key that is not saved
};

} // namespace deference::ui
