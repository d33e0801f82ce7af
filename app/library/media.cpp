// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/media.h"

#include "app/database/query.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <cerrno>

namespace deference {

namespace {

struct MediaTag;

QString hash_of(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

// As the cards' own folder of pictures and sounds has it: what comes from elsewhere lies beside what was
// added here.
QString path_of(const Library& library, const QString& sha256)
{
    return media_folder(library) + u'/' + sha256;
}

} // namespace

QString media_folder(const Library& library)
{
    return library.profile().folder() + QStringLiteral("/media");
}

Result<std::optional<Media>> find_media(const Database& database, const QString& name)
{
    return Query(database, QStringLiteral("SELECT name, sha256, size FROM media WHERE name = :name"))
        .bind(":name", name)
        .first([](const Query& row) {
            return Media{row.text(0), row.text(1), row.integer(2)};
        });
}

Result<QByteArray> load_media_bytes(const Library& library, const QString& name)
{
    DEFERENCE_TRY_ASSIGN(const auto media, find_media(library.database(), name));
    if (!media)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no picture or sound of that name"), name,
                    QStringLiteral("import it again"));
    QFile file(path_of(library, media->sha256));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("the file of this picture or sound is gone"), name,
                    QStringLiteral("import it again"));
    QByteArray bytes = file.readAll();
    if (hash_of(bytes) != media->sha256)
        return fail(ErrorCode::Corrupt, QStringLiteral("the file of this picture or sound is damaged"), name,
                    QStringLiteral("import it again"));
    return bytes;
}

Result<Media> write_media_file(const Library& library, const QString& name, const QByteArray& bytes)
{
    const Media media{name, hash_of(bytes), bytes.size()};
    const QString path = path_of(library, media.sha256);
    QFile known(path);
    if (known.exists() && known.size() == bytes.size())
        return media;
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::ReadOnly, QStringLiteral("the folder for pictures and sounds cannot be made"),
                    folder);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Io,
                    QStringLiteral("a picture or sound cannot be written (%1)").arg(file.errorString()),
                    name);
    return media;
}

Result<void> put_media(Transaction& transaction, const Media& media)
{
    DEFERENCE_TRY_ASSIGN(const auto known, find_media(transaction.database(), media.name));
    if (known && known->sha256 == media.sha256)
        return {};
    if (known)
        return fail(ErrorCode::Conflict, QStringLiteral("this name stands for another picture or sound"),
                    media.name);
    return Query(transaction.database(),
                 QStringLiteral("INSERT INTO media (id, name, sha256, size, created_at) "
                                "VALUES (:id, :name, :sha256, :size, :created_at)"))
        .bind(":id", transaction.new_id<Id<MediaTag>>())
        .bind(":name", media.name)
        .bind(":sha256", media.sha256)
        .bind(":size", media.size)
        .bind(":created_at", transaction.now())
        .run();
}

} // namespace deference
