// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/followups.h"

#include "app/library/drafts.h"
#include "app/library/library.h"
#include "app/stories/followups_store.h"
#include "app/stories/store.h"
#include "app/stories/text.h"
#include "app/stories/words.h"

#include <algorithm>

namespace deference::stories {

namespace {

constexpr qsizetype k_longest_answer = 200'000;

Result<void> check_answer(const FollowUpAnswer& answer)
{
    if (answer.rating < k_lowest_answer || answer.rating > k_highest_answer)
        return fail(ErrorCode::InvalidInput,
                    StoryWords::tr("the rating has to be from 1 to 5, this one is %1").arg(answer.rating), {},
                    StoryWords::tr("rate the answer from 1, weak, to 5, strong"));
    if (answer.spent.count() < 0)
        return fail(ErrorCode::InvalidInput, StoryWords::tr("the time spent is below zero"), {},
                    StoryWords::tr("give it in seconds"));
    if (answer.text.size() > k_longest_answer)
        return fail(ErrorCode::InvalidInput,
                    StoryWords::tr("this answer is longer than %1 characters").arg(k_longest_answer), {},
                    StoryWords::tr("shorten it to what would be said"));
    return {};
}

} // namespace

QString answer_draft_prefix(StoryId story)
{
    return QStringLiteral("stories.answer.%1.").arg(story.to_string());
}

QString answer_draft_key(StoryId story, const QString& question)
{
    return answer_draft_prefix(story) + question;
}

Result<FollowUpAnswerId> answer_followup(Library& library, const content::StoriesFile& file,
                                         const FollowUpAnswer& answer, const void* initiator)
{
    DEFERENCE_TRY(check_answer(answer));
    const auto question = std::ranges::find(file.followups, answer.question, &content::FollowUp::key);
    if (question == file.followups.end())
        return fail(ErrorCode::InvalidInput,
                    StoryWords::tr("there is no follow-up question %1").arg(answer.question), {},
                    StoryWords::tr("see the questions with deference-cli story drill"));
    DEFERENCE_TRY_ASSIGN(const Story story, load_story(library.database(), answer.story));
    FollowUpAnswer kept = answer;
    kept.text = clean_text(answer.text).trimmed();
    kept.day = study_day(library.clock());
    kept.at = library.clock().now();
    FollowUpAnswerId id;
    DEFERENCE_TRY(library.run({k_answer_followup, question->question, {}, initiator},
                              [&](Transaction& transaction) -> Result<void> {
                                  DEFERENCE_TRY_ASSIGN(id, insert_answer(transaction, kept));
                                  return drop_draft(transaction, answer_draft_key(kept.story, kept.question));
                              }));
    return id;
}

} // namespace deference::stories
