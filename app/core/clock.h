// SPDX-License-Identifier: GPL-3.0-or-later
// Time is injected: nobody else in the program asks the operating system what time it is.
#pragma once
#include "app/core/result.h"

#include <QTimeZone>
#include <chrono>

namespace deference {

// UTC, milliseconds. Stored as an integer.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] constexpr Instant instant_from_ms(qint64 ms)
{
    return Instant(std::chrono::milliseconds(ms));
}
[[nodiscard]] constexpr qint64 to_ms(Instant instant)
{
    return instant.time_since_epoch().count();
}

class Clock
{
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    // The user's time zone; study days and shown times are local.
    [[nodiscard]] virtual QTimeZone zone() const = 0;
};

class SystemClock final : public Clock
{
  public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] QTimeZone zone() const override;
};

// A clock that stands where it was put: for DEFERENCE_NOW, demos, screenshots and tests.
class ManualClock final : public Clock
{
  public:
    explicit ManualClock(Instant now, QTimeZone zone = QTimeZone::utc()) : m_now(now), m_zone(std::move(zone))
    {
    }
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] QTimeZone zone() const override { return m_zone; }
    void set(Instant now) { m_now = now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

  private:
    Instant m_now;
    QTimeZone m_zone;
};

// "2026-11-23T09:00:00" in `zone`, or with an offset ("...Z", "...+01:00").
[[nodiscard]] Result<Instant> parse_instant(const QString& text, const QTimeZone& zone);

// The system clock, or the one that DEFERENCE_NOW fixes; InvalidInput when that variable cannot be read.
[[nodiscard]] Result<std::unique_ptr<Clock>> make_clock();

} // namespace deference
