// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/plan/parse.h"
#include "app/practice/json.h"
#include "app/practice/operations.h"
#include "app/practice/store.h"

#include <QJsonObject>

namespace deference::cli {

namespace {

constexpr Option k_prompts_options[] = {{"round", "ROUND"}};

Result<Answer> prompts(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    QString only;
    if (arguments.has("round")) {
        DEFERENCE_TRY_ASSIGN(only, plan::parse_round(arguments.value("round"), pack->rounds()));
    }
    DEFERENCE_TRY_ASSIGN(const auto attempts, practice::load_attempts(library->database()));
    DEFERENCE_TRY_ASSIGN(const QJsonObject json, practice::prompts_to_json(pack->rounds(), attempts, only));
    QStringList lines;
    for (const content::RoundInfo& round : pack->rounds().rounds) {
        for (const content::Prompt& prompt : round.prompts) {
            if (only.isEmpty() || round.key == only)
                lines.append(
                    QStringLiteral("%1  %2 min  %3").arg(prompt.key).arg(prompt.minutes).arg(prompt.text));
        }
    }
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(json)};
}

Result<Answer> record(Context& context, const Arguments& arguments)
{
    const QString path = arguments.word(0);
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    const auto recorded = practice::read_attempt_file(path, pack->rounds());
    if (!recorded)
        return fail(as_data_error(recorded.error(), path));
    DEFERENCE_TRY_ASSIGN(const practice::AttemptId id,
                         practice::record_attempt(*library, *pack, recorded->prompt, recorded->finish));
    DEFERENCE_TRY_ASSIGN(const practice::Attempt kept, practice::load_attempt(library->database(), id));
    return Answer{QStringLiteral("kept as %1").arg(id.to_string()),
                  QJsonDocument(practice::attempt_to_json(kept))};
}

constexpr Command k_commands[] = {
    {"practice prompts", "[--round R]", "The prompts of the rounds.", k_prompts_options, 0, 0, prompts},
    {"practice record",
     "FILE",
     "Keeps an answer given elsewhere: a JSON object with prompt, answer, seconds, rating.",
     {},
     1,
     1,
     record},
};

} // namespace

std::span<const Command> practice_commands()
{
    return k_commands;
}

} // namespace deference::cli
