// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_board.h"

#include "ui/plan/plan_column.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>

namespace deference::ui {

namespace {

constexpr int k_between = 4;
constexpr int k_big_step = 5;
// The largest scale at which everything is seen at once is taken; else the smallest, and the page scrolls.
constexpr std::array k_scales{72.0, 64.0, 56.0, 48.0, 40.0, k_pixels_per_hour};
constexpr std::array k_day_scales{240.0, 200.0, 168.0, 140.0, 116.0, 96.0};

std::size_t index(int value)
{
    return static_cast<std::size_t>(value);
}

} // namespace

PlanBoard::PlanBoard(QWidget* parent)
    : QScrollArea(parent), m_content(new QWidget), m_row(new QHBoxLayout(m_content)),
      m_drag_label(make_label({}, Role::SupportStrong, Token::Ink, m_content))
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Plan"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(k_between);
    m_drag_label->setProperty("ground", QStringLiteral("popup"));
    m_drag_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_drag_label->hide();
    setWidget(m_content);
}

void PlanBoard::set_board(const Board& board)
{
    const Place before = place_of(QApplication::focusWidget());
    const std::optional<BoardBlock> kept = before.is_valid() ? std::optional(value_at(before)) : std::nullopt;
    end_drag(false);
    m_board = board;
    while (m_columns.size() > board.columns.size()) {
        delete m_columns.back();
        m_columns.pop_back();
    }
    while (m_columns.size() < board.columns.size()) {
        m_columns.push_back(new PlanColumn(m_content));
        m_row->addWidget(m_columns.back(), 1);
    }
    std::size_t tags = 0;
    for (const BoardColumn& column : board.columns)
        tags = std::max(tags, column.milestones.size());
    PlanBlock* current = nullptr;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i]->set_column(board.columns[i], board, static_cast<int>(tags));
        for (std::size_t row = 0; row < board.columns[i].blocks.size(); ++row)
            connect_block({static_cast<int>(i), static_cast<int>(row)});
        if (board.columns[i].is_current && !m_columns[i]->stack()->blocks().empty())
            current = m_columns[i]->stack()->blocks().front();
    }
    for (const PlanColumn* column : m_columns) {
        if (!current && !column->stack()->blocks().empty())
            current = column->stack()->blocks().front();
    }
    choose_scale();
    set_current(current);
    if (kept && !focus_task(kept->task, kept->day) && !focus_task(kept->task) && current)
        current->setFocus(Qt::OtherFocusReason);
}

void PlanBoard::connect_block(Place place)
{
    PlanBlock* block = at(place);
    block->installEventFilter(this);
    const BoardBlock value = value_at(place);
    connect(block, &PlanBlock::clicked, this, [this, block, value] {
        set_current(block);
        emit opened(value);
    });
    connect(block, &PlanBlock::move_requested, this, [this, value](int days) {
        if (value.can_change)
            emit move_stepped(value, days);
        else
            emit opened(value); // says why it cannot be moved
    });
    connect(block, &PlanBlock::drag_started, this, [this, value] {
        if (value.can_change)
            begin_drag(value);
    });
}

void PlanBoard::choose_scale()
{
    const auto& scales = m_board.is_by_day ? k_day_scales : k_scales;
    const auto fits = [this](double pixels) {
        return std::all_of(m_columns.begin(), m_columns.end(), [&](const PlanColumn* column) {
            return column->sizeHint().height() - column->stack()->sizeHint().height() +
                       column->stack()->height_at(pixels) <=
                   viewport()->height();
        });
    };
    const auto found = std::find_if(scales.begin(), scales.end(), fits);
    const double scale = found == scales.end() ? scales.back() : *found;
    for (PlanColumn* column : m_columns)
        column->stack()->set_pixels_per_hour(scale);
}

void PlanBoard::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    choose_scale();
}

PlanBoard::Place PlanBoard::place_of(const QObject* block) const
{
    for (std::size_t column = 0; block && column < m_columns.size(); ++column) {
        const auto& blocks = m_columns[column]->stack()->blocks();
        const auto found = std::find(blocks.begin(), blocks.end(), block);
        if (found != blocks.end())
            return {static_cast<int>(column), static_cast<int>(found - blocks.begin())};
    }
    return {};
}

PlanBlock* PlanBoard::at(Place place) const
{
    return m_columns[index(place.column)]->stack()->blocks()[index(place.row)];
}

const BoardBlock& PlanBoard::value_at(Place place) const
{
    return m_columns[index(place.column)]->column().blocks[index(place.row)];
}

PlanBlock* PlanBoard::find(const QString& task, std::optional<Day> day) const
{
    PlanBlock* first = nullptr;
    for (const PlanColumn* column : m_columns) {
        for (std::size_t row = 0; row < column->column().blocks.size(); ++row) {
            const BoardBlock& block = column->column().blocks[row];
            if (block.task != task)
                continue;
            PlanBlock* widget = column->stack()->blocks()[row];
            if (day ? block.day == *day : block.can_change)
                return widget;
            if (!first && !day)
                first = widget;
        }
    }
    return first;
}

