// SPDX-License-Identifier: GPL-3.0-or-later
// What to do now, and why: the day's tasks with Start and Override, the cards, the rounds ahead, the days
// studied.
#pragma once
#include "app/plan/overview.h"
#include "ui/shell/page.h"
#include "ui/widgets/override_panel.h"

class QBoxLayout;
class QLabel;
class QScrollArea;

namespace deference::ui {

class CardsSummary;
class RoundsCard;
class StudyDays;
class TaskList;
class TodayHeader;

class TodayPage : public Page
{
    Q_OBJECT

  public:
    TodayPage(Library& library, QWidget* parent);
    void refresh() override;
    // A task's key: its row gets the focus.
    void open(const QString& detail) override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void start(const QString& task);
    void finish(const QString& task, int minutes, const QString& note);
    void pause(const QString& task);
    void fill_override(const QString& task, OverridePanel* panel);
    void overrule(const QString& task, OverridePanel::Action action, const QString& target,
                  const QString& reason);
    void tell(const Result<void>& done, const QString& what);
    void show_missed();

    Library& m_library;
    plan::Overview m_overview;
    TodayHeader* m_header;
    QWidget* m_missed;
    QLabel* m_missed_text;
    TaskList* m_tasks;
    QLabel* m_footnote;
    QScrollArea* m_scroll;
    QBoxLayout* m_columns;
    QWidget* m_right;
    RoundsCard* m_rounds;
    CardsSummary* m_cards;
    StudyDays* m_days;
};

} // namespace deference::ui
