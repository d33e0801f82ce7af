// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/unverified_dialog.h"

#include "ui/cards/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace deference::ui {

namespace {

constexpr int k_card = Qt::UserRole; // index into the cards
constexpr QSize k_size(880, 600);
constexpr int k_citation_width = 260;

QString status_text(const cards::UnverifiedCard& card)
{
    return card.status ? legal_status_name(badge_status(*card.status)) : UnverifiedDialog::tr("Not law");
}

QString status_query(const cards::UnverifiedCard& card)
{
    return QStringLiteral("status:") + (card.status ? content::to_key(*card.status) : QStringLiteral("none"));
}

} // namespace

UnverifiedDialog::UnverifiedDialog(std::vector<cards::UnverifiedCard> cards,
                                   const content::Catalogue& catalogue, QWidget* parent)
    : QDialog(parent), m_cards(std::move(cards)),
      m_lead(make_wrapped_label(
          tr("%n card(s) written from knowledge, without a source at hand. Check one before you quote it.",
             nullptr, static_cast<int>(m_cards.size())),
          Role::Body, Token::Ink2, this)),
      m_status(new QComboBox(this)), m_tree(new QTreeWidget(this)),
      m_source(make_wrapped_label({}, Role::Support, Token::Ink2, this))
{
    setWindowTitle(tr("Cards that nobody has checked"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* find = make_button(tr("Show in Browse"), ButtonKind::Secondary, this);
    auto* open = make_button(tr("Open the card"), ButtonKind::Primary, this);
    auto* close = make_button(tr("Close"), ButtonKind::Secondary, this);
    for (QPushButton* button : {find, open, close})
        button->setAutoDefault(false); // Enter is the list's
    auto* status_name = make_label(tr("Legal status"), Role::Body, Token::Ink, this);
    status_name->setBuddy(m_status);
    m_status->setAccessibleName(tr("Only cards of this legal status"));
    m_source->setAccessibleName(tr("Where to check it"));
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(12);
    choice->addWidget(status_name);
    choice->addWidget(m_status);
    choice->addStretch();
    auto* actions = new QHBoxLayout;
    actions->addWidget(find);
    actions->addStretch();
    actions->addWidget(close);
    actions->addWidget(open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_lead);
    column->addLayout(choice);
    column->addWidget(m_tree, 1);
    column->addWidget(m_source);
    column->addLayout(actions);
    fill_statuses();
    fill(catalogue);
    connect(m_status, &QComboBox::currentIndexChanged, this, &UnverifiedDialog::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &UnverifiedDialog::show_source);
    connect(m_tree, &QTreeWidget::itemActivated, this, &UnverifiedDialog::open_current);
    connect(open, &QPushButton::clicked, this, &UnverifiedDialog::open_current);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(find, &QPushButton::clicked, this, [this] {
        const QString query =
            QStringLiteral("is:unverified %1").arg(m_status->currentData().toString()).trimmed();
        accept(); // first, so that the focus goes where the search leads
        emit search_requested(query);
    });
    filter();
    m_tree->setFocus(Qt::OtherFocusReason);
    resize(k_size);
}

void UnverifiedDialog::fill_statuses()
{
    m_status->addItem(tr("All"));
    for (const cards::UnverifiedCard& card : m_cards) {
        const QString query = status_query(card);
        if (m_status->findData(query) >= 0)
            continue;
        const auto count = std::ranges::count(m_cards, card.status, &cards::UnverifiedCard::status);
        m_status->addItem(tr("%1 (%2)", "a status, the number of cards").arg(status_text(card)).arg(count),
                          query);
    }
}

void UnverifiedDialog::fill(const content::Catalogue& catalogue)
{
    m_tree->setAccessibleName(tr("Cards that nobody has checked, by area"));
    m_tree->setHeaderLabels({tr("Question"), tr("Legal status"), tr("Citation")});
    m_tree->setUniformRowHeights(true);
    QHash<QString, QTreeWidgetItem*> areas;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const cards::UnverifiedCard& card = m_cards[i];
        QTreeWidgetItem*& area = areas[card.area];
        if (!area) {
            area = new QTreeWidgetItem(m_tree, {area_title(catalogue, card.area)});
            area->setFlags(Qt::ItemIsEnabled);
            area->setFirstColumnSpanned(true);
        }
        auto* item = new QTreeWidgetItem(area, {card.question, status_text(card), card.citation});
        item->setData(0, k_card, static_cast<int>(i));
        item->setToolTip(0, card.question.toHtmlEscaped());
        item->setToolTip(2, card.citation.toHtmlEscaped());
    }
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->resizeSection(2, k_citation_width);
}

void UnverifiedDialog::filter()
{
    const QString wanted = m_status->currentData().toString();
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* area = m_tree->topLevelItem(i);
        bool is_any = false;
        for (int k = 0; k < area->childCount(); ++k) {
            QTreeWidgetItem* item = area->child(k);
            const auto card = static_cast<std::size_t>(item->data(0, k_card).toInt());
            const bool is_shown = wanted.isEmpty() || status_query(m_cards[card]) == wanted;
            item->setHidden(!is_shown);
            is_any = is_any || is_shown;
            if (is_shown && !first)
                first = item;
        }
        area->setHidden(!is_any);
    }
    m_tree->setCurrentItem(first);
    show_source();
}

void UnverifiedDialog::show_source()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    const QVariant index = item ? item->data(0, k_card) : QVariant();
    QStringList words;
    if (index.isValid()) {
        const cards::UnverifiedCard& card = m_cards[static_cast<std::size_t>(index.toInt())];
        for (const QString& text : {card.citation, card.source_title, card.source_url}) {
            if (!text.isEmpty() && !words.contains(text))
                words.append(text);
        }
        if (words.isEmpty())
            words.append(tr("The card names no source."));
    }
    m_source->setText(words.join(u'\n'));
}

void UnverifiedDialog::open_current()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    const QVariant index = item ? item->data(0, k_card) : QVariant();
    if (!index.isValid())
        return;
    const cards::CardId card = m_cards[static_cast<std::size_t>(index.toInt())].id;
    accept();
    emit card_requested(card);
}

} // namespace deference::ui
