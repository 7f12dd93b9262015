// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/world.h"

#include "core/connectors/sample/row.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr std::array tables {
    "CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_L1,
    "CREATE TABLE IF NOT EXISTS accounts (platform TEXT PRIMARY KEY, remote_id TEXT, handle TEXT,"
    " name TEXT, url TEXT, server TEXT, software TEXT, capabilities TEXT, guard INTEGER,"
    " followers INTEGER, growth REAL)"_L1,
    "CREATE TABLE IF NOT EXISTS people (platform TEXT, id TEXT, handle TEXT, name TEXT, url TEXT,"
    " followers INTEGER, shunned_at INTEGER, PRIMARY KEY (platform, id)) WITHOUT ROWID"_L1,
    "CREATE TABLE IF NOT EXISTS posts (place INTEGER PRIMARY KEY, platform TEXT NOT NULL,"
    " id TEXT NOT NULL, api_id TEXT, kind INTEGER, own INTEGER, addressed INTEGER, author TEXT,"
    " text TEXT, warning TEXT, language TEXT, audience INTEGER, created_at INTEGER,"
    " arrives_at INTEGER, edited_at INTEGER, removed_at INTEGER, hidden INTEGER DEFAULT 0,"
    " parent TEXT, root TEXT, url TEXT, attachments TEXT, poll TEXT, key BLOB, likes INTEGER,"
    " boosts INTEGER, views INTEGER, pace INTEGER, UNIQUE (platform, id))"_L1,
    "CREATE INDEX IF NOT EXISTS arrivals ON posts (platform, arrives_at, place)"_L1,
    "CREATE INDEX IF NOT EXISTS threads ON posts (platform, root)"_L1,
    "CREATE INDEX IF NOT EXISTS answers ON posts (platform, parent)"_L1,
    "CREATE UNIQUE INDEX IF NOT EXISTS keys ON posts (platform, key) WHERE key IS NOT NULL"_L1,
    "CREATE TABLE IF NOT EXISTS reactions (platform TEXT, id TEXT, kind TEXT, at INTEGER,"
    " PRIMARY KEY (platform, id, kind)) WITHOUT ROWID"_L1,
    "CREATE TABLE IF NOT EXISTS actions (number INTEGER PRIMARY KEY, platform TEXT, call TEXT,"
    " key BLOB, at INTEGER)"_L1,
    "CREATE TABLE IF NOT EXISTS followers (platform TEXT, day INTEGER, value INTEGER,"
    " PRIMARY KEY (platform, day)) WITHOUT ROWID"_L1,
    "CREATE TABLE IF NOT EXISTS faults (number INTEGER PRIMARY KEY, platform TEXT, call TEXT,"
    " kind TEXT, times INTEGER, words TEXT, until INTEGER)"_L1,
};

} // namespace

World::World(const QString &file)
    : m_connection(u"sample-"_s + QUuid::createUuid().toString(QUuid::Id128))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!m_database.open()) {
        m_ok = false;
        m_problem = m_database.lastError().text();
        return;
    }
    run(u"PRAGMA journal_mode = WAL"_s);
    run(u"PRAGMA synchronous = NORMAL"_s);
}

World::~World()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlQuery World::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    if (!m_ok)
        return query;
    query.setForwardOnly(true);
    bool done = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    done = done && query.exec();
    if (!done) {
        m_ok = false;
        m_problem = query.lastError().text();
    }
    return query;
}

void World::build()
{
    for (const QLatin1StringView table : tables)
        run(table);
}

World::Change::Change(World &world)
    : m_world(world)
{
    m_world.run(u"BEGIN IMMEDIATE"_s);
    m_open = m_world.ok();
}

World::Change::~Change()
{
    if (!m_open)
        return;
    QSqlQuery undo(m_world.m_database);
    undo.exec(u"ROLLBACK"_s);
}

bool World::Change::commit()
{
    if (!m_open || !m_world.ok())
        return false;
    m_world.run(u"COMMIT"_s);
    m_open = !m_world.ok();
    return m_world.ok();
}

void World::join(const Member &member)
{
    const Account &account = member.account;
    run(u"INSERT INTO accounts VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (platform) DO UPDATE SET"
        " capabilities = excluded.capabilities, guard = excluded.guard"_s,
        { platform::key(account.platform), account.remoteId, account.handle, account.name.raw(),
          account.url.toString(), account.server.toString(), account.software,
          QJsonDocument(account.capabilities.toJson()).toJson(QJsonDocument::Compact),
          int(member.guard), member.followers, member.growth });
    Author us;
    us.remoteId = account.remoteId;
    us.handle = Foreign(account.handle);
    us.name = account.name;
    us.url = account.url;
    us.followers = member.followers;
    meet(account.platform, { us });
}

