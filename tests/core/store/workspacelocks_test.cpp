// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/store.h"
#include "core/store/workspace.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

// Whether another process finds this file locked. Only a child can tell: a process never meets
// its own locks.
bool lockedForOthers(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock wanted = {};
        wanted.l_type = F_WRLCK;
        wanted.l_whence = SEEK_SET;
        const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC);
        const bool asked = file >= 0 && ::fcntl(file, F_GETLK, &wanted) == 0;
        ::_exit(asked && wanted.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

} // namespace

// Without them the next process that closes the database takes itself for the last one and deletes
// the log that this one goes on writing.
TEST_CASE("An open workspace keeps its locks whatever else is done with its folder")
{
    QTemporaryDir place;
    const QDir folder(place.filePath(u"brand"_s));
    REQUIRE(workspace::prepare(folder));
    const auto store = Store::open(workspace::databasePath(folder));
    REQUIRE(store);
    REQUIRE(lockedForOthers(workspace::databasePath(folder)));

    workspace::seal(folder);
    CHECK(lockedForOthers(workspace::databasePath(folder)));
    CHECK(workspace::check(folder, workspace::Check::Cheap));
    CHECK(lockedForOthers(workspace::databasePath(folder)));
    CHECK(workspace::check(folder, workspace::Check::Full));
    CHECK(lockedForOthers(workspace::databasePath(folder)));
    CHECK(workspace::backup(folder, place.filePath(u"copy.db"_s)));
    CHECK(lockedForOthers(workspace::databasePath(folder)));
}

TEST_CASE("The files of a workspace are closed to others")
{
    QTemporaryDir place;
    const QDir folder(place.filePath(u"brand"_s));
    REQUIRE(workspace::prepare(folder));
    const auto store = Store::open(workspace::databasePath(folder));
    REQUIRE(store);
    workspace::seal(folder);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name : { u"parvis.db"_s, u"parvis.db-wal"_s, u"parvis.db-shm"_s }) {
        CAPTURE(name.toStdString());
        CHECK((QFile::permissions(folder.filePath(name)) & others) == QFile::Permissions());
    }
    CHECK((QFile::permissions(folder.path()) & others) == QFile::Permissions());
}

TEST_CASE("An empty database is damage, not a new workspace")
{
    QTemporaryDir place;
    const QDir folder(place.path());
    QFile file(workspace::databasePath(folder));
    REQUIRE(file.open(QFile::WriteOnly));
    file.close();
    CHECK(workspace::prepare(folder).error().kind == Error::Damaged);
    CHECK(workspace::check(folder, workspace::Check::Cheap).error().kind == Error::Damaged);
}
