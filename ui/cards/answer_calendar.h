// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of each day of the last half year as heat: weeks across, weekdays down. Arrow keys go from day to
// day; what the day held is told beneath.
#pragma once
#include "app/core/day.h"
#include "ui/widgets/painted.h"

#include <map>
#include <optional>

namespace deference::ui {

class AnswerCalendar : public Painted
{
    Q_OBJECT

  public:
    explicit AnswerCalendar(QWidget* parent = nullptr);

    // Whole weeks, the last of them today's; days that are missing had no answer.
    void show_days(const std::map<Day, int>& answers, Day today, int weeks);
    [[nodiscard]] std::optional<Day> position() const { return m_position; }
    // "Tue 24 March 2026: 34 answers".
    [[nodiscard]] QString reading() const;

    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  signals:
    // Empty when no day is pointed at.
    void position_changed(const QString& reading);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void set_position(std::optional<Day> day);
    [[nodiscard]] QRectF cell(Day day) const;
    [[nodiscard]] int label_width() const;
    [[nodiscard]] int answers_on(Day day) const;
    // 0 for none, to 4 for the busiest days.
    [[nodiscard]] int level(int answers) const;

    std::map<Day, int> m_answers;
    Day m_first; // a Monday
    Day m_today;
    int m_weeks = 0;
    double m_busy = 1.0; // answers of a busy day
    std::optional<Day> m_position;
};

} // namespace deference::ui
