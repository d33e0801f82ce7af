// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/commands_memory_fit.h"
#include "app/cli/commands_simulate.h"
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/memory/replay.h"

#include <QJsonArray>
#include <QJsonObject>

namespace deference::cli {

namespace {

Result<Answer> replay(Context&, const Arguments& arguments)
{
    const QString path = arguments.word(0);
    DEFERENCE_TRY_ASSIGN(const QByteArray bytes, read_input(path));
    const auto replayed = memory::replay(bytes);
    if (!replayed)
        return fail(as_data_error(replayed.error(), path));
    QStringList lines;
    for (auto it = replayed->constBegin(); it != replayed->constEnd(); ++it)
        lines.append(QStringLiteral("%1: %2 replayed").arg(it.key()).arg(it.value().toArray().size()));
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(*replayed)};
}

constexpr Command k_commands[] = {
    {"memory fit", "FILE.csv[.gz] [--epochs N] [--zone ZONE]",
     "Fits the memory model's parameters to a review log (card_id, review_time in ms, rating).",
     k_fit_options, 1, 1, fit_memory},
    {"memory replay",
     "FILE",
     "Computes what the memory model makes of a file of review sequences.",
     {},
     1,
     1,
     replay},
    {"memory simulate",
     "--policy NAME|all [--cards N] [--days N] [--minutes N] [--reps N] [--seed N] [--learner NAME] | --list",
     "Simulates study until an interview day, to compare ways of choosing each day's cards.",
     k_simulate_options, 0, 0, simulate_memory},
};

} // namespace

std::span<const Command> memory_commands()
{
    return k_commands;
}

} // namespace deference::cli
