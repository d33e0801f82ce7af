// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"

#include <QDateTime>
#include <memory>

namespace deference {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

QTimeZone SystemClock::zone() const
{
    return QTimeZone::systemTimeZone();
}

Result<Instant> parse_instant(const QString& text, const QTimeZone& zone)
{
    QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid())
        return fail(ErrorCode::InvalidInput, QStringLiteral("'%1' is not a date and time").arg(text), {},
                    QStringLiteral("write it like 2026-11-23T09:00:00"));
    if (parsed.timeSpec() == Qt::LocalTime)
        parsed = QDateTime(parsed.date(), parsed.time(), zone);
    return instant_from_ms(parsed.toMSecsSinceEpoch());
}

Result<std::unique_ptr<Clock>> make_clock()
{
    const QString fixed = qEnvironmentVariable("DEFERENCE_NOW");
    if (fixed.isEmpty())
        return std::make_unique<SystemClock>();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const auto instant = parse_instant(fixed, zone);
    if (!instant)
        return fail(instant.error().in(QStringLiteral("DEFERENCE_NOW")));
    return std::make_unique<ManualClock>(*instant, zone);
}

} // namespace deference
