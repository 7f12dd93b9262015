// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/publication.h"
#include "core/store/database.h"

// Everything that leaves: posts, replies and actions, one row per account and part, with their
// attempts. Which state follows which is schedule/lifecycle's; here a move happens only when the
// row still is where the mover believes it to be.
namespace publications {

struct Draft
{
    qint64 accountId = 0;
    Publication::Kind kind = Publication::Kind::Post;
    int part = 0;
    qint64 conversationId = 0;
    Outgoing outgoing;
    std::optional<Action> action;
    Publication::State state = Publication::State::Scheduled;
    Instant dueAt;
    std::optional<Instant> startAt; // when the Publisher takes it up, when not at dueAt
    QString writer; // who wrote it
};
struct Plan
{
    QString text; // what was written, before it became one version per account
    QString wall; // the time as it was chosen: "2026-11-20 16:00"
    QString zone; // and its IANA zone
    QString composition; // schedule/composition's JSON, to be written on later; may be empty
    QList<Draft> drafts;
};
// A reply also makes its conversation waiting and read. Returns the publications' ids, in order.
Result<QList<qint64>> plan(Database &database, Plan plan, Instant now);
// For the other files of store, inside a transaction of theirs: one action's row, one of a post.
Result<qint64> addAction(Database &database, const Draft &draft, Instant now);
Result<qint64> addPart(Database &database, const Draft &draft, qint64 postId, Instant now);

struct Filter
{
    std::optional<Publication::State> state;
    qint64 accountId = 0;
    qint64 conversationId = 0;
    qint64 postId = 0;
    bool actions = false; // with moderation and the like
    std::optional<Instant> from; // due
    std::optional<Instant> to;
};
Result<QList<Publication>> list(Database &database, Filter filter);
Result<Publication> one(Database &database, qint64 id); // NotFound
// The post or reply that a text of ours is, by what it is called there. NotFound.
Result<Publication> named(Database &database, qint64 accountId, QString remoteId);
Result<QList<Attempt>> attempts(Database &database, qint64 id);

// What the Publisher looks at: of each account what is due first, however much waits behind it, of
// so many accounts at most; and when the soonest is.
struct Due
{
    qint64 id = 0;
    qint64 accountId = 0;
};
Result<QList<Due>> due(Database &database, Instant now, int limit);
Result<std::optional<Instant>> nextAt(Database &database);
// Rows left behind in preparing or sending by a process that died.
Result<QList<Publication>> underWay(Database &database);

struct Move
{
    Publication::State from = Publication::State::Scheduled;
    Publication::State to = Publication::State::Scheduled;
    std::optional<Instant> nextAt; // none: nothing is to be done
    std::optional<Instant> settleUntil;
    int absences = 0;
    std::optional<Error::Kind> errorKind; // with `error` replaces what the row said
    Foreign error;
    std::optional<Instant> dueAt; // a new time; none keeps it
};
// False when the row is not in `from` any more: somebody else moved it.
Result<bool> move(Database &database, qint64 id, Move move, Instant now);
// Several rows and what is asked of platforms, all or nothing: Busy when one has moved on. Returns
// the ids of the actions.
struct Step
{
    qint64 id = 0;
    Move move;
    std::optional<Outgoing> outgoing; // replaces the text; only before an attempt
    std::optional<Instant> unchangedSince; // else it has moved on
};
Result<QList<qint64>> moveAll(Database &database, QList<Step> steps, QList<Draft> actions, Instant now);

// scheduled|retry -> preparing, by this lease owner. The lease is what keeps two engines apart when
// their lock does not: whoever has lost it goes no further. Not while another publication with this
// very text is under way.
Result<bool> claim(Database &database, qint64 id, Publication::State from, QString owner,
                   Instant now);
Result<bool> savePrepared(Database &database, qint64 id, QString owner, QByteArray prepared,
                          Instant now);
// preparing -> sending, and its attempt opened with the key: committed before a byte leaves.
// Returns the attempt's id, 0 when the row is elsewhere or another's.
Result<qint64> openAttempt(Database &database, qint64 id, QString owner, QByteArray key,
                           Instant keySince, Instant now);

struct Outcome
{
    Move move;
    QString word; // of the attempt: sent, refused, retry, unknown, handed …
    int status = 0;
    QString remoteId; // with the next three, when it is there
    QString remoteApiId;
    QUrl remoteUrl;
    QByteArray remoteRef;
    // Our own text as it is there now, for the thread; only for replies and posts that are sent.
    bool keepMessage = false;
};
// Closes the open attempt, if any, and moves the row. A reply that did not get through makes its
// conversation to do again; once a thread's part is there, what was held behind it goes on.
Result<bool> record(Database &database, qint64 id, Outcome outcome, Instant now);

// remoteIds already bound to a publication of this account: a look-up may not find them twice.
Result<bool> bound(Database &database, qint64 accountId, QString remoteId);
// Is another publication with this very text of this account under way?
Result<bool> twinUnderWay(Database &database, qint64 id);
// A reply that was to leave later, and something came in its conversation since a person decided so.
Result<bool> overtaken(Database &database, qint64 id);
// The parts before this one in its thread, on this account.
Result<QList<Publication>> earlierParts(Database &database, qint64 id);
// The latest attempt's key, for the next one to reuse: bytes and since when; empty when none, or
// when the text has changed since (the old key would bring back the old text).
struct Key
{
    QByteArray bytes;
    Instant since;
};
Result<std::optional<Key>> lastKey(Database &database, qint64 id);
Result<> setOutgoing(Database &database, qint64 id, Outgoing outgoing, Instant now); // before claim
// The first moment from then on with no post of the account due closer than that.
Result<Instant> freeSlot(Database &database, qint64 accountId, Instant from, milliseconds apart);
// The one switch: while it is on no post leaves. Replies do, and what a platform holds is its own.
Result<bool> held(Database &database);
Result<> hold(Database &database, bool on);
// What was held for want of a sign-in, the vault, a connector or a right clock goes on.
Result<int> release(Database &database, qint64 accountId, Instant now);

} // namespace publications
