// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/filesystem.h"
#include "core/store/store.h"
#include "core/store/values.h"
#include "core/store/workspace.h"
#include "tests/fakes/eventloop.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

Result<int> patience(Database &database)
{
    Statement query = database.prepare(u"PRAGMA busy_timeout"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return query.next() ? int(query.integer(0)) : 0;
}

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

// Another process in the middle of a write, until it is let go. SQLite's writer holds this byte of
// the shared index; only system calls, for that is all a forked child may do.
class Writer
{
public:
    explicit Writer(const QString &database)
    {
        const QByteArray name = QFile::encodeName(database + u"-shm"_s);
        int ready[2];
        REQUIRE(::pipe(ready) == 0);
        REQUIRE(::pipe(m_leave) == 0);
        m_child = ::fork();
        if (m_child == 0) {
            ::close(m_leave[1]);
            struct flock wanted = {};
            wanted.l_type = F_WRLCK;
            wanted.l_whence = SEEK_SET;
            wanted.l_start = 120; // WAL_WRITE_LOCK
            wanted.l_len = 1;
            const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC);
            char byte = file >= 0 && ::fcntl(file, F_SETLK, &wanted) == 0 ? 1 : 0;
            [[maybe_unused]] auto done = ::write(ready[1], &byte, 1);
            done = ::read(m_leave[0], &byte, 1); // or its end
            ::_exit(0);
        }
        char byte = 0;
        REQUIRE(::read(ready[0], &byte, 1) == 1);
        REQUIRE(byte == 1);
        ::close(ready[0]);
        ::close(ready[1]);
        ::close(m_leave[0]);
    }
    ~Writer() { end(); }

    void end()
    {
        const pid_t child = std::exchange(m_child, 0);
        if (child == 0)
            return;
        ::close(m_leave[1]);
        ::waitpid(child, nullptr, 0);
    }

private:
    int m_leave[2];
    pid_t m_child = 0;
};

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

TEST_CASE("Locked by another process, a write waits for its turn, longer than Qt would",
          "[fault-75]")
{
    QTemporaryDir place;
    const QString path = place.filePath(u"parvis.db"_s);
    const auto store = Store::open(path);
    REQUIRE(store);
    CHECK(*await((*store)->write(&patience)) == 10'000); // ms; Qt's own are 5 s
    const QString key = u"a"_s;
    const QString value = u"b"_s;
    Writer other(path);
    std::optional<Result<>> written;
    Tasks tasks;
    tasks.start(detail::keep((*store)->write(&values::set, key, value), &written));
    CHECK_FALSE(waitFor([&] { return written.has_value(); }, std::chrono::milliseconds(100)));
    CHECK(await((*store)->read(&values::get, key))->isEmpty()); // reading goes on meanwhile
    other.end();
    REQUIRE(waitFor([&] { return written.has_value(); }));
    CHECK(*written);
    CHECK(*await((*store)->read(&values::get, key)) == value);
}

TEST_CASE("Locked for too long, a write says that the store is busy and has changed nothing",
          "[fault-75]")
{
    QTemporaryDir place;
    const QString path = place.filePath(u"parvis.db"_s);
    const auto opened = Database::open(path);
    REQUIRE(opened);
    Database &database = **opened;
    REQUIRE(database.execute(u"PRAGMA busy_timeout=50"_s));
    const QString key = u"a"_s;
    {
        const Writer other(path);
        const Result<bool> refused = database.transact([&]() -> Result<bool> { return true; });
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Error::Busy);
        CHECK(values::set(database, key, u"b"_s).error().kind == Error::Busy);
        CHECK(values::get(database, key)->isEmpty());
    }
    CHECK(values::set(database, key, u"b"_s));
    CHECK(*values::get(database, key) == u"b"_s);
}

TEST_CASE("A workspace on a network file system is refused, and left as it is", "[fault-82]")
{
    QTemporaryDir place;
    const QDir folder(place.filePath(u"brand"_s));
    CHECK(filesystem::sharesMemory(filesystem::of(place.path())));
    const std::pair<filesystem::Magic, filesystem::Probe> kinds[] {
        { 0x6969, [](const QString &) -> filesystem::Magic { return 0x6969; } }, // NFS
        { 0xFF534D42, [](const QString &) -> filesystem::Magic { return 0xFF534D42; } }, // CIFS
        { 0xFE534D42, [](const QString &) -> filesystem::Magic { return 0xFE534D42; } }, // SMB 3
        { 0x65735546, [](const QString &) -> filesystem::Magic { return 0x65735546; } }, // FUSE
        { 0x01021997, [](const QString &) -> filesystem::Magic { return 0x01021997; } }, // 9p
    };
    for (const auto &[magic, probe] : kinds) {
        CAPTURE(magic);
        CHECK_FALSE(filesystem::sharesMemory(magic));
        const Result<> refused = workspace::prepare(folder, probe);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Error::Unavailable);
        CHECK(folder.isEmpty());
    }
    for (const filesystem::Magic local : { 0xEF53ul, 0x58465342ul, 0x9123683Eul, 0x01021994ul, 0ul })
        CHECK(filesystem::sharesMemory(local)); // ext4, XFS, Btrfs, tmpfs, cannot be told
    CHECK(workspace::prepare(folder));
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
