// SPDX-License-Identifier: GPL-3.0-or-later
// Where an answer is typed, and how it compares with the expected one.
#pragma once
#include "app/cards/typed_answer.h"

#include <QLineEdit>

class QLabel;

namespace deference::ui {

class Passage;

// One line. Return answers; Escape leaves the field to the page's keys.
class TypedField : public QLineEdit
{
    Q_OBJECT

  public:
    explicit TypedField(QWidget* parent);

  signals:
    void answered();
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

// "You typed" above "Expected", with what differs marked in both.
class TypedResult : public QWidget
{
    Q_OBJECT

  public:
    explicit TypedResult(QWidget* parent);

    void show_comparison(const cards::TypedComparison& comparison);

  private:
    QLabel* m_verdict;
    QWidget* m_both;
    Passage* m_typed;
    Passage* m_expected;
};

} // namespace deference::ui
