// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_list.h"

#include "ui/stories/story_delegate.h"
#include "ui/widgets/icons.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QShortcut>

namespace deference::ui {

StoryList::StoryList(QWidget* parent) : QListView(parent)
{
    setAccessibleName(tr("Stories"));
    setProperty("ground", QStringLiteral("plain"));
    setModel(&m_model);
    setItemDelegate(new StoryDelegate(this));
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    const auto add_key = [this](QKeySequence keys, StoryAction action) {
        auto* key = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetShortcut);
        connect(key, &QShortcut::activated, this, [this, action] {
            if (currentIndex().isValid())
                emit action_wanted(action);
        });
    };
    add_key(QKeySequence(Qt::CTRL | Qt::Key_D), StoryAction::Duplicate);
    add_key(QKeySequence(Qt::Key_Delete), StoryAction::Delete);
}

void StoryList::show_rows(const std::vector<StoryRow>& rows)
{
    m_model.set_rows(rows);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0));
}

stories::StoryId StoryList::chosen() const
{
    return currentIndex().isValid() ? m_model.row_at(currentIndex().row()).id : stories::StoryId{};
}

void StoryList::choose(stories::StoryId id)
{
    const int row = m_model.row_of(id);
    if (row < 0)
        return;
    setCurrentIndex(m_model.index(row));
    scrollTo(m_model.index(row));
}

void StoryList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    emit chosen_changed(chosen());
}

QMenu* StoryList::make_menu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, QStringView icon_name, QKeySequence keys, StoryAction action) {
        QAction* entry = menu->addAction(icon(icon_name), text);
        entry->setShortcut(keys); // shown only; the keys are the list's
        connect(entry, &QAction::triggered, this, [this, action] { emit action_wanted(action); });
    };
    const bool archived = currentIndex().isValid() && m_model.row_at(currentIndex().row()).archived;
    add(tr("Rename"), u"edit", QKeySequence(Qt::Key_F2), StoryAction::Rename);
    add(tr("Duplicate"), u"copy", QKeySequence(Qt::CTRL | Qt::Key_D), StoryAction::Duplicate);
    add(archived ? tr("Bring back from the archive") : tr("Archive"), u"suspend", {}, StoryAction::Archive);
    menu->addSeparator();
    add(tr("Delete"), u"delete", QKeySequence(Qt::Key_Delete), StoryAction::Delete);
    return menu;
}

void StoryList::contextMenuEvent(QContextMenuEvent* event)
{
    if (!currentIndex().isValid())
        return;
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard
                          ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                          : event->globalPos();
    make_menu(this)->popup(at);
}

void StoryList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // titles wrap to the width
}

} // namespace deference::ui
