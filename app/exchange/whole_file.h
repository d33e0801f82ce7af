// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is whole or not there: written beside its place, synced, renamed, and the folder synced too.
#pragma once
#include "app/core/result.h"

#include <QString>
#include <functional>

namespace deference::exchange {

// `write` fills the file of that name, which exists and is empty. When it fails, nothing is left behind and
// what stood at `path` is as it was. ReadOnly when the folder cannot be written.
[[nodiscard]] Result<void> write_whole_file(const QString& path,
                                            const std::function<Result<void>(const QString&)>& write);

} // namespace deference::exchange
