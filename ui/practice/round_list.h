// SPDX-License-Identifier: GPL-3.0-or-later
// The six rounds as a list: name, minutes, how many prompts were answered.
#pragma once
#include "app/practice/overview.h"

#include <QListWidget>

namespace deference::ui {

class RoundList : public QListWidget
{
    Q_OBJECT

  public:
    explicit RoundList(QWidget* parent);
    // Keeps the chosen round.
    void show_rounds(const content::RoundsFile& rounds, const std::vector<practice::RoundOverview>& overview);
    [[nodiscard]] QString chosen() const;
    void choose(const QString& round);

  signals:
    void chosen_changed(const QString& round);
};

} // namespace deference::ui
