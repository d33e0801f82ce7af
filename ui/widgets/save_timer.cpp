// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/save_timer.h"

namespace deference::ui {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds k_pause{300};
constexpr milliseconds k_longest{750}; // leaves time for the writing itself
constexpr milliseconds k_retry{2000};

} // namespace

SaveTimer::SaveTimer(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SaveTimer::due);
}

void SaveTimer::touch()
{
    if (!m_timer.isActive())
        m_latest.setRemainingTime(k_longest);
    const auto left = std::chrono::ceil<milliseconds>(m_latest.remainingTimeAsDuration());
    m_timer.start(std::clamp(left, milliseconds(0), k_pause));
}

void SaveTimer::retry()
{
    m_latest.setRemainingTime(k_retry);
    m_timer.start(k_retry);
}

void SaveTimer::stop()
{
    m_timer.stop();
}

} // namespace deference::ui
