// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/summary_view.h"

#include "app/core/text.h"
#include "ui/cards/figure_row.h"
#include "ui/cards/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <numeric>

namespace deference::ui {

namespace {

constexpr int k_widest = 620;
constexpr int k_more_minutes = 10;

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
      m_continue(make_button(tr("Go on"), ButtonKind::Secondary, m_card, {}, ButtonSize::Large)),
      m_more(make_button(tr("Ten more minutes"), ButtonKind::Secondary, m_card, {}, ButtonSize::Large)),
      m_details_place(new QVBoxLayout)
{
    auto* deck = make_button(tr("Look through the deck"), ButtonKind::Quiet, m_card, {}, ButtonSize::Large);
    connect(m_today, &QPushButton::clicked, this, &SummaryView::today_requested);
    connect(m_continue, &QPushButton::clicked, this, &SummaryView::continue_requested);
    connect(m_more, &QPushButton::clicked, this, [this] { emit more_requested(k_more_minutes); });
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
    body->addLayout(m_details_place);
    body->addSpacing(12);
    body->addWidget(m_next);
    body->addSpacing(12);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_today);
    actions->addWidget(m_continue);
    actions->addWidget(m_more);
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
    delete m_details;
    m_details = new QWidget(m_card);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(4);
    show_gains(summary.gains, details);
    show_hard(summary.hard, details);
    m_details_place->addWidget(m_details);
    m_next->setText(next_text(summary));
    m_next->setVisible(!m_next->text().isEmpty());
    m_continue->setVisible(left > 0);
    m_more->setVisible(left == 0 && progress.waiting > 0);
    m_today->setAccessibleDescription(m_lead->text());
}

QString SummaryView::next_text(const SessionSummary& summary) const
{
    const cards::SessionProgress& progress = summary.progress;
    const int left = progress.total - progress.done;
    if (left > 0)
        return tr("%n card(s) still to come today, %1. Whatever is left moves to tomorrow by itself.",
                  nullptr, left)
            .arg(minutes_text(progress.minutes_left));
    if (summary.scope == cards::SessionScope::Kind::NightBefore)
        return tr("Nothing more pays before that day in the time there is: rest pays more.");
    if (progress.waiting > 0 && summary.minutes_tomorrow > 0)
        return tr("The day’s minutes are used. %n card(s) would still pay and wait; tomorrow has %1 for "
                  "cards.",
                  nullptr, progress.waiting)
            .arg(duration_text(std::chrono::minutes(summary.minutes_tomorrow)));
    if (progress.waiting > 0)
        return tr("The day’s minutes are used. %n card(s) would still pay and wait.", nullptr,
                  progress.waiting);
    if (summary.is_planned && summary.minutes_tomorrow > 0)
        return tr("Tomorrow has %1 for cards.", "%1: 20 min")
            .arg(duration_text(std::chrono::minutes(summary.minutes_tomorrow)));
    return summary.next_day ? tr("The next cards come on %1.").arg(day_text(*summary.next_day)) : QString();
}

void SummaryView::show_gains(const std::vector<cards::RoundGain>& gains, QVBoxLayout* column)
{
    if (gains.size() < 2)
        return; // the two bars above say it
    column->addSpacing(8);
    column->addWidget(make_wrapped_label(tr("This session’s cards, by the round they serve"),
                                         Role::BodyStrong, Token::Ink, m_details));
    for (const cards::RoundGain& gain : gains) {
        auto* row = new FigureRow(
            tr("%1, %2", "a round; its day").arg(gain.round.name, day_short_text(gain.round.day)), Role::Body,
            Token::Ink2, m_details);
        row->set_figure(tr("%1, before %2", "82–92 %, before 66–78 %")
                            .arg(recall_text(gain.after.range), recall_text(gain.before.range)));
        column->addWidget(row);
    }
}

void SummaryView::show_hard(const std::vector<cards::HardCard>& hard, QVBoxLayout* column)
{
    if (hard.empty())
        return;
    column->addSpacing(8);
    column->addWidget(make_wrapped_label(tr("What was hard"), Role::BodyStrong, Token::Ink, m_details));
    for (const cards::HardCard& card : hard) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new ElideLabel(card.question.simplified(), Role::Body, Token::Ink2, m_details), 1);
        if (card.is_leech)
            row->addWidget(
                make_label(tr("forgotten again and again"), Role::Support, Token::Attn, m_details));
        auto* open = make_button(tr("Open"), ButtonKind::Quiet, m_details, {}, ButtonSize::Small);
        open->setAccessibleName(tr("Open the card: %1").arg(card.question));
        connect(open, &QPushButton::clicked, this, [this, id = card.id] { emit card_requested(id); });
        row->addWidget(open);
        column->addLayout(row);
    }
}

void SummaryView::take_focus()
{
    m_today->setFocus(Qt::OtherFocusReason);
}

} // namespace deference::ui
