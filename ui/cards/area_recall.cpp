// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/area_recall.h"

#include "app/core/text.h"
#include "app/progress/card_charts.h"
#include "ui/widgets/interval_bar.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <algorithm>
#include <cmath>

namespace deference::ui {

namespace {

// Per cent, the same for all areas: from a round number below the lowest of them, so that bars do not hide
// under their dots.
Range axis_of(const std::vector<cards::AreaFigures>& areas)
{
    double lowest = 0.6;
    for (const cards::AreaFigures& area : areas) {
        if (area.recall_now)
            lowest = std::min(lowest, std::floor(area.recall_now->range.low * 5.0) / 5.0);
    }
    return {lowest * 100.0, 100.0};
}

} // namespace

AreaRecall::AreaRecall(QWidget* parent) : Card(tr("Recall by area"), parent)
{
    body()->addWidget(
        make_wrapped_label(tr("The bar is what the model expects today; the counts are what you "
                              "recalled when asked in this time."),
                           Role::Support, Token::Ink3, this));
    body()->addSpacing(4);
}

void AreaRecall::show_areas(const std::vector<cards::AreaFigures>& areas,
                            const std::function<QString(const QString&)>& title)
{
    delete m_content;
    m_content = new QWidget(this);
    auto* grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    const Range axis = axis_of(areas);
    int row = 0;
    for (const cards::AreaFigures& area : areas) {
        const QString name = title(area.area);
        auto* bar = new IntervalBar(m_content);
        bar->setAccessibleName(name);
        bar->set_axis(axis);
        QString recall = tr("not started");
        if (area.recall_now) {
            const Range& range = area.recall_now->range;
            bar->set_estimate({range.low * 100.0, range.high * 100.0}, area.recall_now->expected * 100.0);
            recall = percent_range(range.low, range.high);
        } else {
            bar->set_too_little(recall, {axis.low + 5.0, axis.high - 5.0});
        }
        auto* range = make_label(recall, Role::Support, Token::Ink2, m_content);
        range->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        const QString counts = tr("%1 of %Ln card(s)", "%1: learned so far", area.cards).arg(area.learned);
        auto* support =
            new ElideLabel(area.reviews.total > 0 ? tr("%1; %2", "%1: 40 of 52 cards, %2: recalled 41 of 48")
                                                        .arg(counts, progress::recalled_text(area.reviews))
                                                  : counts,
                           Role::Support, Token::Ink3, m_content);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new ElideLabel(name, Role::Body, Token::Ink, m_content));
        words->addWidget(support);
        grid->addLayout(words, row, 0);
        grid->addWidget(bar, row, 1);
        grid->addWidget(range, row, 2);
        ++row;
    }
    if (areas.empty())
        grid->addWidget(
            make_wrapped_label(tr("There are no cards here yet."), Role::Body, Token::Ink2, m_content), 0, 0);
    grid->setRowStretch(row + 1, 1);
    body()->addWidget(m_content, 1);
}

} // namespace deference::ui
