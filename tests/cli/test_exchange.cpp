// SPDX-License-Identifier: GPL-3.0-or-later
// Cards in and out by the command line, in two profiles.
#include "tests/cli/json_shape.h"
#include "tests/cli/runner.h"
#include "tests/support/files.h"

using namespace deference;
using namespace deference::tests;

namespace {

QStringList line(std::initializer_list<QString> words)
{
    return words;
}

} // namespace

TEST_CASE("cards are imported, shown beforehand, and decided about")
{
    Cli cli;
    const QString file =
        cli.write("cards.txt", "#separator:tab\n#guid column:3\nWhich xylomancer?\tThe board.\tg1\n"
                               "Kept for {{c1::six}} years, {{c2::two}} at hand.\t\tg2\n\tno question\tg3\n");
    const QJsonObject dry =
        cli.json(line({QStringLiteral("import"), file, QStringLiteral("--dry-run")})).object();
    require_fields(dry, "file:string dry_run:bool new:number same:number changed:number answers:number "
                        "duplicates:array not_carried:array remarks:array");
    CHECK(dry[QStringLiteral("new")].toInt() == 3);
    CHECK(dry[QStringLiteral("not_carried")].toArray().size() == 1);
    CHECK(array(cli.json(words("cards list xylomancer")).object(), "cards").isEmpty());

    const QJsonObject done = cli.json(line({QStringLiteral("import"), file})).object();
    require_fields(done, "added:number updated:number kept:number media:number renamed:number dry_run:bool");
    CHECK(done[QStringLiteral("added")].toInt() == 3);
    CHECK(array(cli.json(words("cards list xylomancer")).object(), "cards").size() == 1);

    const QString later =
        cli.write("later.txt", "#separator:tab\n#guid column:3\nWhich xylomancer?\tThe zymurgist.\tg1\n");
    const QJsonObject again =
        cli.json(line({QStringLiteral("import"), later, QStringLiteral("--dry-run")})).object();
    CHECK(again[QStringLiteral("changed")].toInt() == 1);
    require_each(again[QStringLiteral("duplicates")], "id:string question:string presence:string");
    CHECK(cli.json(line({QStringLiteral("import"), later})).object()[QStringLiteral("kept")].toInt() == 1);
    CHECK(cli.json(line({QStringLiteral("import"), later, QStringLiteral("--duplicates=update")}))
              .object()[QStringLiteral("updated")]
              .toInt() == 1);
    CHECK(array(cli.json(words("cards list zymurgist")).object(), "cards").size() == 1);
}

TEST_CASE("what is exported in one profile is imported in another")
{
    Cli one;
    one.done(line(
        {QStringLiteral("import"), one.write("cards.csv", "Question,Answer,Tags,Deck\nWho?,I.,t,D::E\n")}));
    const auto found = array(one.json(words("cards list I.")).object(), "cards");
    REQUIRE(!found.isEmpty());
    for (const QString& form : {QStringLiteral("apkg"), QStringLiteral("text"), QStringLiteral("csv")}) {
        const QString path = one.path(form == u"csv" ? "out.csv" : form == u"text" ? "out.txt" : "out.apkg");
        const QJsonObject written =
            one.json(line({QStringLiteral("export"), path, QStringLiteral("--as"), form,
                           QStringLiteral("--query"), QStringLiteral("deck:D::E")}))
                .object();
        CHECK(written[QStringLiteral("cards")].toInt() == 1);
        require_fields(written, "file:string as:string cards:number media:number");
        Cli other;
        const QJsonObject read = other.json(line({QStringLiteral("import"), path})).object();
        CHECK(read[QStringLiteral("added")].toInt() == written[QStringLiteral("cards")].toInt());
    }
}

TEST_CASE("files that are not what they should be are refused in one line")
{
    Cli cli;
    const auto refused = [&](const QStringList& given, int code, const char* what) {
        const Outcome outcome = cli.run(given);
        INFO(outcome.err.toStdString());
        CHECK(outcome.code == code);
        CHECK(outcome.err.count(u'\n') == 1);
        CHECK(outcome.err.contains(QString::fromLatin1(what)));
    };
    const QString import = QStringLiteral("import");
    refused({import, cli.write("page.apkg", "<!DOCTYPE html><html>")}, 3, "web page");
    refused({import, cli.write("cut.apkg", QByteArray("PK\x03\x04", 4))}, 3, "cut off");
    refused({import, cli.write("zero.txt", QByteArray("a\0b", 3))}, 3, "text file");
    refused({import, cli.path("none.apkg")}, 3, "no such file");
    refused({import, cli.path("")}, 3, "folder");
    refused({import, cli.write("a.txt", "a\tb"), QStringLiteral("--duplicates=ask")}, 2, "duplicates");
    refused({QStringLiteral("export"), cli.path("x"), QStringLiteral("--as"), QStringLiteral("pdf")}, 2,
            "pdf");
    refused({QStringLiteral("export"), cli.path("no/x.csv"), QStringLiteral("--as"), QStringLiteral("csv")},
            3, "written in this folder");
}
