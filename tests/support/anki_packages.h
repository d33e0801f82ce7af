// SPDX-License-Identifier: GPL-3.0-or-later
// Anki packages for tests, in all three forms, from values; no file of anybody's is needed.
#pragma once
#include "app/exchange/anki_package.h"

#include <QByteArray>
#include <utility>
#include <vector>

namespace deference::tests {

using MediaFiles = std::vector<std::pair<QString, QByteArray>>; // name, bytes

// A small collection: nested decks, two directions, a cloze, a typed card, a filtered deck, media, a log.
[[nodiscard]] exchange::AnkiCollection sample_collection();
[[nodiscard]] MediaFiles sample_media();

[[nodiscard]] QByteArray zstd_of(const QByteArray& bytes);
// Schema 18 as a file, with the names COLLATE unicase that Anki gives them.
[[nodiscard]] QByteArray newest_collection(const exchange::AnkiCollection& collection);
// The collection that tells old versions to update.
[[nodiscard]] QByteArray dummy_collection();

[[nodiscard]] QByteArray package_of(const exchange::AnkiCollection& collection, const MediaFiles& media,
                                    exchange::PackageForm form);
// Any entries as an archive.
[[nodiscard]] QByteArray archive_of(const MediaFiles& entries);

// Reads bytes as a package.
[[nodiscard]] Result<exchange::AnkiPackage> read_package(const QByteArray& bytes);

} // namespace deference::tests
