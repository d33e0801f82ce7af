// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_stack.h"

#include "ui/widgets/notice_bar.h"
#include "ui/widgets/severity_pill.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace deference::ui {

NoticeStack::NoticeStack(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 24, 0);
    hide();
}

void NoticeStack::add(const QString& sentence)
{
    if (m_bars.contains(sentence))
        return; // a save that is tried again and again says it once
    auto* bar = new NoticeBar(Severity::High, this);
    bar->set_text(sentence, {});
    connect(bar->add_action(tr("Close")), &QPushButton::clicked, this, [this, bar] { close_bar(bar); });
    m_bars.insert(sentence, bar);
    layout()->addWidget(bar);
    show();
    QAccessibleEvent alert(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeStack::close_bar(NoticeBar* bar)
{
    m_bars.remove(m_bars.key(bar));
    layout()->removeWidget(bar);
    bar->hide();
    bar->deleteLater(); // its button is still being clicked
    setVisible(!m_bars.isEmpty());
    emit closed();
}

void NoticeStack::take_focus()
{
    if (auto* button = findChild<QPushButton*>())
        button->setFocus(Qt::TabFocusReason);
}

} // namespace deference::ui
