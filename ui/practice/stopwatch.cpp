// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/stopwatch.h"

namespace deference::ui {

void Stopwatch::start(std::chrono::seconds already_spent)
{
    m_before = already_spent;
    m_timer.start();
}

void Stopwatch::pause()
{
    m_before = spent();
    m_timer.invalidate();
}

void Stopwatch::resume()
{
    if (!m_timer.isValid())
        m_timer.start();
}

std::chrono::seconds Stopwatch::spent() const
{
    const auto running = std::chrono::milliseconds(m_timer.isValid() ? m_timer.elapsed() : 0);
    return std::chrono::duration_cast<std::chrono::seconds>(m_before + running);
}

} // namespace deference::ui
