// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is typed: no crash, an exit code of ours, at most one line of error, and then no output.
#include "tests/cli/runner.h"

#include "app/cli/commands.h"
#include "app/core/random.h"

#include <QDir>

using namespace deference;
using namespace deference::tests;

namespace {

QStringList vocabulary(const Cli& cli)
{
    QStringList words{{},
                      QStringLiteral(" "),
                      QStringLiteral("--"),
                      QStringLiteral("---"),
                      QStringLiteral("--="),
                      QStringLiteral("-1"),
                      QStringLiteral("0"),
                      QStringLiteral("4"),
                      QStringLiteral("1e308"),
                      QStringLiteral("9223372036854775807"),
                      QStringLiteral("2026-11-23"),
                      QStringLiteral("2026-12-24"),
                      QStringLiteral("0000-00-00"),
                      QStringLiteral("99999-99-99"),
                      QStringLiteral("recruiter=2026-12-01"),
                      QStringLiteral("recruiter="),
                      QStringLiteral("=4"),
                      QStringLiteral("mon=1.5"),
                      QStringLiteral("mon=1.5,tue=,=,"),
                      QStringLiteral("t_set_1"),
                      QStringLiteral("rc_cards"),
                      QStringLiteral("skip"),
                      QStringLiteral("move"),
                      QStringLiteral("swap"),
                      QStringLiteral("good"),
                      QStringLiteral("is:due"),
                      QStringLiteral("area:"),
                      QStringLiteral("-"),
                      QStringLiteral("%1 %n %s"),
                      QStringLiteral("'; DROP TABLE cards; --"),
                      QStringLiteral("\"(*"),
                      QStringLiteral("line\nbreak\r\x1b[31m"),
                      QStringLiteral("gr\u00fc\u00df \U0001F600"),
                      QString(3000, QLatin1Char('x')),
                      QString(QChar(0xD800)),
                      QString(QChar(0)),
                      cli.path(""),
                      cli.path("nothing"),
                      QStringLiteral("/dev/null")};
    for (const auto list :
         {cli::plan_commands(), cli::cards_commands(), cli::own_cards_commands(), cli::stories_commands(), cli::story_papers_commands(), cli::story_drill_commands(),
          cli::practice_commands(), cli::memory_commands(), cli::content_commands(), cli::data_commands()}) {
        for (const cli::Command& command : list) {
            for (const cli::Option& option : command.options) {
                words.append(QStringLiteral("--") + QLatin1String(option.name));
                words.append(QStringLiteral("--%1=x").arg(QLatin1String(option.name)));
            }
        }
    }
    words.removeAll(QStringLiteral("-")); // standard input: nobody types into a test
    return words;
}

std::vector<QStringList> commands()
{
    std::vector<QStringList> names{{}, {QStringLiteral("task")}, {QStringLiteral("cards")}};
    for (const auto list :
         {cli::plan_commands(), cli::cards_commands(), cli::own_cards_commands(), cli::stories_commands(), cli::story_papers_commands(), cli::story_drill_commands(),
          cli::practice_commands(), cli::memory_commands(), cli::content_commands(), cli::data_commands()}) {
        for (const cli::Command& command : list) {
            // demo makes a whole profile, and backups pile up: both take folders, not words.
            if (QByteArray(command.name) != "demo")
                names.push_back(words(command.name));
        }
    }
    return names;
}

} // namespace

TEST_CASE("random words never crash and always end in an answer or one line")
{
    const Cli cli;
    cli.set_up();
    const QString here = QDir::currentPath();
    REQUIRE(QDir::setCurrent(cli.path(""))); // "backup good" writes a file called good
    Random random(20261123);
    const QStringList some = vocabulary(cli);
    const auto names = commands();
    std::array<int, 4> ends{};
    for (int round = 0; round < 400; ++round) {
        QStringList line = names[random.below(names.size())];
        const auto count = random.below(5);
        for (std::uint64_t i = 0; i < count; ++i)
            line.append(some[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(some.size())))]);
        const bool as_json = random.below(2) == 0;
        if (as_json)
            line.prepend(QStringLiteral("--json"));
        INFO("round " << round << ": " << line.join(QStringLiteral(" | ")).left(500).toStdString());
        const Outcome outcome = cli.run(line);
        INFO(outcome.err.left(1000).toStdString());
        REQUIRE(outcome.code >= 0);
        REQUIRE(outcome.code <= 3);
        ++ends[static_cast<std::size_t>(outcome.code)];
        REQUIRE(outcome.err.count(QLatin1Char('\n')) == (outcome.code >= 2 ? 1 : 0));
        REQUIRE_FALSE(outcome.err.contains(QLatin1Char('\x1b')));
        if (outcome.code >= 2)
            REQUIRE(outcome.out == QString());
        else if (as_json)
            (void)only_document(outcome.out);
    }
    REQUIRE(QDir::setCurrent(here));
    // The words must reach behind the door, or this proves nothing.
    CHECK(ends[0] > 20);
    CHECK(ends[2] > 50);
    CHECK(ends[3] >= 5);
    cli.done(words("verify"));
}
