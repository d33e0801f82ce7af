// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the table: the card chosen in it, read in full, or all there is to tell of it.
#pragma once
#include "app/cards/types.h"
#include "app/core/error.h"
#include "app/library/library.h"
#include "ui/cards/study_context.h"

#include <QWidget>

class QStackedWidget;

namespace deference::ui {

class CardInfoPanel;
class CardReader;
class SegmentedControl;

class BrowserSide : public QWidget
{
    Q_OBJECT

  public:
    BrowserSide(Library& library, QWidget* parent);

    void set_context(const StudyContext& context);
    // Null shows nothing.
    void show_card(cards::CardId id);
    // From the card to what is known of it, and back.
    void switch_over();
    // Asks for a card of the words that are selected in the one that is read.
    void write_beside();

  signals:
    void edit_requested(deference::cards::CardId card);
    void write_requested(const QString& start); // with this cards::CardDraft as text
    void failed(const deference::Error& error);

  private:
    enum Side { Face, Info };
    void show_info();

    Library& m_library;
    StudyContext m_context;
    cards::CardId m_card;
    SegmentedControl* m_switch;
    QStackedWidget* m_sides;
    CardReader* m_reader;
    CardInfoPanel* m_info;
};

} // namespace deference::ui
