// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys and buttons of the card editor do to a text: bold, lists, gaps. A change and what is selected
// after it, as values; the editor carries it out as one step of its own undo.
#pragma once
#include "app/cards/types.h"
#include "app/core/text.h"

namespace deference::cards {

// Gap has the next free number, SameGap the largest there is: both ask for together.
enum class TextMark { Bold, Italic, Code, List, Link, Gap, SameGap };

struct TextChange
{
    TextSpan replaced;
    QString text;      // in its place
    TextSpan selected; // in the new text as a whole
    [[nodiscard]] bool operator==(const TextChange&) const = default;
};

// Marks what is selected, or the place of the caret when nothing is; bold, italic, code and lists are taken
// off again where they are. White space round the selected words stays outside the marks. Plain text knows
// gaps only: nothing changes.
[[nodiscard]] TextChange mark_text(const QString& text, TextSpan selection, TextMark mark, Markup markup);
// A picture or a sound, by the name that media.h gave it.
[[nodiscard]] QString media_mark(const QString& name, bool is_picture, Markup markup);
// Words that came from elsewhere, as Markdown that shows them as they were: signs that would be marks are
// escaped, each line is a paragraph.
[[nodiscard]] QString markdown_of_plain_text(const QString& text);

} // namespace deference::cards
