// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/alerts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace alerts {

namespace {

const QString accountPrefix = u"account:"_s;
const QString watchPrefix = u"watch:"_s;

const QString columns
    = u"SELECT a.id, a.subject, a.since, a.raised_at, a.until, a.found_at, a.texts, a.negative,"
      " a.expected, a.share, a.rise, a.chance, a.sensitivity, a.young, a.words,"
      " COALESCE(a.first_id, 0), a.muted_until, a.settled, a.settled_at, a.settled_by, a.note,"
      " COALESCE(m.conversation_id, 0), COALESCE(NULLIF(au.name, ''), au.handle, ''),"
      " COALESCE(m.body, ''), COALESCE(w.name, '')"
      " FROM alert a LEFT JOIN message m ON m.id = a.first_id LEFT JOIN author au ON au.id = m.author_id"
      " LEFT JOIN watch w ON a.subject = 'watch:' || w.id "_s;

QString written(const QList<Foreign> &words)
{
    QJsonArray array;
    for (const Foreign &each : words)
        array.append(each.raw());
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Alert::Settled settledFrom(const QString &key)
{
    return key == "handled"_L1 ? Alert::Settled::Handled
        : key == "nothing"_L1  ? Alert::Settled::Nothing
                               : Alert::Settled::No;
}

Alert readOne(const Statement &query)
{
    Alert alert;
    alert.id = query.integer(0);
    alert.subject = query.text(1);
    alert.since = query.moment(2);
    alert.raisedAt = query.moment(3);
    alert.until = query.moment(4);
    alert.foundAt = query.moment(5);
    alert.texts = int(query.integer(6));
    alert.negative = int(query.integer(7));
    alert.expected = query.real(8);
    alert.usualShare = query.real(9);
    alert.rise = query.real(10);
    alert.chance = query.real(11);
    alert.sensitivity = query.text(12);
    alert.young = query.integer(13) != 0;
    for (const QJsonValue &each : QJsonDocument::fromJson(query.text(14).toUtf8()).array())
        alert.words.append(Foreign(each.toString()));
    alert.firstId = query.integer(15);
    alert.mutedUntil = query.maybeMoment(16);
    alert.settled = settledFrom(query.text(17));
    alert.settledAt = query.maybeMoment(18);
    alert.settledBy = query.text(19);
    alert.note = query.text(20);
    alert.firstConversation = query.integer(21);
    alert.firstAuthor = query.foreign(22);
    alert.firstText = query.foreign(23);
    alert.watch = query.text(24);
    return alert;
}

Result<QList<Alert>> gather(Statement &query)
{
    QList<Alert> found;
    while (query.next())
        found.append(readOne(query));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<qint64> add(Database &database, const Alert &alert)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO alert (subject, since, raised_at, until, found_at, texts, negative, expected,
                share, rise, chance, sensitivity, young, words, first_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULLIF(?, 0)))"_s);
    const Result<> run
        = insert.run(alert.subject, alert.since, alert.raisedAt, alert.until, alert.foundAt,
                     alert.texts, alert.negative, alert.expected, alert.usualShare, alert.rise,
                     alert.chance, alert.sensitivity, alert.young, written(alert.words), alert.firstId);
    if (!run)
        return run.error();
    return insert.insertedId();
}

// What it was raised by stays; how far it has come does not.
Result<> prolong(Database &database, qint64 id, const Alert &alert)
{
    Statement update = database.prepare(
        uR"(UPDATE alert SET until = MAX(until, ?), texts = ?, negative = ?, expected = ?, words = ?,
                first_id = NULLIF(?, 0)
            WHERE id = ?)"_s);
    return update.run(alert.until, alert.texts, alert.negative, alert.expected,
                      written(alert.words), alert.firstId, id);
}

// Another process may have found it meanwhile.
Result<qint64> sameAs(Database &database, const Alert &alert)
{
    if (alert.id != 0)
        return alert.id;
    Statement query = database.prepare(
        u"SELECT id FROM alert WHERE subject = ? AND until >= ? AND since <= ? ORDER BY until DESC LIMIT 1"_s);
    const Result<> run = query.run(alert.subject, alert.raisedAt - goesOn, alert.until);
    if (!run)
        return run.error();
    const qint64 id = query.next() ? query.integer(0) : 0;
    if (query.failure())
        return *query.failure();
    return id;
}

} // namespace

QString account(qint64 id)
{
    return accountPrefix + QString::number(id);
}

qint64 accountOf(const QString &subject)
{
    return subject.startsWith(accountPrefix) ? subject.mid(accountPrefix.size()).toLongLong() : 0;
}

QString watch(qint64 id)
{
    return watchPrefix + QString::number(id);
}

qint64 watchOf(const QString &subject)
{
    return subject.startsWith(watchPrefix) ? subject.mid(watchPrefix.size()).toLongLong() : 0;
}

