// SPDX-License-Identifier: GPL-3.0-or-later
// The Stories page by keys and clicks.
#include "tests/ui/stories_desk_shown.h"

#include "app/stories/store.h"

#include <QCheckBox>
#include <QMenu>
#include <QSignalSpy>

using namespace deference;
using namespace deference::tests;

TEST_CASE("a story written by keys alone is there after the next start")
{
    StoriesShown shown;
    CHECK(shown.text_of<QLabel>("No override stories yet."));
    shown.key(Qt::Key_N, Qt::ControlModifier);
    shown.type("Holding the batch");
    shown.key(Qt::Key_Return);
    CHECK(shown.focused() == "Business context");
    shown.type("In March we held a batch.");
    shown.key(Qt::Key_Down, Qt::AltModifier);
    CHECK(shown.focused() == "Technical signal");
    shown.type("The score had drifted.");
    for (int i = 0; i < 3; ++i)
        shown.key(Qt::Key_Down, Qt::AltModifier);
    CHECK(shown.focused() == "Outcome, including what went wrong");
    shown.key(Qt::Key_Down, Qt::AltModifier); // and into the fold
    CHECK(shown.focused() == "What was mine to decide");
    shown.type("The pause was mine.");
    shown.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(shown.focused() == "Outcome, including what went wrong");
    shown.page->leave(); // as the window does when it closes

    shown.reopen();
    const auto story = shown.story();
    CHECK(story.title == u"Holding the batch");
    CHECK(story.part(QStringLiteral("business_context")) == u"In March we held a batch.");
    CHECK(shown.editor("Technical signal")->toPlainText() == u"The score had drifted.");
    CHECK(shown.editor("What was mine to decide")->toPlainText() == u"The pause was mine.");
    CHECK(shown.title()->text() == u"Holding the batch");
}

TEST_CASE("typing is stored within a second without leaving the part, also without a pause")
{
    StoriesShown shown;
    shown.add_story();
    shown.focus("Documentation");
    QElapsedTimer since;
    since.start();
    bool is_stored = false;
    qint64 first = 0;
    while (since.elapsed() < 1000) { // never a pause of 300 ms
        QTest::keyClick(shown.editor("Documentation"), Qt::Key_A);
        QTest::qWait(30);
        is_stored = !shown.story().part(QStringLiteral("documentation")).isEmpty();
        if (is_stored && first == 0)
            first = since.elapsed();
    }
    WARN("first stored after " << first << " ms of typing");
    CHECK(is_stored);
    CHECK(first < 1000);
    CHECK(shown.focused() == "Documentation");
    const auto text = shown.editor("Documentation")->toPlainText();
    CHECK(QTest::qWaitFor([&] { return shown.story().part(QStringLiteral("documentation")) == text; }, 1000));
    CHECK(shown.text_of<QLabel>("Saved"));
}

TEST_CASE("the title is stored while it is typed, is one undo step, and is never lost for an empty one")
{
    StoriesShown shown;
    shown.add_story();
    shown.key(Qt::Key_F2);
    shown.type("One");
    CHECK(QTest::qWaitFor([&] { return shown.story().title == u"One"; }, 1000));
    shown.type(" and two");
    CHECK(QTest::qWaitFor([&] { return shown.story().title == u"One and two"; }, 1000));
    shown.focus("Outcome, including what went wrong");
    shown.undo();
    CHECK(shown.story().title == u"Untitled story");
    CHECK(shown.title()->text() == u"Untitled story");
    shown.key(Qt::Key_F2);
    shown.key(Qt::Key_Delete);
    shown.focus("Outcome, including what went wrong");
    CHECK(shown.title()->text() == u"Untitled story");
}

