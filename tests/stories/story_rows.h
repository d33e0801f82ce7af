// SPDX-License-Identifier: GPL-3.0-or-later
// Stories in a library, and all that the library holds about them as text.
#pragma once
#include "app/database/query.h"
#include "app/stories/followups.h"
#include "app/stories/operations.h"
#include "tests/stories/story_builders.h"
#include "tests/support/test_library.h"

namespace deference::stories::tests {

using deference::tests::TestLibrary;

// Every row of the story tables, as text: what undo has to bring back.
inline QString dump(const Database& database)
{
    QString all;
    for (const char* table : {"stories", "story_parts", "story_versions", "story_tellings",
                              "accepted_findings", "confidential_names", "story_answers"}) {
        const auto rows = Query(database, text("SELECT * FROM ") + text(table) + text(" ORDER BY id"))
                              .all([](const Query& row) {
                                  QStringList values;
                                  for (int column = 0; row.value(column).isValid(); ++column)
                                      values.append(row.text(column));
                                  return values.join(u'|');
                              });
        REQUIRE_OK(rows);
        for (const QString& row : *rows)
            all += text(table) + u':' + row + u'\n';
    }
    return all;
}

inline Story draft()
{
    Story story;
    story.title = text("Holding the batch");
    story.tags = {text("investing"),
                  Decision::Override,
                  Direction::Stricter,
                  {text("model_humility")},
                  {text("fairness")}};
    story.parts[text("outcome")] = text("Nine clients complained.");
    story.tellings[text("s90")] = text("Prices were stale.");
    return story;
}

inline StoryId add(TestLibrary& library, const Story& story = draft())
{
    const auto id = create_story(*library, story);
    REQUIRE_OK(id);
    return *id;
}

inline Finding warning(const char* check, const char* part = "", const char* said = "")
{
    return {text(check), Severity::Warn, text(part), 0, 0, {}, text(said)};
}

inline const QString k_reason = text("the number is public and stands in the yearly report");

inline FollowUpAnswer answer(StoryId story, int rating = 2)
{
    FollowUpAnswer answer;
    answer.story = story;
    answer.question = text("fq31");
    answer.rating = rating;
    return answer;
}

// Whether it went well, whatever it gave.
template <class T>
Result<void> followed(const Result<T>& result)
{
    if (!result)
        return fail(result.error());
    return {};
}

} // namespace deference::stories::tests
