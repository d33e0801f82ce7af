// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown as the HTML that other programs read: headings, lists, quotes, code, emphasis, links, pictures and
// line breaks. What it does not know stays as it was written. The result is sanitised.
#pragma once
#include "app/cards/types.h"

#include <QString>

namespace deference::exchange {

[[nodiscard]] QString html_of_markdown(const QString& markdown);
// Whatever it is written in.
[[nodiscard]] QString html_of(const QString& text, cards::Markup markup);

} // namespace deference::exchange
