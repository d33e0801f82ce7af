// SPDX-License-Identifier: GPL-3.0-or-later
// The whole plan: six weeks side by side or the seven days of one week, what does not fit, and the way to
// overrule it.
#pragma once
#include "ui/shell/page.h"

namespace deference::ui {

class PlanPage : public Page
{
    Q_OBJECT

  public:
    explicit PlanPage(Library& library, QWidget* parent = nullptr);

    void refresh() override;

  private:
    Library& m_library;
};

} // namespace deference::ui
