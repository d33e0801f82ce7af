// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_page.h"

#include "tests/ui/gallery_cards.h"
#include "ui/widgets/card.h"
#include "ui/widgets/day_capacity_bars.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/heatmap_strip.h"
#include "ui/widgets/hours_strip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/milestone_tag.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plan_block.h"
#include "ui/widgets/rating_button.h"
#include "ui/widgets/rating_scale.h"
#include "ui/widgets/round_track.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/task_row.h"
#include "ui/widgets/undo_bar.h"

#include <QLineEdit>

using namespace std::chrono_literals;

namespace deference::ui {
namespace {

class Lines : public QWidget
{
  protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = current_theme();
        QPainter painter(this);
        qreal y = 10;
        for (const Skill skill : k_all_skills) {
            draw_line(painter, {0, y}, {150, y}, theme.skill_color(skill), 2, theme.skill_dash(skill));
            for (const qreal x : {30.0, 75.0, 120.0})
                draw_marker(painter, theme.skill_marker(skill), {x, y}, theme.skill_color(skill), 9,
                            theme.color(Token::Surface));
            painter.setPen(theme.color(Token::Ink2));
            painter.drawText(QPointF(162, y + 4), skill_name(skill));
            y += 24;
        }
    }
    QSize sizeHint() const override { return {300, 168}; }
};

class Logo : public QWidget
{
  public:
    Logo() { setFixedSize(44, 22); }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        draw_logo(painter, rect(), current_theme());
    }
};

Card* rating_card()
{
    auto* card = new Card(text("RatingButton, RatingScale, HoursStrip"));
    auto* row = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    const char* intervals[] = {"10 min", "2–3 days", "6 days", "7 days"};
    for (int i = 0; i < 4; ++i) {
        auto* plain = new RatingButton(static_cast<RatingButton::Grade>(i));
        plain->set_outcome(text(intervals[i]));
        row->addWidget(plain);
        auto* full = new RatingButton(static_cast<RatingButton::Grade>(i));
        full->set_outcome(text(intervals[i]), text("on 24 Mar"), text("58–74 %"));
        second->addWidget(full);
    }
    card->body()->addLayout(row);
    card->body()->addLayout(second);
    auto* scales = new QHBoxLayout;
    for (const int value : {0, 2, 4}) {
        auto* scale = new RatingScale;
        scale->set_value(value > 0 ? std::optional(value) : std::nullopt);
        scales->addWidget(scale);
    }
    scales->addStretch();
    card->body()->addLayout(scales);
    auto* hours = new HoursStrip;
    hours->set_week({90min, 105min, 75min, 90min, 60min, 150min, 0min});
    hours->bar(6)->setFocus();
    card->body()->addWidget(hours);
    return card;
}

Card* task_card()
{
    auto* card = new Card({}, nullptr, Card::Padding::None);
    card->body()->setSpacing(0);
    auto* first =
        new TaskRow({18min, text("Review 34 cards"),
                     text("Left alone, about a third would be gone by 24 March. Doing them today is worth "
                          "10–20 points of recall."),
                     Skill::Recall, text("Recall, all skills")});
    first->set_primary(true);
    auto* second =
        new TaskRow({20min,
                     text("Lab: rebalancing trigger"),
                     text("You have no number of your own to quote yet. Low urgency: the technical round is "
                          "14 days out."),
                     Skill::TechnicalDepth,
                     {}});
    QObject::connect(second, &TaskRow::override_opened, second, [](OverridePanel* panel) {
        panel->set_targets(OverridePanel::Action::Move, {{text("a"), text("Wed 18")},
                                                         {text("b"), text("Thu 19, 40 min free")},
                                                         {text("c"), text("Sat 21")}});
        panel->set_targets(OverridePanel::Action::Swap, {{text("a"), text("Case: thresholds")}});
        panel->set_likely_cost(OverridePanel::Action::Move, text("0–2 points for Technical PM on 31 March."));
        panel->set_action(OverridePanel::Action::Move);
        panel->reason_edit()->setText(text("Labs go better on a long morning"));
    });
    second->open_override(true);
    auto* done =
        new TaskRow({12min, text("Dossier: how the 401(k) business differs"), text("-"), Skill::Recall, {}});
    done->set_done(text("done 08:10"));
    for (QWidget* widget : std::initializer_list<QWidget*>{first, make_line(Qt::Horizontal), second,
                                                           make_line(Qt::Horizontal), done})
        card->body()->addWidget(widget);
    return card;
}

