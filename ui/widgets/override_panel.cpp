// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/override_panel.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace deference::ui {
namespace {

constexpr int k_beside_from = 600;

std::size_t index(OverridePanel::Action action)
{
    return static_cast<std::size_t>(action);
}

} // namespace

OverridePanel::OverridePanel(QWidget* parent)
    : QFrame(parent), m_choice(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_actions(new SegmentedControl(this)), m_to(make_label({}, Role::Support, Token::Ink2, this)),
      m_chip_box(new QWidget(this)), m_chips(new FlowLayout(m_chip_box, 8, 6)), m_reason(new QLineEdit(this)),
      m_cost(make_wrapped_label({}, Role::Support, Token::Ink2, this)),
      m_note(make_wrapped_label({}, Role::Support, Token::Ink3, this)),
      m_cancel(make_button(tr("Cancel"), ButtonKind::Quiet, this)),
      m_confirm(make_button({}, ButtonKind::Primary, this))
{
    setProperty("ground", QStringLiteral("sunken"));
    setAccessibleName(tr("Override"));
    m_actions->setAccessibleName(tr("What to do instead"));
    m_actions->add_segment(tr("Skip", "a task"), u"skip");
    m_actions->add_segment(tr("Move", "a task to another day"), u"move");
    m_actions->add_segment(tr("Swap", "a task for another one"), u"swap");
    m_reason->setPlaceholderText(tr("Why? One line is enough"));
    m_reason->setAccessibleName(tr("Reason for the override"));
    m_reason->setMaxLength(300);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    m_choice->setSpacing(12);
    m_choice->addWidget(m_actions, 0, Qt::AlignTop);
    m_choice->addWidget(m_to, 0, Qt::AlignTop);
    m_choice->addWidget(m_chip_box, 1);
    m_choice->addStretch();
    column->addLayout(m_choice);
    column->addWidget(m_reason);
    auto* end = new QHBoxLayout;
    end->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_cost);
    words->addWidget(m_note);
    words->addStretch();
    end->addLayout(words, 1);
    end->addWidget(m_cancel);
    end->addWidget(m_confirm);
    column->addLayout(end);

    connect(m_actions, &SegmentedControl::current_changed, this, [this] {
        show_targets();
        emit choice_changed();
    });
    connect(m_reason, &QLineEdit::textChanged, this, &OverridePanel::refresh);
    connect(m_confirm, &QPushButton::clicked, this, &OverridePanel::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &OverridePanel::cancelled);
    show_targets();
    set_targets(Action::Move, {});
    set_targets(Action::Swap, {});
}

void OverridePanel::set_targets(Action action, const QList<OverrideTarget>& targets)
{
    const QString chosen = action == this->action() ? target() : QString();
    m_targets[index(action)] = targets;
    m_actions->set_segment_enabled(int(action), action == Action::Skip || !targets.isEmpty());
    if (action == this->action())
        show_targets(chosen);
}

void OverridePanel::set_likely_cost(Action action, const QString& cost)
{
    m_costs[index(action)] = cost;
    refresh();
}

void OverridePanel::set_action(Action action)
{
    m_actions->set_current(int(action));
}

OverridePanel::Action OverridePanel::action() const
{
    return static_cast<Action>(m_actions->current());
}

QString OverridePanel::target() const
{
    QAbstractButton* chip = m_chip_group ? m_chip_group->checkedButton() : nullptr;
    return chip ? m_targets[index(action())].value(m_chip_group->id(chip)).id : QString();
}

void OverridePanel::set_target(const QString& id)
{
    const QList<OverrideTarget>& targets = m_targets[index(action())];
    for (int i = 0; i < targets.size(); ++i) {
        if (targets[i].id == id)
            m_chip_group->button(i)->setChecked(true);
    }
}

QString OverridePanel::reason() const
{
    return m_reason->text().simplified();
}

void OverridePanel::clear()
{
    m_reason->clear();
    set_action(Action::Skip);
    show_targets();
}

