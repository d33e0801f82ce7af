// SPDX-License-Identifier: GPL-3.0-or-later
// A pack file as a tree of our own: what the YAML reader makes and what the compiled packs store.
#pragma once
#include <QString>
#include <vector>

namespace deference::content {

struct Node
{
    // Plain and Quoted are both text; only plain text may stand for a number or a yes/no.
    enum class Kind : quint8 { Null, Plain, Quoted, List, Map };

    Kind kind = Kind::Null;
    int line = 0; // from 1; 0 in a compiled pack
    QString key;  // in a map, the key this value stands under
    QString text;
    std::vector<Node> children; // in the order of the file

    [[nodiscard]] bool is_text() const { return kind == Kind::Plain || kind == Kind::Quoted; }
    // In a map: the value under `name`, null when there is none.
    [[nodiscard]] const Node* find(QLatin1String name) const;
};

} // namespace deference::content
