// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/accounts.h"
#include "core/store/migrations.h"
#include "core/store/publications.h"
#include "core/store/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const Instant now = instant(1'795'172'400'000);

// What a next Parvis might do to a workspace, in two steps that change what is there.
QList<migrations::Step> nextSteps()
{
    const int latest = migrations::latest();
    return migrations::steps()
        + QList<migrations::Step> {
              { latest + 1,
                u"ALTER TABLE publication ADD COLUMN mark TEXT NOT NULL DEFAULT '';\n"
                "UPDATE publication SET mark = 'v' || id;\n"
                "CREATE INDEX publication_mark ON publication (mark);\n"_s },
              { latest + 2,
                u"CREATE TABLE mark (\n    name TEXT PRIMARY KEY NOT NULL\n) STRICT;\n"
                "INSERT INTO mark SELECT mark FROM publication;\n"
                "DROP INDEX publication_mark;\n"
                "ALTER TABLE publication DROP COLUMN mark;\n"_s } };
}

QStringList column(Database &database, const QString &sql)
{
    QStringList found;
    QSqlQuery query(database.sql());
    REQUIRE(query.exec(sql));
    while (query.next())
        found.append(query.value(0).toString());
    return found;
}

QStringList schema(Database &database)
{
    return column(database, u"SELECT type || name || COALESCE(sql, '') FROM sqlite_schema "
                            "ORDER BY type, name"_s)
        + column(database, u"PRAGMA user_version"_s);
}

std::unique_ptr<Database> reading(const QString &path)
{
    Result<std::unique_ptr<Database>> opened = Database::open(path, Database::Mode::Read);
    REQUIRE(opened);
    return std::move(*opened);
}

// A workspace of this Parvis, with an account and posts.
void fill(const QString &path)
{
    Result<std::unique_ptr<Database>> opened = Database::open(path);
    REQUIRE(opened);
    Account account;
    account.platform = Platform::Mastodon;
    account.connector = u"mastodon"_s;
    REQUIRE(accounts::add(**opened, account, now));
    publications::Plan plan;
    for (int i = 0; i < 20; ++i) {
        publications::Draft draft;
        draft.accountId = 1;
        draft.dueAt = now;
        draft.outgoing.text = u"Bonjour %1"_s.arg(i);
        plan.drafts.append(draft);
    }
    REQUIRE(publications::plan(**opened, plan, now));
}

// As another Parvis would, of an earlier or the next version: this one brings whatever it opens to
// its own, and calls what comes after it a newer version.
Result<> migrateTo(const QString &path, int version, const QList<migrations::Step> &steps,
                   int failing = -1)
{
    Result<std::unique_ptr<Database>> opened = Database::open(path, Database::Mode::Read);
    if (!opened)
        return opened.error();
    REQUIRE((*opened)->execute(u"PRAGMA query_only=OFF"_s));
    (*opened)->failCall(failing);
    return migrations::runTo(**opened, version, steps);
}

Result<> migrate(const QString &path, int failing)
{
    const QList<migrations::Step> steps = nextSteps();
    return migrateTo(path, steps.last().number, steps, failing);
}

// What each version looks like when nothing goes wrong, by its number.
QList<QStringList> soundSchemas()
{
    QTemporaryDir place;
    const QString path = place.filePath(u"parvis.db"_s);
    fill(path);
    Result<std::unique_ptr<Database>> opened = Database::open(path);
    REQUIRE(opened);
    const QList<migrations::Step> steps = nextSteps();
    QList<QStringList> all { schema(**opened) };
    for (int version = migrations::latest() + 1; version <= steps.last().number; ++version) {
        REQUIRE(migrations::runTo(**opened, version, steps));
        all.append(schema(**opened));
    }
    return all;
}

