// SPDX-License-Identifier: GPL-3.0-or-later
// One question of the interviewer: answered aloud or in writing against the clock, rated, and only then shown
// with what the interviewer listens for.
#pragma once
#include "app/stories/drill.h"
#include "ui/widgets/card.h"

#include <QElapsedTimer>
#include <QTimer>

class QPlainTextEdit;
class QPushButton;

namespace deference::ui {

class RatingScale;

class DrillCard : public Card
{
    Q_OBJECT

  public:
    // `position`: "Question 1 of 3". `written`: an answer that was begun before. `part_text`: what the story
    // says there, shown at the end.
    DrillCard(const stories::DrillQuestion& question, const QString& position, const QString& part_text,
              const QString& written, QWidget* parent);

    [[nodiscard]] const stories::DrillQuestion& question() const { return m_question; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] std::chrono::seconds spent() const;
    [[nodiscard]] bool is_answering() const { return m_state == State::Answering; }
    // The rating is kept: shows the rest. `next`: what the button after it says.
    void reveal(const QString& next);
    // One step on: answered, rated, next.
    void go_on();

  signals:
    void edited();
    void another_wanted();
    void rated(int rating);
    void next_wanted();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    enum class State { Answering, Rating, Shown };
    [[nodiscard]] QWidget* make_answering();
    [[nodiscard]] QWidget* make_rating();
    void stop();
    void keep();
    void tick();

    stories::DrillQuestion m_question;
    QString m_part_text;
    State m_state = State::Answering;
    QElapsedTimer m_watch; // monotonic; valid while it runs
    std::chrono::milliseconds m_before{0};
    QTimer m_second;
    QLabel* m_time;
    QPlainTextEdit* m_text;
    QWidget* m_answering = nullptr;
    QWidget* m_rating = nullptr;
    RatingScale* m_scale = nullptr;
    QPushButton* m_done = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace deference::ui
