// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/review_log_row.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <limits>

namespace deference::memory {

namespace {

constexpr qint64 k_earliest_ms = 315'532'800'000; // 1980
constexpr qint64 k_latest_ms = 4'102'444'800'000; // 2100
constexpr qint64 k_quarter_hour_ms = 15 * 60'000;

Failure wrong(qint64 number, const QString& what, const QString& todo = {})
{
    return fail(ErrorCode::InvalidInput, what, line_name(number),
                todo.isEmpty() ? QStringLiteral("correct or delete that line") : todo);
}

// For messages: what a foreign file says, cut to what fits a sentence.
QString quoted(std::string_view text)
{
    const QString shown = QString::fromUtf8(text.substr(0, 40).data(),
                                            static_cast<qsizetype>(std::min<std::size_t>(text.size(), 40)));
    return QStringLiteral("'%1'").arg(shown.simplified());
}

Result<void> require_text(std::string_view line)
{
    const auto not_ours = [](const char* what, const char* todo) {
        return fail(ErrorCode::InvalidInput, QString::fromLatin1(what), {}, QString::fromLatin1(todo));
    };
    if (line.starts_with("\xff\xfe") || line.starts_with("\xfe\xff"))
        return not_ours("the text is UTF-16", "save it as UTF-8");
    if (line.starts_with("PK\x03\x04"))
        return not_ours("this is a zip archive, not a CSV file", "unpack it and give the CSV file inside");
    if (line.starts_with("SQLite format 3"))
        return not_ours("this is a database, not a CSV file", "export its review log as CSV");
    if (std::any_of(line.begin(), line.end(), [](char c) { return c >= '\0' && c < ' ' && c != '\t'; }))
        return not_ours("this is not a text file", "give a review log as CSV or CSV.gz");
    return {};
}

} // namespace

QString line_name(qint64 number)
{
    return QStringLiteral("line %1").arg(number);
}

Result<RowReader> RowReader::from_header(std::string_view line, const QTimeZone& zone)
{
    if (line.starts_with("\xef\xbb\xbf"))
        line.remove_prefix(3);
    DEFERENCE_TRY(require_text(line));
    RowReader reader(zone);
    const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
    for (const char separator : {';', '\t'}) {
        if (count(separator) > count(reader.m_separator))
            reader.m_separator = separator;
    }
    Fields names;
    DEFERENCE_TRY_ASSIGN(reader.m_count, reader.split(line, 1, names));
    reader.find_columns(std::span(names).first(reader.m_count));
    const auto missing = [](const char* what) {
        return wrong(1, QStringLiteral("no column is named as the %1").arg(QLatin1String(what)),
                     QStringLiteral(
                         "name the columns card_id, review_time and rating, or as in Anki cid, id and ease"));
    };
    if (!reader.m_card)
        return missing("card");
    if (!reader.m_time)
        return missing("time of the review");
    if (!reader.m_rating)
        return missing("rating");
    return reader;
}

void RowReader::find_columns(std::span<const std::string_view> names)
{
    for (const std::string_view name : names)
        m_names.append(
            QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).trimmed().toLower());
    // The first of these names that is there, whatever else is.
    const auto column = [&](std::initializer_list<const char*> known) -> std::optional<std::size_t> {
        for (const char* name : known) {
            const auto at = m_names.indexOf(QLatin1String(name));
            if (at >= 0)
                return static_cast<std::size_t>(at);
        }
        return std::nullopt;
    };
    m_card = column({"card_id", "cid", "card"});
    m_time = column({"review_time", "id"});
    m_rating = column({"rating", "review_rating", "ease", "button_chosen"});
    m_factor = column({"factor", "ease_factor"});
    if ((m_kind = column({"type", "review_kind"})))
        m_kind_code = KindCode::Anki;
    else if ((m_kind = column({"review_state", "state"})))
        m_kind_code = KindCode::Optimiser;
    m_may_be_unrated = m_kind || m_rating == column({"ease", "button_chosen"});
}