QString settledKey(Alert::Settled settled)
{
    switch (settled) {
    case Alert::Settled::No: return {};
    case Alert::Settled::Handled: return u"handled"_s;
    case Alert::Settled::Nothing: return u"nothing"_s;
    }
    Q_UNREACHABLE();
}

bool Alert::isOpen(Instant now) const
{
    return settled == Settled::No && !isMuted(now) && !isGone() && until + stays > now;
}

Result<QList<Alert>> list(Database &database, int limit)
{
    Statement query = database.prepare(columns + u"ORDER BY a.until DESC, a.id DESC LIMIT ?"_s);
    const Result<> run = query.run(limit);
    return run ? gather(query) : Result<QList<Alert>>(run.error());
}

Result<QList<Alert>> since(Database &database, Instant when)
{
    Statement query = database.prepare(columns + u"WHERE a.until >= ? ORDER BY a.until DESC, a.id DESC"_s);
    const Result<> run = query.run(when);
    return run ? gather(query) : Result<QList<Alert>>(run.error());
}

Result<QList<Alert>> open(Database &database, Instant now)
{
    Result<QList<Alert>> found = since(database, now - stays);
    if (found)
        found->removeIf([now](const Alert &each) { return !each.isOpen(now); });
    return found;
}

Result<Alert> one(Database &database, qint64 id)
{
    Statement query = database.prepare(columns + u"WHERE a.id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"alert"_s));
    return readOne(query);
}

Result<std::optional<Looked>> looked(Database &database)
{
    Statement query = database.prepare(u"SELECT at, message_id, mention_id FROM alert_look"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    std::optional<Looked> found;
    if (query.next())
        found = Looked { query.moment(0), query.integer(1), query.integer(2) };
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Newest> newest(Database &database, std::optional<Looked> since, Instant now)
{
    constexpr qint64 none = std::numeric_limits<qint64>::max(); // the first time nothing is new
    Newest found;
    found.there.at = now;
    Statement query = database.prepare(
        uR"(SELECT COALESCE((SELECT MAX(message_id) FROM arrival), 0),
                COALESCE((SELECT MAX(id) FROM mention), 0),
                (SELECT MIN(+at) FROM arrival WHERE message_id > ?),
                (SELECT MIN(+at) FROM mention WHERE id > ?))"_s);
    const Result<> run
        = query.run(since ? since->messageId : none, since ? since->mentionId : none);
    if (!run)
        return run.error();
    if (query.next()) {
        found.there.messageId = query.integer(0);
        found.there.mentionId = query.integer(1);
        for (const int column : { 2, 3 }) {
            const std::optional<Instant> at = query.maybeMoment(column);
            if (at && (!found.oldest || *at < *found.oldest))
                found.oldest = at;
        }
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<int> keep(Database &database, QList<Alert> found, Looked looked)
{
    return database.transact([&]() -> Result<int> {
        int fresh = 0;
        for (const Alert &each : found) {
            const Result<qint64> known = sameAs(database, each);
            if (!known)
                return known.error();
            if (*known != 0) {
                const Result<> kept = prolong(database, *known, each);
                if (!kept)
                    return kept.error();
                continue;
            }
            const Result<qint64> added = add(database, each);
            if (!added)
                return added.error();
            ++fresh;
        }
        Statement note = database.prepare(
            uR"(INSERT INTO alert_look (id, at, message_id, mention_id) VALUES (1, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET at = MAX(at, excluded.at),
                    message_id = excluded.message_id, mention_id = excluded.mention_id)"_s);
        const Result<> noted = note.run(looked.at, looked.messageId, looked.mentionId);
        if (!noted)
            return noted.error();
        return fresh;
    });
}

Result<std::optional<Instant>> mute(Database &database, qint64 id, std::optional<Instant> until)
{
    return database.transact([&]() -> Result<std::optional<Instant>> {
        const Result<Alert> before = one(database, id);
        if (!before)
            return before.error();
        Statement update = database.prepare(u"UPDATE alert SET muted_until = ? WHERE id = ?"_s);
        const Result<> run = update.run(until, id);
        if (!run)
            return run.error();
        return before->mutedUntil;
    });
}

Result<Outcome> settle(Database &database, qint64 id, Outcome outcome)
{
    return database.transact([&]() -> Result<Outcome> {
        const Result<Alert> before = one(database, id);
        if (!before)
            return before.error();
        Statement update = database.prepare(
            u"UPDATE alert SET settled = ?, settled_at = ?, settled_by = ?, note = ? WHERE id = ?"_s);
        const Result<> run = update.run(settledKey(outcome.settled), outcome.at, outcome.by,
                                        outcome.note, id);
        if (!run)
            return run.error();
        return Outcome { before->settled, before->settledAt, before->settledBy, before->note };
    });
}

} // namespace alerts
