// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/coverage.h"

#include "app/stories/checks.h"

namespace deference::stories {

std::vector<SignalCoverage> signal_coverage(const std::vector<Story>& stories,
                                            const content::RoundsFile& rounds,
                                            const content::StoriesFile& file)
{
    std::vector<SignalCoverage> coverage;
    for (const content::SignalInfo& signal : rounds.signal_list)
        coverage.push_back({signal.key, signal.name});
    for (const Story& story : stories) {
        if (story.archived)
            continue;
        const bool ready = is_ready(story, file);
        for (SignalCoverage& signal : coverage) {
            if (story.tags.signal_keys.contains(signal.key))
                ++(ready ? signal.ready : signal.drafts);
        }
    }
    return coverage;
}

} // namespace deference::stories
