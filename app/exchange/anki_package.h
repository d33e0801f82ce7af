// SPDX-License-Identifier: GPL-3.0-or-later
// An .apkg or .colpkg file: which of its three forms it has, its collection and its media. Media are unpacked
// when they are asked for. Never the dummy collection that tells old versions of Anki to update.
#pragma once
#include "app/exchange/anki_values.h"
#include "app/exchange/archive.h"

namespace deference::exchange {

// The forms of a package; `meta` says which, and where it is missing the entries do.
enum class PackageForm { Legacy1 = 1, Legacy2 = 2, Latest = 3 };

// See Archive::open() and read_anki_collection() for the errors; TooNew for a form after Latest.
[[nodiscard]] Result<AnkiPackage> read_anki_package(const QString& path, const Progress& progress = {});
[[nodiscard]] Result<AnkiPackage> read_anki_package(Archive archive, const Progress& progress = {});

// Whether a file name says that it is a package.
[[nodiscard]] bool is_anki_package_name(const QString& path);

} // namespace deference::exchange
