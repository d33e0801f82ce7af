// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/stories_page.h"

#include "app/library/library.h"

namespace deference::ui {

StoriesPage::StoriesPage(Library& library, QWidget* parent) : Page(parent), m_library(library) {}

void StoriesPage::refresh()
{
    if (!m_library.catalogue().first())
        emit failed({ErrorCode::NotFound, tr("No content pack could be read"), {}, {}});
}

} // namespace deference::ui
