// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/side_panels.h"

#include "ui/cards/figure_row.h"
#include "ui/cards/recall_curve.h"
#include "ui/cards/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/legal_badge.h"

#include <QGridLayout>
#include <QLocale>
#include <algorithm>

namespace deference::ui {

CardRecallPanel::CardRecallPanel(QWidget* parent)
    : Card(QStringLiteral(" "), parent), m_subtitle(new ElideLabel({}, Role::Support, Token::Ink3, this)),
      m_curve(new RecallCurve(this)),
      m_skip(new FigureRow(tr("If you skip it"), Role::Body, Token::Ink2, this)),
      m_good(new FigureRow(tr("Rated Good"), Role::BodyStrong, Token::Ink, this)),
      m_why(make_wrapped_label({}, Role::Support, Token::Ink2, this))
{
    body()->setSpacing(6);
    body()->addWidget(m_subtitle);
    body()->addWidget(m_curve, 1);
    body()->addWidget(make_line(Qt::Horizontal, this));
    body()->addSpacing(2);
    body()->addWidget(m_skip);
    body()->addWidget(m_good);
    body()->addWidget(make_line(Qt::Horizontal, this));
    auto* why = make_label(tr("Why now"), Role::SupportStrong, Token::Ink3, this);
    why->setBuddy(m_why);
    body()->addWidget(why);
    body()->addWidget(m_why);
}

void CardRecallPanel::show_day(Day today, Day target, const StudyContext& context)
{
    m_today = today;
    m_target = target;
    set_title(tr("This card on %1", "a day").arg(day_short_text(target)));
    if (context.config.next_round == target)
        m_subtitle->set_text(tr("%1, %2", "the next round and when: Hiring manager, in 7 days")
                                 .arg(context.round_name, days_away_text(today, target)));
    else
        m_subtitle->set_text(tr("In a week; no round has a date."));
    m_subtitle->setVisible(!m_subtitle->text().startsWith(u','));
}

void CardRecallPanel::show_card(const cards::ShownCard& card, const cards::CardCurve& curve, bool is_answered)
{
    m_curve->show_curve(curve, m_today, m_target, is_answered);
    m_why->setText(cards::reason_text(card.reason, card.card.facts.status));
    m_skip->set_figure(card.if_skipped ? recall_text(card.if_skipped->range) : tr("not learned"));
    const auto& good = card.outcomes[memory::index_of(cards::Rating::Good)];
    m_good->set_name(is_answered ? tr("Rated Good") : tr("After review"));
    m_good->set_figure(is_answered ? recall_text(good.recall.range) : tr("depends on you"));
}

SessionRecallPanel::SessionRecallPanel(QWidget* parent)
    : Card(QStringLiteral(" "), parent), m_before(new IntervalRow(tr("Before today"), this)),
      m_so_far(new IntervalRow(tr("So far"), this)), m_done(new IntervalRow(tr("When done"), this))
{
    body()->setSpacing(6);
    for (IntervalRow* row : {m_before, m_so_far, m_done})
        body()->addWidget(row);
}

void SessionRecallPanel::show_recall(const std::optional<cards::SessionRecall>& recall)
{
    setVisible(recall.has_value());
    if (!recall)
        return;
    set_title(tr("Today’s cards on %1", "a day").arg(day_short_text(recall->day)));
    const Range axis = recall_axis(*recall);
    const auto show = [axis](IntervalRow* row, const memory::RecallForecast& forecast, bool past) {
        row->set_axis(axis);
        row->set_estimate(forecast.range.low, forecast.range.high, forecast.expected, past);
    };
    show(m_before, recall->before_today, true);
    show(m_so_far, recall->so_far, false);
    show(m_done, recall->when_done, false);
}

LegalPanel::LegalPanel(QWidget* parent)
    : Card(tr("Legal status in this deck"), parent), m_unverified(make_button({}, ButtonKind::Link, this))
{
    m_unverified->hide();
    connect(m_unverified, &QPushButton::clicked, this, &LegalPanel::unverified_requested);
    setVisible(false);
}

void LegalPanel::show_unverified(int count)
{
    m_unverified->setText(tr("%n not checked", "cards", count));
    m_unverified->setAccessibleName(tr("List the %n card(s) that nobody has checked", nullptr, count));
    m_unverified->setVisible(count > 0);
}

void LegalPanel::show_counts(const std::vector<cards::StatusCount>& counts)
{
    if (m_rows && counts == m_counts)
        return;
    m_counts = counts;
    delete m_rows;
    m_rows = new QWidget(this);
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    // In the order of the law's life, not of the alphabet.
    for (const content::LegalStatus status : content::k_legal_statuses) {
        const auto count_of = std::ranges::find(counts, std::optional(status), &cards::StatusCount::status);
        if (count_of == counts.end())
            continue;
        const cards::StatusCount& count = *count_of;
        grid->addWidget(new LegalBadge(badge_status(*count.status), m_rows), row, 0, Qt::AlignLeading);
        auto* figure = make_label(QLocale().toString(count.cards), Role::Body, Token::Ink2, m_rows);
        figure->setAccessibleName(
            tr("%n card(s), %1", nullptr, count.cards).arg(legal_status_name(badge_status(*count.status))));
        grid->addWidget(figure, row++, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    body()->addWidget(m_rows);
    body()->removeWidget(m_unverified); // stays below the counts
    body()->addWidget(m_unverified, 0, Qt::AlignLeading);
    setVisible(row > 0);
}

} // namespace deference::ui
