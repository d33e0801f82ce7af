// SPDX-License-Identifier: GPL-3.0-or-later
// An estimate and how sure it is: a 1 px axis with fixed ends, a 6 px bar for the range, a 10 px dot for the
// best guess. The weakest of a group is orange with a diamond; what is past is grey; too little data is a
// dashed outline without a dot; what it was before is a dashed ghost. Values are in the unit of the axis, per
// cent unless said otherwise.
#pragma once
#include "app/core/range.h"
#include "ui/widgets/painted.h"

namespace deference::ui {

class Theme;

struct IntervalMark
{
    enum class Kind { Estimate, Weakest, Past, TooLittle };
    Kind kind = Kind::TooLittle;
    Range range{0, 100};         // for TooLittle: how far the outline reaches
    double best = 50;            // unused for TooLittle
    std::optional<Range> before; // the ghost
    bool operator==(const IntervalMark&) const = default;
};

// For delegates and for the widget below. The axis runs the whole width of `rect`.
void draw_interval(QPainter& painter, const Theme& theme, const QRectF& rect, const IntervalMark& mark,
                   Range axis, std::optional<double> bar_line,
                   Qt::LayoutDirection direction = Qt::LeftToRight);

class IntervalBar : public Painted
{
    Q_OBJECT
  public:
    explicit IntervalBar(QWidget* parent = nullptr);

    void set_mark(const IntervalMark& mark);
    // Short for the usual case.
    void set_estimate(Range range, double best, IntervalMark::Kind kind = IntervalMark::Kind::Estimate);
    // `why` is read out: "not enough yet: 2 of 5 reviews".
    void set_too_little(const QString& why, Range outline = {15, 85});
    void set_before(std::optional<Range> range);
    // Both ends stay the same for every bar of a page, or bars could not be compared.
    void set_axis(Range axis);
    // The line to reach, dashed over the whole height.
    void set_bar_line(std::optional<double> value);

    [[nodiscard]] const IntervalMark& mark() const { return m_mark; }
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    IntervalMark m_mark;
    QString m_why;
    Range m_axis{0, 100};
    std::optional<double> m_bar_line;
};

} // namespace deference::ui
