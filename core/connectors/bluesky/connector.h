// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/bluesky/actions.h"
#include "core/connectors/bluesky/decode.h"
#include "core/connectors/bluesky/progress.h"
#include "core/connectors/bluesky/publishing.h"
#include "core/connectors/bluesky/session.h"
#include "core/connectors/connector.h"

// An account on the AT Protocol. Everything goes to the account's own server (PDS), which hands on
// what belongs to others. Facts: the lexicons of bluesky-social/atproto, and real answers of its
// reference server.
namespace bluesky {

std::unique_ptr<Connector> makeBluesky(Surroundings surroundings);

class BlueskyConnector : public Connector
{
public:
    explicit BlueskyConnector(Surroundings surroundings);

    Task<Result<Identity>> identify() override;
    Task<Result<Batch>> fetch(Cursor since) override;
    Task<Result<Batch>> reread(QList<MessageRef> messages) override;
    Task<Result<Batch>> thread(MessageRef message) override;
    Task<Result<Prepared>> prepare(Outgoing post, QByteArray soFar) override;
    QByteArray makeKey(const QByteArray &seed, Instant now) const override;
    std::chrono::seconds keyWindow() const override;
    Task<Result<Receipt>> publish(Outgoing post, QByteArray prepared, PublishKey key) override;
    Task<Result<Sighting>> find(Outgoing post, PublishKey key) override;
    Task<Result<Receipt>> act(Action action) override;
    Task<Result<Batch>> search(WatchQuery query, Cursor since) override;
    Task<Result<QList<Measure>>> measure(QList<MessageRef> posts) override;

private:
    Task<Result<Identity>> describe(QJsonObject session);
    Task<Result<decode::Page>> posts(QStringList uris);
    Task<Result<>> surround(Batch *batch, QList<decode::Post> fresh);
    Task<Result<>> addChat(Batch *batch, Progress *progress);
    Task<Result<Batch>> conversation(QString convo);

    Surroundings m_around;
    QString m_did;
    bool m_chatAnswers;
    SessionSigner m_signer;
    Authorized m_http;
    Xrpc m_xrpc;
    Chat m_chat;
    Publishing m_publishing;
    Actions m_actions;
};

// What an account may do, from describeServer and whether there are direct messages.
Capabilities capabilities(const QJsonObject &server, bool local, bool chat);

} // namespace bluesky
