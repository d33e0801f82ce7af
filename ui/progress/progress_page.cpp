// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/progress_page.h"

#include "app/library/library.h"

namespace deference::ui {

ProgressPage::ProgressPage(Library& library, QWidget* parent) : Page(parent), m_library(library)
{
    setAccessibleName(tr("Progress", "page"));
}

void ProgressPage::refresh()
{
    Q_UNUSED(m_library)
}

} // namespace deference::ui
