// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and sounds of cards: a name that cards use, and a file in PROFILE/media that is named by what is
// in it. The file is on the disk before the name is in the library: killed in between, a file too many
// remains and no name without its file.
#pragma once
#include "app/cards/media_files.h"
#include "app/cards/types.h"
#include "app/library/library.h"
#include "app/library/media_folder.h"

#include <QSet>
#include <optional>
#include <vector>

namespace deference::cards {

using MediaId = Id<struct MediaTag>;

struct MediaName
{
    QString name; // as it is to be written in the card: another one where the name was taken
    MediaType type = MediaType::Png;
    bool is_new = false; // false: the same file was there under this name
};
// InvalidInput as check_media() says. A name that is taken by another file gets eight digits of its own hash.
[[nodiscard]] Result<MediaName> add_media(Library& library, const QString& name, const QByteArray& bytes,
                                          const void* initiator = nullptr);
// Reads the file first, never more of it than may come in. NotFound, or InvalidInput as above.
[[nodiscard]] Result<MediaName> add_media_file(Library& library, const QString& path,
                                               const void* initiator = nullptr);

// The same in steps, for many at once: files in any thread, then names, then rows as part of an operation.
struct StoredMedia
{
    QString name; // that was wished for
    QString sha256;
    qint64 size = 0;
    MediaType type = MediaType::Png;
};
// Checks what is to come in and writes its file. InvalidInput as check_media() says; DiskFull, ReadOnly, Io.
[[nodiscard]] Result<StoredMedia> store_media(const MediaFolder& folder, const QString& name,
                                              const QByteArray& bytes);
// The name it will have; `reserved` are names that others of the same operation will have.
[[nodiscard]] Result<MediaName> choose_media_name(const Library& library, const StoredMedia& media,
                                                  const QSet<QString>& reserved = {});
// Only for a name that is new.
[[nodiscard]] Result<void> name_media(Transaction& transaction, const QString& name,
                                      const StoredMedia& media);

struct MediaFile
{
    QString name;
    QString path; // empty: the file is gone
    qint64 size = 0;
    QString sha256;
};
// Nothing when no card's picture or sound has that name.
[[nodiscard]] Result<std::optional<MediaFile>> find_media(const Library& library, const QString& name);
// What is in it. NotFound when the name or the file is gone, Corrupt when it is not what it was.
[[nodiscard]] Result<QByteArray> load_media(const Library& library, const QString& name);
// Every name, sorted; those whose file is gone have no path.
[[nodiscard]] Result<std::vector<MediaFile>> list_media(const Library& library);

// Names that no card and no draft uses.
[[nodiscard]] Result<std::vector<MediaFile>> find_unused_media(const Library& library);
struct MediaUse
{
    int files = 0;
    qint64 bytes = 0;
    int unused = 0; // of them: what remove_unused_media() would remove
    qint64 unused_bytes = 0;
};
[[nodiscard]] Result<MediaUse> measure_media(const Library& library);
struct RemovedMedia
{
    int files = 0;
    qint64 bytes = 0;
};
// Removes unused names and files that no name stands for. Until the program ends this can be undone: the
// files are only set aside.
[[nodiscard]] Result<RemovedMedia> remove_unused_media(Library& library, const void* initiator = nullptr);
// At the start of the program: deletes what was set aside before.
void tidy_media(const Library& library);

[[nodiscard]] MediaFolder media_folder(const Library& library);

} // namespace deference::cards
