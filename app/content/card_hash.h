// SPDX-License-Identifier: GPL-3.0-or-later
// What the merge of a new pack version compares: has the text of a card changed?
#pragma once
#include "app/content/types.h"

namespace deference::content {

// SHA-256, hexadecimal, over every field but the key; two cards are equal but for their keys exactly when
// this is. Stored in libraries: the layout must not change (a test holds one value).
[[nodiscard]] QString content_hash(const CardText& card);

} // namespace deference::content
