// SPDX-License-Identifier: GPL-3.0-or-later
// Time at an answer: runs, pauses, goes on. The only place of this room that asks how long something took.
#pragma once
#include <QElapsedTimer>
#include <chrono>

namespace deference::ui {

class Stopwatch
{
  public:
    void start(std::chrono::seconds already_spent);
    void pause();
    void resume();
    [[nodiscard]] bool is_running() const { return m_timer.isValid(); }
    [[nodiscard]] std::chrono::seconds spent() const;

  private:
    QElapsedTimer m_timer; // monotonic: a clock set back does not shorten an answer
    std::chrono::milliseconds m_before{0};
};

} // namespace deference::ui
