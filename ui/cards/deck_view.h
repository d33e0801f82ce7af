// SPDX-License-Identifier: GPL-3.0-or-later
// The whole deck to look things up in: a list that is searched as one types, and the card chosen in it.
#pragma once
#include "ui/cards/cards_section.h"

class QStackedWidget;

namespace deference::ui {

class CardList;
class CardReader;

class DeckView : public CardsSection
{
    Q_OBJECT

  public:
    DeckView(Library& library, QWidget* parent);

    void set_context(const StudyContext& context) override;
    void refresh() override;
    void open(const QString& detail) override;
    [[nodiscard]] bool handle_key(const QKeyEvent& event) override;
    void take_focus() override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void show_card(cards::CardId id);

    Library& m_library;
    QStackedWidget* m_browse;
    CardList* m_list;
    CardReader* m_reader;
};

} // namespace deference::ui
