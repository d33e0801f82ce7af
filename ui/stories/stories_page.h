// SPDX-License-Identifier: GPL-3.0-or-later
// The stories: which there are, one of them in the editor, and what an examiner would say about it.
#pragma once
#include "ui/shell/page.h"

namespace deference::ui {

class StoriesPage : public Page
{
    Q_OBJECT

  public:
    StoriesPage(Library& library, QWidget* parent);
    void refresh() override;

  private:
    Library& m_library;
};

} // namespace deference::ui
