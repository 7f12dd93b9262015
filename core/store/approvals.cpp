// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/approvals.h"

#include "core/model/message.h"
#include "core/store/values.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace approvals {

namespace {

const QString askedKey = u"approval"_s;
const QString everywhere = u"all"_s;

const std::array words { std::pair(Word::Submitted, u"submitted"_s),
                         std::pair(Word::Approved, u"approved"_s),
                         std::pair(Word::Returned, u"returned"_s),
                         std::pair(Word::Withdrawn, u"withdrawn"_s) };

Outgoing outgoingOf(const QString &payload)
{
    return Outgoing::fromJson(QJsonDocument::fromJson(payload.toUtf8()).object());
}

struct Row
{
    qint64 id = 0;
    QByteArray content;
};

// The publication, and what leaves with it on its account.
Result<QList<Row>> together(Database &database, qint64 publicationId)
{
    Statement query = database.prepare(
        uR"(SELECT p.id, p.payload FROM publication mine JOIN publication p
              ON p.post_id = mine.post_id AND p.account_id = mine.account_id
            WHERE mine.id = ? AND p.kind = 'post' AND p.state <> 'cancelled')"_s);
    const Result<> run = query.run(publicationId);
    if (!run)
        return run.error();
    QList<Row> found;
    while (query.next())
        found.append({ query.integer(0), content(outgoingOf(query.text(1))) });
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<qint64>> scheduled(Database &database, const Asked &where)
{
    Statement query = database.prepare(
        uR"(SELECT id, account_id FROM publication
            WHERE kind = 'post' AND state IN ('scheduled', 'held', 'retry'))"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<qint64> found;
    while (query.next()) {
        if (where.of(query.integer(1)))
            found.append(query.integer(0));
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> wait(Database &database, qint64 id, Instant now)
{
    Statement update = database.prepare(
        uR"(UPDATE publication SET state = 'submitted', next_at = NULL, settle_until = NULL,
                error_kind = NULL, error = '', updated_at = ? WHERE id = ?)"_s);
    const Result<> run = update.run(now, id);
    if (!run)
        return run;
    Said said;
    said.publicationId = id;
    said.at = now;
    return say(database, said);
}

} // namespace

QString key(Word word)
{
    return std::find_if(words.begin(), words.end(), [word](const auto &each) {
               return each.first == word;
           })->second;
}

std::optional<Word> fromKey(const QString &key)
{
    for (const auto &[word, name] : words) {
        if (name == key)
            return word;
    }
    return std::nullopt;
}

Result<Asked> asked(Database &database)
{
    const Result<QString> kept = values::get(database, askedKey);
    if (!kept)
        return kept.error();
    Asked found;
    found.everywhere = *kept == everywhere;
    for (const QString &each : kept->split(u',', Qt::SkipEmptyParts)) {
        if (const qint64 id = each.toLongLong(); id > 0)
            found.accounts.insert(id);
    }
    return found;
}

Result<> ask(Database &database, Asked where, Instant now)
{
    return database.transact([&]() -> Result<> {
        QStringList ids;
        for (const qint64 id : std::as_const(where.accounts))
            ids.append(QString::number(id));
        ids.sort();
        const Result<> kept
            = values::set(database, askedKey, where.everywhere ? everywhere : ids.join(u','));
        if (!kept)
            return kept;
        const Result<QList<qint64>> posts = scheduled(database, where);
        if (!posts)
            return posts.error();
        QList<qint64> unread;
        for (const qint64 id : *posts) {
            const Result<bool> free = clear(database, id);
            if (!free)
                return free.error();
            if (!*free)
                unread.append(id);
        }
        for (const qint64 id : std::as_const(unread)) {
            const Result<> waiting = wait(database, id, now);
            if (!waiting)
                return waiting;
        }
        return {};
    });
}

QByteArray content(const Outgoing &outgoing)
{
    Outgoing read = outgoing;
    read.parentId.clear();
    read.parentApiId.clear();
    read.parentRef.clear();
    read.nativeAt.reset();
    return read.sha256();
}

Result<bool> clear(Database &database, qint64 publicationId)
{
    const Result<Asked> where = asked(database);
    if (!where)
        return where.error();
    if (!where->everywhere && where->accounts.isEmpty())
        return true;
    {
        Statement query
            = database.prepare(u"SELECT account_id, kind FROM publication WHERE id = ?"_s);
        const Result<> run = query.run(publicationId);
        if (!run)
            return run.error();
        if (!query.next())
            return query.failure().value_or(
                Error(Error::NotFound, u"publication %1"_s.arg(publicationId)));
        if (query.text(1) != "post"_L1 || !where->of(query.integer(0)))
            return true;
    }
    const Result<QList<Row>> whole = together(database, publicationId);
    if (!whole)
        return whole.error();
    for (const Row &each : *whole) {
        const Result<bool> read = approved(database, each.id, each.content);
        if (!read || !*read)
            return read;
    }
    return !whole->isEmpty();
}

// The last word about that very content: words about another do not count.
Result<bool> approved(Database &database, qint64 publicationId, QByteArray content)
{
    Statement query = database.prepare(
        uR"(SELECT word FROM approval WHERE publication_id = ? AND content_sha256 = ?
            ORDER BY id DESC LIMIT 1)"_s);
    const Result<> run = query.run(publicationId, QString::fromLatin1(content));
    if (!run)
        return run.error();
    if (query.next())
        return fromKey(query.text(0)) == Word::Approved;
    if (query.failure())
        return *query.failure();
    return false;
}

Result<bool> editable(Database &database, qint64 accountId, QString remoteId)
{
    const Result<Asked> where = asked(database);
    if (!where)
        return where.error();
    if (!where->of(accountId))
        return true;
    Statement query = database.prepare(
        uR"(SELECT 1 FROM publication WHERE account_id = ? AND remote_id = ? AND kind = 'post'
            UNION ALL
            SELECT 1 FROM message WHERE account_id = ? AND remote_id = ? AND kind = ? LIMIT 1)"_s);
    const Result<> run
        = query.run(accountId, remoteId, accountId, remoteId, int(Message::Kind::Post));
    if (!run)
        return run.error();
    const bool post = query.next();
    if (query.failure())
        return *query.failure();
    return !post;
}

Result<QList<Said>> of(Database &database, QList<qint64> publications)
{
    QList<Said> found;
    for (const qint64 id : publications) {
        Statement query = database.prepare(
            uR"(SELECT a.word, a.person, a.reason, a.said_at, a.content_sha256, p.payload
                FROM approval a JOIN publication p ON p.id = a.publication_id
                WHERE a.publication_id = ? ORDER BY a.id)"_s);
        const Result<> run = query.run(id);
        if (!run)
            return run.error();
        while (query.next()) {
            Said said;
            said.publicationId = id;
            said.word = fromKey(query.text(0)).value_or(Word::Withdrawn);
            said.person = query.text(1);
            said.reason = query.text(2);
            said.at = query.moment(3);
            said.stands = query.text(4).toLatin1() == content(outgoingOf(query.text(5)));
            found.append(said);
        }
        if (query.failure())
            return *query.failure();
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Said &a, const Said &b) { return a.at < b.at; });
    return found;
}

Result<QHash<qint64, Said>> latest(Database &database, QList<qint64> publications)
{
    QHash<qint64, Said> found;
    {
        Statement any = database.prepare(u"SELECT 1 FROM approval LIMIT 1"_s);
        const Result<> run = any.run();
        if (!run)
            return run.error();
        if (!any.next()) {
            if (any.failure())
                return *any.failure();
            return found;
        }
    }
    const Result<QList<Said>> all = of(database, publications);
    if (!all)
        return all.error();
    for (const Said &each : *all) // in order: the last one stays
        found.insert(each.publicationId, each);
    return found;
}

Result<> say(Database &database, Said said)
{
    QString payload;
    {
        Statement query = database.prepare(u"SELECT payload FROM publication WHERE id = ?"_s);
        const Result<> run = query.run(said.publicationId);
        if (!run)
            return run;
        if (!query.next())
            return query.failure().value_or(
                Error(Error::NotFound, u"publication %1"_s.arg(said.publicationId)));
        payload = query.text(0);
    }
    Statement insert = database.prepare(
        uR"(INSERT INTO approval (publication_id, word, person, reason, content_sha256, said_at)
            VALUES (?, ?, ?, ?, ?, ?))"_s);
    return insert.run(said.publicationId, key(said.word), said.person, said.reason,
                      QString::fromLatin1(content(outgoingOf(payload))), said.at);
}

} // namespace approvals
