// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be done: one line that says what, where and what to do; the exit code says whose turn it is.
#include "tests/cli/runner.h"
#include "tests/support/files.h"

#include <QDir>

using namespace deference;
using namespace deference::tests;

namespace {

constexpr int k_usage = 2;
constexpr int k_data = 3;

struct Row
{
    const char* line; // words by blanks; _ stands for an empty word, @ for the temporary folder
    int code;
    const char* names;  // what the message must contain
    const char* advice; // and what it must say to do
};

QStringList words_of(const Cli& cli, const char* line)
{
    QStringList list = words(line);
    for (QString& word : list) {
        if (word == QStringLiteral("_"))
            word.clear();
        word.replace(QLatin1Char('@'), cli.path("") + QLatin1Char('/'));
    }
    return list;
}

void check_refused(const Cli& cli, const Row& row)
{
    const bool as_json = row.code == k_data;
    QStringList line = words_of(cli, row.line);
    if (as_json)
        line.prepend(QStringLiteral("--json")); // errors stay on stderr
    const Outcome outcome = cli.run(line);
    INFO(row.line << "\n" << outcome.out.left(200).toStdString() << outcome.err.toStdString());
    CHECK(outcome.code == row.code);
    CHECK(outcome.out == QString());
    CHECK(outcome.err.count(QLatin1Char('\n')) == 1);
    CHECK(outcome.err.startsWith(QStringLiteral("deference-cli: ")));
    CHECK(outcome.err.endsWith(QStringLiteral(".\n")));
    CHECK(outcome.err.contains(QString::fromUtf8(row.names)));
    CHECK(outcome.err.section(QLatin1Char(';'), 1).contains(QString::fromUtf8(row.advice)));
}

} // namespace

TEST_CASE("words that are no command of ours")
{
    const Cli cli;
    const auto row = GENERATE(values<Row>({
        {"", k_usage, "no command", "--help"},
        {"fly", k_usage, "'fly'", "--help"},
        {"task", k_usage, "'task'", "--help"},
        {"cards fly", k_usage, "'cards fly'", "--help"},
        {"today extra", k_usage, "today", "deference-cli today"},
        {"task done", k_usage, "task done", "task done ID"},
        {"cards due --fast", k_usage, "--fast", "--help"},
        {"cards due --policy fast", k_usage, "'fast'", "plan or fsrs"},
        {"task done t_set_1 --minutes", k_usage, "--minutes needs M", "--help"},
        {"task done t_set_1 --minutes 5 --minutes 6", k_usage, "--minutes was given twice", "once"},
        {"task done t_set_1 --minutes soon", k_usage, "'soon'", "whole number"},
        {"task done t_set_1 --minutes 0", k_usage, "--minutes", "whole number"},
        {"today --data-dir", k_usage, "--data-dir", "--help"},
        {"today --data-dir _", k_usage, "--data-dir", "--help"},
        {"today --data-dir=", k_usage, "--data-dir", "--help"},
    }));
    check_refused(cli, row);
}

