// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a card from HTML of another program: sanitised, and plain wherever nothing but line breaks
// would be lost, because plain words are easier to edit, search and compare.
#pragma once
#include "app/cards/types.h"

#include <QString>

namespace deference::exchange {

// What was left out of many texts, summed up.
struct LeftOut
{
    int remote_pictures = 0;
    int embedded = 0;
};

// As the other program has them: HTML, the citation too.
struct RawWords
{
    QString question;
    QString answer;
    QString if_pressed;
    QString citation;
};
// Form and gap are the caller's to set.
[[nodiscard]] cards::CardWords words_of_html(const RawWords& raw, LeftOut& left_out);

// One text, sanitised: without blank lines at its ends, and "" when nothing is to be seen or heard in it.
[[nodiscard]] QString tidy_html(const QString& html, LeftOut& left_out);

} // namespace deference::exchange
