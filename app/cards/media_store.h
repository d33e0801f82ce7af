// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of pictures and sounds: names and hashes. The files are media_files.h's.
#pragma once
#include "app/cards/media.h"
#include "app/database/database.h"

#include <functional>

namespace deference::cards {

struct MediaRow
{
    MediaId id;
    QString name;
    QString sha256;
    qint64 size = 0;
};

[[nodiscard]] Result<std::optional<MediaRow>> find_media_row(const Database& database, const QString& name);
// In the order of the names.
[[nodiscard]] Result<std::vector<MediaRow>> load_media_rows(const Database& database);
[[nodiscard]] Result<bool> has_media_hash(const Database& database, const QString& sha256);
[[nodiscard]] Result<void> insert_media(Transaction& transaction, const MediaRow& row);
[[nodiscard]] Result<void> delete_media(Transaction& transaction, MediaId id);
// The words of every card that may hold a picture or a sound.
[[nodiscard]] Result<std::vector<CardWords>> load_words_with_media(const Database& database);

} // namespace deference::cards
