// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_page.h"

#include "app/library/library.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace deference::ui {

PlanPage::PlanPage(Library& library, QWidget* parent) : Page(parent), m_library(library)
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(make_label(tr("Plan"), Role::SectionTitle));
    column->addStretch();
}

void PlanPage::refresh() {}

} // namespace deference::ui
