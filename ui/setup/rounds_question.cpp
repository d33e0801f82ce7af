// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/rounds_question.h"

#include "ui/setup/date_field.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented_control.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

namespace deference::ui {

namespace {

constexpr int k_dates = 0;
constexpr int k_weeks = 1;
constexpr int k_weeks_least = 4;
constexpr int k_weeks_most = 6;

} // namespace

RoundsQuestion::RoundsQuestion(const std::vector<plan::ProcessRound>& rounds, Day today, QWidget* parent)
    : Question(1, tr("When are your rounds?"), parent), m_today(today), m_mode(new SegmentedControl(this))
{
    m_mode->setAccessibleName(tr("How you know the time"));
    m_mode->add_segment(tr("Dates"));
    m_mode->add_segment(tr("Number of weeks"));
    header()->addWidget(m_mode);
    m_dates = make_dates(rounds);
    m_weeks_form = make_weeks();
    body()->addWidget(m_dates);
    body()->addWidget(m_weeks_form);
    show_mode();
    connect(m_mode, &SegmentedControl::current_changed, this, [this] {
        show_mode();
        emit answered();
    });
}

QWidget* RoundsQuestion::make_dates(const std::vector<plan::ProcessRound>& rounds)
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int index = 0;
    for (const plan::ProcessRound& round : rounds) {
        auto* field = new DateField(round.name, m_today, box);
        connect(field, &DateField::day_chosen, this, &RoundsQuestion::answered);
        grid->addWidget(field, index / 2, index % 2, Qt::AlignTop);
        m_rows.push_back({round.key, field});
        ++index;
    }
    m_note = make_wrapped_label({}, Role::Support, Token::Ink3, box);
    grid->addWidget(m_note, (index + 1) / 2, 0, 1, 2);
    return box;
}

QWidget* RoundsQuestion::make_weeks()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_start = new DateField(tr("You start on"), m_today, box);
    m_start->set_estimate(tr("today"), m_today);
    m_weeks = new SegmentedControl(box);
    m_weeks->setAccessibleName(tr("Weeks to the last round"));
    for (int weeks = k_weeks_least; weeks <= k_weeks_most; ++weeks)
        m_weeks->add_segment(tr("%1 weeks").arg(QLocale().toString(weeks)));
    m_weeks->set_current(m_weeks->count() - 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(make_label(tr("The last round is in"), Role::Support, Token::Ink2, box));
    right->addSpacing(2); // a field is a little higher than the choice
    right->addWidget(m_weeks, 0, Qt::AlignLeading);
    right->addStretch();
    grid->addWidget(m_start, 0, 0, Qt::AlignTop);
    grid->addLayout(right, 0, 1);
    auto* note = make_wrapped_label(tr("All rounds are estimated from a usual loop of 28\u201335 days. Enter "
                                       "dates here later, as you learn them."),
                                    Role::Support, Token::Ink3, box);
    grid->addWidget(note, 1, 0, 1, 2);
    connect(m_start, &DateField::day_chosen, this, &RoundsQuestion::answered);
    connect(m_weeks, &SegmentedControl::current_changed, this, &RoundsQuestion::answered);
    return box;
}

bool RoundsQuestion::is_by_weeks() const
{
    return m_mode->current() == k_weeks;
}

void RoundsQuestion::show_mode()
{
    m_dates->setVisible(!is_by_weeks());
    m_weeks_form->setVisible(is_by_weeks());
}

void RoundsQuestion::show_process(const plan::Process& process)
{
    const QSignalBlocker quiet(this);
    bool has_dates = false;
    for (std::size_t i = 0; i < m_rows.size() && i < process.rounds.size(); ++i) {
        const plan::ProcessRound& round = process.rounds[i];
        has_dates = has_dates || round.dated_on.has_value();
        if (round.is_over(m_today))
            m_rows[i].field->set_over(round.dated_on);
        else
            m_rows[i].field->set_day(round.dated_on);
    }
    m_start->set_day(process.started_on == m_today ? std::nullopt : std::optional(process.started_on));
    m_weeks->set_current(std::clamp(process.weeks, k_weeks_least, k_weeks_most) - k_weeks_least);
    m_mode->set_current(has_dates || process.id.is_null() ? k_dates : k_weeks);
}

void RoundsQuestion::show_estimates(const plan::Plan& plan)
{
    for (const plan::Milestone& milestone : plan.milestones) {
        DateField* shown = field(milestone.round);
        if (shown && milestone.is_estimate)
            shown->set_estimate(day_span_text(milestone.day, milestone.to.value_or(milestone.day)),
                                milestone.day);
    }
    const bool in_order =
        std::none_of(plan.notices.begin(), plan.notices.end(), [](const plan::Notice& notice) {
            return notice.kind == plan::NoticeKind::RoundsOutOfOrder;
        });
    const bool has_estimate = std::any_of(plan.milestones.begin(), plan.milestones.end(),
                                          [](const plan::Milestone& each) { return each.is_estimate; });
    m_note->setVisible(has_estimate || !in_order);
    m_note->setText(in_order ? tr("Dashed dates are estimates from a usual loop of 28\u201335 days.")
                             : tr("These dates do not follow the usual order of the rounds. That is fine if "
                                  "it is so; the plan follows the dates."));
    set_tone(m_note, in_order ? Token::Ink3 : Token::Attn);
}

void RoundsQuestion::write_to(plan::SetupAnswers& answers) const
{
    if (is_by_weeks()) {
        answers.started_on = m_start->day().value_or(m_today);
        answers.weeks = k_weeks_least + m_weeks->current();
    }
    for (const Row& row : m_rows) {
        if (!row.field->is_over())
            answers.rounds.push_back({row.key, is_by_weeks() ? std::nullopt : row.field->day(), {}});
    }
}

DateField* RoundsQuestion::wrong_field() const
{
    if (is_by_weeks())
        return m_start->has_error() ? m_start : nullptr;
    for (const Row& row : m_rows) {
        if (row.field->has_error())
            return row.field;
    }
    return nullptr;
}

DateField* RoundsQuestion::field(const QString& round) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.key == round; });
    return found == m_rows.end() ? nullptr : found->field;
}

} // namespace deference::ui
