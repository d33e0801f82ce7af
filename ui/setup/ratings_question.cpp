// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/ratings_question.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/rating_scale.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>

namespace deference::ui {

namespace {

constexpr int k_column = 152; // the scale is 122; names are wider

} // namespace

RatingsQuestion::RatingsQuestion(const std::vector<plan::ProcessRound>& rounds, QWidget* parent)
    : Question(3, tr("Where would you place yourself today?"), parent), m_grid(new QGridLayout)
{
    header()->addWidget(make_label(tr("1 new to me, 5 ready"), Role::Support, Token::Ink3, this));
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    for (const plan::ProcessRound& round : rounds) {
        auto* box = new QWidget(this);
        auto* row = new QVBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(2);
        auto* name = new ElideLabel(round.name, Role::Support, Token::Ink2, box);
        auto* scale = new RatingScale(box);
        scale->setAccessibleName(round.name);
        scale->set_anchors(tr("new to me"), tr("ready"));
        row->addWidget(name);
        row->addWidget(scale, 0, Qt::AlignLeading);
        connect(scale, &RatingScale::value_chosen, this, &RatingsQuestion::answered);
        m_rows.push_back({round.key, box, scale});
    }
    body()->addLayout(m_grid);
    body()->addWidget(make_wrapped_label(tr("Blank means no idea, which is an answer too. First self-ratings "
                                            "tend to be off by a point or more."),
                                         Role::Support, Token::Ink3, this));
    arrange();
}

void RatingsQuestion::resizeEvent(QResizeEvent* event)
{
    Question::resizeEvent(event);
    arrange();
}

void RatingsQuestion::arrange()
{
    const int columns = std::clamp(width() / current_theme().scaled(k_column), 1, 3);
    if (columns == m_columns)
        return;
    m_columns = columns;
    int index = 0;
    for (const Row& row : m_rows) {
        m_grid->removeWidget(row.box);
        m_grid->addWidget(row.box, index / columns, index % columns);
        ++index;
    }
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void RatingsQuestion::show_process(const plan::Process& process)
{
    for (std::size_t i = 0; i < m_rows.size() && i < process.rounds.size(); ++i)
        m_rows[i].scale->set_value(process.rounds[i].self_rating);
}

void RatingsQuestion::write_to(plan::SetupAnswers& answers) const
{
    for (const Row& row : m_rows) {
        const auto found =
            std::find_if(answers.rounds.begin(), answers.rounds.end(),
                         [&](const plan::RoundAnswer& answer) { return answer.round == row.key; });
        if (found != answers.rounds.end())
            found->self_rating = row.scale->value();
    }
}

RatingScale* RatingsQuestion::scale(const QString& round) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.key == round; });
    return found == m_rows.end() ? nullptr : found->scale;
}

} // namespace deference::ui
