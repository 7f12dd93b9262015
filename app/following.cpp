// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/following.h"

#include "core/base/opml.h"
#include "core/base/text.h"
#include "core/connectors/feeds/entrance.h"
#include "core/net/address.h"
#include "core/store/accounts.h"
#include "core/store/sources.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace following {

namespace {

Result<QList<opml::Entry>> load(QString path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Error(Error::Unavailable, path);
    return opml::read(file.read(17 << 20));
}

Result<std::optional<Account>> standing(Database &database)
{
    const Result<QList<Account>> all = accounts::all(database);
    if (!all)
        return all.error();
    for (const Account &each : *all) {
        if (each.connector == "feeds"_L1)
            return std::optional(each);
    }
    return std::optional<Account>();
}

// Nothing but what a person named may be asked on this computer.
Result<> allowHere(Database &database, qint64 accountId, QUrl url, Instant now)
{
    Result<Account> account = accounts::one(database, accountId);
    if (!account)
        return account.error();
    account->server = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return accounts::identified(database, *account, now);
}

} // namespace

Task<Result<qint64>> account(Application *app)
{
    const Result<std::optional<Account>> before = co_await app->store().write(&standing);
    if (!before)
        co_return before.error();
    if (*before)
        co_return (*before)->id;
    Account made;
    made.platform = Platform::Feeds;
    made.connector = u"feeds"_s;
    made.remoteId = u"feeds"_s;
    made.handle = u"feeds"_s;
    made.name = Foreign(platform::name(Platform::Feeds));
    const Instant now = app->clock().now();
    const Result<qint64> added = co_await app->store().write(&accounts::add, made, now);
    co_return added;
}

Task<Result<QList<Source>>> all(Application *app)
{
    const Result<std::optional<Account>> there = co_await app->store().write(&standing);
    if (!there)
        co_return there.error();
    if (!*there)
        co_return QList<Source>();
    const qint64 id = (*there)->id;
    const Result<QList<Source>> found = co_await app->store().write(&sources::all, id);
    co_return found;
}

Task<Result<Source>> find(Application *app, QString address)
{
    Entrance entrance;
    entrance.server = feeds::typedAddress(address);
    if (entrance.server.isEmpty())
        co_return Error(Error::Invalid, address);
    NetworkHttp::Options options;
    options.origins = { entrance.server };
    NetworkHttp http(options);
    entrance.http = &http;
    entrance.clock = &app->clock();
    entrance.worker = &app->worker();
    const Result<Entered> entered = co_await feeds::enter(entrance);
    if (!entered)
        co_return entered.error();
    Source found;
    found.url = entered->server;
    co_return found;
}

Task<Result<QList<Source>>> listed(Application *app, QString file)
{
    const Result<QList<opml::Entry>> entries = co_await app->worker().run(&load, file);
    if (!entries)
        co_return entries.error();
    QList<Source> made;
    for (const opml::Entry &each : *entries) {
        Source source;
        source.url = feeds::typedAddress(each.url.toString());
        source.title = Foreign(each.title);
        source.page = each.page;
        if (!source.url.isEmpty())
            made.append(source);
    }
    co_return made;
}

Task<Result<int>> follow(Application *app, QList<Source> sources)
{
    const Result<qint64> where = co_await account(app);
    if (!where)
        co_return where.error();
    const qint64 id = *where;
    const Instant now = app->clock().now();
    for (const Source &each : std::as_const(sources)) {
        if (!address::isLoopback(each.url))
            continue;
        const QUrl here = each.url;
        const Result<> allowed = co_await app->store().write(&allowHere, id, here, now);
        if (!allowed)
            co_return allowed.error();
    }
    const Result<int> added = co_await app->store().write(&sources::add, id, sources, now);
    co_return added;
}

} // namespace following
