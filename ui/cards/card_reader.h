// SPDX-License-Identifier: GPL-3.0-or-later
// One card from the table, read in full.
#pragma once
#include "app/cards/deck.h"
#include "app/core/error.h"
#include "ui/cards/study_context.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace deference::ui {

class CardFace;
class KeyButton;

class CardReader : public QWidget
{
    Q_OBJECT

  public:
    CardReader(Library& library, QWidget* parent);

    void set_context(const StudyContext& context) { m_context = context; }
    // Null shows nothing.
    void show_card(cards::CardId id);
    [[nodiscard]] cards::CardId card() const { return m_card; }
    // Asks for a card about the same thing, from the words that are selected.
    void write_beside();

  signals:
    void edit_requested(deference::cards::CardId card);
    // Begun with this cards::CardDraft as text.
    void write_requested(const QString& start);
    void failed(const deference::Error& error);

  private:
    void show_detail(const cards::CardDetail& detail);

    Library& m_library;
    StudyContext m_context;
    cards::CardId m_card;
    CardFace* m_face;
    QLabel* m_state;
    QLabel* m_history;
    KeyButton* m_edit;
    KeyButton* m_write;
};

} // namespace deference::ui
