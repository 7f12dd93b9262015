// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

WorkspaceFixture::WorkspaceFixture()
{
    Result<std::unique_ptr<Database>> opened = Database::open(u":memory:"_s);
    if (!opened)
        qFatal("%s", qUtf8Printable(opened.error().detail));
    database = std::move(*opened);
}

qint64 WorkspaceFixture::addAccount(Platform platform, const QString &handle)
{
    Account account;
    account.platform = platform;
    account.connector = u"fake"_s;
    account.server = QUrl(u"http://127.0.0.1"_s);
    account.remoteId = u"me@"_s + platform::key(platform);
    account.handle = handle;
    account.name = Foreign(u"Maison Lumen"_s);
    const Result<qint64> added = accounts::add(*database, account, now);
    if (!added)
        qFatal("%s", qUtf8Printable(added.error().detail));
    return *added;
}

messages::Placed WorkspaceFixture::mention(const QString &id, const QString &who,
                                           const QString &text, Instant at)
{
    messages::Placed placed;
    placed.message.remoteId = id;
    placed.message.apiId = id;
    placed.message.kind = Message::Kind::Mention;
    placed.message.author.remoteId = who;
    placed.message.author.handle = Foreign(who);
    placed.message.author.name = Foreign(who);
    placed.message.body.text = Foreign(text);
    placed.message.createdAt = at;
    placed.rootId = id;
    placed.threadKey = id + u'\n' + who;
    return placed;
}

messages::Delivered WorkspaceFixture::deliver(qint64 accountId, QList<messages::Placed> placed,
                                              bool caughtUp)
{
    messages::Delivery delivery;
    delivery.accountId = accountId;
    delivery.messages = std::move(placed);
    delivery.caughtUp = caughtUp;
    delivery.zone = QTimeZone("Europe/Paris");
    const Result<messages::Delivered> done = messages::deliver(*database, delivery, now);
    if (!done)
        qFatal("%s", qUtf8Printable(done.error().detail));
    return *done;
}
