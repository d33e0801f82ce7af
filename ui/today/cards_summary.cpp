// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/cards_summary.h"

#include "app/cards/session.h"
#include "app/core/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/interval_bar.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLocale>

namespace deference::ui {

namespace {

void show_forecast(IntervalBar* bar, QLabel* value, const memory::RecallForecast& forecast,
                   IntervalMark::Kind kind)
{
    bar->set_estimate({forecast.range.low * 100, forecast.range.high * 100}, forecast.expected * 100, kind);
    value->setText(percent_range(forecast.range.low, forecast.range.high));
}

} // namespace

CardsSummary::CardsSummary(QWidget* parent) : Card(tr("Cards"), parent)
{
    m_minutes = make_label({}, Role::Body, Token::Ink2, this);
    header()->addWidget(m_minutes);
    m_review = make_button(tr("Review"), ButtonKind::Secondary, this, u"play", ButtonSize::Small);
    header()->addWidget(m_review);
    connect(m_review, &QPushButton::clicked, this, &CardsSummary::review_requested);
    m_what = make_wrapped_label({}, Role::Support, Token::Ink2, this);
    body()->addWidget(m_what);
    m_bars = new QWidget(this);
    auto* grid = new QGridLayout(m_bars);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    add_bar(tr("If skipped"), m_skipped, m_skipped_value, false);
    add_bar(tr("After today"), m_after, m_after_value, true);
    body()->addWidget(m_bars);
}

void CardsSummary::add_bar(const QString& name, IntervalBar*& bar, QLabel*& value, bool strong)
{
    auto* grid = static_cast<QGridLayout*>(m_bars->layout());
    const int row = grid->rowCount();
    bar = new IntervalBar(m_bars);
    bar->set_axis({0, 100});
    bar->setAccessibleName(name);
    value = make_label({}, strong ? Role::SupportStrong : Role::Support, strong ? Token::Ink : Token::Ink2,
                       m_bars);
    grid->addWidget(make_label(name, strong ? Role::SupportStrong : Role::Support,
                               strong ? Token::Ink : Token::Ink2, m_bars),
                    row, 0);
    grid->addWidget(bar, row, 1);
    grid->addWidget(value, row, 2, Qt::AlignRight);
    grid->setColumnStretch(1, 1);
}

Result<void> CardsSummary::show_session(Library& library, const cards::StudyConfig& config)
{
    DEFERENCE_TRY_ASSIGN(const auto session, cards::ReviewSession::start(library, config));
    const int left = session->progress().total - session->progress().done;
    m_review->setEnabled(left > 0);
    m_bars->setVisible(left > 0);
    set_title(left > 0 ? tr("%n card(s) today", nullptr, left) : tr("No cards left for today"));
    const Range minutes = session->progress().minutes_left;
    m_minutes->setText(
        left > 0
            ? tr("%1–%2 min", "range of minutes").arg(std::lround(minutes.low)).arg(std::lround(minutes.high))
            : QString());
    if (left == 0) {
        m_what->setText(tr("The next ones come tomorrow. More today would add little."));
        return {};
    }
    const QString day =
        QLocale().toString(to_qdate(session->target()), tr("d MMMM", "day and month, see QDate::toString"));
    m_what->setText(tr("Expected recall on %1, these cards").arg(day));
    m_bars->setVisible(session->recall().has_value());
    if (!session->recall())
        return {}; // nothing of it was learned yet: no number without evidence
    show_forecast(m_skipped, m_skipped_value, session->recall()->before_today, IntervalMark::Kind::Past);
    show_forecast(m_after, m_after_value, session->recall()->when_done, IntervalMark::Kind::Estimate);
    return {};
}

} // namespace deference::ui
