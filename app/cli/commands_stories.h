// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands about stories share.
#pragma once
#include "app/core/result.h"
#include "app/stories/types.h"

namespace deference::cli {

class Context;

// A stored story by the id as it is typed. InvalidInput when it is no id, NotFound when there is none.
[[nodiscard]] Result<stories::Story> load_story(Context& context, const QString& text);

} // namespace deference::cli
