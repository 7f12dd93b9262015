// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worker.h"
#include "core/connectors/bluesky/xrpc.h"
#include "core/connectors/connector.h"

// Direct messages: a service of its own (chat.bsky.convo), reached through the account's server
// when it has one and the app password allows it. It knows no key that would make sending twice
// harmless; what was sent is looked for by its text.
namespace bluesky {

namespace decode {

// A page of a conversation, of the list of conversations, or of the log.
struct Talk
{
    QList<Message> messages;
    QStringList deleted; // remoteIds
    QStringList convos; // of the list: those with something younger than `since`, newest first
    QString revision; // the newest met
    int items = 0;
    int skipped = 0;
};

Result<Talk> convos(QByteArray body, Instant since);
Result<Talk> messages(QByteArray body, QString convo, QString own, Instant now);
Result<Talk> log(QByteArray body, QString own, Instant now);

} // namespace decode

class Chat
{
public:
    Chat(Xrpc &xrpc, Worker &worker)
        : m_xrpc(xrpc)
        , m_worker(worker)
    {
    }

    // Is there such a service for us?
    Task<Result<>> ask();
    // What came since a revision; from the beginning (30 days) when it is empty.
    Task<Result<decode::Talk>> news(QString own, QString revision);
    Task<Result<decode::Talk>> conversation(QString own, QString convo);
    Task<Result<Receipt>> send(QString convo, QString text, QJsonArray facets);
    // Our message with this text, not older than `since`.
    Task<Result<Sighting>> find(QString own, QString convo, QString text, Instant since);
    Task<Result<>> markRead(QString convo, QString message);

private:
    Request query(QLatin1StringView method, const Parameters &parameters) const;
    Request procedure(QLatin1StringView method, const QJsonObject &input) const;
    Task<Result<decode::Talk>> everything(QString own);

    Xrpc &m_xrpc;
    Worker &m_worker;
};

} // namespace bluesky
