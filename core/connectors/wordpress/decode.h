// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QHash>
#include <QSet>

// What a WordPress site's REST interface says, as our values. Pure; refuses to trust any field.
namespace wordpress {

// Whose account reads.
struct Home
{
    QString site; // "example.org/blog": what names of people and things there begin with
    QString userId;
    Foreign userName; // as readers see it
    Foreign name; // of the site
    Instant now;
};

QString siteOf(const QUrl &home);

// Ids name things within the account, whatever address the site has today.
QString postId(const QString &apiId); // "post-7"
QString commentId(const QString &apiId); // "comment-12"
// The API id of one of those; empty when it is none.
QString postApiId(const QString &remoteId);
QString commentApiId(const QString &remoteId);

// What a message's ref keeps: the post that a comment stands under.
QByteArray refFor(const QString &postApiId);
QString postOf(const QByteArray &ref);

struct User
{
    QString id;
    QString name; // to sign in with, or the slug where that is not said
    Foreign shown;
    QUrl page;
    QUrl picture;
    QStringList roles;
    QSet<QString> may; // capabilities
};
std::optional<User> user(const QJsonObject &json);
Capabilities capabilities(const User &user);

struct Comment
{
    Message message;
    QString status; // approved, hold, spam, trash
    QString post; // API id
};
struct Comments
{
    QList<Comment> list;
    int skipped = 0;
};
std::optional<Comment> comment(const QJsonObject &json, const Home &home);
Result<Comments> comments(QByteArray body, Home home);

struct Post
{
    Message message;
    QString status; // publish, future, draft, pending, private, trash
    std::optional<Instant> at; // when it was or will be published
};
struct Posts
{
    QList<Post> list;
    int skipped = 0;
};
std::optional<Post> post(const QJsonObject &json, const Home &home);
Result<Posts> posts(QByteArray body, Home home);

// "rest_forbidden", and the words that go with it.
QString codeOf(const Reply &reply);
Foreign wordsOf(const Reply &reply);
// X-WP-Total and X-WP-TotalPages; -1 when not said.
int total(const Reply &reply);
int pages(const Reply &reply);

// "2026-11-20T10:11:16", which is UTC in every *_gmt field.
std::optional<Instant> utc(const QJsonObject &json, QLatin1StringView key);
QString dated(Instant when);

} // namespace wordpress
