// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/base/worker.h"
#include "core/model/account.h"
#include "core/model/measure.h"
#include "core/model/message.h"
#include "core/model/publication.h"
#include "core/net/http.h"
#include "core/vault/vault.h"

#include <QDir>

#include <memory>

// Where reading goes on: opaque to all but the connector that made it, stored in the transaction
// that stores the items it came with. Empty = from the beginning (30 days back).
using Cursor = QByteArray;

// Who the account is and what it may do: the answer to a health check.
struct Identity
{
    QString remoteId;
    QString handle;
    Foreign name;
    QUrl url;
    QUrl server; // the account's origin from now on (Bluesky: its PDS)
    QStringList scopes;
    QString software;
    Capabilities capabilities;
    qint64 followers = -1;
    int limitLeft = -1;
    std::optional<milliseconds> skew; // our clock minus the server's, when it sent a Date
};

// What a fetch brought. Messages already known are harmless: the store folds them by remoteId.
// An item that made no sense is left out and counted.
struct Batch
{
    QList<Message> messages;
    QStringList deleted; // remoteIds certainly gone
    QStringList unknown; // of a reread: asked for, and nothing can be said of them
    Cursor next;
    bool more = false; // there is another page now
    int skipped = 0;
};

// Names a message again.
struct MessageRef
{
    QString remoteId;
    QString apiId;
    QByteArray ref;
};

// prepare() takes one harmless step (upload a picture, open a container). Its state is stored
// before the next step, and handed back; `done` = publish may be called.
struct Prepared
{
    QByteArray state;
    bool done = true;
    milliseconds wait { 0 }; // before the next step (the platform is still processing)
};

// What makes a repetition harmless. Stored in the attempt before the first byte leaves; the first
// attempt's bytes are reused by every later one while the platform's window lasts.
struct PublishKey
{
    PublishKey() = default;
    PublishKey(QByteArray bytes, Instant firstUsed)
        : bytes(std::move(bytes))
        , firstUsed(firstUsed)
    {
    }
    QByteArray bytes;
    Instant firstUsed;
};

struct Receipt
{
    QString remoteId;
    QString apiId;
    QUrl url;
    QByteArray ref;
    bool handed = false; // the platform holds it until its time
};

// Did it arrive?
struct Sighting
{
    enum Kind { Found, Absent, CannotTell };
    Kind kind = CannotTell;
    Receipt receipt; // when Found
    // When Absent: sending again is safe by itself, whatever happened (a client-chosen record key).
    bool repeatable = false;
};

// What a watch looks for. More than words and tags comes with the watch itself.
struct WatchQuery
{
    QString words;
    QString tag; // without #; used instead of words when set
};

// One account on one platform. Knows the network, never the store. Made by directory.h.
//
// Coroutines: parameters by value, alive until the task ends; the connector outlives its tasks.
class Connector
{
public:
    virtual ~Connector() = default;

    virtual Task<Result<Identity>> identify() = 0;
    // Mentions, replies, quotes, comments, direct messages and reviews since the cursor, oldest
    // page first where the platform allows; first time 30 days.
    virtual Task<Result<Batch>> fetch(Cursor since) = 0;
    // The same messages as they stand now: edits, and what is gone. At most 40.
    virtual Task<Result<Batch>> reread(QList<MessageRef> messages) = 0;
    // Everything around one message, ancestors and answers, our own included.
    virtual Task<Result<Batch>> thread(MessageRef message) = 0;

    virtual Task<Result<Prepared>> prepare(Outgoing post, QByteArray soFar);
    // A fresh key for a publication; `seed` is unique per publication and revision.
    virtual QByteArray makeKey(const QByteArray &seed, Instant now) const = 0;
    // How long a key protects a repetition; zero = it never does.
    virtual std::chrono::seconds keyWindow() const = 0;
    // The only call made in `sending`.
    virtual Task<Result<Receipt>> publish(Outgoing post, QByteArray prepared, PublishKey key) = 0;
    virtual Task<Result<Sighting>> find(Outgoing post, PublishKey key);
    // What became of a post the platform holds.
    virtual Task<Result<Sighting>> findHanded(Outgoing post, Receipt handed);

    virtual Task<Result<Receipt>> act(Action action);
    virtual Task<Result<Batch>> search(WatchQuery query, Cursor since);
    // Of posts named by remoteId and apiId; an empty list asks for the account's own.
    virtual Task<Result<QList<Measure>>> measure(QList<MessageRef> posts);
};

// What a connector is made of. Everything outlives it.
struct Surroundings
{
    Account account;
    Http &http; // bare: throttled, not yet signed in
    Vault &vault;
    QString vaultKey; // where this account's secret is
    Clock &clock;
    Worker &worker;
    QDir workspace; // Sample keeps its world there; nobody else looks
};
