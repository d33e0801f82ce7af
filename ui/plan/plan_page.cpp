// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_page.h"

#include "app/plan/operations.h"
#include "ui/plan/plan_board.h"
#include "ui/plan/plan_header.h"
#include "ui/plan/plan_legend.h"
#include "ui/plan/plan_notices.h"
#include "ui/plan/replan_dialog.h"
#include "ui/plan/task_pane.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/empty_state.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

constexpr int k_roomy = 960; // from here on margins are as drawn

plan::OverrideAction to_plan(OverridePanel::Action action)
{
    switch (action) {
    case OverridePanel::Action::Skip:
        return plan::OverrideAction::Skip;
    case OverridePanel::Action::Move:
        return plan::OverrideAction::Move;
    case OverridePanel::Action::Swap:
        return plan::OverrideAction::Swap;
    }
    return plan::OverrideAction::Skip;
}

std::optional<Day> day_of(const QString& target)
{
    const auto day = parse_day(target);
    return day ? std::optional(*day) : std::nullopt;
}

} // namespace

PlanPage::PlanPage(Library& library, QWidget* parent)
    : Page(parent), m_library(library), m_stack(new QStackedWidget(this))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    m_stack->addWidget(make_plan());
    auto* empty =
        new EmptyState(tr("Your plan for the weeks before the rounds stands here."),
                       tr("It needs the days of your rounds, as far as you know them, and your hours."),
                       tr("Answer three questions"), this);
    connect(empty, &EmptyState::action_requested, this, [this] { emit go({PageId::Setup}); });
    m_stack->addWidget(empty);
    refresh();
}

QWidget* PlanPage::make_plan()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_inset = new QWidget(page);
    auto* inner = new QVBoxLayout(m_inset);
    inner->setSpacing(12);
    m_header = new PlanHeader(m_inset);
    m_notices = new PlanNotices(m_inset);
    m_board = new PlanBoard(m_inset);
    m_pane = new TaskPane(m_inset);
    m_pane->hide();
    inner->addWidget(m_header);
    inner->addWidget(m_notices);
    inner->addWidget(m_board, 1);
    inner->addWidget(m_pane);
    column->addWidget(m_inset, 1);
    column->addWidget(new PlanLegend(page));

    connect(m_header, &PlanHeader::view_chosen, this, &PlanPage::show_board);
    connect(m_header, &PlanHeader::week_stepped, this, [this](int weeks) {
        m_week += std::chrono::days(7 * weeks);
        show_board();
    });
    connect(m_header, &PlanHeader::replan_requested, this, &PlanPage::show_proposal);
    connect(m_notices, &PlanNotices::replan_requested, this, &PlanPage::show_proposal);
    connect(m_notices, &PlanNotices::hours_requested, this, [this] { emit go({PageId::Setup}); });
    connect(m_board, &PlanBoard::opened, this, &PlanPage::open_task);
    connect(m_board, &PlanBoard::move_stepped, this, &PlanPage::step_move);
    connect(m_board, &PlanBoard::move_wanted, this, [this](const BoardBlock& block, Day to) {
        if (propose_move(block, to))
            ask_reason();
    });
    connect(m_pane, &TaskPane::cost_wanted, this, &PlanPage::show_cost);
    connect(m_pane, &TaskPane::confirmed, this, &PlanPage::overrule);
    connect(m_pane, &TaskPane::closed, this, &PlanPage::close_task);
    return page;
}

void PlanPage::refresh()
{
    auto overview =
        plan::load_overview(m_library.database(), m_library.catalogue(), study_day(m_library.clock()));
    if (!overview) {
        emit failed(overview.error());
        return;
    }
    const bool is_new_day = m_overview.today != overview->today;
    m_overview = std::move(*overview);
    if (is_new_day)
        m_week = plan::monday_of(m_overview.today);
    m_pack = m_overview.process ? m_library.catalogue().find(m_overview.process->pack_key) : nullptr;
    m_stack->setCurrentIndex(m_overview.process ? 0 : 1);
    m_notices->show_notices(m_overview);
    show_board();
}

bool PlanPage::wants(const ChangeSummary& summary) const
{
    return summary.touches_any(
        {"processes", "process_rounds", "availability", "planned_tasks", "task_log", "overrides"});
}

const content::PlanFile* PlanPage::plan_file() const
{
    return m_pack ? &m_pack->plan() : nullptr;
}

void PlanPage::show_board()
{
    m_header->show_overview(m_overview, m_week);
    m_board->set_board(m_header->is_by_day() ? board_of_days(m_overview, m_week)
                                             : board_of_weeks(m_overview));
    if (m_pane->isVisibleTo(this) && !m_board->find(m_pane->details().block.task))
        hide_task();
}

void PlanPage::open(const QString& detail)
{
    if (detail == u"replan") {
        show_proposal();
    } else if (detail == u"week") {
        m_header->set_by_day(true);
    } else if (!detail.isEmpty()) {
        m_header->set_by_day(false);
        m_board->focus_task(detail);
    }
}

