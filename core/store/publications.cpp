// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publications.h"

#include "core/store/posts.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace publications {

namespace {

using State = Publication::State;

const QString selected
    = uR"(SELECT p.id, p.post_id, p.account_id, a.platform, p.kind, p.part, p.conversation_id,
             p.revision, p.payload, p.state, p.due_at, p.next_at, p.settle_until, p.absences,
             p.prepared, p.remote_id, p.remote_api_id, p.remote_url, p.remote_ref, p.error_kind,
             p.error, p.created_at, p.updated_at, p.writer
         FROM publication p LEFT JOIN account a ON a.id = p.account_id)"_s;

Publication read(const Statement &row)
{
    Publication found;
    found.id = row.integer(0);
    found.postId = row.integer(1);
    found.accountId = row.integer(2);
    found.platform = platform::fromKey(row.text(3)).value_or(Platform::Mastodon);
    found.kind = publication::kindFromKey(row.text(4)).value_or(Publication::Kind::Post);
    found.part = int(row.integer(5));
    found.conversationId = row.integer(6);
    found.revision = int(row.integer(7));
    const QJsonObject payload = QJsonDocument::fromJson(row.text(8).toUtf8()).object();
    if (found.kind == Publication::Kind::Action)
        found.action = Action::fromJson(payload);
    else
        found.outgoing = Outgoing::fromJson(payload);
    found.state = publication::stateFromKey(row.text(9)).value_or(State::Attention);
    found.dueAt = row.maybeMoment(10);
    found.nextAt = row.maybeMoment(11);
    found.settleUntil = row.maybeMoment(12);
    found.absences = int(row.integer(13));
    found.prepared = row.bytes(14);
    found.remoteId = row.text(15);
    found.remoteApiId = row.text(16);
    found.remoteUrl = QUrl(row.text(17));
    found.remoteRef = row.bytes(18);
    found.errorKind = errorKind(row.text(19));
    found.error = row.foreign(20);
    found.createdAt = row.moment(21);
    found.updatedAt = row.moment(22);
    found.writer = row.text(23);
    return found;
}

Result<QList<Publication>> readAll(Statement &query)
{
    QList<Publication> found;
    while (query.next())
        found.append(read(query));
    if (query.failure())
        return *query.failure();
    return found;
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<qint64> orNull(qint64 id)
{
    return id != 0 ? std::optional(id) : std::nullopt;
}

// Not while all sending is held.
const QString free
    = uR"((NOT EXISTS (SELECT 1 FROM hold) OR kind <> 'post'
         OR state NOT IN ('scheduled', 'retry')))"_s;

bool isPlanned(State state)
{
    return state == State::Scheduled;
}

// Nothing new has been approved yet.
Result<State> startingState(Database &database, const Draft &draft)
{
    if (draft.kind == Publication::Kind::Reply)
        return draft.state;
    if (draft.kind == Publication::Kind::Action) {
        if (draft.action->kind != Action::Kind::Edit)
            return draft.state;
        const Result<bool> free
            = approvals::editable(database, draft.accountId, draft.action->targetId);
        if (!free)
            return free.error();
        return *free ? Result<State>(draft.state) : Error(Error::Forbidden, u"approval"_s);
    }
    if (!isPlanned(draft.state))
        return draft.state;
    const Result<approvals::Asked> asked = approvals::asked(database);
    if (!asked)
        return asked.error();
    return asked->of(draft.accountId) ? State::Submitted : draft.state;
}

Result<qint64> insertDraft(Database &database, const Draft &draft, qint64 postId, Instant now)
{
    const Result<State> state = startingState(database, draft);
    if (!state)
        return state.error();
    const bool action = draft.kind == Publication::Kind::Action;
    const QJsonObject payload = action ? draft.action->toJson() : draft.outgoing.toJson();
    Statement insert = database.prepare(
        uR"(INSERT INTO publication (post_id, account_id, kind, part, conversation_id, payload,
                payload_sha256, state, due_at, next_at, created_at, updated_at, writer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
    const Result<> run = insert.run(
        orNull(postId), draft.accountId, publication::kindKey(draft.kind), draft.part,
        orNull(draft.conversationId), compact(payload),
        action ? QString() : QString::fromLatin1(draft.outgoing.sha256()),
        publication::stateKey(*state), draft.dueAt,
        isPlanned(*state) ? std::optional(draft.startAt.value_or(draft.dueAt)) : std::nullopt, now,
        now, draft.writer);
    if (!run)
        return run.error();
    const qint64 id = insert.insertedId();
    if (*state != State::Submitted || draft.kind != Publication::Kind::Post)
        return id;
    approvals::Said said;
    said.publicationId = id;
    said.person = draft.writer;
    said.at = now;
    const Result<> asked = approvals::say(database, said);
    return asked ? Result<qint64>(id) : asked.error();
}

} // namespace

