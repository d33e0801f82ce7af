// SPDX-License-Identifier: GPL-3.0-or-later
// A story written in the real window, by keys, and there again after it was closed.
#include "app/stories/store.h"
#include "tests/ui/journeys/pages.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QTextEdit>

using namespace deference;
using namespace deference::ui;
using namespace deference::tests;

namespace {

QString focused()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString();
}

// The newest one.
stories::Story stored(Desk& desk)
{
    const auto all = stories::load_stories(desk.database(), stories::Shelf::All);
    REQUIRE_OK(all);
    REQUIRE_FALSE(all->empty());
    return *std::max_element(all->begin(), all->end(),
                             [](const auto& a, const auto& b) { return a.id < b.id; });
}

QTextEdit* part(Desk& desk, const char* name)
{
    return find_visible<QTextEdit>(desk.page(), QString::fromLatin1(name));
}

} // namespace

TEST_CASE("a story is written from anywhere, saved while it is typed, and there after the next start")
{
    Desk desk;
    desk.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(desk.window().current_page() == PageId::Stories);
    desk.type(QStringLiteral("Holding the batch"));
    desk.press(Qt::Key_Return);
    CHECK(focused() == u"Business context");
    desk.type(QStringLiteral("In March we held"));
    QElapsedTimer since_the_last_key;
    since_the_last_key.start();
    WAIT_FOR(stored(desk).part(QStringLiteral("business_context")) == u"In March we held");
    CHECK(since_the_last_key.elapsed() < 1000);
    desk.type(QStringLiteral(" a batch of 200."));
    desk.press(Qt::Key_Down, Qt::AltModifier);
    desk.type(QStringLiteral("Prices were stale."));

    desk.reopen(); // in the middle of it
    desk.go(Qt::Key_3);
    CHECK(stored(desk).title == u"Holding the batch");
    REQUIRE(part(desk, "Business context"));
    CHECK(part(desk, "Business context")->toPlainText() == u"In March we held a batch of 200.");
    CHECK(part(desk, "Technical signal")->toPlainText() == u"Prices were stale.");
}

TEST_CASE("undo takes back typing first, then what was done to stories; the palette opens from an editor")
{
    Desk desk;
    desk.go(Qt::Key_3);
    auto* list = find_visible<QListView>(desk.page(), QStringLiteral("Stories"));
    REQUIRE(list);
    const int before = list->model()->rowCount();
    REQUIRE(before >= 3);
    const Dump all = dump(desk.database());
    list->setFocus();
    desk.press(Qt::Key_Delete);
    CHECK(list->model()->rowCount() == before - 1);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(list->model()->rowCount() == before);
    CHECK(difference(all, dump(desk.database())) == QString());

    QTextEdit* context = part(desk, "Business context");
    const QString text = context->toPlainText();
    desk.click(context->viewport());
    desk.press(Qt::Key_End, Qt::ControlModifier);
    desk.type(QStringLiteral(" More."));
    CHECK(context->toPlainText() == text + QStringLiteral(" More."));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(context->toPlainText() == text);

    desk.press(Qt::Key_K, Qt::ControlModifier);
    CHECK(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
}

TEST_CASE("from an empty page to a ready story to an exported memo, without the mouse")
{
    Desk desk(Profiles::Fresh);
    QTemporaryDir folder;
    WAIT_FOR(find_button(desk.page(), QStringLiteral("Start with this plan")));
    tab_to(desk, find_button(desk.page(), QStringLiteral("Start with this plan")));
    desk.press(Qt::Key_Space);
    WAIT_FOR(desk.window().current_page() == PageId::Today);
    desk.go(Qt::Key_3);
    CHECK(shows(desk.page(), QStringLiteral("No override stories yet.")));
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type(QStringLiteral("The exception that ended by itself"));
    desk.press(Qt::Key_Return);
    const auto& file = built_in_packs().first()->stories();
    const content::StoryExample& example = file.examples.front();
    for (std::size_t i = 0; i < file.parts.size(); ++i) {
        const auto written = std::ranges::find(file.parts, focused(), &content::StoryPart::label);
        REQUIRE(written != file.parts.end());
        desk.type(example.parts.at(written->key));
        desk.press(Qt::Key_Down, Qt::AltModifier);
    }
    tab_to(desk, find_button(desk.page(), QStringLiteral("Mark ready")));
    desk.press(Qt::Key_Space);
    WAIT_FOR(stored(desk).ready);
    CHECK(stored(desk).parts == example.parts);

    desk.press(Qt::Key_R, Qt::AltModifier);
    WAIT_FOR(shows(desk.page(), QStringLiteral("No question is left without an answer")));
    desk.press(Qt::Key_Escape);

    desk.press(Qt::Key_E, Qt::ControlModifier);
    WAIT_FOR(qobject_cast<QDialog*>(QApplication::activeWindow()));
    auto* dialog = static_cast<QDialog*>(QApplication::activeWindow());
    WAIT_FOR(shows(*dialog, QStringLiteral("nothing confidential")));
    desk.press(Qt::Key_Return); // save as
    auto* place = dialog->findChild<QFileDialog*>();
    REQUIRE(place);
    auto* name = place->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    WAIT_FOR(QApplication::focusWidget() == name);
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(folder.filePath(QStringLiteral("memo.md")));
    desk.press(Qt::Key_Return);
    WAIT_FOR(QFile::exists(folder.filePath(QStringLiteral("memo.md"))));
    QFile memo(folder.filePath(QStringLiteral("memo.md")));
    REQUIRE(memo.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(memo.readAll());
    CHECK(text.startsWith(QStringLiteral("# The exception that ended by itself")));
    CHECK_FALSE(text.contains(QStringLiteral("Not recorded")));
}

TEST_CASE("the follow-up drill is reached, gone through and left by keys, in the real window")
{
    Desk desk;
    desk.go(Qt::Key_3);
    find_visible<QListView>(desk.page(), QStringLiteral("Stories"))->setFocus();
    desk.press(Qt::Key_F, Qt::AltModifier);
    const auto start = [&] { return find_button(desk.page(), QStringLiteral("3 questions")); };
    WAIT_FOR(start() && start()->hasFocus());
    desk.press(Qt::Key_Space);
    for (int i = 0; i < 3; ++i) {
        WAIT_FOR(focused() == u"Your answer");
        desk.type(QStringLiteral("It stands in the register."));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        WAIT_FOR(focused() == u"How the answer was, 1 to 5");
        desk.press(Qt::Key_4);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        WAIT_FOR(shows(desk.page(), QStringLiteral("The interviewer listens for")));
        WAIT_FOR(qobject_cast<QAbstractButton*>(QApplication::focusWidget()));
        desk.press(Qt::Key_Space);
    }
    WAIT_FOR(shows(desk.page(), QStringLiteral("This drill")));
    desk.press(Qt::Key_Escape);
    WAIT_FOR(part(desk, "Business context"));
    desk.press(Qt::Key_Z, Qt::ControlModifier); // the last answer
    CHECK(dump(desk.database())[QStringLiteral("story_answers")].size() == 2);
}
