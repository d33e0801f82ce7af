// SPDX-License-Identifier: GPL-3.0-or-later
// The only place that knows yaml-cpp. Packs come from strangers: everything here is bounded.
#pragma once
#include "app/content/finding.h"
#include "app/content/node.h"

#include <QByteArray>

namespace deference::content {

inline constexpr qint64 k_max_file_bytes = 8 * 1024 * 1024;
inline constexpr int k_max_depth = 64;
inline constexpr int k_max_nodes = 200'000;

// One YAML document in UTF-8. Refused with one finding: wrong encoding, more than one document, anchors and
// aliases (a pack has no use for them, and they are how small files become huge), tags, a key twice in one
// map, too deep, too many values, too large, and whatever yaml-cpp cannot parse.
[[nodiscard]] Checked<Node> read_yaml(const QByteArray& bytes, const QString& file);

} // namespace deference::content
