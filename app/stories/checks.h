// SPDX-License-Identifier: GPL-3.0-or-later
// What the Examiner's eye sees: the checks of stories.yaml applied to a story. Pure; a few milliseconds at
// most. Rules find absence and wording, not truth: show StoriesFile::honesty_note next to the result.
#pragma once
#include "app/stories/types.h"

namespace deference::stories {

// Whether the finding is about something confidential. A block of this kind may be accepted, when the user
// says that the words are invented or public; no other block may.
[[nodiscard]] bool is_confidentiality(const Finding& finding);
[[nodiscard]] bool may_be_accepted(const Finding& finding);

// Whether this build knows the check's type. A check that is not known is passed over, never counted as
// passed.
[[nodiscard]] bool supported(const content::CheckInfo& check);

// What the supported checks find in the parts, in the order of the file, then of the text. Acceptances are
// not looked at: ask is_accepted().
[[nodiscard]] std::vector<Finding> check_story(const Story& story, const content::StoriesFile& file,
                                               const ConfidentialNames& names = {});

// Findings, and what could not be looked at.
struct CheckReport
{
    std::vector<Finding> findings;
    // Sentences, one a pattern of the pack that needed too many steps on this text and was given up.
    QStringList problems;
};
[[nodiscard]] CheckReport examine_story(const Story& story, const content::StoriesFile& file,
                                        const ConfidentialNames& names = {});
// What they find in one telling at a speaking rate in words a minute (0: the file's). Nothing for an empty
// text or a telling that the file does not have.
[[nodiscard]] std::vector<Finding> check_telling(const QString& telling, const QString& text,
                                                 const content::StoriesFile& file, int words_a_minute = 0);

// The checks behind the findings, each once, in their order.
[[nodiscard]] QStringList fired(const std::vector<Finding>& findings);
// Titles for the "passes" list: supported checks of parts that found nothing. Checks that were not run are
// not in it.
[[nodiscard]] std::vector<const content::CheckInfo*> passed(const std::vector<Finding>& findings,
                                                            const content::StoriesFile& file);

[[nodiscard]] bool is_accepted(const Story& story, const Finding& finding);
// Marked ready by the user, and nothing blocks it now: an edit may have brought a block back.
// An accepted block blocks no more.
[[nodiscard]] bool is_ready(const Story& story, const std::vector<Finding>& findings);
[[nodiscard]] bool is_ready(const Story& story, const content::StoriesFile& file);

} // namespace deference::stories
