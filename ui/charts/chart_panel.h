// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a page shows it: heading, plot, legend and note; the same numbers as a table; saving both.
//
//     auto* panel = new ChartPanel(this);
//     panel->set_data(progress::recall_chart(input));
//     connect(panel, &ChartPanel::failed, this, &Page::failed);
#pragma once
#include "app/core/error.h"
#include "app/progress/chart_data.h"
#include "ui/charts/chart_export.h"
#include "ui/widgets/tokens.h"

#include <QFrame>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace deference::ui {

class ChartLegend;
class ChartTableModel;
class ChartView;
class TooLittleNote;

class ChartPanel : public QFrame
{
    Q_OBJECT
  public:
    // `heading` is the role of the title: CardHeading for a card of its own, SupportStrong for one of
    // several.
    explicit ChartPanel(QWidget* parent = nullptr, Role heading = Role::CardHeading);

    // With ChartData::missing the plot gives way to a dashed outline that says why.
    void set_data(const progress::ChartData& data);
    [[nodiscard]] const progress::ChartData& data() const { return m_data; }

    // The one thing to do while the plot is missing; no button while empty.
    void set_missing_action(const QString& text);
    // A page that says the note elsewhere hides it here.
    void set_note_shown(bool shown);

    [[nodiscard]] bool is_table_shown() const;
    void show_table(bool table);
    // Table and export, for a menu of the page as well as for the button of this panel.
    [[nodiscard]] QMenu* menu() const { return m_menu; }
    // Asks where to; does not block.
    void ask_where_to_save(ChartFormat format);

    [[nodiscard]] ChartView* view() const { return m_view; }
    [[nodiscard]] QTableView* table() const { return m_table; }

  signals:
    void action_requested();
    void saved(const QString& path);
    void failed(const deference::Error& error);

  private:
    void make_menu();
    [[nodiscard]] QWidget* make_missing();
    void make_heading(Role heading);

    progress::ChartData m_data;
    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_note;
    TooLittleNote* m_missing = nullptr;
    QPushButton* m_missing_action = nullptr;
    bool m_is_note_shown = true;
    QStackedWidget* m_stack;
    ChartView* m_view;
    ChartLegend* m_legend;
    QTableView* m_table;
    ChartTableModel* m_model;
    QMenu* m_menu;
    QWidget* m_menu_button = nullptr;
    QAction* m_table_action = nullptr;
    QList<QAction*> m_save_actions;
};

} // namespace deference::ui
