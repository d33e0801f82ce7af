// SPDX-License-Identifier: GPL-3.0-or-later
// A walk through everything that assistive software sees: what can be pressed, filled in or looked at has a
// name, and text of people and packs is never taken for markup.
#include "app/core/error.h"
#include "tests/ui/journeys/pages.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/page_table.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/start_error.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLabel>
#include <QSet>

using namespace deference;
using namespace deference::ui;
using namespace deference::tests;

namespace {

bool needs_name(QAccessibleInterface* object)
{
    switch (object->role()) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::ListItem:
    case QAccessible::Graphic:
    case QAccessible::Chart:
    case QAccessible::Link:
        return true;
    default:
        return object->state().focusable;
    }
}

// Names that are missing, as "class in class".
void walk(QAccessibleInterface* object, QStringList& nameless, QSet<const QObject*>& seen)
{
    if (!object || !object->isValid() || object->state().invisible)
        return;
    if (const QObject* behind = object->object()) {
        if (seen.contains(behind))
            return;
        seen.insert(behind);
    }
    auto* widget = qobject_cast<QWidget*>(object->object());
    // The pieces inside Qt's own widgets are named by what holds them.
    const auto* area = widget ? qobject_cast<QAbstractScrollArea*>(widget->parentWidget()) : nullptr;
    const bool is_inner =
        widget && (widget->objectName().startsWith(u"qt_") || (area && area->viewport() == widget));
    if (!is_inner && needs_name(object) && object->text(QAccessible::Name).trimmed().isEmpty())
        nameless.append(widget ? described(widget) : QStringLiteral("role %1").arg(object->role()));
    constexpr int k_rows_looked_at = 30; // long lists repeat themselves
    for (int i = 0; i < std::min(object->childCount(), k_rows_looked_at); ++i)
        walk(object->child(i), nameless, seen);
}

QString nameless_in(QWidget& root)
{
    QStringList nameless;
    QSet<const QObject*> seen;
    walk(QAccessible::queryAccessibleInterface(&root), nameless, seen);
    nameless.removeDuplicates();
    return nameless.join(u'\n');
}

QString guessing_labels_in(QWidget& root)
{
    QStringList found;
    for (const QLabel* label : root.findChildren<QLabel*>()) {
        if (label->textFormat() != Qt::PlainText && !label->text().isEmpty())
            found.append(described(label) + u' ' + label->text());
    }
    return found.join(u'\n');
}

} // namespace

TEST_CASE("everything on every page has a name, and labels show plain text")
{
    Desk desk;
    for (const PageInfo& info : page_table()) {
        for (const char* state : states_of(info.id)) {
            CAPTURE(info.name);
            CAPTURE(state);
            desk.window().show_page({info.id, QLatin1String(state)});
            CHECK(nameless_in(desk.window()) == QString());
            CHECK(guessing_labels_in(desk.window()) == QString());
        }
    }
}

TEST_CASE("dialogs, panels, notices and the palette have names")
{
    Desk desk;
    TodayDesk today(desk);
    SECTION("the override panel")
    {
        today.open_override(today.first_open_task());
    }
    SECTION("a task under way and a notice")
    {
        today.focus(today.first_open_task());
        desk.press(Qt::Key_Return);
        desk.window().show_notice(QStringLiteral("<b>Not bold</b>"));
    }
    SECTION("the palette, with and without results")
    {
        desk.press(Qt::Key_K, Qt::ControlModifier);
        CHECK(nameless_in(desk.window()) == QString());
        desk.type(QStringLiteral("qqzzxx"));
    }
    SECTION("the undo bar")
    {
        auto* panel = today.open_override(today.first_open_task());
        today.give_reason(panel, QStringLiteral("Enough"));
        desk.press(Qt::Key_Return);
        WAIT_FOR(find_button(desk.window(), QStringLiteral("Undo")));
    }
    CHECK(nameless_in(desk.window()) == QString());
    CHECK(guessing_labels_in(desk.window()) == QString());
}

TEST_CASE("the windows beside the window have names")
{
    Desk desk;
    const auto look_at = [](QDialog& dialog) {
        dialog.show();
        CHECK_FALSE(dialog.windowTitle().isEmpty());
        CHECK(nameless_in(dialog) == QString());
        CHECK(guessing_labels_in(dialog) == QString());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.close();
    };
    AboutDialog about(desk.folder(), nullptr);
    look_at(about);
    ShortcutsDialog keys(nullptr);
    look_at(keys);
    StartError start({ErrorCode::Corrupt, QStringLiteral("the <i>file</i> is damaged"), {}, {}},
                     BackupFile{desk.folder(), monday_morning(), 4096});
    look_at(start);
}
