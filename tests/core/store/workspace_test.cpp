// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/accounts.h"
#include "core/store/migrations.h"
#include "core/store/publications.h"
#include "core/store/store.h"
#include "core/store/values.h"
#include "core/store/workspace.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/workspacefixture.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

using State = Publication::State;

constexpr QFile::Permissions closed = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

// A workspace on disk with an account and publications in every state.
struct OnDisk
{
    OnDisk()
    {
        REQUIRE(workspace::prepare(folder));
        Result<std::unique_ptr<Database>> database = Database::open(path());
        REQUIRE(database);
        Account account;
        account.platform = Platform::Mastodon;
        account.connector = u"mastodon"_s;
        account.handle = u"lumen"_s;
        REQUIRE(accounts::add(**database, account, now));
        for (const State each : publication::states()) {
            publications::Plan plan;
            publications::Draft draft;
            draft.accountId = 1;
            draft.dueAt = now;
            draft.outgoing.text = publication::stateKey(each);
            plan.drafts = { draft };
            const auto ids = publications::plan(**database, plan, now);
            REQUIRE(ids);
            publications::Move move;
            move.to = each;
            move.nextAt = now;
            move.errorKind = Error::NeedsSignIn;
            REQUIRE(*publications::move(**database, ids->first(), move, now));
        }
        REQUIRE((*database)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }

    QString path() const { return workspace::databasePath(folder); }
    QByteArray bytes(const QString &file) const
    {
        QFile from(file);
        REQUIRE(from.open(QFile::ReadOnly));
        return from.readAll();
    }
    void write(qint64 at, const QByteArray &bytes) const
    {
        QFile file(path());
        REQUIRE(file.open(QFile::ReadWrite));
        REQUIRE(file.seek(at));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    void cut(qint64 size) const { REQUIRE(QFile::resize(path(), size)); }
    QString aside(const QString &name) const { return QDir(outside.path()).filePath(name); }

    QTemporaryDir temporary;
    QTemporaryDir outside;
    QDir folder { temporary.filePath(u"brand"_s) };
    Instant now = instant(1'795'172'400'000);
};

QStringList schema(Database &database)
{
    QStringList found;
    QSqlQuery query(database.sql());
    REQUIRE(query.exec(u"SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"_s));
    while (query.next())
        found.append(query.value(0).toString() + query.value(1).toString()
                     + query.value(2).toString());
    REQUIRE(query.exec(u"PRAGMA user_version"_s));
    REQUIRE(query.next());
    found.append(query.value(0).toString());
    return found;
}

} // namespace

TEST_CASE("A workspace is called as its folder until somebody names it, and after its first brand once", "[workspace]")
{
    const OnDisk disk;
    const auto database = Database::open(disk.path());
    REQUIRE(database);
    CHECK(*values::name(**database) == disk.folder.dirName());
    REQUIRE(values::nameOnce(**database, u"Maison Lumen"_s));
    CHECK(*values::name(**database) == u"Maison Lumen"_s);
    REQUIRE(values::nameOnce(**database, u"Somebody else"_s));
    CHECK(*values::name(**database) == u"Maison Lumen"_s);
}

TEST_CASE("A workspace is closed to others, also one that was open", "[fault-80]")
{
    OnDisk w;
    CHECK((QFileInfo(w.folder.path()).permissions() & others) == 0);
    CHECK((QFileInfo(w.path()).permissions() & others) == 0);
    QFile::setPermissions(w.path(), closed | others);
    QFile::setPermissions(w.folder.path(), closed | QFile::ExeOwner | others);
    REQUIRE(workspace::prepare(w.folder));
    CHECK((QFileInfo(w.folder.path()).permissions() & others) == 0);
    CHECK((QFileInfo(w.path()).permissions() & others) == 0);
    const Result<std::unique_ptr<Store>> store = Store::open(w.path());
    REQUIRE(store);
    for (const QString &tail : { u"-wal"_s, u"-shm"_s })
        CHECK((QFileInfo(w.path() + tail).permissions() & others) == 0);
}

TEST_CASE("A folder that is not there is made; one that cannot be is an error", "[fault-78]")
{
    QTemporaryDir temporary;
    const QDir made(temporary.filePath(u"a/b/c"_s));
    CHECK(workspace::prepare(made));
    CHECK(made.exists());
    QFile file(temporary.filePath(u"file"_s));
    REQUIRE(file.open(QFile::WriteOnly));
    const Result<> refused = workspace::prepare(QDir(temporary.filePath(u"file/in"_s)));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Unavailable);
}

