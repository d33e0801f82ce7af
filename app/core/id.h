// SPDX-License-Identifier: GPL-3.0-or-later
// Strong ids: 63-bit integers, 41 bits of UTC milliseconds and 22 random bits, ordered by creation.
#pragma once
#include "app/core/clock.h"
#include "app/core/random.h"

#include <QHash>
#include <QString>
#include <compare>

namespace deference {

// An id of one kind; Tag only keeps kinds apart. Zero never names anything.
template <class Tag>
class Id
{
  public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}
    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool is_null() const { return m_value == 0; }
    [[nodiscard]] QString to_string() const { return QString::number(m_value); }
    [[nodiscard]] constexpr auto operator<=>(const Id&) const = default;

  private:
    qint64 m_value = 0;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value(), seed);
}

// Makes ids that rise strictly, even when the clock stands still or is set back.
class IdSource
{
  public:
    explicit IdSource(Random& random) : m_random(random) {}
    // Ids issued from now on are above `floor`, the largest id already stored.
    void raise_floor(qint64 floor);
    [[nodiscard]] qint64 next(Instant now);

  private:
    Random& m_random;
    qint64 m_last = 0;
};

} // namespace deference

template <class Tag>
struct std::hash<deference::Id<Tag>>
{
    size_t operator()(deference::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value()); }
};
