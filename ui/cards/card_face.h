// SPDX-License-Identifier: GPL-3.0-or-later
// One card as it is studied or read: what it is about, the question, and below the line the answer, what to
// say if pressed, and what it rests on. Scrolls inside when the words are long. A card whose answer is typed
// has a field, and says how it compares; a text with a gap is shown filled in its place.
#pragma once
#include "app/cards/typed_answer.h"
#include "ui/widgets/card.h"

class QFrame;
class QLabel;
class QScrollArea;

namespace deference {
class Library;
}

namespace deference::ui {

class ElideLabel;
class KeyButton;
class LinkBar;
class Passage;
class SkillTag;
class SoundRow;
class SourceRow;
class TypedField;
class TypedResult;

class CardFace : public Card
{
    Q_OBJECT

  public:
    enum class Side { Question, Answer };

    // The library has the pictures and sounds, and must outlive the face.
    CardFace(const Library& library, QWidget* parent);

    // `note` stands beside the skill: "Rules and orders, seen 3 times".
    void show_card(const cards::Card& card, const QString& note, Side side);
    void show_side(Side side);
    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] KeyButton* answer_button() const { return m_show; }
    [[nodiscard]] SourceRow* source() const { return m_source; }
    // In plain words.
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString answer() const;
    void scroll_by_page(int direction);
    // Where the keyboard belongs on the question side: the field of a typed answer, else the button.
    void take_focus();
    // What the typed answer suggests; nothing for a card that is asked aloud, or while it is not answered.
    [[nodiscard]] std::optional<cards::Rating> suggested_rating() const;
    // R and F5: the sound of this side again. False when there is none.
    bool replay();
    // What is selected in the question, the answer or what to say if pressed; empty when nothing is.
    [[nodiscard]] QString selected_text() const;

  signals:
    void answer_requested();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_tags();
    [[nodiscard]] QWidget* make_answer();
    [[nodiscard]] QWidget* make_prompt();
    void show_texts();
    void show_typed();

    cards::CardId m_card;
    cards::CardWords m_words;
    bool m_was_asked = false; // not only looked up
    cards::TypedComparison m_comparison;
    bool m_is_compared = false;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    SkillTag* m_skill;
    ElideLabel* m_note;
    QLabel* m_flag;
    QLabel* m_checked;
    Passage* m_question;
    QWidget* m_answer_part;
    TypedResult* m_result;
    Passage* m_answer;
    QFrame* m_pressed_part;
    Passage* m_pressed;
    QWidget* m_prompt;
    QLabel* m_aloud;
    TypedField* m_typed;
    KeyButton* m_show;
    SoundRow* m_sounds;
    LinkBar* m_link;
    QWidget* m_foot;
    SourceRow* m_source;
    bool m_has_source = false;
    Side m_side = Side::Question;
};

} // namespace deference::ui
