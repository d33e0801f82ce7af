// SPDX-License-Identifier: GPL-3.0-or-later
// The cards that nobody has checked against their source, by area. Enter or a double click opens one.
#pragma once
#include "app/cards/legal_changes.h"
#include "app/content/catalogue.h"

#include <QDialog>

namespace deference::ui {

class UnverifiedDialog : public QDialog
{
    Q_OBJECT

  public:
    UnverifiedDialog(const std::vector<cards::UnverifiedCard>& cards, const content::Catalogue& catalogue,
                     QWidget* parent);

  signals:
    void card_requested(deference::cards::CardId card);
};

} // namespace deference::ui
