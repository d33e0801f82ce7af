// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/labels.h"

#include <QVariant>

namespace deference::ui {

Card::Card(const QString& title, QWidget* parent, Padding padding)
    : QFrame(parent), m_header(new QHBoxLayout), m_body(new QVBoxLayout),
      m_title(new ElideLabel(title, Role::CardHeading, Token::Ink, this))
{
    setProperty("ground", QStringLiteral("card"));
    auto* all = new QVBoxLayout(this);
    switch (padding) {
    case Padding::Normal:
        all->setContentsMargins(16, 16, 16, 16);
        break;
    case Padding::Compact:
        all->setContentsMargins(14, 12, 14, 12);
        break;
    case Padding::None:
        all->setContentsMargins(1, 1, 1, 1); // the hairline stays visible
        break;
    }
    all->setSpacing(8);
    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->setSpacing(8);
    m_header->addWidget(m_title, 1);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(8);
    all->addLayout(m_header);
    all->addLayout(m_body, 1);
    set_title(title);
}

void Card::set_title(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

} // namespace deference::ui
