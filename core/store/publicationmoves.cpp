// SPDX-License-Identifier: GPL-3.0-or-later
// What moves a publication from one state to the next, and what moves with it.
#include "core/store/publications.h"

#include "core/store/messagerow.h"
#include "core/store/messages.h"
#include "core/store/search.h"

using namespace Qt::StringLiterals;

namespace publications {

namespace {

using State = Publication::State;

Result<bool> apply(Database &database, qint64 id, const Move &move, Instant now)
{
    Statement update = database.prepare(
        uR"(UPDATE publication SET state = ?, next_at = ?, settle_until = ?, absences = ?,
                error_kind = ?, error = ?, due_at = COALESCE(?, due_at), updated_at = ?
            WHERE id = ? AND state = ?)"_s);
    const Result<> run = update.run(
        publication::stateKey(move.to), move.nextAt, move.settleUntil, move.absences,
        move.errorKind ? std::optional(errorKey(*move.errorKind)) : std::nullopt, move.error,
        move.dueAt, now, id, publication::stateKey(move.from));
    if (!run)
        return run.error();
    return update.affected() == 1;
}

// What the row says of how it stands, whatever its state.
Result<std::optional<Instant>> changedAt(Database &database, qint64 id)
{
    Statement query = database.prepare(u"SELECT updated_at FROM publication WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"publication %1"_s.arg(id)));
    return query.maybeMoment(0);
}

Result<> take(Database &database, const Step &step, Instant now)
{
    if (step.unchangedSince) {
        const Result<std::optional<Instant>> changed = changedAt(database, step.id);
        if (!changed)
            return changed.error();
        if (*changed != step.unchangedSince)
            return Error(Error::Busy, u"it has just moved on"_s);
    }
    const Result<bool> moved = apply(database, step.id, step.move, now);
    if (!moved)
        return moved.error();
    if (!*moved)
        return Error(Error::Busy, u"it has just moved on"_s);
    if (step.outgoing) {
        const Result<> written = setOutgoing(database, step.id, *step.outgoing, now);
        if (!written)
            return written;
    }
    if (!step.said)
        return {};
    approvals::Said said = *step.said;
    said.publicationId = step.id;
    said.at = now;
    return approvals::say(database, said);
}

Result<> reopenConversation(Database &database, qint64 id)
{
    Statement update = database.prepare(
        uR"(UPDATE conversation SET state = 0
            WHERE state = 1 AND id = (SELECT conversation_id FROM publication
                                      WHERE id = ? AND kind = 'reply'))"_s);
    return update.run(id);
}

// The reply goes on: its conversation waits again.
Result<> waitAgain(Database &database, qint64 id)
{
    Statement update = database.prepare(
        uR"(UPDATE conversation SET state = 1
            WHERE state = 0 AND id = (SELECT conversation_id FROM publication
                                      WHERE id = ? AND kind = 'reply'))"_s);
    return update.run(id);
}

// Our account as an author, for the texts we wrote.
Result<qint64> ownAuthor(Database &database, qint64 accountId, Instant now)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO author (account_id, remote_id, api_id, handle, name, url, avatar,
                first_seen_at)
            SELECT id, remote_id, '', handle, name, url, '', ? FROM account WHERE id = ?
            ON CONFLICT (account_id, remote_id) DO NOTHING)"_s);
    const Result<> inserted = insert.run(now, accountId);
    if (!inserted)
        return inserted.error();
    Statement query = database.prepare(
        uR"(SELECT au.id FROM author au JOIN account a ON a.id = au.account_id
            WHERE a.id = ? AND au.remote_id = a.remote_id)"_s);
    const Result<> run = query.run(accountId);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound));
    return query.integer(0);
}

// What we sent, in its thread at once; the platform's copy folds into it when it is fetched.
Result<> keepMessage(Database &database, qint64 id, const Outcome &outcome, Instant now)
{
    const Result<Publication> sent = one(database, id);
    if (!sent)
        return sent.error();
    const Result<qint64> author = ownAuthor(database, sent->accountId, now);
    if (!author)
        return author.error();
    const auto kind = sent->kind == Publication::Kind::Reply ? Message::Kind::Reply
                                                             : Message::Kind::Post;
    const std::optional<qint64> conversation
        = sent->conversationId != 0 ? std::optional(sent->conversationId) : std::nullopt;
    Statement insert = database.prepare(
        uR"(INSERT INTO message (account_id, remote_id, api_id, conversation_id, author_id, kind,
                state, audience, created_at, received_at, body, warning, language, parent_id, url,
                ref)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (account_id, remote_id) DO NOTHING)"_s);
    const Result<> run = insert.run(
        sent->accountId, outcome.remoteId, outcome.remoteApiId, conversation, *author,
        int(kind), int(messagerow::Own), int(sent->outgoing.audience), now, now,
        sent->outgoing.text, sent->outgoing.warning, sent->outgoing.language,
        sent->outgoing.parentId, outcome.remoteUrl.toString(), outcome.remoteRef);
    if (!run)
        return run;
    if (insert.affected() == 0)
        return {};
    search::Text text;
    text.id = insert.insertedId();
    text.accountId = sent->accountId;
    text.kind = int(kind);
    text.body = sent->outgoing.text;
    if (sent->conversationId != 0) {
        Statement update = database.prepare(
            uR"(UPDATE conversation SET messages = messages + 1, last_own_at = ?,
                    last_at = CASE WHEN last_at < ? THEN ? ELSE last_at END
                WHERE id = ?)"_s);
        const Result<> updated = update.run(now, now, now, sent->conversationId);
        if (!updated)
            return updated;
    }
    return search::insert(database, { text });
}