TEST_CASE("answers to set-up that make no plan")
{
    const Cli cli;
    const auto row = GENERATE(values<Row>({
        {"setup --start 2026-13-01 --weeks 6", k_usage, "'2026-13-01'", "2026-11-23"},
        {"setup --start 2026-02-30 --weeks 6", k_usage, "'2026-02-30'", "2026-11-23"},
        {"setup --start tomorrow --weeks 6", k_usage, "--start", "2026-11-23"},
        {"setup --start _ --weeks 6", k_usage, "--start", "2026-11-23"},
        {"setup --start 2026-11-23 --weeks six", k_usage, "--weeks", "4, 5 or 6"},
        {"setup --start 2026-11-23 --weeks 0", k_usage, "--weeks", "4, 5 or 6"},
        {"setup --start 2026-11-23 --weeks -4", k_usage, "--weeks", "4, 5 or 6"},
        {"setup --round recruiter=2026-02-30", k_usage, "2026-02-30", ""},
        {"setup --round recruiter=2020-01-01", k_usage, "in the past", "2026-11-23"},
        {"setup --round recruiter", k_usage, "'recruiter'", "recruiter=2026-12-01"},
        {"setup --round dinner=2026-12-01", k_usage, "'dinner'", "recruiter"},
        {"setup --round recruiter=2026-12-01 --round recruiter=2026-12-02", k_usage, "two dates", "one"},
        {"setup --hours mon=25", k_usage, "25", "0 to 16"},
        {"setup --hours mon=-1", k_usage, "-1", "0 to 16"},
        {"setup --hours mon=nan", k_usage, "nan", "mon=1.5"},
        {"setup --hours mon=1e9", k_usage, "--hours", ""},
        {"setup --hours mon", k_usage, "'mon'", "mon=1.5"},
        {"setup --hours monday_=1", k_usage, "monday_", "mon, tue"},
        {"setup --hours _", k_usage, "--hours", "mon=1.5"},
        {"setup --self recruiter=9", k_usage, "'9'", "1 (new to me) to 5"},
        {"setup --self recruiter=0", k_usage, "'0'", "1 (new to me) to 5"},
    }));
    check_refused(cli, row);
    // And nothing was set up by it.
    check_refused(cli, {"today", k_data, "nothing is set up", "deference-cli setup"});
}

TEST_CASE("rounds out of order are followed, and said")
{
    const Cli cli;
    const QString line =
        QStringLiteral("setup --round recruiter=2026-12-20 --round hiring_manager=2026-12-01");
    const QString text = cli.done(words(line.toUtf8().constData()));
    CHECK(text.contains(QStringLiteral("comes before an earlier round")));
    const QJsonDocument json = cli.json(words("plan"));
    CHECK(json.toJson().contains("do not follow the usual order"));
}

TEST_CASE("overrides that are no decision")
{
    const Cli cli;
    cli.set_up();
    const QString before = cli.done(words("plan --json"));
    for (const Row& row : std::initializer_list<Row>{
             {"override t_set_1 skip", k_usage, "needs a reason", "a few words"},
             {"override t_set_1 skip --reason _", k_usage, "needs a reason", "a few words"},
             {"task override t_set_1 skip --reason", k_usage, "--reason", "--help"},
             {"override t_set_1 fly --reason x", k_usage, "'fly'", "skip, move or swap"},
             {"override nothing skip --reason x", k_usage, "'nothing'", "id"},
             {"override t_set_1 move --reason x", k_usage, "--to is missing", "--to 2026"},
             {"override t_set_1 move --to 2026-02-30 --reason x", k_usage, "2026-02-30", "2026-11-23"},
             {"override t_set_1 move --to 2026-11-22 --reason x", k_usage, "2026-11-22", "from today to"},
             {"override t_set_1 move --to 2099-01-01 --reason x", k_usage, "2099-01-01", "from today to"},
             {"override t_set_1 swap --reason x", k_usage, "--with is missing", "id"},
             {"override t_set_1 swap --with nothing --reason x", k_usage, "'nothing'", "id"},
             {"override t_set_1 swap --with t_set_1 --reason x", k_usage, "itself", ""},
             {"task done nothing", k_usage, "'nothing'", "id"},
             {"task start nothing", k_usage, "'nothing'", "id"}})
        check_refused(cli, row);
    CHECK(cli.done(words("plan --json")) == before);

    cli.done(words("task done t_set_1"));
    check_refused(cli, {"task done t_set_1", k_data, "done already", "undo"});
}

