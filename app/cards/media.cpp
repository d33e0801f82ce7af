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
Result<std::pair<QString, bool>> free_name(const Database& database, const QString& name,
                                           const QString& sha256)
{
    for (const qsizetype digits : {0, 8, 16, 64}) {
        const QString candidate = digits == 0 ? name : media_name_with(name, sha256.first(digits));
        DEFERENCE_TRY_ASSIGN(const auto taken, find_media_row(database, candidate));
        if (!taken)
            return std::pair(candidate, true);
        if (taken->sha256 == sha256)
            return std::pair(candidate, false);
    }
    return fail(ErrorCode::Conflict, QStringLiteral("the name is taken by another file"), name,
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
        files.push_back({row.name, folder.find(row.sha256), row.size});
    return files;
}

} // namespace

MediaFolder media_folder(const Library& library)
{
    return MediaFolder(library.profile().folder());
}

Result<MediaName> add_media(Transaction& transaction, const MediaFolder& folder, const QString& name,
                            const QByteArray& bytes)
{
    DEFERENCE_TRY_ASSIGN(const MediaType type, check_media(name, bytes));
    const QString sha256 = sha256_of(bytes);
    DEFERENCE_TRY_ASSIGN(const auto found, free_name(transaction.database(), name, sha256));
    DEFERENCE_TRY(folder.write(sha256, bytes));
    if (found.second)
        DEFERENCE_TRY(insert_media(
            transaction, {transaction.new_id<MediaId>(), found.first, sha256, qint64(bytes.size())}));
    return MediaName{found.first, type, found.second};
}

Result<MediaName> add_media(Library& library, const QString& name, const QByteArray& bytes,
                            const void* initiator)
{
    MediaName added;
    const auto write = [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY_ASSIGN(added, add_media(transaction, media_folder(library), name, bytes));
        return {};
    };
    DEFERENCE_TRY(library.run({k_add_media, name, {}, initiator}, write));
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
    return std::optional(MediaFile{row->name, media_folder(library).find(row->sha256), row->size});
}

Result<QByteArray> load_media(const Library& library, const QString& name)
{
    DEFERENCE_TRY_ASSIGN(const auto row, find_media_row(library.database(), name));
    QFile file(row ? media_folder(library).find(row->sha256) : QString());
    if (!row || file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("the picture or sound is gone"), name,
                    QStringLiteral("add it to the card again"));
    QByteArray bytes = file.read(k_largest_media + 1);
    if (sha256_of(bytes) != row->sha256)
        return fail(ErrorCode::Corrupt, QStringLiteral("the picture or sound is damaged"), name,
                    QStringLiteral("add it to the card again"));
    return bytes;
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

Result<RemovedMedia> remove_unused_media(Library& library, const void* initiator)
{
    RemovedMedia removed;
    const auto write = [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY_ASSIGN(const auto rows, unused_rows(transaction.database()));
        for (const MediaRow& row : rows) {
            DEFERENCE_TRY(delete_media(transaction, row.id));
            ++removed.files;
            removed.bytes += row.size;
        }
        return {};
    };
    DEFERENCE_TRY(library.run({k_remove_media, {}, {}, initiator}, write));
    // Only now that no name stands for them.
    const MediaFolder folder = media_folder(library);
    for (const QString& hash : folder.hashes()) {
        DEFERENCE_TRY_ASSIGN(const bool wanted, has_media_hash(library.database(), hash));
        if (!wanted)
            DEFERENCE_TRY(folder.set_aside(hash));
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
