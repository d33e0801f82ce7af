// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and sounds of cards. The bytes are files beside the library, named by their SHA-256, written once
// and never changed; the table says which name of the cards stands for which file. A file without a row does
// no harm; a row without its file is a picture that is missing.
#pragma once
#include "app/library/library.h"

#include <QByteArray>
#include <optional>

namespace deference {

struct Media
{
    QString name; // as cards call it
    QString sha256;
    qint64 size = 0;
    [[nodiscard]] bool operator==(const Media&) const = default;
};

[[nodiscard]] QString media_folder(const Library& library);
[[nodiscard]] Result<std::optional<Media>> find_media(const Database& database, const QString& name);
// The bytes of a name. NotFound when there is no such name or its file is gone; Corrupt when the file is not
// what it was.
[[nodiscard]] Result<QByteArray> load_media_bytes(const Library& library, const QString& name);

// Writes the file, whole or not at all, before the transaction that names it; a file that is there already is
// kept. DiskFull, ReadOnly or Io.
[[nodiscard]] Result<Media> write_media_file(const Library& library, const QString& name,
                                             const QByteArray& bytes);
// Conflict when the name stands for something else.
[[nodiscard]] Result<void> put_media(Transaction& transaction, const Media& media);

} // namespace deference
