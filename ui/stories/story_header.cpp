// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_header.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace deference::ui {

StoryHeader::StoryHeader(QWidget* parent)
    : QWidget(parent), m_title(new QLineEdit(this)),
      m_state(make_label({}, Role::Support, Token::Ink3, this)),
      m_side(make_button(tr("Examiner’s eye"), ButtonKind::Secondary, this, u"examiner", ButtonSize::Small))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(17, 0, 30, 0);
    row->setSpacing(12);
    m_title->setProperty("ground", QStringLiteral("title"));
    m_title->setAccessibleName(tr("Title of the story"));
    m_title->setPlaceholderText(tr("What was decided, in a few words"));
    m_title->setMaxLength(200);
    row->addWidget(m_title, 1);
    row->addWidget(m_state);
    row->addWidget(m_side);
    m_side->setCheckable(true);
    m_side->hide();
    setFixedHeight(current_theme().scaled(64));
    connect(m_title, &QLineEdit::textEdited, this, &StoryHeader::title_edited);
    connect(m_title, &QLineEdit::editingFinished, this, &StoryHeader::title_left);
    connect(m_title, &QLineEdit::returnPressed, this, &StoryHeader::title_done);
    connect(m_side, &QPushButton::clicked, this, &StoryHeader::side_wanted);
}

void StoryHeader::show_title(const QString& title)
{
    if (m_title->text() == title || (m_title->hasFocus() && m_title->text().simplified() == title))
        return;
    m_title->setText(title);
    m_title->setCursorPosition(0); // a long title shows its beginning
}

void StoryHeader::show_state(StoryDraft::State state)
{
    switch (state) {
    case StoryDraft::State::Saved:
        m_state->setText(tr("Saved"));
        break;
    case StoryDraft::State::Typing:
        m_state->setText(tr("Saving …"));
        break;
    case StoryDraft::State::Failed:
        m_state->setText(tr("Not saved"));
        break;
    }
    set_tone(m_state, state == StoryDraft::State::Failed ? Token::Crit : Token::Ink3);
}

void StoryHeader::say(const QString& text)
{
    m_state->setText(text);
    set_tone(m_state, Token::Ink3);
}

void StoryHeader::edit_title()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

void StoryHeader::show_side_button(bool shown, bool checked, int open)
{
    m_side->setVisible(shown);
    m_side->setChecked(checked);
    m_side->setText(open > 0 ? tr("Examiner’s eye, %1 open").arg(open) : tr("Examiner’s eye"));
}

} // namespace deference::ui
