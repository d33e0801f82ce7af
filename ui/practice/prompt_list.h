// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts of a round, each with what was done about it and a button to answer it.
#pragma once
#include "app/content/types.h"
#include "app/practice/types.h"
#include "ui/widgets/card.h"

#include <QHash>

namespace deference::ui {

class PromptList : public Card
{
    Q_OBJECT

  public:
    // `attempts` of this round, newest first.
    PromptList(const content::RoundInfo& round, const std::vector<practice::Attempt>& attempts,
               QWidget* parent);
    // The keyboard goes to this prompt's button; to the first where there is none.
    void focus_prompt(const QString& prompt);
    // The prompt whose button has the focus; empty when none has.
    [[nodiscard]] QString focused_prompt() const;

  signals:
    void answer_requested(const QString& prompt);
    void card_requested(const QString& prompt);
    void resume_requested(deference::practice::AttemptId attempt);

  private:
    void add_prompt(const content::Prompt& prompt, const std::vector<practice::Attempt>& attempts);

    QHash<QString, QWidget*> m_buttons;
    QWidget* m_first = nullptr;
};

} // namespace deference::ui
