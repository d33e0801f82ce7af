// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/followups_store.h"

#include "app/database/query.h"
#include "app/database/transaction.h"

namespace deference::stories {

namespace {

FollowUpAnswer read_answer(const Query& row)
{
    return {row.id<FollowUpAnswerId>(0),
            row.id<StoryId>(1),
            row.text(2),
            std::chrono::seconds(row.integer(3)),
            row.text(4),
            row.number(5),
            row.day(6),
            row.instant(7)};
}

} // namespace

Result<std::vector<FollowUpAnswer>> load_answers(const Database& database, StoryId story)
{
    return Query(database,
                 QStringLiteral("SELECT id, story_id, question_key, seconds, answer, rating, study_day, at "
                                "FROM story_answers WHERE story_id = :story ORDER BY id"))
        .bind(":story", story)
        .all(read_answer);
}

Result<FollowUpAnswerId> insert_answer(Transaction& transaction, const FollowUpAnswer& answer)
{
    const auto id = transaction.new_id<FollowUpAnswerId>();
    DEFERENCE_TRY(
        Query(transaction.database(),
              QStringLiteral("INSERT INTO story_answers (id, story_id, question_key, seconds, answer, "
                             "rating, study_day, at) "
                             "VALUES (:id, :story, :question, :seconds, :answer, :rating, :day, :at)"))
            .bind(":id", id)
            .bind(":story", answer.story)
            .bind(":question", answer.question)
            .bind(":seconds", static_cast<qint64>(answer.spent.count()))
            .bind(":answer", answer.text)
            .bind(":rating", answer.rating)
            .bind(":day", answer.day)
            .bind(":at", answer.at)
            .run());
    return id;
}

} // namespace deference::stories