Result<QList<qint64>> plan(Database &database, Plan plan, Instant now)
{
    return database.transact([&]() -> Result<QList<qint64>> {
        qint64 postId = 0;
        const bool onlyActions
            = std::all_of(plan.drafts.begin(), plan.drafts.end(), [](const Draft &draft) {
                  return draft.kind == Publication::Kind::Action;
              });
        if (!onlyActions) {
            const Result<qint64> post = posts::insert(database, plan, now);
            if (!post)
                return post.error();
            postId = *post;
        }
        QList<qint64> ids;
        for (const Draft &draft : plan.drafts) {
            const bool action = draft.kind == Publication::Kind::Action;
            const Result<qint64> id = insertDraft(database, draft, action ? 0 : postId, now);
            if (!id)
                return id.error();
            ids.append(*id);
            if (draft.kind != Publication::Kind::Reply)
                continue;
            Statement wait = database.prepare(
                u"UPDATE conversation SET state = 1, unread = 0, snoozed_until = NULL WHERE id = ?"_s);
            const Result<> waiting = wait.run(draft.conversationId);
            if (!waiting)
                return waiting.error();
        }
        return ids;
    });
}

Result<qint64> addAction(Database &database, const Draft &draft, Instant now)
{
    return insertDraft(database, draft, 0, now);
}

Result<qint64> addPart(Database &database, const Draft &draft, qint64 postId, Instant now)
{
    return insertDraft(database, draft, postId, now);
}

Result<QList<Publication>> list(Database &database, Filter filter)
{
    QString where;
    QVariantList values;
    const auto add = [&where, &values](const QString &condition, const QVariant &value) {
        where += (where.isEmpty() ? u" WHERE "_s : u" AND "_s) + condition;
        values.append(value);
    };
    if (filter.state)
        add(u"p.state = ?"_s, publication::stateKey(*filter.state));
    if (filter.accountId != 0)
        add(u"p.account_id = ?"_s, filter.accountId);
    if (filter.conversationId != 0)
        add(u"p.conversation_id = ?"_s, filter.conversationId);
    if (filter.postId != 0)
        add(u"p.post_id = ?"_s, filter.postId);
    if (!filter.actions)
        add(u"p.kind <> ?"_s, u"action"_s);
    if (filter.from)
        add(u"p.due_at >= ?"_s, millis(*filter.from));
    if (filter.to)
        add(u"p.due_at < ?"_s, millis(*filter.to));
    Statement query = database.prepare(selected + where + u" ORDER BY p.due_at DESC, p.id DESC"_s);
    const Result<> run = query.runList(values);
    if (!run)
        return run.error();
    return readAll(query);
}

Result<Publication> one(Database &database, qint64 id)
{
    Statement query = database.prepare(selected + u" WHERE p.id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"publication %1"_s.arg(id)));
    return read(query);
}

Result<Publication> named(Database &database, qint64 accountId, QString remoteId)
{
    Statement query = database.prepare(
        selected + u" WHERE p.account_id = ? AND p.remote_id = ? AND p.kind <> 'action'"_s);
    const Result<> run = query.run(accountId, remoteId);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, remoteId));
    return read(query);
}

