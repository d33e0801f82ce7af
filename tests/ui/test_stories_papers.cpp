// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves a story and what comes in: exports that are looked at first, confidential names, Markdown.
#include "app/stories/names.h"
#include "app/stories/names_store.h"
#include "tests/ui/stories_desk_shown.h"
#include "ui/stories/names_dialog.h"
#include "ui/stories/story_document.h"
#include "ui/stories/story_export_dialog.h"

#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace deference;
using namespace deference::tests;

namespace {

QString words(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// The dialog that the page has opened, and hands for it.
struct ExportShown
{
    explicit ExportShown(StoriesShown& shown) : dialog(shown.page->findChild<ui::StoryExportDialog*>())
    {
        REQUIRE(dialog);
    }
    [[nodiscard]] QString preview() const { return dialog->findChild<QTextBrowser*>()->toPlainText(); }
    [[nodiscard]] QPushButton* button(const char* text) const
    {
        for (auto* each : dialog->findChildren<QPushButton*>()) {
            if (each->text() == words(text))
                return each;
        }
        FAIL("no such button: " << text);
        return nullptr;
    }
    [[nodiscard]] QCheckBox* box(const char* start) const
    {
        for (auto* each : dialog->findChildren<QCheckBox*>()) {
            if (each->text().startsWith(words(start)))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const char* text) const
    {
        for (auto* each : dialog->findChildren<QLabel*>()) {
            if (!each->isHidden() && each->text().contains(words(text)))
                return true;
        }
        return false;
    }
    void save(const QString& path)
    {
        button("Save as …")->click();
        auto* files = dialog->findChild<QFileDialog*>();
        REQUIRE(files);
        auto* name = files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        REQUIRE(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    }

    QPointer<ui::StoryExportDialog> dialog;
};

stories::Story stored_with(StoriesShown& shown, const char* part, const char* more)
{
    stories::Story story = shown.story();
    REQUIRE_OK(
        stories::save_part(*shown.library, story.id, words(part), story.part(words(part)) + words(more)));
    return shown.story();
}

} // namespace

TEST_CASE("a memo is written to the file that is named")
{
    StoriesShown shown;
    shown.add_examples();
    QTemporaryDir folder;
    shown.click(shown.button("Export"));
    shown.choose_in_menu("Decision memo");
    ExportShown offered(shown);
    CHECK(offered.preview().contains(words("Overriding the fraud score")));
    CHECK(offered.preview().contains(words("Decision memo")));
    CHECK(offered.says("nothing confidential"));
    const QString path = folder.filePath(QStringLiteral("memo.md"));
    offered.save(path);
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(path); }, 2000));
    CHECK(read(path).contains("Overriding the fraud score"));
    CHECK(shown.text_of<QLabel>("Exported as memo.md"));
    CHECK(QTest::qWaitFor([&] { return offered.dialog.isNull(); }, 2000));
}

TEST_CASE("nothing leaves while a check of confidentiality objects, until it is confirmed")
{
    StoriesShown shown;
    shown.add_examples();
    stored_with(shown, "outcome", " Write to ann_b@example.com.");
    shown.key(Qt::Key_E, Qt::ControlModifier);
    ExportShown offered(shown);
    CHECK(offered.says("ann_b@example.com"));
    CHECK_FALSE(offered.button("Copy")->isEnabled());
    CHECK_FALSE(offered.button("Print preview …")->isEnabled());
    CHECK_FALSE(offered.button("Save as …")->isEnabled());
    offered.box("I have read this")->click();
    REQUIRE(offered.button("Copy")->isEnabled());
    offered.dialog->set_form(stories::ExportForm::Story); // another text: to be read again
    CHECK_FALSE(offered.button("Copy")->isEnabled());
    offered.box("I have read this")->click();
    offered.button("Copy")->click();
    CHECK(QGuiApplication::clipboard()->text().contains(words("ann\\_b@example.com")));
}

TEST_CASE("what is invented or public may be accepted, also where it blocks, and then leaves freely")
{
    StoriesShown shown;
    shown.add_examples();
    stored_with(shown, "documentation", "Ask ann@example.com for the memo.");
    shown.focus("Business context");
    QPushButton* accept = nullptr;
    for (auto* each : shown.buttons("Accept …")) {
        if (each->accessibleDescription() == u"Remove the email address.")
            accept = each;
    }
    shown.click(accept);
    CHECK(shown.named<QPlainTextEdit>("Why this is right for this story")->placeholderText() ==
          u"Is it invented, or public? Say which, and where.");
    shown.type("The address is invented and belongs to nobody at all");
    shown.click(shown.button("Accept it"));
    REQUIRE(shown.story().accepted.size() == 1);
    shown.key(Qt::Key_E, Qt::ControlModifier);
    ExportShown offered(shown);
    CHECK(offered.says("nothing confidential"));
    CHECK(offered.button("Copy")->isEnabled());
}

