// SPDX-License-Identifier: GPL-3.0-or-later
// One part of a story: its name, a question that it answers, how long it is, and its text. A frame shows
// where the caret is.
#pragma once
#include "app/content/types.h"
#include "app/stories/completeness.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace deference::ui {

class PartText;
class WordBudgetBar;

class PartEditor : public QFrame
{
    Q_OBJECT

  public:
    PartEditor(const content::StoryPart& part, QWidget* parent);

    [[nodiscard]] const QString& key() const { return m_part.key; }
    [[nodiscard]] const QString& label() const { return m_part.label; }
    [[nodiscard]] bool is_core() const { return m_part.core; }
    [[nodiscard]] PartText* text() const { return m_text; }
    void show_measure(const stories::PartMeasure& measure);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void make_another();
    void show_prompt();

    content::StoryPart m_part;
    std::size_t m_prompt = 0;
    QLabel* m_measure;
    QLabel* m_measure_over;
    WordBudgetBar* m_bar;
    QLabel* m_question;
    QToolButton* m_another = nullptr; // null where there is one question only
    PartText* m_text;
};

} // namespace deference::ui
