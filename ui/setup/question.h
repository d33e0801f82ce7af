// SPDX-License-Identifier: GPL-3.0-or-later
// One of the three questions: a number, the question, something at the far end, and below it the way to
// answer.
#pragma once
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWidget>

namespace deference::ui {

class Question : public QWidget
{
    Q_OBJECT

  public:
    Question(int number, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QHBoxLayout* header() const { return m_header; } // what is added goes to the far end
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

  private:
    QHBoxLayout* m_header;
    QVBoxLayout* m_body;
};

} // namespace deference::ui