// Between two versions there is nothing, whatever happened; nothing of what was there is lost.
void checkWhole(const QString &path, const QList<QStringList> &sound)
{
    const auto database = reading(path);
    const QStringList found = schema(*database);
    const int version = found.last().toInt();
    REQUIRE(version >= migrations::latest());
    CHECK(found == sound.at(version - migrations::latest()));
    CHECK(column(*database, u"PRAGMA integrity_check"_s) == QStringList { u"ok"_s });
    CHECK(publications::list(*database, {})->size() == 20);
    if (version == migrations::latest() + 1)
        CHECK(column(*database, u"SELECT COUNT(*) FROM publication WHERE mark = 'v' || id"_s)
              == QStringList { u"20"_s });
    if (version == migrations::latest() + 2)
        CHECK(column(*database, u"SELECT COUNT(*) FROM mark"_s) == QStringList { u"20"_s });
}

} // namespace

TEST_CASE("Whichever statement of a migration fails, the schema is the old or the new one",
          "[fault-83]")
{
    const QList<QStringList> sound = soundSchemas();
    int failures = 0;
    for (int nth = 0;; ++nth) {
        CAPTURE(nth);
        QTemporaryDir place;
        const QString path = place.filePath(u"parvis.db"_s);
        fill(path);
        const Result<> done = migrate(path, nth);
        checkWhole(path, sound);
        if (done)
            break;
        ++failures;
        CHECK(done.error().kind == Error::Full);
        REQUIRE(migrate(path, -1)); // the next start brings it to its end
        CHECK(schema(*reading(path)) == sound.last());
    }
    CHECK(failures > 12);
}

TEST_CASE("A number that is missing among the migrations is no fault", "[fault-83]")
{
    QTemporaryDir place;
    const QString path = place.filePath(u"parvis.db"_s);
    fill(path);
    QList<migrations::Step> steps = nextSteps();
    for (migrations::Step &step : steps) {
        if (step.number > migrations::latest())
            step.number += 3;
    }
    REQUIRE(migrateTo(path, migrations::latest() + 2, steps)); // ends in the gap: nothing to do
    CHECK(schema(*reading(path)).last().toInt() == migrations::latest());
    REQUIRE(migrateTo(path, steps.last().number, steps));
    CHECK(schema(*reading(path)).last().toInt() == steps.last().number);
    CHECK(schema(*reading(path)).contains(u"tablemark"_s
                                          "CREATE TABLE mark (\n    name TEXT PRIMARY KEY NOT NULL\n) STRICT"_s));
    CHECK(publications::list(*reading(path), {})->size() == 20);
}

TEST_CASE("A workspace of every earlier version comes to the schema of today", "[fault-83]")
{
    QTemporaryDir place;
    const QString today = place.filePath(u"today.db"_s);
    REQUIRE(Database::open(today));
    for (const migrations::Step &step : migrations::steps()) {
        CAPTURE(step.number);
        const QString path = place.filePath(u"from-%1.db"_s.arg(step.number));
        REQUIRE(migrateTo(path, step.number, migrations::steps()));
        {
            const auto old = reading(path);
            CHECK(schema(*old).last().toInt() == step.number);
            REQUIRE(old->execute(u"PRAGMA query_only=OFF"_s));
            REQUIRE(old->execute(
                u"INSERT INTO account (id, platform, connector, server, remote_id, handle, name, url,"
                " scopes, software, capabilities, health, created_at)"
                " VALUES (1, 'mastodon', '', '', '', 'moi', '', '', '', '', '{}', 'good', 0)"_s));
            REQUIRE(old->execute(u"INSERT INTO day_stat VALUES (20000, 9, 1, 0, 3), (20000, 9, 1, 1, 4),"
                                 " (20000, 17, 1, 0, 5), (20001, 8, 1, 0, 6)"_s));
        }
        REQUIRE(Database::open(path));
        const auto found = reading(path);
        CHECK(schema(*found) == schema(*reading(today)));
        CHECK(column(*found, u"SELECT handle FROM account"_s) == QStringList { u"moi"_s });
        if (step.number < 6) // filled from what was there
            CHECK(column(*found, u"SELECT day || ' ' || account_id || ' ' || messages FROM day_total"
                                 " ORDER BY day"_s)
                  == QStringList { u"20000 1 12"_s, u"20001 1 6"_s });
    }
}

