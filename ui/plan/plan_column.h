// SPDX-License-Identifier: GPL-3.0-or-later
// One week (or one day) of the plan: name and hours, a bar for each day, the rounds, the blocks.
#pragma once
#include "ui/plan/block_stack.h"

#include <optional>

class QLabel;
class QVBoxLayout;

namespace deference::ui {

class ElideLabel;

class PlanColumn : public QWidget
{
    Q_OBJECT

  public:
    explicit PlanColumn(QWidget* parent = nullptr);

    // `tag_rows`: room kept for rounds, the same in every column so that blocks start on one line.
    void set_column(const BoardColumn& column, const Board& board, int tag_rows);
    [[nodiscard]] BlockStack* stack() const { return m_stack; }
    [[nodiscard]] const BoardColumn& column() const { return m_stack->column(); }
    // The day that lies under a point of this column: one of seven slots, the same as those of the bars.
    [[nodiscard]] Day day_at(QPoint point) const;
    // Shows where a dragged block would land; empty for nowhere here.
    void set_drop_day(std::optional<Day> day);
    // What stands above the blocks.
    [[nodiscard]] int head_height() const;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QRectF slot_of(Day day) const;

    QLabel* m_title;
    ElideLabel* m_dates;
    ElideLabel* m_hours;
    QLabel* m_state;
    DayCapacityBars* m_bars;
    QWidget* m_tags;
    QVBoxLayout* m_tag_rows;
    BlockStack* m_stack;
    std::optional<Day> m_drop_day;
};

} // namespace deference::ui
