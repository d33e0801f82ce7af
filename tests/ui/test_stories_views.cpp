// SPDX-License-Identifier: GPL-3.0-or-later
// What takes the place of the desk: the set of stories, and the record as an examiner reads it.
#include "tests/ui/stories_desk_shown.h"

#include "ui/stories/record_view.h"
#include "ui/stories/story_set_view.h"

#include <QCheckBox>

using namespace deference;
using namespace deference::tests;

namespace {

template <class View>
View* view(const StoriesShown& shown)
{
    auto* found = shown.page->findChild<View*>();
    REQUIRE(found);
    return found;
}

bool says(const QWidget& root, const char* text)
{
    QCoreApplication::processEvents(); // what came into a layout is shown by an event
    for (auto* each : root.findChildren<QLabel*>()) {
        if (each->isVisible() && each->text().contains(QString::fromUtf8(text)))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("the set says what is missing, and which story answers which prompt")
{
    StoriesShown shown;
    shown.add_examples();
    shown.focus("Documentation");
    shown.key(Qt::Key_S, Qt::AltModifier);
    auto* set = view<ui::StorySetView>(shown);
    REQUIRE(set->isVisible());
    CHECK(says(*set, "An override in the stricter direction"));
    CHECK(says(*set, "1 of 3, drafts: 2"));
    CHECK(says(*set, "The article asks for three override stories; you have 1."));
    CHECK(says(*set, "Hiring manager screen"));
    shown.key(Qt::Key_Escape);
    CHECK_FALSE(set->isVisible());
    CHECK(shown.focused() == "Documentation"); // where the writing was
}

TEST_CASE("a story is said to answer a prompt by the keyboard, undone, and opened from there")
{
    StoriesShown shown;
    shown.add_examples();
    shown.key(Qt::Key_S, Qt::AltModifier);
    auto* set = view<ui::StorySetView>(shown);
    const char* choose = "Choose stories for: Have you seen overriding become a habit? What did you do?";
    auto* button = shown.named<QPushButton>(choose);
    REQUIRE(button);
    button->setFocus();
    shown.key(Qt::Key_Space);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 3);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCoreApplication::processEvents();
    const char* open = "Open Overriding the fraud score, told for: "
                       "Have you seen overriding become a habit? What did you do?";
    REQUIRE(shown.named<QPushButton>(open));
    CHECK(shown.story().tags.prompt_keys.size() == 1);
    CHECK(shown.focused() == choose); // the page was filled again
    shown.page->open(QStringLiteral("1"));
    shown.key(Qt::Key_S, Qt::AltModifier);
    shown.click(shown.named<QPushButton>(open));
    CHECK_FALSE(set->isVisible());
    CHECK(shown.title()->text() == u"Overriding the fraud score");
    shown.undo();
    CHECK(shown.story().tags.prompt_keys.isEmpty());
}

TEST_CASE("an examiner sees only the record; gaps lead to the part that they are mended in")
{
    StoriesShown shown;
    shown.add_examples();
    REQUIRE(shown.button("Read only the record, 13 gaps"));
    shown.key(Qt::Key_R, Qt::AltModifier);
    auto* record = view<ui::RecordView>(shown);
    REQUIRE(record->isVisible());
    CHECK(says(*record, "Above 0.8 and younger than 14 days: a person looks."));
    CHECK(says(*record, "Nothing recorded."));
    CHECK_FALSE(says(*record, "Losses stayed within appetite.")); // not part of any record
    CHECK(says(*record, "How was it documented?"));
    CHECK(says(*record, "It leaves 13 questions open."));
    auto* judgement = record->findChild<QCheckBox*>();
    REQUIRE(judgement);
    judgement->setFocus();
    shown.key(Qt::Key_Space);
    CHECK(says(*record, "It leaves 14 questions open."));
    CHECK(shown.story().gaps.size() == 1); // listed with the story
    shown.page->refresh();                 // something changed elsewhere
    CHECK(says(*record, "It leaves 14 questions open."));
    CHECK(qobject_cast<QCheckBox*>(shown.target()));
    shown.click(shown.named<QPushButton>("Write it under Documentation"));
    CHECK_FALSE(record->isVisible());
    CHECK(shown.focused() == "Documentation");
    shown.type("I wrote the decision memo the same morning; compliance and model risk read it.");
    shown.key(Qt::Key_R, Qt::AltModifier);
    CHECK_FALSE(says(*record, "It leaves 14 questions open."));
    CHECK(says(*record, "I wrote the decision memo the same morning"));
}

TEST_CASE("without a story there is no record to read, and the set is all missing")
{
    StoriesShown shown;
    shown.page->open(QStringLiteral("record"));
    CHECK_FALSE(view<ui::RecordView>(shown)->isVisible());
    shown.key(Qt::Key_S, Qt::AltModifier);
    CHECK(says(*view<ui::StorySetView>(shown), "0 of 3"));
    shown.key(Qt::Key_Escape);
    CHECK(shown.button("Write the first story"));
}

TEST_CASE("a story that goes while its record is read takes the view with it")
{
    StoriesShown shown;
    shown.add_examples();
    shown.key(Qt::Key_R, Qt::AltModifier);
    auto* record = view<ui::RecordView>(shown);
    REQUIRE(record->isVisible());
    REQUIRE_OK(stories::delete_story(*shown.library, shown.story().id));
    CHECK_FALSE(record->isVisible());
    CHECK(shown.title()->text() == u"We raised the limits and it worked");
}
