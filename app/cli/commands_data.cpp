// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/cli/words.h"
#include "app/demo/demo.h"
#include "app/library/profile_backup.h"

#include <QFileInfo>
#include <QJsonObject>

namespace deference::cli {

namespace {

Result<Answer> backup(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    const QString path = QFileInfo(arguments.word(0)).absoluteFilePath();
    DEFERENCE_TRY(write_profile_backup(library->database(), library->profile(), path));
    return Answer{QStringLiteral("written and checked: %1").arg(path),
                  QJsonDocument(QJsonObject{{QStringLiteral("file"), path}})};
}

Result<Answer> restore(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const Clock* clock, context.clock());
    const auto profile = Profile::hold(context.folder());
    if (!profile)
        return fail(as_profile_error(profile.error()));
    const QString path = QFileInfo(arguments.word(0)).absoluteFilePath();
    const auto restored = restore_profile(*profile, path, clock->now());
    if (!restored)
        return fail(as_profile_error(restored.error()));
    QString text = QStringLiteral("restored; what was there before is in %1").arg(restored->aside);
    if (restored->missing > 0)
        text += QStringLiteral("\nwithout %1 that could not be brought back")
                    .arg(CliWords::tr("%n picture(s) or sound(s)", nullptr, restored->missing));
    return Answer{text, QJsonDocument(QJsonObject{{QStringLiteral("replaced"), restored->aside},
                                                  {QStringLiteral("media"), restored->media},
                                                  {QStringLiteral("missing"), restored->missing}})};
}

Result<Answer> verify(Context& context, const Arguments&)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    const auto verdict = library->database().verify();
    if (!verdict && verdict.error().code != ErrorCode::Corrupt)
        return fail(verdict.error());
    const QString text =
        verdict ? QStringLiteral("%1: sound").arg(library->database().path()) : verdict.error().sentence();
    return Answer{text,
                  QJsonDocument(QJsonObject{{QStringLiteral("sound"), verdict.has_value()},
                                            {QStringLiteral("text"), text}}),
                  !verdict};
}

Result<Answer> demo_profile(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const Clock* clock, context.clock());
    const QString folder = QFileInfo(arguments.word(0)).absoluteFilePath();
    if (QFileInfo::exists(folder))
        return fail(ErrorCode::Conflict, QStringLiteral("there is something here already"), folder,
                    QStringLiteral("name a folder that does not exist"));
    DEFERENCE_TRY(demo::make_profile(folder, *clock, context.catalogue()));
    return Answer{QStringLiteral("look at it with --data-dir %1").arg(folder),
                  QJsonDocument(QJsonObject{{QStringLiteral("folder"), folder}})};
}

constexpr Command k_commands[] = {
    {"backup",
     "FILE",
     "Writes a checked copy of the library, and its pictures and sounds beside it.",
     {},
     1,
     1,
     backup},
    {"restore",
     "FILE",
     "Puts a backup in the library's place; what was there is moved aside.",
     {},
     1,
     1,
     restore},
    {"demo",
     "DIR",
     "Makes a profile of invented data in a new folder, to look around in.",
     {},
     1,
     1,
     demo_profile},
    {"verify", "", "Checks every page and row of the library; exit 1 when it is damaged.", {}, 0, 0, verify},
};

} // namespace

std::span<const Command> data_commands()
{
    return k_commands;
}

} // namespace deference::cli
