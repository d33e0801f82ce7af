// SPDX-License-Identifier: GPL-3.0-or-later
// Import and export in their dialogs, by keys and clicks.
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/own_cards.h"
#include "app/cards/search.h"
#include "app/exchange/anki_export.h"
#include "tests/support/export_sample.h"
#include "tests/support/files.h"
#include "tests/support/test_library.h"
#include "tests/ui/keys.h"
#include "tests/ui/window.h"
#include "ui/cards/exchange_actions.h"
#include "ui/cards/export_dialog.h"
#include "ui/cards/import_dialog.h"
#include "ui/cards/import_preview.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice_bar.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QUrl>

using namespace deference;
using namespace deference::ui;
using deference::exchange::Presence;
using deference::tests::TestLibrary;

namespace {

struct Shown
{
    TestLibrary library;
    QTemporaryDir folder;
    std::unique_ptr<ImportDialog> dialog;
    QString said; // by happened()

    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QLatin1String(name)); }
    QString write(const char* name, const QByteArray& bytes) const
    {
        deference::tests::write_file(path(name), bytes);
        return path(name);
    }
    // Nine cards with three answers.
    [[nodiscard]] QString package() const
    {
        REQUIRE_OK(exchange::write_anki_package(deference::tests::export_sample(), path("sample.apkg")));
        return path("sample.apkg");
    }
    void add_card(const char* question, const char* answer)
    {
        cards::CardDraft draft;
        draft.words.question = QLatin1String(question);
        draft.words.answer = QLatin1String(answer);
        REQUIRE_OK(cards::add_cards(*library, draft));
    }
    void show_import(const QString& file = {})
    {
        dialog = std::make_unique<ImportDialog>(*library, memory::SchedulerConfig{}, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(dialog.get(), &ImportDialog::happened, [this](const QString& text) { said = text; });
        ui::tests::show(*dialog, {880, 600});
        if (!file.isEmpty())
            read(file);
    }
    void read(const QString& file)
    {
        dialog->open_file(file);
        REQUIRE(QTest::qWaitFor([this] { return dialog->preview().isVisible() || failure()->isVisible(); },
                                20'000));
    }
    [[nodiscard]] const ImportModel& model() const { return dialog->preview().model(); }
    [[nodiscard]] NoticeBar* failure() const { return dialog->findChild<NoticeBar*>(); }
    // The button with this text, as it is shown.
    [[nodiscard]] QAbstractButton* button(const QString& text) const
    {
        return ui::tests::button(*dialog, text);
    }
    [[nodiscard]] int count() const
    {
        const auto rows = cards::find_cards(const_cast<Shown*>(this)->library.operator*(), {});
        REQUIRE_OK(rows);
        return static_cast<int>(rows->size());
    }
    [[nodiscard]] int with(Presence presence) const
    {
        return static_cast<int>(std::ranges::count(model().plan().items, presence,
                                                   [](const auto& item) { return item.presence; }));
    }
};

} // namespace

TEST_CASE("a package is shown, imported with its answers, and taken back in one step")
{
    Shown shown;
    shown.show_import(shown.package());
    CHECK(shown.with(Presence::New) == 9);
    CHECK(shown.count() == 0); // nothing is written by looking
    auto* import = shown.button(QStringLiteral("Import 9 cards"));
    REQUIRE(import);
    QTest::mouseClick(import, Qt::LeftButton);
    CHECK(shown.said == QStringLiteral("Imported 9 cards and 3 answers"));
    CHECK_FALSE(shown.dialog->isVisible());
    CHECK(shown.count() == 9);
    REQUIRE_OK(shown.library->undo());
    CHECK(shown.count() == 0);
}

TEST_CASE("cards that are here are decided about with the space bar, or all at once")
{
    Shown shown;
    shown.add_card("What is kept?", "Records for six years");
    shown.add_card("Who signs?", "The adviser");
    const QString file = shown.write("a.csv", "Question,Answer\nWhat is kept?,Everything\nWho signs?,The "
                                              "adviser\nNew one?,Yes\n");
    shown.show_import(file);
    CHECK(shown.with(Presence::New) == 1);
    CHECK(shown.with(Presence::Changed) == 1);
    CHECK(shown.with(Presence::Same) == 1);
    REQUIRE(shown.button(QStringLiteral("Import 1 card")));
    auto* table = shown.dialog->findChild<QTableView*>();
    CHECK(QApplication::focusWidget() == table);
    CHECK(table->currentIndex().row() == 0);
    QTest::keyClick(table, Qt::Key_Space); // take theirs
    CHECK(shown.model().item(0).decision == exchange::Decision::TakeTheirs);
    REQUIRE(shown.button(QStringLiteral("Import 2 cards")));
    table->setCurrentIndex(table->model()->index(2, 0));
    QTest::keyClick(table, Qt::Key_Space); // nothing to decide on a new card
    REQUIRE(shown.button(QStringLiteral("Import 2 cards")));

    QComboBox* all = nullptr;
    for (auto* box : shown.dialog->findChildren<QComboBox*>()) {
        if (box->accessibleName() == QStringLiteral("What happens with cards that are here already"))
            all = box;
    }
    REQUIRE(all);
    all->setFocus();
    QTest::keyClick(all, Qt::Key_End); // keep both
    REQUIRE(shown.button(QStringLiteral("Import 3 cards")));
    QTest::keyClick(all, Qt::Key_Home);
    REQUIRE(shown.button(QStringLiteral("Import 1 card")));
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Space);
    QTest::mouseClick(shown.button(QStringLiteral("Import 2 cards")), Qt::LeftButton);
    CHECK(shown.count() == 3);
    const auto found = cards::find_cards(*shown.library, QStringLiteral("everything"));
    REQUIRE_OK(found);
    CHECK(found->size() == 1);
    REQUIRE_OK(shown.library->undo());
    CHECK(shown.count() == 2);
}

