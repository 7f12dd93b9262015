// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/erasures.h"

#include "core/store/eraser.h"
#include "core/store/values.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace erasures {

namespace {

constexpr int atOnce = 64; // names of one question

Result<qint64> enter(Database &database, const Erasure &entry)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO erasure (cause, who, erased_at, people, messages, conversations, decisions, named,
                places)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
    QJsonObject places;
    for (auto each = entry.places.begin(); each != entry.places.end(); ++each)
        places.insert(each.key(), each.value());
    const Result<> run = insert.run(entry.cause, entry.who, entry.erasedAt, entry.people, entry.messages,
                                    entry.conversations, entry.decisions, entry.named,
                                    QString::fromUtf8(QJsonDocument(places).toJson(QJsonDocument::Compact)));
    if (!run)
        return run.error();
    return insert.insertedId();
}

Result<> addTo(Database &database, qint64 id, const Erasure &more)
{
    Statement update = database.prepare(
        uR"(UPDATE erasure SET people = people + ?, messages = messages + ?,
                conversations = conversations + ?, decisions = decisions + ?, named = named + ?
            WHERE id = ?)"_s);
    return update.run(more.people, more.messages, more.conversations, more.decisions, more.named, id);
}

// Who is left with nothing, not even a note or a label.
Result<int> eraseSilent(Database &database)
{
    Statement people = database.prepare(
        uR"(DELETE FROM author WHERE person_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM message m WHERE m.author_id = author.id)
              AND NOT EXISTS (SELECT 1 FROM author other WHERE other.person_id = author.id)
              AND NOT EXISTS (SELECT 1 FROM person_note n WHERE n.person_id = author.id)
              AND NOT EXISTS (SELECT 1 FROM person_label l WHERE l.person_id = author.id)
              AND NOT EXISTS (SELECT 1 FROM person_ours o WHERE o.person_id = author.id)
              AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = author.account_id
                              AND a.remote_id = author.remote_id))"_s);
    const Result<> run = people.run();
    if (!run)
        return run.error();
    return people.affected();
}

Result<qint64> count(Database &database, const QString &sql, const QVariantList &values)
{
    Statement query = database.prepare(sql);
    const Result<> run = query.runList(values);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::Damaged));
    return query.integer(0);
}

} // namespace

Result<Erasure> extent(Database &database, qint64 personId)
{
    Erasure found;
    const QVariantList both { personId, personId };
    const auto ask = [&](int *into, const QString &sql, const QVariantList &values) -> Result<> {
        const Result<qint64> counted = count(database, sql, values);
        if (!counted)
            return counted.error();
        *into = int(*counted);
        return {};
    };
    for (const Result<> &step :
         { ask(&found.people, u"SELECT COUNT(*) FROM author WHERE id IN "_s + authorsOf, both),
           ask(&found.conversations, u"SELECT COUNT(*) FROM conversation WHERE person_id = ?"_s, { personId }),
           ask(&found.messages,
               uR"(SELECT COUNT(*) FROM message WHERE author_id IN %1
                     OR conversation_id IN (SELECT id FROM conversation WHERE person_id = ?))"_s.arg(authorsOf),
               both + QVariantList { personId }),
           ask(&found.decisions,
               uR"(SELECT COUNT(*) FROM moderation m JOIN author au ON au.account_id = m.account_id
                     AND au.remote_id = m.author_remote WHERE au.id IN )"_s
                   + authorsOf,
               both) }) {
        if (!step)
            return step.error();
    }
    if (found.people == 0)
        return Error(Error::NotFound);
    return found;
}

