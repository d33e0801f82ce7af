// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of one column, one below the other, and the dashed line where the time of the column ends.
#pragma once
#include "ui/plan/board.h"

#include <QWidget>

namespace deference::ui {

class BlockStack : public QWidget
{
    Q_OBJECT

  public:
    explicit BlockStack(QWidget* parent = nullptr);

    void set_column(const BoardColumn& column, bool is_by_day);
    // Pixels an hour. A block is never lower than its words need.
    void set_pixels_per_hour(double pixels);
    [[nodiscard]] int height_at(double pixels_per_hour) const;
    [[nodiscard]] const std::vector<PlanBlock*>& blocks() const { return m_blocks; }
    [[nodiscard]] const BoardColumn& column() const { return m_column; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] int block_height(std::size_t index, double pixels_per_hour) const;
    // Where `minutes` of work end, between and inside blocks.
    [[nodiscard]] double y_of(int minutes) const;
    void arrange();

    BoardColumn m_column;
    bool m_is_by_day = false;
    double m_pixels = 48;
    std::vector<PlanBlock*> m_blocks;
    QWidget* m_line;
};

} // namespace deference::ui
