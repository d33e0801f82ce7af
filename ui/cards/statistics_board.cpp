// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/statistics_board.h"

#include "app/core/text.h"
#include "app/core/wilson.h"
#include "app/progress/card_charts.h"
#include "ui/cards/answer_calendar.h"
#include "ui/cards/area_recall.h"
#include "ui/cards/figure_grid.h"
#include "ui/cards/leech_list.h"
#include "ui/cards/words.h"
#include "ui/charts/chart_panel.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLocale>
#include <QResizeEvent>
#include <span>

namespace deference::ui {

namespace {

constexpr int k_gap = 12;
constexpr int k_wide_from = 860;
constexpr int k_columns = 12;
constexpr int k_chart_height = 290;

struct Span
{
    int row;
    int column;
    int width;
};

GridFigure share_figure(const cards::Retention& share)
{
    if (share.total == 0)
        return {};
    const QString counts = StatisticsBoard::tr("%1 of %2", "recalled, asked")
                               .arg(QLocale().toString(share.recalled), QLocale().toString(share.total));
    if (share.total < progress::k_card_answers_needed)
        return {counts, {}};
    const Range range = wilson(share.recalled, share.total);
    return {counts, percent_range(range.low, range.high)};
}

} // namespace

StatisticsBoard::StatisticsBoard(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_areas(new AreaRecall(this)),
      m_leeches(new LeechList(this))
{
    m_grid->setContentsMargins(0, 0, 4, 4);
    m_grid->setSpacing(k_gap);
    for (const Place place :
         {Due, Calibration, Answers, Minutes, Hours, Stability, Difficulty, RecallNow, Times, Added})
        add_chart(place);
    m_cards[Retention] = make_retention();
    m_cards[Calendar] = make_calendar();
    m_cards[Buttons] = make_buttons();
    m_cards[Areas] = m_areas;
    m_cards[Leeches] = m_leeches;
    connect(m_leeches, &LeechList::card_requested, this, &StatisticsBoard::card_requested);
    arrange(width());
}

ChartPanel* StatisticsBoard::add_chart(Place place)
{
    auto* card = new Card({}, this);
    auto* panel = new ChartPanel(card);
    card->body()->addWidget(panel);
    card->setMinimumHeight(k_chart_height);
    connect(panel, &ChartPanel::failed, this, &StatisticsBoard::failed);
    connect(panel, &ChartPanel::saved, this, &StatisticsBoard::saved);
    m_cards[place] = card;
    m_charts[place] = panel;
    m_panels.append(panel);
    return panel;
}

Card* StatisticsBoard::make_retention()
{
    auto* card = new Card(tr("Recalled when asked"), this);
    m_retention = new FigureGrid(card);
    m_retention->setAccessibleName(tr("Recalled when asked, by how long ago the card was answered before"));
    card->body()->addWidget(m_retention);
    card->body()->addStretch(1);
    card->body()->addWidget(
        make_wrapped_label(tr("Young: asked within 3 weeks of the answer before. Mature: after 3 weeks or "
                              "more. First answers say "
                              "what you knew already. The ranges are 80\u00a0% intervals."),
                           Role::Support, Token::Ink3, card));
    return card;
}

Card* StatisticsBoard::make_buttons()
{
    auto* card = new Card(tr("Ratings given"), this);
    m_buttons = new FigureGrid(card);
    m_buttons->setAccessibleName(tr("Ratings given, by how well known the card was"));
    card->body()->addWidget(m_buttons);
    card->body()->addStretch(1);
    return card;
}

Card* StatisticsBoard::make_calendar()
{
    auto* card = new Card(tr("Answers of each day"), this);
    m_calendar = new AnswerCalendar(card);
    m_calendar_note = make_label({}, Role::Support, Token::Ink2, card);
    card->body()->addStretch(1);
    card->body()->addWidget(m_calendar);
    card->body()->addStretch(1);
    card->body()->addWidget(m_calendar_note);
    connect(m_calendar, &AnswerCalendar::position_changed, this, [this](const QString& reading) {
        m_calendar_note->setText(reading.isEmpty() ? m_calendar_sum : reading);
    });
    return card;
}

void StatisticsBoard::set_model_card(QWidget* card)
{
    card->setParent(this);
    m_cards[Model] = card;
    m_arrangement = -1;
    arrange(width());
}

void StatisticsBoard::show_statistics(const StatisticsShown& shown)
{
    const cards::Statistics& statistics = shown.statistics;
    m_charts[Due]->set_data(progress::due_chart(statistics, shown.rounds));
    m_charts[Calibration]->set_data(progress::calibration_chart(statistics));
    m_charts[Answers]->set_data(progress::answers_chart(statistics));
    m_charts[Minutes]->set_data(progress::card_minutes_chart(statistics));
    m_charts[Hours]->set_data(progress::day_hours_chart(statistics));
    m_charts[Stability]->set_data(progress::stability_chart(statistics));
    m_charts[Difficulty]->set_data(progress::difficulty_chart(statistics));
    m_charts[RecallNow]->set_data(progress::recall_now_chart(statistics));
    m_charts[Times]->set_data(progress::answer_times_chart(statistics));
    m_charts[Added]->set_data(progress::added_chart(statistics));
    show_retention(statistics.retention);
    show_buttons(statistics);
    show_calendar(statistics);
    m_areas->show_areas(statistics.areas, shown.area_title);
    m_leeches->show_leeches(shown.leeches, statistics.leeches_total);
}

void StatisticsBoard::show_retention(const cards::RetentionTable& table)
{
    const QStringList spans{tr("Today"),   tr("Yesterday"), tr("7 days"),
                            tr("30 days"), tr("A year"),    tr("Ever")};
    QList<GridRow> rows;
    for (std::size_t i = 0; i < table.size(); ++i)
        rows.append({spans[static_cast<qsizetype>(i)],
                     {},
                     {share_figure(table[i].young), share_figure(table[i].mature),
                      share_figure(table[i].both()), share_figure(table[i].first)}});
    m_retention->show_rows({tr("Young"), tr("Mature"), tr("Both"), tr("First answers")}, rows);
}

void StatisticsBoard::show_buttons(const cards::Statistics& statistics)
{
    const auto name_of = [](cards::Stage stage) {
        switch (stage) {
        case cards::Stage::Learning:
            return tr("Learning");
        case cards::Stage::Young:
            return tr("Young");
        case cards::Stage::Mature:
            return tr("Mature");
        }
        return QString();
    };
    QStringList ratings;
    for (const cards::Rating rating : memory::k_ratings)
        ratings.append(rating_name(rating));
    QList<GridRow> rows;
    for (const cards::Stage stage : cards::k_stages) {
        const auto& counts = statistics.buttons[static_cast<std::size_t>(stage)];
        const int total = counts[0] + counts[1] + counts[2] + counts[3];
        GridRow row{name_of(stage), tr("%Ln answer(s)", nullptr, total), {}};
        for (const int count : counts) {
            GridFigure figure;
            if (total > 0)
                figure.figure = QLocale().toString(count);
            if (total >= progress::k_card_answers_needed) {
                const Range range = wilson(count, total);
                figure.range = percent_range(range.low, range.high);
            }
            row.figures.append(figure);
        }
        rows.append(row);
    }
    m_buttons->show_rows(ratings, rows);
}

void StatisticsBoard::show_calendar(const cards::Statistics& statistics)
{
    m_calendar->show_days(statistics.calendar, statistics.today, cards::k_calendar_weeks);
    int total = 0;
    for (const auto& [day, count] : statistics.calendar)
        total += count;
    const int studied = static_cast<int>(statistics.calendar.size());
    m_calendar_sum = tr("%1 on %Ln day(s) of the last half year", "%1: 1,203 answers", studied)
                         .arg(tr("%Ln answer(s)", nullptr, total));
    const QString reading = m_calendar->reading();
    m_calendar_note->setText(reading.isEmpty() ? m_calendar_sum : reading);
}

void StatisticsBoard::arrange(int width)
{
    const int arrangement = width >= k_wide_from ? 1 : 0;
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    // In the order of Place.
    constexpr std::array<Span, PlaceCount> wide{{{0, 0, 5},
                                                 {0, 5, 7},
                                                 {1, 0, 7},
                                                 {1, 7, 5},
                                                 {2, 0, 6},
                                                 {2, 6, 6},
                                                 {3, 0, 7},
                                                 {3, 7, 5},
                                                 {4, 0, 4},
                                                 {4, 4, 4},
                                                 {4, 8, 4},
                                                 {5, 0, 4},
                                                 {5, 4, 4},
                                                 {5, 8, 4},
                                                 {6, 0, 6},
                                                 {6, 6, 6}}};
    constexpr std::array<Span, PlaceCount> narrow{{{0, 0, 12},
                                                   {1, 0, 12},
                                                   {2, 0, 6},
                                                   {2, 6, 6},
                                                   {3, 0, 6},
                                                   {3, 6, 6},
                                                   {4, 0, 12},
                                                   {5, 0, 12},
                                                   {6, 0, 6},
                                                   {6, 6, 6},
                                                   {7, 0, 6},
                                                   {7, 6, 6},
                                                   {8, 0, 6},
                                                   {8, 6, 6},
                                                   {9, 0, 12},
                                                   {10, 0, 12}}};
    const std::span<const Span> places = arrangement == 1 ? wide : narrow;
    for (std::size_t i = 0; i < PlaceCount; ++i) {
        QWidget* card = m_cards[i];
        if (!card)
            continue;
        m_grid->removeWidget(card);
        QSizePolicy policy = card->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Ignored);
        card->setSizePolicy(policy);
        m_grid->addWidget(card, places[i].row, places[i].column, 1, places[i].width);
    }
    for (int column = 0; column < k_columns; ++column) {
        m_grid->setColumnStretch(column, 1);
        m_grid->setColumnMinimumWidth(column, 1);
    }
    // Reading order is the order of the tab key.
    QWidget* before = nullptr;
    for (QWidget* card : m_cards) {
        if (!card)
            continue;
        if (before)
            setTabOrder(before, card);
        before = card;
    }
}

void StatisticsBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(event->size().width());
    keep_height();
}

bool StatisticsBoard::event(QEvent* event)
{
    const bool is_done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        keep_height();
    return is_done;
}

// A scroll area gives its content the smallest height it names, and that knows nothing of wrapped lines.
void StatisticsBoard::keep_height()
{
    setMinimumHeight(m_grid->minimumHeightForWidth(width()));
}

} // namespace deference::ui
