// SPDX-License-Identifier: GPL-3.0-or-later
// The six rounds: which is next, when, and where you placed yourself.
#pragma once
#include "app/plan/overview.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace deference::ui {

class RoundsCard : public Card
{
    Q_OBJECT

  public:
    explicit RoundsCard(QWidget* parent);
    void show_overview(const plan::Overview& overview);

  signals:
    void change_requested();

  private:
    QWidget* m_rows = nullptr;
};

} // namespace deference::ui
