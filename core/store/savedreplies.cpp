// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/savedreplies.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace savedreplies {

namespace {

const QString selected = uR"(SELECT id, title, body, category, language, media, used, used_at
                             FROM saved_reply)"_s;

QDir mediaFolder(const Database &database)
{
    return QDir(QFileInfo(database.path()).dir().filePath(u"media"_s));
}

// The form of a post's media, with a file's name instead of its place.
QString pack(const QList<Media> &media)
{
    Outgoing carrier;
    carrier.media = media;
    for (Media &each : carrier.media)
        each.path = QFileInfo(each.path).fileName();
    return QString::fromUtf8(
        QJsonDocument(carrier.toJson()["media"_L1].toArray()).toJson(QJsonDocument::Compact));
}

QList<Media> unpack(const QString &json, const QDir &folder)
{
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    QList<Media> media = Outgoing::fromJson({ { u"media"_s, list } }).media;
    for (Media &each : media)
        each.path = folder.filePath(QFileInfo(each.path).fileName());
    return media;
}

Reply read(const Statement &row, const QDir &folder)
{
    Reply found;
    found.id = row.integer(0);
    found.title = row.text(1);
    found.text = row.text(2);
    found.category = row.text(3);
    found.language = row.text(4);
    found.media = unpack(row.text(5), folder);
    found.used = int(row.integer(6));
    found.usedAt = row.maybeMoment(7);
    return found;
}

Result<qint64> insert(Database &database, const Reply &reply, Instant now)
{
    Statement add = database.prepare(
        uR"(INSERT INTO saved_reply (id, title, body, category, language, media, used, used_at,
                created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
    const auto id = reply.id != 0 ? std::optional(reply.id) : std::nullopt;
    const Result<> run = add.run(id, reply.title.simplified(), reply.text,
                                 reply.category.simplified(), reply.language, pack(reply.media),
                                 reply.used, reply.usedAt, now, now);
    if (!run)
        return run.error();
    return add.insertedId();
}

} // namespace

Result<QList<Reply>> all(Database &database)
{
    Statement query = database.prepare(
        selected + u" ORDER BY lower(category), lower(title), id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    const QDir folder = mediaFolder(database);
    QList<Reply> found;
    while (query.next())
        found.append(read(query, folder));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Reply> one(Database &database, qint64 id)
{
    Statement query = database.prepare(selected + u" WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"saved reply %1"_s.arg(id)));
    return read(query, mediaFolder(database));
}

Result<qint64> save(Database &database, Reply reply, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        if (reply.id == 0)
            return insert(database, reply, now);
        Statement update = database.prepare(
            uR"(UPDATE saved_reply SET title = ?, body = ?, category = ?, language = ?, media = ?,
                    changed_at = ? WHERE id = ?)"_s);
        const Result<> run = update.run(reply.title.simplified(), reply.text,
                                        reply.category.simplified(), reply.language,
                                        pack(reply.media), now, reply.id);
        if (!run)
            return run.error();
        return update.affected() > 0 ? Result<qint64>(reply.id) : insert(database, reply, now);
    });
}

Result<qint64> add(Database &database, QList<Reply> replies, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        for (Reply reply : replies) {
            reply.id = 0;
            const Result<qint64> id = insert(database, reply, now);
            if (!id)
                return id;
        }
        return qint64(replies.size());
    });
}

Result<Reply> remove(Database &database, qint64 id)
{
    return database.transact([&]() -> Result<Reply> {
        Result<Reply> was = one(database, id);
        if (!was)
            return was;
        Statement erase = database.prepare(u"DELETE FROM saved_reply WHERE id = ?"_s);
        const Result<> run = erase.run(id);
        if (!run)
            return run.error();
        return was;
    });
}

Result<> touch(Database &database, qint64 id, Instant now)
{
    Statement update = database.prepare(
        u"UPDATE saved_reply SET used = used + 1, used_at = ? WHERE id = ?"_s);
    return update.run(now, id);
}

} // namespace savedreplies
