// SPDX-License-Identifier: GPL-3.0-or-later
// The six rounds and their prompts; one of them answered against the clock, rated, and compared.
#pragma once
#include "app/content/catalogue.h"
#include "app/practice/types.h"
#include "ui/shell/page.h"

class QScrollArea;
class QStackedWidget;

namespace deference::ui {

class AnswerView;
class DebriefView;
class PromptList;
class RoundList;

class PracticePage : public Page
{
    Q_OBJECT

  public:
    PracticePage(Library& library, QWidget* parent);
    void refresh() override;
    // A prompt's key starts it; "first" the first prompt of the chosen round; a round's key chooses it.
    void open(const QString& detail) override;
    void leave() override;
    [[nodiscard]] bool wants(const ChangeSummary& summary) const override
    {
        return summary.touches_any({"attempts", "processes", "process_rounds"});
    }

  private:
    [[nodiscard]] QWidget* make_chooser();
    void load();
    void show_round(const QString& round);
    void answer_prompt(const QString& prompt);
    void resume(practice::AttemptId attempt);
    void show_answer(const practice::Attempt& attempt);
    void show_debrief();
    void keep_rating(int rating, const QString& note);
    void show_chooser();
    void back_to(const QString& prompt);
    void follow_answer();
    void surprise();
    // A card of one's own that asks the prompt; its answer what a strong one names, where that may be seen.
    void make_card(const QString& prompt, bool with_answer);

    Library& m_library;
    std::shared_ptr<const content::Pack> m_pack;
    std::vector<practice::Attempt> m_attempts;
    QString m_shown; // the round whose prompts are listed
    QStackedWidget* m_stack;
    QWidget* m_chooser = nullptr;
    RoundList* m_rounds = nullptr;
    QScrollArea* m_prompts = nullptr;
    PromptList* m_list = nullptr;     // of the round shown
    AnswerView* m_answer = nullptr;   // while a prompt is being answered
    DebriefView* m_debrief = nullptr; // after it
};

} // namespace deference::ui
