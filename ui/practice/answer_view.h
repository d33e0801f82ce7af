// SPDX-License-Identifier: GPL-3.0-or-later
// One prompt being answered: the question, the shape of a good answer, the clock and the text. Saves itself.
#pragma once
#include "app/content/types.h"
#include "app/library/library.h"
#include "app/practice/types.h"
#include "ui/widgets/save_timer.h"
#include "ui/practice/stopwatch.h"
#include "ui/widgets/segment_progress_bar.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace deference::ui {

class AnswerView : public QWidget
{
    Q_OBJECT

  public:
    // `attempt` runs already.
    AnswerView(Library& library, const content::RoundInfo& round, const content::Prompt& prompt,
               const practice::Attempt& attempt, QWidget* parent);
    // Writes the text that was not written yet; called before the page is left.
    void save();
    // The text as it is stored now, where something else than this view changed it: undo.
    void show_stored(const practice::Attempt& attempt);
    // The answer is given: the clock stands.
    void finish();
    // The attempt is history, or gone: nothing is written from here any more.
    void forget();
    [[nodiscard]] QString answer() const;
    [[nodiscard]] std::chrono::seconds spent() const { return m_watch.spent(); }
    [[nodiscard]] practice::AttemptId attempt() const { return m_attempt; }

  signals:
    void finish_requested();
    void park_requested();
    void failed(const deference::Error& error);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_head(const content::RoundInfo& round);
    [[nodiscard]] QWidget* make_question(const content::RoundInfo& round);
    [[nodiscard]] QWidget* make_answer(const QString& text);
    void toggle_pause();
    void tick();
    void write(const QString& text);

    Library& m_library;
    const void* m_initiator; // the page
    content::Prompt m_prompt;
    practice::AttemptId m_attempt;
    Stopwatch m_watch;
    QTimer m_second;
    SaveTimer m_save;
    QString m_saved;
    bool m_is_forgotten = false;
    QLabel* m_time = nullptr;
    SegmentProgressBar* m_bar = nullptr;
    QLabel* m_words = nullptr;
    QPushButton* m_pause = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPushButton* m_finish = nullptr;
};

} // namespace deference::ui
