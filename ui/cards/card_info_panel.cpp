// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_info_panel.h"

#include "app/core/text.h"
#include "app/progress/card_history_chart.h"
#include "ui/cards/words.h"
#include "ui/charts/chart_panel.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

QString seconds_text(std::chrono::milliseconds time)
{
    return CardInfoPanel::tr("%1 s", "seconds")
        .arg(QLocale().toString(double(time.count()) / 1000.0, 'f', time.count() < 10'000 ? 1 : 0));
}

QString days_text(double days)
{
    return CardInfoPanel::tr("%1 days", "a length of time, perhaps with a fraction")
        .arg(QLocale().toString(days, 'f', days < 10.0 ? 1 : 0));
}

} // namespace

CardInfoPanel::CardInfoPanel(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_curve(new ChartPanel(this, Role::SupportStrong)),
      m_answers(new QTreeWidget(this))
{
    setAccessibleName(tr("Card info"));
    m_column->setContentsMargins(16, 14, 16, 14);
    m_column->setSpacing(12);
    m_column->addWidget(m_curve);
    connect(m_curve, &ChartPanel::failed, this, &CardInfoPanel::failed);
    m_answers->setAccessibleName(tr("Answers"));
    m_answers->setRootIsDecorated(false);
    m_answers->setUniformRowHeights(true);
    m_answers->setSelectionMode(QAbstractItemView::SingleSelection);
    m_answers->setProperty("ground", QStringLiteral("plain"));
    m_answers->setHeaderLabels({tr("Day", "of an answer"), tr("Answer"),
                                tr("Expected", "chance of recall before"), tr("Time", "an answer took"),
                                tr("Next", "interval")});
    m_answers->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_answers->header()->setStretchLastSection(true);
    m_answers->setMinimumHeight(current_theme().scaled(130));
    m_column->addWidget(m_answers, 1);
}

void CardInfoPanel::add_fact(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    const int row = m_grid->rowCount();
    m_grid->addWidget(make_label(name, Role::Support, Token::Ink3, m_facts), row, 0, Qt::AlignTop);
    m_grid->addWidget(make_wrapped_label(value, Role::Support, Token::Ink, m_facts), row, 1);
}

void CardInfoPanel::show_facts(const cards::CardInfo& info, Day today, const content::Catalogue& catalogue)
{
    delete m_facts;
    m_facts = new QWidget(this);
    m_grid = new QGridLayout(m_facts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    const cards::Card& card = info.detail.card;
    add_fact(tr("Area"), area_title(catalogue, card.facts.area));
    add_fact(tr("Deck"), card.deck);
    add_fact(tr("Tags"), card.tags.join(u' '));
    add_fact(tr("Kind"), kind_name(card.facts.kind));
    if (card.facts.status)
        add_fact(tr("Status"), legal_status_name(badge_status(*card.facts.status)));
    add_fact(tr("Checked", "when the card's content was"),
             card.facts.verified ? day_text_with_year(card.facts.as_of) : tr("not verified"));
    if (!info.first_day) {
        add_fact(tr("Answers"), tr("never answered"));
    } else if (!info.detail.memory) {
        add_fact(tr("Answers"), tr("new again; %n answer(s) before that in the log", nullptr, info.answers));
    } else {
        const memory::CardSchedule& schedule = info.detail.memory->schedule;
        add_fact(tr("Answers"),
                 tr("%n answer(s) since %1, forgotten in review: %2", nullptr, info.answers)
                     .arg(day_text_with_year(*info.first_day), QLocale().toString(info.lapses)));
        add_fact(tr("Last answer"), days_away_text(today, *info.last_day));
        add_fact(tr("Time an answer"), seconds_text(info.mean_time));
        if (!info.ahead.empty())
            add_fact(tr("Recall today"), recall_text(info.ahead.front().recall.range));
        add_fact(tr("Stability"), days_text(schedule.memory->stability));
        add_fact(tr("Difficulty"),
                 tr("%1 of 10").arg(QLocale().toString(schedule.memory->difficulty, 'f', 1)));
        add_fact(tr("Next"), days_away_text(today, info.detail.memory->due_day));
    }
    m_column->insertWidget(0, m_facts);
}

void CardInfoPanel::show_answers(const std::vector<cards::Review>& reviews)
{
    m_answers->clear();
    QList<QTreeWidgetItem*> rows;
    for (auto review = reviews.rbegin(); review != reviews.rend(); ++review) {
        auto* row = new QTreeWidgetItem;
        row->setText(0, day_short_text(review->study_day));
        row->setText(1, rating_name(review->rating));
        // What the model said before one answer is one figure; its range is for what lies ahead.
        row->setText(2, review->predicted ? percent_range(*review->predicted, *review->predicted)
                                          : tr("first answer"));
        row->setText(3, seconds_text(review->duration));
        row->setText(4, review->interval_days == 0
                            ? tr("the same day")
                            : tr("%1 d", "days until the next answer").arg(review->interval_days));
        rows.append(row);
    }
    m_answers->addTopLevelItems(rows);
}

void CardInfoPanel::show_info(const cards::CardInfo& info, Day today, const content::Catalogue& catalogue)
{
    show_facts(info, today, catalogue);
    const bool is_known = !info.past.empty();
    m_curve->setVisible(is_known);
    m_answers->setVisible(is_known);
    m_curve->set_data(progress::card_history_chart(info, today));
    show_answers(info.detail.reviews);
}

} // namespace deference::ui
