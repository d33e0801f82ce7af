// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/decks_dialog.h"

#include "app/cards/card_draft.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

constexpr QSize k_size{600, 480};
constexpr int k_name_role = Qt::UserRole;
constexpr int k_count_role = Qt::UserRole + 1;

} // namespace

DecksDialog::DecksDialog(Library& library, QWidget* parent)
    : QDialog(parent), m_library(library), m_decks(new QTreeWidget(this)),
      m_error(make_wrapped_label({}, Role::Body, Token::Crit, this))
{
    setWindowTitle(tr("Your decks"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_decks->setAccessibleName(tr("Your decks"));
    m_decks->setHeaderLabels({tr("Deck"), tr("Cards")});
    m_decks->setRootIsDecorated(false);
    m_decks->setItemsExpandable(false);
    m_decks->header()->setStretchLastSection(false);
    m_decks->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_decks->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(
        make_wrapped_label(tr("Cards that you write or import can be in decks of your own; “::” "
                              "puts one deck below another. A pack’s cards are in none."),
                           Role::Body, Token::Ink2, this));
    column->addWidget(m_decks, 1);
    column->addWidget(make_question());
    column->addWidget(make_name());
    column->addWidget(m_error);
    column->addWidget(make_buttons());
    m_error->hide();
    resize(current_theme().scaled(k_size.width()), current_theme().scaled(k_size.height()));
    connect(m_decks, &QTreeWidget::currentItemChanged, this, [this] {
        m_name->setText(deck());
        m_error->hide();
        m_question->hide();
        show_buttons();
    });
    connect(new QShortcut(Qt::Key_F2, this), &QShortcut::activated, this, [this] {
        m_name->setFocus(Qt::OtherFocusReason);
        m_name->selectAll();
    });
    auto* remove = new QShortcut(QKeySequence::Delete, m_decks);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &DecksDialog::ask_to_delete);
    refresh({});
    m_decks->setFocus();
}

QWidget* DecksDialog::make_question()
{
    m_question = new NoticeBar(Severity::Note, this);
    m_keep = m_question->add_action(tr("Keep them"));
    QPushButton* all = m_question->add_action(tr("Delete them"));
    QPushButton* cancel = m_question->add_action(tr("Cancel"), ButtonKind::Quiet);
    connect(m_keep, &QPushButton::clicked, this, [this] { delete_deck(cards::DeckCards::Stay); });
    connect(all, &QPushButton::clicked, this, [this] { delete_deck(cards::DeckCards::GoToo); });
    connect(cancel, &QPushButton::clicked, this, &DecksDialog::put_question_away);
    m_question->hide();
    return m_question;
}

QWidget* DecksDialog::make_name()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_name = new QLineEdit(line);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name of a deck"));
    auto* label = make_label(tr("Name"), Role::BodyStrong, Token::Ink, line);
    label->setBuddy(m_name);
    m_rename = make_button(tr("Rename"), ButtonKind::Secondary, line, u"edit");
    m_new = make_button(tr("New deck"), ButtonKind::Secondary, line, u"add");
    m_new->setToolTip(tr("Write its first card"));
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addWidget(m_rename);
    row->addWidget(m_new);
    connect(m_name, &QLineEdit::textChanged, this, &DecksDialog::show_buttons);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (m_rename->isEnabled())
            rename();
        else if (m_new->isEnabled())
            begin_deck();
    });
    connect(m_rename, &QPushButton::clicked, this, &DecksDialog::rename);
    connect(m_new, &QPushButton::clicked, this, &DecksDialog::begin_deck);
    return line;
}

