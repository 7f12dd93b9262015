// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/behind.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace behind {

namespace {

constexpr int hoursOfDay = 24;

struct Where
{
    QString sql;
    QVariantList values;
    QString order;
};

QList<qint64> accountsOf(const report::Ask &ask, const Mark &mark)
{
    return mark.accountId != 0 ? QList { mark.accountId } : ask.accounts;
}

Where textsOf(const report::Ask &ask, const Mark &mark)
{
    Where made;
    const report::Chosen only = report::chosen(accountsOf(ask, mark), u"r.account_id"_s);
    made.sql = u"r.at >= ? AND r.at < ?"_s + only.sql;
    made.values = QVariantList { millis(mark.period.begin(ask.zone)),
                                 millis(mark.period.end(ask.zone)) }
        + only.values;
    made.order = u"r.at DESC"_s;
    switch (mark.kind) {
    case Mark::Kind::Asked:
        made.sql += u" AND r.opens = 1 AND (r.waiting = 1 OR r.answer IS NOT NULL)"_s;
        made.order = u"r.waiting DESC, r.at DESC"_s;
        break;
    case Mark::Kind::Answered:
        made.sql += u" AND r.answer IS NOT NULL"_s;
        made.order = u"r.answer DESC, r.at DESC"_s;
        break;
    case Mark::Kind::Need:
        made.sql += u" AND r.need = ?"_s;
        made.values.append(mark.need.isNull() ? u""_s : mark.need);
        break;
    case Mark::Kind::Mood:
        made.sql += u" AND r.mood = ?"_s;
        made.values.append(mark.index);
        break;
    case Mark::Kind::Step:
        made.sql += u" AND r.answer >= ? AND r.answer < ?"_s;
        made.values += QVariantList { qint64(report::stepBegin(mark.index).count()),
                                      qint64(report::stepEnd(mark.index).count()) };
        break;
    default: break;
    }
    return made;
}

Result<Found> readTexts(Database &database, const report::Ask &ask, const Mark &mark, int limit)
{
    Found found;
    const Where where = textsOf(ask, mark);
    {
        Statement query
            = database.prepare(u"SELECT COUNT(*) FROM arrival r WHERE "_s + where.sql);
        const Result<> run = query.runList(where.values);
        if (!run)
            return run.error();
        if (query.next())
            found.count = query.integer(0);
        if (query.failure())
            return *query.failure();
    }
    Statement query = database.prepare(
        uR"(SELECT r.message_id, r.conversation_id, r.account_id, au.name, au.handle, m.body, r.at,
                r.need, r.answer, r.waiting
            FROM arrival r CROSS JOIN message m ON m.id = r.message_id
                LEFT JOIN author au ON au.id = m.author_id
            WHERE %1 ORDER BY %2, r.message_id DESC LIMIT ?)"_s.arg(where.sql, where.order));
    const Result<> run = query.runList(where.values + QVariantList { limit });
    if (!run)
        return run.error();
    while (query.next()) {
        Text text;
        text.messageId = query.integer(0);
        text.conversationId = query.integer(1);
        text.accountId = query.integer(2);
        text.author = query.foreign(query.text(3).isEmpty() ? 4 : 3);
        text.body = query.foreign(5);
        text.at = query.moment(6);
        text.need = query.text(7);
        if (!query.isNull(8))
            text.answer = query.integer(8);
        text.waiting = query.integer(9) == 1;
        found.texts.append(text);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

const QString columns
    = u"s.message_id, s.account_id, s.at, m.body, m.url, s.reactions, s.comments, s.shares, s.views,"
      " s.engagements, s.base"_s;

Result<Found> readWon(Database &database, const report::Ask &ask, const Mark &mark, int limit)
{
    Found found;
    const report::Chosen only = report::chosen(accountsOf(ask, mark), u"d.account_id"_s);
    Statement query = database.prepare(
        uR"(SELECT %1, d.won FROM (SELECT d.message_id, SUM(d.won) AS won FROM post_day d
                                   WHERE d.day BETWEEN ? AND ?%2 GROUP BY d.message_id) d
            CROSS JOIN post_stand s ON s.message_id = d.message_id
            CROSS JOIN message m ON m.id = d.message_id
            ORDER BY d.won DESC, s.at DESC)"_s.arg(columns, only.sql));
    const Result<> run = query.runList(
        QVariantList { period::number(mark.period.first), period::number(mark.period.last) }
        + only.values);
    if (!run)
        return run.error();
    while (query.next()) {
        ++found.count;
        if (found.posts.size() >= limit)
            continue;
        report::Post post = report::readPost(query);
        post.won = query.integer(11);
        found.posts.append(post);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Found> readPosts(Database &database, const report::Ask &ask, const Mark &mark, int limit)
{
    Found found;
    const report::Chosen only = report::chosen(accountsOf(ask, mark), u"s.account_id"_s);
    const bool hour = mark.kind == Mark::Kind::Hour;
    Instant begin = mark.period.begin(ask.zone);
    Instant end = mark.period.end(ask.zone);
    QString sql = only.sql;
    QString order = u"COALESCE(s.engagements, -1) DESC, s.at DESC"_s;
    if (hour) {
        end = std::min(ask.period.end(ask.zone), ask.now - 48h);
        begin = end - std::chrono::hours(24 * besthours::days);
        sql += u" AND s.engagements IS NOT NULL"_s;
    } else if (mark.kind == Mark::Kind::Rated) {
        sql += u" AND s.engagements IS NOT NULL AND s.base > 0"_s;
        order = u"CAST(s.engagements AS REAL) / s.base DESC, s.at DESC"_s;
    }
    Statement query = database.prepare(
        uR"(SELECT %1 FROM post_stand s CROSS JOIN message m ON m.id = s.message_id
            WHERE s.at >= ? AND s.at < ?%2 ORDER BY %3)"_s.arg(columns, sql, order));
    const Result<> run = query.runList(QVariantList { millis(begin), millis(end) } + only.values);
    if (!run)
        return run.error();
    while (query.next()) {
        if (hour) {
            const QDateTime wall = walltime::at(query.moment(2), ask.zone);
            if (wall.date().dayOfWeek() * hoursOfDay + wall.time().hour() != mark.index)
                continue;
        }
        ++found.count;
        if (found.posts.size() < limit)
            found.posts.append(report::readPost(query));
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

Result<Found> read(Database &database, report::Ask ask, Mark mark, int limit)
{
    if (!mark.ofPosts())
        return readTexts(database, ask, mark, limit);
    if (mark.kind == Mark::Kind::Won)
        return readWon(database, ask, mark, limit);
    return readPosts(database, ask, mark, limit);
}

} // namespace behind
