// SPDX-License-Identifier: GPL-3.0-or-later
// What `deference-cli practice` prints and reads. Ids of attempts are texts: JSON readers that use doubles
// would round them.
#pragma once
#include "app/content/types.h"
#include "app/core/result.h"
#include "app/practice/operations.h"
#include "app/practice/types.h"

#include <QJsonObject>
#include <vector>

namespace deference::practice {

// practice prompts [--round R]:
// {"prompts":[{"id","round","text","kind","minutes","must_name","followups","trap", "attempts","last"}]};
// "attempts" counts finished answers, "last" is a day or null. NotFound when the file has no such round; an
// empty `round` means all.
[[nodiscard]] Result<QJsonObject> prompts_to_json(const content::RoundsFile& rounds,
                                                  const std::vector<Attempt>& attempts,
                                                  const QString& round = {});
// {"id","round","prompt","state","seconds","answer","note","rating","day"}; "rating" is null for drafts.
[[nodiscard]] QJsonObject attempt_to_json(const Attempt& attempt);

// An answer given elsewhere.
struct Recorded
{
    QString prompt;
    Finish finish;
};
// practice record FILE: {"round","prompt","answer","seconds","rating"} and perhaps "note". InvalidInput names
// the file and the key, or the line of a fault in the JSON itself; NotFound and Io for the file.
[[nodiscard]] Result<Recorded> read_attempt_file(const QString& path, const content::RoundsFile& rounds);
// The same from bytes; `name` stands for the path in errors.
[[nodiscard]] Result<Recorded> parse_attempt(const QByteArray& bytes, const QString& name,
                                             const content::RoundsFile& rounds);

} // namespace deference::practice