TEST_CASE("ids and names of things that are not there")
{
    const Cli cli;
    for (const Row& row : std::initializer_list<Row>{
             {"cards show 12", k_usage, "12", "cards list"},
             {"cards show abc", k_usage, "'abc'", "cards list"},
             {"cards show -5", k_usage, "'-5'", "cards list"},
             {"cards show 99999999999999999999", k_usage, "99999999999999999999", "cards list"},
             {"cards review 12 good", k_usage, "12", "cards list"},
             {"cards review 12 great", k_usage, "'great'", "1 to 4"},
             {"cards review 12 5", k_usage, "'5'", "1 to 4"},
             {"cards review 12 good --seconds -1", k_usage, "--seconds", "whole number"},
             {"cards add --answer x", k_usage, "no question", "write a question"},
             {"cards add --question x", k_usage, "no answer", "write an answer"},
             {"cards add --cloze x", k_usage, "no gap", "{{c1::"},
             {"cards add --cloze {{c1::x", k_usage, "not closed", "{{c1::"},
             {"cards add --cloze {{c1::x}} --question y", k_usage, "--cloze", "leave out"},
             {"cards list is:tasty", k_usage, "'tasty'", "is:new"},
             {"cards list (fid", k_usage, "not closed", ")"},
             {"cards list --sort colour", k_usage, "'colour'", "stability"},
             {"cards list --limit 0", k_usage, "limit", "whole number"},
             {"cards list prompt:nowhere", k_usage, "'nowhere'", "practice prompts"},
             {"story show 5", k_usage, "story", ""},
             {"story show abc", k_usage, "'abc'", "story list"},
             {"story export 5 --as pdf", k_usage, "'pdf'", "md or memo"},
             {"practice prompts --round dinner", k_usage, "'dinner'", ""}})
        check_refused(cli, row);
}

TEST_CASE("files that are missing, folders, or not what they should be")
{
    const Cli cli;
    cli.set_up();
    cli.write("broken.json", "{\"memory\": [");
    cli.write("wrong.json", R"({"memory": [{"id": "x", "params": "none", "seq": [[7, 0]]}]})");
    cli.write("empty", "");
    cli.write("other.yaml", "- [unclosed\n");
    cli.write("stranger", "This is a letter, not a library. " + QByteArray(200, 'x'));
    const QString before = cli.done(words("plan --json"));
    for (const Row& row :
         std::initializer_list<Row>{{"memory replay @nofile", k_data, "nofile", "check the name"},
                                    {"memory replay @", k_data, "folder", "name one file"},
                                    {"memory replay @broken.json", k_data, "broken.json", "JSON"},
                                    {"memory replay @wrong.json", k_data, "memory[0]", "params"},
                                    {"memory replay @empty", k_data, "empty", "JSON"},
                                    {"story new @nofile", k_data, "nofile", "check the name"},
                                    {"story new @", k_data, "folder", "name one file"},
                                    {"story new @other.yaml", k_data, "other.yaml:", ""},
                                    {"story check @nofile", k_data, "nofile", "check the name"},
                                    {"story check @", k_data, "folder", "name one file"},
                                    {"practice record @nofile", k_data, "nofile", "check the name"},
                                    {"practice record @", k_data, "folder", "name one file"},
                                    {"practice record @broken.json", k_data, "broken.json", ""},
                                    {"pack check @nofile", k_data, "nofile", "pack.yaml"},
                                    {"pack check @empty", k_data, "empty", "pack.yaml"},
                                    {"pack install @nofile", k_data, "nofile", "pack.yaml"},
                                    {"pack install @", k_data, "pack.yaml", "pack check"},
                                    {"backup @nofolder/copy", k_data, "nofolder", "make it first"},
                                    {"backup @empty", k_data, "exists already", "another name"},
                                    {"backup @", k_data, "exists already", "another name"},
                                    {"restore @nofile", k_data, "nofile", "a backup"},
                                    {"restore @", k_data, "no backup file", "a backup"},
                                    {"restore @empty", k_data, "empty", "another backup"},
                                    {"restore @stranger", k_data, "stranger", "another backup"},
                                    {"demo @empty", k_data, "empty", "does not exist"}})
        check_refused(cli, row);
    CHECK(cli.done(words("plan --json")) == before);
    CHECK(QDir(cli.profile()).entryList({QStringLiteral("damaged-*")}).isEmpty());
}

TEST_CASE("a clock that cannot be read")
{
    const Cli cli;
    Cli::set_now("half past nine");
    check_refused(cli, {"today", k_usage, "DEFERENCE_NOW", "2026-11-23T09:00:00"});
}
