// SPDX-License-Identifier: GPL-3.0-or-later
// People as lists: who there is, their faces and labels, what they wrote.
#include "core/store/people.h"

#include "core/base/text.h"
#include "core/model/query.h"
#include "core/store/like.h"
#include "core/store/messagerow.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace people {

namespace {

constexpr int mostNamed = 4000; // of those a beginning fits
constexpr qsizetype atOnce = 256; // people of one question
constexpr qsizetype longest = 600; // of a text in a list

// Runs `select` for some people at a time; %1 stands for as many marks.
template <typename Row>
Result<> forEach(Database &database, const QString &select, const QList<qint64> &ids, Row row)
{
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        QVariantList values;
        qsizetype size = 1;
        while (size < std::min(atOnce, ids.size() - from))
            size *= 4; // few sizes, so that few statements are kept
        for (qsizetype at = 0; at < size; ++at)
            values.append(ids[std::min(from + at, ids.size() - 1)]);
        Statement query = database.prepare(select.arg(u"?"_s + u", ?"_s.repeated(size - 1)));
        const Result<> run = query.runList(values);
        if (!run)
            return run;
        while (query.next())
            row(query);
        if (query.failure())
            return *query.failure();
    }
    return {};
}

bool fits(const QString &text, const QString &typed)
{
    return !query::matches(text, { typed }).isEmpty();
}

// Those one of whose names, handles or labels begins so.
Result<QList<qint64>> named(Database &database, const QString &typed)
{
    QList<qint64> found;
    QSet<qint64> seen;
    const auto take = [&](qint64 id) {
        if (!seen.contains(id))
            found.append(id);
        seen.insert(id);
    };
    {
        Statement query = database.prepare(
            uR"(SELECT COALESCE(person_id, id), name, handle FROM author
                WHERE name LIKE ? ESCAPE '\' OR handle LIKE ? ESCAPE '\' ORDER BY id DESC)"_s);
        const QString pattern = like::loose(typed);
        const Result<> run = query.run(pattern, pattern);
        if (!run)
            return run.error();
        while (found.size() < mostNamed && query.next()) {
            if (fits(query.text(1), typed) || text::folded(query.text(2)).startsWith(typed)
                || fits(query.text(2), typed))
                take(query.integer(0));
        }
        if (query.failure())
            return *query.failure();
    }
    Statement query = database.prepare(u"SELECT person_id, name FROM person_label ORDER BY id DESC"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    while (query.next()) {
        if (fits(query.text(1), typed))
            take(query.integer(0));
    }
    if (query.failure())
        return *query.failure();
    return found;
}

// Those of some people who were found by watches of the brand and its products, and when last.
Result<> readFoundOf(Database &database, const QList<qint64> &ids, QHash<qint64, Instant> *found)
{
    return forEach(database,
                   uR"(SELECT COALESCE(au.person_id, au.id), MAX(n.at)
                       FROM (SELECT id FROM author WHERE id IN (%1)) meant
                       CROSS JOIN author au ON (au.id = meant.id OR au.person_id = meant.id)
                           AND COALESCE(au.person_id, au.id) = meant.id
                       CROSS JOIN account a
                           ON a.id = au.account_id AND a.platform <> 'feeds' AND a.remote_id <> au.remote_id
                       CROSS JOIN watch w ON w.kind IN ('brand', 'product')
                       CROSS JOIN mention n ON n.watch_id = w.id AND n.author_id = au.id AND n.relevant >= 0
                       GROUP BY 1)"_s,
                   ids, [found](const Statement &row) { found->insert(row.integer(0), row.moment(1)); });
}

// The same of everybody.
Result<> readFound(Database &database, QHash<qint64, Instant> *found)
{
    Statement query = database.prepare(
        uR"(SELECT COALESCE(au.person_id, au.id), one.latest
            FROM (SELECT n.author_id, MAX(n.at) AS latest FROM mention n JOIN watch w ON w.id = n.watch_id
                  WHERE w.kind IN ('brand', 'product') AND n.relevant >= 0 GROUP BY n.author_id) one
            JOIN author au ON au.id = one.author_id
            JOIN account a ON a.id = au.account_id AND a.platform <> 'feeds' AND a.remote_id <> au.remote_id)"_s);
    const Result<> run = query.run();
    if (!run)
        return run;
    while (query.next()) {
        Instant &latest = (*found)[query.integer(0)];
        latest = std::max(latest, query.moment(1));
    }
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

// Conversations of some people: of who has none there is nothing.
Result<QHash<qint64, Known>> conversing(Database &database, const QList<qint64> &ids)
{
    QHash<qint64, Known> found;
    const Result<> read = forEach(
        database,
        uR"(SELECT person_id, MAX(last_at), COUNT(*) FROM conversation WHERE person_id IN (%1)
            GROUP BY person_id)"_s,
        ids, [&found](const Statement &row) {
            found.insert(row.integer(0), { row.integer(0), row.moment(1), int(row.integer(2)) });
        });
    if (!read)
        return read.error();
    return found;
}

bool lastFirst(const Known &a, const Known &b)
{
    return std::pair(b.lastAt, a.personId) < std::pair(a.lastAt, b.personId);
}

} // namespace

