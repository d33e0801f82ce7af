// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/profile.h"
#include "tests/support/files.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace deference;
using namespace deference::tests;

TEST_CASE("a profile folder is made private")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a/b"));
    const auto profile = Profile::hold(path);
    REQUIRE_OK(profile);
    struct stat status = {};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
}

TEST_CASE("a profile is held by one at a time, and the second is told by whom")
{
    const QTemporaryDir folder;
    {
        const auto first = Profile::hold(folder.path());
        REQUIRE_OK(first);
        const auto second = Profile::hold(folder.path());
        REQUIRE_FALSE(second.has_value());
        CHECK(second.error().code == ErrorCode::Locked);
        CHECK(second.error().sentence().contains(QString::number(::getpid())));
    }
    REQUIRE_OK(Profile::hold(folder.path()));
}

TEST_CASE("a lock that a killed process left behind does not shut its owner out")
{
    const QTemporaryDir folder;
    QProcess sleeper;
    sleeper.start(QStringLiteral("true"), {});
    REQUIRE(sleeper.waitForStarted());
    const qint64 gone = sleeper.processId();
    REQUIRE(sleeper.waitForFinished());
    write_file(folder.filePath(QStringLiteral("deference.lock")),
               QByteArray::number(gone) + "\ndeference\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    REQUIRE_OK(Profile::hold(folder.path()));
}

TEST_CASE("a lock that was never written into shuts nobody out, unless it is being written")
{
    const QTemporaryDir folder;
    const QString lock = folder.filePath(QStringLiteral("deference.lock"));
    write_file(lock, {}); // killed between making it and writing into it
    REQUIRE_OK(Profile::hold(folder.path()));

    write_file(lock, {});
    const int writer = ::open(QFile::encodeName(lock).constData(), O_RDWR | O_CLOEXEC);
    REQUIRE(::flock(writer, LOCK_EX) == 0);
    CHECK(Profile::hold(folder.path()).error().code == ErrorCode::Locked);
    ::close(writer);
    REQUIRE_OK(Profile::hold(folder.path()));
}

TEST_CASE("a place that cannot hold a profile is refused in one sentence")
{
    const QTemporaryDir folder;
    write_file(folder.filePath(QStringLiteral("file")), "x");
    const auto file = Profile::hold(folder.filePath(QStringLiteral("file")));
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().code == ErrorCode::InvalidInput);
    const auto below = Profile::hold(folder.filePath(QStringLiteral("file/profile")));
    REQUIRE_FALSE(below.has_value());
    CHECK(below.error().code == ErrorCode::ReadOnly);
    CHECK(below.error().sentence().contains(QStringLiteral("--data-dir")));
}
