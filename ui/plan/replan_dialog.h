// SPDX-License-Identifier: GPL-3.0-or-later
// A new plan beside the present one: every difference in a sentence. Nothing moves until it is accepted.
#pragma once
#include "app/plan/proposal.h"

#include <QDialog>

class QGridLayout;

namespace deference::ui {

class ReplanDialog : public QDialog
{
    Q_OBJECT

  public:
    // Deletes itself when closed. Open with open(); accepted() means: take the new plan.
    ReplanDialog(const plan::Proposal& proposal, QWidget* parent);

  private:
    void add_group(QGridLayout& grid, plan::DifferenceKind kind, const plan::Proposal& proposal);
};

} // namespace deference::ui
