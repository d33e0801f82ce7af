// SPDX-License-Identifier: GPL-3.0-or-later
// A prompt answered against the clock: typed, parked, gone on with, rated, taken back.
#include "app/practice/store.h"
#include "tests/ui/journeys/pages.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segment_progress_bar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace deference;
using namespace deference::ui;
using namespace deference::tests;

namespace {

class PracticeDesk
{
  public:
    explicit PracticeDesk(Desk& desk) : m_desk(desk)
    {
        desk.go(Qt::Key_5);
        REQUIRE(desk.window().current_page() == PageId::Practice);
    }

    // The first prompt of the list that was not answered yet; returns its words.
    QString answer_a_prompt()
    {
        auto* button = find_button(m_desk.page(), QStringLiteral("Answer: "));
        REQUIRE(button);
        m_prompt = button->accessibleName().mid(8);
        tab_to(m_desk, button);
        m_desk.press(Qt::Key_Space);
        REQUIRE(field());
        REQUIRE(field()->hasFocus());
        // Seconds are read out as seconds: the bar once said "3 h" of a prompt of three minutes.
        const auto* bar = m_desk.page().findChild<SegmentProgressBar*>();
        REQUIRE(bar);
        CHECK(bar->spoken_value().contains(QStringLiteral("0 of ")));
        CHECK_FALSE(bar->spoken_value().contains(QStringLiteral(" h")));
        return m_prompt;
    }
    [[nodiscard]] QPlainTextEdit* field() const
    {
        return find_visible<QPlainTextEdit>(m_desk.page(), QStringLiteral("Your answer"));
    }
    [[nodiscard]] std::vector<practice::Attempt> attempts() const
    {
        auto all = practice::load_attempts(m_desk.database());
        REQUIRE_OK(all);
        return *all;
    }
    [[nodiscard]] practice::Attempt newest() const { return attempts().front(); }
    [[nodiscard]] const content::Prompt& prompt() const
    {
        return *built_in_packs().first()->rounds().find_prompt(newest().prompt);
    }
    [[nodiscard]] bool is_anything_revealed() const
    {
        return shows(m_desk.page(), prompt().must_name.front()) || shows(m_desk.page(), prompt().trap);
    }

  private:
    Desk& m_desk;
    QString m_prompt;
};

} // namespace

TEST_CASE("a prompt is answered, parked, gone on with, and rated before anything is shown")
{
    Desk desk;
    PracticeDesk practice(desk);
    const QString prompt = practice.answer_a_prompt();
    CHECK(shows(desk.page(), prompt));
    CHECK_FALSE(practice.is_anything_revealed());
    desk.type(QStringLiteral("I would ask who signs"));
    QElapsedTimer since_the_last_key;
    since_the_last_key.start();
    WAIT_FOR(practice.newest().answer == u"I would ask who signs");
    CHECK(since_the_last_key.elapsed() < 1000);

    desk.click(QStringLiteral("Park"));
    CHECK(practice.newest().state == practice::State::Parked);
    auto* go_on = find_button(desk.page(), QStringLiteral("Go on: ") + prompt);
    REQUIRE(go_on);
    CHECK(go_on->hasFocus()); // where it was left
    desk.reopen();

    PracticeDesk again(desk);
    desk.click(QStringLiteral("Go on: ") + prompt);
    CHECK(again.field()->toPlainText() == u"I would ask who signs");
    again.field()->moveCursor(QTextCursor::End);
    desk.type(QStringLiteral(" the book"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(again.is_anything_revealed());
    CHECK(again.newest().answer == u"I would ask who signs the book");
    auto* keep = find_button(desk.page(), QStringLiteral("Keep and show"));
    REQUIRE(keep);
    CHECK_FALSE(keep->isEnabled());
    desk.press(Qt::Key_4);
    CHECK(keep->isEnabled());
    CHECK_FALSE(again.is_anything_revealed());
    desk.click(keep);
    CHECK(again.is_anything_revealed());
    CHECK(again.newest().state == practice::State::Finished);
    CHECK(again.newest().self_rating == 4);

    SECTION("the rating is taken back: what was shown is hidden again")
    {
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(again.newest().state == practice::State::Running);
        CHECK_FALSE(again.is_anything_revealed());
        CHECK(again.field());
        return;
    }
    desk.click(QStringLiteral("Back to the prompts"));
    CHECK(QApplication::focusWidget() == find_button(desk.page(), QStringLiteral("Answer: ") + prompt));
    const Dump before = dump(desk.database());
    desk.reopen();
    CHECK(difference(before, dump(desk.database())) == QString());
    CHECK(PracticeDesk(desk).newest().self_rating == 4);
}

TEST_CASE("typing on and on is saved all the same")
{
    Desk desk;
    PracticeDesk practice(desk);
    practice.answer_a_prompt();
    QElapsedTimer typing;
    typing.start();
    // Never a pause that is long enough to save in.
    WAIT_FOR([&] {
        desk.type(QStringLiteral("a"));
        return !practice.newest().answer.isEmpty();
    }());
    CHECK(typing.elapsed() < 1500);
}

TEST_CASE("what undo takes out of an answer goes from the field as well")
{
    Desk desk;
    PracticeDesk practice(desk);
    practice.answer_a_prompt();
    desk.type(QStringLiteral("First thought"));
    WAIT_FOR(practice.newest().answer == u"First thought");
    desk.click(QStringLiteral("Pause")); // the focus is outside of the field, which has an undo of its own
    find_button(desk.page(), QStringLiteral("Go on"))->setFocus();
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(practice.newest().answer.isEmpty());
    REQUIRE(practice.field());
    CHECK(practice.field()->toPlainText().isEmpty());
    practice.field()->setFocus();
    desk.type(QStringLiteral("Second thought"));
    desk.reopen();
    CHECK(PracticeDesk(desk).newest().answer == u"Second thought");
}

TEST_CASE("undoing the start of an answer leads back to the prompts")
{
    Desk desk;
    PracticeDesk practice(desk);
    const auto before = practice.attempts().size();
    practice.answer_a_prompt();
    find_button(desk.page(), QStringLiteral("Pause"))->setFocus();
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(practice.attempts().size() == before);
    CHECK_FALSE(practice.field());
    CHECK(desk.page().isAncestorOf(QApplication::focusWidget()));
    CHECK_FALSE(find_visible<NoticeBar>(desk.window()));
}

TEST_CASE("the time at an answer does not run on while it is rated, and outlives closing")
{
    Desk desk;
    PracticeDesk practice(desk);
    practice.answer_a_prompt();
    desk.type(QStringLiteral("Quick"));
    WAIT_FOR(practice.newest().answer == u"Quick");
    QElapsedTimer a_while;
    a_while.start();
    WAIT_FOR(a_while.elapsed() > 1100); // the shortest time that a whole second shows
    desk.reopen();
    CHECK(PracticeDesk(desk).newest().spent >= std::chrono::seconds(1));
}
