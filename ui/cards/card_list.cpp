// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_list.h"

#include "app/cards/browse.h"
#include "ui/cards/card_row_delegate.h"
#include "ui/cards/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStackedLayout>
#include <QToolButton>

namespace deference::ui {

namespace {

// A list in which letters are keys of the page, not a search by first letter.
class PlainList : public QListView
{
  public:
    using QListView::QListView;

  protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool is_letter = !event->text().isEmpty() && event->text().front().isPrint() &&
                               !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (is_letter || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
            event->key() == Qt::Key_Escape)
            event->ignore();
        else
            QListView::keyPressEvent(event);
    }
};

} // namespace

CardList::CardList(Library& library, QWidget* parent)
    : Card({}, parent, Padding::None), m_library(library), m_search(new QLineEdit(this)),
      m_count(make_label({}, Role::Support, Token::Ink3, this)), m_view(new PlainList(this)),
      m_model(new CardListModel(this)), m_stack(new QStackedLayout)
{
    setAccessibleName(tr("All cards"));
    m_search->setPlaceholderText(tr("Find cards: words, is:due, status:withdrawn"));
    m_search->setAccessibleName(tr("Find cards"));
    m_search->setToolTip(
        tr("Words, \"words in order\", -not, area:, status:, is:new, is:due, is:suspended, is:flagged")
            .toHtmlEscaped());
    m_search->addAction(icon(u"search", Token::Ink3), QLineEdit::LeadingPosition);
    m_search->findChild<QToolButton*>()->setAccessibleName(tr("Find"));
    m_search->setClearButtonEnabled(true);
    for (auto* button : m_search->findChildren<QToolButton*>()) {
        if (button->accessibleName().isEmpty()) // Qt leaves its own button without a name
            button->setAccessibleName(tr("Clear the search"));
    }
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 6);
    top->setSpacing(6);
    top->addWidget(m_search);
    top->addWidget(m_count);

    m_view->setModel(m_model);
    m_view->setItemDelegate(new CardRowDelegate(m_view));
    m_view->setProperty("ground", QStringLiteral("plain"));
    m_view->setAccessibleName(tr("Cards found"));
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_nothing = new EmptyState(tr("No card found."), {}, tr("Clear the search"), this);
    set_button_kind(m_nothing->button(), ButtonKind::Secondary);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nothing);
    body()->setSpacing(0);
    body()->addLayout(top);
    body()->addWidget(make_line(Qt::Horizontal, this));
    body()->addLayout(m_stack, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(80);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    // Queued: the same key press goes on to the page, which must still see that it was typed into a field.
    connect(m_search, &QLineEdit::returnPressed, this, &CardList::go_to_found, Qt::QueuedConnection);
    connect(&m_typing, &QTimer::timeout, this, &CardList::refresh);
    connect(m_nothing, &EmptyState::action_requested, m_search, &QLineEdit::clear);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { emit chosen(m_model->id_at(now)); });
}

void CardList::refresh()
{
    m_typing.stop();
    search_with(m_search->text());
}

void CardList::search_with(const QString& text)
{
    const auto rows = cards::find_cards(m_library, text);
    if (rows)
        return show_found(*rows);
    if (rows.error().code != ErrorCode::InvalidInput) {
        emit failed(rows.error());
        return;
    }
    // A key half typed, "is:du": what was found so far stays.
    m_count->setText(tr("Not a search yet: %1").arg(rows.error().what));
    set_tone(m_count, Token::Attn);
}

void CardList::show_found(const std::vector<cards::CardRow>& rows)
{
    const cards::CardId before = selected();
    const Instant now = m_library.clock().now();
    const Day today = study_day(m_library.clock());
    std::vector<CardListModel::Row> shown;
    shown.reserve(rows.size());
    for (const cards::CardRow& row : rows) {
        auto area = m_areas.find(row.area);
        if (area == m_areas.end())
            area = m_areas.insert(row.area, area_title(m_library.catalogue(), row.area));
        shown.push_back({row, *area, standing_text(row, now, today)});
    }
    m_model->set_rows(std::move(shown));
    set_tone(m_count, Token::Ink3);
    m_count->setText(tr("%n card(s)", nullptr, static_cast<int>(rows.size())));
    m_nothing->set_text(tr("No card found."),
                        tr("No card has “%1”. Words may stand in any order; a minus leaves cards out.")
                            .arg(m_search->text().trimmed()));
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    if (const QModelIndex index = m_model->find(before); index.isValid())
        m_view->setCurrentIndex(index);
    else if (!rows.empty())
        m_view->setCurrentIndex(m_model->index(0));
    else
        emit chosen({});
}

void CardList::go_to_found()
{
    refresh();
    if (m_model->rowCount() == 0)
        return;
    m_view->setCurrentIndex(m_model->index(0));
    m_view->setFocus(Qt::OtherFocusReason);
}

void CardList::select(cards::CardId id)
{
    if (!m_model->find(id).isValid() && !m_search->text().isEmpty()) {
        m_search->clear();
        refresh();
    }
    const QModelIndex index = m_model->find(id);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

cards::CardId CardList::selected() const
{
    return m_model->id_at(m_view->currentIndex());
}

void CardList::focus_search()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CardList::focus_list()
{
    if (m_model->rowCount() == 0)
        focus_search();
    else
        m_view->setFocus(Qt::OtherFocusReason);
}

void CardList::search(const QString& query)
{
    m_search->setText(query);
    refresh();
}

bool CardList::has_list_focus() const
{
    return m_view->hasFocus();
}

} // namespace deference::ui
