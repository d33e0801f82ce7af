// SPDX-License-Identifier: GPL-3.0-or-later
// Why a warning is right for this story, in at least eight words; accepting is off until they are there.
#pragma once
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace deference::ui {

class AcceptForm : public QWidget
{
    Q_OBJECT

  public:
    // `question`: what the reason answers.
    AcceptForm(const QString& question, QWidget* parent);

  signals:
    void accepted(const QString& reason);
    void cancelled();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void count();

    QPlainTextEdit* m_reason;
    QLabel* m_note;
    QPushButton* m_accept;
};

} // namespace deference::ui
