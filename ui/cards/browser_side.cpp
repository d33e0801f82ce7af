// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/browser_side.h"

#include "app/cards/card_info.h"
#include "ui/cards/card_info_panel.h"
#include "ui/cards/card_reader.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmented_control.h"

#include <QScrollArea>
#include <QStackedWidget>

namespace deference::ui {

BrowserSide::BrowserSide(Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_switch(new SegmentedControl(this)),
      m_sides(new QStackedWidget(this)), m_reader(nullptr), m_info(nullptr)
{
    setMinimumWidth(280);
    m_switch->setAccessibleName(tr("Beside the table"));
    m_switch->add_segment(tr("Card"));
    m_switch->add_segment(tr("Info"));
    m_switch->segment(Face)->setToolTip(tr("The card as it is studied (I)"));
    m_switch->segment(Info)->setToolTip(tr("Its figures, forgetting curve and answers (I)"));

    auto* place = new QWidget(m_sides); // keeps its room while no card is chosen
    auto* reading = new QVBoxLayout(place);
    reading->setContentsMargins(0, 0, 0, 0);
    m_reader = new CardReader(library, place);
    reading->addWidget(m_reader);
    auto* card = new Card({}, m_sides, Card::Padding::None);
    card->setAccessibleName(tr("Card info"));
    auto* scroll = new QScrollArea(card);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_info = new CardInfoPanel(scroll);
    scroll->setWidget(m_info);
    m_info->setAutoFillBackground(false); // the ground is the card's
    scroll->viewport()->setAutoFillBackground(false);
    card->body()->addWidget(scroll);
    m_sides->addWidget(place);
    m_sides->addWidget(card);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_switch, 0, Qt::AlignLeft);
    column->addWidget(m_sides, 1);

    connect(m_switch, &SegmentedControl::current_changed, this, [this](int index) {
        m_sides->setCurrentIndex(index);
        show_card(m_card);
    });
    connect(m_info, &CardInfoPanel::failed, this, &BrowserSide::failed);
    connect(m_reader, &CardReader::failed, this, &BrowserSide::failed);
    connect(m_reader, &CardReader::edit_requested, this, &BrowserSide::edit_requested);
    connect(m_reader, &CardReader::write_requested, this, &BrowserSide::write_requested);
}

void BrowserSide::set_context(const StudyContext& context)
{
    m_context = context;
    m_reader->set_context(context);
}

void BrowserSide::show_card(cards::CardId id)
{
    m_card = id;
    if (m_sides->currentIndex() == Face)
        m_reader->show_card(id);
    else
        show_info();
}

void BrowserSide::show_info()
{
    m_info->setVisible(!m_card.is_null());
    if (m_card.is_null())
        return;
    const Day today = study_day(m_library.clock());
    const Day to = cards::target_day(m_context.config, today);
    const auto info = cards::load_card_info(m_library, m_card, to, m_context.config.scheduler.parameters);
    if (info)
        m_info->show_info(*info, today, m_library.catalogue());
    else if (info.error().code != ErrorCode::NotFound)
        emit failed(info.error());
}

void BrowserSide::write_beside()
{
    if (m_sides->currentIndex() == Face)
        m_reader->write_beside();
}

void BrowserSide::switch_over()
{
    m_switch->set_current(m_switch->current() == Face ? Info : Face);
}

} // namespace deference::ui