TEST_CASE("names of the list are left out of the text and of the file's name unless that is confirmed")
{
    StoriesShown shown;
    shown.add_examples();
    REQUIRE_OK(stories::add_name(*shown.library, words("employers"), words("Lumen Pay")));
    REQUIRE_OK(stories::rename_story(*shown.library, shown.story().id, words("Lumen Pay in March")));
    shown.key(Qt::Key_E, Qt::ControlModifier);
    ExportShown offered(shown);
    CHECK(offered.preview().startsWith(words("[employer] in March")));
    CHECK(offered.button("Save as …")->isEnabled());
    offered.button("Save as …")->click();
    auto* files = offered.dialog->findChild<QFileDialog*>();
    REQUIRE(files);
    CHECK(files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->text() ==
          u"[employer] in March (memo).md");
    files->reject();
    offered.box("Leave the names")->click();
    CHECK(offered.preview().startsWith(words("Lumen Pay in March")));
    CHECK_FALSE(offered.button("Save as …")->isEnabled());
    CHECK(offered.says("\"Lumen Pay\" is on your confidential list"));
}

TEST_CASE("the print preview shows the pages of what leaves, and closes without harm")
{
    StoriesShown shown;
    shown.add_examples();
    shown.key(Qt::Key_E, Qt::ControlModifier);
    ExportShown offered(shown);
    offered.button("Print preview …")->click();
    QPointer<QPrintPreviewDialog> preview = offered.dialog->findChild<QPrintPreviewDialog*>();
    REQUIRE(preview);
    auto* pages = preview->findChild<QPrintPreviewWidget*>();
    REQUIRE(pages);
    CHECK(QTest::qWaitFor([&] { return pages->pageCount() == 1; }, 2000));
    preview->reject();
    CHECK(QTest::qWaitFor([&] { return preview.isNull(); }, 2000));
    CHECK(offered.dialog->isVisible());
}

TEST_CASE("a place that cannot be written keeps the dialog open with a sentence")
{
    StoriesShown shown;
    shown.add_examples();
    QTemporaryDir folder;
    shown.key(Qt::Key_E, Qt::ControlModifier);
    ExportShown offered(shown);
    const auto written = ui::write_paper(folder.filePath(words("none/memo.md")), words("# A"), words("A"),
                                         ui::PaperFormat::Markdown);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::Io);
    CHECK(offered.dialog->isVisible());
}

TEST_CASE("the three formats are files of their kind, and a full memo fits on one page")
{
    QTemporaryDir folder;
    QString memo = words("# The batch\n\nDecision memo\n");
    for (int section = 0; section < 10; ++section)
        memo += words("\n## A heading of some length\n\n") + words("five words are in this ").repeated(11);
    for (const auto format :
         {ui::PaperFormat::Markdown, ui::PaperFormat::OpenDocument, ui::PaperFormat::Pdf}) {
        const QString path = folder.filePath(ui::paper_name(words("A/B: c"), true, format));
        CAPTURE(path.toStdString());
        REQUIRE_OK(ui::write_paper(path, memo, words("The batch"), format));
        const QByteArray bytes = read(path);
        if (format == ui::PaperFormat::Pdf) {
            CHECK(bytes.startsWith("%PDF-"));
            CHECK(bytes.count("/Type /Page\n") == 1);
        } else if (format == ui::PaperFormat::OpenDocument) {
            CHECK(bytes.startsWith("PK"));
            CHECK(bytes.contains("opendocument.text"));
        } else {
            CHECK(QString::fromUtf8(bytes) == memo);
        }
    }
    CHECK(ui::paper_name(words("A/B: c"), true, ui::PaperFormat::Pdf) == u"A B c (memo).pdf");
}

TEST_CASE("HTML in a story stays text in its document")
{
    const auto document =
        ui::make_story_document(words("# A\n\nbelow \\<b>5\\</b> & <i>all</i>\n"), {600, 800});
    CHECK(document->toPlainText().contains(words("below <b>5</b> & <i>all</i>")));
}

