// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/posts.h"

#include <QJsonDocument>
#include <QSet>

#include <tuple>

using namespace Qt::StringLiterals;

namespace posts {

namespace {

using State = Publication::State;

struct Row
{
    qint64 id = 0;
    qint64 accountId = 0;
    int part = 0;
    State state = State::Draft;
    bool tried = false;
    QByteArray sha256;
};

Result<QList<Row>> rows(Database &database, qint64 postId)
{
    Statement query = database.prepare(
        uR"(SELECT p.id, p.account_id, p.part, p.state, p.payload_sha256,
                EXISTS (SELECT 1 FROM attempt t WHERE t.publication_id = p.id)
            FROM publication p WHERE p.post_id = ? AND p.kind = 'post'
            ORDER BY p.account_id, p.part, p.id)"_s);
    const Result<> run = query.run(postId);
    if (!run)
        return run.error();
    QList<Row> found;
    while (query.next()) {
        Row row;
        row.id = query.integer(0);
        row.accountId = query.integer(1);
        row.part = int(query.integer(2));
        row.state = publication::stateFromKey(query.text(3)).value_or(State::Attention);
        row.sha256 = query.text(4).toLatin1();
        row.tried = query.integer(5) != 0;
        found.append(row);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

// Where approval is asked for, what was not approved in these words waits.
Result<State> stateFor(Database &database, const Row &row, const publications::Draft &draft)
{
    if (draft.state != State::Scheduled)
        return draft.state;
    const Result<approvals::Asked> asked = approvals::asked(database);
    if (!asked)
        return asked.error();
    if (!asked->of(row.accountId))
        return draft.state;
    const QByteArray content = approvals::content(draft.outgoing);
    const Result<bool> read = approvals::approved(database, row.id, content);
    if (!read)
        return read.error();
    return *read ? State::Scheduled : State::Submitted;
}

Result<> submitted(Database &database, const Row &row, const publications::Draft &draft, Instant now)
{
    approvals::Said said;
    said.publicationId = row.id;
    said.person = draft.writer;
    said.at = now;
    return approvals::say(database, said);
}

// Another text is another revision: neither its uploads nor its key are those of the last one.
Result<> rewrite(Database &database, const Row &row, const publications::Draft &draft, Instant now)
{
    const Result<State> state = stateFor(database, row, draft);
    if (!state)
        return state.error();
    const bool changed = draft.outgoing.sha256() != row.sha256;
    const bool planned = *state == State::Scheduled;
    Statement update = database.prepare(
        uR"(UPDATE publication SET payload = ?, payload_sha256 = ?, state = ?, due_at = ?,
                next_at = ?, settle_until = NULL, absences = 0, error_kind = NULL, error = '',
                revision = revision + ?, prepared = CASE WHEN ? THEN NULL ELSE prepared END,
                updated_at = ?
            WHERE id = ?)"_s);
    const Result<> written = update.run(
        QString::fromUtf8(
            QJsonDocument(draft.outgoing.toJson()).toJson(QJsonDocument::Compact)),
        QString::fromLatin1(draft.outgoing.sha256()), publication::stateKey(*state),
        draft.dueAt,
        planned ? std::optional(draft.startAt.value_or(draft.dueAt)) : std::nullopt,
        changed ? 1 : 0, changed ? 1 : 0, now, row.id);
    const bool again = *state == State::Submitted && (changed || row.state != State::Submitted);
    return written && again ? submitted(database, row, draft, now) : written;
}

// What never left is as if it had not been; what was tried stays, to be read about.
Result<> takeBack(Database &database, const Row &row, Instant now)
{
    if (!row.tried) {
        Statement remove = database.prepare(u"DELETE FROM publication WHERE id = ?"_s);
        return remove.run(row.id);
    }
    Statement cancel = database.prepare(
        uR"(UPDATE publication SET state = 'cancelled', next_at = NULL, settle_until = NULL,
                updated_at = ? WHERE id = ?)"_s);
    return cancel.run(now, row.id);
}

Result<> describe(Database &database, qint64 id, const publications::Plan &plan)
{
    Statement update = database.prepare(
        u"UPDATE post SET text = ?, wall = ?, zone = ?, composition = ? WHERE id = ?"_s);
    return update.run(plan.text, plan.wall, plan.zone, plan.composition, id);
}

} // namespace

Result<Post> one(Database &database, qint64 id)
{
    Statement query = database.prepare(
        u"SELECT id, text, wall, zone, composition, created_at FROM post WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"post %1"_s.arg(id)));
    Post found;
    found.id = query.integer(0);
    found.text = query.text(1);
    found.wall = query.text(2);
    found.zone = query.text(3);
    found.composition = query.text(4);
    found.createdAt = query.moment(5);
    return found;
}

Result<QList<Coming>> coming(Database &database, Instant now)
{
    publications::Filter ahead;
    ahead.from = now;
    Result<QList<Publication>> rows = publications::list(database, ahead);
    if (!rows)
        return rows.error();
    publications::Filter unplanned;
    unplanned.state = State::Draft;
    const Result<QList<Publication>> drafts = publications::list(database, unplanned);
    if (!drafts)
        return drafts.error();
    for (const Publication &each : *drafts) {
        if (!each.dueAt || *each.dueAt < now)
            rows->append(each);
    }
    rows->removeIf([](const Publication &each) {
        return each.kind != Publication::Kind::Post
            || !(open(each.state) || each.state == State::Handed);
    });
    std::sort(rows->begin(), rows->end(), [](const Publication &a, const Publication &b) {
        return std::tuple(a.postId, a.accountId, a.part, a.id)
            < std::tuple(b.postId, b.accountId, b.part, b.id);
    });
    QList<Coming> found;
    for (const Publication &row : std::as_const(*rows)) {
        if (found.isEmpty() || found.last().post.id != row.postId) {
            const Result<Post> post = one(database, row.postId);
            if (!post)
                return post.error();
            found.append({ *post, {} });
        }
        found.last().rows.append(row);
    }
    std::stable_sort(found.begin(), found.end(), [](const Coming &a, const Coming &b) {
        return a.rows.first().dueAt < b.rows.first().dueAt;
    });
    return found;
}

Result<qint64> insert(Database &database, const publications::Plan &plan, Instant now)
{
    Statement insert = database.prepare(
        u"INSERT INTO post (text, created_at, wall, zone, composition) VALUES (?, ?, ?, ?, ?)"_s);
    const Result<> run = insert.run(plan.text, now, plan.wall, plan.zone, plan.composition);
    if (!run)
        return run.error();
    return insert.insertedId();
}

Result<qint64> add(Database &database, const publications::Plan &plan, Instant now)
{
    const Result<qint64> id = insert(database, plan, now);
    if (!id)
        return id;
    for (const publications::Draft &draft : plan.drafts) {
        const Result<qint64> part = publications::addPart(database, draft, *id, now);
        if (!part)
            return part;
    }
    return id;
}

Result<> forget(Database &database, qint64 id)
{
    Statement rows = database.prepare(u"DELETE FROM publication WHERE post_id = ?"_s);
    const Result<> run = rows.run(id);
    if (!run)
        return run;
    Statement post = database.prepare(u"DELETE FROM post WHERE id = ?"_s);
    return post.run(id);
}

bool open(State state)
{
    switch (state) {
    case State::Draft:
    case State::Submitted:
    case State::Scheduled:
    case State::Held:
    case State::Retry:
    case State::Refused:
    case State::Missed: return true;
    default: return false;
    }
}

Result<QList<qint64>> replan(Database &database, qint64 id, publications::Plan plan, Instant now)
{
    return database.transact([&]() -> Result<QList<qint64>> {
        const Result<Post> post = one(database, id);
        if (!post)
            return post.error();
        const Result<QList<Row>> there = rows(database, id);
        if (!there)
            return there.error();
        QSet<qint64> left; // accounts
        for (const Row &row : *there) {
            if (!open(row.state) && row.state != State::Cancelled)
                left.insert(row.accountId);
        }
        const Result<> described = describe(database, id, plan);
        if (!described)
            return described.error();
        QSet<qint64> kept; // publications
        QList<qint64> ids;
        for (const publications::Draft &draft : std::as_const(plan.drafts)) {
            if (left.contains(draft.accountId))
                return Error(Error::Busy, u"it has just moved on"_s);
            const auto row = std::find_if(there->begin(), there->end(), [&](const Row &each) {
                return each.accountId == draft.accountId && each.part == draft.part
                    && open(each.state);
            });
            if (row == there->end()) {
                const Result<qint64> added = publications::addPart(database, draft, id, now);
                if (!added)
                    return added.error();
                ids.append(*added);
                continue;
            }
            const Result<> written = rewrite(database, *row, draft, now);
            if (!written)
                return written.error();
            kept.insert(row->id);
            ids.append(row->id);
        }
        for (const Row &row : *there) {
            if (left.contains(row.accountId) || kept.contains(row.id) || !open(row.state))
                continue;
            const Result<> gone = takeBack(database, row, now);
            if (!gone)
                return gone.error();
        }
        return ids;
    });
}

} // namespace posts
