// SPDX-License-Identifier: GPL-3.0-or-later
// `deference-cli` as a function, so that tests call what people call.
#pragma once
#include <QStringList>

class QTextStream;

namespace deference::cli {

// 0 done, 1 the answer is 'no', 2 usage, 3 data or I/O. `arguments` without the program's name. An error is
// one line on `err`; with --json exactly one JSON document on `out`.
[[nodiscard]] int run(const QStringList& arguments, QTextStream& out, QTextStream& err);

} // namespace deference::cli
