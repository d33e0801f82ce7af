// SPDX-License-Identifier: GPL-3.0-or-later
// Question 3: where the person would place themself in each round today. Blank is an answer.
#pragma once
#include "app/plan/operations.h"
#include "ui/setup/question.h"

class QGridLayout;

namespace deference::ui {

class RatingScale;

class RatingsQuestion : public Question
{
    Q_OBJECT

  public:
    explicit RatingsQuestion(const std::vector<plan::ProcessRound>& rounds, QWidget* parent = nullptr);

    void show_process(const plan::Process& process);
    // Sets the rating of every round that is in `answers`.
    void write_to(plan::SetupAnswers& answers) const;
    [[nodiscard]] RatingScale* scale(const QString& round) const;

  signals:
    void answered();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void arrange();

    struct Row
    {
        QString key;
        QWidget* box;
        RatingScale* scale;
    };
    std::vector<Row> m_rows;
    QGridLayout* m_grid;
    int m_columns = 0;
};

} // namespace deference::ui
