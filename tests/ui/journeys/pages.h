// SPDX-License-Identifier: GPL-3.0-or-later
// What journeys say about pages: tasks by their key, rows by their task, tables by their name.
#pragma once
#include "app/plan/overview.h"
#include "tests/ui/journeys/desk.h"
#include "ui/widgets/override_panel.h"
#include "ui/widgets/task_row.h"

#include <QMap>

namespace deference::tests {

class TodayDesk
{
  public:
    explicit TodayDesk(Desk& desk) : m_desk(desk) {}

    [[nodiscard]] plan::Overview overview() const;
    // Keys of today's tasks that have a row, in the order of the page.
    [[nodiscard]] QStringList tasks() const;
    [[nodiscard]] QStringList open_tasks() const;
    // One that may be moved and swapped; not the cards.
    [[nodiscard]] QString first_open_task() const;
    [[nodiscard]] plan::OverviewTask find(const QString& task) const;
    [[nodiscard]] bool is_running(const QString& task) const;
    [[nodiscard]] std::vector<plan::Override> overrides() const;
    [[nodiscard]] ui::TaskRow* row(const QString& task) const;

    // With Down, from the top of the list.
    void focus(const QString& task);
    // With O on the focused row.
    ui::OverridePanel* open_override(const QString& task);
    void choose(ui::OverridePanel* panel, const QString& action);
    void give_reason(ui::OverridePanel* panel, const QString& reason);

  private:
    Desk& m_desk;
};

// Class, name and place, for messages.
[[nodiscard]] QString described(const QWidget* widget);
// What a page can be asked to show, "" for as it is: every state that looks different.
[[nodiscard]] std::vector<const char*> states_of(ui::PageId page);
// Presses Tab until `widget` has the focus; fails when it never gets there.
void tab_to(Desk& desk, QWidget* widget);
[[nodiscard]] int count(Desk& desk, const QString& table);
// Every row of every table as text, table by table. The change log's own tables are temporary and left out.
using Dump = QMap<QString, QStringList>;
[[nodiscard]] Dump dump(const Database& database);
// The first rows that only one of them has; empty when they are equal.
[[nodiscard]] QString difference(const Dump& before, const Dump& after);
// How many are connected to a signal of `sender`, given as in its class: "choice_changed()".
[[nodiscard]] int listeners(const QObject& sender, const char* signal);

} // namespace deference::tests
