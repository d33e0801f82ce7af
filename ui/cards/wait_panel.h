// SPDX-License-Identifier: GPL-3.0-or-later
// All is done but cards on a step: when the next one comes back, and what to do until then.
#pragma once
#include "app/core/clock.h"
#include "ui/widgets/card.h"

namespace deference::ui {

class KeyButton;

class WaitPanel : public Card
{
    Q_OBJECT

  public:
    explicit WaitPanel(QWidget* parent);
    void show_wait(std::chrono::milliseconds wait, int waiting);
    [[nodiscard]] KeyButton* first_button() const { return m_now; }

  signals:
    void show_requested();
    void finish_requested();

  private:
    QLabel* m_when;
    QLabel* m_what;
    KeyButton* m_now;
};

} // namespace deference::ui
