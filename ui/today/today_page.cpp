// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "app/library/library.h"
#include "app/plan/operations.h"
#include "app/plan/skills.h"
#include "app/progress/study_config.h"
#include "ui/today/cards_summary.h"
#include "ui/today/rounds_card.h"
#include "ui/today/study_days.h"
#include "ui/today/task_list.h"
#include "ui/today/today_header.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLocale>
#include <QResizeEvent>
#include <QScrollArea>

namespace deference::ui {

namespace {

constexpr int k_one_column_below = 760; // width of the page, without the navigation
constexpr int k_right_wide = 378;
constexpr int k_right_narrow = 318;
constexpr int k_days_offered = 6;

const content::PlanFile& plan_file(const Library& library, const plan::Overview& overview)
{
    static const content::PlanFile nothing;
    const auto pack =
        overview.process ? library.catalogue().find(overview.process->pack_key) : library.catalogue().first();
    return pack ? pack->plan() : nothing;
}

QString short_day(Day day)
{
    return QLocale().toString(to_qdate(day),
                              TodayPage::tr("ddd d", "short weekday and day, see QDate::toString"));
}

} // namespace

TodayPage::TodayPage(Library& library, QWidget* parent) : Page(parent), m_library(library)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its content has the focus; page keys reach it from there
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(m_scroll);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(12);
    m_header = new TodayHeader(content);
    layout->addWidget(m_header);

    m_missed = new QWidget(content);
    auto* missed = new QHBoxLayout(m_missed);
    missed->setContentsMargins(0, 0, 0, 0);
    m_missed_text = make_wrapped_label({}, Role::Body, Token::Ink2, m_missed);
    auto* look = make_button(tr("See the proposal"), ButtonKind::Secondary, m_missed);
    connect(look, &QPushButton::clicked, this, [this] { emit go({PageId::Plan, QStringLiteral("replan")}); });
    missed->addWidget(m_missed_text, 1);
    missed->addWidget(look);
    layout->addWidget(m_missed);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(16);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    m_tasks = new TaskList(library.clock(), content);
    m_footnote = make_wrapped_label({}, Role::Support, Token::Ink2, content);
    left->addWidget(m_tasks);
    left->addWidget(m_footnote);
    left->addStretch(1);
    m_right = new QWidget(content);
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(12);
    m_rounds = new RoundsCard(m_right);
    m_cards = new CardsSummary(m_right);
    m_days = new StudyDays(m_right);
    for (QWidget* card : std::initializer_list<QWidget*>{m_rounds, m_cards, m_days})
        right->addWidget(card);
    right->addStretch(1);
    m_columns->addLayout(left, 1);
    m_columns->addWidget(m_right);
    layout->addLayout(m_columns, 1);
    m_scroll->setWidget(content);
    outer->addWidget(m_scroll);

    connect(m_tasks, &TaskList::start_requested, this, &TodayPage::start);
    connect(m_tasks, &TaskList::pause_requested, this, &TodayPage::pause);
    connect(m_tasks, &TaskList::finish_requested, this, &TodayPage::finish);
    connect(m_tasks, &TaskList::override_opened, this, &TodayPage::fill_override);
    connect(m_tasks, &TaskList::override_confirmed, this, &TodayPage::overrule);
    connect(m_cards, &CardsSummary::review_requested, this, [this] {
        emit go({PageId::Cards, QStringLiteral("review")});
    });
    connect(m_rounds, &RoundsCard::change_requested, this, [this] { emit go({PageId::Setup, {}}); });
    setFocusProxy(m_tasks);
}

void TodayPage::refresh()
{
    auto overview =
        plan::load_overview(m_library.database(), m_library.catalogue(), study_day(m_library.clock()));
    if (!overview) {
        emit failed(overview.error());
        return;
    }
    m_overview = std::move(*overview);
    m_header->show_overview(m_overview);
    m_tasks->show_tasks(m_overview.today_or_empty(), plan_file(m_library, m_overview));
    const auto panels = m_tasks->open_panels();
    for (auto it = panels.cbegin(); it != panels.cend(); ++it)
        fill_override(it.key(), it.value()); // days and tasks to choose from may have changed
    m_rounds->show_overview(m_overview);
    m_days->show_overview(m_overview);
    show_missed();
    m_footnote->setText(tr("Ordered by what is needed first for the round that comes next. You may overrule "
                           "any of it; the reason is kept."));
    const auto shown =
        cards::load_study_settings(m_library.database())
            .and_then([this](const cards::StudySettings& settings) {
                return m_cards->show_session(m_library, progress::study_config(m_overview, settings));
            });
    if (!shown)
        emit failed(shown.error());
}

