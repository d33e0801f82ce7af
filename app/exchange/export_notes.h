// SPDX-License-Identifier: GPL-3.0-or-later
// Cards gathered into the notes they were made from, for formats that know notes.
#pragma once
#include "app/exchange/exported.h"

#include <QString>
#include <vector>

namespace deference::exchange {

struct ExportNote
{
    enum class Kind { Ask, BothWays, Typed, Cloze };
    struct Member
    {
        const ExportCard* card = nullptr;
        int ordinal = 0;
    };
    Kind kind = Kind::Ask;
    QString guid;              // each once
    std::vector<Member> cards; // never empty; the first has the words
};

// In the order of the cards. The gaps of one text under one guid are one note, and so are two cards of which
// one is the other turned round; whatever else shares a guid gets one of its own. Points into `source`.
[[nodiscard]] std::vector<ExportNote> notes_of(const ExportSource& source);

} // namespace deference::exchange
