// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as JSON for the command line. Field names are part of its interface.
#pragma once
#include "app/plan/overview.h"
#include "app/plan/proposal.h"

#include <QJsonObject>

namespace deference::plan {

// {"days":[{"date","capacity_minutes","tasks":[{"id","title","minutes","tier","rounds","reason","overridden"}]}],
//  "milestones":[{"round","name","date","estimated","state"}],"notices":[{"kind","text"}]}
[[nodiscard]] QJsonObject plan_json(const Overview& overview);
[[nodiscard]] QJsonObject plan_json(const Plan& plan);
// {"date","tasks":[{..., "done"}]}
[[nodiscard]] QJsonObject today_json(const Overview& overview);
// {"differences":[{"kind","id","title","from","to","minutes_before","minutes_after","text"}], "plan":{...}}
[[nodiscard]] QJsonObject proposal_json(const Proposal& proposal);

} // namespace deference::plan