bool PlanBoard::focus_task(const QString& task, std::optional<Day> day)
{
    PlanBlock* block = find(task, day);
    if (!block)
        return false;
    set_current(block);
    block->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(block, 24, 40);
    return true;
}

// A roving tab stop: ninety blocks would otherwise stand between the page's other controls.
void PlanBoard::set_current(PlanBlock* current)
{
    for (const PlanColumn* column : m_columns) {
        for (PlanBlock* block : column->stack()->blocks())
            block->setFocusPolicy(block == current ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool PlanBoard::go(Place from, int key)
{
    const auto rows = [this](int column) {
        return static_cast<int>(m_columns[index(column)]->stack()->blocks().size());
    };
    const auto neighbour = [&](int column, int step) {
        do
            column += step;
        while (column >= 0 && column < static_cast<int>(m_columns.size()) && rows(column) == 0);
        return column >= 0 && column < static_cast<int>(m_columns.size()) ? column : -1;
    };
    Place to = from;
    switch (key) {
    case Qt::Key_Up:
        if (--to.row < 0 && (to.column = neighbour(from.column, -1)) >= 0)
            to.row = rows(to.column) - 1;
        break;
    case Qt::Key_Down:
        if (++to.row >= rows(from.column))
            to = {neighbour(from.column, 1), 0};
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        to.column = neighbour(from.column, key == Qt::Key_PageUp ? -1 : 1);
        to.row = to.column < 0 ? 0 : std::min(from.row, rows(to.column) - 1);
        break;
    case Qt::Key_Home:
        to.row = 0;
        break;
    case Qt::Key_End:
        to.row = rows(from.column) - 1;
        break;
    default:
        return false;
    }
    if (to.is_valid() && to.row >= 0) {
        PlanBlock* block = at(to);
        set_current(block);
        block->setFocus(Qt::TabFocusReason);
        ensureWidgetVisible(block, 24, 40);
    }
    return true;
}

bool PlanBoard::eventFilter(QObject* watched, QEvent* event)
{
    const Place place = place_of(watched);
    if (!place.is_valid())
        return QScrollArea::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (m_drag && key->key() == Qt::Key_Escape) {
            end_drag(false);
            return true;
        }
        const bool is_across = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        if (is_across && key->modifiers() == Qt::ShiftModifier && value_at(place).can_change) {
            const bool is_on = (key->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
            emit move_stepped(value_at(place), is_on ? k_big_step : -k_big_step);
            return true;
        }
        if (!(key->modifiers() & ~Qt::KeypadModifier) && go(place, key->key()))
            return true;
    } else if (m_drag && event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        drag_to(at(place)->mapTo(m_content, mouse->pos()));
        return true;
    } else if (m_drag && event->type() == QEvent::MouseButtonRelease) {
        end_drag(true);
    }
    return QScrollArea::eventFilter(watched, event);
}

void PlanBoard::mark_day(std::optional<Day> day)
{
    for (PlanColumn* column : m_columns)
        column->set_drop_day(day && column->column().contains(*day) ? day : std::nullopt);
}

void PlanBoard::begin_drag(const BoardBlock& block)
{
    m_drag = Drag{block, {}};
    setCursor(Qt::ClosedHandCursor);
}

void PlanBoard::drag_to(QPoint in_content)
{
    m_drag->day.reset();
    for (const PlanColumn* column : m_columns) {
        if (column->geometry().contains(in_content))
            m_drag->day = column->day_at(column->mapFrom(m_content, in_content));
    }
    mark_day(m_drag->day);
    m_drag_label->setText(m_drag->day ? tr("Move to %1").arg(day_text(*m_drag->day)) : tr("Not a day"));
    m_drag_label->adjustSize();
    const int half = m_drag_label->width() / 2;
    m_drag_label->move(std::clamp(in_content.x() - half, 0, std::max(0, m_content->width() - 2 * half)),
                       std::max(0, in_content.y() - m_drag_label->height() - 12));
    m_drag_label->raise();
    m_drag_label->show();
    ensureVisible(in_content.x(), in_content.y(), 30, 30);
}

// Where Qt's own drag runs an event loop of its own, this one lives in the events of the block.
void PlanBoard::end_drag(bool drop)
{
    if (!m_drag)
        return;
    const Drag drag = *std::exchange(m_drag, std::nullopt);
    unsetCursor();
    m_drag_label->hide();
    mark_day({});
    if (drop && drag.day && *drag.day != drag.block.day)
        emit move_wanted(drag.block, *drag.day);
}

} // namespace deference::ui
