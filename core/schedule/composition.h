// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/model/post.h"
#include "core/schedule/campaign.h"
#include "core/schedule/check.h"
#include "core/store/publications.h"

#include <QMap>

// A post while it is written: what all accounts say in common, and what one of them says in words
// of its own. Pure values; made into what leaves only when it is planned.
struct Composition
{
    struct Content
    {
        QString text;
        QString warning;
        Audience audience = Audience::Public;
        Repliers repliers = Repliers::Everybody;
        QString language;
        QList<Media> media;
        std::optional<Poll> poll;
        bool thread = false; // where it is too long, or has a break by hand, in parts
        bool numbered = false;
        QString comment; // the first one under it, ours; empty: none
        std::chrono::seconds commentAfter { 60 };

        bool isEmpty() const; // nothing to say
        QJsonObject toJson() const;
        static Content fromJson(const QJsonObject &json);
        bool operator==(const Content &other) const;
    };

    static constexpr qint64 everybody = 0;

    // What an account says; everybody's is the common content.
    const Content &of(qint64 accountId) const;
    bool isOwn(qint64 accountId) const { return own.contains(accountId); }
    // Written for everybody, the accounts with words of their own keep theirs. Written for one
    // account, and unlike the others' words, it is that account's own from then on.
    void write(qint64 accountId, const Content &content);
    void join(qint64 accountId); // says what everybody says again; its own words are gone

    bool isEmpty() const;
    QString toJson() const; // empty when there is nothing to keep
    static Composition fromJson(const QString &json); // empty when it is none

    Content common;
    QMap<qint64, Content> own;
    QList<qint64> accounts; // it goes to
    QString wall; // "2026-11-20 16:00"; empty: at once, unless queued
    QString zone;
    bool queued = false; // each account at its own time, in a slot that was free
    QMap<qint64, Instant> times; // then, by account
    campaign::Campaign campaign;
    bool native = false; // where a platform can hold it until then, it does
    QString repeat; // when it comes again, as a Recurrence writes it; empty: it does not
    qint64 postId = 0; // what is written on; 0: it is new
};

namespace composition {

// What leaves on one account, in order: the post or the parts of its thread, then the first comment.
struct Leaving
{
    QList<Outgoing> parts;
    bool comment = false; // the last of them is the first comment
    bool unsaid = false; // there is one, but the account takes none
    bool open = false; // only some were to answer, but the account cannot say who may

    int thread() const { return int(parts.size()) - (comment ? 1 : 0); }
};
// Its media are as they were chosen; whoever plans it makes them fit the account.
Leaving leaving(const Composition &post, const Account &account);
// What was planned without keeping how it was written, from its rows of every account by part: the first
// account's words are everybody's. The parts of a thread are kept as such, a comment that waits as one.
Composition recalled(const QList<Publication> &rows);
// Whether the platform will hold it: asked for, able to, far enough ahead, and in one part.
bool held(const Composition &post, const Account &account, Instant due, Instant now);

// Everything that keeps it from leaving on that account, or should be known before it does.
QList<check::Problem> problems(const Leaving &leaving, const Account &account, Instant now);

// The rows for one account.
QList<publications::Draft> drafts(const Composition &post, const Leaving &leaving,
                                  const Account &account, Publication::State state, Instant due,
                                  Instant now);

} // namespace composition
