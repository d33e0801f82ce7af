// SPDX-License-Identifier: GPL-3.0-or-later
// How it is going: recall to come, hours against the plan, reviews and what they kept, and what was
// overruled.
#pragma once
#include "ui/shell/page.h"

namespace deference::ui {

class ProgressPage : public Page
{
    Q_OBJECT

  public:
    explicit ProgressPage(Library& library, QWidget* parent = nullptr);

    void refresh() override;

  private:
    Library& m_library;
};

} // namespace deference::ui
