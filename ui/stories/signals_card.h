// SPDX-License-Identifier: GPL-3.0-or-later
// "Signals you can prove": two pills a signal. Filled: a ready story; half filled: a draft; empty: wanted.
#pragma once
#include "app/stories/coverage.h"

#include <QWidget>

class QVBoxLayout;

namespace deference::ui {

class SignalsCard : public QWidget
{
    Q_OBJECT

  public:
    explicit SignalsCard(QWidget* parent);
    void show_coverage(const std::vector<stories::SignalCoverage>& coverage);

  signals:
    void set_wanted(); // all that the stories prove and lack together

  private:
    QVBoxLayout* m_rows;
    std::vector<stories::SignalCoverage> m_shown;
};

} // namespace deference::ui
