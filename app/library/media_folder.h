// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of files that are named by the SHA-256 of what is in them, written once and never changed. A
// profile keeps the pictures and sounds of its cards in one, its backups theirs in another.
#pragma once
#include "app/core/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <functional>

namespace deference {

class MediaFolder
{
  public:
    explicit MediaFolder(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] const QString& path() const { return m_path; }
    // Empty when there is no such file.
    [[nodiscard]] QString find(const QString& sha256) const;
    // NotFound when there is no such file, Corrupt when it is not what it was.
    [[nodiscard]] Result<QByteArray> read(const QString& sha256) const;
    // The file is on the disk, whole, when this returns; one that was damaged is whole again.
    [[nodiscard]] Result<void> write(const QString& sha256, QByteArrayView bytes) const;
    // Out of the way, but found until tidy() deletes it: the removal can still be undone.
    [[nodiscard]] Result<void> set_aside(const QString& sha256) const;
    // What lies there: hashes of files that were not set aside.
    [[nodiscard]] QStringList hashes() const;
    // When nothing can be undone any longer. `wanted` says which of the files set aside came back; deletes
    // the others, and what a killed program left half written.
    void tidy(const std::function<bool(const QString& sha256)>& wanted) const;

  private:
    [[nodiscard]] static Result<void> make(const QString& folder);
    [[nodiscard]] QString aside() const;

    QString m_path;
};

// Hexadecimal.
[[nodiscard]] QString sha256_of(QByteArrayView bytes);

} // namespace deference