TEST_CASE("A database that cannot be one is found out at the door and left as it is",
          "[fault-78]")
{
    OnDisk w;
    SECTION("zero length")
    {
        w.cut(0);
    }
    SECTION("another file")
    {
        w.write(0, "This is not what it was");
    }
    const QByteArray before = w.bytes(w.path());
    const Result<> prepared = workspace::prepare(w.folder);
    REQUIRE_FALSE(prepared);
    CHECK(prepared.error().kind == Error::Damaged);
    CHECK(w.bytes(w.path()) == before);
}

TEST_CASE("Damage behind the header is found by a check, and nothing crashes", "[fault-78]")
{
    OnDisk w;
    const qint64 size = QFileInfo(w.path()).size();
    const qint64 page = 4096;
    SECTION("a page of the publications overwritten")
    {
        for (qint64 at = page; at + page <= size; at += page)
            w.write(at, QByteArray(int(page), '\x5a'));
    }
    SECTION("cut in the middle")
    {
        w.cut(size / 2);
    }
    const QByteArray before = w.bytes(w.path());
    Error::Kind kind = Error::Offline;
    const Result<> checked = workspace::check(w.folder, workspace::Check::Full);
    if (!checked)
        kind = checked.error().kind;
    CHECK(kind == Error::Damaged);
    CHECK(w.bytes(w.path()) == before);
}

TEST_CASE("A workspace of a newer Parvis is left untouched", "[fault-83]")
{
    OnDisk w;
    {
        Result<std::unique_ptr<Database>> database = Database::open(w.path());
        REQUIRE(database);
        REQUIRE((*database)->execute(u"PRAGMA user_version=999"_s));
        REQUIRE((*database)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    const QByteArray before = w.bytes(w.path());
    const Result<std::unique_ptr<Database>> opened = Database::open(w.path());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Error::NewerVersion);
    const Result<std::unique_ptr<Store>> store = Store::open(w.path());
    REQUIRE_FALSE(store);
    CHECK(store.error().kind == Error::NewerVersion);
    CHECK(w.bytes(w.path()) == before);
}

TEST_CASE("However a workspace came to its schema, it is the same", "[fault-83]")
{
    QTemporaryDir temporary;
    const Result<std::unique_ptr<Database>> fresh
        = Database::open(temporary.filePath(u"fresh.db"_s));
    REQUIRE(fresh);
    // An empty file that some program made, one step at a time.
    const QString path = temporary.filePath(u"migrated.db"_s);
    QFile empty(path);
    REQUIRE(empty.open(QFile::WriteOnly));
    empty.close();
    Result<std::unique_ptr<Database>> migrated = Database::open(path);
    REQUIRE(migrated);
    for (int version = 1; version <= migrations::latest(); ++version) {
        const Result<> step = migrations::runTo(**migrated, version);
        if (version < migrations::latest())
            CHECK(step.error().kind == Error::NewerVersion); // there is no way back
        else
            CHECK(step);
    }
    CHECK(schema(**fresh) == schema(**migrated));
}

TEST_CASE("A backup is whole and knows its hash; one that was touched is not taken", "[fault-95]")
{
    OnDisk w;
    const QString file = w.aside(u"backup.db"_s);
    REQUIRE(workspace::backup(w.folder, file));
    CHECK((QFileInfo(file).permissions() & others) == 0);
    CHECK(QFile::exists(file + u".sha256"_s));
    QFile touched(file);
    REQUIRE(touched.open(QFile::ReadWrite));
    REQUIRE(touched.seek(touched.size() - 10));
    touched.write("x");
    touched.close();
    const QByteArray before = w.bytes(w.path());
    const Result<> restored = workspace::restore(w.folder, file, w.now);
    REQUIRE_FALSE(restored);
    CHECK(restored.error().kind == Error::Damaged);
    CHECK(w.bytes(w.path()) == before);
    const Result<> missing = workspace::restore(w.folder, w.aside(u"none.db"_s), w.now);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == Error::NotFound);
}

TEST_CASE("After a restore nothing publishes by itself, and what was there is kept aside",
          "[fault-95]")
{
    OnDisk w;
    const QString file = w.aside(u"backup.db"_s);
    REQUIRE(workspace::backup(w.folder, file));
    SECTION("over a sound one") { }
    SECTION("over a damaged one")
    {
        w.cut(0);
    }
    REQUIRE(workspace::restore(w.folder, file, w.now));
    CHECK(w.folder.entryList({ u"quarantine-*.db"_s }).size() == 1);
    CHECK((QFileInfo(w.path()).permissions() & others) == 0);

    Result<std::unique_ptr<Database>> database = Database::open(w.path());
    REQUIRE(database);
    // Signing in does not let it go either.
    REQUIRE(publications::release(**database, 1, w.now));
    const auto rows = publications::list(**database, {});
    REQUIRE(rows->size() == publication::states().size());
    for (const Publication &each : *rows) {
        CAPTURE(each.outgoing.text.toStdString());
        const State was = *publication::stateFromKey(each.outgoing.text);
        switch (was) {
        case State::Scheduled:
        case State::Preparing:
        case State::Retry:
        case State::Held:
            CHECK(each.state == State::Held);
            CHECK_FALSE(each.nextAt);
            break;
        case State::Sending:
        case State::Unknown:
            CHECK(each.state == State::Attention);
            CHECK_FALSE(each.nextAt);
            break;
        default: CHECK(each.state == was);
        }
    }
}

