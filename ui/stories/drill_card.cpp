// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/drill_card.h"

#include "ui/stories/examiner_rows.h"
#include "ui/stories/story_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rating_scale.h"
#include "ui/widgets/theme.h"

#include <QPlainTextEdit>

namespace deference::ui {

DrillCard::DrillCard(const stories::DrillQuestion& question, const QString& position,
                     const QString& part_text, const QString& written, QWidget* parent)
    : Card(position, parent), m_question(question), m_part_text(part_text),
      m_time(make_label({}, Role::Body, Token::Ink2, this)), m_text(new QPlainTextEdit(written, this))
{
    header()->addWidget(m_time);
    body()->setSpacing(10);
    body()->addWidget(make_flowing_label(tr("“%1”", "a question, spoken").arg(question.question),
                                         Role::StoryTitle, Token::Ink, this));
    body()->addWidget(
        make_flowing_label(tr("Why this one: %1", "a sentence").arg(stories::why_asked(question)),
                           Role::Support, Token::Ink2, this));
    m_text->setAccessibleName(tr("Your answer"));
    m_text->setAccessibleDescription(question.question);
    m_text->setPlaceholderText(tr("Say it aloud, or write it here"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(current_theme().scaled(120));
    body()->addWidget(m_text);
    m_answering = make_answering();
    m_rating = make_rating();
    body()->addWidget(m_answering);
    body()->addWidget(m_rating);
    m_rating->hide();
    connect(m_text, &QPlainTextEdit::textChanged, this, &DrillCard::edited);
    m_second.setInterval(std::chrono::milliseconds(500));
    connect(&m_second, &QTimer::timeout, this, &DrillCard::tick);
    m_watch.start();
    tick();
    setFocusProxy(m_text);
}

QWidget* DrillCard::make_answering()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(make_flowing_label(tr("What the interviewer listens for is shown after you have rated "
                                         "yourself."),
                                      Role::Support, Token::Ink3, line),
                   1, Qt::AlignVCenter);
    auto* another = make_button(tr("Another"), ButtonKind::Quiet, line, u"swap");
    another->setToolTip(tr("Another question in place of this one"));
    connect(another, &QPushButton::clicked, this, &DrillCard::another_wanted);
    row->addWidget(another);
    m_done = make_button(tr("Answered"), ButtonKind::Primary, line, u"check");
    m_done->setToolTip(tr("Ctrl+Return"));
    connect(m_done, &QPushButton::clicked, this, &DrillCard::stop);
    row->addWidget(m_done);
    return line;
}

QWidget* DrillCard::make_rating()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(make_label(tr("Rate it before you see more"), Role::BodyStrong, Token::Ink, box));
    m_scale = new RatingScale(box);
    m_scale->setAccessibleName(tr("How the answer was, 1 to 5"));
    m_scale->set_anchors(tr("weak"), tr("strong"));
    column->addWidget(m_scale, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(
        make_flowing_label(tr("1 weak, 5 strong. With 1 or 2 the question returns on another day."),
                           Role::Support, Token::Ink3, box),
        1, Qt::AlignVCenter);
    m_keep = make_button(tr("Keep and show"), ButtonKind::Primary, box);
    m_keep->setToolTip(tr("Ctrl+Return"));
    m_keep->setEnabled(false);
    row->addWidget(m_keep);
    column->addLayout(row);
    connect(m_scale, &RatingScale::value_chosen, this,
            [this] { m_keep->setEnabled(m_scale->value().has_value()); });
    connect(m_keep, &QPushButton::clicked, this, &DrillCard::keep);
    return box;
}

QString DrillCard::text() const
{
    return m_text->toPlainText();
}

std::chrono::seconds DrillCard::spent() const
{
    const std::chrono::milliseconds running(m_watch.isValid() ? m_watch.elapsed() : 0);
    return std::chrono::duration_cast<std::chrono::seconds>(m_before + running);
}

void DrillCard::go_on()
{
    switch (m_state) {
    case State::Answering:
        return stop();
    case State::Rating:
        return keep();
    case State::Shown:
        emit next_wanted();
    }
}

void DrillCard::stop()
{
    m_state = State::Rating;
    m_before += std::chrono::milliseconds(m_watch.isValid() ? m_watch.elapsed() : 0);
    m_watch.invalidate();
    tick();
    m_answering->hide();
    m_rating->show();
    m_text->setReadOnly(true);
    m_text->setVisible(!text().trimmed().isEmpty());
    m_scale->setFocus(Qt::OtherFocusReason);
}

void DrillCard::keep()
{
    if (m_scale->value())
        emit rated(*m_scale->value());
}

void DrillCard::reveal(const QString& next)
{
    m_state = State::Shown;
    m_rating->hide();
    const auto add = [&](const QString& title, const QString& words, Token tone) {
        body()->addWidget(make_label(title, Role::BodyStrong, Token::Ink, this));
        body()->addWidget(make_flowing_label(words, Role::Body, tone, this));
    };
    add(tr("The interviewer listens for"), m_question.listens_for, Token::Ink);
    if (m_part_text.isEmpty())
        add(tr("What your story says there"), tr("Nothing yet."), Token::Ink3);
    else
        add(tr("What your story says there"), m_part_text, Token::Ink2);
    m_next = make_button(next, ButtonKind::Primary, this, u"chevron-right");
    m_next->setToolTip(tr("Ctrl+Return"));
    connect(m_next, &QPushButton::clicked, this, &DrillCard::next_wanted);
    body()->addWidget(m_next, 0, Qt::AlignRight);
    // What came into a layout is shown by an event, and only then takes the keyboard.
    QMetaObject::invokeMethod(
        m_next, [button = m_next] { button->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
}

void DrillCard::tick()
{
    const auto over = spent() - stories::k_answer_time;
    set_tone(m_time, over.count() > 0 ? Token::Attn : Token::Ink2);
    m_time->setText(
        over.count() > 0
            ? tr("%1, %2 over", "minutes and seconds twice").arg(spoken_text(spent()), spoken_text(over))
            : tr("%1 of %2", "minutes and seconds twice")
                  .arg(spoken_text(spent()), spoken_text(stories::k_answer_time)));
}

void DrillCard::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    if (m_state == State::Answering && !m_watch.isValid())
        m_watch.start();
    m_second.start();
}

void DrillCard::hideEvent(QHideEvent* event)
{
    Card::hideEvent(event);
    m_before += std::chrono::milliseconds(m_watch.isValid() ? m_watch.elapsed() : 0);
    m_watch.invalidate();
    m_second.stop();
}

} // namespace deference::ui
