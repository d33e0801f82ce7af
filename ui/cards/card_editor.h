// SPDX-License-Identifier: GPL-3.0-or-later
// The words of one card in fields: question, answer, what to say if pressed, citation. Holds values only;
// whoever shows it writes them.
#pragma once
#include "app/cards/types.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPlainTextEdit;

namespace deference::ui {

class CardEditor : public Card
{
    Q_OBJECT

  public:
    explicit CardEditor(QWidget* parent);

    // `card` null: a new one.
    void edit(cards::CardId card, const cards::CardWords& words);
    [[nodiscard]] cards::CardId card() const { return m_card; }
    [[nodiscard]] cards::CardWords words() const;
    [[nodiscard]] bool is_changed() const { return words() != m_before; }
    // Marks the fields that must not be blank; false when there is one, which then has the focus.
    [[nodiscard]] bool check();

  signals:
    void save_requested();
    void cancel_requested();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    struct Field
    {
        QPlainTextEdit* edit = nullptr;
        QLabel* error = nullptr;
    };
    Field add_field(const QString& name, const QString& hint, int lines, const QString& error);
    [[nodiscard]] bool check_field(const Field& field);

    QVBoxLayout* m_fields;
    cards::CardId m_card;
    cards::CardWords m_before;
    Field m_question;
    Field m_answer;
    Field m_pressed;
    QLineEdit* m_citation;
};

} // namespace deference::ui
