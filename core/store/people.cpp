// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people.h"

#include "core/store/messagerow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace people {

namespace {

constexpr int mostEarlier = 5;
constexpr int mostMoods = 30;
constexpr int mostMeasured = 50; // conversations whose answers are timed
constexpr int mostTimed = 2000; // messages of them

// A person's authors: the one it is named by, and those merged into it.
const QString authors = uR"((SELECT id FROM author WHERE id = ?
                             UNION SELECT id FROM author WHERE person_id = ?))"_s;

Face readFace(const Statement &row)
{
    Face face;
    face.authorId = row.integer(0);
    face.accountId = row.integer(1);
    face.platform = platform::fromKey(row.text(2)).value_or(Platform::Mastodon);
    face.handle = row.foreign(3);
    face.name = row.foreign(4);
    face.avatar = QUrl(row.text(5));
    face.url = QUrl(row.text(6));
    face.followers = int(row.integer(7));
    return face;
}

Result<std::pair<qint64, qint64>> writerOf(Database &database, qint64 conversationId)
{
    Statement query = database.prepare(
        u"SELECT person_id, author_id FROM conversation WHERE id = ?"_s);
    const Result<> run = query.run(conversationId);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound));
    return std::pair(query.integer(0), query.integer(1));
}

Result<> readFaces(Database &database, Profile &profile, qint64 authorId)
{
    Statement query = database.prepare(
        uR"(SELECT au.id, au.account_id, a.platform, au.handle, au.name, au.avatar, au.url, au.followers,
                   au.first_seen_at
            FROM author au LEFT JOIN account a ON a.id = au.account_id
            WHERE au.id IN )"_s + authors + u" ORDER BY au.id <> ?, au.id"_s);
    const Result<> run = query.run(profile.id, profile.id, authorId);
    if (!run)
        return run;
    while (query.next()) {
        const Face face = readFace(query);
        const Instant seen = query.moment(8);
        profile.firstSeenAt = profile.faces.isEmpty() ? seen : std::min(profile.firstSeenAt, seen);
        profile.faces.append(face);
    }
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

// First seen and how many: from the messages themselves, for the first may be older than the first
// time we looked.
Result<> readMessages(Database &database, Profile &profile)
{
    Statement query = database.prepare(
        uR"(SELECT COUNT(*), MIN(created_at) FROM message
            WHERE conversation_id IS NOT NULL AND author_id IN )"_s + authors);
    const Result<> run = query.run(profile.id, profile.id);
    if (!run)
        return run;
    if (query.next() && query.integer(0) > 0) {
        profile.messages = int(query.integer(0));
        profile.firstSeenAt = std::min(profile.firstSeenAt, query.moment(1));
    }
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<> readAnswers(Database &database, Profile &profile)
{
    Statement query = database.prepare(
        uR"(SELECT conversation_id, created_at, state FROM message
            WHERE conversation_id IN (SELECT id FROM conversation WHERE person_id = ?
                                      ORDER BY last_at DESC LIMIT ?)
            ORDER BY conversation_id, created_at, id LIMIT ?)"_s);
    const Result<> run = query.run(profile.id, mostMeasured, mostTimed);
    if (!run)
        return run;
    QList<milliseconds> waits;
    qint64 conversation = 0;
    std::optional<Instant> waitsSince;
    while (query.next()) {
        if (query.integer(0) != conversation) {
            conversation = query.integer(0);
            waitsSince.reset();
        }
        if (query.integer(2) != messagerow::Own) {
            if (!waitsSince)
                waitsSince = query.moment(1);
        } else if (waitsSince) {
            waits.append(query.moment(1) - *waitsSince);
            waitsSince.reset();
        }
    }
    if (query.failure())
        return *query.failure();
    if (!waits.isEmpty()) {
        const auto middle = waits.begin() + waits.size() / 2;
        std::nth_element(waits.begin(), middle, waits.end());
        profile.answeredIn = *middle;
    }
    return {};
}

Result<> readMoods(Database &database, Profile &profile)
{
    Statement query = database.prepare(
        uR"(SELECT mood FROM conversation WHERE person_id = ? AND mood IS NOT NULL
            ORDER BY last_at DESC LIMIT ?)"_s);
    const Result<> run = query.run(profile.id, mostMoods);
    if (!run)
        return run;
    while (query.next())
        profile.moods.prepend(query.real(0));
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<> readEarlier(Database &database, Profile &profile, qint64 besides)
{
    Statement query = database.prepare(
        uR"(SELECT c.id, c.last_in_at, m.body, c.need
            FROM conversation c LEFT JOIN message m ON m.id = c.last_in_id
            WHERE c.person_id = ? AND c.id <> ? ORDER BY c.last_at DESC LIMIT ?)"_s);
    const Result<> run = query.run(profile.id, besides, mostEarlier);
    if (!run)
        return run;
    while (query.next()) {
        Exchange exchange;
        exchange.conversationId = query.integer(0);
        exchange.at = query.moment(1);
        exchange.text = Foreign(query.text(2).left(300));
        exchange.need = query.text(3);
        profile.earlier.append(exchange);
    }
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<> readOurs(Database &database, Profile &profile)
{
    Statement query = database.prepare(u"SELECT 1 FROM person_ours WHERE person_id = ?"_s);
    const Result<> run = query.run(profile.id);
    if (!run)
        return run;
    profile.ours = query.next();
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<QString> noteOf(Database &database, qint64 personId)
{
    Statement query = database.prepare(u"SELECT body FROM person_note WHERE person_id = ?"_s);
    const Result<> run = query.run(personId);
    if (!run)
        return run.error();
    const QString body = query.next() ? query.text(0) : QString();
    if (query.failure())
        return *query.failure();
    return body;
}

} // namespace

namespace {

Result<Profile> read(Database &database, qint64 personId, qint64 authorId, qint64 besides)
{
    Profile profile;
    profile.id = personId;
    for (const Result<> &step : { readFaces(database, profile, authorId), readMessages(database, profile),
                                  readAnswers(database, profile), readMoods(database, profile),
                                  readEarlier(database, profile, besides), readOurs(database, profile) }) {
        if (!step)
            return step.error();
    }
    if (profile.faces.isEmpty())
        return Error(Error::NotFound);
    const Result<QString> note = noteOf(database, profile.id);
    if (!note)
        return note.error();
    profile.note = *note;
    const Result<QHash<qint64, QStringList>> tags = labels(database, { personId });
    if (!tags)
        return tags.error();
    profile.labels = tags->value(personId);
    return profile;
}

} // namespace

Result<Profile> behind(Database &database, qint64 conversationId)
{
    const auto writer = writerOf(database, conversationId);
    if (!writer)
        return writer.error();
    return read(database, writer->first, writer->second, conversationId);
}

Result<Profile> one(Database &database, qint64 personId)
{
    return read(database, personId, personId, 0);
}

Result<QString> setNote(Database &database, qint64 personId, QString body, Instant now)
{
    return database.transact([&]() -> Result<QString> {
        const Result<QString> before = noteOf(database, personId);
        if (!before)
            return before;
        const bool none = body.trimmed().isEmpty();
        Statement write = database.prepare(
            none ? u"DELETE FROM person_note WHERE person_id = ?"_s
                 : uR"(INSERT INTO person_note (person_id, body, updated_at) VALUES (?, ?, ?)
                       ON CONFLICT (person_id) DO UPDATE
                       SET body = excluded.body, updated_at = excluded.updated_at)"_s);
        const Result<> written = none ? write.run(personId) : write.run(personId, body, now);
        if (!written)
            return written.error();
        return before;
    });
}

} // namespace people
