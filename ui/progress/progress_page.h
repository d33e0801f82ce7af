// SPDX-License-Identifier: GPL-3.0-or-later
// How it is going: recall to come, hours against the plan, reviews and what they kept, and what was
// overruled.
#pragma once
#include "app/progress/load.h"
#include "ui/shell/page.h"
#include "ui/widgets/tokens.h"

#include <QFutureWatcher>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace deference::ui {

class Card;
class ChartPanel;
class OverrideList;
class StudyDaysCard;

class ProgressPage : public Page
{
    Q_OBJECT

  public:
    explicit ProgressPage(Library& library, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] bool wants(const ChangeSummary& summary) const override;

    // What refresh() shows once it has loaded; for pictures, too.
    void show_data(const progress::ProgressData& data);
    void show_recall(const progress::ChartData& chart);

  signals:
    // The recall forecast, worked out beside the page, has arrived.
    void recall_shown();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_header();
    [[nodiscard]] QWidget* make_board();
    [[nodiscard]] Card* make_reviews_card();
    ChartPanel* add_panel(Role heading);
    void arrange(int width);
    void ask_for_recall(const progress::RecallQuestion& question);
    void take_recall();

    Library& m_library;
    QFutureWatcher<Result<progress::ChartData>> m_recall_watcher;
    QStackedWidget* m_stack;
    QHBoxLayout* m_header = nullptr;
    QMenu* m_export_menu = nullptr;
    QWidget* m_export = nullptr;
    QGridLayout* m_grid = nullptr;
    QWidget* m_content = nullptr;
    QList<ChartPanel*> m_panels;
    ChartPanel* m_recall = nullptr;
    ChartPanel* m_hours = nullptr;
    ChartPanel* m_daily = nullptr;
    ChartPanel* m_retention = nullptr;
    Card* m_recall_card = nullptr;
    Card* m_hours_card = nullptr;
    Card* m_reviews_card = nullptr;
    QLabel* m_reviews_note = nullptr;
    StudyDaysCard* m_days = nullptr;
    OverrideList* m_overrides = nullptr;
    int m_arrangement = -1;
};

} // namespace deference::ui
