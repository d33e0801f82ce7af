// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences above the page, each until it is closed. One that stands there already is not added again.
#pragma once
#include <QHash>
#include <QWidget>

namespace deference::ui {

class NoticeBar;

class NoticeStack : public QWidget
{
    Q_OBJECT

  public:
    explicit NoticeStack(QWidget* parent);
    void add(const QString& sentence);
    void take_focus();

  signals:
    // By the user; the focus was in it.
    void closed();

  private:
    void close_bar(NoticeBar* bar);

    QHash<QString, NoticeBar*> m_bars;
};

} // namespace deference::ui