Result<std::size_t> RowReader::split(std::string_view line, qint64 number, Fields& fields) const
{
    std::size_t count = 0;
    for (;;) {
        if (count == k_most_columns)
            return wrong(number, QStringLiteral("it has more than %1 fields").arg(k_most_columns));
        auto end = line.find(m_separator);
        if (line.starts_with('"')) {
            auto close = line.find('"', 1);
            while (close != std::string_view::npos && close + 1 < line.size() && line[close + 1] == '"')
                close = line.find('"', close + 2); // "" is a quote inside
            const bool ends_field = close != std::string_view::npos &&
                                    (close + 1 == line.size() || line[close + 1] == m_separator);
            if (!ends_field)
                return wrong(number, QStringLiteral("a quoted field does not end on it"));
            fields[count++] = line.substr(1, close - 1);
            end = close + 1 == line.size() ? std::string_view::npos : close + 1;
        } else {
            fields[count++] = line.substr(0, end);
        }
        if (end == std::string_view::npos)
            return count;
        line.remove_prefix(end + 1);
    }
}

Result<qint64> RowReader::whole_number(const Fields& fields, std::size_t column, qint64 number) const
{
    std::string_view text = fields[column];
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    qint64 value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || problem != std::errc() || end != text.data() + text.size())
        return wrong(number, QStringLiteral("the %1 is %2, not a whole number")
                                 .arg(m_names[static_cast<qsizetype>(column)], quoted(text)));
    return value;
}

Result<EntryKind> RowReader::read_kind(const Fields& fields, qint64 number) const
{
    if (m_kind_code == KindCode::None)
        return EntryKind::Unstated;
    DEFERENCE_TRY_ASSIGN(const qint64 code, whole_number(fields, *m_kind, number));
    qint64 factor = 1;
    if (m_factor) {
        DEFERENCE_TRY_ASSIGN(factor, whole_number(fields, *m_factor, number));
    }
    const bool is_anki = m_kind_code == KindCode::Anki;
    const qint64 highest = is_anki ? 5 : 3;
    if (code < 0 || code > highest)
        return wrong(number, QStringLiteral("the %1 is %2, not 0 to %3")
                                 .arg(m_names[static_cast<qsizetype>(*m_kind)])
                                 .arg(code)
                                 .arg(highest));
    if (!is_anki)
        return code <= 1 ? EntryKind::Learning : EntryKind::Later;
    switch (code) {
    case 0:
        return EntryKind::Learning;
    case 3:
        return factor == 0 ? EntryKind::Practice : EntryKind::Later;
    case 4:
        return factor == 0 ? EntryKind::Reset : EntryKind::ByHand;
    case 5:
        return EntryKind::ByHand;
    default:
        return EntryKind::Later;
    }
}

Day RowReader::day_of(Instant at)
{
    // Zones are slow to ask. Offsets have been multiples of a quarter of an hour wherever people live since
    // 1980, so that no study day begins inside a quarter; zones that are not keep the long way.
    const qint64 quarter = to_ms(at) / k_quarter_hour_ms;
    const auto known = m_days.constFind(quarter);
    if (known != m_days.constEnd())
        return *known;
    const Day day = study_day(at, m_zone);
    if (utc_offset_seconds(at, m_zone) % (k_quarter_hour_ms / 1000) == 0)
        m_days.insert(quarter, day);
    return day;
}

Result<LogEntry> RowReader::read(std::string_view line, qint64 number)
{
    Fields fields;
    DEFERENCE_TRY_ASSIGN(const std::size_t count, split(line, number, fields));
    if (count != m_count)
        return wrong(number,
                     QStringLiteral("it has %1 fields, the first line has %2").arg(count).arg(m_count));
    LogEntry entry;
    DEFERENCE_TRY_ASSIGN(entry.card, whole_number(fields, *m_card, number));
    DEFERENCE_TRY_ASSIGN(const qint64 ms, whole_number(fields, *m_time, number));
    if (ms < k_earliest_ms || ms >= k_latest_ms)
        return wrong(number, QStringLiteral("the time %1 is not between 1980 and 2100").arg(ms),
                     QStringLiteral("give milliseconds since 1970, UTC"));
    DEFERENCE_TRY_ASSIGN(const qint64 rating, whole_number(fields, *m_rating, number));
    if (rating > 4 || rating < (m_may_be_unrated ? 0 : 1))
        return wrong(number, QStringLiteral("the rating is %1").arg(rating),
                     QStringLiteral("ratings are 1 Again, 2 Hard, 3 Good, 4 Easy"));
    entry.at = instant_from_ms(ms);
    entry.day = day_of(entry.at);
    entry.rating = static_cast<int>(rating);
    DEFERENCE_TRY_ASSIGN(entry.kind, read_kind(fields, number));
    return entry;
}

} // namespace deference::memory
