// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/plan/parse.h"
#include "app/practice/operations.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonParseError>

namespace deference::cli {

namespace {

constexpr Option k_prompts_options[] = {{"round", "ROUND"}};

Result<Answer> prompts(Context& context, const Arguments& arguments)
{
    const auto pack = context.catalogue().first();
    if (!pack)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no content pack"));
    QString only;
    if (arguments.has("round")) {
        DEFERENCE_TRY_ASSIGN(only, plan::parse_round(arguments.value("round"), pack->rounds()));
    }
    QStringList lines;
    QJsonArray list;
    for (const content::RoundInfo& round : pack->rounds().rounds) {
        for (const content::Prompt& prompt : round.prompts) {
            if (!only.isEmpty() && round.key != only)
                continue;
            lines.append(
                QStringLiteral("%1  %2 min  %3").arg(prompt.key).arg(prompt.minutes).arg(prompt.text));
            list.append(QJsonObject{{QStringLiteral("id"), prompt.key},
                                    {QStringLiteral("round"), round.key},
                                    {QStringLiteral("minutes"), prompt.minutes},
                                    {QStringLiteral("prompt"), prompt.text}});
        }
    }
    return Answer{lines.join(QLatin1Char('\n')),
                  QJsonDocument(QJsonObject{{QStringLiteral("prompts"), list}})};
}

struct Recorded
{
    QString prompt;
    practice::Finish finish;
};

Result<Recorded> parse_record(const QByteArray& bytes)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (!document.isObject())
        return fail(
            ErrorCode::InvalidInput, QStringLiteral("this is no JSON object (%1)").arg(fault.errorString()),
            {},
            QStringLiteral("write {\"prompt\": ..., \"answer\": ..., \"seconds\": ..., \"rating\": 1..5}"));
    const QJsonObject object = document.object();
    for (const char* key : {"prompt", "answer"}) {
        if (!object.value(QLatin1String(key)).isString())
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("'%1' is missing or no text").arg(QLatin1String(key)), {},
                        QStringLiteral("add it"));
    }
    for (const char* key : {"seconds", "rating"}) {
        if (!object.value(QLatin1String(key)).isDouble())
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("'%1' is missing or no number").arg(QLatin1String(key)), {},
                        QStringLiteral("add it"));
    }
    const double seconds = object.value(QStringLiteral("seconds")).toDouble();
    if (!(seconds >= 0 && seconds <= 86400))
        return fail(ErrorCode::InvalidInput, QStringLiteral("'seconds' is not between 0 and 86400"), {},
                    QStringLiteral("correct it"));
    return Recorded{
        object.value(QStringLiteral("prompt")).toString(),
        {object.value(QStringLiteral("answer")).toString(), std::chrono::seconds(static_cast<long>(seconds)),
         object.value(QStringLiteral("rating")).toInt(), object.value(QStringLiteral("note")).toString()}};
}

Result<Answer> record(Context& context, const Arguments& arguments)
{
    const QString path = arguments.word(0);
    DEFERENCE_TRY_ASSIGN(const QByteArray bytes, read_input(path, 4 * 1024 * 1024));
    const auto recorded = parse_record(bytes);
    if (!recorded)
        return fail(as_data_error(recorded.error(), path));
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    const auto id = practice::record_attempt(*library, *pack, recorded->prompt, recorded->finish);
    if (!id)
        return fail(as_data_error(id.error(), path));
    return Answer{QStringLiteral("kept as %1").arg(id->to_string()),
                  QJsonDocument(QJsonObject{{QStringLiteral("id"), id->to_string()}})};
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
