// SPDX-License-Identifier: GPL-3.0-or-later
// Three questions, then a plan: dates of the rounds, minutes per weekday, where the person stands. Shown
// first in an empty profile, and later, filled with what is stored, as "Dates and hours".
#pragma once
#include "ui/shell/page.h"

namespace deference::ui {

class SetupPage : public Page
{
    Q_OBJECT

  public:
    explicit SetupPage(Library& library, QWidget* parent = nullptr);

    void refresh() override;

  signals:
    // "Look around with an example": the window opens a temporary profile.
    void demo_wanted();

  private:
    Library& m_library;
};

} // namespace deference::ui
