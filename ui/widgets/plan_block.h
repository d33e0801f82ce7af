// SPDX-License-Identifier: GPL-3.0-or-later
// A task on the plan: as high as it is long (33.6 px an hour, scaled), tinted and edged in its skill. A
// folded corner means you overrode it; a hatch and a dashed edge, that the plan proposes to cut it.
#pragma once
#include "ui/widgets/tokens.h"

#include <QAbstractButton>
#include <chrono>

namespace deference::ui {

class Theme;

struct PlanBlockText
{
    QString title;
    Skill skill = Skill::Recall;
    std::chrono::minutes minutes{};
    QString note; // behind the length: "proposed cut", "cut to 0:30"
    bool is_past = false;
    bool is_overridden = false;
    bool is_proposed_cut = false;
    QString why = {}; // in what room is left below; the whole of it is in the tool tip
};

inline constexpr double k_pixels_per_hour = 33.6;

// For views that paint many.
void draw_plan_block(QPainter& painter, const Theme& theme, const QRectF& rect, const PlanBlockText& block,
                     Qt::LayoutDirection direction);

class PlanBlock : public QAbstractButton
{
    Q_OBJECT
  public:
    explicit PlanBlock(const PlanBlockText& block, QWidget* parent = nullptr);

    void set_block(const PlanBlockText& block);
    [[nodiscard]] const PlanBlockText& block() const { return m_block; }
    // Below 1 for the compact plan. A block is never lower than one line of text.
    void set_scale(double scale);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  signals:
    // Left or right was pressed: days to move by, in reading order.
    void move_requested(int days);
    // The pointer began to drag the block.
    void drag_started();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    PlanBlockText m_block;
    double m_scale = 1.0;
    QPoint m_pressed_at;
};

} // namespace deference::ui