std::optional<Member> World::member(Platform platform)
{
    QSqlQuery query = run(u"SELECT remote_id, handle, name, url, server, software, capabilities,"
                          " guard, followers, growth FROM accounts WHERE platform = ?"_s,
                          { platform::key(platform) });
    if (!m_ok || !query.next())
        return std::nullopt;
    Member found;
    Account &account = found.account;
    account.platform = platform;
    account.connector = u"sample"_s;
    account.remoteId = query.value(0).toString();
    account.handle = query.value(1).toString();
    account.name = Foreign(query.value(2).toString());
    account.url = QUrl(query.value(3).toString());
    account.server = QUrl(query.value(4).toString());
    account.software = query.value(5).toString();
    account.capabilities = Capabilities::fromJson(
        QJsonDocument::fromJson(query.value(6).toByteArray()).object());
    found.guard = Guard(query.value(7).toInt());
    found.followers = query.value(8).toLongLong();
    found.growth = query.value(9).toDouble();
    account.followers = found.followers;
    return found;
}

void World::meet(Platform platform, const QList<Author> &people)
{
    QSqlQuery query(m_database);
    m_ok = m_ok
        && query.prepare(u"INSERT INTO people (platform, id, handle, name, url, followers)"
                         " VALUES (?,?,?,?,?,?) ON CONFLICT (platform, id) DO UPDATE SET"
                         " handle = excluded.handle, name = excluded.name,"
                         " followers = excluded.followers"_s);
    const QString key = platform::key(platform);
    for (const Author &each : people) {
        query.addBindValue(key);
        query.addBindValue(each.remoteId);
        query.addBindValue(each.handle.raw());
        query.addBindValue(each.name.raw());
        query.addBindValue(each.url.toString());
        query.addBindValue(each.followers);
        m_ok = m_ok && query.exec();
    }
    if (!m_ok && m_problem.isEmpty())
        m_problem = query.lastError().text();
}

void World::write(Platform platform, const QList<Text> &texts)
{
    QSqlQuery query(m_database);
    m_ok = m_ok
        && query.prepare(
            u"INSERT INTO posts (platform, id, api_id, kind, own, addressed, author, text,"
            " warning, language, audience, created_at, arrives_at, edited_at, removed_at, hidden,"
            " parent, root, url, attachments, poll, key, likes, boosts, views, pace)"
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s);
    const QString key = platform::key(platform);
    for (const Text &text : texts) {
        const QVariantList values = row::values(key, text);
        for (const QVariant &value : values)
            query.addBindValue(value);
        m_ok = m_ok && query.exec();
    }
    if (!m_ok && m_problem.isEmpty())
        m_problem = query.lastError().text();
}

QList<Text> World::read(Platform platform, const QString &where, const QVariantList &values)
{
    QSqlQuery query = run(u"SELECT "_s + row::columns()
                              + u" FROM posts p LEFT JOIN people a"
                                " ON a.platform = p.platform AND a.id = p.author"
                                " WHERE p.platform = ? AND "_s
                              + where,
                          QVariantList { platform::key(platform) } + values);
    QList<Text> found;
    while (m_ok && query.next())
        found.append(row::read(query));
    return found;
}

QList<Text> World::arrivals(Platform platform, Instant after, qint64 place, Instant now, int limit)
{
    return read(platform,
                u"(p.arrives_at, p.place) > (?, ?) AND p.arrives_at <= ? AND p.addressed"
                " AND p.removed_at IS NULL"
                " AND (a.shunned_at IS NULL OR p.arrives_at < a.shunned_at)"
                " ORDER BY p.arrives_at, p.place LIMIT ?"_s,
                { millis(after), place, millis(now), limit });
}

QList<Text> World::publicTexts(Platform platform, Instant after, qint64 place, Instant now,
                               int limit)
{
    return read(platform,
                u"(p.arrives_at, p.place) > (?, ?) AND p.arrives_at <= ? AND NOT p.own"
                " AND p.audience = 0 AND p.removed_at IS NULL"
                " ORDER BY p.arrives_at, p.place LIMIT ?"_s,
                { millis(after), place, millis(now), limit });
}

