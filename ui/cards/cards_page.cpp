// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cards_page.h"

#include "app/library/library.h"

namespace deference::ui {

CardsPage::CardsPage(Library& library, QWidget* parent) : Page(parent), m_library(library)
{
    setAccessibleName(tr("Cards", "page"));
}

void CardsPage::refresh()
{
    Q_UNUSED(m_library)
}

} // namespace deference::ui
