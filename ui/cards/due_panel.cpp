// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/due_panel.h"

#include "ui/cards/figure_row.h"
#include "ui/cards/key_button.h"
#include "ui/cards/words.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

namespace deference::ui {

DuePanel::DuePanel(QWidget* parent)
    : Card({}, parent), m_lead(make_wrapped_label({}, Role::KeyFigure, Token::Ink, this)),
      m_detail(make_wrapped_label({}, Role::Body, Token::Ink2, this)), m_worth(new QWidget(this)),
      m_worth_title(make_wrapped_label({}, Role::Support, Token::Ink2, m_worth)),
      m_before(new IntervalRow(tr("Before today"), m_worth)),
      m_done(new IntervalRow(tr("When done"), m_worth)),
      m_review(new KeyButton(tr("Review"), tr("Space", "the key"), ButtonKind::Primary, this, {},
                             ButtonSize::Large))
{
    setAccessibleName(tr("Today’s cards"));
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch();
    words->addWidget(m_lead);
    words->addWidget(m_detail);
    words->addStretch();
    auto* worth = new QVBoxLayout(m_worth);
    worth->setContentsMargins(0, 0, 0, 0);
    worth->setSpacing(2);
    worth->addWidget(m_worth_title);
    worth->addWidget(m_before);
    worth->addWidget(m_done);
    row->addLayout(words, 1);
    row->addWidget(m_worth, 1);
    row->addWidget(m_review, 0, Qt::AlignVCenter);
    body()->addLayout(row);
    connect(m_review, &QPushButton::clicked, this, &DuePanel::review_requested);
}

void DuePanel::show_due(const cards::SessionProgress& progress, const cards::DeckStats& stats,
                        const std::optional<cards::SessionRecall>& recall, const StudyContext& context,
                        Day today)
{
    m_has_due = true;
    const int left = progress.total - progress.done;
    const int fresh = std::max(left - stats.due - stats.learning, 0);
    m_lead->setText(tr("%n card(s) today", nullptr, left));
    QString detail = minutes_text(progress.minutes_left);
    if (fresh > 0 && fresh < left)
        detail = tr("%1; %2 to recall and %n new", "%1: 10–13 min", fresh).arg(detail).arg(left - fresh);
    else if (fresh == left)
        detail = tr("%1; all of them new", "%1: 10–13 min").arg(detail);
    m_detail->setText(detail);
    m_worth->setVisible(recall.has_value());
    if (recall) {
        m_worth_title->setText(
            context.round_name.isEmpty()
                ? tr("Recall on %1, in a week", "a day").arg(day_text(recall->day))
                : tr("Recall on %1 (%2, %3)", "day, round, in 7 days")
                      .arg(day_text(recall->day), context.round_name, days_away_text(today, recall->day)));
        for (IntervalRow* row : {m_before, m_done})
            row->set_axis(recall_axis(*recall));
        m_before->set_estimate(recall->before_today.range.low, recall->before_today.range.high,
                               recall->before_today.expected, true);
        m_done->set_estimate(recall->when_done.range.low, recall->when_done.range.high,
                             recall->when_done.expected);
    }
    m_review->setText(progress.done > 0 ? tr("Go on") : tr("Review"));
    m_review->setAccessibleDescription(m_lead->text() + QStringLiteral(", ") + detail);
    m_review->show();
}

void DuePanel::show_nothing(const cards::DeckStats& stats, const std::optional<Day>& next, Day today)
{
    m_has_due = false;
    m_lead->setText(tr("Nothing is due today"));
    const QString done = stats.reviewed_today > 0
                             ? tr("%n answer(s) given today. ", nullptr, stats.reviewed_today)
                             : QString();
    m_detail->setText(
        next ? tr("%1The next cards come %2, on %3. Reviewing early would cost time and gain little.",
                  "%1: 12 answers given today, or empty; %2: tomorrow")
                   .arg(done, days_away_text(today, *next), day_text(*next))
             : tr("%1Cards come here when they are new or when you are about to forget them.",
                  "%1: 12 answers given today, or empty")
                   .arg(done));
    m_worth->hide();
    m_review->hide();
}

} // namespace deference::ui
