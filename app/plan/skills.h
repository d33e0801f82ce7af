// SPDX-License-Identifier: GPL-3.0-or-later
// Which skill a task trains: one table from the pack's areas.
#pragma once
#include <QString>
#include <QStringList>

namespace deference::plan {

// One of content::k_skill_keys, or "recall" for cards and for what serves all skills. An area that spans
// skills (mocks, repair) takes the skill of the first round it serves.
[[nodiscard]] QString skill_of(const QString& area, const QString& kind, const QStringList& rounds);

} // namespace deference::plan
