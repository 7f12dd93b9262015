// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/connectors/bluesky/ref.h"
#include "core/model/measure.h"
#include "core/model/message.h"

// The AT Protocol's JSON as values of ours. Pure functions, run on the Worker; `own` is the
// account's DID. What makes no sense is left out and counted, never an error of the whole page.
namespace bluesky::decode {

// A post as the network shows it, and what we have to do with it.
struct Post
{
    Message message;
    Instant sortedAt; // where lists have it
    bool embeds = false; // has pictures, a film or a card, shown or not
    QString quoted; // the post it quotes
    QString likedBy; // our own like and repost of it, as records
    QString repostedBy;
    QList<Measure> measures; // without a time
};

struct Page
{
    QList<Post> posts;
    QStringList gone; // certainly deleted
    QString cursor;
    int items = 0; // as many as the server sent, for whatever reason, and between which times
    std::optional<Instant> newest;
    std::optional<Instant> oldest;
    int skipped = 0;
};

Result<Page> notifications(QByteArray body, QString own, Instant now); // mentions, replies, quotes
Result<Page> posts(QByteArray body, QString own, Instant now); // getPosts, searchPosts
Result<Page> thread(QByteArray body, QString own, Instant now); // at most 200 posts

// A post, from any view of it; nothing when it makes no sense.
std::optional<Post> post(const QJsonObject &view, const QString &own, Instant now);
// Anyone, from any view of a profile; a remoteId only when it makes sense.
Author author(const QJsonObject &profile);
// A moment that can be: from 1970 until a day from now.
std::optional<Instant> possible(std::optional<Instant> when, Instant now);
// The followers, follows and posts a profile tells of.
QList<Measure> accountMeasures(const QJsonObject &profile);

} // namespace bluesky::decode