std::optional<Text> World::text(Platform platform, const QString &id)
{
    const QList<Text> found = read(platform, u"p.id = ?"_s, { id });
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<Text> World::keyed(Platform platform, const QByteArray &key)
{
    const QList<Text> found = read(platform, u"p.key = ?"_s, { key });
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void World::forget(Platform platform, const QByteArray &key)
{
    run(u"UPDATE posts SET key = NULL WHERE platform = ? AND key = ?"_s,
        { platform::key(platform), key });
}

QList<Text> World::around(Platform platform, const QString &root, Instant now)
{
    return read(platform,
                u"p.root = ? AND p.arrives_at <= ? AND p.removed_at IS NULL"
                " ORDER BY p.arrives_at, p.place LIMIT 500"_s,
                { root, millis(now) });
}

QList<Text> World::ours(Platform platform, Instant since)
{
    return read(platform, u"p.own AND p.arrives_at >= ? ORDER BY p.arrives_at DESC, p.place DESC"_s,
                { millis(since) });
}

QList<Text> World::ourPosts(Platform platform, Instant now, int limit)
{
    return read(platform,
                u"p.own AND p.kind = ? AND p.arrives_at <= ? AND p.removed_at IS NULL"
                " ORDER BY p.arrives_at DESC, p.place DESC LIMIT ?"_s,
                { int(Message::Kind::Post), millis(now), limit });
}

qint64 World::answers(Platform platform, const QString &id, Instant now)
{
    QSqlQuery query = run(u"SELECT count(*) FROM posts WHERE platform = ? AND parent = ?"
                          " AND arrives_at <= ? AND removed_at IS NULL"_s,
                          { platform::key(platform), id, millis(now) });
    return m_ok && query.next() ? query.value(0).toLongLong() : 0;
}

qint64 World::posts(Platform platform, Instant now)
{
    QSqlQuery query = run(u"SELECT count(*) FROM posts WHERE platform = ? AND own"
                          " AND arrives_at <= ? AND removed_at IS NULL"_s,
                          { platform::key(platform), millis(now) });
    return m_ok && query.next() ? query.value(0).toLongLong() : 0;
}

void World::edit(Platform platform, const QString &id, const QString &text, Instant now)
{
    run(u"UPDATE posts SET text = ?, edited_at = ? WHERE platform = ? AND id = ?"_s,
        { text, millis(now), platform::key(platform), id });
}

void World::remove(Platform platform, const QString &id, Instant now)
{
    run(u"UPDATE posts SET removed_at = ? WHERE platform = ? AND id = ?"_s,
        { millis(now), platform::key(platform), id });
}

void World::hide(Platform platform, const QString &id, bool hidden)
{
    run(u"UPDATE posts SET hidden = ? WHERE platform = ? AND id = ?"_s,
        { int(hidden), platform::key(platform), id });
}

void World::move(Platform platform, const QString &id, Instant at)
{
    run(u"UPDATE posts SET arrives_at = ?, created_at = ? WHERE platform = ? AND id = ?"_s,
        { millis(at), millis(at), platform::key(platform), id });
}

void World::shun(Platform platform, const QString &author, bool shunned, Instant now)
{
    run(u"UPDATE people SET shunned_at = ? WHERE platform = ? AND id = ?"_s,
        { shunned ? QVariant(millis(now)) : QVariant(), platform::key(platform), author });
}

void World::react(Platform platform, const QString &id, const QString &kind, bool on, Instant now)
{
    if (on)
        run(u"INSERT INTO reactions VALUES (?,?,?,?) ON CONFLICT DO NOTHING"_s,
            { platform::key(platform), id, kind, millis(now) });
    else
        run(u"DELETE FROM reactions WHERE platform = ? AND id = ? AND kind = ?"_s,
            { platform::key(platform), id, kind });
}

bool World::reacted(Platform platform, const QString &id, const QString &kind)
{
    QSqlQuery query = run(u"SELECT 1 FROM reactions WHERE platform = ? AND id = ? AND kind = ?"_s,
                          { platform::key(platform), id, kind });
    return m_ok && query.next();
}

void World::note(Platform platform, const QString &call, const QByteArray &key, Instant now)
{
    run(u"INSERT INTO actions (platform, call, key, at) VALUES (?,?,?,?)"_s,
        { platform::key(platform), call, key, millis(now) });
}

int World::noted(Platform platform, const QString &call)
{
    QSqlQuery query = run(u"SELECT count(*) FROM actions WHERE platform = ? AND call = ?"_s,
                          { platform::key(platform), call });
    return m_ok && query.next() ? query.value(0).toInt() : 0;
}

void World::count(Platform platform, qint64 day, qint64 followers)
{
    run(u"INSERT INTO followers VALUES (?,?,?) ON CONFLICT DO NOTHING"_s,
        { platform::key(platform), day, followers });
}

QList<std::pair<qint64, qint64>> World::followers(Platform platform)
{
    QSqlQuery query = run(u"SELECT day, value FROM followers WHERE platform = ? ORDER BY day"_s,
                          { platform::key(platform) });
    QList<std::pair<qint64, qint64>> found;
    while (m_ok && query.next())
        found.append({ query.value(0).toLongLong(), query.value(1).toLongLong() });
    return found;
}

QString World::fact(const QString &name)
{
    QSqlQuery query = run(u"SELECT value FROM facts WHERE name = ?"_s, { name });
    return m_ok && query.next() ? query.value(0).toString() : QString();
}

void World::setFact(const QString &name, const QString &value)
{
    run(u"INSERT INTO facts VALUES (?,?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        { name, value });
}

} // namespace sample
