// SPDX-License-Identifier: GPL-3.0-or-later
// One day that may be known: typed or picked from a calendar (Alt Down, F4). Left empty it shows an estimate,
// dashed. What cannot be used is said under the field, with a suggestion to take over.
#pragma once
#include "app/core/day.h"

#include <QWidget>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace deference::ui {

class DateField : public QWidget
{
    Q_OBJECT

  public:
    // `earliest`: days before it are refused with a sentence.
    DateField(const QString& label, Day earliest, QWidget* parent = nullptr);

    // Empty where nothing, or nothing usable, is typed.
    [[nodiscard]] std::optional<Day> day() const { return m_day; }
    void set_day(std::optional<Day> day);
    // A round that is held: its day is history and cannot be changed here.
    void set_over(std::optional<Day> day);
    [[nodiscard]] bool is_over() const { return m_is_over; }
    [[nodiscard]] bool has_error() const { return m_has_error; }
    // What stands in an empty field: "27 March – 3 April". The calendar opens there.
    void set_estimate(const QString& text, std::optional<Day> near);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

  signals:
    // By the user only; also when a usable day becomes unusable.
    void day_chosen();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void read();
    void read_while_typing();
    void show_problem(const QString& problem, std::optional<Day> suggestion);
    void take(Day day);
    void open_calendar();

    Day m_earliest;
    std::optional<Day> m_day;
    std::optional<Day> m_near;
    std::optional<Day> m_suggestion;
    bool m_has_error = false;
    bool m_is_over = false;
    QLineEdit* m_edit;
    QLabel* m_problem;
    QPushButton* m_use_suggestion;
};

} // namespace deference::ui