QWidget* DecksDialog::make_buttons()
{
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_study = make_button(tr("Study it"), ButtonKind::Secondary, buttons, u"play");
    m_show = make_button(tr("Show its cards"), ButtonKind::Secondary, buttons, u"cards");
    m_delete = make_button(tr("Delete"), ButtonKind::Secondary, buttons, u"delete");
    m_delete->setToolTip(tr("You choose what happens to its cards"));
    auto* close = make_button(tr("Close"), ButtonKind::Quiet, buttons);
    for (QPushButton* button : {m_study, m_show, m_delete})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(close);
    connect(m_study, &QPushButton::clicked, this,
            [this] { go_with_search(QStringLiteral("study:search:%1")); });
    connect(m_show, &QPushButton::clicked, this, [this] { go_with_search(QStringLiteral("browse:%1")); });
    connect(m_delete, &QPushButton::clicked, this, &DecksDialog::ask_to_delete);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

void DecksDialog::refresh(const QString& chosen)
{
    const auto decks = cards::load_decks(m_library);
    if (!decks) {
        m_error->setText(decks.error().sentence());
        m_error->show();
        return;
    }
    m_decks->clear();
    QHash<QString, QTreeWidgetItem*> items;
    for (const cards::DeckCount& deck : *decks) {
        const qsizetype cut = deck.name.lastIndexOf(u"::");
        QTreeWidgetItem* above = cut < 0 ? nullptr : items.value(deck.name.left(cut));
        auto* item = above ? new QTreeWidgetItem(above) : new QTreeWidgetItem(m_decks);
        item->setText(0, cut < 0 ? deck.name : deck.name.mid(cut + 2));
        item->setText(1, QLocale().toString(deck.with_below));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setSizeHint(0, {0, current_theme().line_height(Role::Body) + 10});
        item->setData(0, k_name_role, deck.name);
        item->setData(0, k_count_role, deck.with_below);
        items.insert(deck.name, item);
    }
    m_decks->expandAll();
    QTreeWidgetItem* first = m_decks->topLevelItem(0);
    m_decks->setCurrentItem(items.value(chosen, first));
    show_buttons();
}

QString DecksDialog::deck() const
{
    const QTreeWidgetItem* item = m_decks->currentItem();
    return item ? item->data(0, k_name_role).toString() : QString();
}

void DecksDialog::show_buttons()
{
    const bool has_deck = !deck().isEmpty();
    const QString name = cards::normal_deck(m_name->text());
    for (QPushButton* button : {m_study, m_show, m_delete})
        button->setEnabled(has_deck);
    m_rename->setEnabled(has_deck && !name.isEmpty() && name != deck());
    m_new->setEnabled(!name.isEmpty() && name != deck());
}

void DecksDialog::rename()
{
    const QString name = cards::normal_deck(m_name->text());
    report(cards::rename_deck(m_library, deck(), name), name, tr("Deck renamed"));
}

void DecksDialog::ask_to_delete()
{
    const QTreeWidgetItem* item = m_decks->currentItem();
    if (!item)
        return;
    const int count = item->data(0, k_count_role).toInt();
    if (count == 0) // but for deleted ones that have a history
        return delete_deck(cards::DeckCards::Stay);
    m_question->set_sentence(tr("What happens to its %n card(s)?", nullptr, count),
                             tr("Kept, they are in no deck. Either can be undone."));
    m_question->show();
    m_keep->setFocus(Qt::OtherFocusReason);
}

void DecksDialog::delete_deck(cards::DeckCards what)
{
    m_question->hide();
    report(cards::delete_deck(m_library, deck(), what), {},
           what == cards::DeckCards::Stay ? tr("Deck deleted; its cards stay")
                                          : tr("Deck deleted with its cards"));
}

void DecksDialog::put_question_away()
{
    m_question->hide();
    m_decks->setFocus(Qt::OtherFocusReason);
}

void DecksDialog::begin_deck()
{
    cards::CardDraft draft;
    draft.words.markup = cards::Markup::Markdown;
    draft.deck = cards::normal_deck(m_name->text());
    accept();
    emit wanted(QStringLiteral("new:") + cards::to_text(draft));
}

void DecksDialog::go_with_search(const QString& detail)
{
    const QString search = QStringLiteral("deck:\"%1\"").arg(deck());
    accept();
    emit wanted(detail.arg(search));
}

void DecksDialog::report(const Result<int>& changed, const QString& chosen, const QString& text)
{
    m_error->setVisible(!changed);
    if (!changed) {
        m_error->setText(changed.error().sentence());
        return;
    }
    emit happened(text);
    refresh(chosen);
    m_decks->setFocus(Qt::OtherFocusReason);
}

} // namespace deference::ui
