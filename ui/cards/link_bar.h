// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before a link of a card is opened, with the whole address in sight: what it says on the card may be
// something else.
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace deference::ui {

class LinkBar : public QWidget
{
    Q_OBJECT

  public:
    explicit LinkBar(QWidget* parent);

    void ask(const QString& address);

  signals:
    void opened(const QString& address);

  private:
    void open();

    QString m_address;
    QLabel* m_words;
    QLabel* m_shown;
    QPushButton* m_open;
    QPushButton* m_leave;
};

} // namespace deference::ui