void PlanPage::open_task(const BoardBlock& block)
{
    if (!plan_file())
        return;
    const bool is_moving = m_moving_to && m_pane->details().block.is(block.task, block.day);
    if (is_moving)
        return ask_reason();
    m_moving_to.reset();
    m_board->mark_day({});
    m_pane->show_task(details_of(block, m_overview, *plan_file()));
    m_pane->set_targets(move_targets(block, m_overview, {}), swap_targets(block, m_overview));
    m_pane->show();
    show_cost();
    if (block.can_change)
        ask_reason();
}

// The keyboard stays on the block, so that it can be pressed on day by day; Enter asks for the reason.
void PlanPage::step_move(const BoardBlock& block, int days)
{
    const bool is_moving = m_moving_to && m_pane->details().block.is(block.task, block.day);
    const Day from = is_moving ? *m_moving_to : block.day;
    const Day last = m_overview.days.empty() ? from : m_overview.days.back().day;
    const Day to =
        std::clamp(from + std::chrono::days(days), m_overview.today, std::max(m_overview.today, last));
    if (to == block.day) {
        close_task(); // back where it was
        return;
    }
    if (!propose_move(block, to))
        return;
    m_moving_to = to;
    m_board->focus_task(block.task, block.day);
}

// The plan itself does not move yet: the day is chosen, the reason is asked for.
bool PlanPage::propose_move(const BoardBlock& block, Day to)
{
    if (!plan_file() || to < m_overview.today || !m_overview.find(to))
        return false;
    m_moving_to.reset();
    m_pane->show_task(details_of(block, m_overview, *plan_file()));
    m_pane->set_targets(move_targets(block, m_overview, to), swap_targets(block, m_overview));
    m_pane->panel()->set_action(OverridePanel::Action::Move);
    m_pane->panel()->set_target(to_iso(to));
    m_pane->show();
    m_board->mark_day(to);
    show_cost();
    return true;
}

void PlanPage::ask_reason()
{
    m_pane->panel()->reason_edit()->setFocus(Qt::OtherFocusReason);
}

void PlanPage::show_cost()
{
    if (!plan_file())
        return;
    const OverridePanel& panel = *m_pane->panel();
    const BoardBlock& block = m_pane->details().block;
    std::optional<Day> to = day_of(panel.target());
    if (panel.action() == OverridePanel::Action::Swap) {
        for (const plan::OverviewDay& day : m_overview.days) {
            for (const plan::OverviewTask& task : day.tasks) {
                if (task.planned.task == panel.target() && !task.is_done())
                    to = day.day;
            }
        }
    }
    if (panel.action() == OverridePanel::Action::Move)
        m_board->mark_day(to);
    else
        m_board->mark_day({});
    m_pane->set_likely_cost(
        plan::expected_cost(m_overview, *plan_file(), block.task, to_plan(panel.action()), to));
}

void PlanPage::overrule(OverridePanel::Action action, const QString& target, const QString& reason)
{
    const BoardBlock block = m_pane->details().block;
    Result<void> done;
    QString text;
    switch (action) {
    case OverridePanel::Action::Skip:
        done = plan::skip_task(m_library, block.task, reason, block.day, this);
        text = tr("%1 skipped").arg(block.text.title);
        break;
    case OverridePanel::Action::Move: {
        const auto to = day_of(target);
        done = plan::move_task(m_library, block.task, to.value_or(block.day), reason, block.day, this);
        text = tr("%1 moved to %2").arg(block.text.title, day_text(to.value_or(block.day)));
        break;
    }
    case OverridePanel::Action::Swap:
        done = plan::swap_tasks(m_library, block.task, target, reason, this);
        text = tr("%1 swapped").arg(block.text.title);
        break;
    }
    if (!done) {
        emit failed(done.error());
        return;
    }
    hide_task();
    refresh();
    m_board->focus_task(block.task);
    emit happened(text);
}

void PlanPage::hide_task()
{
    m_moving_to.reset();
    m_pane->hide();
    m_pane->panel()->clear();
    m_board->mark_day({});
}

void PlanPage::close_task()
{
    const BoardBlock block = m_pane->details().block;
    hide_task();
    if (!m_board->focus_task(block.task, block.day))
        m_board->focus_task(block.task);
}

void PlanPage::show_proposal()
{
    auto proposal = plan::propose_replan(m_library.database(), m_library.catalogue(), m_overview.today);
    if (!proposal) {
        emit failed(proposal.error());
        return;
    }
    auto* dialog = new ReplanDialog(*proposal, this);
    connect(dialog, &QDialog::accepted, this, [this, proposal = *proposal] {
        const auto done = plan::accept_replan(m_library, proposal, this);
        if (!done)
            emit failed(done.error());
        refresh();
        if (done)
            emit happened(tr("New plan accepted"));
    });
    dialog->open();
}

void PlanPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const int side = width() >= k_roomy ? 24 : 20;
    m_inset->layout()->setContentsMargins(side, 16, side, 8);
}

} // namespace deference::ui
