// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/source_row.h"

#include "ui/cards/legal_changes_panel.h"
#include "ui/cards/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>

namespace deference::ui {

SourceRow::SourceRow(QWidget* parent)
    : QWidget(parent), m_badge(new LegalBadge(LegalStatus::InForce, this)),
      m_title(make_wrapped_label({}, Role::SupportStrong, Token::Ink, this)),
      m_citation(make_wrapped_label({}, Role::Support, Token::Ink2, this)),
      m_changed(make_wrapped_label({}, Role::SupportStrong, Token::Attn, this)),
      m_checked(make_wrapped_label({}, Role::Support, Token::Ink3, this)),
      m_unverified(make_wrapped_label(tr("Not checked: written from knowledge, without a source at hand."),
                                      Role::Support, Token::Attn, this)),
      m_open(make_button(tr("Open source"), ButtonKind::Link, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_changed);
    for (QLabel* label : {m_title, m_citation}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    m_checked->hide();
    words->addWidget(m_checked);
    words->addWidget(m_unverified);
    row->addWidget(m_badge, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_open, 0, Qt::AlignTop);
    connect(m_open, &QPushButton::clicked, this, &SourceRow::open_source);
}

void SourceRow::show_card(const cards::Card& card)
{
    const cards::CardFacts& facts = card.facts;
    m_badge->setVisible(facts.status.has_value());
    if (facts.status)
        m_badge->set_status(badge_status(*facts.status), facts.verified);
    const bool is_news = card.status_changed && m_last_answer && *m_last_answer < card.status_changed->at;
    m_changed->setText(is_news ? law_changed_text(card.status_changed->before, facts.status) : QString());
    m_changed->setVisible(is_news);
    m_title->setText(facts.source_title);
    m_title->setVisible(!facts.source_title.isEmpty());
    m_citation->setText(card.words.citation);
    m_citation->setVisible(!card.words.citation.isEmpty() && card.words.citation != facts.source_title);
    m_checked->setText(card.origin ? tr("Checked %1", "a day").arg(day_text_with_year(facts.as_of))
                                   : tr("Your own card"));
    m_unverified->setVisible(!facts.verified);
    const QUrl url(facts.source_url, QUrl::StrictMode);
    const bool can_open = url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http");
    m_url = can_open ? facts.source_url : QString();
    m_open->setVisible(can_open);
    m_open->setToolTip(facts.source_url.toHtmlEscaped());
    m_open->setAccessibleName(tr("Open source in the browser: %1").arg(facts.source_title));
    setVisible(facts.status || !facts.source_title.isEmpty() || !card.words.citation.isEmpty() ||
               !facts.verified);
}

void SourceRow::set_day_shown(bool shown)
{
    m_checked->setVisible(shown);
}

void SourceRow::open_source() const
{
    QDesktopServices::openUrl(QUrl(m_url, QUrl::StrictMode));
}

} // namespace deference::ui