const QString concerningUs
    = uR"((m.conversation_id IS NOT NULL
           OR (m.account_id NOT IN (SELECT id FROM account WHERE platform = 'feeds')
               AND EXISTS (SELECT 1 FROM mention n JOIN watch w ON w.id = n.watch_id
                           WHERE n.message_id = m.id AND n.relevant >= 0 AND w.kind IN ('brand', 'product')))))"_s;

Result<QHash<qint64, QList<Face>>> faces(Database &database, QList<qint64> personIds)
{
    QHash<qint64, QList<Face>> found;
    for (const QString &of : { u"au.id"_s, u"au.person_id"_s }) {
        const Result<> read = forEach(
            database,
            uR"(SELECT COALESCE(au.person_id, au.id), au.id, au.account_id, a.platform, au.handle, au.name,
                    au.avatar, au.url, au.followers
                FROM author au JOIN account a ON a.id = au.account_id WHERE %2 IN (%1) ORDER BY au.id)"_s
                .replace(u"%2"_s, of),
            personIds, [&found](const Statement &row) {
                Face face;
                face.authorId = row.integer(1);
                face.accountId = row.integer(2);
                face.platform = platform::fromKey(row.text(3)).value_or(Platform::Mastodon);
                face.handle = row.foreign(4);
                face.name = row.foreign(5);
                face.avatar = QUrl(row.text(6));
                face.url = QUrl(row.text(7));
                face.followers = int(row.integer(8));
                QList<Face> &theirs = found[row.integer(0)];
                const bool known = std::any_of(theirs.cbegin(), theirs.cend(), [&face](const Face &each) {
                    return each.authorId == face.authorId;
                });
                if (!known)
                    theirs.append(face);
            });
        if (!read)
            return read.error();
    }
    return found;
}

Result<QHash<qint64, QStringList>> labels(Database &database, QList<qint64> personIds)
{
    QHash<qint64, QStringList> found;
    const Result<> read = forEach(
        database, u"SELECT person_id, name FROM person_label WHERE person_id IN (%1) ORDER BY name"_s,
        personIds, [&found](const Statement &row) {
            QStringList &of = found[row.integer(0)];
            if (!of.contains(row.text(1)))
                of.append(row.text(1));
        });
    if (!read)
        return read.error();
    return found;
}

