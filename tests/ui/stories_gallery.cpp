// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the Stories page with believable stories into PNG files, to be looked at: stories_gallery FOLDER.
#include "app/stories/names.h"
#include "app/stories/names_store.h"
#include "app/stories/store.h"
#include "tests/ui/story_examples.h"
#include "ui/stories/names_dialog.h"
#include "ui/stories/stories_page.h"
#include "ui/stories/story_export_dialog.h"
#include "ui/widgets/apply_theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QCheckBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>

using namespace deference;
using deference::tests::TestLibrary;

namespace {

void wait()
{
    for (int i = 0; i < 5; ++i)
        QTest::qWait(10);
}

QTextEdit* editor(QWidget& page, const char* name)
{
    for (auto* edit : page.findChildren<QTextEdit*>()) {
        if (edit->accessibleName() == QLatin1String(name))
            return edit;
    }
    return nullptr;
}

QPushButton* button(QWidget& page, const char* text)
{
    for (auto* each : page.findChildren<QPushButton*>()) {
        if (each->isVisible() &&
            (each->text().startsWith(QLatin1String(text)) || each->accessibleName() == QLatin1String(text)))
            return each;
    }
    return nullptr;
}

void grab(QWidget& page, const QString& path)
{
    wait();
    page.grab().save(path);
}

void scroll_down(QWidget& page)
{
    wait();
    for (auto* area : page.findChildren<QScrollArea*>()) {
        if (area->isVisible())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    }
}

void grab_drill(ui::StoriesPage& page, const QString& base)
{
    page.open(QStringLiteral("drill"));
    grab(page, base + QStringLiteral("drill.png"));
    button(page, "3 q")->click();
    grab(page, base + QStringLiteral("drill-asked.png"));
    button(page, "Answered")->click();
    grab(page, base + QStringLiteral("drill-rating.png"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    button(page, "Keep and show")->click();
    grab(page, base + QStringLiteral("drill-shown.png"));
    for (int i = 0; i < 2; ++i) {
        button(page, "Next question")->click();
        wait();
        button(page, "Answered")->click();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
        button(page, "Keep and show")->click();
        wait();
    }
    button(page, "Finish")->click();
    grab(page, base + QStringLiteral("drill-end.png"));
}

void grab_all(TestLibrary& library, const std::vector<stories::StoryId>& ids, const QString& folder,
              const QString& name)
{
    // The page has what the navigation leaves of the window.
    for (const auto& [size, label] :
         {std::pair{QSize(1072, 800), "1280"}, {QSize(968, 700), "1024"}, {QSize(824, 600), "880"}}) {
        ui::StoriesPage page(*library, nullptr);
        page.resize(size);
        page.refresh();
        page.open(ids.back().to_string());
        page.show();
        page.activateWindow();
        const QString base = QStringLiteral("%1/%2-%3-").arg(folder, QLatin1String(label), name);
        wait();
        editor(page, "Technical signal")->setFocus();
        grab(page, base + QStringLiteral("writing.png"));
        QTest::keyClick(&page, Qt::Key_F8);
        if (auto* why = button(page, "Why it matters"))
            why->click();
        grab(page, base + QStringLiteral("finding.png"));
        if (auto* accept = button(page, "Accept"))
            accept->click();
        button(page, "Mark ready")->click();
        grab(page, base + QStringLiteral("refused.png"));
        button(page, "More parts")->click();
        button(page, "Versions")->click();
        editor(page, "Threshold and confidence")->setFocus();
        QTest::keyClicks(editor(page, "Threshold and confidence"), QStringLiteral("In new accounts "));
        grab(page, base + QStringLiteral("versions.png"));
        page.open(ids.front().to_string());
        button(page, "Versions")->click();
        grab(page, base + QStringLiteral("ready.png"));
        page.open(QStringLiteral("set"));
        grab(page, base + QStringLiteral("set.png"));
        scroll_down(page);
        grab(page, base + QStringLiteral("set-rounds.png"));
        page.open(ids.back().to_string());
        page.open(QStringLiteral("record"));
        grab(page, base + QStringLiteral("record.png"));
        scroll_down(page);
        grab(page, base + QStringLiteral("record-end.png"));
        grab_drill(page, base);
        page.open(QStringLiteral("new"));
        grab(page, base + QStringLiteral("new.png"));
        page.setLayoutDirection(Qt::RightToLeft);
        page.open(ids.back().to_string());
        grab(page, base + QStringLiteral("rtl.png"));
        page.setLayoutDirection(Qt::LeftToRight);
        while (!library->undo_text().isEmpty())
            (void)library->undo();
    }
}

// What stands before the page for a while.
void grab_dialogs(TestLibrary& library, const stories::Story& story, const QString& base)
{
    const content::StoriesFile& file = library->catalogue().first()->stories();
    const auto show = [&](QDialog* dialog, const char* name) {
        dialog->show();
        grab(*dialog, base + QLatin1String(name));
    };
    const auto names = stories::load_names_by_list(library->database());
    REQUIRE_OK(names);
    auto* memo = new ui::StoryExportDialog(story, file, *names, study_day(library->clock()), nullptr);
    memo->set_form(stories::ExportForm::Memo);
    show(memo, "memo.png");
    memo->set_form(stories::ExportForm::Story);
    for (auto* box : memo->findChildren<QCheckBox*>()) {
        if (box->text().startsWith(u"Leave the names"))
            box->setChecked(true);
    }
    show(memo, "export-names.png");
    delete memo;
    const auto offer =
        stories::offer_export(story, file, *names, stories::ExportForm::Memo, study_day(library->clock()));
    for (const auto format : {ui::PaperFormat::Pdf, ui::PaperFormat::OpenDocument})
        REQUIRE_OK(ui::write_paper(base + QStringLiteral("memo.") + ui::paper_suffix(format), offer.markdown,
                                   offer.title, format));
    const auto page = ui::make_story_document(offer.markdown, {595, 842});
    QImage paper(page->pageSize().toSize(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    QAbstractTextDocumentLayout::PaintContext context; // as it is printed
    context.palette.setColor(QPalette::Text, Qt::black);
    page->documentLayout()->draw(&painter, context);
    painter.end();
    paper.save(base + QStringLiteral("memo-page.png"));
    auto* list = new ui::NamesDialog(*library, nullptr);
    show(list, "names.png");
    delete list;
}

} // namespace

TEST_CASE("the pages of the gallery")
{
    const QString folder = qEnvironmentVariable("DEFERENCE_GALLERY", QStringLiteral("."));
    TestLibrary library(content::Catalogue::load());
    TestLibrary empty(content::Catalogue::load());
    const auto ids = tests::add_example_stories(library, library->catalogue().first()->stories());
    library.clock().advance(std::chrono::hours(50));
    const auto add_name = [&](const char* list, const char* name) {
        REQUIRE_OK(stories::add_name(*library, QString::fromUtf8(list), QString::fromUtf8(name)));
    };
    add_name("employers", "Lumen Pay");
    add_name("products", "Top-up Guard");
    add_name("people", "Ada Lind");
    library.reopen(); // each size begins with what stands here
    const auto all = stories::load_stories(library->database(), stories::Shelf::All);
    REQUIRE_OK(all);
    stories::Story named = *std::ranges::find(*all, ids.front(), &stories::Story::id);
    named.parts[QStringLiteral("business_context")] +=
        QStringLiteral(" It was Lumen Pay, and Ada Lind (ada@lumen.example) ran Top-up Guard.");
    for (const auto scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
        ui::apply_theme(*qApp, scheme);
        const QString name = scheme == ui::Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        grab_all(library, ids, folder, name);
        grab_dialogs(library, named, QStringLiteral("%1/dialog-%2-").arg(folder, name));
        ui::StoriesPage page(*empty, nullptr);
        page.resize(1072, 800);
        page.refresh();
        page.show();
        grab(page, folder + QStringLiteral("/empty-%1.png").arg(name));
    }
}
