// SPDX-License-Identifier: GPL-3.0-or-later
// How far a story is written, and how long its parts are against a telling. Pure.
#pragma once
#include "app/stories/text.h"
#include "app/stories/types.h"

#include <chrono>

namespace deference::stories {

// 0 to 100, rounded down:
//   70 points for the core parts, shared equally; a part earns its share in proportion to its minimum of
//   words; 30 points for the other parts, in the same way; minus 5 for each check of severity block that
//   stands (however often it fired).
// So 100 means that every part has its minimum and nothing blocks. It measures what is written, not how good
// it is.
[[nodiscard]] int completeness(const Story& story, const content::StoriesFile& file,
                               const std::vector<Finding>& findings);
[[nodiscard]] int completeness(const Story& story, const content::StoriesFile& file);

struct PartMeasure
{
    QString part;
    int words = 0;
    int budget = 0; // words; 0: this telling leaves the part out
    std::chrono::milliseconds spoken{0};
    [[nodiscard]] int over() const { return words > budget && budget > 0 ? words - budget : 0; }
};
struct Measure
{
    std::vector<PartMeasure> parts; // every part of the file, in canonical order
    int words = 0;
    int budget = 0;
    std::chrono::milliseconds spoken{0};
    // The telling's window, 0 and 0 without a telling: outside it a listener notices.
    std::chrono::milliseconds shortest{0};
    std::chrono::milliseconds longest{0};
};
// The parts against a telling's budgets at a speaking rate in words a minute (0: the file's); budgets follow
// the rate. Without a telling (null) nothing is budgeted.
[[nodiscard]] Measure measure(const Story& story, const content::StoriesFile& file,
                              const content::Telling* telling, int words_a_minute = 0);

// Null when the file has no such telling.
[[nodiscard]] const content::Telling* find_telling(const content::StoriesFile& file, const QString& key);
// The longest telling: what the parts are written for ("the written master copy"). Null when there is none.
[[nodiscard]] const content::Telling* master_telling(const content::StoriesFile& file);

} // namespace deference::stories
