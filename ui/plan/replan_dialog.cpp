// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/replan_dialog.h"

#include "app/core/text.h"
#include "app/plan/weeks.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QScrollArea>

namespace deference::ui {

namespace {

using plan::DifferenceKind;

QString heading_of(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Moved:
        return ReplanDialog::tr("Moves");
    case DifferenceKind::Shortened:
        return ReplanDialog::tr("Gets shorter");
    case DifferenceKind::Lengthened:
        return ReplanDialog::tr("Gets longer");
    case DifferenceKind::Added:
        return ReplanDialog::tr("Comes in");
    case DifferenceKind::Dropped:
        return ReplanDialog::tr("Drops out");
    }
    return {};
}

QString day_or_nothing(const std::optional<Day>& day)
{
    return day ? weekday_text(*day) + u' ' + day_short_text(*day) : QStringLiteral("\u2013");
}

QString days_of(const plan::Difference& difference)
{
    const QString from = day_or_nothing(difference.from);
    const QString to = day_or_nothing(difference.to);
    if (difference.kind == DifferenceKind::Added)
        return to;
    if (difference.kind == DifferenceKind::Dropped || from == to)
        return from;
    return ReplanDialog::tr("%1 \u2192 %2", "from a day to a day").arg(from, to);
}

QString length_text(const plan::Difference& difference)
{
    const auto before = std::chrono::minutes(difference.minutes_before);
    const auto after = std::chrono::minutes(difference.minutes_after);
    if (before == after || before.count() == 0 || after.count() == 0)
        return duration_text(std::max(before, after));
    return ReplanDialog::tr("%1 \u2192 %2", "minutes before and after")
        .arg(duration_text(before), duration_text(after));
}

int work_of(const plan::Plan& plan)
{
    int minutes = 0;
    for (const plan::WeekSummary& week : plan::summarise_weeks(plan.days))
        minutes += week.planned_minutes;
    return minutes;
}

} // namespace

ReplanDialog::ReplanDialog(const plan::Proposal& proposal, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Re-plan"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    if (proposal.is_empty()) {
        column->addWidget(make_label(tr("The plan still fits"), Role::SectionTitle, Token::Ink, this));
        column->addWidget(make_wrapped_label(tr("A new plan from today would be the same. Nothing moves."),
                                             Role::Body, Token::Ink2, this));
        auto* close = make_button(tr("Close"), ButtonKind::Primary, this);
        close->setDefault(true);
        connect(close, &QPushButton::clicked, this, &QDialog::reject);
        buttons->addWidget(close);
        column->addLayout(buttons);
        setMinimumWidth(420);
        return;
    }
    column->addWidget(make_label(tr("A new plan from %1").arg(day_text(proposal.today)), Role::SectionTitle,
                                 Token::Ink, this));
    column->addWidget(
        make_wrapped_label(tr("Nothing moves until you accept it. What you overruled stays where you put it. "
                              "Work ahead: %1, before %2.")
                               .arg(duration_text(std::chrono::minutes(work_of(proposal.after))),
                                    duration_text(std::chrono::minutes(work_of(proposal.before)))),
                           Role::Body, Token::Ink2, this));
    auto* content = new QWidget;
    auto* list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, 12, 0);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    list->addLayout(grid);
    for (const DifferenceKind kind :
         {DifferenceKind::Dropped, DifferenceKind::Shortened, DifferenceKind::Moved, DifferenceKind::Added,
          DifferenceKind::Lengthened})
        add_group(*grid, kind, proposal);
    list->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("What would change"));
    area->setWidget(content);
    column->addWidget(area, 1);

    auto* keep = make_button(tr("Keep the plan as it is"), ButtonKind::Secondary, this);
    auto* accept = make_button(tr("Accept the new plan"), ButtonKind::Primary, this);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(keep);
    buttons->addWidget(accept);
    column->addLayout(buttons);
    keep->setDefault(true); // Enter alone must not move a plan
    keep->setFocus();
    resize(680, std::min(560, 240 + 24 * static_cast<int>(proposal.differences.size())));
}

void ReplanDialog::add_group(QGridLayout& grid, DifferenceKind kind, const plan::Proposal& proposal)
{
    bool has_heading = false;
    for (const plan::Difference& difference : proposal.differences) {
        if (difference.kind != kind)
            continue;
        int row = grid.rowCount();
        if (!has_heading) {
            has_heading = true;
            auto* heading = make_label(heading_of(kind), Role::CardHeading, Token::Ink, this);
            heading->setContentsMargins(0, row > 1 ? 10 : 0, 0, 0);
            grid.addWidget(heading, row++, 0, 1, 3);
        }
        auto* title = new ElideLabel(difference.title, Role::Body, Token::Ink, this);
        title->setToolTip(difference.sentence.toHtmlEscaped());
        title->setAccessibleDescription(difference.sentence);
        grid.addWidget(title, row, 0);
        grid.addWidget(make_label(days_of(difference), Role::Support, Token::Ink2, this), row, 1);
        grid.addWidget(make_label(length_text(difference), Role::Support, Token::Ink3, this), row, 2,
                       Qt::AlignTrailing);
    }
}

} // namespace deference::ui
