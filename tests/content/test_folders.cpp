// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/catalogue.h"
#include "tests/content/pack_in_a_folder.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <random>

using namespace deference;
using namespace deference::content;

namespace {

const QString k_pack = QStringLiteral("pack.yaml");

QStringList findings_with_listed(const char* entry)
{
    const PackInAFolder pack;
    pack.replace(k_pack, "  - facts/law.yaml\n", QByteArray("  - facts/law.yaml\n  - ") + entry + "\n");
    return pack.findings();
}

} // namespace

TEST_CASE("the files list cannot lead out of the pack")
{
    for (const char* entry :
         {"../secret.yaml", "/etc/passwd", "cards/../../secret.yaml", "./rounds2.yaml", ".hidden.yaml",
          "cards\\\\x.yaml", "\"cards/\\n.yaml\"", "C:x.yaml", "..", "\"/\""}) {
        INFO(entry);
        const QStringList findings = findings_with_listed(entry);
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().startsWith(QStringLiteral("pack.yaml:16: the file name \"")));
        CHECK(findings.front().endsWith(QStringLiteral("leads out of the pack or is not plain, name files "
                                                       "inside the pack with letters, digits, - and _")));
    }
}

TEST_CASE("symbolic links are refused, whether file, folder or pack.yaml")
{
    PackInAFolder pack;
    const QDir folder(pack.path());
    REQUIRE(QFile::link(QStringLiteral("/etc/hostname"), folder.filePath(QStringLiteral("cards/link.yaml"))));
    CHECK(pack.findings() ==
          QStringList{QStringLiteral(
              "pack.yaml:14: \"cards/link.yaml\" is a symbolic link, put the file itself there")});
    REQUIRE(QFile::remove(folder.filePath(QStringLiteral("cards/link.yaml"))));

    REQUIRE(QFile::rename(folder.filePath(QStringLiteral("facts")), folder.filePath(QStringLiteral("real"))));
    REQUIRE(QFile::link(folder.filePath(QStringLiteral("real")), folder.filePath(QStringLiteral("facts"))));
    CHECK(pack.findings().contains(
        QStringLiteral("pack.yaml:15: \"facts/law.yaml\" is a symbolic link, put the file itself there")));

    REQUIRE(QFile::rename(folder.filePath(k_pack), folder.filePath(QStringLiteral("real.yaml"))));
    REQUIRE(QFile::link(folder.filePath(QStringLiteral("real.yaml")), folder.filePath(k_pack)));
    CHECK(pack.findings() ==
          QStringList{QStringLiteral("pack.yaml: pack.yaml is a symbolic link, put the file itself there")});
}

TEST_CASE("files that are missing, double, nameless or not listed as anything are found")
{
    CHECK(findings_with_listed("none.yaml") ==
          QStringList{QStringLiteral(
              "pack.yaml:16: the file \"none.yaml\" does not exist, add it or take it out of the list")});
    CHECK(findings_with_listed("none/") ==
          QStringList{QStringLiteral(
              "pack.yaml:16: the folder \"none/\" does not exist, create it or remove the entry")});
    CHECK(findings_with_listed("rounds.yaml") ==
          QStringList{QStringLiteral("pack.yaml:11: the file \"rounds.yaml\" is listed twice, list it once")});
    // A file with a place of its own in the list is not what its folder stands for.
    CHECK(findings_with_listed("cards/fees.yaml").isEmpty());

    const PackInAFolder nameless;
    nameless.write(QStringLiteral("cards/other.yaml"), "schema_version: 1\nfile: tables\n");
    CHECK(nameless.findings() ==
          QStringList{QStringLiteral(
              "cards/other.yaml:2: the file does not say what it is, begin it with file: cards, "
              "rounds, plan or stories")});

    const PackInAFolder no_plan;
    no_plan.replace(k_pack, "  - plan.yaml\n", "");
    CHECK(no_plan.findings() ==
          QStringList{QStringLiteral("pack.yaml: the pack has no plan file, add one and list it")});

    const PackInAFolder two;
    two.write(QStringLiteral("cards/rounds.yaml"), two.read(QStringLiteral("rounds.yaml")));
    CHECK(two.findings().contains(
        QStringLiteral("cards/rounds.yaml:1: the pack has a second file of this kind, merge the two")));
}

