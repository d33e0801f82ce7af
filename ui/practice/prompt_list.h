// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts of a round, each with what was done about it and a button to answer it.
#pragma once
#include "app/content/types.h"
#include "app/practice/types.h"
#include "ui/widgets/card.h"

namespace deference::ui {

class PromptList : public Card
{
    Q_OBJECT

  public:
    // `attempts` of this round, newest first.
    PromptList(const content::RoundInfo& round, const std::vector<practice::Attempt>& attempts,
               QWidget* parent);
    // The first prompt's button, for the keyboard.
    [[nodiscard]] QWidget* first_button() const { return m_first; }

  signals:
    void answer_requested(const QString& prompt);
    void resume_requested(deference::practice::AttemptId attempt);

  private:
    void add_prompt(const content::Prompt& prompt, const std::vector<practice::Attempt>& attempts);

    QWidget* m_first = nullptr;
};

} // namespace deference::ui