TEST_CASE("Who goes by number goes back to what is still there", "[fault-83]")
{
    QTemporaryDir place;
    const QString path = place.filePath(u"parvis.db"_s);
    REQUIRE(migrateTo(path, 33, migrations::steps()));
    {
        const auto old = reading(path);
        REQUIRE(old->execute(u"PRAGMA query_only=OFF"_s));
        REQUIRE(old->execute(u"INSERT INTO alert_look (id, at, message_id, mention_id) VALUES (1, 0, 70, 80)"_s));
        REQUIRE(old->execute(u"INSERT INTO watch (name, kind, query, sources, edition, seen, created_at)"
                             " VALUES ('Lumen', 'brand', 'lumen', '', 1, 90, 0)"_s));
    }
    REQUIRE(Database::open(path)); // nothing was ever written there
    CHECK(column(*reading(path), u"SELECT message_id || ' ' || mention_id FROM alert_look"_s)
          == QStringList { u"0 0"_s });
    CHECK(column(*reading(path), u"SELECT seen FROM watch"_s) == QStringList { u"0"_s });
}

TEST_CASE("Before a migration there is a copy that a person can go back to", "[fault-83]")
{
    QTemporaryDir place;
    const QDir folder(place.path());
    const QString path = workspace::databasePath(folder);
    fill(path);
    const QStringList before = schema(*reading(path));
    REQUIRE(migrate(path, -1));
    const QString copy = folder.filePath(u"before-%1.db"_s.arg(nextSteps().last().number));
    REQUIRE(QFile::exists(copy));
    CHECK(schema(*reading(copy)) == before);
    CHECK(workspace::newestCopy(folder) == copy);
    REQUIRE(workspace::restore(folder, copy, now));
    const auto restored = reading(path);
    CHECK(schema(*restored) == before);
    CHECK(publications::list(*restored, {})->size() == 20);
}

#ifdef PARVIS_PROBES

// Run by the test below, in a process that is killed on the way.
TEST_CASE("A migration, in a process of its own", "[.migration]")
{
    const Result<> done = migrate(qEnvironmentVariable("PARVIS_TEST_DATABASE"), -1);
    CHECK(done);
}

TEST_CASE("Killed at whichever statement of a migration, the schema is the old or the new one",
          "[fault-83]")
{
    const QList<QStringList> sound = soundSchemas();
    int kills = 0;
    for (int nth = 1;; ++nth) {
        CAPTURE(nth);
        QTemporaryDir place;
        const QString path = place.filePath(u"parvis.db"_s);
        fill(path);
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PARVIS_TEST_DATABASE"_s, path);
        environment.insert(u"PARVIS_STOP_AT"_s, u"15:%1"_s.arg(nth));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), { u"[.migration]"_s });
        REQUIRE(child.waitForFinished());
        checkWhole(path, sound);
        if (child.exitStatus() == QProcess::NormalExit) {
            CHECK(child.exitCode() == 0);
            CHECK(schema(*reading(path)) == sound.last());
            break;
        }
        ++kills;
        REQUIRE(migrate(path, -1));
        CHECK(schema(*reading(path)) == sound.last());
    }
    CHECK(kills == 8); // the copy and each of the seven statements
}

#endif

TEST_CASE("A workspace whose making was interrupted is made, not called damaged", "[fault-83]")
{
    QTemporaryDir place;
    const QDir folder(place.filePath(u"brand"_s));
    REQUIRE(workspace::prepare(folder));
    {
        // As a kill before the end of the first migration leaves it.
        Result<std::unique_ptr<Database>> opened
            = Database::open(folder.filePath(u"other.db"_s));
        REQUIRE(opened);
        const QString path = workspace::databasePath(folder);
        REQUIRE((*opened)->execute(u"ATTACH '%1' AS young"_s.arg(path)));
        REQUIRE((*opened)->execute(u"PRAGMA young.journal_mode=WAL"_s));
        REQUIRE((*opened)->execute(u"DETACH young"_s));
    }
    REQUIRE(workspace::exists(folder));
    CHECK(workspace::prepare(folder));
    CHECK(workspace::check(folder, workspace::Check::Cheap));
    fill(workspace::databasePath(folder));
    CHECK(workspace::check(folder, workspace::Check::Full));
}
