// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of tests/data/packs/small that a test may break.
#pragma once
#include "app/content/folder.h"

#include <QTemporaryDir>

namespace deference::content {

class PackInAFolder
{
  public:
    PackInAFolder();
    // A copy inside `parent`, for folders of several packs.
    explicit PackInAFolder(const QString& path);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QByteArray read(const QString& file) const;
    void write(const QString& file, const QByteArray& bytes) const;
    // Fails the test when `from` is not there: a test that breaks nothing proves nothing.
    void replace(const QString& file, const QByteArray& from, const QByteArray& to) const;
    // "file:line: what, what to do", by file and line.
    [[nodiscard]] QStringList findings() const;

  private:
    QTemporaryDir m_own;
    QString m_path;
};

// Every file of the small pack, relative to its folder.
[[nodiscard]] QStringList small_pack_files();

} // namespace deference::content