TEST_CASE("a story comes in from Markdown, and one that is no text is refused with a sentence")
{
    StoriesShown shown;
    const auto& file = shown.library->catalogue().first()->stories();
    QTemporaryDir folder;
    const auto put = [&](const char* name, const QByteArray& bytes) {
        const QString path = folder.filePath(words(name));
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        return path;
    };
    const auto story =
        ui::read_story_markdown(put("Held.md", "## Outcome\n\nIt held \xe2\x80\x93 mostly.\n"), file);
    REQUIRE_OK(story);
    CHECK(story->story.title == u"Held");
    const QString text = words("# Wide\n\n## Documentation\n\nA memo.\n");
    const QByteArray wide("\xff\xfe", 2);
    const auto utf16 = ui::read_story_markdown(
        put("wide.md", wide + QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2)),
        file);
    REQUIRE_OK(utf16);
    CHECK(utf16->story.part(words("documentation")) == u"A memo.");
    for (const QByteArray& bytes :
         {QByteArray("## Outcome\n\ncaf\xe9 held"), QByteArray("PK\x03\x04\x00\x00", 6)}) {
        const auto refused = ui::read_story_markdown(put("bad.md", bytes), file);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidInput);
        CHECK(refused.error().sentence().contains(words("UTF-8")));
    }
    CHECK(ui::read_story_markdown(put("empty.md", ""), file).error().code == ErrorCode::InvalidInput);
    CHECK(ui::read_story_markdown(put("book.md", QByteArray(600'000, 'a')), file).error().code ==
          ErrorCode::InvalidInput);
    CHECK(ui::read_story_markdown(folder.filePath(words("gone.md")), file).error().code == ErrorCode::Io);
}

TEST_CASE("the menu of the list imports a story and chooses it")
{
    StoriesShown shown;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("held.md"));
    QFile out(path);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write("# Holding the batch\n\n## Outcome\n\nIt held.\n\n## Gossip\n\nNobody asked.\n");
    out.close();
    QSignalSpy happened(shown.page.get(), &ui::Page::happened);
    shown.from_menu("Import from Markdown");
    auto* dialog = shown.page->findChild<QFileDialog*>();
    REQUIRE(dialog);
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QTest::keyClick(dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return happened.count() == 1; }, 2000));
    CHECK(happened.front().front().toString().contains(words("“Gossip” is no part")));
    CHECK(shown.title()->text() == u"Holding the batch");
    CHECK(shown.story().part(words("outcome")).contains(words("Nobody asked.")));
    shown.undo();
    CHECK(shown.list()->model()->rowCount() == 0);
}

TEST_CASE("confidential names are added and removed by keys; the Examiner's eye looks for them at once")
{
    StoriesShown shown;
    shown.add_examples();
    CHECK_FALSE(shown.text_of<QLabel>("\"bank\" is on your confidential list. Replace it with a description: "
                                      "a mid-size payments company, a large employer."));
    shown.page->open(QStringLiteral("names")); // as the palette does
    auto* dialog = shown.page->findChild<ui::NamesDialog*>();
    REQUIRE(dialog);
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("bank"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QCoreApplication::processEvents();
    const auto names = [&] { return *stories::load_names(shown.library->database()); };
    REQUIRE(names().size() == 1);
    CHECK(dialog->isVisible());
    CHECK(shown.text_of<QLabel>("\"bank\" is on your confidential list. Replace it with a description: "
                                "a mid-size payments company, a large employer."));
    auto* list = dialog->findChild<QListWidget*>();
    list->setFocus();
    list->setCurrentRow(0);
    for (auto* each : dialog->findChildren<QPushButton*>()) {
        if (each->text() == u"Remove")
            each->click();
    }
    CHECK(names().empty());
    REQUIRE_OK(shown.library->undo());
    CHECK(names().size() == 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog->isVisible());
}

TEST_CASE("type becomes smaller for one page and for no more")
{
    const QSizeF letter(612, 792);
    const auto sized = [&](int sections) {
        QString memo = words("# The batch\n");
        for (int section = 0; section < sections; ++section)
            memo +=
                words("\n## A heading of some length\n\n") + words("five words are in this ").repeated(11);
        const auto document = ui::make_story_document(memo, letter);
        return std::pair(document->pageCount(), document->defaultFont().pointSizeF());
    };
    CHECK(sized(3) == std::pair(1, 10.5));
    const auto full = sized(10);
    CHECK(full.first == 1);
    CHECK(full.second < 10.5);
    const auto book = sized(60);
    CHECK(book.first > 3);
    CHECK(book.second == 10.5);
}
