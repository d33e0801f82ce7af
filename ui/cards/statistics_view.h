// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the Cards page: which cards, over which time, and the board that shows them.
//
// A large library is read in slices between which the window goes on, and worked out in another thread; what
// was read is kept, so that another time or area shows at once.
#pragma once
#include "app/cards/model_settings.h"
#include "app/cards/statistics_load.h"
#include "app/progress/chart_data.h"
#include "ui/cards/cards_section.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>
#include <memory>

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace deference::ui {

class EmptyState;
class ModelCard;
class SegmentedControl;
class StatisticsBoard;

class StatisticsView : public CardsSection
{
    Q_OBJECT

  public:
    explicit StatisticsView(Library& library, QWidget* parent = nullptr);
    ~StatisticsView() override;

    // Everything below but set_context() wants a first refresh().
    void refresh() override;
    void take_focus() override;
    [[nodiscard]] bool handle_key(const QKeyEvent& event) override;
    void set_context(const StudyContext& context) override;

    void set_scope(const cards::StatisticsScope& scope);
    [[nodiscard]] const cards::StatisticsScope& scope() const { return m_question.scope; }
    [[nodiscard]] StatisticsBoard& board() const { return *m_board; }

  signals:
    // What refresh() or a choice asked for is on the screen.
    void statistics_shown();

  private:
    // Ten charts cost a start that nobody asked for: they are made when they are first wanted.
    void build();
    [[nodiscard]] QWidget* make_header();
    void choose_range(int index);
    void choose_scope(int index);
    void fill_scopes();
    void read_on();
    void ask();
    void take_answer();
    void show_statistics(const cards::Statistics& statistics);
    void follow(const ChangeSummary& summary);
    // The source, alone ours: another thread may still be looking at the one we had.
    [[nodiscard]] cards::StatisticsSource& own_source();

    Library& m_library;
    cards::StatisticsQuestion m_question;
    std::shared_ptr<cards::StatisticsSource> m_source;
    cards::MemoryModel m_used_model;
    std::vector<progress::Mark> m_rounds;
    QTimer m_reading;
    QElapsedTimer m_since;
    QFutureWatcher<cards::Statistics> m_watcher;
    QWidget* m_header = nullptr;
    QComboBox* m_scopes = nullptr;
    SegmentedControl* m_ranges = nullptr;
    QLabel* m_sum = nullptr;
    QStackedWidget* m_stack = nullptr; // null until build()
    QScrollArea* m_scroll = nullptr;
    StatisticsBoard* m_board = nullptr;
    ModelCard* m_model = nullptr;
    EmptyState* m_nothing = nullptr;
};

} // namespace deference::ui
