// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/media.h"

#include "app/cards/card_draft.h"
#include "app/cards/media_store.h"
#include "app/cards/operations.h"
#include "app/cards/plain_words.h"
#include "app/library/drafts.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

namespace deference::cards {

namespace {

// The name itself, or the first of its kin that is free or stands for the same file already.
Result<MediaName> free_name(const Database& database, const StoredMedia& media, const QSet<QString>& reserved)
{
    for (const qsizetype digits : {0, 8, 16, 64}) {
        const QString name =
            digits == 0 ? media.name : media_name_with(media.name, media.sha256.first(digits));
        DEFERENCE_TRY_ASSIGN(const auto taken, find_media_row(database, name));
        if (taken && taken->sha256 == media.sha256)
            return MediaName{name, media.type, false};
        if (!taken && !reserved.contains(name))
            return MediaName{name, media.type, true};
    }
    return fail(ErrorCode::Conflict, QStringLiteral("the name is taken by another file"), media.name,
                QStringLiteral("give the file another name"));
}

Result<QSet<QString>> used_names(const Database& database)
{
    QSet<QString> used;
    const auto add = [&used](const CardWords& words) {
        for (const QString& name : media_in(words))
            used.insert(name);
    };
    DEFERENCE_TRY_ASSIGN(const auto all, load_words_with_media(database));
    for (const CardWords& words : all)
        add(words);
    DEFERENCE_TRY_ASSIGN(const auto drafts, load_drafts(database, QStringLiteral("cards.")));
    for (const Draft& draft : drafts)
        add(draft_from_json(QJsonDocument::fromJson(draft.body.toUtf8()).object()).words);
    return used;
}

Result<std::vector<MediaRow>> unused_rows(const Database& database)
{
    DEFERENCE_TRY_ASSIGN(const auto used, used_names(database));
    DEFERENCE_TRY_ASSIGN(auto rows, load_media_rows(database));
    std::erase_if(rows, [&used](const MediaRow& row) { return used.contains(row.name); });
    return rows;
}

std::vector<MediaFile> files_of(const Library& library, const std::vector<MediaRow>& rows)
{
    const MediaFolder folder = media_folder(library);
    std::vector<MediaFile> files;
    files.reserve(rows.size());
    for (const MediaRow& row : rows)
        files.push_back({row.name, folder.find(row.sha256), row.size, row.sha256});
    return files;
}

} // namespace

MediaFolder media_folder(const Library& library)
{
    return MediaFolder(library.profile().media_folder());
}

Result<StoredMedia> store_media(const MediaFolder& folder, const QString& name, const QByteArray& bytes)
{
    DEFERENCE_TRY_ASSIGN(const MediaType type, check_media(name, bytes));
    const StoredMedia media{name, sha256_of(bytes), bytes.size(), type};
    DEFERENCE_TRY(folder.write(media.sha256, bytes));
    return media;
}

Result<MediaName> choose_media_name(const Library& library, const StoredMedia& media,
                                    const QSet<QString>& reserved)
{
    return free_name(library.database(), media, reserved);
}

Result<void> name_media(Transaction& transaction, const QString& name, const StoredMedia& media)
{
    return insert_media(transaction, {transaction.new_id<MediaId>(), name, media.sha256, media.size});
}

Result<MediaName> add_media(Library& library, const QString& name, const QByteArray& bytes,
                            const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const StoredMedia media, store_media(media_folder(library), name, bytes));
    DEFERENCE_TRY_ASSIGN(const MediaName added, choose_media_name(library, media));
    if (added.is_new)
        DEFERENCE_TRY(library.run({k_add_media, name, {}, initiator}, [&](Transaction& transaction) {
            return name_media(transaction, added.name, media);
        }));
    return added;
}

Result<MediaName> add_media_file(Library& library, const QString& path, const void* initiator)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no file that can be read"), path,
                    QStringLiteral("choose another file"));
    // One byte more than may come in is enough to say that it is too much.
    const QByteArray bytes = file.read(k_largest_media + 1);
    const auto type = check_media(QStringLiteral("file"), bytes);
    if (!type)
        return fail(type.error().code, type.error().what, QFileInfo(path).fileName(), type.error().todo);
    return add_media(library, tidy_media_name(QFileInfo(path).fileName(), *type), bytes, initiator);
}

Result<std::optional<MediaFile>> find_media(const Library& library, const QString& name)
{
    DEFERENCE_TRY_ASSIGN(const auto row, find_media_row(library.database(), name));
    if (!row)
        return std::nullopt;
    return std::optional(
        MediaFile{row->name, media_folder(library).find(row->sha256), row->size, row->sha256});
}

Result<QByteArray> load_media(const Library& library, const QString& name)
{
    DEFERENCE_TRY_ASSIGN(const auto row, find_media_row(library.database(), name));
    auto bytes = media_folder(library).read(row ? row->sha256 : QString());
    if (bytes)
        return bytes;
    return fail(bytes.error().code,
                bytes.error().code == ErrorCode::Corrupt ? QStringLiteral("the picture or sound is damaged")
                                                         : QStringLiteral("the picture or sound is gone"),
                name, QStringLiteral("add it to the card again"));
}

Result<std::vector<MediaFile>> list_media(const Library& library)
{
    return load_media_rows(library.database()).map([&library](const std::vector<MediaRow>& rows) {
        return files_of(library, rows);
    });
}

Result<std::vector<MediaFile>> find_unused_media(const Library& library)
{
    return unused_rows(library.database()).map([&library](const std::vector<MediaRow>& rows) {
        return files_of(library, rows);
    });
}

Result<MediaUse> measure_media(const Library& library)
{
    DEFERENCE_TRY_ASSIGN(const auto used, used_names(library.database()));
    DEFERENCE_TRY_ASSIGN(const auto rows, load_media_rows(library.database()));
    QSet<QString> wanted;
    for (const MediaRow& row : rows) {
        if (used.contains(row.name))
            wanted.insert(row.sha256);
    }
    MediaUse use;
    const MediaFolder folder = media_folder(library);
    for (const QString& hash : folder.hashes()) {
        const qint64 size = QFileInfo(folder.find(hash)).size();
        ++use.files;
        use.bytes += size;
        if (wanted.contains(hash))
            continue;
        ++use.unused;
        use.unused_bytes += size;
    }
    return use;
}

Result<RemovedMedia> remove_unused_media(Library& library, const void* initiator)
{
    const auto write = [](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY_ASSIGN(const auto rows, unused_rows(transaction.database()));
        for (const MediaRow& row : rows)
            DEFERENCE_TRY(delete_media(transaction, row.id));
        return {};
    };
    DEFERENCE_TRY(library.run({k_remove_media, {}, {}, initiator}, write));
    // Only now that no name stands for them.
    RemovedMedia removed;
    const MediaFolder folder = media_folder(library);
    for (const QString& hash : folder.hashes()) {
        DEFERENCE_TRY_ASSIGN(const bool wanted, has_media_hash(library.database(), hash));
        if (wanted)
            continue;
        const qint64 size = QFileInfo(folder.find(hash)).size();
        DEFERENCE_TRY(folder.set_aside(hash));
        ++removed.files;
        removed.bytes += size;
    }
    return removed;
}

void tidy_media(const Library& library)
{
    media_folder(library).tidy([&library](const QString& hash) {
        const auto wanted = has_media_hash(library.database(), hash);
        return !wanted || *wanted; // in doubt a file stays
    });
}

} // namespace deference::cards
