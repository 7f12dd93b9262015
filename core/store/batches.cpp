// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batches.h"

#include "core/store/posts.h"

using namespace Qt::StringLiterals;

namespace batches {

namespace {

// Nothing of the post has left, nor is it under way, nor was it ever tried.
const QString untouched
    = uR"(NOT EXISTS (SELECT 1 FROM publication p WHERE p.post_id = b.post_id
             AND (p.state NOT IN ('draft', 'submitted', 'scheduled', 'held', 'missed', 'cancelled')
                  OR EXISTS (SELECT 1 FROM attempt t WHERE t.publication_id = p.id))))"_s;

const QString selected
    = uR"(SELECT g.id, g.name, g.made_at, COUNT(b.post_id), COALESCE(SUM()"_s + untouched
    + uR"(), 0) FROM batch g LEFT JOIN batch_post b ON b.batch_id = g.id)"_s;

Result<QList<Batch>> readAll(Statement &query)
{
    QList<Batch> found;
    while (query.next()) {
        Batch batch;
        batch.id = query.integer(0);
        batch.name = query.text(1);
        batch.madeAt = query.moment(2);
        batch.posts = int(query.integer(3));
        batch.open = int(query.integer(4));
        found.append(batch);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

Result<qint64> add(Database &database, QString name, QList<publications::Plan> plans, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        Statement insert
            = database.prepare(u"INSERT INTO batch (name, made_at) VALUES (?, ?)"_s);
        const Result<> run = insert.run(name, now);
        if (!run)
            return run.error();
        const qint64 id = insert.insertedId();
        for (const publications::Plan &plan : std::as_const(plans)) {
            const Result<qint64> post = posts::add(database, plan, now);
            if (!post)
                return post.error();
            Statement link = database.prepare(
                u"INSERT INTO batch_post (post_id, batch_id) VALUES (?, ?)"_s);
            const Result<> linked = link.run(*post, id);
            if (!linked)
                return linked.error();
        }
        return id;
    });
}

Result<QList<Batch>> recent(Database &database, int limit)
{
    Statement query = database.prepare(
        selected + u" GROUP BY g.id HAVING COALESCE(SUM("_s + untouched
        + u"), 0) > 0 ORDER BY g.made_at DESC, g.id DESC LIMIT ?"_s);
    const Result<> run = query.run(limit);
    if (!run)
        return run.error();
    return readAll(query);
}

Result<Batch> one(Database &database, qint64 id)
{
    Statement query = database.prepare(selected + u" WHERE g.id = ? GROUP BY g.id"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    const Result<QList<Batch>> found = readAll(query);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"import %1"_s.arg(id));
    return found->first();
}

Result<int> takeBack(Database &database, qint64 id)
{
    return database.transact([&]() -> Result<int> {
        const Result<Batch> batch = one(database, id);
        if (!batch)
            return batch.error();
        QList<qint64> posts;
        {
            Statement query = database.prepare(
                u"SELECT b.post_id FROM batch_post b WHERE b.batch_id = ? AND "_s + untouched);
            const Result<> run = query.run(id);
            if (!run)
                return run.error();
            while (query.next())
                posts.append(query.integer(0));
            if (query.failure())
                return *query.failure();
        }
        for (const qint64 post : posts) {
            const Result<> gone = posts::forget(database, post);
            if (!gone)
                return gone.error();
        }
        if (int(posts.size()) == batch->posts) {
            Statement remove = database.prepare(u"DELETE FROM batch WHERE id = ?"_s);
            const Result<> run = remove.run(id);
            if (!run)
                return run.error();
        }
        return int(posts.size());
    });
}

Result<bool> planned(Database &database, qint64 accountId, QByteArray sha256,
                     std::optional<Instant> due)
{
    Statement query = database.prepare(
        due ? uR"(SELECT 1 FROM publication WHERE due_at = ? AND account_id = ? AND payload_sha256 = ?
                  AND kind = 'post' AND state <> 'cancelled' LIMIT 1)"_s
            : uR"(SELECT 1 FROM publication WHERE state = 'draft' AND account_id = ? AND payload_sha256 = ?
                  AND kind = 'post' LIMIT 1)"_s);
    const QString hash = QString::fromLatin1(sha256);
    const Result<> run = due ? query.run(*due, accountId, hash) : query.run(accountId, hash);
    if (!run)
        return run.error();
    const bool found = query.next();
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace batches
