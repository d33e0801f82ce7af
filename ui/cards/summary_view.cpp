// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/summary_view.h"

#include "app/core/text.h"
#include "ui/cards/figure_row.h"
#include "ui/cards/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

#include <QLocale>
#include <numeric>

namespace deference::ui {

namespace {

constexpr int k_widest = 620;

// As on the four buttons.
Token tone_of(cards::Rating rating)
{
    switch (rating) {
    case cards::Rating::Again:
        return Token::Crit;
    case cards::Rating::Hard:
        return Token::Attn;
    case cards::Rating::Good:
        return Token::Accent;
    case cards::Rating::Easy:
        return Token::Good;
    }
    return Token::Ink;
}

} // namespace

SummaryView::SummaryView(QWidget* parent)
    : QWidget(parent), m_card(new Card(tr("This session"), this)),
      m_lead(make_wrapped_label({}, Role::KeyFigure, Token::Ink, m_card)),
      m_minutes(new FigureRow(tr("Time"), Role::Body, Token::Ink, m_card)),
      m_recall_title(make_wrapped_label({}, Role::BodyStrong, Token::Ink, m_card)),
      m_before(new IntervalRow(tr("Before today"), m_card)), m_after(new IntervalRow(tr("Now"), m_card)),
      m_next(make_wrapped_label({}, Role::Body, Token::Ink2, m_card)),
      m_today(make_button(tr("Back to Today"), ButtonKind::Primary, m_card, {}, ButtonSize::Large)),
      m_continue(make_button(tr("Go on"), ButtonKind::Secondary, m_card, {}, ButtonSize::Large))
{
    auto* deck = make_button(tr("Look through the deck"), ButtonKind::Quiet, m_card, {}, ButtonSize::Large);
    connect(m_today, &QPushButton::clicked, this, &SummaryView::today_requested);
    connect(m_continue, &QPushButton::clicked, this, &SummaryView::continue_requested);
    connect(deck, &QPushButton::clicked, this, &SummaryView::deck_requested);

    QVBoxLayout* body = m_card->body();
    body->addWidget(m_lead);
    body->addSpacing(8);
    for (const cards::Rating rating : memory::k_ratings) {
        auto* row = new FigureRow(rating_name(rating), Role::Body, tone_of(rating), m_card);
        m_ratings[memory::index_of(rating)] = row;
        body->addWidget(row);
    }
    body->addWidget(make_line(Qt::Horizontal, m_card));
    body->addWidget(m_minutes);
    body->addSpacing(12);
    body->addWidget(m_recall_title);
    body->addWidget(m_before);
    body->addWidget(m_after);
    body->addSpacing(12);
    body->addWidget(m_next);
    body->addSpacing(12);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_today);
    actions->addWidget(m_continue);
    actions->addWidget(deck);
    actions->addStretch();
    body->addLayout(actions);

    m_card->setMaximumWidth(k_widest);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(16);
    column->addWidget(make_label(tr("Cards", "page"), Role::SectionTitle, Token::Ink, this));
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_card, 20);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch();
}

void SummaryView::show_summary(const SessionSummary& summary)
{
    const cards::SessionProgress& progress = summary.progress;
    const int left = progress.total - progress.done;
    m_lead->setText(left == 0 ? tr("%n card(s) done, none left today", nullptr, progress.done)
                              : tr("%1 of %2 cards done").arg(progress.done).arg(progress.total));
    for (const cards::Rating rating : memory::k_ratings)
        m_ratings[memory::index_of(rating)]->set_figure(
            QLocale().toString(progress.answers[memory::index_of(rating)]));
    m_minutes->set_figure(summary.spent < std::chrono::minutes(1)
                              ? tr("less than 1 min")
                              : duration_text(std::chrono::round<std::chrono::minutes>(summary.spent)));
    for (QWidget* part : {static_cast<QWidget*>(m_recall_title), static_cast<QWidget*>(m_before),
                          static_cast<QWidget*>(m_after)})
        part->setVisible(summary.recall.has_value());
    if (summary.recall) {
        const auto& [day, before, so_far, done] = *summary.recall;
        Q_UNUSED(done)
        m_recall_title->setText(tr("Today’s cards, recalled on %1", "a day").arg(day_text(day)));
        for (IntervalRow* row : {m_before, m_after})
            row->set_axis(recall_axis(*summary.recall));
        m_before->set_estimate(before.range.low, before.range.high, before.expected, true);
        m_after->set_estimate(so_far.range.low, so_far.range.high, so_far.expected);
    }
    if (left > 0)
        m_next->setText(
            tr("%n card(s) still to come today, %1. Whatever is left moves to tomorrow by itself.", nullptr,
               left)
                .arg(minutes_text(progress.minutes_left)));
    else if (summary.next_day)
        m_next->setText(tr("The next cards come on %1.").arg(day_text(*summary.next_day)));
    m_next->setVisible(left > 0 || summary.next_day);
    m_continue->setVisible(left > 0);
    m_today->setAccessibleDescription(m_lead->text());
}

void SummaryView::take_focus()
{
    m_today->setFocus(Qt::OtherFocusReason);
}

} // namespace deference::ui