Card* override_card()
{
    auto* card = new Card(text("OverridePanel, SegmentedControl"));
    auto* panel = new OverridePanel;
    panel->set_targets(OverridePanel::Action::Move, {{text("a"), text("Wed 18")}});
    panel->set_targets(OverridePanel::Action::Swap, {{text("a"), text("Case: thresholds")}});
    card->body()->addWidget(panel);
    auto* control = new SegmentedControl;
    control->add_segment(text("Six weeks"));
    control->add_segment(text("This week"));
    control->add_segment(text("Off"));
    control->set_segment_enabled(2, false);
    card->body()->addWidget(control, 0, Qt::AlignLeft);
    return card;
}

Card* heat_card()
{
    auto* card = new Card(text("HeatmapStrip, RoundTrack"));
    QList<HeatDay> days;
    const std::chrono::minutes some[] = {110min, 100min, 60min, 90min, 50min, 120min, 0min};
    for (int i = 0; i < 42; ++i) {
        HeatDay day{QDate(2026, 3, 2).addDays(i), i < 15 ? some[(i * 3) % 7] : 0min, i > 14, i == 15, {}};
        if (i == 8 || i == 22 || i == 29 || i == 38)
            day.round = text("Hiring manager");
        if (i == 15)
            day.studied = 30min;
        days.append(day);
    }
    auto* grid = new HeatmapStrip;
    grid->set_days(days);
    auto* row = new HeatmapStrip;
    row->set_layout(HeatmapStrip::Layout::Row);
    row->set_days(days);
    card->body()->addWidget(grid);
    card->body()->addWidget(row);
    auto* track = new RoundTrack;
    track->set_rounds({text("Recruiter"), text("Hiring manager"), text("Technical PM"), text("Systems"),
                       text("Cross"), text("Executive")},
                      1);
    card->body()->addWidget(track);
    return card;
}

Card* plan_card()
{
    auto* card = new Card(text("DayCapacityBars, MilestoneTag, PlanBlock"));
    auto* columns = new QHBoxLayout;
    const std::chrono::minutes capacity[] = {90min, 105min, 75min, 90min, 60min, 150min, 0min};
    for (int week = 0; week < 2; ++week) {
        auto* column = new QVBoxLayout;
        column->setSpacing(3);
        QList<DayCapacity> days;
        for (int i = 0; i < 7; ++i)
            days.append({QDate(2026, 3, 16).addDays(i),
                         capacity[i] + (week == 1 ? (i % 2) * 25min
                                        : i == 5  ? -40min
                                                  : 0min),
                         capacity[i], week == 0 && i == 0, week == 0 && i == 1});
        auto* bars = new DayCapacityBars;
        bars->set_days(days, 150min);
        column->addWidget(bars);
        column->addWidget(week == 0 ? new MilestoneTag(text("Recruiter"), text("Tue 10"), true)
                                    : new MilestoneTag(text("Technical PM"), text("Tue 31"), false));
        PlanBlockText block{
            text("Rehearse stories 1, 2"), Skill::ModelHumility, 105min, {}, week == 0, false, false};
        column->addWidget(new PlanBlock(block));
        block = {text("Rebalancing lab"), Skill::TechnicalDepth, 60min, {}, week == 0, true, false};
        column->addWidget(new PlanBlock(block));
        block = {text("Patent filings"),
                 Skill::CompanyConviction,
                 90min,
                 text("proposed cut"),
                 false,
                 false,
                 week == 1};
        column->addWidget(new PlanBlock(block));
        column->addStretch();
        columns->addLayout(column, 1);
    }
    card->body()->addLayout(columns);
    return card;
}

