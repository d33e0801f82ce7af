// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/pages.h"

#include "app/database/query.h"
#include "app/plan/store.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSet>
#include <QSqlQuery>
#include <QSqlRecord>

namespace deference::tests {

QString described(const QWidget* widget)
{
    if (!widget)
        return QStringLiteral("nothing");
    return QStringLiteral("%1 '%2' in %3")
        .arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName(),
             widget->parentWidget() ? QLatin1String(widget->parentWidget()->metaObject()->className())
                                    : QLatin1String("the desktop"));
}

std::vector<const char*> states_of(ui::PageId page)
{
    switch (page) {
    case ui::PageId::Plan:
        return {"", "week", "replan"};
    case ui::PageId::Stories:
        return {"", "new"};
    case ui::PageId::Cards:
        return {"", "new", "review", "answer"};
    case ui::PageId::Practice:
        return {"", "first"};
    default:
        return {""};
    }
}

plan::Overview TodayDesk::overview() const
{
    auto loaded = plan::load_overview(m_desk.database(), built_in_packs(), study_day(m_desk.clock()));
    REQUIRE_OK(loaded);
    return *loaded;
}

plan::OverviewTask TodayDesk::find(const QString& task) const
{
    for (const plan::OverviewTask& each : overview().today_or_empty().tasks) {
        if (each.planned.task == task)
            return each;
    }
    FAIL("not a task of today: " << task.toStdString());
    return {};
}

ui::TaskRow* TodayDesk::row(const QString& task) const
{
    const QString title = find(task).planned.title;
    for (ui::TaskRow* each : m_desk.page().findChildren<ui::TaskRow*>()) {
        if (each->isVisible() && each->accessibleName().startsWith(title))
            return each;
    }
    return nullptr;
}

QStringList TodayDesk::tasks() const
{
    QStringList keys;
    for (const plan::OverviewTask& each : overview().today_or_empty().tasks) {
        if (row(each.planned.task))
            keys.append(each.planned.task);
    }
    return keys;
}

QStringList TodayDesk::open_tasks() const
{
    QStringList keys;
    for (const QString& task : tasks()) {
        const plan::OverviewTask found = find(task);
        if (!found.is_done() && found.state != plan::TaskState::Running && !found.planned.is_bound_to_day())
            keys.append(task);
    }
    return keys;
}

QString TodayDesk::first_open_task() const
{
    REQUIRE_FALSE(open_tasks().isEmpty());
    return open_tasks().front();
}

bool TodayDesk::is_running(const QString& task) const
{
    return find(task).state == plan::TaskState::Running;
}

std::vector<plan::Override> TodayDesk::overrides() const
{
    const auto process = plan::find_active_process(m_desk.database());
    REQUIRE_OK(process);
    REQUIRE(process->has_value());
    auto all = plan::load_overrides(m_desk.database(), (*process)->process.id);
    REQUIRE_OK(all);
    REQUIRE_FALSE(all->empty());
    return *all;
}

void TodayDesk::focus(const QString& task)
{
    ui::TaskRow* wanted = row(task);
    REQUIRE(wanted);
    for (int i = 0; i < 30 && !wanted->isAncestorOf(QApplication::focusWidget()); ++i)
        m_desk.press(i < 15 ? Qt::Key_Up : Qt::Key_Down);
    INFO(described(QApplication::focusWidget()).toStdString());
    REQUIRE(wanted->isAncestorOf(QApplication::focusWidget()));
}

ui::OverridePanel* TodayDesk::open_override(const QString& task)
{
    focus(task);
    m_desk.press(Qt::Key_O);
    ui::OverridePanel* panel = row(task)->panel();
    REQUIRE(panel);
    REQUIRE(panel->isVisible());
    REQUIRE(panel->reason_edit()->hasFocus());
    return panel;
}

void TodayDesk::choose(ui::OverridePanel* panel, const QString& action)
{
    m_desk.click(action, panel);
    panel->reason_edit()->setFocus();
}

void TodayDesk::give_reason(ui::OverridePanel* panel, const QString& reason)
{
    panel->reason_edit()->setFocus();
    m_desk.type(reason);
    REQUIRE(panel->reason() == reason);
}

void tab_to(Desk& desk, QWidget* widget)
{
    REQUIRE(widget);
    constexpr int k_longest_page = 200;
    for (int i = 0; i < k_longest_page && !widget->hasFocus(); ++i)
        desk.press(Qt::Key_Tab);
    INFO("the focus is on " << described(QApplication::focusWidget()).toStdString());
    REQUIRE(widget->hasFocus());
}

int count(Desk& desk, const QString& table)
{
    return static_cast<int>(dump(desk.database()).value(table).size());
}

Dump dump(const Database& database)
{
    Dump all;
    // What follows from other tables (search indexes) may be packed another way and say the same.
    const auto tables =
        Query(database, QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' "
                                       "AND type = 'table' AND name NOT LIKE 'sqlite_%'"))
            .all([](const Query& row) { return row.text(0); });
    REQUIRE_OK(tables);
    for (const QString& table : *tables) {
        QSqlQuery rows(database.connection());
        rows.setForwardOnly(true);
        REQUIRE(rows.exec(QStringLiteral("SELECT * FROM main.%1").arg(table)));
        // Asked once: record() of a row under way copies all its values.
        const QSqlRecord columns = rows.record();
        QStringList& lines = all[table];
        while (rows.next()) {
            QStringList values;
            for (int column = 0; column < columns.count(); ++column)
                values.append(columns.fieldName(column) + u'=' + rows.value(column).toString());
            lines.append(values.join(u'|'));
        }
        lines.sort();
    }
    return all;
}

QString difference(const Dump& before, const Dump& after)
{
    constexpr qsizetype k_enough = 6;
    QStringList lines;
    const auto only_in = [&](const Dump& here, const Dump& there, const QString& mark) {
        for (auto table = here.cbegin(); table != here.cend(); ++table) {
            const QStringList other = there.value(table.key());
            if (table.value() == other)
                continue;
            const QSet<QString> known(other.begin(), other.end());
            for (const QString& row : table.value()) {
                if (!known.contains(row) && lines.size() < k_enough)
                    lines.append(mark + table.key() + QStringLiteral(": ") + row);
            }
        }
    };
    only_in(before, after, QStringLiteral("- "));
    only_in(after, before, QStringLiteral("+ "));
    return lines.join(u'\n');
}

int listeners(const QObject& sender, const char* signal)
{
    struct Open : QObject
    {
        using QObject::receivers;
    };
    return static_cast<const Open&>(sender).receivers((QByteArray("2") + signal).constData());
}

} // namespace deference::tests