TEST_CASE("leaving a part keeps a version and makes one undo step; the caret and the other parts stay")
{
    StoriesShown shown;
    shown.add_story();
    shown.focus("Business context");
    shown.type("First text.");
    CHECK(shown.versions("business_context").empty());
    shown.focus("Technical signal");
    REQUIRE(shown.versions("business_context").size() == 1);
    shown.type("A signal");
    QTest::qWait(400);
    shown.type(" of drift.");
    shown.focus("Business context");
    REQUIRE(shown.versions("technical_signal").size() == 1);
    shown.undo();
    CHECK(shown.editor("Technical signal")->toPlainText().isEmpty());
    CHECK(shown.versions("technical_signal").empty());
    CHECK(shown.editor("Business context")->toPlainText() == u"First text.");
    CHECK(shown.focused() == "Business context");
    shown.undo();
    CHECK(shown.editor("Business context")->toPlainText().isEmpty());
    REQUIRE_OK(shown.library->redo());
    CHECK(shown.editor("Business context")->toPlainText() == u"First text.");
}

TEST_CASE("typing has its own undo; when that is used up the key is the library's")
{
    StoriesShown shown;
    shown.add_story();
    shown.focus("Business context");
    shown.type("Words");
    shown.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown.editor("Business context")->toPlainText().isEmpty());
    QKeyEvent spent(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    spent.ignore();
    QApplication::sendEvent(shown.editor("Business context"), &spent);
    CHECK_FALSE(spent.isAccepted());
    shown.type("More");
    QKeyEvent own(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    own.ignore();
    QApplication::sendEvent(shown.editor("Business context"), &own);
    CHECK(own.isAccepted());
}

TEST_CASE("an undo elsewhere leaves caret and scroll where they are")
{
    StoriesShown shown;
    shown.add_examples();
    shown.focus("Decision framework");
    auto* editor = shown.editor("Decision framework");
    for (int i = 0; i < 5; ++i)
        shown.key(Qt::Key_Right);
    auto* scroll = shown.page->findChild<QScrollArea*>();
    const int at = scroll->verticalScrollBar()->value();
    shown.page->refresh();
    CHECK(editor->textCursor().position() == 5);
    CHECK(scroll->verticalScrollBar()->value() == at);
    CHECK(shown.focused() == "Decision framework");
}

TEST_CASE("no-break spaces and pasted HTML are stored as the plain text they are")
{
    StoriesShown shown;
    shown.add_story();
    shown.focus("Outcome, including what went wrong");
    auto* data = new QMimeData;
    data->setHtml(QStringLiteral("<b>60&nbsp;%</b>"));
    data->setText(QStringLiteral("60\u00a0%\r\nof\u0001 it"));
    QGuiApplication::clipboard()->setMimeData(data);
    shown.key(Qt::Key_V, Qt::ControlModifier);
    shown.page->leave();
    CHECK(shown.story().part(QStringLiteral("outcome")) == u"60\u00a0%\nof it");
    shown.page->refresh();
    CHECK(shown.editor("Outcome, including what went wrong")->document()->isUndoAvailable()); // not re-read
}

TEST_CASE("a story is deleted without a question and comes back chosen")
{
    StoriesShown shown;
    shown.add_examples();
    QSignalSpy happened(shown.page.get(), &ui::Page::happened);
    const QString title = shown.title()->text();
    shown.list()->setFocus();
    shown.key(Qt::Key_Delete);
    REQUIRE(happened.count() == 1);
    CHECK(shown.list()->model()->rowCount() == 2);
    CHECK(shown.title()->text() != title);
    shown.undo();
    CHECK(shown.list()->model()->rowCount() == 3);
    CHECK(shown.title()->text() == title);
    for (int i = 0; i < 3; ++i) {
        shown.list()->setFocus();
        shown.key(Qt::Key_Delete);
    }
    CHECK(shown.button("Write the first story"));
}

TEST_CASE("duplicate and archive; the archive is behind a filter and can be left again")
{
    StoriesShown shown;
    shown.add_examples();
    shown.list()->setFocus();
    shown.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(shown.list()->model()->rowCount() == 4);
    CHECK(shown.title()->text() == u"Overriding the fraud score (copy)");
    shown.from_menu("Archive");
    CHECK(shown.list()->model()->rowCount() == 3);
    auto* filter = shown.named<QToolButton>("Show archived stories too");
    REQUIRE(filter);
    shown.click(filter);
    REQUIRE(shown.list()->model()->rowCount() == 4);
    shown.list()->setFocus();
    shown.key(Qt::Key_End);
    CHECK(shown.title()->text() == u"Overriding the fraud score (copy)");
    shown.from_menu("Bring back from the archive");
    CHECK(shown.list()->model()->index(0, 0).data().toString() == u"Overriding the fraud score (copy)");
}

TEST_CASE("a warning is accepted with eight words and not with fewer; a block not at all")
{
    StoriesShown shown;
    shown.add_examples();
    CHECK(shown.buttons("Accept …").size() == 3); // warnings only: no block, no note
    shown.click(shown.button("Accept …"));
    CHECK(shown.focused() == "Why this is right for this story");
    shown.type("The outcome is short on purpose");
    CHECK_FALSE(shown.button("Accept it")->isEnabled());
    shown.type(" for now");
    REQUIRE(shown.button("Accept it")->isEnabled());
    shown.click(shown.button("Accept it"));
    REQUIRE(shown.story().accepted.size() == 1);
    CHECK(shown.story().accepted.front().reason == u"The outcome is short on purpose for now");
    CHECK(shown.buttons("Accept …").size() == 2);
    shown.click(shown.button("1 accepted with a reason"));
    shown.click(shown.button("Take back"));
    CHECK(shown.story().accepted.empty());
    CHECK(shown.buttons("Accept …").size() == 3);
}

TEST_CASE("a half-written reason survives what the checks find meanwhile")
{
    StoriesShown shown;
    shown.add_examples();
    shown.click(shown.button("Accept …"));
    shown.type("The outcome");
    shown.page->refresh();
    shown.type(" is");
    auto* reason = shown.named<QPlainTextEdit>("Why this is right for this story");
    REQUIRE(reason);
    CHECK(reason->toPlainText() == u"The outcome is");
}

TEST_CASE("a block keeps a story from being ready, with a sentence and a way there; then it can be")
{
    StoriesShown shown;
    shown.add_examples();
    shown.click(shown.button("Mark ready"));
    CHECK_FALSE(shown.story().ready);
    REQUIRE(shown.button("Show it"));
    shown.click(shown.button("Show it"));
    CHECK(shown.focused() == "Documentation");
    shown.type(
        "I wrote the decision memo the same morning. Compliance and model risk read it, and it is kept "
        "for seven years.");
    shown.focus("Business context");
    shown.click(shown.button("Mark ready"));
    CHECK(shown.story().ready);
    CHECK(shown.button("Back to draft"));
    CHECK(shown.row_text(0).contains(u"Ready"));
    shown.undo();
    CHECK_FALSE(shown.story().ready);
}

TEST_CASE("F8 goes from finding to finding and puts the caret there")
{
    StoriesShown shown;
    shown.add_examples();
    shown.focus("Business context");
    shown.key(Qt::Key_F8);
    CHECK(shown.focused() == "Documentation");
    shown.key(Qt::Key_F8);
    CHECK(shown.focused() == "Outcome, including what went wrong");
    // Through all of them and round to the first.
    std::vector<std::string> seen;
    qsizetype caret = -1;
    for (int presses = 0; presses < 40; ++presses) {
        seen.push_back(shown.focused());
        if (shown.focused() == "Technical signal" && caret < 0)
            caret = shown.editor("Technical signal")->textCursor().position();
        shown.key(Qt::Key_F8);
    }
    CHECK(std::count(seen.begin(), seen.end(), "Documentation") > 1);
    CHECK(std::find(seen.begin(), seen.end(), "What was mine to decide") != seen.end());
    REQUIRE(caret >= 0);
    CHECK(shown.editor("Technical signal")->toPlainText().mid(caret).startsWith(u"Above 0.8"));
}

TEST_CASE("an earlier text is restored, and versions can be named")
{
    StoriesShown shown;
    shown.add_story();
    for (const char* text : {"First.", "Second."}) {
        shown.focus("Business context");
        shown.key(Qt::Key_A, Qt::ControlModifier);
        shown.type(text);
        shown.focus("Technical signal");
        shown.library.clock().advance(std::chrono::minutes(5));
    }
    shown.focus("Business context");
    shown.click(shown.named<QPushButton>("Versions"));
    auto* list = shown.named<QListWidget>("Versions of this part");
    REQUIRE(list);
    REQUIRE(list->count() == 2);
    list->setFocus();
    shown.key(Qt::Key_Down);
    shown.click(shown.button("Restore this text"));
    CHECK(shown.editor("Business context")->toPlainText() == u"First.");
    REQUIRE(list->count() == 3);
    shown.named<QLineEdit>("Name of this version")->setFocus();
    shown.type("Plain one");
    shown.key(Qt::Key_Return);
    CHECK(shown.versions("business_context").at(2).name == u"Plain one");
    shown.undo();
    shown.undo();
    CHECK(shown.editor("Business context")->toPlainText() == u"Second.");
}

TEST_CASE("a version is compared with the text of now, word by word, or read as it was")
{
    StoriesShown shown;
    shown.add_story();
    shown.focus("Business context");
    shown.type("We held the small batch.");
    shown.focus("Technical signal");
    shown.focus("Business context");
    shown.key(Qt::Key_A, Qt::ControlModifier);
    shown.type("We held the whole batch.");
    shown.focus("Technical signal");
    shown.focus("Business context");
    shown.click(shown.named<QPushButton>("Versions"));
    shown.named<QListWidget>("Versions of this part")->setCurrentRow(1);
    auto* text = shown.named<QTextEdit>("Text of this version");
    REQUIRE(text);
    CHECK(text->toPlainText() == u"We held the whole small batch.");
    QString removed;
    QString added;
    for (QTextCursor cursor(text->document()); !cursor.atEnd();) {
        cursor.movePosition(QTextCursor::NextCharacter);
        const QChar character = text->document()->characterAt(cursor.position() - 1);
        if (cursor.charFormat().fontStrikeOut())
            removed += character;
        else if (cursor.charFormat().fontUnderline())
            added += character;
    }
    CHECK(removed == u"whole ");
    CHECK(added == u"small ");
    for (auto* box : shown.page->findChildren<QCheckBox*>()) {
        if (box->text() == u"Compare with the text now")
            box->click();
    }
    CHECK(text->toPlainText() == u"We held the small batch.");
}

TEST_CASE("signals, decision and domain are stored, and the coverage tells drafts from ready stories")
{
    StoriesShown shown;
    shown.add_story();
    auto* humility = shown.named<QAbstractButton>("Shows Model humility (calibrated deference)");
    REQUIRE(humility);
    humility->setFocus();
    shown.key(Qt::Key_Space);
    shown.named<QLineEdit>("Domain of the story")->setFocus();
    shown.type("tax");
    CHECK(QTest::qWaitFor([&] { return shown.story().tags.domain == u"tax"; }, 1000));
    auto* decision = shown.named<QComboBox>("What you did with the model's recommendation");
    decision->setFocus();
    shown.key(Qt::Key_Down);
    shown.page->leave();
    const auto tags = shown.story().tags;
    CHECK(tags.signal_keys == QStringList{QStringLiteral("model_humility")});
    CHECK(tags.decision == stories::Decision::Override);
    bool is_told = false;
    for (auto* widget : shown.page->findChildren<QWidget*>())
        is_told = is_told || widget->toolTip().contains(u"0 of 2 ready, drafts: 1");
    CHECK(is_told);
}

TEST_CASE("open() chooses a story, also an archived one")
{
    StoriesShown shown;
    const auto ids = shown.add_examples();
    REQUIRE_OK(stories::archive_story(*shown.library, ids[0]));
    shown.page->open(ids[0].to_string());
    CHECK(shown.title()->text() == u"Leaving the drifting score alone");
    shown.page->open(ids[1].to_string());
    CHECK(shown.title()->text() == u"We raised the limits and it worked");
}

TEST_CASE("without a pack the page says so")
{
    TestLibrary library;
    ui::StoriesPage page(*library, nullptr);
    page.refresh();
    page.open(QStringLiteral("new"));
    page.leave();
    SUCCEED();
}
