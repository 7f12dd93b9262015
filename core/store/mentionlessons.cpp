// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of mentions, and what is learnt from it.
#include "core/store/mentions.h"

#include "core/store/mentionrow.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mentions {

namespace {

constexpr int mostLessons = 400; // of either kind
constexpr qsizetype fewPassed = 24; // with fewer, what nobody may have seen is taken, too
constexpr int mostUnread = 40;

Result<QList<Judged>> gather(Statement &query)
{
    QList<Judged> found;
    while (query.next())
        found.append({ query.integer(0), int(query.integer(1)), query.maybeMoment(2), query.text(3) });
    if (query.failure())
        return *query.failure();
    return found;
}

// Itself, and those that say the same.
Result<QList<Judged>> alike(Database &database, qint64 id)
{
    Statement query = database.prepare(
        uR"(SELECT id, relevant, judged_at, taught FROM mention WHERE id = ?
            UNION SELECT n.id, n.relevant, n.judged_at, n.taught FROM mention o CROSS JOIN mention n
            WHERE o.id = ? AND n.watch_id = o.watch_id AND n.echo = o.echo AND n.echo <> 0)"_s);
    const Result<> run = query.run(id, id);
    return run ? gather(query) : Result<QList<Judged>>(run.error());
}

Result<> put(Database &database, const QList<Judged> &before)
{
    Statement update
        = database.prepare(u"UPDATE mention SET relevant = ?, judged_at = ?, taught = ? WHERE id = ?"_s);
    for (const Judged &each : before) {
        const Result<> run = update.run(each.before, each.at, each.taught, each.id);
        if (!run)
            return run;
    }
    return {};
}

} // namespace

Result<QList<Judged>> judge(Database &database, qint64 id, int relevant, Instant now)
{
    return database.transact([&]() -> Result<QList<Judged>> {
        const Result<QList<Judged>> before = alike(database, id);
        if (!before)
            return before.error();
        if (before->isEmpty())
            return Error(Error::NotFound, u"mention %1"_s.arg(id));
        const std::optional<Instant> at = relevant != 0 ? std::optional(now) : std::nullopt;
        Statement update = database.prepare(
            u"UPDATE mention SET relevant = ?, judged_at = ?, taught = '' WHERE id = ?"_s);
        for (const Judged &each : *before) {
            const Result<> changed = update.run(relevant, at, each.id);
            if (!changed)
                return changed.error();
        }
        return *before;
    });
}

Result<> restore(Database &database, QList<Judged> before)
{
    return database.transact([&]() -> Result<> { return put(database, before); });
}

namespace {

constexpr int relevantColumn = mentionrow::stateColumn + 1;
constexpr int echoColumn = relevantColumn + 1;
constexpr int judgedColumn = relevantColumn + 2;
constexpr int worthColumn = relevantColumn + 3;

struct Range // when those that were put aside were written, and when the last of all was judged
{
    Instant from;
    Instant until;
    Instant judged;
};

// What says the same is one lesson.
class Gathering
{
public:
    explicit Gathering(Database &database)
        : m_database(database)
    {
    }

    Result<QList<Lesson>> of(qint64 watchId)
    {
        const Result<std::optional<Range>> range = said(watchId);
        if (!range)
            return range.error();
        if (!*range)
            return m_lessons;
        const Result<> seen = passed(watchId, **range);
        if (!seen)
            return seen.error();
        // The oldest first, so that what was said last is learnt last.
        std::reverse(m_lessons.begin(), m_lessons.end());
        return m_lessons;
    }

private:
    static QString columns()
    {
        return u"SELECT "_s + mentionrow::columns
            + u", n.relevant, n.echo, n.judged_at,"
              " EXISTS (SELECT 1 FROM forwarded f WHERE f.message_id = n.message_id)"
              " OR EXISTS (SELECT 1 FROM correction k WHERE k.message_id = n.message_id"
              " AND k.undone_at IS NULL)"
              " FROM mention n CROSS JOIN message m ON m.id = n.message_id"_s
            + mentionrow::beside;
    }

    bool known(const Statement &row)
    {
        const qint64 echo = row.integer(echoColumn);
        if (echo == 0)
            return false;
        const bool there = m_echoes.contains(echo);
        m_echoes.insert(echo);
        return there;
    }

    Result<std::optional<Range>> said(qint64 watchId)
    {
        Statement query = m_database.prepare(
            columns() + u" WHERE n.watch_id = ? AND n.judged_at IS NOT NULL"
                        " AND n.judged_at >= (SELECT taught_from FROM watch WHERE id = ?)"
                        " ORDER BY n.judged_at DESC, n.id DESC"_s);
        const Result<> run = query.run(watchId, watchId);
        if (!run)
            return run.error();
        std::optional<Range> range;
        Instant last {};
        while (m_lessons.size() < mostLessons && query.next()) {
            const bool unwanted = query.integer(relevantColumn) < 0;
            last = std::max(last, query.moment(judgedColumn));
            if (known(query))
                continue;
            const Text text = mentionrow::readText(query);
            m_lessons.append({ text, unwanted ? Lesson::Said::Unwanted : Lesson::Said::Wanted });
            if (!unwanted)
                continue;
            if (!range)
                range = Range { text.at, text.at, last };
            range->from = std::min(range->from, text.at);
            range->until = std::max(range->until, text.at);
        }
        if (query.failure())
            return *query.failure();
        if (range)
            range->judged = last;
        return range;
    }