Card* notices_card()
{
    auto* card = new Card(text("NoticeBar, UndoBar, EmptyState"));
    auto* notice = new NoticeBar(Severity::High);
    notice->set_text(text("No microphone found."), {text("You can rehearse with the timer alone.")});
    notice->add_action(text("Use timer"));
    auto* week = new NoticeBar(Severity::Medium);
    week->set_text(
        text("Week 5 is over capacity by 2 h 30. What gives?"),
        {text("Proposed: drop Patent filings."), text("Likely cost: Executive 2–6 points lower.")});
    week->add_action(text("Accept cut"), ButtonKind::Primary);
    week->add_action(text("Add hours"), ButtonKind::Quiet);
    auto* undo = new UndoBar;
    card->body()->addWidget(notice);
    card->body()->addWidget(week);
    card->body()->addWidget(undo);
    undo->offer(text("Lab moved to Thu 19"));
    card->body()->addWidget(new EmptyState(text("No override stories yet"),
                                           text("Most hiring managers ask for one. Three is a good start."),
                                           text("Write the first story")));
    return card;
}

QVBoxLayout* stacked(const QList<QWidget*>& cards)
{
    auto* stack = new QVBoxLayout;
    stack->setSpacing(12);
    for (QWidget* card : cards) {
        // Those that wrap need more height than their hint; a Maximum would cut them.
        const bool wraps = card->layout() && card->layout()->hasHeightForWidth();
        card->setSizePolicy(QSizePolicy::Preferred, wraps ? QSizePolicy::Preferred : QSizePolicy::Maximum);
        stack->addWidget(card);
    }
    stack->addStretch();
    return stack;
}

} // namespace

QWidget* make_gallery_page()
{
    auto* page = new QWidget;
    auto* all = new QVBoxLayout(page);
    all->setContentsMargins(24, 20, 24, 20);
    all->setSpacing(12);
    auto* title = new QHBoxLayout;
    title->addWidget(new Logo);
    title->addWidget(make_label(text("Components and states"), Role::SectionTitle));
    title->addStretch();
    all->addLayout(title);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(12);
    auto* series = new Card(text("Chart series"));
    series->body()->addWidget(new Lines);
    const QList<QList<QWidget*>> cards{{buttons_card(), fields_card(), series},
                                       {interval_card(), bars_card(), marks_card()},
                                       {override_card(), notices_card(), heat_card()}};
    for (const QList<QWidget*>& column : cards)
        columns->addLayout(stacked(column), 1);
    all->addLayout(columns);
    auto* wide = new QHBoxLayout;
    wide->setSpacing(12);
    wide->addLayout(stacked({task_card()}), 5);
    wide->addLayout(stacked({rating_card(), plan_card()}), 5);
    all->addLayout(wide);
    all->addStretch();
    return page;
}

QWidget* make_icon_page()
{
    auto* page = new QWidget;
    auto* flow = new FlowLayout(page, 4, 4);
    flow->setContentsMargins(16, 16, 16, 16);
    for (const QString& name : icon_names()) {
        auto* cell = new QWidget;
        cell->setFixedSize(134, 60);
        auto* column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        auto* row = new QHBoxLayout;
        for (const int size : {16, 20, 32}) {
            auto* picture = new QLabel;
            picture->setPixmap(
                icon_pixmap(name, current_theme().color(Token::Ink2), size, page->devicePixelRatioF()));
            row->addWidget(picture, 0, Qt::AlignCenter);
        }
        column->addLayout(row);
        auto* label = make_label(name, Role::Axis, Token::Ink3);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
        flow->addWidget(cell);
    }
    return page;
}

} // namespace deference::ui
