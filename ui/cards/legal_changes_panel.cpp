// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/legal_changes_panel.h"

#include "ui/cards/words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

namespace deference::ui {

namespace {

using Status = std::optional<content::LegalStatus>;

// As the end of a sentence about what a law was.
QString then_text(const Status& status)
{
    if (!status)
        return LegalChangesPanel::tr("no law then");
    switch (*status) {
    case content::LegalStatus::InForce:
        return LegalChangesPanel::tr("in force then");
    case content::LegalStatus::Proposed:
        return LegalChangesPanel::tr("proposed then");
    case content::LegalStatus::Stayed:
        return LegalChangesPanel::tr("stayed then");
    case content::LegalStatus::Withdrawn:
        return LegalChangesPanel::tr("withdrawn then");
    case content::LegalStatus::Vacated:
        return LegalChangesPanel::tr("vacated then");
    case content::LegalStatus::Guidance:
        return LegalChangesPanel::tr("guidance then");
    case content::LegalStatus::Pending:
        return LegalChangesPanel::tr("pending then");
    case content::LegalStatus::SettledOrder:
        return LegalChangesPanel::tr("a settled order then");
    case content::LegalStatus::Report:
        return LegalChangesPanel::tr("a report then");
    }
    return {};
}

QString since_text(const Status& after)
{
    return after ? LegalChangesPanel::tr("%1 since you learned it", "%1: Withdrawn, In force")
                       .arg(legal_status_name(badge_status(*after)))
                 : LegalChangesPanel::tr("Not told as law since you learned it");
}

// Laws once each, however many cards cite them, in the order of the cards.
QStringList citations_of(const std::vector<cards::LegalChange>& changes)
{
    QStringList citations;
    for (const cards::LegalChange& change : changes) {
        const QString& named = change.citation.isEmpty() ? change.question : change.citation;
        if (!citations.contains(named))
            citations.append(named);
    }
    return citations;
}

} // namespace

QString law_changed_text(const Status& before, const Status& after)
{
    return LegalChangesPanel::tr("%1, %2", "Withdrawn since you learned it, in force then")
        .arg(since_text(after), then_text(before));
}

LegalChangesPanel::LegalChangesPanel(QWidget* parent)
    : QWidget(parent), m_notice(new NoticeBar(Severity::Medium, this)),
      m_study(m_notice->add_action(tr("Study them"), ButtonKind::Primary)),
      m_toggle(m_notice->add_action(tr("Show them"))), m_list(new QWidget(this)),
      m_rows(new QVBoxLayout(m_list))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_notice);
    column->addWidget(m_list);
    m_rows->setContentsMargins(14, 0, 14, 0);
    m_rows->setSpacing(6);
    m_list->setAccessibleName(tr("Cards whose law has changed"));
    m_list->hide();
    hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* dismiss = m_notice->add_action(tr("Dismiss"), ButtonKind::Quiet);
    dismiss->setAccessibleDescription(tr("The cards stay due"));
    connect(m_study, &QPushButton::clicked, this, [this] {
        std::vector<cards::CardId> ids;
        std::ranges::transform(m_changes, std::back_inserter(ids), &cards::LegalChange::id);
        emit study_requested(cards::scope_of(ids));
    });
    connect(dismiss, &QPushButton::clicked, this, &LegalChangesPanel::dismiss_requested);
    connect(m_toggle, &QPushButton::clicked, this, [this] { show_list(m_list->isHidden()); });
}

void LegalChangesPanel::show_changes(const std::vector<cards::LegalChange>& changes)
{
    std::vector<cards::LegalChange> open;
    std::ranges::copy_if(changes, std::back_inserter(open), [](const cards::LegalChange& change) {
        return change.is_open && !change.dismissed;
    });
    if (open == m_changes)
        return;
    m_changes = std::move(open);
    setVisible(!m_changes.empty());
    show_list(!m_list->isHidden() && !m_changes.empty());
    if (m_changes.empty())
        return;
    constexpr int k_named = 2;
    QStringList citations = citations_of(m_changes);
    const int more = std::max(0, static_cast<int>(citations.size()) - k_named);
    citations = citations.mid(0, k_named);
    if (more > 0)
        citations.append(tr("%n more", "laws", more));
    // One word for all of them where they went the same way.
    const bool is_one_way =
        std::ranges::all_of(m_changes, [&](const auto& each) { return each.after == m_changes[0].after; });
    const QString lead =
        is_one_way ? tr("%1:", "Withdrawn since you learned it:").arg(since_text(m_changes[0].after))
                   : tr("The law has changed since you learned it:");
    const int count = static_cast<int>(m_changes.size());
    m_notice->set_text(lead, {tr("%1. %2", "laws; cards are due again")
                                  .arg(citations.join(QStringLiteral("; ")),
                                       tr("%n card(s) are due again.", nullptr, count))});
}

void LegalChangesPanel::show_list(bool shown)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (shown) {
        for (const cards::LegalChange& change : m_changes)
            m_rows->addWidget(make_row(change));
    }
    m_list->setVisible(shown);
    m_toggle->setText(shown ? tr("Hide them") : tr("Show them"));
}

QWidget* LegalChangesPanel::make_row(const cards::LegalChange& change)
{
    auto* row = new QWidget(m_list);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    if (change.after)
        across->addWidget(new LegalBadge(badge_status(*change.after), row), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(new ElideLabel(change.question, Role::Body, Token::Ink, row));
    words->addWidget(
        make_wrapped_label(tr("%1. %2", "what changed; the citation")
                               .arg(law_changed_text(change.before, change.after), change.citation),
                           Role::Support, Token::Ink2, row));
    auto* open = make_button(tr("Open"), ButtonKind::Secondary, row, {}, ButtonSize::Small);
    open->setAccessibleName(tr("Open the card: %1").arg(change.question));
    connect(open, &QPushButton::clicked, this, [this, id = change.id] { emit card_requested(id); });
    across->addLayout(words, 1);
    across->addWidget(open, 0, Qt::AlignTop);
    return row;
}

} // namespace deference::ui
