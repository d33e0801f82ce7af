// SPDX-License-Identifier: GPL-3.0-or-later
// The interviewer's next questions about a story, and what was answered.
#include "app/cli/commands.h"
#include "app/cli/commands_stories.h"
#include "app/cli/context.h"
#include "app/cli/words.h"
#include "app/stories/drill.h"
#include "app/stories/followups_store.h"
#include "app/stories/names_store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace deference::cli {

namespace {

constexpr int k_most_questions = 100;
constexpr int k_longest_answer = 24 * 60 * 60; // seconds

constexpr Option k_drill_options[] = {{"record", ""}, {"count", "N"}};

Result<Answer> drill(Context& context, const Arguments& arguments)
{
    using stories::DrillScope;
    const auto scope = arguments.has("record") ? DrillScope::Record : DrillScope::Story;
    DEFERENCE_TRY_ASSIGN(const int count,
                         arguments.number("count", stories::drill_length(scope), 1, k_most_questions));
    DEFERENCE_TRY_ASSIGN(const auto story, load_story(context, arguments.word(0)));
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    DEFERENCE_TRY_ASSIGN(const Day today, context.today());
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto names, stories::load_names_by_list(library->database()));
    DEFERENCE_TRY_ASSIGN(const auto answers, stories::load_answers(library->database(), story.id));
    QStringList lines;
    QJsonArray questions;
    for (const stories::DrillQuestion& one :
         stories::choose_followups(story, pack->stories(), answers, today, scope, count, names)) {
        lines.append(QStringLiteral("%1  %2").arg(one.key, one.question));
        lines.append(QStringLiteral("      ") + stories::why_asked(one));
        questions.append(QJsonObject{{QStringLiteral("id"), one.key},
                                     {QStringLiteral("part"), one.part},
                                     {QStringLiteral("question"), one.question},
                                     {QStringLiteral("reason"), stories::to_key(one.reason)},
                                     {QStringLiteral("why"), stories::why_asked(one)},
                                     {QStringLiteral("asked"), one.asked}});
    }
    return Answer{lines.join(u'\n'), QJsonDocument(QJsonObject{{QStringLiteral("questions"), questions}})};
}

constexpr Option k_answer_options[] = {{"rating", "1-5"}, {"seconds", "N"}, {"text", "TEXT"}};

Result<Answer> answer(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const auto story, load_story(context, arguments.word(0)));
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    stories::FollowUpAnswer answer;
    answer.story = story.id;
    answer.question = arguments.word(1);
    answer.text = arguments.value("text");
    // Without one the operation says what a rating is.
    DEFERENCE_TRY_ASSIGN(answer.rating, arguments.number("rating", 0, 0, stories::k_highest_answer));
    DEFERENCE_TRY_ASSIGN(const int seconds, arguments.number("seconds", 0, 0, k_longest_answer));
    answer.spent = std::chrono::seconds(seconds);
    DEFERENCE_TRY_ASSIGN(const auto id, stories::answer_followup(*library, pack->stories(), answer));
    return Answer{CliWords::tr("Kept."),
                  QJsonDocument(QJsonObject{{QStringLiteral("id"), id.to_string()},
                                            {QStringLiteral("question"), answer.question},
                                            {QStringLiteral("rating"), answer.rating}})};
}

constexpr Command k_commands[] = {
    {"story drill", "ID [--record] [--count N]", "The interviewer's next questions about a story.",
     k_drill_options, 1, 1, drill},
    {"story answer", "ID QUESTION --rating 1-5 [--seconds N] [--text TEXT]",
     "Keeps an answer to one of them; one that went badly returns.", k_answer_options, 2, 2, answer},
};

} // namespace

std::span<const Command> story_drill_commands()
{
    return k_commands;
}

} // namespace deference::cli
