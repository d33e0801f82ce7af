// SPDX-License-Identifier: GPL-3.0-or-later
// What you overruled and why, newest first. Who turned out right is not said here: it is not known yet.
#pragma once
#include "app/progress/override_lines.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QPushButton;

namespace deference::ui {

class OverrideList : public Card
{
    Q_OBJECT
  public:
    explicit OverrideList(QWidget* parent = nullptr);
    void show_lines(const std::vector<progress::OverrideLine>& lines);

  private:
    void rebuild();
    void add_row(QVBoxLayout* rows, const progress::OverrideLine& line);

    std::vector<progress::OverrideLine> m_lines;
    bool m_shows_all = false;
    QLabel* m_count;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_place;
    QPushButton* m_more;
};

} // namespace deference::ui
