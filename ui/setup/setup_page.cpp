// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_page.h"

#include "app/plan/overview.h"
#include "ui/setup/date_field.h"
#include "ui/setup/default_answers.h"
#include "ui/setup/hours_question.h"
#include "ui/setup/logo_line.h"
#include "ui/setup/plan_preview.h"
#include "ui/setup/ratings_question.h"
#include "ui/setup/rounds_question.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QScrollArea>

namespace deference::ui {

namespace {

constexpr int k_left_least = 392;
constexpr int k_left_most = 572;
constexpr int k_two_columns = 900;
constexpr int k_roomy = 1100; // from here on margins are as drawn
constexpr std::chrono::milliseconds k_burst{30};

QScrollArea* make_scroll(QWidget* content, const char* ground)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    content->setProperty("ground", QLatin1String(ground));
    // Or the height that wrapped labels would need at their narrowest counts, and the area scrolls over
    // nothing.
    content->setMinimumHeight(1);
    area->setWidget(content);
    return area;
}

} // namespace

SetupPage::SetupPage(Library& library, QWidget* parent) : Page(parent), m_library(library)
{
    m_panes = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_panes->setContentsMargins(0, 0, 0, 0);
    m_panes->setSpacing(0);
    m_panes->addWidget(make_questions());
    m_panes->addWidget(make_line(Qt::Vertical, this));
    m_panes->addWidget(make_outcome(), 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(k_burst);
    connect(&m_soon, &QTimer::timeout, this, &SetupPage::show_plan);
    connect(m_rounds, &RoundsQuestion::answered, this, &SetupPage::answered);
    connect(m_hours, &HoursQuestion::answered, this, &SetupPage::answered);
    connect(m_ratings, &RatingsQuestion::answered, this, &SetupPage::answered);
    connect(m_demo, &QPushButton::clicked, this, &SetupPage::demo_wanted);
    connect(m_start, &QPushButton::clicked, this, &SetupPage::start);
    refresh();
}

SetupPage::~SetupPage()
{
    // A field that has the focus reads itself once more when its window goes; there is nobody left to tell.
    m_rounds->disconnect(this);
}

QWidget* SetupPage::make_questions()
{
    const Day today = study_day(m_library.clock());
    const auto rounds = pack_rounds(m_library.catalogue());
    auto* content = new QFrame;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(32, 28, 32, 16);
    column->setSpacing(0);
    m_title = make_label({}, Role::PageTitle, Token::Ink, content);
    m_subtitle = make_wrapped_label({}, Role::Body, Token::Ink2, content);
    m_rounds = new RoundsQuestion(rounds, today, content);
    m_hours = new HoursQuestion(content);
    m_ratings = new RatingsQuestion(rounds, content);
    m_logo = new LogoLine(content);
    m_logo->setContentsMargins(0, 0, 0, 16);
    column->addWidget(m_logo);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_subtitle);
    column->addSpacing(22);
    column->addWidget(m_rounds);
    column->addSpacing(24);
    column->addWidget(m_hours);
    column->addSpacing(24);
    column->addWidget(m_ratings);
    column->addStretch();
    m_left = make_scroll(content, "surface");
    return m_left;
}

QWidget* SetupPage::make_outcome()
{
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* content = new QFrame;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(32, 28, 32, 20);
    inner->setSpacing(12);
    auto* heading = new QHBoxLayout;
    heading->addWidget(make_label(tr("Your plan so far"), Role::SectionTitle, Token::Ink, content), 1);
    heading->addWidget(make_label(tr("updates as you answer"), Role::Support, Token::Ink3, content), 0,
                       Qt::AlignBottom);
    m_preview = new PlanPreview(content);
    inner->addLayout(heading);
    inner->addWidget(m_preview, 1);
    column->addWidget(make_scroll(content, "plain"), 1);

    auto* bar = new QFrame(pane);
    bar->setProperty("ground", QStringLiteral("bar"));
    auto* actions = new QHBoxLayout(bar);
    actions->setContentsMargins(32, 12, 32, 12);
    actions->setSpacing(12);
    m_demo = make_button(tr("Look around with an example"), ButtonKind::Quiet, bar);
    m_problem = make_wrapped_label({}, Role::Support, Token::Crit, bar);
    m_start = make_button({}, ButtonKind::Primary, bar, {}, ButtonSize::Large);
    actions->addWidget(m_demo);
    actions->addWidget(m_problem, 1, Qt::AlignVCenter);
    actions->addWidget(m_start);
    column->addWidget(bar);
    return pane;
}

