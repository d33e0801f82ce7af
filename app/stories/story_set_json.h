// SPDX-License-Identifier: GPL-3.0-or-later
// A story set for programs. `ids` gives each story its name: as stored, or as in a file.
#pragma once
#include "app/stories/story_set.h"

#include <QJsonObject>
#include <functional>

namespace deference::stories {

using StoryName = std::function<QString(StoryId)>;

// stories, domains, stricter, looser, followed, needs, signals, findings, rounds.
[[nodiscard]] QJsonObject set_to_json(const StorySet& set, const StoryName& name);
// The same for people.
[[nodiscard]] QString set_to_text(const StorySet& set, const content::RoundsFile& rounds,
                                  const StoryName& title);

} // namespace deference::stories
