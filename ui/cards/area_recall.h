// SPDX-License-Identifier: GPL-3.0-or-later
// Recall by area: what the model expects today as a bar, what was recalled when asked as counts.
#pragma once
#include "app/cards/statistics.h"
#include "ui/widgets/card.h"

#include <functional>

namespace deference::ui {

class AreaRecall : public Card
{
    Q_OBJECT

  public:
    explicit AreaRecall(QWidget* parent = nullptr);
    // `title` names an area by its key.
    void show_areas(const std::vector<cards::AreaFigures>& areas,
                    const std::function<QString(const QString&)>& title);

  private:
    QWidget* m_content = nullptr;
};

} // namespace deference::ui