void SetupPage::refresh()
{
    if (m_is_touched)
        return;
    const Day today = study_day(m_library.clock());
    const auto stored = plan::load_overview(m_library.database(), m_library.catalogue(), today);
    if (!stored)
        return show_error(stored.error());
    const bool is_first_time = !stored->process;
    const plan::Process process = stored->process.value_or(default_process(m_library.catalogue(), today));
    m_rounds->show_process(process);
    m_ratings->show_process(process);
    m_hours->show_availability(is_first_time ? default_hours(m_library.catalogue()) : stored->availability);
    show_words(is_first_time);
    show_plan();
}

bool SetupPage::wants(const ChangeSummary& summary) const
{
    return summary.touches_any({"processes", "process_rounds", "availability"});
}

void SetupPage::show_words(bool is_first_time)
{
    m_title->setText(is_first_time ? tr("Three questions, then a plan") : tr("Dates and hours"));
    m_subtitle->setText(
        is_first_time ? tr("Answer roughly. Everything stays on this computer and can be changed later.")
                      : tr("Change what has changed. What you did, and what you overruled, stays."));
    m_start->setText(is_first_time ? tr("Start with this plan") : tr("Save and re-plan"));
    m_demo->setVisible(is_first_time);
    m_logo->setVisible(is_first_time);
}

plan::SetupAnswers SetupPage::answers() const
{
    plan::SetupAnswers all;
    all.is_whole_form = true;
    m_rounds->write_to(all);
    m_ratings->write_to(all);
    all.availability = m_hours->availability();
    return all;
}

void SetupPage::answered()
{
    m_is_touched = true;
    m_problem->clear();
    m_soon.start();
}

void SetupPage::show_plan()
{
    const Day today = study_day(m_library.clock());
    const auto plan = plan::preview_set_up(m_library.database(), m_library.catalogue(), answers(), today);
    if (!plan)
        return show_error(plan.error());
    m_problem->clear();
    m_rounds->show_estimates(*plan);
    m_preview->set_plan(*plan, today);
}

void SetupPage::start()
{
    if (DateField* wrong = m_rounds->wrong_field()) {
        m_problem->setText(tr("One date cannot be used yet. Correct it or leave it empty."));
        m_left->ensureWidgetVisible(wrong);
        wrong->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_is_touched = false;
    const auto done = plan::set_up(m_library, answers(), this);
    if (!done) {
        m_is_touched = true;
        show_error(done.error());
        emit failed(done.error());
        return;
    }
    refresh();
    emit go({PageId::Today});
}

void SetupPage::show_error(const Error& error)
{
    m_problem->setText(error.sentence());
}

void SetupPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const Theme theme = current_theme();
    // Too narrow for two columns: the questions stand above the plan, and both scroll.
    const bool is_stacked = width() < theme.scaled(k_two_columns);
    m_panes->setDirection(is_stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int left =
        std::clamp(static_cast<int>(width() * 0.447), theme.scaled(k_left_least), theme.scaled(k_left_most));
    m_left->setMinimumWidth(is_stacked ? 0 : left);
    m_left->setMaximumWidth(is_stacked ? QWIDGETSIZE_MAX : left);
    m_left->setMinimumHeight(is_stacked ? height() * 11 / 20 : 0);
    m_left->setMaximumHeight(is_stacked ? height() * 11 / 20 : QWIDGETSIZE_MAX);
    const int side = width() >= k_roomy ? 32 : 20;
    m_left->widget()->layout()->setContentsMargins(side, 28, side, 16);
}

} // namespace deference::ui
