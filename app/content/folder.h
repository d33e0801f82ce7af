// SPDX-License-Identifier: GPL-3.0-or-later
// A pack as a folder of YAML files.
#pragma once
#include "app/content/finding.h"
#include "app/content/node.h"
#include "app/content/types.h"

namespace deference::content {

inline constexpr int k_max_pack_files = 400;
inline constexpr qint64 k_max_pack_bytes = 64 * 1024 * 1024;

// Everything that can be known about a pack folder. `parts` is usable only when the findings hold no error.
struct FolderReading
{
    PackParts parts;
    std::vector<Finding> findings; // by file and line
    QStringList files;             // every file read, relative to the folder, pack.yaml first
    // The trees, for the pack compiler: rounds, plan, stories, and each cards file.
    Node rounds;
    Node plan;
    Node stories;
    std::vector<Node> cards;
};
[[nodiscard]] FolderReading read_folder(const QString& folder);

// What is wrong with the pack in `folder`; empty: nothing.
[[nodiscard]] std::vector<Finding> check_folder(const QString& folder);
// The pack in `folder`; InvalidInput with its first error when it cannot be used. Warnings do not matter
// here.
[[nodiscard]] Result<PackParts> load_folder(const QString& folder);

} // namespace deference::content
