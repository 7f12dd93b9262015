// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accounts.h"

#include "core/store/sources.h"
#include "core/model/accountname.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

const QString columns
    = u"id, platform, connector, server, remote_id, handle, name, url, scopes, software,"
      " capabilities, health, error_kind, error, last_success_at, last_error_at, held_until,"
      " limit_left, settle_seconds, followers"_s;

Account read(const Statement &row)
{
    Account account;
    account.id = row.integer(0);
    account.platform = platform::fromKey(row.text(1)).value_or(Platform::Mastodon);
    account.connector = row.text(2);
    account.server = QUrl(row.text(3));
    account.remoteId = row.text(4);
    account.handle = row.text(5);
    account.name = row.foreign(6);
    account.url = QUrl(row.text(7));
    account.scopes = row.text(8).split(u' ', Qt::SkipEmptyParts);
    account.software = row.text(9);
    account.capabilities
        = Capabilities::fromJson(QJsonDocument::fromJson(row.text(10).toUtf8()).object());
    account.health = account::healthFromKey(row.text(11)).value_or(Account::Health::Failing);
    account.errorKind = errorKind(row.text(12));
    account.error = row.foreign(13);
    account.lastSuccessAt = row.maybeMoment(14);
    account.lastErrorAt = row.maybeMoment(15);
    account.heldUntil = row.maybeMoment(16);
    account.limitLeft = int(row.integer(17));
    account.settle = std::chrono::seconds(row.integer(18));
    account.followers = row.integer(19);
    return account;
}

QString capabilities(const Account &account)
{
    return QString::fromUtf8(
        QJsonDocument(account.capabilities.toJson()).toJson(QJsonDocument::Compact));
}

Account::Health healthAfter(Error::Kind kind)
{
    switch (kind) {
    case Error::NeedsSignIn: return Account::Health::NeedsSignIn;
    case Error::Offline: return Account::Health::Offline;
    default: return Account::Health::Failing;
    }
}

} // namespace

Result<qint64> add(Database &database, Account account, Instant now)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO account (platform, connector, server, remote_id, handle, name, url, scopes,
                software, capabilities, health, settle_seconds, followers, limit_left, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
    const Result<> run = insert.run(
        platform::key(account.platform), account.connector, account.server.toString(),
        account.remoteId, account.handle, account.name, account.url.toString(),
        account.scopes.join(u' '), account.software, capabilities(account),
        account::healthKey(account.health), qint64(account.settle.count()), account.followers,
        account.limitLeft, now);
    if (!run)
        return run.error();
    return insert.insertedId();
}

Result<QList<Account>> all(Database &database)
{
    Statement query = database.prepare(u"SELECT "_s + columns + u" FROM account ORDER BY id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Account> found;
    while (query.next())
        found.append(read(query));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Account> one(Database &database, qint64 id)
{
    Statement query = database.prepare(u"SELECT "_s + columns + u" FROM account WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound));
    return read(query);
}

Result<Account> named(Database &database, QString name)
{
    const Result<QList<Account>> accounts = all(database);
    if (!accounts)
        return accounts.error();
    if (const Account *found = account::named(*accounts, name))
        return *found;
    return Error(Error::NotFound, u"account "_s + name);
}

Result<QHash<qint64, int>> generations(Database &database)
{
    Statement query = database.prepare(u"SELECT id, token_generation FROM account"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QHash<qint64, int> found;
    while (query.next())
        found.insert(query.integer(0), int(query.integer(1)));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> remove(Database &database, qint64 id)
{
    return database.transact([&]() -> Result<> {
        // Full text first, with the texts as they were indexed; the rest goes with the account.
        Statement purge = database.prepare(
            uR"(INSERT INTO fts (fts, rowid, body, tokens)
                SELECT 'delete', s.id, s.body, s.tokens FROM searchable s
                JOIN message m ON m.id = s.id WHERE m.account_id = ?)"_s);
        const Result<> purged = purge.run(id);
        if (!purged)
            return purged;
        for (const QString &sql : { u"DELETE FROM day_stat WHERE account_id = ?"_s,
                                    u"DELETE FROM day_total WHERE account_id = ?"_s,
                                    u"DELETE FROM report_day WHERE account_id = ?"_s,
                                    u"DELETE FROM hour_count WHERE account_id = ?"_s,
                                    u"DELETE FROM alert WHERE subject = 'account:' || ?"_s,
                                    u"DELETE FROM tally_post WHERE account_id = ?"_s,
                                    u"DELETE FROM account WHERE id = ?"_s,
                                    u"DELETE FROM counter WHERE account_id = ?"_s }) {
            Statement each = database.prepare(sql);
            const Result<> run = each.run(id);
            if (!run)
                return run;
        }
        return {};
    });
}

Result<> identified(Database &database, Account account, Instant now)
{
    Statement update = database.prepare(
        uR"(UPDATE account SET server = ?, remote_id = ?, handle = ?, name = ?, url = ?, scopes = ?,
                software = ?, capabilities = ?, followers = ?, limit_left = ?, health = 'good',
                error_kind = NULL, error = '', last_success_at = ?
            WHERE id = ?)"_s);
    return update.run(account.server.toString(), account.remoteId, account.handle, account.name,
                      account.url.toString(), account.scopes.join(u' '), account.software,
                      capabilities(account), account.followers, account.limitLeft, now, account.id);
}

Result<> succeeded(Database &database, qint64 id, int limitLeft, Instant now)
{
    Statement update = database.prepare(
        uR"(UPDATE account SET health = 'good', error_kind = NULL, error = '', limit_left = ?,
                last_success_at = ?, held_until = NULL
            WHERE id = ?)"_s);
    return update.run(limitLeft, now, id);
}

Result<> failed(Database &database, qint64 id, Error error, Instant now)
{
    Statement update = database.prepare(
        uR"(UPDATE account SET health = ?, error_kind = ?, error = ?, last_error_at = ?,
                held_until = ?
            WHERE id = ?)"_s);
    return update.run(account::healthKey(healthAfter(error.kind)), errorKey(error.kind),
                      error.words, now, error.until, id);
}

Result<> signedIn(Database &database, qint64 id, Instant now)
{
    Statement update = database.prepare(
        uR"(UPDATE account SET health = 'good', error_kind = NULL, error = '', held_until = NULL,
                last_success_at = ?, token_generation = token_generation + 1
            WHERE id = ?)"_s);
    return update.run(now, id);
}

Result<> hold(Database &database, qint64 id, std::optional<Instant> until)
{
    Statement update = database.prepare(u"UPDATE account SET held_until = ? WHERE id = ?"_s);
    return update.run(until, id);
}

Result<> setSettle(Database &database, qint64 id, qint64 seconds)
{
    Statement update = database.prepare(u"UPDATE account SET settle_seconds = ? WHERE id = ?"_s);
    return update.run(seconds, id);
}

Result<Progress> progress(Database &database, qint64 id)
{
    Statement query = database.prepare(
        u"SELECT cursor, first_sync, reread_at FROM account WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound));
    Progress progress;
    progress.cursor = query.bytes(0);
    progress.firstSync = query.integer(1) != 0;
    progress.rereadAt = query.maybeMoment(2);
    const Result<QByteArray> sources = sources::cursor(database, id);
    if (!sources)
        return sources.error();
    if (*sources != "[]")
        progress.cursor = *sources;
    return progress;
}

Result<> setRereadAt(Database &database, qint64 id, Instant when)
{
    Statement update = database.prepare(u"UPDATE account SET reread_at = ? WHERE id = ?"_s);
    return update.run(when, id);
}

} // namespace accounts
