// SPDX-License-Identifier: GPL-3.0-or-later
// What a round really tests, what passes and what fails.
#pragma once
#include "app/content/types.h"
#include "ui/widgets/card.h"

namespace deference::ui {

class RoundSummary : public Card
{
    Q_OBJECT

  public:
    RoundSummary(const content::RoundInfo& round, QWidget* parent);

  private:
    void add_list(QBoxLayout* column, const QString& title, const QStringList& points);
};

} // namespace deference::ui
