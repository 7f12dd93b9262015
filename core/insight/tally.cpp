// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/tally.h"

#include "core/insight/engagement.h"
#include "core/insight/period.h"
#include "core/insight/report.h"
#include "core/model/message.h"
#include "core/store/hours.h"
#include "core/store/messagerow.h"
#include "core/store/values.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tally {

namespace {

constexpr qint64 closed = 3; // conversation.state

class Step
{
public:
    Step(Database &database, Instant now)
        : m_database(database)
        , m_now(now)
    {
    }

    Result<bool> take(const Portion &portion);

private:
    Result<> followZone();
    Result<bool> takeMessages(int limit);
    Result<bool> takeConversations(int limit);
    Result<bool> takePosts(int limit);
    Result<bool> takeDays(int limit);
    Result<QList<qint64>> ids(const QString &sql, int limit);
    Result<> conversation(qint64 id);
    Result<> arrival(qint64 accountId, qint64 conversationId, const report::Arrival &row);
    Result<> post(qint64 accountId, const QString &subject);
    Result<> keepStand(qint64 messageId, qint64 accountId, Instant at,
                       const engagement::Stand &stand, std::optional<qint64> base);
    Result<std::optional<qint64>> followers(qint64 accountId, Instant at);
    Result<> markDay(qint64 day);
    Result<> forget(const QString &sql, qint64 id);
    qint64 dayOf(Instant when);