TEST_CASE("A damaged database is moved aside with its log, never deleted", "[fault-78]")
{
    OnDisk w;
    const QByteArray before = w.bytes(w.path());
    QFile log(w.path() + u"-wal"_s);
    REQUIRE(log.open(QFile::WriteOnly));
    log.write("log");
    log.close();
    const Result<QString> aside = workspace::quarantine(w.folder, w.now);
    REQUIRE(aside);
    CHECK_FALSE(workspace::exists(w.folder));
    CHECK(w.bytes(*aside) == before);
    CHECK(w.bytes(*aside + u"-wal"_s) == "log");
}

TEST_CASE("What was committed is there although the process ended without closing", "[fault-77]")
{
    OnDisk w;
    Result<std::unique_ptr<Database>> writer = Database::open(w.path());
    REQUIRE(writer);
    REQUIRE((*writer)->execute(u"INSERT INTO setting VALUES ('a', 'b')"_s));
    // As a kill would leave them: the file and its log, copied while it is open.
    for (const QString &tail : { QString(), u"-wal"_s })
        REQUIRE(QFile::copy(w.path() + tail, w.aside(u"copy.db"_s + tail)));
    Result<std::unique_ptr<Database>> copy = Database::open(w.aside(u"copy.db"_s));
    REQUIRE(copy);
    Statement query = (*copy)->prepare(u"SELECT value FROM setting WHERE key = 'a'"_s);
    REQUIRE(query.run());
    REQUIRE(query.next());
    CHECK(query.text(0) == u"b"_s);
}

TEST_CASE("A database without its log opens at its last checkpoint", "[fault-79]")
{
    OnDisk w;
    Result<std::unique_ptr<Database>> writer = Database::open(w.path());
    REQUIRE(writer);
    REQUIRE((*writer)->execute(u"INSERT INTO setting VALUES ('a', 'b')"_s));
    REQUIRE(QFile::copy(w.path(), w.aside(u"copy.db"_s)));
    Result<std::unique_ptr<Database>> copy = Database::open(w.aside(u"copy.db"_s));
    REQUIRE(copy);
    CHECK(publications::list(**copy, {})->size() == publication::states().size());
    Statement query = (*copy)->prepare(u"SELECT value FROM setting WHERE key = 'a'"_s);
    REQUIRE(query.run());
    CHECK_FALSE(query.next());
}

TEST_CASE("A second writer waits for the first and does not fail at once", "[fault-76]")
{
    OnDisk w;
    Result<std::unique_ptr<Database>> one = Database::open(w.path());
    Result<std::unique_ptr<Store>> other = Store::open(w.path());
    REQUIRE(one);
    REQUIRE(other);
    REQUIRE((*one)->execute(u"BEGIN IMMEDIATE"_s));
    REQUIRE((*one)->execute(u"INSERT INTO setting VALUES ('a', 'b')"_s));
    std::optional<Result<int>> released;
    Tasks tasks;
    tasks.start(detail::keep((*other)->write(&publications::release, qint64(1), w.now), &released));
    const auto done = [&released] { return released.has_value(); };
    CHECK_FALSE(waitFor(done, std::chrono::milliseconds(50))); // it waits
    REQUIRE((*one)->execute(u"COMMIT"_s));
    REQUIRE(waitFor(done));
    CHECK(*released);
}

TEST_CASE("Whoever shows a table is told of what is written to it, whatever its key", "[store]")
{
    WorkspaceFixture w;
    (void)w.database->takeTouched();
    const QStringList writes { u"INSERT INTO setting (key, value) VALUES ('a', 'b')"_s,
                               u"UPDATE setting SET value = 'c' WHERE key = 'a'"_s,
                               u"DELETE FROM setting WHERE key = 'a'"_s };
    for (const QString &sql : writes) {
        Statement write = w.database->prepare(sql);
        REQUIRE(write.run());
        CHECK(w.database->takeTouched() == QSet<QByteArray> { "setting" });
    }
    Statement nothing = w.database->prepare(u"DELETE FROM setting WHERE key = 'nowhere'"_s);
    (void)w.database->takeTouched();
    REQUIRE(nothing.run());
    CHECK(w.database->takeTouched().isEmpty());
    const qint64 account = w.addAccount(Platform::Mastodon);
    CHECK(w.database->takeTouched().contains("account")); // and those that have a rowid
    CHECK(account > 0);
}
