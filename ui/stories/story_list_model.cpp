// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_list_model.h"

#include "app/stories/checks.h"
#include "app/stories/completeness.h"
#include "ui/stories/story_words.h"

#include <algorithm>

namespace deference::ui {

StoryRow story_row(const stories::Story& story, const content::StoriesFile& file, Day today,
                   const QTimeZone& zone)
{
    const auto findings = stories::check_story(story, file);
    const bool is_ready = stories::is_ready(story, findings);
    return {story.id,
            story.title,
            stories::completeness(story, file, findings),
            state_text(story, is_ready, today, zone),
            story.tags.signal_keys,
            is_ready,
            story.archived};
}

void StoryListModel::set_rows(const std::vector<StoryRow>& rows)
{
    const auto is_wanted = [&](const StoryRow& row) {
        return std::any_of(rows.begin(), rows.end(), [&](const StoryRow& one) { return one.id == row.id; });
    };
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (is_wanted(row_at(i)))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        const StoryRow& row = rows[static_cast<std::size_t>(i)];
        const int known = row_of(row.id);
        if (known < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(m_rows.begin() + i, row);
            endInsertRows();
        } else if (known != i) { // only ever further down: what is above i is in place
            beginMoveRows({}, known, known, {}, i);
            std::rotate(m_rows.begin() + i, m_rows.begin() + known, m_rows.begin() + known + 1);
            endMoveRows();
        }
        update_row(row);
    }
}

void StoryListModel::update_row(const StoryRow& row)
{
    const int at = row_of(row.id);
    if (at < 0 || row_at(at) == row)
        return;
    m_rows[static_cast<std::size_t>(at)] = row;
    emit dataChanged(index(at), index(at));
}

int StoryListModel::row_of(stories::StoryId id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const StoryRow& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int StoryListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StoryListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const StoryRow& row = row_at(index.row());
    if (role == Qt::DisplayRole)
        return row.title;
    if (role == Qt::ToolTipRole)
        return row.title.toHtmlEscaped(); // tool tips guess HTML
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList signal_names;
    for (const QString& key : row.signal_keys)
        signal_names.append(signal_short_name(key));
    const QString text = tr("%1, %2 per cent complete, %3", "title, number, state")
                             .arg(row.title)
                             .arg(row.percent)
                             .arg(row.state);
    return signal_names.isEmpty() ? text
                                  : text + QStringLiteral(", ") + signal_names.join(QStringLiteral(", "));
}

} // namespace deference::ui
