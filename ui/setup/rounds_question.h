// SPDX-License-Identifier: GPL-3.0-or-later
// Question 1: when the rounds are. Six dates, as far as they are known, or a start and a number of weeks.
#pragma once
#include "app/plan/operations.h"
#include "ui/setup/question.h"

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace deference::ui {

class DateField;
class SegmentedControl;

class RoundsQuestion : public Question
{
    Q_OBJECT

  public:
    RoundsQuestion(const std::vector<plan::ProcessRound>& rounds, Day today, QWidget* parent = nullptr);

    void show_process(const plan::Process& process);
    // Where the rounds without a date are expected in this plan.
    void show_estimates(const plan::Plan& plan);
    // Fills in dates, or the start and the weeks.
    void write_to(plan::SetupAnswers& answers) const;
    // The first field with something unusable in it; null when all is well.
    [[nodiscard]] DateField* wrong_field() const;
    [[nodiscard]] DateField* field(const QString& round) const;
    [[nodiscard]] SegmentedControl* mode() const { return m_mode; }

  signals:
    void answered();

  private:
    [[nodiscard]] QWidget* make_dates(const std::vector<plan::ProcessRound>& rounds);
    [[nodiscard]] QWidget* make_weeks();
    [[nodiscard]] bool is_by_weeks() const;
    void show_mode();

    struct Row
    {
        QString key;
        DateField* field;
    };
    Day m_today;
    SegmentedControl* m_mode;
    QWidget* m_dates;
    QWidget* m_weeks_form = nullptr;
    std::vector<Row> m_rows;
    QLabel* m_note = nullptr;
    DateField* m_start = nullptr;
    SegmentedControl* m_weeks = nullptr;
};

} // namespace deference::ui