// The platform holds it until another time: the post's own row says so.
Result<> followMove(Database &database, const Publication &asked, Instant now)
{
    const Result<Publication> held = named(database, asked.accountId, asked.action->targetId);
    if (!held)
        return held.error().kind == Error::NotFound ? Result<>() : Result<>(held.error());
    if (held->state != State::Handed || !asked.action->at)
        return {};
    Outgoing outgoing = held->outgoing;
    outgoing.nativeAt = *asked.action->at;
    Step step;
    step.id = held->id;
    step.move.from = State::Handed;
    step.move.to = State::Handed;
    step.move.dueAt = outgoing.nativeAt;
    step.move.nextAt = *outgoing.nativeAt + 5s;
    step.outgoing = outgoing;
    return take(database, step, now);
}

// What we wrote, changed or taken away there, is so here too.
Result<> followAction(Database &database, qint64 id, const Outcome &outcome, Instant now)
{
    const Result<Publication> done = one(database, id);
    if (!done)
        return done.error();
    if (!done->action)
        return {};
    const Action &action = *done->action;
    if (action.kind == Action::Kind::Edit)
        return messages::rewritten(database, done->accountId, action.targetId, action.text,
                                   outcome.remoteApiId, now);
    if (action.kind == Action::Kind::Delete)
        return messages::deletedThere(database, done->accountId, action.targetId, now);
    if (action.kind == Action::Kind::MoveScheduled)
        return followMove(database, *done, now);
    return {};
}

Result<> closeAttempt(Database &database, qint64 id, const Outcome &outcome, Instant now)
{
    Statement close = database.prepare(
        uR"(UPDATE attempt SET finished_at = ?, outcome = ?, status = ?, remote_id = ?
            WHERE publication_id = ? AND outcome IS NULL)"_s);
    return close.run(now, outcome.word, outcome.status,
                     outcome.remoteId.isEmpty() ? std::nullopt : std::optional(outcome.remoteId),
                     id);
}

Result<QList<qint64>> ids(Statement &query)
{
    QList<qint64> found;
    while (query.next())
        found.append(query.integer(0));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<int> letGo(Database &database, const QList<qint64> &held, Instant now)
{
    for (const qint64 id : held) {
        Statement update = database.prepare(
            uR"(UPDATE publication SET state = 'scheduled', next_at = COALESCE(due_at, ?),
                    error_kind = NULL, error = '', updated_at = ? WHERE id = ?)"_s);
        const Result<> run = update.run(now, now, id);
        if (!run)
            return run.error();
        const Result<> waiting = waitAgain(database, id);
        if (!waiting)
            return waiting.error();
    }
    return int(held.size());
}

// The parts of a thread that were held behind this one. What was held without a reason, by a
// restore, waits for a person.
Result<int> letFollow(Database &database, qint64 id, Instant now)
{
    QList<qint64> held;
    {
        Statement query = database.prepare(
            uR"(SELECT later.id FROM publication sent JOIN publication later
                  ON later.post_id = sent.post_id AND later.account_id = sent.account_id
                 AND later.part > sent.part
                WHERE sent.id = ? AND later.state = 'held' AND later.error_kind IS NOT NULL)"_s);
        const Result<> run = query.run(id);
        if (!run)
            return run.error();
        const Result<QList<qint64>> found = ids(query);
        if (!found)
            return found.error();
        held = *found;
    }
    return letGo(database, held, now);
}

Result<> saveReceipt(Database &database, qint64 id, const Outcome &outcome)
{
    if (outcome.remoteId.isEmpty())
        return {};
    Statement update = database.prepare(
        uR"(UPDATE publication SET remote_id = ?, remote_api_id = ?, remote_url = ?, remote_ref = ?
            WHERE id = ?)"_s);
    return update.run(outcome.remoteId, outcome.remoteApiId, outcome.remoteUrl.toString(),
                      outcome.remoteRef, id);
}

} // namespace

Result<bool> move(Database &database, qint64 id, Move move, Instant now)
{
    return database.transact([&]() -> Result<bool> {
        const Result<bool> moved = apply(database, id, move, now);
        if (!moved || !*moved)
            return moved;
        const bool stopped = move.to == State::Cancelled || move.to == State::Attention
            || move.to == State::Refused || move.to == State::Held;
        Result<> done;
        if (stopped)
            done = reopenConversation(database, id);
        else if (move.to == State::Scheduled && move.from != State::Scheduled)
            done = waitAgain(database, id);
        if (!done)
            return done.error();
        return true;
    });
}

