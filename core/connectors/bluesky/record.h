// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/connectors/bluesky/ref.h"
#include "core/model/post.h"

#include <QJsonArray>
#include <QMap>

// The record a post becomes. Everything in it is fixed before the first attempt: the text, what
// prepare() found out, and the key. Every attempt builds the same record, byte for byte.
namespace bluesky {

// PublishKey::bytes: the record's key and the moment it says it was made at. Taken at the first
// claim, stored in the attempt, reused by every later one.
struct RecordKey
{
    RecordKey(QString tid, Instant createdAt)
        : tid(std::move(tid))
        , createdAt(createdAt)
    {
    }
    QString tid;
    Instant createdAt;

    QByteArray toBytes() const; // "tid|2026-11-20T11:00:00.000Z"
    static std::optional<RecordKey> parse(const QByteArray &bytes);
};

// Prepared::state: what was uploaded and looked up so far.
struct Draft
{
    Ref parent; // empty while not known; only asked when Outgoing does not bring it
    Ref quoted;
    QMap<QString, QString> dids; // by handle; empty = nobody has this handle
    QJsonArray blobs; // one for each medium, in order
    QString job; // a film the video service is working on

    QByteArray toBytes() const;
    static Draft fromBytes(const QByteArray &bytes);
};

// What a post answers and quotes: as the message brought it, else as prepare() found it.
Ref parentOf(const Outgoing &post, const Draft &draft);
Ref quotedBy(const Outgoing &post, const Draft &draft);

// Unsupported: a poll, several films, a film beside pictures, or a private answer that would
// become public. Invalid: the draft is not complete.
Result<QJsonObject> record(const Outgoing &post, const Draft &draft, const RecordKey &key);
// Who may answer it, under the same key; empty when whoever wants may, or it is itself an answer: the
// first post of a thread says it for all of it.
QJsonObject gate(const Outgoing &post, const QString &own, const RecordKey &key);

} // namespace bluesky
