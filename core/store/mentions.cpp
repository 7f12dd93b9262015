// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mentions.h"

#include "core/base/text.h"
#include "core/store/corrections.h"
#include "core/store/hours.h"
#include "core/store/intake.h"
#include "core/store/mentionrow.h"
#include "core/store/messagerow.h"
#include "core/store/values.h"

using namespace Qt::StringLiterals;

namespace mentions {

namespace {

struct Where
{
    QString sql;
    QVariantList values;
};

// Over `mention n`; `outer` names the same of a row outside.
Where chosen(const Filter &filter)
{
    Where made { filter.aside ? u"n.relevant < 0"_s : u"n.relevant >= 0"_s, {} };
    const auto add = [&made](const QString &sql, const QVariant &value) {
        made.sql += u" AND "_s + sql;
        made.values.append(value);
    };
    if (filter.watchId != 0)
        add(u"n.watch_id = ?"_s, filter.watchId);
    if (filter.from)
        add(u"n.at >= ?"_s, millis(*filter.from));
    if (filter.until)
        add(u"n.at < ?"_s, millis(*filter.until));
    if (filter.mood)
        add(u"n.mood = ?"_s, *filter.mood);
    if (filter.echo != 0)
        add(u"n.echo = ?"_s, filter.echo);
    if (filter.taught)
        made.sql += u" AND n.taught <> ''"_s;
    if (filter.sure)
        add(u"n.score <= ?"_s, hours::sure);
    return made;
}

Entry readEntry(const Statement &row)
{
    Entry entry;
    entry.id = row.integer(0);
    entry.watchId = row.integer(1);
    entry.messageId = row.integer(2);
    entry.conversationId = row.integer(3);
    entry.accountId = row.integer(4);
    entry.platform = platform::fromKey(row.text(5)).value_or(Platform::Mastodon);
    entry.source = row.text(6);
    entry.author = row.foreign(7);
    entry.handle = row.foreign(8);
    entry.body = row.foreign(9);
    entry.url = QUrl(row.text(10));
    entry.at = row.moment(11);
    entry.language = row.text(12);
    entry.mood = int(row.integer(13));
    entry.score = row.real(14);
    if (!row.isNull(15))
        entry.reach = row.integer(15);
    entry.relevant = int(row.integer(16));
    entry.byHand = !row.isNull(17);
    entry.unlike = mentionrow::read(row.text(18));
    entry.forwarded = !row.isNull(19);
    entry.note = row.text(19);
    entry.alike = int(row.integer(20));
    entry.echo = row.integer(21);
    return entry;
}

} // namespace

Result<Waiting> waiting(Database &database, int limit)
{
    Waiting found;
    const Result<QList<Watch>> watches = watches::all(database);
    if (!watches)
        return watches.error();
    found.watches = *watches;
    if (found.watches.isEmpty())
        return found;
    qint64 from = found.watches.constFirst().seen;
    for (const Watch &each : std::as_const(found.watches))
        from = std::min(from, each.seen);
    const Result<QHash<qint64, QString>> lessons = mentionrow::stamps(database);
    if (!lessons)
        return lessons.error();
    found.lessons = *lessons;
    Statement query = database.prepare(u"SELECT "_s + mentionrow::columns + u" FROM message m"_s + mentionrow::beside
                                          + u" WHERE m.id > ? ORDER BY m.id LIMIT ?"_s);
    const Result<> run = query.run(from, limit);
    if (!run)
        return run.error();
    while (query.next()) {
        found.last = query.integer(0);
        if (query.integer(mentionrow::stateColumn) != messagerow::Own)
            found.texts.append(mentionrow::readText(query));
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<Text>> texts(Database &database, Instant since, qint64 before, int limit)
{
    Statement query = database.prepare(
        u"SELECT "_s + mentionrow::columns + u" FROM message m"_s + mentionrow::beside
        + u" WHERE (m.id < ? OR ? = 0) AND m.created_at >= ? AND m.state <> ?"
                      " ORDER BY m.id DESC LIMIT ?"_s);
    const Result<> run = query.run(before, before, since, int(messagerow::Own), limit);
    if (!run)
        return run.error();
    QList<Text> found;
    while (query.next())
        found.append(mentionrow::readText(query));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<int> save(Database &database, QList<Watch> watches, qint64 last, QList<Found> found,
                 Instant now)
{
    return database.transact([&]() -> Result<int> {
        QSet<qint64> standing; // as they were when they were run
        {
            Statement move = database.prepare(
                uR"(UPDATE watch SET seen = MIN(?, (SELECT COALESCE(MAX(id), 0) FROM message))
                    WHERE id = ? AND edition = ? AND seen < ?)"_s); // the newest may be gone meanwhile
            for (const Watch &each : std::as_const(watches)) {
                if (each.seen >= last)
                    continue;
                const Result<> moved = move.run(last, each.id, each.edition, last);
                if (!moved)
                    return moved.error();
                if (move.affected() == 1)
                    standing.insert(each.id);
            }
        }
        int added = 0;
        Statement insert = database.prepare(
            uR"(INSERT INTO mention (watch_id, message_id, account_id, author_id, source, at,
                    language, mood, score, reach, echo, found_at, relevant, taught)
                SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM message WHERE id = ? AND created_at = ?
                ON CONFLICT (watch_id, message_id) DO NOTHING)"_s);
        for (const Found &each : std::as_const(found)) {
            if (!standing.contains(each.watchId))
                continue;
            const Result<QStringList> unlike = mentionrow::unlike(database, each);
            if (!unlike)
                return unlike.error();
            const Result<> run
                = insert.run(each.watchId, each.accountId, each.authorId, each.source, each.at,
                             each.language, each.mood, each.score, each.reach, each.echo, now,
                             unlike->isEmpty() ? 0 : -1, mentionrow::written(*unlike), each.messageId, each.at);
            if (!run)
                return run.error();
            if (insert.affected() == 0)
                continue;
            ++added;
            const Result<> corrected = corrections::stand(database, each.messageId);
            if (!corrected)
                return corrected.error();
        }
        return added;
    });
}

Result<messages::Delivered> deliver(Database &database, messages::Delivery delivery,
                                    watches::Look look, int edition, Instant now)
{
    return database.transact([&]() -> Result<messages::Delivered> {
        messages::Intake intake(database, delivery, now);
        Result<messages::Delivered> done = intake.run();
        if (!done)
            return done;
        const Result<> noted = watches::note(database, look, edition);
        if (!noted)
            return noted.error();
        return done;
    });
}

Result<QList<Entry>> page(Database &database, Filter filter, std::optional<Place> before, int limit)
{
    const Where where = chosen(filter);
    QString sql = where.sql;
    QVariantList values;
    const QString others
        = u"SELECT %2 FROM mention o WHERE o.watch_id = n.watch_id AND o.echo = n.echo"
          " AND o.echo <> 0 AND o.id <> n.id AND "_s
        + QString(where.sql).replace(u"n."_s, u"o."_s);
    values += where.values; // of the count of others
    values += where.values;
    if (filter.folded) {
        sql += u" AND (n.echo = 0 OR NOT EXISTS ("_s + QString(others).replace(u"%2"_s, u"1"_s)
            + u" AND (o.at, o.id) > (n.at, n.id)))"_s;
        values += where.values;
    }
    if (before) {
        sql += u" AND (n.at, n.id) < (?, ?)"_s;
        values += QVariantList { millis(before->at), before->id };
    }
    Statement query = database.prepare(
        u"SELECT n.id, n.watch_id, n.message_id, m.conversation_id, n.account_id, a.platform, n.source,"
        " au.name, au.handle, m.body, m.url, n.at, n.language, n.mood, n.score, n.reach, n.relevant,"
        " n.read_mood, n.taught, f.note, ("_s
        + QString(others).replace(u"%2"_s, u"COUNT(*)"_s)
        + u"), n.echo FROM mention n CROSS JOIN message m ON m.id = n.message_id"
          " CROSS JOIN account a ON a.id = n.account_id"
          " LEFT JOIN author au ON au.id = n.author_id"
          " LEFT JOIN forwarded f ON f.message_id = n.message_id WHERE "_s
        + sql + u" ORDER BY n.at DESC, n.id DESC"_s
        + (filter.word.isEmpty() && limit >= 0 ? u" LIMIT %1"_s.arg(limit) : QString()));
    const Result<> run = query.runList(values);
    if (!run)
        return run.error();
    QList<Entry> found;
    while (query.next()) {
        if (!filter.word.isEmpty() && !text::folded(query.text(9)).contains(filter.word))
            continue;
        found.append(readEntry(query));
        if (limit >= 0 && found.size() >= limit)
            break;
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<qint64> messageOf(Database &database, qint64 id)
{
    Statement query = database.prepare(u"SELECT message_id FROM mention WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"mention %1"_s.arg(id)));
    return query.integer(0);
}

namespace {

struct Standing
{
    messages::Placed placed;
    qint64 accountId = 0;
    qint64 conversationId = 0;
};

Result<Standing> standing(Database &database, qint64 messageId)
{
    Standing found;
    {
        Statement query
            = database.prepare(u"SELECT account_id, conversation_id FROM message WHERE id = ?"_s);
        const Result<> run = query.run(messageId);
        if (!run)
            return run.error();
        if (!query.next())
            return query.failure().value_or(Error(Error::NotFound, u"message %1"_s.arg(messageId)));
        found.accountId = query.integer(0);
        found.conversationId = query.integer(1);
    }
    Statement query = database.prepare(messagerow::select + u" WHERE m.id = ?"_s);
    const Result<> run = query.run(messageId);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"message %1"_s.arg(messageId)));
    qint64 id = 0;
    qint64 author = 0;
    bool deleted = false;
    found.placed.message = messagerow::read(query, &id, &author, &deleted);
    return found;
}

} // namespace

Result<qint64> converse(Database &database, qint64 messageId, Instant now)
{
    Result<Standing> found = standing(database, messageId);
    if (!found)
        return found.error();
    if (found->conversationId != 0)
        return found->conversationId;
    const Result<QTimeZone> zone = values::zone(database);
    if (!zone)
        return zone.error();
    messages::Placed &placed = found->placed;
    placed.rootId = placed.message.rootId.isEmpty() ? placed.message.remoteId : placed.message.rootId;
    placed.threadKey = placed.rootId + u'\n' + placed.message.author.remoteId; // as threading has it
    placed.message.kind = Message::Kind::Mention; // from now on it waits for an answer
    messages::Delivery delivery;
    delivery.accountId = found->accountId;
    delivery.zone = *zone;
    delivery.messages = { placed };
    const Result<messages::Delivered> done = messages::deliver(database, delivery, now);
    if (!done)
        return done.error();
    const Result<Standing> after = standing(database, messageId);
    if (!after)
        return after.error();
    if (after->conversationId == 0)
        return Error(Error::NotFound, u"no conversation"_s);
    const Result<> corrected = corrections::stand(database, messageId); // what a person said of it goes along
    if (!corrected)
        return corrected.error();
    return after->conversationId;
}

} // namespace mentions
