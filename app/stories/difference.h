// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two texts, word by word. Pure.
#pragma once
#include <QString>
#include <vector>

namespace deference::stories {

enum class Change { Same, Removed, Added };

struct Difference
{
    Change change = Change::Same;
    QString text;
    [[nodiscard]] bool operator==(const Difference&) const = default;
};

// The pieces of both texts in reading order; what was removed stands before what was added in its place.
// Same and Added together are `after`; white space alone is no difference. Texts of more than some thousand
// words that differ much are compared by lines, or as a whole.
[[nodiscard]] std::vector<Difference> differences(const QString& before, const QString& after);

// "[-old-] {+new+}" for places without colours.
[[nodiscard]] QString differences_as_text(const std::vector<Difference>& pieces);

} // namespace deference::stories
