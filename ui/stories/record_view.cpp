// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/record_view.h"

#include "ui/stories/examiner_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QCheckBox>

namespace deference::ui {

RecordView::RecordView(const content::StoriesFile& file, QWidget* parent)
    : DeskPage(tr("Six months later"), parent), m_file(file)
{
}

void RecordView::show_record(const stories::Story& story)
{
    m_reading = stories::read_record(story, m_file);
    set_title(tr("Six months later: %1", "title of a story").arg(story.title));
    refill([this] { fill(); });
}

void RecordView::fill()
{
    m_count = make_flowing_label({}, Role::Body, Token::Ink, page());
    column()->addWidget(m_count);
    column()->addWidget(make_record());
    column()->addWidget(make_questions(tr("The record does not answer"), stories::RecordAnswer::Gap));
    column()->addWidget(make_questions(tr("Read and judge"), stories::RecordAnswer::ForReader));
    column()->addWidget(make_questions(tr("The record names it"), stories::RecordAnswer::Named));
    column()->addWidget(make_mark_row(
        u"info", Token::Ink3, tr("Rules, not judgement. %1", "what rules cannot do").arg(m_file.honesty_note),
        page()));
    column()->addStretch(1);
    show_count();
}

void RecordView::show_count()
{
    const int gaps = m_reading.gaps();
    m_count->setText(
        gaps == 0
            ? tr("You have only the record below. No question is left without an answer that rules or you "
                 "can see.")
            : tr("You have only the record below. It leaves %n question(s) open.", nullptr, gaps));
}

QWidget* RecordView::make_record()
{
    auto* card = new Card(tr("The record"), page());
    card->body()->setSpacing(4);
    for (const stories::RecordEntry& entry : m_reading.record) {
        card->body()->addWidget(make_label(entry.label, Role::BodyStrong, Token::Ink, card));
        card->body()->addWidget(
            entry.text.isEmpty() ? make_flowing_label(tr("Nothing recorded."), Role::Body, Token::Ink3, card)
                                 : make_flowing_label(entry.text, Role::Body, Token::Ink, card));
        card->body()->addSpacing(6);
    }
    return card;
}

QWidget* RecordView::make_questions(const QString& title, stories::RecordAnswer answer)
{
    auto* card = new Card(title, page());
    card->body()->setSpacing(10);
    for (const stories::ExaminerQuestion& question : m_reading.questions) {
        if (question.answer == answer)
            card->body()->addWidget(make_question(question, card));
    }
    card->setVisible(m_reading.count(answer) > 0);
    return card;
}

QWidget* RecordView::make_question(const stories::ExaminerQuestion& question, QWidget* parent)
{
    auto* line = new QWidget(parent);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(make_flowing_label(question.question, Role::Body, Token::Ink, line));
    words->addWidget(make_flowing_label(
        question.gap.isEmpty() ? tr("Listens for: %1", "what the examiner does").arg(question.listens_for)
                               : question.gap,
        Role::Support, Token::Ink3, line));
    if (question.answer == stories::RecordAnswer::ForReader)
        words->addWidget(make_judgement(question, line), 0, Qt::AlignLeft);
    row->addLayout(words, 1);
    const content::StoryPart* part = m_file.find(question.part);
    if (question.answer == stories::RecordAnswer::Named || !part)
        return line;
    auto* write = make_button(tr("Write it"), ButtonKind::Secondary, line, {}, ButtonSize::Small);
    write->setToolTip(tr("Write it under %1", "part of a story").arg(part->label).toHtmlEscaped());
    write->setAccessibleName(tr("Write it under %1", "part of a story").arg(part->label));
    write->setAccessibleDescription(question.question);
    connect(write, &QPushButton::clicked, this, [this, key = question.part] { emit part_wanted(key); });
    row->addWidget(write, 0, Qt::AlignTop);
    return line;
}

QCheckBox* RecordView::make_judgement(const stories::ExaminerQuestion& question, QWidget* parent)
{
    auto* open = new QCheckBox(tr("The record does not say"), parent);
    open->setAccessibleDescription(question.question);
    open->setChecked(question.is_open);
    connect(open, &QCheckBox::toggled, this, [this, key = question.key](bool on) { emit judged(key, on); });
    return open;
}

} // namespace deference::ui
