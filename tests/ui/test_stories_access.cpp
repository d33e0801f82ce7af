// SPDX-License-Identifier: GPL-3.0-or-later
// What the Stories page says to assistive software, how it fits, and how quick it is.
#include "tests/ui/stories_desk_shown.h"

#include "app/stories/checks.h"

#include <QAccessible>
#include <QElapsedTimer>

using namespace deference;
using namespace deference::tests;

TEST_CASE("everything on the Stories page that takes the keyboard has a name")
{
    StoriesShown shown(GENERATE(QSize(1072, 800), QSize(824, 600)));
    shown.add_examples();
    shown.key(Qt::Key_F8);
    if (auto* accept = shown.button("Accept …"))
        shown.click(accept);
    shown.click(shown.named<QPushButton>("Versions"));
    int count = 0;
    for (auto* widget : shown.page->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() ||
            widget->objectName().startsWith(u"qt_"))
            continue;
        auto* accessible = QAccessible::queryAccessibleInterface(widget);
        REQUIRE(accessible);
        INFO(widget->metaObject()->className() << " in " << widget->parent()->metaObject()->className());
        CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
        ++count;
    }
    CHECK(count > 40);
}

TEST_CASE("Tab visits title, tags and parts from top to bottom")
{
    StoriesShown shown;
    shown.add_examples();
    shown.title()->setFocus(Qt::TabFocusReason);
    int last = -1;
    QStringList visited;
    for (int i = 0; i < 17; ++i) {
        shown.key(Qt::Key_Tab);
        if (qobject_cast<QTextEdit*>(shown.target()))
            visited.append(shown.target()->accessibleName());
    }
    const QStringList all{QStringLiteral("Business context"), QStringLiteral("Technical signal"),
                          QStringLiteral("Decision framework"), QStringLiteral("Documentation"),
                          QStringLiteral("Outcome, including what went wrong")};
    for (const QString& part : visited) {
        CHECK(static_cast<int>(all.indexOf(part)) == last + 1);
        last = static_cast<int>(all.indexOf(part));
    }
    CHECK(visited.size() >= 4);
}

TEST_CASE("nothing is wider than its place, in either direction of the layout")
{
    const QSize size = GENERATE(QSize(1072, 800), QSize(968, 700), QSize(824, 600));
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    StoriesShown shown(size);
    shown.page->setLayoutDirection(direction);
    shown.add_examples();
    QTest::qWait(30);
    CHECK(shown.page->size() == size);
    for (auto* scroll : shown.page->findChildren<QScrollArea*>()) {
        if (scroll->isVisible())
            CHECK(scroll->widget()->width() <= scroll->viewport()->width());
    }
    for (auto* button : shown.page->findChildren<QPushButton*>()) {
        if (button->isVisible()) {
            INFO(button->text().toStdString());
            CHECK(shown.page->rect().contains(QRect(button->mapTo(shown.page.get(), QPoint()),
                                                    button->size())) == !button->visibleRegion().isEmpty());
        }
    }
}

TEST_CASE("where there is no room the Examiner's eye takes the place of the list, by its button and by F8")
{
    StoriesShown shown({824, 600});
    shown.add_examples();
    CHECK(shown.list()->isVisible());
    const auto open =
        stories::check_story(shown.story(), shown.library->catalogue().first()->stories()).size();
    auto* toggle = shown.button(QStringLiteral("Examiner’s eye, %1 open").arg(open).toUtf8().constData());
    REQUIRE(toggle);
    shown.click(toggle);
    CHECK(shown.buttons("Why it matters").size() >= 1);
    CHECK_FALSE(shown.page->findChild<QListView*>()->isVisible());
    shown.click(toggle);
    CHECK(shown.list()->isVisible());
    shown.focus("Business context");
    shown.key(Qt::Key_F8);
    CHECK(shown.focused() == "Documentation");
    CHECK(shown.buttons("Why it matters").size() >= 1);
}

TEST_CASE("a key is handled well within a frame, and so are the checks of a story of 2000 words")
{
    StoriesShown shown;
    shown.add_story();
    const auto& file = shown.library->catalogue().first()->stories();
    const QString sentence =
        QStringLiteral("We held the batch because the score had drifted by 0.2 since May. ");
    for (const auto& part : file.parts)
        REQUIRE_OK(stories::save_part(*shown.library, shown.story().id, part.key, sentence.repeated(13)));
    shown.focus("Documentation");
    (void)shown.page->grab();
    QElapsedTimer timer;
    qint64 worst = 0;
    for (int i = 0; i < 40; ++i) {
        timer.start();
        QTest::keyClick(shown.editor("Documentation"), Qt::Key_A);
        QCoreApplication::sendPostedEvents();
        worst = std::max(worst, timer.nsecsElapsed());
    }
    timer.start();
    const auto findings = stories::check_story(shown.story(), file);
    const auto check_time = timer.nsecsElapsed();
    timer.start();
    shown.page->leave();
    const auto save_time = timer.nsecsElapsed();
    timer.start();
    shown.page->refresh();
    WARN("worst key " << worst / 1000 << " us, checks " << check_time / 1000 << " us (" << findings.size()
                      << " findings), save and version " << save_time / 1000 << " us, refresh "
                      << timer.nsecsElapsed() / 1000 << " us");
    CHECK(worst < 100'000'000); // generous: a debug build on a busy machine
}

TEST_CASE("what fits is not scrolled")
{
    StoriesShown shown;
    shown.add_story();
    QTest::qWait(50);
    for (auto* scroll : shown.page->findChildren<QScrollArea*>())
        CHECK(scroll->verticalScrollBar()->maximum() == 0);
}
