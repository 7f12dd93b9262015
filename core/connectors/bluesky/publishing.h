// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/bluesky/chat.h"
#include "core/connectors/bluesky/record.h"

// Getting a text out, once. prepare() uploads and looks up, a step at a time; publish() writes one
// record under a key chosen beforehand, only if there is none yet, so that repeating it is
// harmless, and who may answer it together with it; find() reads that key. A direct message has no key: it is looked for by its text.
namespace bluesky {

class Publishing
{
public:
    Publishing(Http &plain, Clock &clock, Xrpc &xrpc, Chat &chat, Worker &worker,
               milliseconds settle)
        : m_plain(plain)
        , m_clock(clock)
        , m_xrpc(xrpc)
        , m_chat(chat)
        , m_worker(worker)
        , m_settle(settle)
    {
    }

    Task<Result<Prepared>> prepare(QString own, Outgoing post, QByteArray soFar);
    Task<Result<Receipt>> publish(QString own, Outgoing post, QByteArray prepared, PublishKey key);
    Task<Result<Sighting>> find(QString own, Outgoing post, PublishKey key);

private:
    Task<Result<Draft>> lookUpPosts(QString own, Outgoing post, Draft draft);
    Task<Result<Draft>> lookUpHandles(Draft draft, QStringList handles);
    Task<Result<QJsonObject>> uploaded(Media media);
    Task<Result<QJsonObject>> stored(Media media, QByteArray bytes);
    Task<Result<QString>> startFilm(QString own, Media media, QByteArray bytes);
    Task<Result<QJsonObject>> filmStatus(QString job);
    Task<Result<Prepared>> prepareMedium(QString own, Outgoing post, Draft draft);
    Task<Result<>> uploadAgain(Outgoing post);

    Task<Result<Receipt>> write(QString own, QJsonObject record, QJsonObject gate, RecordKey key);
    Task<Result<Receipt>> put(QString own, QJsonObject record, RecordKey key);
    Task<Result<Receipt>> putBoth(QString own, QJsonObject record, QJsonObject gate, RecordKey key);
    Task<Result<Sighting>> look(QString own, QString text, RecordKey key);
    Task<Result<Sighting>> lookDirect(QString own, QString convo, QString text, PublishKey key);
    Task<Result<Receipt>> sendDirect(QString own, Outgoing post, Draft draft, PublishKey key);

    Http &m_plain; // not signed in: the video service has its own token
    Clock &m_clock;
    Xrpc &m_xrpc;
    Chat &m_chat;
    Worker &m_worker;
    // A direct message may arrive this long after its sending was given up.
    milliseconds m_settle;
    std::optional<Instant> m_directSentAt;
};

// What is still to be done before publish(): upload or look up.
bool complete(const Outgoing &post, const Draft &draft);

} // namespace bluesky