Result<QList<qint64>> moveAll(Database &database, QList<Step> steps, QList<Draft> actions, Instant now)
{
    return database.transact([&]() -> Result<QList<qint64>> {
        for (const Step &step : steps) {
            const Result<> taken = take(database, step, now);
            if (!taken)
                return taken.error();
        }
        QList<qint64> added;
        for (const Draft &action : actions) {
            const Result<qint64> id = addAction(database, action, now);
            if (!id)
                return id.error();
            added.append(*id);
        }
        return added;
    });
}

Result<bool> claim(Database &database, qint64 id, Publication::State from, QString owner,
                   Instant now)
{
    return database.transact([&]() -> Result<bool> {
        const Result<bool> clear = approvals::clear(database, id);
        if (!clear || !*clear)
            return clear;
        Statement update = database.prepare(
            uR"(UPDATE publication SET state = 'preparing', lease_owner = ?, next_at = NULL,
                    updated_at = ?
                WHERE id = ? AND state = ? AND state IN ('scheduled', 'retry')
                  AND (kind <> 'post' OR NOT EXISTS (
                    SELECT 1 FROM hold))
                  AND (kind = 'action' OR NOT EXISTS (
                    SELECT 1 FROM publication twin
                    WHERE twin.account_id = publication.account_id AND twin.id <> publication.id
                      AND twin.payload_sha256 = publication.payload_sha256 AND twin.kind <> 'action'
                      AND twin.state IN ('preparing', 'sending', 'unknown'))))"_s);
        const Result<> run = update.run(owner, now, id, publication::stateKey(from));
        if (!run)
            return run.error();
        return update.affected() == 1;
    });
}

Result<bool> savePrepared(Database &database, qint64 id, QString owner, QByteArray prepared,
                          Instant now)
{
    return database.transact([&]() -> Result<bool> {
        Statement update = database.prepare(
            uR"(UPDATE publication SET prepared = ?, updated_at = ?
                WHERE id = ? AND state = 'preparing' AND lease_owner = ?)"_s);
        const Result<> run = update.run(prepared, now, id, owner);
        if (!run)
            return run.error();
        return update.affected() == 1;
    });
}

Result<qint64> openAttempt(Database &database, qint64 id, QString owner, QByteArray key,
                           Instant keySince, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        const Result<bool> clear = approvals::clear(database, id);
        if (!clear)
            return clear.error();
        if (!*clear)
            return 0;
        Statement update = database.prepare(
            uR"(UPDATE publication SET state = 'sending', updated_at = ?
                WHERE id = ? AND state = 'preparing' AND lease_owner = ?
                  AND (kind <> 'post' OR NOT EXISTS (
                    SELECT 1 FROM hold)))"_s);
        const Result<> moved = update.run(now, id, owner);
        if (!moved)
            return moved.error();
        if (update.affected() != 1)
            return 0;
        Statement insert = database.prepare(
            uR"(INSERT INTO attempt (publication_id, number, key, key_since, payload_sha256,
                    started_at)
                SELECT id, (SELECT COUNT(*) + 1 FROM attempt WHERE publication_id = ?), ?, ?,
                    payload_sha256, ?
                FROM publication WHERE id = ?)"_s);
        const Result<> opened = insert.run(id, key, keySince, now, id);
        if (!opened)
            return opened.error();
        return insert.insertedId();
    });
}

Result<bool> record(Database &database, qint64 id, Outcome outcome, Instant now)
{
    return database.transact([&]() -> Result<bool> {
        const Result<bool> moved = apply(database, id, outcome.move, now);
        if (!moved || !*moved)
            return moved;
        const Result<> closed = closeAttempt(database, id, outcome, now);
        if (!closed)
            return closed.error();
        const Result<> saved = saveReceipt(database, id, outcome);
        if (!saved)
            return saved.error();
        const State to = outcome.move.to;
        if (to == State::Refused || to == State::Attention || to == State::Held) {
            const Result<> reopened = reopenConversation(database, id);
            if (!reopened)
                return reopened.error();
        }
        if (to == State::Sent) {
            const Result<int> following = letFollow(database, id, now);
            if (!following)
                return following.error();
            const Result<> followed = followAction(database, id, outcome, now);
            if (!followed)
                return followed.error();
        }
        if (outcome.keepMessage) {
            const Result<> kept = keepMessage(database, id, outcome, now);
            if (!kept)
                return kept.error();
        }
        return true;
    });
}

Result<int> release(Database &database, qint64 accountId, Instant now)
{
    return database.transact([&]() -> Result<int> {
        QList<qint64> held;
        {
            Statement query = database.prepare(
                uR"(SELECT id FROM publication WHERE account_id = ? AND state = 'held' AND error_kind
                    IN ('needs_sign_in', 'locked', 'wrong_passphrase', 'unavailable', 'unsupported',
                        'clock_skew'))"_s);
            const Result<> run = query.run(accountId);
            if (!run)
                return run.error();
            const Result<QList<qint64>> found = ids(query);
            if (!found)
                return found.error();
            held = *found;
        }
        return letGo(database, held, now);
    });
}

} // namespace publications
