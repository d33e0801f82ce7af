// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of the answers to follow-up questions.
#pragma once
#include "app/stories/followups.h"

namespace deference {
class Database;
class Transaction;
} // namespace deference

namespace deference::stories {

// Of one story, oldest first.
[[nodiscard]] Result<std::vector<FollowUpAnswer>> load_answers(const Database& database, StoryId story);

[[nodiscard]] Result<FollowUpAnswerId> insert_answer(Transaction& transaction, const FollowUpAnswer& answer);

} // namespace deference::stories
