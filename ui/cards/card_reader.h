// SPDX-License-Identifier: GPL-3.0-or-later
// One card from the list: read in full, edited in place, suspended, flagged; and new cards.
#pragma once
#include "app/cards/deck.h"
#include "app/core/error.h"
#include "ui/cards/study_context.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace deference::ui {

class CardEditor;
class CardFace;
class KeyButton;

class CardReader : public QWidget
{
    Q_OBJECT

  public:
    CardReader(Library& library, QWidget* parent);

    void set_context(const StudyContext& context) { m_context = context; }
    // Null shows nothing. Does nothing while a card is being edited.
    void show_card(cards::CardId id);
    [[nodiscard]] cards::CardId card() const { return m_card; }
    [[nodiscard]] bool is_editing() const;
    void edit();
    void add();
    void toggle_suspended();
    void toggle_flag();
    void leave();

  signals:
    void added(cards::CardId id);
    void edit_ended();
    void happened(const QString& text);
    void failed(const deference::Error& error);

  private:
    void show_detail(const cards::CardDetail& detail);
    void save();
    void close_editor();
    void after(const Result<void>& done, const QString& what);

    Library& m_library;
    StudyContext m_context;
    cards::CardId m_card;
    bool m_is_suspended = false;
    bool m_is_flagged = false;
    bool m_is_saving = false;
    QStackedWidget* m_stack;
    CardFace* m_face;
    CardEditor* m_editor;
    QLabel* m_state;
    QLabel* m_history;
    KeyButton* m_edit;
    KeyButton* m_suspend;
    KeyButton* m_flag;
    QWidget* m_actions;
};

} // namespace deference::ui
