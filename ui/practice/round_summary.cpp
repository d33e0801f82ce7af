// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/round_summary.h"

#include "ui/widgets/labels.h"

namespace deference::ui {

RoundSummary::RoundSummary(const content::RoundInfo& round, QWidget* parent) : Card(round.name, parent)
{
    header()->addWidget(make_label(tr("%1 minutes, %2", "length, who asks").arg(round.minutes).arg(round.who),
                                   Role::Support, Token::Ink2, this));
    body()->addWidget(make_wrapped_label(round.really_tests, Role::Body, Token::Ink, this));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    for (const auto& [title, points] :
         {std::pair(tr("Passes"), round.pass_signals), std::pair(tr("Ends it"), round.fail_signals)}) {
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        add_list(column, title, points);
        column->addStretch(1);
        columns->addLayout(column, 1);
    }
    body()->addSpacing(4);
    body()->addLayout(columns);
}

void RoundSummary::add_list(QBoxLayout* column, const QString& title, const QStringList& points)
{
    column->addWidget(make_label(title, Role::SupportStrong, Token::Ink2, this));
    for (const QString& point : points)
        column->addWidget(make_wrapped_label(point, Role::Support, Token::Ink2, this));
}

} // namespace deference::ui
