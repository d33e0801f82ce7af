// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/link_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>

namespace deference::ui {

namespace {

constexpr qsizetype k_longest_shown = 300;

} // namespace

LinkBar::LinkBar(QWidget* parent)
    : QWidget(parent), m_words(make_wrapped_label({}, Role::SupportStrong, Token::Ink, this)),
      m_shown(make_wrapped_label({}, Role::Support, Token::Ink2, this)),
      m_open(make_button(tr("Open in the browser"), ButtonKind::Secondary, this)),
      m_leave(make_button(tr("Do not open"), ButtonKind::Quiet, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_words);
    words->addWidget(m_shown);
    row->addLayout(words, 1);
    row->addWidget(m_open);
    row->addWidget(m_leave);
    connect(m_open, &QPushButton::clicked, this, &LinkBar::open);
    connect(m_leave, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void LinkBar::ask(const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool can_open =
        url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
    m_address = can_open ? address : QString();
    m_words->setText(can_open ? tr("Open this page in the browser?")
                              : tr("This link leads to no web page and is not opened."));
    // The host as it is, so that letters of other alphabets cannot pass for one that is known.
    const QString shown = can_open ? url.toString(QUrl::FullyEncoded) : address;
    m_shown->setText(shown.size() <= k_longest_shown ? shown : shown.left(k_longest_shown) + u'\u2026');
    m_open->setVisible(can_open);
    show();
    (can_open ? m_open : m_leave)->setFocus(Qt::OtherFocusReason);
}

void LinkBar::open()
{
    hide();
    QDesktopServices::openUrl(QUrl(m_address, QUrl::StrictMode));
    emit opened(m_address);
}

} // namespace deference::ui
