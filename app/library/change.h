// SPDX-License-Identifier: GPL-3.0-or-later
// What an operation changed, as told to pages after commit.
#pragma once
#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

namespace deference {

// Which tables and which ids changed, and who asked. Pages listen and re-query what concerns them.
struct ChangeSummary
{
    QString text;                             // the operation's name, for "Undo ..."
    QHash<QString, std::vector<qint64>> rows; // table -> ids
    const void* initiator = nullptr;          // compared, never followed

    [[nodiscard]] bool touches(const char* table) const { return rows.contains(QLatin1String(table)); }
    [[nodiscard]] bool touches_any(std::initializer_list<const char*> tables) const
    {
        for (const char* table : tables) {
            if (touches(table))
                return true;
        }
        return false;
    }
};

} // namespace deference