void TodayPage::show_missed()
{
    m_missed->setVisible(m_overview.needs_replan);
    if (m_overview.missed.empty())
        m_missed_text->setText(tr("Your dates or hours have changed since this plan was made. There is a new "
                                  "proposal; nothing moves until you accept it."));
    else
        m_missed_text->setText(tr("%n task(s) from earlier days are open. There is a proposal for where they "
                                  "go; nothing moves until you accept it.",
                                  nullptr, static_cast<int>(m_overview.missed.size())));
}

void TodayPage::open(const QString& detail)
{
    m_tasks->focus_task(detail);
}

void TodayPage::tell(const Result<void>& done, const QString& what)
{
    if (done)
        emit happened(what);
    else
        emit failed(done.error());
}

void TodayPage::start(const QString& task)
{
    if (const auto started = plan::start_task(m_library, task); !started) {
        emit failed(started.error());
        return;
    }
    // Cards have a page of their own; everything else is done at the desk, with how and when it is done shown
    // here.
    if (plan::is_cards_work(task, plan_file(m_library, m_overview)))
        emit go({PageId::Cards, QStringLiteral("review")});
}

void TodayPage::pause(const QString& task)
{
    tell(plan::pause_task(m_library, task), tr("Paused"));
}

void TodayPage::finish(const QString& task, int minutes, const QString& note)
{
    tell(plan::finish_task(m_library, task, minutes, note), tr("Finished, %n minute(s)", nullptr, minutes));
}

void TodayPage::fill_override(const QString& task, OverridePanel* panel)
{
    QList<OverrideTarget> days;
    for (const plan::OverviewDay& day : m_overview.days) {
        if (day.day <= m_overview.today || days.size() == k_days_offered)
            continue;
        const int free = day.capacity_minutes - day.planned_minutes();
        days.append({to_iso(day.day),
                     free > 0
                         ? tr("%1, %2 min free", "weekday and day, minutes").arg(short_day(day.day)).arg(free)
                         : short_day(day.day)});
    }
    QList<OverrideTarget> others;
    for (const plan::OverviewDay& day : m_overview.days) {
        for (const plan::OverviewTask& other : day.tasks) {
            if (day.day >= m_overview.today && !other.is_done() && !other.planned.is_bound_to_day() &&
                other.planned.task != task && others.size() < k_days_offered)
                others.append({other.planned.task, other.planned.title});
        }
    }
    panel->set_targets(OverridePanel::Action::Move, days);
    panel->set_targets(OverridePanel::Action::Swap, others);
    const auto show_cost = [this, task, panel] {
        const auto action = static_cast<plan::OverrideAction>(panel->action());
        const auto day = parse_day(panel->target());
        panel->set_likely_cost(panel->action(),
                               plan::expected_cost(m_overview, plan_file(m_library, m_overview), task, action,
                                                   day ? std::optional(*day) : std::nullopt));
    };
    // The panel may have been filled before, with other targets.
    disconnect(panel, &OverridePanel::choice_changed, this, nullptr);
    connect(panel, &OverridePanel::choice_changed, this, show_cost);
    show_cost();
}

void TodayPage::overrule(const QString& task, OverridePanel::Action action, const QString& target,
                         const QString& reason)
{
    switch (action) {
    case OverridePanel::Action::Skip:
        tell(plan::skip_task(m_library, task, reason, m_overview.today),
             tr("Skipped; the reason is in your ledger"));
        return;
    case OverridePanel::Action::Move: {
        const auto day = parse_day(target);
        tell(day ? plan::move_task(m_library, task, *day, reason, m_overview.today) : fail(day.error()),
             tr("Moved to %1; the reason is in your ledger").arg(day ? short_day(*day) : QString()));
        return;
    }
    case OverridePanel::Action::Swap:
        tell(plan::swap_tasks(m_library, task, target, reason), tr("Swapped; the reason is in your ledger"));
        return;
    }
}

void TodayPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool stacked = width() < k_one_column_below;
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_right->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : width() < 1000 ? k_right_narrow : k_right_wide);
    m_right->setMinimumWidth(stacked ? 0 : width() < 1000 ? k_right_narrow : k_right_wide);
    m_days->set_narrow(width() < 1000);
}

} // namespace deference::ui