    Database &m_database;
    Instant m_now;
    QTimeZone m_zone;
    qint64 m_upTo = 0; // messages taken in
    QHash<qint64, qint64> m_days; // by quarter of an hour
    QSet<qint64> m_marked;
};

Result<bool> Step::take(const Portion &portion)
{
    const Result<> zone = followZone();
    if (!zone)
        return zone.error();
    const std::array steps { std::pair(&Step::takeMessages, portion.messages),
                             std::pair(&Step::takeConversations, portion.messages),
                             std::pair(&Step::takePosts, portion.posts),
                             std::pair(&Step::takeDays, portion.days) };
    for (const auto &[step, limit] : steps) {
        const Result<bool> took = (this->*step)(limit);
        if (!took || *took)
            return took;
    }
    return false;
}

// Days are told by the workspace's zone: with another one all of them are other days.
Result<> Step::followZone()
{
    const Result<QTimeZone> zone = values::zone(m_database);
    if (!zone)
        return zone.error();
    m_zone = *zone;
    const QString name = QString::fromLatin1(m_zone.id());
    QString before;
    {
        Statement query = m_database.prepare(u"SELECT message_id, zone FROM tally"_s);
        const Result<> run = query.run();
        if (!run)
            return run;
        if (query.next()) {
            m_upTo = query.integer(0);
            before = query.text(1);
        }
        if (query.failure())
            return *query.failure();
    }
    if (before == name)
        return {};
    Statement keep = m_database.prepare(
        uR"(INSERT INTO tally (id, message_id, zone) VALUES (1, 0, ?)
            ON CONFLICT (id) DO UPDATE SET zone = excluded.zone)"_s);
    const Result<> kept = keep.run(name);
    if (!kept || before.isEmpty())
        return kept;
    for (const QString &sql :
         { u"DELETE FROM report_day"_s,
           u"INSERT INTO tally_day SELECT DISTINCT at / 86400000 + near.n FROM arrival,"
           " (SELECT -1 AS n UNION SELECT 0 UNION SELECT 1) near WHERE 1 = 1"
           " ON CONFLICT (day) DO NOTHING"_s,
           u"INSERT INTO tally_post SELECT DISTINCT account_id, subject FROM measure"
           " WHERE subject <> '' ON CONFLICT (account_id, subject) DO NOTHING"_s }) {
        const Result<> run = m_database.execute(sql);
        if (!run)
            return run;
    }
    return {};
}

Result<QList<qint64>> Step::ids(const QString &sql, int limit)
{
    Statement query = m_database.prepare(sql);
    const Result<> run = query.run(limit);
    if (!run)
        return run.error();
    QList<qint64> found;
    while (query.next())
        found.append(query.integer(0));
    if (query.failure())
        return *query.failure();
    return found;
}

// What came since: its conversations as they are now, and our own posts.
Result<bool> Step::takeMessages(int limit)
{
    QSet<qint64> conversations;
    QList<std::pair<qint64, QString>> posts;
    qint64 newest = m_upTo;
    {
        Statement query = m_database.prepare(
            uR"(SELECT id, COALESCE(conversation_id, 0), state, kind, account_id, remote_id
                FROM message WHERE id > ? ORDER BY id LIMIT ?)"_s);
        const Result<> run = query.run(m_upTo, limit);
        if (!run)
            return run.error();
        while (query.next()) {
            newest = query.integer(0);
            if (query.integer(1) != 0)
                conversations.insert(query.integer(1));
            if (query.integer(2) == messagerow::Own && query.integer(3) == int(Message::Kind::Post))
                posts.append({ query.integer(4), query.text(5) });
        }
        if (query.failure())
            return *query.failure();
    }
    if (newest == m_upTo)
        return false;
    for (const qint64 id : std::as_const(conversations)) {
        const Result<> done = conversation(id);
        if (!done)
            return done.error();
    }
    for (const auto &[accountId, subject] : std::as_const(posts)) {
        Statement mark = m_database.prepare(
            u"INSERT INTO tally_post (account_id, subject) VALUES (?, ?)"
            " ON CONFLICT (account_id, subject) DO NOTHING"_s);
        const Result<> marked = mark.run(accountId, subject);
        if (!marked)
            return marked.error();
    }
    Statement keep = m_database.prepare(u"UPDATE tally SET message_id = ? WHERE id = 1"_s);
    const Result<> kept = keep.run(newest);
    if (!kept)
        return kept.error();
    return true;
}

Result<bool> Step::takeConversations(int limit)
{
    const Result<QList<qint64>> stale
        = ids(u"SELECT id FROM tally_conversation ORDER BY id LIMIT ?"_s, limit);
    if (!stale)
        return stale.error();
    for (const qint64 id : *stale) {
        const Result<> done = conversation(id);
        if (!done)
            return done.error();
        const Result<> forgotten = forget(u"DELETE FROM tally_conversation WHERE id = ?"_s, id);
        if (!forgotten)
            return forgotten.error();
    }
    return !stale->isEmpty();
}

Result<> Step::forget(const QString &sql, qint64 id)
{
    Statement remove = m_database.prepare(sql);
    return remove.run(id);
}

// A conversation read from its beginning: what of it opens, and what became of that.
Result<> Step::conversation(qint64 id)
{
    report::Talk talk;
    qint64 accountId = 0;
    {
        Statement query = m_database.prepare(
            uR"(SELECT account_id, state, COALESCE(last_in_id, 0), need, mood, mood_by_hand
                FROM conversation WHERE id = ?)"_s);
        const Result<> run = query.run(id);
        if (!run)
            return run;
        if (!query.next())
            return query.failure() ? Result<>(*query.failure()) : Result<>();
        accountId = query.integer(0);
        talk.closed = query.integer(1) == closed;
        talk.newest = query.integer(2);
        talk.need = query.text(3);
        if (!query.isNull(4)) {
            const double mood = query.real(4);
            talk.mood = report::moodOf(mood);
            talk.sure = mood <= hours::sure || (query.integer(5) != 0 && *talk.mood < 0);
        }
    }
    {
        Statement query = m_database.prepare(
            uR"(SELECT id, created_at, state, mood FROM message WHERE conversation_id = ?
                ORDER BY created_at, id)"_s);
        const Result<> run = query.run(id);
        if (!run)
            return run;
        while (query.next())
            talk.texts.append({ query.integer(0), query.moment(1), query.integer(2) == messagerow::Own,
                                query.isNull(3) ? std::nullopt : std::optional(query.real(3) / 100) });
        if (query.failure())
            return *query.failure();
    }
    for (const report::Arrival &row : report::arrivals(talk)) {
        const Result<> kept = arrival(accountId, id, row);
        if (!kept)
            return kept;
    }
    return {};
}

// What an earlier text wanted and how it felt stays as it was understood then; one that came together
// with later ones has not been understood by itself yet.
Result<> Step::arrival(qint64 accountId, qint64 conversationId, const report::Arrival &row)
{
    Statement upsert = m_database.prepare(
        uR"(INSERT INTO arrival (message_id, account_id, conversation_id, at, need, mood, sure,
                opens, answer, waiting, own) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (message_id) DO UPDATE SET opens = excluded.opens,
                answer = excluded.answer, waiting = excluded.waiting, at = excluded.at,
                conversation_id = excluded.conversation_id,
                need = CASE WHEN ? THEN excluded.need ELSE need END,
                mood = CASE WHEN ? THEN excluded.mood ELSE mood END,
                sure = CASE WHEN ? THEN excluded.sure ELSE sure END,
                own = max(own, excluded.own)
            WHERE opens <> excluded.opens OR answer IS NOT excluded.answer
                OR waiting <> excluded.waiting OR at <> excluded.at
                OR conversation_id <> excluded.conversation_id OR own < excluded.own
                OR (? AND (need <> excluded.need OR mood IS NOT excluded.mood
                    OR sure <> excluded.sure)))"_s);
    const Result<> run = upsert.run(row.messageId, accountId, conversationId, row.at, row.need,
                                    row.mood, row.sure, row.opens, row.answer, row.waiting,
                                    row.newest && row.mood, row.newest, row.newest, row.newest, row.newest);
    if (!run || upsert.affected() == 0)
        return run;
    return markDay(dayOf(row.at));
}

