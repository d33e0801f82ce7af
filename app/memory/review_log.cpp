// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/review_log.h"

#include "app/memory/review_log_row.h"
#include "app/memory/text_source.h"

#include <algorithm>

namespace deference::memory {

namespace {

// Calls `use` with each line, without its end, and its number from 1. `use` returns a Result<void>.
template <class Use>
Result<void> for_each_line(TextSource& source, std::size_t longest, const Use& use)
{
    qint64 number = 0;
    std::string held; // the beginning of a line whose end is in the next piece
    const auto too_long = [&] {
        return fail(ErrorCode::InvalidInput, QStringLiteral("it is longer than %1 bytes").arg(longest),
                    line_name(number + 1), QStringLiteral("give a CSV file with one answer a line"));
    };
    const auto take = [&](std::string_view line) -> Result<void> {
        if (line.size() > longest)
            return too_long();
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        return use(line, ++number);
    };
    for (;;) {
        DEFERENCE_TRY_ASSIGN(std::string_view piece, source.next());
        if (piece.empty())
            break;
        for (auto end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n')) {
            if (held.empty()) {
                DEFERENCE_TRY(take(piece.substr(0, end)));
            } else {
                held.append(piece.substr(0, end));
                DEFERENCE_TRY(take(held));
                held.clear();
            }
            piece.remove_prefix(end + 1);
        }
        held.append(piece);
        if (held.size() > longest + 1) // the carriage return
            return too_long();
    }
    return held.empty() ? Result<void>() : take(held);
}

} // namespace

Result<std::vector<LogEntry>> read_review_log(QIODevice& device, const QTimeZone& zone,
                                              const ReviewLogLimits& limits)
{
    TextSource source(device, limits.bytes);
    std::optional<RowReader> rows;
    std::vector<LogEntry> entries;
    DEFERENCE_TRY(
        for_each_line(source, limits.line, [&](std::string_view line, qint64 number) -> Result<void> {
            if (!rows) {
                DEFERENCE_TRY_ASSIGN(rows, RowReader::from_header(line, zone));
                return {};
            }
            if (number - 1 > limits.rows)
                return fail(ErrorCode::InvalidInput,
                            QStringLiteral("there are more than %L1 lines").arg(limits.rows),
                            line_name(number), QStringLiteral("split the log into smaller files"));
            if (line.find_first_not_of(" \t") == std::string_view::npos)
                return {};
            DEFERENCE_TRY_ASSIGN(const LogEntry entry, rows->read(line, number));
            entries.push_back(entry);
            return {};
        }));
    if (entries.empty())
        return fail(ErrorCode::InvalidInput,
                    rows ? QStringLiteral("there are no answers in it") : QStringLiteral("the file is empty"),
                    {}, QStringLiteral("give a review log with one answer a line"));
    return entries;
}

} // namespace deference::memory
