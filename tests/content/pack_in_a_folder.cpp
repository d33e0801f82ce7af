// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/pack_in_a_folder.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

namespace deference::content {

namespace {

const QString k_small = QStringLiteral(DEFERENCE_TEST_DATA "/packs/small/");

void copy_small_pack(const QString& path)
{
    for (const QString& file : small_pack_files()) {
        REQUIRE(QDir().mkpath(QFileInfo(path + QLatin1Char('/') + file).path()));
        QFile source(k_small + file);
        REQUIRE(source.open(QIODevice::ReadOnly));
        QFile target(path + QLatin1Char('/') + file);
        REQUIRE(target.open(QIODevice::WriteOnly));
        target.write(source.readAll());
    }
}

} // namespace

QStringList small_pack_files()
{
    return {QStringLiteral("pack.yaml"),       QStringLiteral("rounds.yaml"),
            QStringLiteral("plan.yaml"),       QStringLiteral("stories.yaml"),
            QStringLiteral("cards/fees.yaml"), QStringLiteral("cards/rules.yaml"),
            QStringLiteral("facts/law.yaml")};
}

PackInAFolder::PackInAFolder() : m_path(m_own.path())
{
    copy_small_pack(m_path);
}

PackInAFolder::PackInAFolder(const QString& path) : m_path(path)
{
    copy_small_pack(m_path);
}

QByteArray PackInAFolder::read(const QString& file) const
{
    QFile source(m_path + QLatin1Char('/') + file);
    REQUIRE(source.open(QIODevice::ReadOnly));
    return source.readAll();
}

void PackInAFolder::write(const QString& file, const QByteArray& bytes) const
{
    QFile target(m_path + QLatin1Char('/') + file);
    REQUIRE(target.open(QIODevice::WriteOnly));
    REQUIRE(target.write(bytes) == bytes.size());
}

void PackInAFolder::replace(const QString& file, const QByteArray& from, const QByteArray& to) const
{
    QByteArray bytes = read(file);
    const auto at = bytes.indexOf(from);
    INFO("looking for " << from.toStdString() << " in " << file.toStdString());
    REQUIRE(at >= 0);
    bytes.replace(at, from.size(), to);
    write(file, bytes);
}

QStringList PackInAFolder::findings() const
{
    QStringList texts;
    for (const Finding& finding : check_folder(m_path))
        texts.push_back(finding.text());
    return texts;
}

} // namespace deference::content
