// SPDX-License-Identifier: GPL-3.0-or-later
// One card as it is studied or read: what it is about, the question, and below the line the answer, what to
// say if pressed, and what it rests on. Scrolls inside when the words are long.
#pragma once
#include "app/cards/types.h"
#include "ui/widgets/card.h"

class QFrame;
class QLabel;
class QScrollArea;

namespace deference::ui {

class ElideLabel;
class KeyButton;
class Passage;
class SkillTag;
class SourceRow;

class CardFace : public Card
{
    Q_OBJECT

  public:
    enum class Side { Question, Answer };

    explicit CardFace(QWidget* parent);

    // `note` stands beside the skill: "Rules and orders, seen 3 times".
    void show_card(const cards::Card& card, const QString& note, Side side);
    void show_side(Side side);
    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] KeyButton* answer_button() const { return m_show; }
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString answer() const;
    void scroll_by_page(int direction);

  signals:
    void answer_requested();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_tags();
    [[nodiscard]] QWidget* make_answer();
    [[nodiscard]] QWidget* make_prompt();

    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    SkillTag* m_skill;
    ElideLabel* m_note;
    QLabel* m_flag;
    QLabel* m_checked;
    Passage* m_question;
    QWidget* m_answer_part;
    Passage* m_answer;
    QFrame* m_pressed_part;
    Passage* m_pressed;
    QWidget* m_prompt;
    KeyButton* m_show;
    QWidget* m_foot;
    SourceRow* m_source;
    bool m_has_source = false;
    Side m_side = Side::Question;
};

} // namespace deference::ui
