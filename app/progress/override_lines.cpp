// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/override_lines.h"

#include "app/progress/chart_data.h"

#include <QCoreApplication>
#include <algorithm>

namespace deference::progress {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OverrideLines)
};

} // namespace

std::vector<OverrideLine> override_lines(std::span<const plan::Override> overrides, const QTimeZone& zone,
                                         const std::function<QString(const QString&)>& title)
{
    std::vector<OverrideLine> lines;
    for (const plan::Override& word : overrides) {
        OverrideLine line{study_day(word.at, zone), {}, word.reason, word.expected};
        const QString task = title(word.task);
        switch (word.action) {
        case plan::OverrideAction::Skip:
            line.did = Words::tr("Skipped %1").arg(task);
            break;
        case plan::OverrideAction::Move:
            line.did = Words::tr("Moved %1 to %2").arg(task, long_date(word.to.value_or(word.from)));
            break;
        case plan::OverrideAction::Swap:
            line.did = Words::tr("Swapped %1 with %2").arg(task, title(word.other));
            break;
        }
        lines.push_back(std::move(line));
    }
    std::reverse(lines.begin(), lines.end()); // stored oldest first
    return lines;
}

} // namespace deference::progress
