// SPDX-License-Identifier: GPL-3.0-or-later
// Importing into a library and exporting from it.
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/incoming.h"
#include "app/cards/media.h"
#include "app/cards/operations.h"
#include "app/cards/schedule.h"
#include "app/cards/search.h"
#include "app/database/query.h"
#include "app/exchange/anki_cards.h"
#include "app/exchange/export_cards.h"
#include "app/exchange/import_operations.h"
#include "tests/support/anki_packages.h"
#include "tests/support/files.h"
#include "tests/support/test_library.h"

#include <QDir>
#include <algorithm>

using namespace deference;
using namespace deference::exchange;
using namespace deference::tests;

namespace {

struct Desk
{
    TestLibrary library;
    QTemporaryDir folder;

    QString write(const char* name, const QByteArray& bytes) const
    {
        write_file(folder.filePath(QLatin1String(name)), bytes);
        return folder.filePath(QLatin1String(name));
    }
    ImportPlan plan(const QString& path)
    {
        auto source = read_import_file(path, library->clock().now());
        REQUIRE_OK(source);
        auto plan = plan_import(*library, std::move(*source));
        REQUIRE_OK(plan);
        return std::move(*plan);
    }
    ImportReport import(const QString& path, Decision decision = Decision::KeepOurs)
    {
        ImportPlan planned = plan(path);
        decide_all(planned, decision);
        auto report = run_import(*library, planned, {});
        REQUIRE_OK(report);
        return std::move(*report);
    }
    std::vector<cards::CardDetail> all()
    {
        const auto rows = cards::find_cards(*library, {});
        REQUIRE_OK(rows);
        std::vector<cards::CardDetail> details;
        for (const cards::CardRow& row : *rows) {
            auto detail = cards::load_detail(*library, row.id);
            REQUIRE_OK(detail);
            details.push_back(std::move(*detail));
        }
        return details;
    }
    cards::CardDetail with(const QString& question)
    {
        const auto details = all();
        const auto found = std::ranges::find_if(details, [&](const cards::CardDetail& detail) {
            return detail.card.words.question.contains(question);
        });
        REQUIRE(found != details.end());
        return *found;
    }
};

QByteArray sample_package()
{
    return package_of(sample_collection(), sample_media(), PackageForm::Latest);
}

} // namespace

TEST_CASE("a package is imported with its answers, and the memory follows from them")
{
    Desk desk;
    const ImportReport report = desk.import(desk.write("a.apkg", sample_package()));
    CHECK(report.added == 5);
    CHECK(report.answers == 4);
    CHECK(report.media == 2);
    CHECK(!report.not_carried.isEmpty());
    const auto card = desk.with(QStringLiteral("question &amp;"));
    REQUIRE(card.memory);
    CHECK(card.card.deck == QStringLiteral("Law::Records"));
    CHECK(card.card.note == cards::NoteRef{QStringLiteral("guid1"), 0});
    CHECK(card.card.flag == 2);
    REQUIRE(card.reviews.size() == 4);
    CHECK(std::ranges::all_of(card.reviews, &cards::Review::imported));
    CHECK(cards::replay(card.reviews, {}).value() == card.memory);
    CHECK(card.memory->schedule.lapses == 1);
    // Without its log: as Anki believed it.
    const auto gap = desk.with(QStringLiteral("{{c1::six"));
    CHECK(gap.reviews.empty());
    REQUIRE(gap.memory);
    CHECK(gap.memory->schedule.phase == cards::Phase::Review);
    CHECK(gap.memory->schedule.memory->stability == Approx(30.0).epsilon(0.3));
    CHECK(cards::load_media(*desk.library, QStringLiteral("p 1.png")).value() == sample_media()[0].second);
    REQUIRE_OK(desk.library.database().verify());

    // An answer given here goes on from there, and is what undo takes back first.
    const auto answered = cards::answer_card(*desk.library, card.card.id, cards::Rating::Good, {}, {});
    REQUIRE_OK(answered);
    CHECK(answered->review.elapsed_days > 0);
    REQUIRE_OK(desk.library->undo());
    REQUIRE_OK(desk.library->undo());
    CHECK(desk.all().empty());
    REQUIRE_OK(desk.library->redo());
    CHECK(desk.all().size() == 5);
    CHECK(desk.with(QStringLiteral("question &amp;")).memory == card.memory);
}

TEST_CASE("an import is one undo step, and a backup stands before it")
{
    Desk desk;
    desk.import(desk.write("a.apkg", sample_package()));
    CHECK(desk.library->undo_text().contains(QStringLiteral("a.apkg")));
    CHECK(QDir(desk.library.folder() + QStringLiteral("/backups")).entryList(QDir::Files).size() == 1);
    REQUIRE_OK(desk.library->undo());
    CHECK(desk.all().empty());
    CHECK(desk.library->undo_text().isEmpty());
    CHECK(!cards::find_media(*desk.library, QStringLiteral("p 1.png")).value());
}