Result<> Step::markDay(qint64 day)
{
    if (m_marked.contains(day))
        return {};
    m_marked.insert(day);
    Statement mark = m_database.prepare(
        u"INSERT INTO tally_day (day) VALUES (?) ON CONFLICT (day) DO NOTHING"_s);
    return mark.run(day);
}

qint64 Step::dayOf(Instant when)
{
    const qint64 quarter = millis(when) / 900'000;
    auto known = m_days.constFind(quarter);
    if (known == m_days.constEnd())
        known = m_days.insert(quarter, walltime::localDay(when, m_zone));
    return *known;
}

Result<bool> Step::takePosts(int limit)
{
    QList<std::pair<qint64, QString>> stale;
    {
        Statement query = m_database.prepare(
            u"SELECT account_id, subject FROM tally_post ORDER BY account_id, subject LIMIT ?"_s);
        const Result<> run = query.run(limit);
        if (!run)
            return run.error();
        while (query.next())
            stale.append({ query.integer(0), query.text(1) });
        if (query.failure())
            return *query.failure();
    }
    for (const auto &[accountId, subject] : std::as_const(stale)) {
        const Result<> done = post(accountId, subject);
        if (!done)
            return done.error();
        Statement remove
            = m_database.prepare(u"DELETE FROM tally_post WHERE account_id = ? AND subject = ?"_s);
        const Result<> removed = remove.run(accountId, subject);
        if (!removed)
            return removed.error();
    }
    return !stale.isEmpty();
}