TEST_CASE("a folder that is no pack is named as such")
{
    const QTemporaryDir empty;
    const Result<PackParts> none = load_folder(empty.path());
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == ErrorCode::InvalidInput);
    CHECK(none.error().sentence() ==
          QStringLiteral(
              "pack.yaml: the file \"pack.yaml\" does not exist; add it or take it out of the list."));
}

TEST_CASE("a broken pack is left out and reported, the rest loads")
{
    const QTemporaryDir folder;
    const PackInAFolder good(folder.filePath(QStringLiteral("good")));
    const PackInAFolder bad(folder.filePath(QStringLiteral("bad")));
    bad.replace(QStringLiteral("cards/fees.yaml"), "rounds: [r1]", "rounds: [r9]");
    const PackInAFolder ugly(folder.filePath(QStringLiteral("ugly")));
    ugly.write(k_pack, QByteArray("\xff\xfe\x00\x01", 4));

    const Catalogue catalogue = Catalogue::load(folder.path());
    REQUIRE(catalogue.packs().size() == 2);
    CHECK(catalogue.first()->info().key == QStringLiteral("betterment-ai-pm"));
    REQUIRE(catalogue.find(QStringLiteral("small")) != nullptr);
    CHECK(catalogue.find(QStringLiteral("small"))->cards().cards.size() == 3);
    CHECK(
        catalogue.problems() ==
        QStringList{QStringLiteral(
                        "The content pack bad was left out: cards/fees.yaml:12: no round has the id \"r9\"; "
                        "correct the id or add what it names."),
                    QStringLiteral(
                        "The content pack ugly was left out: pack.yaml:1: this is not UTF-8 text; save the "
                        "file as UTF-8.")});
}

TEST_CASE("a warning does not keep a pack out, and a pack with the built-in key takes its place")
{
    const QTemporaryDir folder;
    const PackInAFolder pack(folder.filePath(QStringLiteral("mine")));
    pack.replace(k_pack, "key: small", "key: betterment-ai-pm");
    pack.replace(QStringLiteral("cards/rules.yaml"), "How long must an adviser keep its records?",
                 "Must an adviser keep records five years, the first two in its office?");
    const Catalogue catalogue = Catalogue::load(folder.path());
    CHECK(catalogue.problems().isEmpty());
    REQUIRE(catalogue.packs().size() == 1);
    CHECK(catalogue.first()->info().title == QStringLiteral("A small pack"));
}

TEST_CASE("the pack's hash changes with any byte of any file")
{
    const PackInAFolder pack;
    const auto hash = [&] { return read_folder(pack.path()).parts.info.content_hash; };
    QStringList hashes{hash()};
    CHECK(hash() == hashes.front());
    for (const QString& file : small_pack_files()) {
        pack.write(file, pack.read(file) + "# more\n");
        hashes.push_back(hash());
    }
    CHECK(hashes.removeDuplicates() == 0);
}

TEST_CASE("a pack with any line lost, doubled, cut or garbled loads or says why")
{
    const unsigned seed = GENERATE(take(4, random(1, 1'000'000)));
    INFO("seed " << seed);
    std::mt19937 engine(seed);
    const PackInAFolder pack;
    const QStringList files = small_pack_files();
    for (int i = 0; i < 100; ++i) {
        const QString file = files[static_cast<qsizetype>(engine() % static_cast<unsigned>(files.size()))];
        const QByteArray sound = pack.read(file);
        QByteArrayList lines = sound.split('\n');
        const auto at = static_cast<qsizetype>(engine() % static_cast<unsigned>(lines.size()));
        QByteArray& line = lines[at];
        switch (engine() % 6) {
        case 0:
            lines.removeAt(at);
            break;
        case 1:
            lines.insert(at, QByteArray(line));
            break;
        case 2:
            line.truncate(line.size() / 2);
            break;
        case 3:
            line.prepend("  ");
            break;
        case 4:
            if (!line.isEmpty())
                line[static_cast<qsizetype>(engine() % static_cast<unsigned>(line.size()))] =
                    static_cast<char>(engine());
            break;
        default:
            line = "- " + line;
        }
        pack.write(file, lines.join('\n'));
        const FolderReading reading = read_folder(pack.path());
        const Result<PackParts> parts = load_folder(pack.path());
        CHECK(parts.has_value() == !has_errors(reading.findings));
        for (const Finding& finding : reading.findings) {
            CHECK_FALSE(finding.what.isEmpty());
            CHECK_FALSE(finding.todo.isEmpty());
            CHECK_FALSE(finding.text().contains(QLatin1Char('\n')));
        }
        pack.write(file, sound);
    }
}
