// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/commands.h"
#include "app/cli/context.h"

#include <QJsonObject>
#include <QTextStream>
#include <algorithm>

namespace deference::cli {

namespace {

enum Exit { k_done = 0, k_no = 1, k_usage = 2, k_data = 3 };

std::vector<const Command*> all_commands()
{
    std::vector<const Command*> commands;
    for (const auto list : {plan_commands(), cards_commands(), own_cards_commands(), exchange_commands(),
                            stories_commands(), story_papers_commands(), story_drill_commands(),
                            practice_commands(), memory_commands(), content_commands(), data_commands()}) {
        for (const Command& command : list)
            commands.push_back(&command);
    }
    return commands;
}

QString help()
{
    QString text = QStringLiteral("deference-cli [--data-dir DIR] [--json] COMMAND ...\n\n");
    for (const Command* command : all_commands())
        text += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QLatin1String(command->name), QLatin1String(command->usage),
                         QLatin1String(command->does));
    text += QStringLiteral("\nExit: 0 done, 1 the answer is 'no', 2 usage, 3 data or I/O. DEFERENCE_DATA_DIR "
                           "chooses the profile,\n"
                           "DEFERENCE_NOW (2026-11-23T09:00:00) fixes the clock.");
    return text;
}

// The command whose one or two words come first; the longest match wins ("cards due" before "cards").
const Command* find_command(const QStringList& words)
{
    const Command* found = nullptr;
    for (const Command* command : all_commands()) {
        const QStringList name = QString::fromLatin1(command->name).split(QLatin1Char(' '));
        if (words.mid(0, name.size()) == name &&
            (!found || QLatin1String(command->name).size() > QLatin1String(found->name).size()))
            found = command;
    }
    return found;
}

struct Invocation
{
    QString data_dir;
    bool json = false;
    bool help = false;
    bool version = false;
    QStringList words;
};

// The options that every command knows may stand anywhere.
Result<Invocation> take_common(const QStringList& arguments)
{
    Invocation invocation;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        if (word == QStringLiteral("--")) {
            invocation.words += arguments.mid(i);
            break;
        }
        if (word == QStringLiteral("--json"))
            invocation.json = true;
        else if (word == QStringLiteral("--help") || word == QStringLiteral("-h"))
            invocation.help = true;
        else if (word == QStringLiteral("--version"))
            invocation.version = true;
        else if (word == QStringLiteral("--data-dir") || word.startsWith(QStringLiteral("--data-dir="))) {
            // Never the usual profile by accident: --data-dir "$EMPTY" is a mistake.
            invocation.data_dir = word.contains(QLatin1Char('=')) ? word.mid(11) : arguments.value(++i);
            if (invocation.data_dir.isEmpty())
                return fail(ErrorCode::InvalidInput, QStringLiteral("--data-dir needs a folder"), {},
                            QStringLiteral("see --help"));
        } else {
            invocation.words.append(word);
        }
    }
    return invocation;
}

int exit_code(const Error& error)
{
    return error.code == ErrorCode::InvalidInput || error.code == ErrorCode::NotFound ? k_usage : k_data;
}

Result<Answer> answer(const Invocation& invocation, const Command& command)
{
    const auto words = QString::fromLatin1(command.name).count(QLatin1Char(' ')) + 1;
    DEFERENCE_TRY_ASSIGN(const Arguments arguments,
                         Arguments::parse(invocation.words.mid(words), command.options));
    const auto given = arguments.words().size();
    if (given < command.arguments_min || (command.arguments_max >= 0 && given > command.arguments_max))
        return fail(ErrorCode::InvalidInput,
                    given < command.arguments_min ? QStringLiteral("something is missing")
                                                  : QStringLiteral("there is too much"),
                    QLatin1String(command.name),
                    QStringLiteral("use: deference-cli %1 %2")
                        .arg(QLatin1String(command.name), QLatin1String(command.usage)));
    Context context(invocation.data_dir);
    return command.run(context, arguments);
}

} // namespace

int run(const QStringList& arguments, QTextStream& out, QTextStream& err)
{
    const auto complain = [&](const Error& error) {
        // One line whatever the user typed, and nothing that a terminal would obey.
        QString line = error.sentence();
        std::replace_if(
            line.begin(), line.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
        err << "deference-cli: " << line.simplified() << Qt::endl;
        return exit_code(error);
    };
    const auto invocation = take_common(arguments);
    if (!invocation)
        return complain(invocation.error());
    const auto print = [&](const Answer& answered) {
        if (invocation->json)
            out << QString::fromUtf8(answered.json.toJson(QJsonDocument::Indented)) << Qt::flush;
        else if (!answered.text.isEmpty())
            out << answered.text << Qt::endl;
        return answered.is_no ? k_no : k_done;
    };
    const auto say = [&](const char* name, const QString& text, const QString& value) {
        return print({text, QJsonDocument(QJsonObject{{QLatin1String(name), value}})});
    };
    if (invocation->version) {
        const QString version = QStringLiteral(DEFERENCE_VERSION);
        return say("version", QStringLiteral("deference-cli ") + version, version);
    }
    if (invocation->help)
        return say("help", help(), help());
    if (invocation->words.isEmpty())
        return complain({ErrorCode::InvalidInput,
                         QStringLiteral("no command was given"),
                         {},
                         QStringLiteral("see deference-cli --help")});
    const Command* command = find_command(invocation->words);
    if (!command)
        return complain({ErrorCode::InvalidInput,
                         QStringLiteral("there is no command '%1'")
                             .arg(invocation->words.mid(0, 2).join(QLatin1Char(' '))),
                         {},
                         QStringLiteral("see deference-cli --help")});
    const auto result = answer(*invocation, *command);
    if (!result)
        return complain(result.error());
    return print(*result);
}

} // namespace deference::cli
