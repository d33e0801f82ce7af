// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/prompt_list.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QLocale>

namespace deference::ui {

namespace {

QString history(const std::vector<const practice::Attempt*>& finished)
{
    if (finished.empty())
        return PromptList::tr("not answered yet");
    const practice::Attempt& last = *finished.front();
    const QString day = QLocale().toString(
        to_qdate(last.study_day), PromptList::tr("d MMM", "short day and month, see QDate::toString"));
    return PromptList::tr("answered %n time(s), last on %1, you gave it %2", nullptr,
                          static_cast<int>(finished.size()))
        .arg(day)
        .arg(last.self_rating.value_or(0));
}

} // namespace

PromptList::PromptList(const content::RoundInfo& round, const std::vector<practice::Attempt>& attempts,
                       QWidget* parent)
    : Card({}, parent, Padding::None)
{
    setAccessibleName(tr("Prompts"));
    body()->setSpacing(0);
    for (const content::Prompt& prompt : round.prompts)
        add_prompt(prompt, attempts);
}

void PromptList::add_prompt(const content::Prompt& prompt, const std::vector<practice::Attempt>& attempts)
{
    std::vector<const practice::Attempt*> finished;
    const practice::Attempt* draft = nullptr;
    for (const practice::Attempt& attempt : attempts) {
        if (attempt.prompt != prompt.key)
            continue;
        if (attempt.state == practice::State::Finished)
            finished.push_back(&attempt);
        else if (!draft)
            draft = &attempt;
    }
    if (m_first)
        body()->addWidget(make_line(Qt::Horizontal, this));
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(make_wrapped_label(prompt.text, Role::TaskTitle, Token::Ink, holder));
    words->addWidget(
        make_label(tr("%1 min, %2", "minutes, history").arg(prompt.minutes).arg(history(finished)),
                   Role::Support, Token::Ink3, holder));
    row->addLayout(words, 1);
    auto* card = make_icon_button(u"cards", tr("Make a card: %1", "%1: a prompt").arg(prompt.text), holder);
    card->setToolTip(tr("Make a card"));
    connect(card, &QToolButton::clicked, this, [this, key = prompt.key] { emit card_requested(key); });
    row->addWidget(card, 0, Qt::AlignVCenter);
    auto* button = make_button(draft ? tr("Go on") : tr("Answer"), ButtonKind::Secondary, holder, u"play",
                               ButtonSize::Small);
    button->setAccessibleName(
        tr("%1: %2", "button, prompt").arg(draft ? tr("Go on") : tr("Answer"), prompt.text));
    if (draft)
        connect(button, &QPushButton::clicked, this, [this, id = draft->id] { emit resume_requested(id); });
    else
        connect(button, &QPushButton::clicked, this,
                [this, key = prompt.key] { emit answer_requested(key); });
    row->addWidget(button, 0, Qt::AlignVCenter);
    body()->addWidget(holder);
    m_buttons.insert(prompt.key, button);
    if (!m_first)
        m_first = button;
}

void PromptList::focus_prompt(const QString& prompt)
{
    if (QWidget* button = m_buttons.value(prompt, m_first))
        button->setFocus(Qt::OtherFocusReason);
}

QString PromptList::focused_prompt() const
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        if (it.value()->hasFocus())
            return it.key();
    }
    return {};
}

} // namespace deference::ui
