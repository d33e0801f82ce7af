// SPDX-License-Identifier: GPL-3.0-or-later
// Which skill a task trains: one table from the pack's areas.
#pragma once
#include "app/content/types.h"

#include <QString>
#include <QStringList>

namespace deference::plan {

// One of content::k_skill_keys, or "recall" for cards and for what serves all skills. An area that spans
// skills (mocks, repair) takes the skill of the first round it serves.
[[nodiscard]] QString skill_of(const QString& area, const QString& kind, const QStringList& rounds);

// Whether a task is done on the cards page: what recurs as retrieval, and extra cards. Its minutes and those of the
// answers given meanwhile are the same minutes.
[[nodiscard]] bool is_cards_work(const QString& task, const content::PlanFile& file);

} // namespace deference::plan