    Result<> passed(qint64 watchId, const Range &range)
    {
        qsizetype count = 0;
        {
            Statement query = m_database.prepare(
                columns() + u" WHERE n.watch_id = ? AND n.at >= ? AND n.at <= ? AND n.relevant >= 0"
                            " AND n.judged_at IS NULL AND n.found_at <= ? ORDER BY n.at DESC, n.id DESC"_s);
            const Result<> run = query.run(watchId, range.from, range.until, range.judged);
            if (!run)
                return run;
            while (count < mostLessons && query.next()) {
                if (known(query))
                    continue;
                const bool worth = query.integer(worthColumn) != 0; // somebody did something about it
                m_lessons.append({ mentionrow::readText(query),
                                   worth ? Lesson::Said::Wanted : Lesson::Said::Passed });
                ++count;
            }
            if (query.failure())
                return *query.failure();
        }
        if (count >= fewPassed)
            return {};
        Statement query = m_database.prepare(
            columns() + u" WHERE n.watch_id = ? AND n.relevant >= 0 AND n.judged_at IS NULL"
                        " AND n.found_at <= ? ORDER BY n.at DESC, n.id DESC LIMIT ?"_s);
        const Result<> run = query.run(watchId, range.judged, mostUnread);
        if (!run)
            return run;
        while (query.next()) {
            const Text text = mentionrow::readText(query);
            if ((text.at < range.from || text.at > range.until) && !known(query))
                m_lessons.append({ text, Lesson::Said::Unread });
        }
        return query.failure() ? Result<>(*query.failure()) : Result<>();
    }

    Database &m_database;
    QList<Lesson> m_lessons;
    QSet<qint64> m_echoes;
};

} // namespace

Result<QList<Lesson>> lessons(Database &database, qint64 watchId)
{
    return Gathering(database).of(watchId);
}

Result<Taught> taught(Database &database, qint64 watchId)
{
    Statement query = database.prepare(
        uR"(SELECT (SELECT COUNT(DISTINCT CASE WHEN n.echo <> 0 THEN n.echo ELSE -n.id END) FROM mention n
                WHERE n.watch_id = w.id AND n.judged_at IS NOT NULL AND n.judged_at >= w.taught_from
                    AND n.relevant < 0),
                (SELECT COUNT(DISTINCT CASE WHEN n.echo <> 0 THEN n.echo ELSE -n.id END) FROM mention n
                WHERE n.watch_id = w.id AND n.judged_at IS NOT NULL AND n.judged_at >= w.taught_from
                    AND n.relevant > 0),
                (SELECT COUNT(*) FROM mention n WHERE n.watch_id = w.id AND n.taught <> '')
            FROM watch w WHERE w.id = ?)"_s);
    const Result<> run = query.run(watchId);
    if (!run)
        return run.error();
    Taught found;
    if (query.next())
        found = { int(query.integer(0)), int(query.integer(1)), int(query.integer(2)) };
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Forgotten> forget(Database &database, qint64 watchId, Instant now)
{
    return database.transact([&]() -> Result<Forgotten> {
        Forgotten before;
        before.watchId = watchId;
        {
            Statement query = database.prepare(u"SELECT taught_from FROM watch WHERE id = ?"_s);
            const Result<> run = query.run(watchId);
            if (!run)
                return run.error();
            if (!query.next())
                return query.failure().value_or(Error(Error::NotFound, u"watch %1"_s.arg(watchId)));
            before.from = query.moment(0);
        }
        {
            Statement query = database.prepare(
                u"SELECT id, relevant, judged_at, taught FROM mention WHERE watch_id = ? AND taught <> ''"_s);
            const Result<> run = query.run(watchId);
            if (!run)
                return run.error();
            const Result<QList<Judged>> back = gather(query);
            if (!back)
                return back.error();
            before.back = *back;
        }
        Statement free = database.prepare(
            u"UPDATE mention SET relevant = 0, taught = '' WHERE watch_id = ? AND taught <> ''"_s);
        const Result<> freed = free.run(watchId);
        if (!freed)
            return freed.error();
        Statement update = database.prepare(u"UPDATE watch SET taught_from = ? WHERE id = ?"_s);
        const Result<> updated = update.run(now + 1ms, watchId); // what was said just now, too
        if (!updated)
            return updated.error();
        return before;
    });
}

Result<> remember(Database &database, Forgotten before)
{
    return database.transact([&]() -> Result<> {
        Statement update = database.prepare(u"UPDATE watch SET taught_from = ? WHERE id = ?"_s);
        const Result<> updated = update.run(before.from, before.watchId);
        if (!updated)
            return updated;
        return put(database, before.back);
    });
}

Result<> forward(Database &database, qint64 messageId, QString note, QString who, Instant now)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO forwarded (message_id, account_id, at, note, who, forwarded_at)
            SELECT id, account_id, created_at, ?, ?, ? FROM message WHERE id = ?
            ON CONFLICT (message_id) DO UPDATE SET note = excluded.note, who = excluded.who,
                forwarded_at = excluded.forwarded_at)"_s);
    const Result<> run = insert.run(note.trimmed(), who, now, messageId);
    if (!run)
        return run;
    return insert.affected() > 0 ? Result<>() : Result<>(Error(Error::NotFound, u"message %1"_s.arg(messageId)));
}

Result<> callBack(Database &database, qint64 messageId)
{
    Statement erase = database.prepare(u"DELETE FROM forwarded WHERE message_id = ?"_s);
    return erase.run(messageId);
}

} // namespace mentions
