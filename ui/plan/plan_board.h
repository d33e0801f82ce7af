// SPDX-License-Identifier: GPL-3.0-or-later
// The columns side by side. One tab stop: up and down go from block to block, Page Up and Down from column to
// column, left and right ask to move a block by a day (with Shift by five), Enter opens it. Blocks can be
// dragged to a day.
#pragma once
#include "ui/plan/board.h"

#include <QScrollArea>
#include <optional>

class QHBoxLayout;
class QLabel;

namespace deference::ui {

class PlanColumn;

class PlanBoard : public QScrollArea
{
    Q_OBJECT

  public:
    explicit PlanBoard(QWidget* parent = nullptr);

    // Keeps the place of the keyboard where the task is still there.
    void set_board(const Board& board);
    [[nodiscard]] const Board& board() const { return m_board; }
    // False when no column shows it. `day` absent: the first that can be changed, or the first.
    bool focus_task(const QString& task, std::optional<Day> day = {});
    // Marks the day a block is about to go to; empty: none.
    void mark_day(std::optional<Day> day);
    [[nodiscard]] PlanBlock* find(const QString& task, std::optional<Day> day = {}) const;

  signals:
    void opened(const deference::ui::BoardBlock& block);
    // Dropped on a day.
    void move_wanted(const deference::ui::BoardBlock& block, deference::Day to);
    // Left or right was pressed: days to go, in reading order.
    void move_stepped(const deference::ui::BoardBlock& block, int days);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct Place
    {
        int column = -1;
        int row = -1;
        [[nodiscard]] bool is_valid() const { return column >= 0; }
    };
    struct Drag
    {
        BoardBlock block;
        std::optional<Day> day;
    };
    [[nodiscard]] Place place_of(const QObject* block) const;
    [[nodiscard]] PlanBlock* at(Place place) const;
    [[nodiscard]] const BoardBlock& value_at(Place place) const;
    void connect_block(Place place);
    void choose_scale();
    void set_current(PlanBlock* block);
    bool go(Place from, int key);
    void begin_drag(const BoardBlock& block);
    void drag_to(QPoint in_content);
    void end_drag(bool drop);

    Board m_board;
    QWidget* m_content;
    QHBoxLayout* m_row;
    std::vector<PlanColumn*> m_columns;
    std::optional<Drag> m_drag;
    QLabel* m_drag_label;
};

} // namespace deference::ui