TEST_CASE("cards that are here already are found by note and by question, and the user decides")
{
    Desk desk;
    const QString path =
        desk.write("a.txt", "#separator:tab\n#guid column:3\nq1\ta1\tg1\nq2\ta2\tg2\nq3 {{c1::x}} "
                            "{{c2::y}}\t\tg3\n");
    CHECK(desk.import(path).added == 4);

    const QString later =
        desk.write("b.txt", "#separator:tab\n#guid column:3\nq1\tnew answer\tg1\nq2\ta2\tother\n"
                            "q3 {{c1::x}} {{c2::y}}\t\tg3\nq4\ta4\tg4\n");
    const ImportPlan plan = desk.plan(later);
    REQUIRE(plan.items.size() == 5);
    CHECK(plan.items[0].presence == Presence::Changed);
    CHECK(plan.items[1].presence == Presence::Same); // by its question
    CHECK(plan.items[2].presence == Presence::Same);
    CHECK(plan.items[4].presence == Presence::New);
    const ImportCounts counts = count(plan);
    CHECK(counts.new_cards == 1);
    CHECK(counts.same == 3);
    CHECK(counts.changed == 1);

    SECTION("keep ours")
    {
        const ImportReport report = desk.import(later, Decision::KeepOurs);
        CHECK(report.added == 1);
        CHECK(report.kept == 4);
        CHECK(desk.with(QStringLiteral("q1")).card.words.answer == QStringLiteral("a1"));
    }
    SECTION("take theirs")
    {
        const ImportReport report = desk.import(later, Decision::TakeTheirs);
        CHECK(report.added == 1);
        CHECK(report.changed == 4);
        CHECK(desk.with(QStringLiteral("q1")).card.words.answer == QStringLiteral("new answer"));
        CHECK(desk.all().size() == 5);
    }
    SECTION("keep both, twice")
    {
        CHECK(desk.import(later, Decision::KeepBoth).added == 5);
        CHECK(desk.import(later, Decision::KeepBoth).added == 5);
        CHECK(desk.all().size() == 14);
        CHECK(desk.with(QStringLiteral("q1")).card.words.answer == QStringLiteral("a1"));
    }
    SECTION("each by itself")
    {
        ImportPlan mine = plan;
        mine.items[0].decision = Decision::TakeTheirs;
        const auto report = run_import(*desk.library, mine, {});
        REQUIRE_OK(report);
        CHECK(report->changed == 1);
        CHECK(report->kept == 3);
    }
}

TEST_CASE("a log of our own is never mixed with one from elsewhere")
{
    Desk desk;
    const QString path = desk.write("a.apkg", sample_package());
    AnkiCollection without_log = sample_collection();
    without_log.reviews.clear();
    for (AnkiCard& card : without_log.cards)
        card.type = card.queue = 0;
    desk.import(desk.write("b.apkg", package_of(without_log, sample_media(), PackageForm::Legacy1)));
    const cards::CardId id = desk.with(QStringLiteral("question &amp;")).card.id;
    CHECK(!desk.with(QStringLiteral("question &amp;")).memory);

    SECTION("ours has none: theirs comes")
    {
        CHECK(desk.import(path, Decision::TakeTheirs).answers == 4);
        CHECK(desk.with(QStringLiteral("question &amp;")).reviews.size() == 4);
    }
    SECTION("ours has one: it stays, and that is said")
    {
        REQUIRE_OK(cards::answer_card(*desk.library, id, cards::Rating::Good, {}, {}));
        const ImportReport report = desk.import(path, Decision::TakeTheirs);
        CHECK(report.answers == 0);
        CHECK(desk.with(QStringLiteral("question &amp;")).reviews.size() == 1);
        CHECK(report.not_carried.join(u'\n').contains(QStringLiteral("4 answers to cards that stay")));
    }
}

TEST_CASE("a picture whose name stands for another one here gets a name of its own")
{
    Desk desk;
    desk.import(desk.write("a.apkg", sample_package()));
    AnkiCollection other = sample_collection();
    for (AnkiNote& note : other.notes)
        note.guid += QStringLiteral("x");
    other.notes[0].fields[0] = QStringLiteral("another <img src=\"p%201.png\">");
    const ImportReport report = desk.import(desk.write(
        "b.apkg", package_of(other, {{QStringLiteral("p 1.png"), "GIF89a other"}}, PackageForm::Latest)));
    CHECK(report.renamed == 1);
    const QString question = desk.with(QStringLiteral("another")).card.words.question;
    CHECK(!question.contains(QStringLiteral("\"p 1.png\"")));
    const QString name = question.section(u'"', 1, 1);
    CHECK(cards::load_media(*desk.library, name).value() == "GIF89a other");
    CHECK(cards::load_media(*desk.library, QStringLiteral("p 1.png")).value() == sample_media()[0].second);
    CHECK(with_media_renamed(QStringLiteral("[sound:a&amp;b.mp3] [sound:c.mp3]"), QStringLiteral("a&b.mp3"),
                             QStringLiteral("n.mp3")) == QStringLiteral("[sound:n.mp3] [sound:c.mp3]"));
}