void OverridePanel::carry_over(const OverridePanel& from)
{
    if (m_actions->segment(int(from.action()))->isEnabled())
        set_action(from.action());
    if (action() == from.action())
        show_targets(from.target());
    m_reason->setText(from.m_reason->text());
    m_reason->setCursorPosition(from.m_reason->cursorPosition());
    if (from.m_reason->hasFocus())
        m_reason->setFocus(Qt::OtherFocusReason);
}

void OverridePanel::show_targets(const QString& chosen)
{
    delete m_chip_group;
    m_chip_group = new QButtonGroup(this);
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        // One of them may be the button whose click brought us here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QList<OverrideTarget>& targets = m_targets[index(action())];
    for (int i = 0; i < targets.size(); ++i) {
        auto* chip = make_button(without_mnemonic(targets[i].text), ButtonKind::Chip, m_chip_box);
        chip->setCheckable(true);
        m_chip_group->addButton(chip, i);
        m_chips->addWidget(chip);
        chip->setChecked(targets[i].id == chosen);
    }
    // The first target is the best one; a single glance, then only the reason is left to type.
    if (QAbstractButton* first = m_chip_group->button(0); first && !m_chip_group->checkedButton())
        first->setChecked(true);
    m_to->setText(action() == Action::Swap ? tr("for", "swap this task for") : tr("to", "move this task to"));
    show_to();
    m_chip_box->setVisible(!targets.isEmpty());
    order_tabs();
    connect(m_chip_group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (!checked)
            return;
        refresh();
        emit choice_changed();
    });
    refresh();
}

void OverridePanel::follow_in_tab_order(QWidget* widget)
{
    m_before = widget;
    order_tabs();
}

void OverridePanel::order_tabs()
{
    QWidget* previous = m_before;
    const auto next = [&previous](QWidget* widget) {
        if (previous && widget)
            setTabOrder(previous, widget);
        previous = widget;
    };
    for (int i = 0; i < m_actions->count(); ++i)
        next(m_actions->segment(i));
    const auto chips = m_chip_group->buttons();
    for (QAbstractButton* chip : chips)
        next(chip);
    next(m_reason);
    next(m_cancel);
    next(m_confirm);
}

// The little word belongs between the two when they stand side by side.
void OverridePanel::show_to()
{
    const bool is_wide = m_choice->direction() != QBoxLayout::TopToBottom;
    m_to->setVisible(is_wide && !m_targets[index(action())].isEmpty());
    m_to->setFixedHeight(m_actions->sizeHint().height());
}

QString OverridePanel::missing() const
{
    if (action() != Action::Skip && target().isEmpty())
        return action() == Action::Move ? tr("Needs a day first.") : tr("Needs a task first.");
    return reason().isEmpty() ? tr("Needs a reason first.") : QString();
}

void OverridePanel::refresh()
{
    switch (action()) {
    case Action::Skip:
        m_confirm->setText(tr("Record and skip"));
        break;
    case Action::Move:
        m_confirm->setText(tr("Record and move"));
        break;
    case Action::Swap:
        m_confirm->setText(tr("Record and swap"));
        break;
    }
    const QString needed = missing();
    const QString& cost = m_costs[index(action())];
    m_confirm->setEnabled(needed.isEmpty());
    m_confirm->setAccessibleDescription(needed);
    m_cost->setText(cost.isEmpty() ? QString() : tr("Likely cost: %1").arg(cost));
    m_cost->setVisible(!cost.isEmpty());
    m_note->setText(needed.isEmpty() ? tr("The reason goes into your override ledger.") : needed);
}

void OverridePanel::confirm()
{
    if (missing().isEmpty())
        emit confirmed(action(), target(), reason());
}

void OverridePanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const bool is_wide = width() >= current_theme().scaled(k_beside_from);
    m_choice->setDirection(is_wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_choice->setSpacing(is_wide ? 12 : 6);
    m_to->setAlignment(is_wide ? Qt::AlignVCenter : Qt::AlignLeading | Qt::AlignVCenter);
    show_to();
}

void OverridePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        confirm();
    else
        QFrame::keyPressEvent(event);
}

void OverridePanel::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_reason->setFocus(Qt::OtherFocusReason);
}

} // namespace deference::ui
