// SPDX-License-Identifier: GPL-3.0-or-later
// Everything without a mouse: the keys of the table exist, Tab goes everywhere, letters are text in fields.
#include "tests/ui/journeys/pages.h"
#include "ui/shell/page_table.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/side_nav.h"
#include "ui/widgets/plan_block.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QShortcut>
#include <QTextEdit>

using namespace deference;
using namespace deference::ui;
using namespace deference::tests;

namespace {

bool is_field(const QWidget* widget)
{
    if (widget->property("readOnly").toBool())
        return false; // something to read: letters are keys there
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
}

bool is_within(const QWidget* widget, const QWidget* ancestor)
{
    return widget && (widget == ancestor || ancestor->isAncestorOf(widget));
}

// The widgets that Tab reaches from the page's first focus, once round the window.
QList<QWidget*> tab_round(Desk& desk)
{
    QList<QWidget*> seen;
    constexpr int k_longest = 400;
    for (int i = 0; i < k_longest; ++i) {
        QWidget* focus = QApplication::focusWidget();
        if (!focus || (!seen.isEmpty() && focus == seen.front()))
            break;
        if (seen.contains(focus) && focus != seen.back())
            break; // a circle that leaves the start out
        seen.append(focus);
        desk.press(Qt::Key_Tab);
        if (QApplication::focusWidget() == focus)
            desk.press(Qt::Key_Tab,
                       Qt::ControlModifier); // a field that keeps Tab for itself has another way out
    }
    return seen;
}

// What a page offers for pressing or filling in, as far as it can be used now.
QList<QWidget*> usable(QWidget& page)
{
    QList<QWidget*> all;
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        // A button in a field only repeats a key; from block to block of the plan arrow keys lead.
        if (qobject_cast<QLineEdit*>(widget->parentWidget()) || qobject_cast<PlanBlock*>(widget))
            continue;
        const bool is_button = qobject_cast<QAbstractButton*>(widget) != nullptr;
        if (!widget->isVisible() || !widget->isEnabled() || widget->focusProxy() ||
            !(is_button || (widget->focusPolicy() & Qt::TabFocus)))
            continue;
        // Of an exclusive group only the chosen one is a stop; arrow keys go to the others.
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        if (button && !button->isChecked() &&
            (button->autoExclusive() || (button->group() && button->group()->exclusive())))
            continue;
        all.append(widget);
    }
    return all;
}

} // namespace

TEST_CASE("every key that works everywhere is an action, and no key means two things in one place")
{
    Desk desk;
    QSet<QString> known;
    QSet<QString> actions;
    for (const QAction* action : desk.window().actions()) {
        const QString keys = action->shortcut().toString(QKeySequence::PortableText);
        if (keys.isEmpty())
            continue;
        CAPTURE(keys);
        CHECK_FALSE(actions.contains(keys));
        actions.insert(keys);
    }
    QSet<QString> everywhere;
    for (const Shortcut& shortcut : shortcut_table()) {
        const QString place = QString::fromLatin1(shortcut.context) + u'/' + QLatin1String(shortcut.keys);
        CAPTURE(place);
        CHECK_FALSE(known.contains(place));
        known.insert(place);
        const QString keys = QKeySequence(QLatin1String(shortcut.keys)).toString(QKeySequence::PortableText);
        CHECK_FALSE(keys.isEmpty());
        if (qstrcmp(shortcut.context, "Everywhere") == 0) {
            CHECK(actions.contains(keys));
            everywhere.insert(keys);
        }
    }
    // And the other way round: no key that the list does not mention.
    for (const QString& keys : actions) {
        CAPTURE(keys);
        CHECK((everywhere.contains(keys) || keys == u"Ctrl+N")); // which is listed where it is used
    }
}

TEST_CASE("F6 goes from part to part and back")
{
    Desk desk;
    auto* nav = find_visible<SideNav>(desk.window());
    REQUIRE(nav);
    CHECK(is_within(QApplication::focusWidget(), &desk.page()));
    desk.press(Qt::Key_F6);
    CHECK(is_within(QApplication::focusWidget(), nav));
    desk.press(Qt::Key_F6);
    CHECK(is_within(QApplication::focusWidget(), &desk.page()));
    desk.window().show_notice(QStringLiteral("Something is the matter."));
    desk.press(Qt::Key_F6);
    desk.press(Qt::Key_F6);
    CHECK(QApplication::focusWidget() == find_button(desk.window(), QStringLiteral("Close")));
    desk.press(Qt::Key_Space);
    CHECK(is_within(QApplication::focusWidget(), &desk.page()));
}

TEST_CASE("F6 does not lose the focus where there is nothing to navigate to")
{
    Desk desk(Profiles::Fresh);
    desk.press(Qt::Key_F6);
    CHECK(is_within(QApplication::focusWidget(), &desk.page()));
}

TEST_CASE("Tab reaches everything on every page and never gets stuck")
{
    Desk desk;
    for (const PageInfo& info : page_table()) {
        CAPTURE(info.name);
        desk.window().show_page({info.id, {}});
        QTest::qWait(0);
        const QList<QWidget*> reached = tab_round(desk);
        CHECK(reached.size() > 1);
        for (QWidget* widget : usable(desk.page())) {
            INFO(described(widget).toStdString());
            CHECK(reached.contains(widget));
        }
    }
}

TEST_CASE("single letters do nothing while a field has the focus")
{
    Desk desk;
    const Dump before = dump(desk.database());
    for (const PageInfo& info : page_table()) {
        CAPTURE(info.name);
        desk.window().show_page({info.id, {}});
        for (QWidget* widget : usable(desk.page())) {
            if (!is_field(widget))
                continue;
            INFO(described(widget).toStdString());
            widget->setFocus();
            if (!widget->hasFocus())
                continue;
            desk.type(QStringLiteral("oze1234-@ "));
            CHECK(desk.window().current_page() == info.id);
            CHECK(QApplication::focusWidget() == widget);
            CHECK_FALSE(find_visible<OverridePanel>(desk.page()));
        }
    }
    Dump after = dump(desk.database());
    for (const char* typed :
         {"stories", "story_parts", "story_tellings", "story_versions"}) // that is what they are for
        after[QLatin1String(typed)] = before[QLatin1String(typed)];
    CHECK(difference(before, after) == QString());
}

TEST_CASE("letters in the fields of a task under way are text")
{
    Desk desk;
    TodayDesk today(desk);
    today.focus(today.first_open_task());
    desk.press(Qt::Key_Return);
    for (const char* name : {"Minutes spent", "What came out of it"}) {
        auto* field = find_visible<QWidget>(desk.page(), QLatin1String(name));
        REQUIRE(field);
        field->setFocus();
        desk.press(Qt::Key_O);
        CHECK_FALSE(find_visible<OverridePanel>(desk.page()));
    }
    find_button(desk.page(), QStringLiteral("Finish"))->setFocus();
    desk.press(Qt::Key_O);
    CHECK(find_visible<OverridePanel>(desk.page()));
}