TEST_CASE("what is imported follows the rules for pictures and sounds that are added by hand")
{
    Desk desk;
    REQUIRE_OK(cards::add_media(*desk.library, QStringLiteral("p 1.png"), "GIF89a ours"));
    const QByteArray drawing("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    const auto import = [&desk](const MediaFiles& media) {
        return desk.import(desk.write("a.apkg", package_of(sample_collection(), media, PackageForm::Latest)),
                           Decision::KeepBoth);
    };
    // By what is in it, whatever it is called; too large is told before it is stored.
    const ImportReport report =
        import({{QStringLiteral("p 1.png"), drawing},
                {QStringLiteral("s.mp3"), "ID3" + QByteArray(qsizetype(cards::k_largest_media), 'x')}});
    CHECK(report.added == 5);
    CHECK(report.media == 0);
    CHECK(report.not_carried.join(u'\n').contains(QStringLiteral("2 files of a kind")));
    CHECK(cards::load_media(*desk.library, QStringLiteral("p 1.png")).value() == "GIF89a ours");
    CHECK(cards::media_folder(*desk.library).hashes().size() == 1);

    // A taken name gives way in the same way, too.
    const QByteArray theirs("GIF89a theirs");
    CHECK(import({{QStringLiteral("p 1.png"), theirs}}).renamed == 1);
    const QString name = QStringLiteral("p 1-%1.png").arg(sha256_of(theirs).first(8));
    CHECK(cards::load_media(*desk.library, name).value() == theirs);
    CHECK(cards::add_media(*desk.library, QStringLiteral("p 1.png"), theirs).value().name == name);
}

TEST_CASE("what cannot be imported leaves the library as it was")
{
    Desk desk;
    desk.import(desk.write("a.txt", "q\ta\n"));
    for (const QByteArray& bytes : {sample_package().left(2000), QByteArray("<html>"), QByteArray()}) {
        const auto source = read_import_file(desk.write("bad.apkg", bytes), desk.library->clock().now());
        REQUIRE(!source);
        CHECK(!source.error().todo.isEmpty());
    }
    CHECK(!read_import_file(desk.folder.filePath(QStringLiteral("none.apkg")), desk.library->clock().now()));
    CHECK(!read_import_file(desk.folder.path(), desk.library->clock().now()));
    const ImportPlan plan = desk.plan(desk.write("c.apkg", sample_package()));
    const auto stopped = run_import(*desk.library, plan, {}, nullptr, [](double) { return false; });
    REQUIRE(!stopped);
    CHECK(desk.all().size() == 1);
    CHECK(desk.library->undo_text().contains(QStringLiteral("a.txt")));
    // A package under another name is one all the same.
    CHECK(desk.import(desk.write("package.zip", sample_package())).added == 5);
}

TEST_CASE("a library is exported and imported into another one")
{
    Desk desk;
    desk.import(desk.write("a.apkg", sample_package()));
    const auto source = load_export(*desk.library, {});
    REQUIRE_OK(source);
    CHECK(source->cards.size() == 5);
    CHECK(source->media.size() == 2);
    for (const ExportForm form : {ExportForm::AnkiPackage, ExportForm::Text}) {
        const QString path = desk.folder.filePath(QStringLiteral("out.") + to_key(form));
        REQUIRE_OK(write_export(*source, form, path));
        Desk other;
        CHECK(other.import(path).added == 5);
        for (const cards::CardDetail& ours : desk.all()) {
            const auto details = other.all();
            CAPTURE(ours.card.words.question, ours.card.words.cloze_number);
            const auto theirs = std::ranges::find_if(
                details, [&](const cards::CardDetail& one) { return one.card.words == ours.card.words; });
            REQUIRE(theirs != details.end());
            CHECK(theirs->card.deck == ours.card.deck);
            CHECK(theirs->card.tags == ours.card.tags);
            if (form == ExportForm::AnkiPackage && !ours.reviews.empty())
                CHECK(theirs->memory->schedule == ours.memory->schedule);
        }
        // Into the same library: everything is there.
        const ImportPlan again = desk.plan(path);
        CHECK(count(again).same == 5);
    }
    REQUIRE_OK(write_export(*source, ExportForm::Csv, desk.folder.filePath(QStringLiteral("out.csv"))));
    CHECK(load_export(*desk.library, QStringLiteral("kept"))->cards.size() == 2);
    CHECK(!load_export(*desk.library, QStringLiteral("nothinglikethis")));
}

TEST_CASE("the list of operations names each once")
{
    CHECK(k_exchange_operations.size() == 1);
    CHECK(QLatin1String(k_import_cards.id) == QLatin1String("cards.import"));
}
