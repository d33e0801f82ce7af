// SPDX-License-Identifier: GPL-3.0-or-later
// How complete a story is, 0 to 100, as an arc with the number inside; 30 px. The arc turns darker from 70
// on.
#pragma once
#include "ui/widgets/painted.h"

class QPainter;

namespace deference::ui {

class Theme;

void draw_completeness(QPainter& painter, const Theme& theme, const QRectF& rect, int percent);

class CompletenessRing : public Painted
{
    Q_OBJECT
  public:
    explicit CompletenessRing(QWidget* parent = nullptr);

    void set_percent(int percent);
    [[nodiscard]] QString spoken_name() const override { return tr("Completeness"); }
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int m_percent = 0;
};

} // namespace deference::ui