// A text that is measured but not there (yet) comes again with its message.
Result<> Step::post(qint64 accountId, const QString &subject)
{
    qint64 id = 0;
    Instant at;
    Platform platform = Platform::Mastodon;
    {
        Statement query = m_database.prepare(
            uR"(SELECT m.id, m.created_at, a.platform FROM message m
                JOIN account a ON a.id = m.account_id
                WHERE m.account_id = ? AND m.remote_id = ? AND m.state = ? AND m.kind = ?)"_s);
        const Result<> run = query.run(accountId, subject, int(messagerow::Own),
                                       int(Message::Kind::Post));
        if (!run)
            return run;
        if (!query.next())
            return query.failure() ? Result<>(*query.failure()) : Result<>();
        id = query.integer(0);
        at = query.moment(1);
        platform = platform::fromKey(query.text(2)).value_or(Platform::Mastodon);
    }
    QList<Measure> measures;
    {
        Statement query = m_database.prepare(
            uR"(SELECT kind, at, value FROM measure
                WHERE account_id = ? AND subject = ? AND at <= ? ORDER BY kind, at)"_s);
        const Result<> run = query.run(accountId, subject, m_now);
        if (!run)
            return run;
        while (query.next())
            measures.append({ Measure::Kind(query.integer(0)), subject, query.integer(2),
                              query.moment(1) });
        if (query.failure())
            return *query.failure();
    }
    const engagement::Stand stand = engagement::stand(platform, measures);
    std::optional<qint64> base = stand.views;
    if (engagement::base(platform) == engagement::Base::Followers || !base) {
        const Result<std::optional<qint64>> known = followers(accountId, at);
        if (!known)
            return known.error();
        base = *known;
    }
    const Result<> kept = keepStand(id, accountId, at, stand, base);
    if (!kept)
        return kept;
    const Result<> cleared = forget(u"DELETE FROM post_day WHERE message_id = ?"_s, id);
    if (!cleared)
        return cleared;
    const QMap<qint64, qint64> won = engagement::won(platform, measures, at, m_zone);
    for (auto day = won.cbegin(); day != won.cend(); ++day) {
        Statement insert = m_database.prepare(
            u"INSERT INTO post_day (day, account_id, message_id, won) VALUES (?, ?, ?, ?)"_s);
        const Result<> run = insert.run(day.key(), accountId, id, day.value());
        const Result<> marked = run ? markDay(day.key()) : run;
        if (!marked)
            return marked;
    }
    return {};
}

Result<> Step::keepStand(qint64 messageId, qint64 accountId, Instant at,
                         const engagement::Stand &stand, std::optional<qint64> base)
{
    Statement put = m_database.prepare(
        uR"(INSERT INTO post_stand (message_id, account_id, at, reactions, comments, shares, views,
                engagements, base, measured_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (message_id) DO UPDATE SET account_id = excluded.account_id,
                at = excluded.at, reactions = excluded.reactions, comments = excluded.comments,
                shares = excluded.shares, views = excluded.views,
                engagements = excluded.engagements, base = excluded.base,
                measured_at = excluded.measured_at)"_s);
    return put.run(messageId, accountId, at, stand.reactions, stand.comments, stand.shares,
                   stand.views, stand.engagements, base, stand.measuredAt);
}

// How many followed when it was published: the last reading before, else the first after.
Result<std::optional<qint64>> Step::followers(qint64 accountId, Instant at)
{
    Statement query = m_database.prepare(
        uR"(SELECT value FROM measure WHERE account_id = ? AND subject = '' AND kind = ?
              AND at <= ? AND value > 0
            ORDER BY CASE WHEN at <= ? THEN 0 ELSE 1 END, ABS(at - ?) LIMIT 1)"_s);
    const Result<> run
        = query.run(accountId, int(Measure::Kind::Followers), m_now, at, at);
    if (!run)
        return run.error();
    std::optional<qint64> found;
    if (query.next())
        found = query.integer(0);
    if (query.failure())
        return *query.failure();
    return found;
}

Result<bool> Step::takeDays(int limit)
{
    const Result<QList<qint64>> stale
        = ids(u"SELECT day FROM tally_day ORDER BY day DESC LIMIT ?"_s, limit);
    if (!stale)
        return stale.error();
    for (const qint64 day : *stale) {
        const Period whole { period::day(day), period::day(day) };
        Result<> added = report::addUp(m_database, day, whole.begin(m_zone), whole.end(m_zone));
        if (added)
            added = hours::addUp(m_database, whole.begin(m_zone), whole.end(m_zone));
        if (!added)
            return added.error();
        const Result<> forgotten = forget(u"DELETE FROM tally_day WHERE day = ?"_s, day);
        if (!forgotten)
            return forgotten.error();
    }
    return !stale->isEmpty();
}

} // namespace

Result<bool> settle(Database &database, Portion portion, Instant now)
{
    return database.transact([&]() -> Result<bool> {
        Step step(database, now);
        return step.take(portion);
    });
}

Result<> settleAll(Database &database, Instant now)
{
    for (;;) {
        const Result<bool> more = settle(database, {}, now);
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

} // namespace tally
