// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/rounds_card.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLocale>

namespace deference::ui {

namespace {

QString when(const plan::Milestone& round)
{
    const QLocale locale;
    const QString format = RoundsCard::tr("d MMM", "short day and month, see QDate::toString");
    const QString first = locale.toString(to_qdate(round.day), format);
    if (round.state == plan::RoundState::Done || round.state == plan::RoundState::Passed ||
        round.state == plan::RoundState::Stopped)
        return RoundsCard::tr("done %1", "short date").arg(first);
    if (!round.is_estimate || !round.to)
        return locale.toString(to_qdate(round.day),
                               RoundsCard::tr("ddd d MMM", "weekday, day, month, see QDate::toString"));
    return QStringLiteral("%1–%2").arg(first, locale.toString(to_qdate(*round.to), format));
}

} // namespace

RoundsCard::RoundsCard(QWidget* parent) : Card(tr("Rounds"), parent)
{
    auto* change = make_button(tr("Change dates"), ButtonKind::Link, this, {}, ButtonSize::Small);
    header()->addWidget(change);
    connect(change, &QPushButton::clicked, this, &RoundsCard::change_requested);
}

void RoundsCard::show_overview(const plan::Overview& overview)
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    int row = 0;
    for (const plan::Milestone& round : overview.milestones) {
        const bool next = overview.next_round && overview.next_round->milestone.round == round.round;
        const bool past = round.day < overview.today && !next;
        const Token tone = past ? Token::Ink3 : Token::Ink;
        grid->addWidget(new ElideLabel(round.name, next ? Role::BodyStrong : Role::Body, tone, m_rows), row,
                        0);
        const plan::ProcessRound* answer = overview.process ? overview.process->find(round.round) : nullptr;
        const QString rating = answer && answer->self_rating
                                   ? tr("you: %1 of 5", "self-rating").arg(*answer->self_rating)
                                   : QString();
        grid->addWidget(make_label(rating, Role::Support, Token::Ink3, m_rows), row, 1, Qt::AlignRight);
        grid->addWidget(make_label(when(round), next ? Role::SupportStrong : Role::Support,
                                   past ? Token::Ink3 : Token::Ink2, m_rows),
                        row, 2, Qt::AlignRight);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    body()->addWidget(m_rows);
    setVisible(row > 0);
}

} // namespace deference::ui
