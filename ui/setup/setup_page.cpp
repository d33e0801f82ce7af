// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_page.h"

#include "app/library/library.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace deference::ui {

SetupPage::SetupPage(Library& library, QWidget* parent) : Page(parent), m_library(library)
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(make_label(tr("Three questions, then a plan"), Role::PageTitle));
    column->addStretch();
    auto* demo = make_button(tr("Look around with an example"), ButtonKind::Quiet);
    connect(demo, &QPushButton::clicked, this, &SetupPage::demo_wanted);
    column->addWidget(demo, 0, Qt::AlignLeading);
}

void SetupPage::refresh() {}

} // namespace deference::ui
