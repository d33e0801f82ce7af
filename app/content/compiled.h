// SPDX-License-Identifier: GPL-3.0-or-later
// A tree as bytes that read back in a millisecond or two: what is built into the program instead of YAML.
// Written and read by the same build only, so there is no version and no byte order to speak of; it is never
// a file format.
#pragma once
#include "app/content/node.h"

#include <QByteArray>

namespace deference::content {

// Lines are left out: nobody can correct a file inside the program.
[[nodiscard]] QByteArray compile_tree(const Node& root);
// The tree compile_tree was given. Bytes that it did not write give an empty tree, never a crash.
[[nodiscard]] Node read_compiled_tree(const QByteArray& bytes);

} // namespace deference::content
