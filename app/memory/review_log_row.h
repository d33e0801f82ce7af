// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a review log. What the columns may be called stands in review_log.h.
#pragma once
#include "app/memory/review_log.h"

#include <QHash>
#include <array>
#include <span>
#include <string_view>

namespace deference::memory {

// "line 17"
[[nodiscard]] QString line_name(qint64 number);

class RowReader
{
  public:
    // InvalidInput when a needed column is missing, and for what is no text.
    [[nodiscard]] static Result<RowReader> from_header(std::string_view line, const QTimeZone& zone);
    [[nodiscard]] Result<LogEntry> read(std::string_view line, qint64 number);

  private:
    enum class KindCode { None, Anki, Optimiser };
    static constexpr std::size_t k_most_columns = 64;
    using Fields = std::array<std::string_view, k_most_columns>;

    explicit RowReader(const QTimeZone& zone) : m_zone(zone) {}
    [[nodiscard]] Result<std::size_t> split(std::string_view line, qint64 number, Fields& fields) const;
    void find_columns(std::span<const std::string_view> names);
    [[nodiscard]] Result<qint64> whole_number(const Fields& fields, std::size_t column, qint64 number) const;
    [[nodiscard]] Result<EntryKind> read_kind(const Fields& fields, qint64 number) const;
    [[nodiscard]] Day day_of(Instant at);

    QTimeZone m_zone;
    char m_separator = ',';
    std::size_t m_count = 0;
    std::optional<std::size_t> m_card;
    std::optional<std::size_t> m_time;
    std::optional<std::size_t> m_rating;
    std::optional<std::size_t> m_kind;
    std::optional<std::size_t> m_factor;
    KindCode m_kind_code = KindCode::None;
    bool m_may_be_unrated = false;
    QStringList m_names;
    QHash<qint64, Day> m_days; // by quarter of an hour
};

} // namespace deference::memory
