// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/capabilities.h"
#include "core/model/message.h"
#include "core/net/http.h"

#include <QJsonObject>
#include <QList>

#include <optional>

// JSON of the Mastodon API to values: pure, never trusting a field to be there. An item without an
// id, an address or an author is left out and counted. Facts: docs.joinmastodon.org (entities),
// and what snac, Pleroma and GoToSocial answer differently.
namespace mastodon {

// Who reads: decides what is our own, who is local, and the latest believable time.
struct Home
{
    QUrl server;
    QString domain; // of local handles: "example.social"
    QString accountId; // our API id
    QString accountUri;
    QUrl accountUrl;
    QString username;
    Instant now;
};

struct Counts
{
    qint64 likes = -1; // -1 = not said
    qint64 boosts = -1;
    qint64 replies = -1;
    qint64 quotes = -1;
};

struct Status
{
    Message message; // parentId and rootId are empty: the API names parents by API id only
    QString answers; // API id of what it answers
    QString source; // the text as it was typed, where the server says it
    bool namesUs = false;
    Counts counts;
    std::optional<Message> quoted; // what it quotes, when that is ours
};

struct Statuses
{
    QList<Status> list;
    int skipped = 0;
};

struct Notice
{
    QString id;
    QString type;
    std::optional<Instant> at;
    std::optional<Status> status; // only of mention, quote and update
};

struct Notices
{
    QList<Notice> list; // all of them, whatever their type: their order is the server's
    int skipped = 0;
};

struct Family
{
    QList<Status> ancestors; // from the first down to the parent
    QList<Status> descendants;
    int skipped = 0;
};

struct Talk // a direct conversation
{
    QString id;
    std::optional<Status> last;
};

struct Talks
{
    QList<Talk> list;
    int skipped = 0;
};

struct Scheduled // a post the server holds
{
    QString id;
    std::optional<Instant> at;
    QString text;
    QString answers;
    qsizetype media = 0;
};

struct Me
{
    Author author;
    QString username;
    qint64 followers = -1;
    qint64 following = -1;
    qint64 posts = -1;
};

struct Instance
{
    int apiVersion = 0; // api_versions.mastodon
    bool v2 = false;
    QString domain;
    QString version;
    Capabilities capabilities;
};

// A status, or what it boosts: snac wraps a post somebody boosted into that somebody's boost.
QJsonObject original(const QJsonObject &status);
std::optional<Status> status(const QJsonObject &json, const Home &home);
std::optional<Author> author(const QJsonObject &account, const Home &home);
std::optional<Me> me(const QJsonObject &account, const Home &home);
Instance instance(const QJsonObject &json, bool v2);
// Takes away what these scopes do not allow; empty scopes = not known, nothing is taken.
void restrict(Capabilities &capabilities, const QStringList &scopes);
std::optional<Scheduled> scheduled(const QJsonObject &json);

// For the worker: by value.
Result<Statuses> statuses(QByteArray body, Home home);
Result<Statuses> found(QByteArray body, Home home); // /api/v2/search
Result<Notices> notices(QByteArray body, Home home);
Result<Family> family(QByteArray body, Home home);
Result<Talks> talks(QByteArray body, Home home);

// The server's own words for a refusal: error_description, else error; empty for HTML and nothing.
Foreign words(const Reply &reply);
// Full handle: "lea@example.social" for "lea"; and back to the form this server wants typed.
QString fullHandle(const QString &acct, const QString &domain);
QString typedHandle(const QString &acct, const QString &domain);

// How a message was meant to be seen, for answering it: kept in Message::ref and Receipt::ref.
struct Ref
{
    QString visibility; // as the server says: public unlisted private direct
    bool own = false;
    QString scheduled; // API id while the server holds it

    QByteArray bytes() const;
    static Ref from(const QByteArray &bytes);
};

} // namespace mastodon
