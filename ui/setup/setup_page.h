// SPDX-License-Identifier: GPL-3.0-or-later
// Three questions, then a plan: dates of the rounds, minutes per weekday, where the person stands. Shown
// first in an empty profile, and later, filled with what is stored, as "Dates and hours".
#pragma once
#include "app/core/result.h"
#include "app/plan/operations.h"
#include "ui/shell/page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QBoxLayout;
class QScrollArea;

namespace deference::ui {

class HoursQuestion;
class PlanPreview;
class RatingsQuestion;
class RoundsQuestion;

class SetupPage : public Page
{
    Q_OBJECT

  public:
    explicit SetupPage(Library& library, QWidget* parent = nullptr);
    ~SetupPage() override;

    void refresh() override;
    [[nodiscard]] bool wants(const ChangeSummary& summary) const override;

  signals:
    // "Look around with an example": the window opens a temporary profile.
    void demo_wanted();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_questions();
    [[nodiscard]] QWidget* make_outcome();
    [[nodiscard]] plan::SetupAnswers answers() const;
    void show_words(bool is_first_time);
    void answered();
    void show_plan();
    void start();
    void show_error(const Error& error);

    Library& m_library;
    bool m_is_touched = false; // answers that are not stored yet: a refresh must not take them away
    QTimer m_soon;             // one plan for a burst of changes, as when a bar is dragged
    QBoxLayout* m_panes = nullptr;
    QScrollArea* m_left = nullptr;
    QWidget* m_logo = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    RoundsQuestion* m_rounds = nullptr;
    HoursQuestion* m_hours = nullptr;
    RatingsQuestion* m_ratings = nullptr;
    PlanPreview* m_preview = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_demo = nullptr;
    QPushButton* m_start = nullptr;
};

} // namespace deference::ui
