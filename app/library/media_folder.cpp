// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/media_folder.h"

#include "app/database/disk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace deference {

namespace {

bool is_hash(const QString& name)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{64}$"));
    return hash.match(name).hasMatch();
}

// What QSaveFile writes to before the file takes its name.
bool is_half_written(const QString& name)
{
    return name.size() > 64 && name[64] == u'.' && is_hash(name.first(64));
}

Result<QByteArray> read_all(const QString& path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("the file of a picture or a sound is gone"), path);
    return file.readAll();
}

} // namespace

QString sha256_of(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return QString::fromLatin1(hash.result().toHex());
}

QString MediaFolder::aside() const
{
    return m_path + QStringLiteral("/removed");
}

QString MediaFolder::find(const QString& sha256) const
{
    if (!is_hash(sha256))
        return {};
    for (const QString& folder : {m_path, aside()}) {
        const QString path = folder + u'/' + sha256;
        if (QFileInfo(path).isFile())
            return path;
    }
    return {};
}

Result<QByteArray> MediaFolder::read(const QString& sha256) const
{
    DEFERENCE_TRY_ASSIGN(QByteArray bytes, read_all(find(sha256)));
    if (sha256_of(bytes) != sha256)
        return fail(ErrorCode::Corrupt, QStringLiteral("the file of a picture or a sound is damaged"),
                    find(sha256));
    return bytes;
}

Result<void> MediaFolder::make(const QString& folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::ReadOnly, QStringLiteral("the folder for pictures and sounds cannot be made"),
                    folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<void> MediaFolder::write(const QString& sha256, QByteArrayView bytes) const
{
    const QString path = m_path + u'/' + sha256;
    if (QFileInfo(path).size() == bytes.size() && read(sha256))
        return {};
    DEFERENCE_TRY(make(m_path));
    // QSaveFile syncs the file before it takes its name, but not the folder that has the name.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::ReadOnly,
                    QStringLiteral("the folder for pictures and sounds cannot be written"), m_path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const bool written = file.write(bytes.data(), bytes.size()) == bytes.size() && file.commit();
    if (!written)
        return fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Io,
                    QStringLiteral("the file cannot be written"), m_path);
    return sync_to_disk(m_path);
}

Result<void> MediaFolder::set_aside(const QString& sha256) const
{
    const QString path = m_path + u'/' + sha256;
    if (!QFileInfo(path).isFile())
        return {};
    DEFERENCE_TRY(make(aside()));
    const QString target = aside() + u'/' + sha256;
    QFile::remove(target);
    if (!QFile::rename(path, target))
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be set aside"), path);
    return {};
}

QStringList MediaFolder::hashes() const
{
    QStringList names = QDir(m_path).entryList(QDir::Files, QDir::Name);
    names.removeIf([](const QString& name) { return !is_hash(name); });
    return names;
}

void MediaFolder::tidy(const std::function<bool(const QString&)>& wanted) const
{
    const QStringList found = QDir(m_path).entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : found) {
        if (is_half_written(name)) // when the program was killed
            QFile::remove(m_path + u'/' + name);
    }
    const QStringList removed = QDir(aside()).entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : removed) {
        const QString path = aside() + u'/' + name;
        if (!is_hash(name) || !wanted(name) || QFileInfo::exists(m_path + u'/' + name))
            QFile::remove(path);
        else
            QFile::rename(path, m_path + u'/' + name); // its removal was undone
    }
}

} // namespace deference