Result<QList<Attempt>> attempts(Database &database, qint64 id)
{
    Statement query = database.prepare(
        uR"(SELECT id, number, key, started_at, finished_at, outcome, status, remote_id
            FROM attempt WHERE publication_id = ? ORDER BY number)"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    QList<Attempt> found;
    while (query.next()) {
        Attempt attempt;
        attempt.id = query.integer(0);
        attempt.publicationId = id;
        attempt.number = int(query.integer(1));
        attempt.key = query.bytes(2);
        attempt.startedAt = query.moment(3);
        attempt.finishedAt = query.maybeMoment(4);
        attempt.outcome = query.text(5);
        attempt.status = int(query.integer(6));
        attempt.remoteId = query.text(7);
        found.append(attempt);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<Due>> due(Database &database, Instant now, int limit)
{
    Statement query = database.prepare(
        uR"(SELECT id, account_id FROM (
                SELECT id, account_id, next_at,
                    ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY next_at, id) AS place
                FROM publication WHERE next_at IS NOT NULL AND next_at <= ? AND )"_s
        + free + uR"() AS waiting
            WHERE place = 1 ORDER BY next_at, id LIMIT ?)"_s);
    const Result<> run = query.run(now, limit);
    if (!run)
        return run.error();
    QList<Due> found;
    while (query.next()) {
        Due due;
        due.id = query.integer(0);
        due.accountId = query.integer(1);
        found.append(due);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<std::optional<Instant>> nextAfter(Database &database, Instant now)
{
    Statement query = database.prepare(
        u"SELECT next_at FROM publication WHERE next_at IS NOT NULL AND next_at > ? AND "_s + free
        + u" ORDER BY next_at LIMIT 1"_s);
    const Result<> run = query.run(now);
    if (!run)
        return run.error();
    if (!query.next()) {
        if (query.failure())
            return *query.failure();
        return std::optional<Instant>();
    }
    return query.maybeMoment(0);
}

Result<QList<Publication>> underWay(Database &database)
{
    Statement query = database.prepare(
        selected + u" WHERE p.state IN ('preparing', 'sending') ORDER BY p.id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return readAll(query);
}

Result<bool> bound(Database &database, qint64 accountId, QString remoteId)
{
    Statement query = database.prepare(
        uR"(SELECT 1 FROM publication WHERE account_id = ? AND remote_id = ? AND kind <> 'action'
            LIMIT 1)"_s);
    const Result<> run = query.run(accountId, remoteId);
    if (!run)
        return run.error();
    return query.next();
}

Result<bool> twinUnderWay(Database &database, qint64 id)
{
    Statement query = database.prepare(
        uR"(SELECT 1 FROM publication mine JOIN publication twin
              ON twin.account_id = mine.account_id AND twin.id <> mine.id
             AND twin.payload_sha256 = mine.payload_sha256
            WHERE mine.id = ? AND mine.kind <> 'action' AND twin.kind <> 'action'
              AND twin.state IN ('preparing', 'sending', 'unknown') LIMIT 1)"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    return query.next();
}

Result<bool> overtaken(Database &database, qint64 id)
{
    Statement query = database.prepare( // planned a minute ahead or more: not what leaves at once
        uR"(SELECT 1 FROM publication mine JOIN message theirs
              ON theirs.conversation_id = mine.conversation_id
            WHERE mine.id = ? AND mine.kind = 'reply' AND mine.state = 'scheduled'
              AND mine.due_at >= mine.updated_at + 60000
              AND theirs.state < 2 AND theirs.received_at > mine.updated_at LIMIT 1)"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    return query.next();
}

Result<QList<Publication>> earlierParts(Database &database, qint64 id)
{
    Statement query = database.prepare(
        selected
        + uR"( JOIN publication mine ON mine.id = ?
             WHERE p.post_id = mine.post_id AND p.account_id = mine.account_id
               AND p.part < mine.part
               AND (p.state <> 'cancelled' OR NOT EXISTS ( -- written anew since
                    SELECT 1 FROM publication again
                    WHERE again.post_id = p.post_id AND again.account_id = p.account_id
                      AND again.part = p.part AND again.state <> 'cancelled'))
             ORDER BY p.part, p.id)"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    return readAll(query);
}

Result<std::optional<Key>> lastKey(Database &database, qint64 id)
{
    Statement query = database.prepare(
        uR"(SELECT t.key, t.key_since FROM attempt t
            JOIN publication p ON p.id = t.publication_id AND p.payload_sha256 = t.payload_sha256
            WHERE t.publication_id = ? ORDER BY t.number DESC LIMIT 1)"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next()) {
        if (query.failure())
            return *query.failure();
        return std::optional<Key>();
    }
    Key key;
    key.bytes = query.bytes(0);
    key.since = query.moment(1);
    return std::optional<Key>(key);
}

Result<> setOutgoing(Database &database, qint64 id, Outgoing outgoing, Instant now)
{
    Statement update = database.prepare(
        u"UPDATE publication SET payload = ?, payload_sha256 = ?, updated_at = ? WHERE id = ?"_s);
    return update.run(compact(outgoing.toJson()), QString::fromLatin1(outgoing.sha256()), now, id);
}

Result<bool> held(Database &database)
{
    Statement query = database.prepare(u"SELECT 1 FROM hold"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return query.next();
}

Result<> hold(Database &database, bool on)
{
    Statement change = database.prepare(
        on ? u"INSERT INTO hold (id) VALUES (1) ON CONFLICT (id) DO NOTHING"_s
           : u"DELETE FROM hold WHERE id = 1"_s);
    return change.run();
}

Result<Instant> freeSlot(Database &database, qint64 accountId, Instant from, milliseconds apart)
{
    Statement query = database.prepare(
        uR"(SELECT MAX(due_at) FROM publication
            WHERE account_id = ? AND kind = 'post' AND part = 0 AND due_at > ? AND due_at < ?
              AND state IN ('scheduled', 'preparing', 'sending', 'retry', 'unknown', 'sent'))"_s);
    for (Instant slot = from;;) {
        const Result<> run = query.run(accountId, slot - apart, slot + apart);
        if (!run)
            return run.error();
        const std::optional<Instant> taken
            = query.next() ? query.maybeMoment(0) : std::optional<Instant>();
        if (query.failure())
            return *query.failure();
        if (!taken)
            return slot;
        slot = *taken + apart;
    }
}

} // namespace publications
