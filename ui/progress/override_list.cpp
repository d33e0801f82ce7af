// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/override_list.h"

#include "app/progress/chart_data.h"
#include "ui/progress/clamped_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

namespace deference::ui {
namespace {

constexpr std::size_t k_shown_first = 5;
constexpr std::size_t k_shown_most = 200; // a list longer than that is for the export
constexpr int k_padding = 16;
constexpr int k_day_width = 52;

// Three columns whose widths do not depend on the words in them, so that the rows line up.
QHBoxLayout* make_columns(QWidget* day, QWidget* did, QWidget* expected)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(k_padding, 6, k_padding, 6);
    row->setSpacing(12);
    day->setFixedWidth(current_theme().scaled(k_day_width));
    row->addWidget(day, 0, Qt::AlignTop);
    for (QWidget* each : {did, expected}) {
        each->setMinimumWidth(1);
        QSizePolicy policy = each->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Ignored);
        each->setSizePolicy(policy);
    }
    row->addWidget(did, 5);
    row->addWidget(expected, 4);
    return row;
}

} // namespace

OverrideList::OverrideList(QWidget* parent) : Card({}, parent, Padding::None), m_place(new QVBoxLayout)
{
    body()->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(k_padding, k_padding - 1, k_padding, 12);
    top->addWidget(new ElideLabel(tr("Your overrides"), Role::CardHeading, Token::Ink, this), 1);
    m_count = make_label({}, Role::Support, Token::Ink2, this);
    top->addWidget(m_count);
    body()->addLayout(top);
    m_place->setContentsMargins(0, 0, 0, 0);
    body()->addLayout(m_place, 1);
    m_more = make_button({}, ButtonKind::Link, this);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(k_padding - 2, 0, k_padding, 6);
    bottom->addWidget(m_more);
    bottom->addStretch(1);
    body()->addLayout(bottom);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_shows_all = !m_shows_all;
        rebuild();
    });
    setAccessibleName(tr("Your overrides"));
    rebuild();
}

void OverrideList::show_lines(const std::vector<progress::OverrideLine>& lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    rebuild();
}

void OverrideList::rebuild()
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_count->setText(m_lines.empty() ? QString()
                                     : tr("%n so far", "overrides", static_cast<int>(m_lines.size())));
    if (m_lines.empty()) {
        rows->addWidget(new EmptyState(
            tr("Nothing overruled yet"),
            tr("Skip, move or swap a task, and what you did and why is kept here, word for word."), {},
            m_rows));
    } else {
        auto* heading = new QFrame(m_rows);
        set_look(heading, "ground", QStringLiteral("head"));
        heading->setLayout(make_columns(make_label(tr("Day"), Role::Support, Token::Ink2),
                                        make_label(tr("You did, because"), Role::Support, Token::Ink2),
                                        make_label(tr("Expected then"), Role::Support, Token::Ink2)));
        rows->addWidget(make_line(Qt::Horizontal, m_rows));
        rows->addWidget(heading);
        const std::size_t shown = std::min(m_lines.size(), m_shows_all ? k_shown_most : k_shown_first);
        for (std::size_t i = 0; i < shown; ++i)
            add_row(rows, m_lines[i]);
        rows->addStretch(1);
    }
    m_more->setVisible(m_lines.size() > k_shown_first);
    m_more->setText(m_shows_all ? tr("Show fewer") : tr("Show all %1").arg(static_cast<int>(m_lines.size())));
    m_place->addWidget(m_rows);
}

void OverrideList::add_row(QVBoxLayout* rows, const progress::OverrideLine& line)
{
    rows->addWidget(make_line(Qt::Horizontal, m_rows));
    auto* words = new QWidget(m_rows);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ClampedText(line.did, Role::SupportStrong, Token::Ink, words));
    column->addWidget(new ClampedText(line.reason, Role::Support, Token::Ink2, words));
    auto* expected = new ClampedText(line.expected, Role::Support, Token::Ink2, m_rows, 3);
    auto* row = new QWidget(m_rows);
    row->setLayout(make_columns(make_label(progress::short_date(line.day), Role::Support, Token::Ink2, row),
                                words, expected));
    rows->addWidget(row);
}

} // namespace deference::ui