Result<qint64> erase(Database &database, qint64 personId, QString who, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        Eraser eraser(database, true);
        const Result<> authors = eraser.takeAuthors(u"id IN "_s + authorsOf, { personId, personId });
        if (!authors)
            return authors.error();
        if (eraser.nobody())
            return Error(Error::NotFound);
        const Result<> conversations = eraser.takeConversations(u"person_id = ?"_s, { personId });
        if (!conversations)
            return conversations.error();
        const Result<qint64> ours = count(
            database,
            uR"(SELECT COUNT(*) FROM author au JOIN account a ON a.id = au.account_id
                  AND a.remote_id = au.remote_id WHERE au.id IN )"_s
                + authorsOf,
            { personId, personId });
        if (!ours)
            return ours.error();
        if (*ours > 0)
            return Error(Error::Invalid, u"an account of this workspace"_s);
        const Result<> leaving = eraser.leaving();
        if (!leaving)
            return leaving.error();
        Erasure entry;
        entry.cause = request;
        entry.who = who;
        entry.erasedAt = now;
        entry.people = 1;
        const Result<QList<Place>> named = places(database, personId);
        if (!named)
            return named.error();
        for (const Place &each : *named)
            ++entry.places[Place::key(each.kind)];
        const Result<qint64> id = enter(database, entry);
        if (!id)
            return id;
        const Result<> done = eraser.run(*id);
        if (!done)
            return done.error();
        Erasure more = eraser.done();
        const Result<int> texts = eraser.named();
        if (!texts)
            return texts.error();
        more.named = *texts;
        const Result<> added = addTo(database, *id, more);
        if (!added)
            return added.error();
        return *id;
    });
}

Result<Erasure> aged(Database &database, Instant before)
{
    Erasure found;
    found.cause = age;
    const QVariantList when { millis(before) };
    const Result<qint64> conversations
        = count(database, u"SELECT COUNT(*) FROM conversation WHERE "_s + doneBefore, when);
    if (!conversations)
        return conversations.error();
    const Result<qint64> messages = count(
        database,
        u"SELECT COALESCE(SUM(messages), 0) FROM conversation WHERE "_s + doneBefore, when);
    if (!messages)
        return messages.error();
    const Result<qint64> people = count(
        database,
        uR"(SELECT COUNT(*) FROM (SELECT person_id FROM conversation GROUP BY person_id
                HAVING MAX(last_at) < ? AND MIN(state) = 3) gone)"_s,
        when);
    if (!people)
        return people.error();
    const Result<qint64> loose
        = count(database, u"SELECT COUNT(*) FROM message WHERE "_s + foundBefore, when + when);
    if (!loose)
        return loose.error();
    found.conversations = int(*conversations);
    found.messages = int(*messages + *loose);
    found.people = int(*people);
    return found;
}

Result<int> eraseAged(Database &database, Instant before, int limit, QString who, Instant now)
{
    return database.transact([&]() -> Result<int> {
        Eraser eraser(database, false);
        const Result<> conversations = eraser.takeConversations(
            doneBefore + u" ORDER BY last_at, id LIMIT ?"_s, { millis(before), limit });
        if (!conversations)
            return conversations.error();
        const Result<> loose = eraser.takeFound(before, limit);
        if (!loose)
            return loose.error();
        qint64 id = 0;
        {
            Statement query = database.prepare(
                u"SELECT id FROM erasure WHERE cause = ? AND cleaned_at IS NULL ORDER BY id DESC LIMIT 1"_s);
            const Result<> run = query.run(age);
            if (!run)
                return run.error();
            if (query.next())
                id = query.integer(0);
            if (query.failure())
                return *query.failure();
        }
        Erasure entry;
        entry.cause = age;
        entry.who = who;
        entry.erasedAt = now;
        if (id == 0) {
            const Result<qint64> made = enter(database, entry);
            if (!made)
                return made.error();
            id = *made;
        }
        const Result<> done = eraser.run(id);
        if (!done)
            return done.error();
        Erasure more = eraser.done();
        if (more.conversations == 0 && more.messages == 0) {
            // Nothing is left but an entry that says so.
            Statement drop = database.prepare(
                u"DELETE FROM erasure WHERE id = ? AND messages = 0 AND conversations = 0"_s);
            const Result<> dropped = drop.run(id);
            if (!dropped)
                return dropped.error();
            return 0;
        }
        if (more.conversations < limit && eraser.found() < limit) { // the last portion
            const Result<int> people = eraseSilent(database);
            if (!people)
                return people;
            more.people = *people;
        }
        const Result<> added = addTo(database, id, more);
        if (!added)
            return added.error();
        return more.conversations + eraser.found();
    });
}

