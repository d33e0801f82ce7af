// SPDX-License-Identifier: GPL-3.0-or-later
// All figures about cards on one sheet: what is to come, what was recalled, whether the model holds, time,
// how steady the cards stand, areas and leeches. Shows values; knows no library.
#pragma once
#include "app/cards/statistics_load.h"
#include "app/progress/chart_data.h"
#include "ui/widgets/card.h"

#include <functional>

class QGridLayout;
class QLabel;

namespace deference::ui {

class AnswerCalendar;
class AreaRecall;
class ChartPanel;
class FigureGrid;
class LeechList;

// What the board shows.
struct StatisticsShown
{
    cards::Statistics statistics;
    std::vector<cards::LeechLine> leeches;
    std::vector<progress::Mark> rounds; // ahead
    std::function<QString(const QString&)> area_title;
};

class StatisticsBoard : public QWidget
{
    Q_OBJECT

  public:
    explicit StatisticsBoard(QWidget* parent = nullptr);
    void show_statistics(const StatisticsShown& shown);
    [[nodiscard]] const QList<ChartPanel*>& panels() const { return m_panels; }
    // A card of the page that stands beside the calibration.
    void set_model_card(QWidget* card);

  signals:
    void card_requested(deference::cards::CardId card);
    void saved(const QString& path);
    void failed(const deference::Error& error);

  protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    // What stands where, so that the arrangement can be said in one table.
    enum Place {
        Due,
        Retention,
        Calibration,
        Model,
        Answers,
        Minutes,
        Calendar,
        Buttons,
        Stability,
        Difficulty,
        RecallNow,
        Times,
        Hours,
        Added,
        Areas,
        Leeches,
        PlaceCount
    };
    ChartPanel* add_chart(Place place);
    Card* make_retention();
    Card* make_buttons();
    Card* make_calendar();
    void show_retention(const cards::RetentionTable& table);
    void show_buttons(const cards::Statistics& statistics);
    void show_calendar(const cards::Statistics& statistics);
    void arrange(int width);
    void keep_height();

    QGridLayout* m_grid;
    std::array<QWidget*, PlaceCount> m_cards{};
    std::array<ChartPanel*, PlaceCount> m_charts{};
    QList<ChartPanel*> m_panels;
    FigureGrid* m_retention = nullptr;
    FigureGrid* m_buttons = nullptr;
    AnswerCalendar* m_calendar = nullptr;
    QLabel* m_calendar_note = nullptr;
    QString m_calendar_sum;
    AreaRecall* m_areas;
    LeechList* m_leeches;
    int m_arrangement = -1;
};

} // namespace deference::ui
