// SPDX-License-Identifier: GPL-3.0-or-later
// What `deference-cli story` prints with --json. Ids are texts: JSON readers that use doubles would round
// them. Instants are ISO 8601 in UTC; seconds are whole.
#pragma once
#include "app/stories/types.h"

#include <QJsonArray>
#include <QJsonObject>

namespace deference::stories {

// story list:
// {"stories":[{"id","title","completeness","words","spoken_seconds","ready","signals","updated_at"}]}
[[nodiscard]] QJsonObject list_to_json(const std::vector<Story>& stories, const content::StoriesFile& file,
                                       int words_a_minute = 0);
// story show: the same keys and "domain", "decision", "direction", "archived", "created_at",
// "parts":[{"part","label","core","text","words","min_words","spoken_seconds"}], "tellings":{key: text},
// "accepted":[{"check","part","words","reason"}], "findings" as in story check with "severity" and
// "accepted".
[[nodiscard]] QJsonObject story_to_json(const Story& story, const content::StoriesFile& file,
                                        int words_a_minute = 0);
// story check, one story: {"id","fires":[...],"telling_fires":{"s90":[...]},
// "findings":[{"check","severity","part","start","end","message"}]}; offsets in UTF-16 units. The command
// prints an array of these, and ends with exit code 1 when a block stands.
[[nodiscard]] QJsonObject check_to_json(const QString& id, const Story& story,
                                        const content::StoriesFile& file, int words_a_minute = 0,
                                        const ConfidentialNames& names = {});

} // namespace deference::stories