Result<QSet<QString>> gone(Database &database, qint64 accountId, const QStringList &remoteIds)
{
    QSet<QString> found;
    {
        Statement query = database.prepare(u"SELECT 1 FROM erased LIMIT 1"_s);
        const Result<> run = query.run();
        if (!run)
            return run.error();
        if (!query.next())
            return query.failure() ? Result<QSet<QString>>(*query.failure()) : Result<QSet<QString>>(found);
    }
    const Result<QByteArray> key = keyOf(database, false);
    if (!key)
        return key.error();
    for (qsizetype from = 0; from < remoteIds.size(); from += atOnce) {
        QHash<QByteArray, QString> names;
        QVariantList hashes;
        for (const QString &each : remoteIds.mid(from, atOnce)) {
            const QByteArray hash = hashOf(*key, accountId, each);
            names.insert(hash, each);
            hashes.append(hash);
        }
        while (hashes.size() < atOnce) // one size, so that one statement is kept
            hashes.append(hashes.constFirst());
        Statement query = database.prepare(
            u"SELECT hash FROM erased WHERE hash IN (?%1)"_s.arg(u", ?"_s.repeated(atOnce - 1)));
        const Result<> run = query.runList(hashes);
        if (!run)
            return run.error();
        while (query.next())
            found.insert(names.value(query.bytes(0)));
        if (query.failure())
            return *query.failure();
    }
    return found;
}

Result<> carry(Database &from, Database &to, Instant now)
{
    const Result<qint64> kept
        = count(from, u"SELECT COUNT(*) FROM sqlite_schema WHERE name = 'erasure'"_s, {});
    if (!kept || *kept == 0)
        return kept ? Result<>() : Result<>(kept.error()); // older than the register
    const Result<QByteArray> key = keyOf(from, false);
    const Result<QList<Erasure>> done = all(from);
    const Result<QList<Erasure>> known = all(to);
    if (!key || !done || !known)
        return !key ? key.error() : !done ? done.error() : known.error();
    QSet<qint64> missing;
    for (const Erasure &each : *done) {
        const bool there = std::any_of(known->cbegin(), known->cend(), [&each](const Erasure &other) {
            return other.id == each.id && other.erasedAt == each.erasedAt;
        });
        if (!there)
            missing.insert(each.id);
    }
    if (missing.isEmpty())
        return {};
    QSet<QByteArray> authors;
    {
        Statement query = from.prepare(u"SELECT hash, erasure_id FROM erased WHERE kind = 'author'"_s);
        const Result<> run = query.run();
        if (!run)
            return run;
        while (query.next()) {
            if (missing.contains(query.integer(1)))
                authors.insert(query.bytes(0));
        }
        if (query.failure())
            return *query.failure();
    }
    const Result<> set = values::set(to, keyName, QString::fromLatin1(key->toHex()));
    if (!set)
        return set;
    QList<qint64> people;
    {
        Statement query = to.prepare(u"SELECT COALESCE(person_id, id), account_id, remote_id FROM author"_s);
        const Result<> run = query.run();
        if (!run)
            return run;
        while (query.next()) {
            if (authors.contains(hashOf(*key, query.integer(1), u"author "_s + query.text(2)))
                && !people.contains(query.integer(0)))
                people.append(query.integer(0));
        }
        if (query.failure())
            return *query.failure();
    }
    for (const qint64 person : std::as_const(people)) {
        const Result<qint64> again = erase(to, person, done->constFirst().who, now);
        if (!again)
            return again.error();
    }
    return people.isEmpty() ? Result<>() : clean(to, now);
}

} // namespace erasures
