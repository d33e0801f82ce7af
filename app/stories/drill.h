// SPDX-License-Identifier: GPL-3.0-or-later
// Which follow-up questions an interviewer would ask about a story next. Pure.
#pragma once
#include "app/stories/followups.h"

namespace deference::stories {

enum class DrillScope {
    Story, // every part
    Record // the parts that a later reader finds: the fifteen minutes on how it was written down
};

enum class DrillReason {
    WentBadly, // its last answer was rated k_bad_answer or lower, on an earlier day
    Weakness,  // a check finds the gap that the question goes for, or the part that it asks about is empty
    NeverAsked,
    AskedLeast
};

struct DrillQuestion
{
    QString key; // content::FollowUp::key
    QString part;
    QString question;
    QString listens_for;
    DrillReason reason = DrillReason::NeverAsked;
    int asked = 0;   // so far, about this story
    int rating = 0;  // of the last answer; 0: none
    QString finding; // the message of the check; empty unless Weakness
};

// What an answer may take; the record's fifteen minutes at this length are ten questions.
inline constexpr std::chrono::seconds k_answer_time{90};
inline constexpr std::chrono::minutes k_record_time{15};
inline constexpr int k_short_drill = 3;
[[nodiscard]] int drill_length(DrillScope scope);

// At most `count` questions, openers before probes before pressure. Those asked least come first, where a
// weakness of the story stands for two askings fewer and a last answer that went badly for three. A question
// that was asked today waits until all others were. One that presumes something of the story ("you keep
// saying we") is asked only while its check fires; findings that were accepted do not.
[[nodiscard]] std::vector<DrillQuestion> choose_followups(const Story& story,
                                                          const content::StoriesFile& file,
                                                          const std::vector<FollowUpAnswer>& answers,
                                                          Day today, DrillScope scope, int count,
                                                          const ConfidentialNames& names = {});

// Why the question is asked, a sentence: "Your story names no record."
[[nodiscard]] QString why_asked(const DrillQuestion& question);

// "went_badly", "weakness", "never_asked", "asked_least".
[[nodiscard]] QString to_key(DrillReason reason);

} // namespace deference::stories