Result<All> all(Database &database, QString typed, int limit)
{
    QHash<qint64, Instant> mentioning;
    const QString value = text::folded(typed).simplified();
    QHash<qint64, Known> people;
    All found;
    if (value.isEmpty()) {
        const Result<> told = readFound(database, &mentioning);
        if (!told)
            return told.error();
        {
            Statement query = database.prepare(
                uR"(SELECT person_id, MAX(last_at) AS latest, COUNT(*) FROM conversation
                    GROUP BY person_id ORDER BY latest DESC, person_id LIMIT ?)"_s);
            const Result<> run = query.run(limit);
            if (!run)
                return run.error();
            while (query.next())
                people.insert(query.integer(0), { query.integer(0), query.moment(1), int(query.integer(2)) });
            if (query.failure())
                return *query.failure();
        }
        {
            Statement query = database.prepare(u"SELECT COUNT(DISTINCT person_id) FROM conversation"_s);
            const Result<> run = query.run();
            if (!run)
                return run.error();
            if (query.next())
                found.count = int(query.integer(0));
            if (query.failure())
                return *query.failure();
        }
        QList<qint64> others;
        for (auto each = mentioning.cbegin(); each != mentioning.cend(); ++each) {
            if (!people.contains(each.key()))
                others.append(each.key());
        }
        const auto earlier = conversing(database, others);
        if (!earlier)
            return earlier.error();
        people.insert(*earlier);
        found.count += int(others.size() - earlier->size());
    } else {
        const Result<QList<qint64>> ids = named(database, value);
        if (!ids)
            return ids.error();
        const auto theirs = conversing(database, *ids);
        if (!theirs)
            return theirs.error();
        people = *theirs;
        const Result<> told = readFoundOf(database, *ids, &mentioning);
        if (!told)
            return told.error();
    }
    for (auto each = mentioning.cbegin(); each != mentioning.cend(); ++each) {
        Known &known = people[each.key()];
        known.personId = each.key();
        known.lastAt = std::max(known.lastAt, each.value());
    }
    if (!value.isEmpty())
        found.count = int(people.size());
    found.people = people.values();
    std::sort(found.people.begin(), found.people.end(), lastFirst);
    found.people = found.people.mid(0, limit);
    return found;
}

Result<QList<Said>> timeline(Database &database, qint64 personId, int limit)
{
    QList<Said> found;
    Statement query = database.prepare(
        uR"(SELECT m.id, m.conversation_id, a.platform, m.created_at, m.body, COALESCE(r.need, c.need),
                r.answer
            FROM message m JOIN account a ON a.id = m.account_id
            JOIN conversation c ON c.id = m.conversation_id
            LEFT JOIN arrival r ON r.message_id = m.id
            WHERE m.state <> ? AND m.author_id IN
                (SELECT id FROM author WHERE id = ? UNION SELECT id FROM author WHERE person_id = ?)
            ORDER BY m.created_at DESC, m.id DESC LIMIT ?)"_s);
    const Result<> run = query.run(int(messagerow::Own), personId, personId, limit);
    if (!run)
        return run.error();
    while (query.next()) {
        Said said;
        said.messageId = query.integer(0);
        said.conversationId = query.integer(1);
        said.platform = platform::fromKey(query.text(2)).value_or(Platform::Mastodon);
        said.at = query.moment(3);
        said.text = Foreign(query.text(4).left(longest));
        said.need = query.text(5);
        if (!query.isNull(6))
            said.answeredIn = std::chrono::seconds(query.integer(6));
        found.append(said);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<Mood>> moods(Database &database, qint64 personId, Instant since)
{
    QList<Mood> found;
    Statement query = database.prepare(
        uR"(SELECT last_in_at, mood FROM conversation
            WHERE person_id = ? AND mood IS NOT NULL AND last_in_at >= ? ORDER BY last_in_at)"_s);
    const Result<> run = query.run(personId, since);
    if (!run)
        return run.error();
    while (query.next())
        found.append({ query.moment(0), query.real(1) });
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> label(Database &database, qint64 personId, QString name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return Error(Error::Invalid, u"a label without a name"_s);
    return database.transact([&]() -> Result<> {
        Statement add = database.prepare(
            u"INSERT INTO person_label (person_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING"_s);
        return add.run(personId, wanted);
    });
}

Result<> unlabel(Database &database, qint64 personId, QString name)
{
    return database.transact([&]() -> Result<> {
        Statement remove
            = database.prepare(u"DELETE FROM person_label WHERE person_id = ? AND name = ?"_s);
        return remove.run(personId, name);
    });
}

Result<QStringList> knownLabels(Database &database)
{
    Statement query = database.prepare(
        u"SELECT name FROM label UNION SELECT name FROM person_label ORDER BY name"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QStringList found;
    while (query.next())
        found.append(query.text(0));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> setOurs(Database &database, qint64 personId, bool ours)
{
    return database.transact([&]() -> Result<> {
        Statement write = database.prepare(
            ours ? u"INSERT INTO person_ours (person_id) VALUES (?) ON CONFLICT DO NOTHING"_s
                 : u"DELETE FROM person_ours WHERE person_id = ?"_s);
        return write.run(personId);
    });
}

} // namespace people
