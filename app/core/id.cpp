// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/id.h"

namespace deference {

void IdSource::raise_floor(qint64 floor)
{
    m_last = std::max(m_last, floor);
}

qint64 IdSource::next(Instant now)
{
    constexpr int random_bits = 22;
    constexpr qint64 mask = (qint64{1} << random_bits) - 1;
    const qint64 milliseconds = now.time_since_epoch().count();
    const qint64 candidate =
        (milliseconds << random_bits) | (static_cast<qint64>(m_random.next_u64()) & mask);
    m_last = candidate > m_last ? candidate : m_last + 1;
    return m_last;
}

} // namespace deference