TEST_CASE("what separates the columns can be corrected")
{
    Shown shown;
    shown.show_import(shown.write("a.txt", "one;two\tthree\nfour;five\tsix\n"));
    CHECK(shown.model().item(0).theirs.words.question == QStringLiteral("one;two"));
    QComboBox* separator = nullptr;
    for (auto* box : shown.dialog->findChildren<QComboBox*>()) {
        if (box->accessibleName() == QStringLiteral("What separates the columns"))
            separator = box;
    }
    REQUIRE(separator);
    REQUIRE(separator->isVisible());
    separator->setFocus();
    QTest::keyClick(separator, Qt::Key_Down); // pipe
    QTest::keyClick(separator, Qt::Key_Down); // semicolon
    REQUIRE(QTest::qWaitFor([&shown] {
        return shown.model().rowCount() == 2 &&
               shown.model().item(0).theirs.words.question == QStringLiteral("one");
    }));
    CHECK(QApplication::focusWidget() == separator);
    CHECK(shown.model().item(0).theirs.words.answer == QStringLiteral("two\tthree"));
}

TEST_CASE("a damaged file says so in one sentence, and nothing is imported")
{
    Shown shown;
    QByteArray bytes;
    {
        QFile file(shown.package());
        REQUIRE(file.open(QIODevice::ReadOnly));
        bytes = file.readAll();
    }
    shown.show_import(shown.write("damaged.apkg", bytes.left(bytes.size() / 2)));
    CHECK(shown.failure()->isVisible());
    CHECK(shown.failure()->accessibleName().contains(QStringLiteral("damaged.apkg")));
    CHECK_FALSE(shown.dialog->preview().isVisible());
    CHECK(shown.count() == 0);
    // Another file mends it.
    shown.dialog->open_file(shown.package());
    REQUIRE(QTest::qWaitFor([&shown] { return shown.dialog->preview().isVisible(); }, 20'000));
    CHECK_FALSE(shown.failure()->isVisible());
}

TEST_CASE("what is not carried is told before importing")
{
    Shown shown;
    shown.show_import(shown.write("a.csv", "Question,Answer\nalone,\nboth,there\n"));
    const auto* left = shown.dialog->findChild<QPlainTextEdit*>();
    REQUIRE(left);
    CHECK(left->isVisible());
    CHECK(left->toPlainText().contains(QStringLiteral("Not carried over: ")));
}

TEST_CASE("every part of both dialogs that takes the keyboard has a name")
{
    Shown shown;
    shown.show_import();
    CHECK(ui::tests::unnamed(*shown.dialog) == QStringList());
    CHECK(QApplication::focusWidget() == shown.dialog->findChild<EmptyState*>()->button());
    shown.add_card("one?", "two");
    shown.read(shown.write("a.csv", "Question,Answer\none?,other\nthree?,four\n"));
    CHECK(ui::tests::unnamed(*shown.dialog) == QStringList());
    CHECK(shown.dialog->minimumSizeHint().width() <= 860);
    CHECK(shown.dialog->minimumSizeHint().height() <= 580);
    ExportDialog dialog(*shown.library, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    ui::tests::show(dialog, {560, 430});
    CHECK(ui::tests::unnamed(dialog) == QStringList());
    CHECK(dialog.minimumSizeHint().height() <= 580);
}

TEST_CASE("what is exported is found here already when it is imported again")
{
    using Form = ExportDialog::Form;
    const Form form = GENERATE(Form::AnkiPackage, Form::AnkiText, Form::ExactCsv);
    CAPTURE(static_cast<int>(form));
    Shown shown;
    shown.add_card("What is kept?", "Records, \"six\" years; all");
    shown.add_card("=1+1 is?", "-2\nand more");
    const char* name = form == Form::AnkiPackage ? "out.apkg"
                       : form == Form::AnkiText  ? "out.txt"
                                                 : "out.csv";
    ExportDialog dialog(*shown.library, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    ui::tests::show(dialog, {560, 430});
    dialog.set_form(form);
    dialog.write(shown.path(name));
    bool is_told = false;
    for (auto* bar : dialog.findChildren<NoticeBar*>())
        is_told = is_told ||
                  (bar->isVisible() && bar->accessibleName().startsWith(QStringLiteral("Exported 2 cards.")));
    CHECK(is_told);
    dialog.close();
    shown.show_import(shown.path(name));
    CHECK(shown.model().plan().items.size() == 2);
    CHECK(shown.with(Presence::Same) == 2);
    const auto* nothing = shown.button(QStringLiteral("Nothing to import"));
    REQUIRE(nothing);
    CHECK_FALSE(nothing->isEnabled());
}

TEST_CASE(
    "what a spreadsheet would run as a formula is exported with an apostrophe, unless it shall be exact")
{
    const bool exact = GENERATE(true, false);
    Shown shown;
    shown.add_card("=1+1 is?", "two");
    ExportDialog dialog(*shown.library, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.set_form(exact ? ExportDialog::Form::ExactCsv : ExportDialog::Form::SpreadsheetCsv);
    dialog.write(shown.path("out.csv"));
    CHECK(deference::tests::read_file(shown.path("out.csv")).contains("'=1+1") != exact);
}

TEST_CASE("only the deck that is chosen is exported, to the place that is named")
{
    Shown shown;
    shown.show_import(shown.package());
    QTest::mouseClick(shown.button(QStringLiteral("Import 9 cards")), Qt::LeftButton);
    shown.add_card("Mine?", "Yes");
    ExportDialog dialog(*shown.library, QStringLiteral("mine"), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    ui::tests::show(dialog, {560, 430});
    auto* scope = dialog.findChild<QComboBox*>();
    CHECK(scope->currentText() == QStringLiteral("Found: mine (1)"));
    ui::tests::press(Qt::Key_Tab);
    auto* save = dialog.findChildren<QPushButton*>().back();
    QTest::mouseClick(save, Qt::LeftButton);
    auto* chooser = dialog.findChild<QFileDialog*>();
    REQUIRE(chooser);
    auto* name = chooser->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    REQUIRE(name);
    name->setText(shown.path("mine.apkg"));
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&shown] { return QFile::exists(shown.path("mine.apkg")); }, 5'000));
    shown.show_import(shown.path("mine.apkg"));
    CHECK(shown.model().plan().items.size() == 1);
}

TEST_CASE("a file that is dropped on the page is read")
{
    Shown shown;
    QWidget page;
    ExchangeActions actions(
        *shown.library, [](const Library&) { return Result<StudyContext>(StudyContext{}); }, &page);
    ui::tests::show(page);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(shown.package())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &drop);
    auto* dialog = page.findChild<ImportDialog*>();
    REQUIRE(dialog);
    REQUIRE(QTest::qWaitFor([dialog] { return dialog->preview().isVisible(); }, 20'000));
    CHECK(dialog->preview().model().rowCount() == 9);
    dialog->reject();
}
