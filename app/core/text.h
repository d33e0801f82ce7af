// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers on plain text that more than two features need.
#pragma once
#include <QString>
#include <chrono>
#include <vector>

namespace deference {

// A stretch of text in UTF-16 units, the end excluded.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype end = 0;
    [[nodiscard]] bool operator==(const TextSpan&) const = default;
};

// Words as stories and cards count them: letters and digits, joined by single ' . , - inside a word ("don't",
// "0.62"). Typographic apostrophes and dashes join like their plain forms, combining marks and emoji
// separate: the token rule of a pack's stories, [^\W_]+(?:['.,\-][^\W_]+)* after normalising. A test holds
// the two together.
[[nodiscard]] std::vector<TextSpan> find_words(QStringView text);
[[nodiscard]] int count_words(QStringView text);
// Lower-cased, accents folded, white space collapsed: for searching, never for showing.
[[nodiscard]] QString fold_for_search(const QString& text);
// "1 h 45 min", "45 min", "0 min".
[[nodiscard]] QString duration_text(std::chrono::minutes minutes);
// "1:45" for blocks and columns, hours and minutes.
[[nodiscard]] QString duration_short(std::chrono::minutes minutes);
// "62–78 %": whole percentages with a no-break space, en dash; one figure when both ends round alike.
[[nodiscard]] QString percent_range(double low, double high);

} // namespace deference
