// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/progress_page.h"

#include "app/library/library.h"
#include "ui/charts/chart_panel.h"
#include "ui/progress/override_list.h"
#include "ui/progress/study_days_card.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QMenu>
#include <QPromise>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QThreadPool>

namespace deference::ui {
namespace {

enum Shown { k_board, k_nothing };

constexpr int k_gap = 12;
constexpr int k_three_columns_from = 860; // width of the page, without the navigation
constexpr int k_margin_wide = 24;
constexpr int k_margin_narrow = 20;
constexpr int k_wide_from = 1040;

} // namespace

ProgressPage::ProgressPage(Library& library, QWidget* parent)
    : Page(parent), m_library(library), m_stack(new QStackedWidget(this))
{
    setAccessibleName(tr("Progress", "page"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(make_header());
    m_stack->insertWidget(k_board, make_board());
    auto* nothing = new EmptyState(
        tr("Progress starts with your dates and hours"),
        tr("Recall to come, hours against the plan, study days and what you overruled are drawn from what "
           "you do."),
        tr("Set dates and hours"));
    connect(nothing, &EmptyState::action_requested, this, [this] { emit go({PageId::Setup, {}}); });
    m_stack->insertWidget(k_nothing, nothing);
    all->addWidget(m_stack, 1);
    connect(&m_recall_watcher, &QFutureWatcherBase::finished, this, &ProgressPage::take_recall);
    arrange(width());
}

QWidget* ProgressPage::make_header()
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setSpacing(16);
    m_header = row;
    row->addWidget(make_label(tr("Progress"), Role::SectionTitle, Token::Ink, header), 0, Qt::AlignBaseline);
    row->addWidget(new ElideLabel(tr("What you did, what it kept, and where it leads."), Role::Body,
                                  Token::Ink2, header),
                   1, Qt::AlignBaseline);
    m_export_menu = new QMenu(this);
    auto* button = make_button(tr("Export"), ButtonKind::Secondary, header, u"export");
    connect(button, &QPushButton::clicked, this, [this, button] {
        const QPoint corner = button->mapToGlobal(QPoint(button->width(), button->height() + 2));
        m_export_menu->popup(corner - QPoint(m_export_menu->sizeHint().width(), 0));
    });
    button->setAccessibleDescription(tr("Saves a chart as a picture or its numbers as CSV"));
    m_export = button;
    row->addWidget(button, 0, Qt::AlignVCenter);
    return header;
}

ChartPanel* ProgressPage::add_panel(Role heading)
{
    auto* panel = new ChartPanel(this, heading);
    connect(panel, &ChartPanel::failed, this, &Page::failed);
    connect(panel, &ChartPanel::saved, this,
            [this](const QString& path) { emit happened(tr("Saved %1").arg(path)); });
    m_panels.append(panel);
    m_export_menu->addMenu(panel->menu());
    return panel;
}

Card* ProgressPage::make_reviews_card()
{
    auto* card = new Card(tr("Reviews"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    m_daily = add_panel(Role::SupportStrong);
    m_retention = add_panel(Role::SupportStrong);
    for (ChartPanel* panel : {m_daily, m_retention}) {
        panel->set_note_shown(false); // one sentence for both, so that the plots end on one line
        row->addWidget(panel, 1);
    }
    card->body()->addLayout(row, 1);
    m_reviews_note = make_wrapped_label({}, Role::Support, Token::Ink2, card);
    card->body()->addWidget(m_reviews_note);
    return card;
}

QWidget* ProgressPage::make_board()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget(scroll);
    m_grid = new QGridLayout(m_content);
    m_grid->setSpacing(k_gap);

    m_recall = add_panel(Role::CardHeading);
    m_recall->set_missing_action(tr("Review cards"));
    connect(m_recall, &ChartPanel::action_requested, this, [this] {
        emit go({PageId::Cards, QStringLiteral("review")});
    });
    m_recall_card = new Card({}, m_content);
    m_recall_card->body()->addWidget(m_recall);
    m_hours = add_panel(Role::CardHeading);
    m_hours->set_missing_action(tr("Set dates and hours"));
    connect(m_hours, &ChartPanel::action_requested, this, [this] { emit go({PageId::Setup, {}}); });
    m_hours_card = new Card({}, m_content);
    m_hours_card->body()->addWidget(m_hours);
    m_days = new StudyDaysCard(m_content);
    m_reviews_card = make_reviews_card();
    m_overrides = new OverrideList(m_content);
    scroll->setWidget(m_content);
    return scroll;
}

void ProgressPage::arrange(int width)
{
    const int arrangement = width >= k_three_columns_from ? 3 : 2;
    const int margin = width >= k_wide_from ? k_margin_wide : k_margin_narrow;
    m_grid->setContentsMargins(margin, 0, margin, 20);
    m_header->setContentsMargins(margin, 14, margin, 12);
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    const QList<QWidget*> cards{m_recall_card, m_hours_card, m_days, m_reviews_card, m_overrides};
    for (QWidget* card : cards)
        m_grid->removeWidget(card);
    // Twelve columns of the same width; three cards above two, or two above two above one.
    const bool is_wide = arrangement == 3;
    m_grid->addWidget(m_recall_card, 0, 0, 1, is_wide ? 5 : 7);
    m_grid->addWidget(m_hours_card, 0, is_wide ? 5 : 7, 1, is_wide ? 4 : 5);
    m_grid->addWidget(m_days, is_wide ? 0 : 1, is_wide ? 9 : 7, 1, is_wide ? 3 : 5);
    m_grid->addWidget(m_reviews_card, 1, 0, 1, is_wide ? 5 : 7);
    m_grid->addWidget(m_overrides, is_wide ? 1 : 2, is_wide ? 5 : 0, 1, is_wide ? 7 : 12);
    for (int column = 0; column < 12; ++column) {
        m_grid->setColumnStretch(column, 1);
        m_grid->setColumnMinimumWidth(column, 1);
    }
    for (QWidget* card : cards) {
        QSizePolicy policy = card->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Ignored);
        card->setSizePolicy(policy);
        card->setMinimumHeight(card == m_overrides ? 160 : 320);
    }
    m_grid->setRowStretch(0, 1);
    m_grid->setRowStretch(1, 1);
    m_grid->setRowStretch(2, 0);
}

void ProgressPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange(event->size().width());
}

bool ProgressPage::wants(const ChangeSummary& summary) const
{
    return summary.touches_any({"reviews", "card_memory", "cards", "processes", "process_rounds",
                                "availability", "planned_tasks", "task_log", "overrides"});
}

void ProgressPage::refresh()
{
    const auto values = progress::load_progress(m_library);
    if (!values) {
        emit failed(values.error());
        return;
    }
    show_data(*values);
    ask_for_recall(values->recall);
}

void ProgressPage::show_data(const progress::ProgressData& values)
{
    m_stack->setCurrentIndex(values.is_empty() ? k_nothing : k_board);
    m_export->setVisible(!values.is_empty());
    m_hours->set_data(values.hours);
    m_daily->set_data(values.daily_reviews);
    m_retention->set_data(values.retention);
    QStringList notes;
    for (const progress::ChartData* chart : {&values.daily_reviews, &values.retention}) {
        if (!chart->note.isEmpty())
            notes.append(chart->note);
    }
    m_reviews_note->setText(notes.join(QStringLiteral(". ")));
    m_reviews_note->setVisible(!notes.isEmpty());
    m_days->show_days(values.days);
    m_overrides->show_lines(values.overrides);
}

void ProgressPage::show_recall(const progress::ChartData& chart)
{
    m_recall->set_data(chart);
    emit recall_shown();
}

void ProgressPage::ask_for_recall(const progress::RecallQuestion& question)
{
    if (m_recall->data().title.isEmpty())
        m_recall->set_data(progress::recall_heading());
    // A large deck takes longer than a frame. An older answer that is still on its way is dropped.
    auto promise = std::make_shared<QPromise<Result<progress::ChartData>>>();
    m_recall_watcher.setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, question] {
        promise->addResult(progress::answer_recall(question));
        promise->finish();
    });
}

void ProgressPage::take_recall()
{
    if (m_recall_watcher.future().resultCount() == 0)
        return;
    const Result<progress::ChartData> answer = m_recall_watcher.result();
    if (answer)
        show_recall(*answer);
    else
        emit failed(answer.error());
}

} // namespace deference::ui
