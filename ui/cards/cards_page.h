// SPDX-License-Identifier: GPL-3.0-or-later
// Cards: today's review, one card at a time, and the deck to look things up in.
#pragma once
#include "ui/shell/page.h"

namespace deference::ui {

class CardsPage : public Page
{
    Q_OBJECT

  public:
    explicit CardsPage(Library& library, QWidget* parent = nullptr);

    void refresh() override;

  private:
    Library& m_library;
};

} // namespace deference::ui
