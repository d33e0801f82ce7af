// SPDX-License-Identifier: GPL-3.0-or-later
// The follow-up drill by keys and clicks.
#include "app/library/drafts.h"
#include "app/stories/followups_store.h"
#include "tests/ui/stories_desk_shown.h"
#include "ui/stories/drill_card.h"
#include "ui/stories/drill_view.h"
#include "ui/widgets/rating_scale.h"

#include <QSignalSpy>

using namespace deference;
using namespace deference::tests;

namespace {

struct DrillShown : StoriesShown
{
    DrillShown()
    {
        add_examples();
        key(Qt::Key_F, Qt::AltModifier);
        settle();
        REQUIRE(page->findChild<ui::DrillView*>()->isVisible());
    }
    void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }
    void press(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {})
    {
        key(pressed, modifiers);
        settle();
    }
    void start()
    {
        click(button("3 questions"));
        settle();
    }
    [[nodiscard]] ui::DrillCard* card() const
    {
        for (auto* each : page->findChildren<ui::DrillCard*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const char* text) const
    {
        for (auto* each : page->findChildren<QLabel*>()) {
            if (each->isVisible() && each->text().contains(QString::fromUtf8(text)))
                return true;
        }
        return false;
    }
    [[nodiscard]] std::vector<stories::FollowUpAnswer> answers()
    {
        const auto all = stories::load_answers(library->database(), story().id);
        REQUIRE_OK(all);
        return *all;
    }
};

} // namespace

TEST_CASE("a drill goes by the keyboard from question to question to its end, and is kept")
{
    DrillShown shown;
    CHECK(shown.says("Nothing about this story yet."));
    shown.start();
    QStringList asked;
    for (int i = 0; i < 3; ++i) {
        REQUIRE(shown.card());
        const stories::DrillQuestion question = shown.card()->question();
        CHECK(question.reason == stories::DrillReason::Weakness); // the story has many
        CHECK_FALSE(asked.contains(question.key));
        asked.append(question.key);
        CHECK(shown.says(question.finding.toUtf8().constData()));
        CHECK_FALSE(shown.says(question.listens_for.toUtf8().constData()));
        CHECK(shown.focused() == "Your answer");
        shown.type("The override register");
        shown.press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(shown.focused() == "How the answer was, 1 to 5");
        shown.press(Qt::Key_Return, Qt::ControlModifier); // not rated yet
        CHECK(shown.answers().size() == static_cast<std::size_t>(i));
        shown.press(i == 0 ? Qt::Key_2 : Qt::Key_4);
        CHECK_FALSE(shown.says(question.listens_for.toUtf8().constData()));
        shown.press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(shown.says(question.listens_for.toUtf8().constData()));
        REQUIRE(shown.answers().size() == static_cast<std::size_t>(i + 1));
        CHECK(shown.answers().back().text == u"The override register");
        CHECK(shown.answers().back().question == question.key);
        shown.press(Qt::Key_Space); // next question
    }
    CHECK(shown.says("This drill"));
    CHECK(shown.says("2 of 5"));
    CHECK(shown.target() == shown.button("3 questions")); // and on with the keyboard
    shown.press(Qt::Key_Escape);
    CHECK(shown.title()->isVisible());

    shown.library.clock().advance(std::chrono::hours(24));
    shown.key(Qt::Key_F, Qt::AltModifier);
    shown.settle();
    CHECK(shown.says("2 of 5, returns"));
    shown.start();
    CHECK(shown.card()->question().key == asked.front()); // it went badly
    CHECK(shown.says("It went badly last time: you rated it 2 of 5."));
}

TEST_CASE("an answer that is being written survives leaving and the end of the program")
{
    DrillShown shown;
    shown.start();
    const QString key = shown.card()->question().key;
    shown.type("The memo says");
    shown.press(Qt::Key_Escape); // back to the desk
    shown.key(Qt::Key_F, Qt::AltModifier);
    shown.settle();
    REQUIRE(shown.card());
    CHECK(shown.card()->text() == u"The memo says"); // the drill goes on
    shown.named<QPlainTextEdit>("Your answer")->setFocus();
    shown.key(Qt::Key_End);
    shown.type(" why");
    const auto is_kept = [&] {
        const auto draft =
            find_draft(shown.library->database(), stories::answer_draft_key(shown.story().id, key));
        return draft && *draft && (*draft)->body == u"The memo says why";
    };
    CHECK(QTest::qWaitFor(is_kept, 1000)); // without leaving
    shown.page.reset();
    shown.library.reopen();
    shown.show();
    shown.page->open(shown.story().id.to_string());
    shown.page->open(QStringLiteral("drill"));
    shown.settle();
    shown.start();
    CHECK(shown.card()->question().key == key);
    CHECK(shown.card()->text() == u"The memo says why");
    shown.press(Qt::Key_Return, Qt::ControlModifier);
    shown.press(Qt::Key_3);
    shown.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(shown.answers().size() == 1);
    CHECK(load_drafts(shown.library->database(), QStringLiteral("stories.answer."))->empty());
}

TEST_CASE("another question takes the place of one that is put aside, and none comes twice")
{
    DrillShown shown;
    shown.start();
    QStringList seen{shown.card()->question().key};
    for (int i = 0; i < 10; ++i) {
        shown.click(shown.button("Another"));
        shown.settle();
        CHECK_FALSE(seen.contains(shown.card()->question().key));
        seen.append(shown.card()->question().key);
        CHECK(shown.says("Question 1 of 3"));
    }
    CHECK(shown.answers().empty());
}

TEST_CASE("the fifteen minutes stay with the record, and an answer said aloud has no text")
{
    DrillShown shown;
    shown.click(shown.button("15 minutes on the record"));
    shown.settle();
    CHECK(shown.says("Question 1 of 10"));
    shown.click(shown.button("Answered"));
    shown.press(Qt::Key_5);
    shown.click(shown.button("Keep and show"));
    shown.settle();
    REQUIRE(shown.answers().size() == 1);
    CHECK(shown.answers().front().text.isEmpty());
    CHECK(shown.answers().front().rating == 5);
    CHECK(shown.says("What your story says there"));
    shown.undo();
    CHECK(shown.answers().empty());
}
