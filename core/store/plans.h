// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/publication.h"
#include "core/store/approvals.h"
#include "core/store/database.h"

#include <QDate>

// The plan as it is looked at: what was and will be published in a span of time, on every account,
// also what was published elsewhere. Light rows: what a calendar shows, not what is sent.
namespace plans {

// One account's share of a card: a publication, or a thread of them.
struct Part
{
    QList<qint64> ids; // in a thread's order; empty: published elsewhere
    qint64 accountId = 0;
    Platform platform = Platform::Mastodon;
    Publication::State state = Publication::State::Sent;
    bool native = false; // the platform is to hold it, or does
    int pictures = 0;
    Foreign text;
    std::optional<Error::Kind> errorKind;
    Foreign error; // the platform's words
    QUrl url;
    QString remoteId;
    std::optional<Instant> moving; // the platform is being asked to hold it until then
    bool leaving = false; // and to let go of it
    std::optional<approvals::Said> said; // the last word about it
    friend bool operator==(const Part &, const Part &) = default;
};

// One post at one time, on one account or several.
struct Card
{
    qint64 postId = 0; // 0: published elsewhere
    qint64 messageId = 0; // else 0
    Instant at;
    QList<Part> parts;
    QString rule; // when it comes again, as a Recurrence writes it; empty: it does not
    QDate first; // of those
    bool evergreen = false; // it goes out again by itself

    QString key() const; // the same after it was moved
    QList<qint64> ids() const;
    const Foreign &text() const { return parts.constFirst().text; }
    bool has(qint64 accountId) const;
    friend bool operator==(const Card &, const Card &) = default;
};

// Of all its parts the state that most needs a person.
Publication::State state(const Card &card);
Publication::State worse(Publication::State a, Publication::State b);
// All of it has been approved as it is, and has not left.
bool approved(const Card &card);

Result<QList<Card>> between(Database &database, Instant from, Instant to); // by time; not cancelled
Result<QList<Card>> drafts(Database &database); // whenever they are for
// What its time went by: nobody sent it, or nobody had approved it. The oldest first.
Result<QList<Card>> missed(Database &database, Instant now);
// What needs a person since then: refused, missed, or nobody knows. Only the parts that do.
Result<QList<Card>> troubled(Database &database, Instant since);
Result<Card> of(Database &database, qint64 postId); // all of one post, at its first time; NotFound
// Moments taken on an account: of whatever is to leave, is there, or may be.
Result<QList<Instant>> taken(Database &database, qint64 accountId, Instant from);
// What an account says at which time, of whatever is to leave, is there, or may be: from then until then,
// by time. Of a thread its first part.
struct Said
{
    qint64 postId = 0;
    qint64 seriesId = 0; // 0: it does not come again
    qint64 accountId = 0;
    Instant at;
    QString text;
};
Result<QList<Said>> said(Database &database, Instant from, Instant to);
// How many posts leave before then only when this computer is on; and how many a platform holds.
struct Reliance
{
    int here = 0;
    int there = 0;
};
Result<Reliance> reliance(Database &database, Instant now, Instant until);

} // namespace plans
