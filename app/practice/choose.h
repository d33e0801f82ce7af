// SPDX-License-Identifier: GPL-3.0-or-later
// Which prompt to answer next. Pure: the same history and the same random source give the same prompt.
#pragma once
#include "app/content/types.h"
#include "app/core/random.h"
#include "app/practice/types.h"

#include <map>
#include <vector>

namespace deference::practice {

// A prompt answered fewer days ago than this is remembered, not thought about.
inline constexpr int k_rest_days = 3;

// Round key -> how the user stands in it, 1 to 5. A round that is not in it counts as the lowest: nobody
// knows.
using Standing = std::map<QString, double>;

// The mean of the newest ratings of a round (at most five), where there are any; else the self-rating of
// set-up.
[[nodiscard]] Standing standing(const std::vector<Attempt>& attempts,
                                const std::map<QString, int>& setup_ratings);

// In this order: a prompt that rests since k_rest_days, wherever one is left; the weakest round; the prompt
// answered least often; chance. Drafts count as seen on the day they were started. With `round` only prompts
// of that round. Null when there is no prompt to choose from.
[[nodiscard]] const content::Prompt* choose_prompt(const content::RoundsFile& rounds,
                                                   const std::vector<Attempt>& attempts,
                                                   const Standing& standing, Day today, Random& random,
                                                   const QString& round = {});

} // namespace deference::practice
