// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/browser_table.h"

#include "ui/cards/browser_delegate.h"
#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <utility>

namespace deference::ui {

namespace {

constexpr int k_question = static_cast<int>(BrowserColumn::Question);
constexpr int k_question_least = 120;

int usual_width(BrowserColumn column)
{
    switch (column) {
    case BrowserColumn::Question:
    case BrowserColumn::Answer:
        return 260;
    case BrowserColumn::Area:
    case BrowserColumn::Deck:
    case BrowserColumn::Tags:
    case BrowserColumn::Kind:
        return 110;
    case BrowserColumn::Due:
    case BrowserColumn::Status:
        return 90;
    case BrowserColumn::Marks:
        return 56;
    default:
        return 78;
    }
}

} // namespace

BrowserTable::BrowserTable(BrowserModel* model, QWidget* parent)
    : QTableView(parent), m_model(model), m_menu(new QMenu(this))
{
    setModel(model);
    setItemDelegate(new BrowserDelegate(this));
    setAccessibleName(tr("Cards found"));
    setProperty("ground", QStringLiteral("plain"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(current_theme().scaled(30));
    make_header();
    make_menu();
    set_columns(usual_columns());
    m_is_set = true;
}

void BrowserTable::make_header()
{
    QHeaderView* const header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    header->setMinimumSectionSize(40);
    header->setToolTip(tr("Click to sort, drag to move; more with a right click"));
    for (int i = 0; i < k_browser_columns; ++i)
        setColumnWidth(i, current_theme().scaled(usual_width(static_cast<BrowserColumn>(i))));
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint& at) { m_menu->popup(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [this, header](int column, Qt::SortOrder order) {
                if (column >= 0 && !BrowserModel::sort_key_of(static_cast<BrowserColumn>(column)))
                    header->setSortIndicator(m_sorted, order); // a column without an order
                else
                    m_sorted = column;
            });
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int) {
        if (section != k_question)
            fit_question();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (m_is_set)
            emit columns_changed(columns());
    });
}

void BrowserTable::make_menu()
{
    m_menu->setTitle(tr("Columns"));
    m_sort_menu = new QMenu(tr("Sort by"), m_menu);
    auto* const sorts = new QActionGroup(m_sort_menu);
    for (int i = 0; i < k_browser_columns; ++i) {
        const auto column = static_cast<BrowserColumn>(i);
        if (i != k_question) {
            QAction* const check = m_menu->addAction(BrowserModel::title_of(column));
            check->setCheckable(true);
            m_checks.append(check);
            connect(check, &QAction::triggered, this, [this, i](bool shown) {
                setColumnHidden(i, !shown);
                fit_question();
                emit columns_changed(columns());
            });
        }
        if (!BrowserModel::sort_key_of(column))
            continue;
        QAction* const sort = sorts->addAction(m_sort_menu->addAction(BrowserModel::title_of(column)));
        sort->setCheckable(true);
        sort->setData(i);
        connect(sort, &QAction::triggered, this,
                [this, i] { horizontalHeader()->setSortIndicator(i, Qt::AscendingOrder); });
    }
    m_sort_menu->addSeparator();
    QAction* const turned = m_sort_menu->addAction(tr("The other way round"));
    connect(turned, &QAction::triggered, this, [this] {
        QHeaderView* const header = horizontalHeader();
        const bool rises = header->sortIndicatorOrder() == Qt::AscendingOrder;
        header->setSortIndicator(header->sortIndicatorSection(),
                                 rises ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    m_menu->addSeparator();
    m_menu->addMenu(m_sort_menu);
    const auto add_move = [this](const QString& text, const char* keys, int by) {
        const QString shown = QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText);
        connect(m_menu->addAction(text + u'\t' + shown), &QAction::triggered, this,
                [this, by] { move_column(by); });
    };
    add_move(tr("Move column left"), "Ctrl+Shift+Left", -1);
    add_move(tr("Move column right"), "Ctrl+Shift+Right", 1);
    connect(m_menu, &QMenu::aboutToShow, this, &BrowserTable::prepare_menu);
}

void BrowserTable::prepare_menu()
{
    for (int i = 1; i < k_browser_columns; ++i)
        m_checks[i - 1]->setChecked(!isColumnHidden(i));
    for (QAction* sort : m_sort_menu->actions())
        sort->setChecked(sort->data().isValid() && sort->data().toInt() == m_sorted);
}

void BrowserTable::move_column(int by)
{
    QHeaderView* const header = horizontalHeader();
    const int from = header->visualIndex(currentIndex().column());
    int to = from + by;
    while (to >= 0 && to < k_browser_columns && isColumnHidden(header->logicalIndex(to)))
        to += by;
    if (from >= 0 && to >= 0 && to < k_browser_columns)
        header->moveSection(from, to);
}

void BrowserTable::show_sort(cards::SortBy sort)
{
    m_sorted = -1;
    for (int i = 0; i < k_browser_columns && sort != cards::SortBy(); ++i) {
        if (BrowserModel::sort_key_of(static_cast<BrowserColumn>(i)) == sort.key)
            m_sorted = i;
    }
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(m_sorted,
                                         sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void BrowserTable::set_sortable(bool sortable)
{
    horizontalHeader()->setSectionsClickable(sortable);
    horizontalHeader()->setSortIndicatorShown(sortable);
    m_sort_menu->setEnabled(sortable);
}

QStringList BrowserTable::usual_columns()
{
    QStringList keys;
    for (const BrowserColumn column : {BrowserColumn::Question, BrowserColumn::Marks, BrowserColumn::Area,
                                       BrowserColumn::Due, BrowserColumn::Recall})
        keys.append(BrowserModel::key_of(column));
    return keys;
}

void BrowserTable::set_columns(const QStringList& keys)
{
    if (keys == columns())
        return;
    const bool was_set = std::exchange(m_is_set, false);
    QHeaderView* const header = horizontalHeader();
    int place = 0;
    for (const QString& key : keys) {
        for (int i = 0; i < k_browser_columns; ++i) {
            if (BrowserModel::key_of(static_cast<BrowserColumn>(i)) == key)
                header->moveSection(header->visualIndex(i), place++);
        }
    }
    for (int i = 0; i < k_browser_columns; ++i)
        setColumnHidden(i, i != k_question &&
                               !keys.contains(BrowserModel::key_of(static_cast<BrowserColumn>(i))));
    fit_question();
    m_is_set = was_set;
}

QStringList BrowserTable::columns() const
{
    QStringList keys;
    for (int place = 0; place < k_browser_columns; ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            keys.append(BrowserModel::key_of(static_cast<BrowserColumn>(column)));
    }
    return keys;
}

void BrowserTable::go_to(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    setCurrentIndex(index);
    scrollTo(index);
}

// The question takes what the others leave.
void BrowserTable::fit_question()
{
    int others = 0;
    for (int i = 1; i < k_browser_columns; ++i)
        others += isColumnHidden(i) ? 0 : columnWidth(i);
    setColumnWidth(k_question, qMax(current_theme().scaled(k_question_least), viewport()->width() - others));
}

void BrowserTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit_question();
}

void BrowserTable::keyPressEvent(QKeyEvent* event)
{
    const bool is_letter = !event->text().isEmpty() && event->text().front().isPrint() &&
                           event->key() != Qt::Key_Space &&
                           !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const bool moves = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (moves && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        return move_column(event->key() == Qt::Key_Left ? -1 : 1);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Delete:
        event->ignore();
        break;
    default:
        is_letter ? event->ignore() : QTableView::keyPressEvent(event);
    }
}

} // namespace deference::ui
