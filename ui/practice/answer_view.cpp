// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/answer_view.h"

#include "app/core/text.h"
#include "app/practice/operations.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/labels.h"

#include <QPlainTextEdit>
#include <QShortcut>

namespace deference::ui {

namespace {

QString clock_text(std::chrono::seconds time)
{
    return QStringLiteral("%1:%2").arg(time.count() / 60).arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

AnswerView::AnswerView(Library& library, const content::RoundInfo& round, const content::Prompt& prompt,
                       const practice::Attempt& attempt, QWidget* parent)
    : QWidget(parent), m_library(library), m_initiator(parent), m_prompt(prompt), m_attempt(attempt.id),
      m_save(this), m_saved(attempt.answer)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(make_head(round));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(make_question(round), 2);
    columns->addWidget(make_answer(attempt.answer), 3);
    layout->addLayout(columns, 1);

    auto* finish_key = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this);
    connect(finish_key, &QShortcut::activated, m_finish, &QPushButton::click);
    connect(&m_save, &SaveTimer::due, this, &AnswerView::save);
    m_second.setInterval(std::chrono::milliseconds(500));
    connect(&m_second, &QTimer::timeout, this, &AnswerView::tick);
    m_watch.start(attempt.spent);
    tick();
    setFocusProxy(m_text);
}

QWidget* AnswerView::make_head(const content::RoundInfo& round)
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(make_label(round.name, Role::SectionTitle, Token::Ink, head));
    words->addWidget(
        make_label(tr("Say it aloud first, then write what you said."), Role::Body, Token::Ink2, head));
    row->addLayout(words, 1);
    m_bar = new SegmentProgressBar(head);
    m_bar->setFixedWidth(140);
    m_bar->setAccessibleName(tr("Time used"));
    m_time = make_label({}, Role::KeyFigure, Token::Ink, head);
    m_pause = make_button(tr("Pause"), ButtonKind::Secondary, head, u"pause");
    connect(m_pause, &QPushButton::clicked, this, &AnswerView::toggle_pause);
    row->addWidget(m_bar);
    row->addWidget(m_time);
    row->addWidget(make_label(tr("of %1 min").arg(m_prompt.minutes), Role::Body, Token::Ink2, head));
    row->addWidget(m_pause);
    return head;
}

QWidget* AnswerView::make_question(const content::RoundInfo& round)
{
    auto* card = new Card({}, this);
    card->body()->addWidget(make_wrapped_label(m_prompt.text, Role::StoryTitle, Token::Ink, card));
    card->body()->addSpacing(8);
    if (!round.structure.empty()) {
        card->body()->addWidget(make_label(round.structure_name, Role::SupportStrong, Token::Ink2, card));
        for (const content::AnswerStep& step : round.structure) {
            card->body()->addWidget(
                make_label(tr("%1, %2 s", "part of an answer, seconds").arg(step.label).arg(step.seconds),
                           Role::BodyStrong, Token::Ink, card));
            card->body()->addWidget(make_wrapped_label(step.text, Role::Support, Token::Ink2, card));
        }
    }
    card->body()->addStretch(1);
    card->body()->addWidget(make_wrapped_label(tr("What a strong answer names, the follow-ups and the trap "
                                                  "are shown after you have rated yourself."),
                                               Role::Support, Token::Ink3, card));
    return card;
}

QWidget* AnswerView::make_answer(const QString& text)
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    auto* label = make_label(tr("Your answer"), Role::CardHeading, Token::Ink, side);
    m_words = make_label({}, Role::Support, Token::Ink2, side);
    head->addWidget(label, 1);
    head->addWidget(m_words);
    layout->addLayout(head);
    m_text = new QPlainTextEdit(text, side);
    m_text->setAccessibleName(tr("Your answer"));
    m_text->setTabChangesFocus(true);
    label->setBuddy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_save.touch();
        tick();
    });
    layout->addWidget(m_text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(make_label(tr("Saved as you type"), Role::Support, Token::Ink3, side));
    buttons->addStretch(1);
    auto* park = make_button(tr("Park"), ButtonKind::Secondary, side);
    park->setToolTip(tr("Put it aside; it waits in the list"));
    connect(park, &QPushButton::clicked, this, &AnswerView::park_requested);
    m_finish = make_button(tr("Finish and rate"), ButtonKind::Primary, side, u"check");
    m_finish->setToolTip(tr("Ctrl+Return"));
    connect(m_finish, &QPushButton::clicked, this, &AnswerView::finish_requested);
    buttons->addWidget(park);
    buttons->addWidget(m_finish);
    layout->addLayout(buttons);
    return side;
}

QString AnswerView::answer() const
{
    return m_text->toPlainText();
}

void AnswerView::toggle_pause()
{
    if (m_watch.is_running())
        m_watch.pause();
    else
        m_watch.resume();
    m_pause->setText(m_watch.is_running() ? tr("Pause") : tr("Go on"));
    set_button_icon(m_pause, m_watch.is_running() ? u"pause" : u"play");
    save();
}

void AnswerView::tick()
{
    const std::chrono::seconds spent = m_watch.spent();
    m_time->setText(clock_text(spent));
    const int used = static_cast<int>(spent.count());
    const int allowed = m_prompt.minutes * 60;
    m_bar->set_parts({{std::min(used, allowed), Token::AccentMid, tr("seconds in time", "after a number")},
                      {std::max(0, used - allowed), Token::AttnMid, tr("seconds over", "after a number")}},
                     std::max(used, allowed));
    m_words->setText(tr("%n word(s)", nullptr, count_words(answer())));
    m_finish->setEnabled(!answer().trimmed().isEmpty());
}

void AnswerView::save()
{
    if (answer() != m_saved)
        write(answer());
    else
        m_save.stop();
}

void AnswerView::write(const QString& text)
{
    m_save.stop();
    if (m_is_forgotten)
        return;
    if (const auto done = practice::save_draft(m_library, m_attempt, text, m_watch.spent(), m_initiator);
        !done) {
        m_save.retry();
        emit failed(done.error());
        return;
    }
    m_saved = text;
}

void AnswerView::show_stored(const practice::Attempt& attempt)
{
    if (attempt.answer == m_saved)
        return;
    m_saved = attempt.answer;
    m_text->setPlainText(m_saved);
    m_save.stop();
}

void AnswerView::finish()
{
    save();
    m_watch.pause();
}

void AnswerView::forget()
{
    m_save.stop();
    m_is_forgotten = true;
}

void AnswerView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tick();
    m_second.start();
}

void AnswerView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    if (!window()->isVisible())
        write(answer()); // the program ends: keep the time at it too, not only what was typed
}

} // namespace deference::ui
