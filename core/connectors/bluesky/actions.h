// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worker.h"
#include "core/connectors/bluesky/chat.h"
#include "core/connectors/bluesky/ref.h"
#include "core/connectors/connector.h"

// What is done to posts and people. Likes, reposts and blocks are records of ours: each has one
// key, made from what it is about, so that doing it twice makes one. A hidden reply is an entry in
// the gate of our own thread.
namespace bluesky {

class Actions
{
public:
    Actions(Xrpc &xrpc, Chat &chat, Worker &worker)
        : m_xrpc(xrpc)
        , m_chat(chat)
        , m_worker(worker)
    {
    }

    Task<Result<Receipt>> act(QString own, Action action);

private:
    Task<Result<Receipt>> mark(QString own, Action action, QString kind);
    Task<Result<Receipt>> unmark(QString own, Action action, QString kind);
    Task<Result<Receipt>> block(QString own, Action action);
    Task<Result<Receipt>> unblock(QString own, Action action);
    Task<Result<Receipt>> mute(Action action);
    Task<Result<Receipt>> bookmark(Action action);
    Task<Result<Receipt>> report(Action action);
    Task<Result<Receipt>> gate(QString own, Action action);
    Task<Result<Receipt>> erase(QString own, Action action);
    Task<Result<Receipt>> markRead(Action action);

    Task<Result<Receipt>> create(QString own, AtUri place, QJsonObject record);
    Task<Result<Receipt>> remove(AtUri place);
    Task<Result<Receipt>> tell(Request request); // an answer without content

    Xrpc &m_xrpc;
    Chat &m_chat;
    Worker &m_worker;
};

} // namespace bluesky
