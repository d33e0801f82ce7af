// SPDX-License-Identifier: GPL-3.0-or-later
// Text as the checks of stories.yaml read it (conventions): normalised, in sentences, in words, as speech.
#pragma once
#include "app/core/text.h"

#include <QString>
#include <QStringView>
#include <chrono>
#include <vector>

namespace deference::stories {

// What may be stored: no control characters but tab and line break, line breaks as \n, no broken surrogates
// (SQLite would store them as something else, and the text would seem to change by itself). Usually returns
// `text` as it is.
[[nodiscard]] QString clean_text(const QString& text);

// Curly apostrophes to ', curly double quotes to ", en and em dashes to -, no-break space to space.
// The offset map is the identity: every replacement is one UTF-16 unit for one, so that a hit in the
// normalised text stands at the same place in the original. Keep it so.
[[nodiscard]] QString normalised(const QString& text);

// Sentences without the white space around them, each with at least one word. A line break ends a sentence;
// after "e.g.", "Dr." and the like none does.
[[nodiscard]] std::vector<TextSpan> find_sentences(const QString& normal);

// Words as spoken: long numbers take longer than one word ("0.62" is two, "2024" is two), and %, $, € and £
// are said.
[[nodiscard]] int spoken_words(const QString& normal);

// How long the text takes aloud at `words_a_minute`, above 0.
[[nodiscard]] std::chrono::milliseconds spoken_time(int spoken_word_count, int words_a_minute);

} // namespace deference::stories
