// SPDX-License-Identifier: GPL-3.0-or-later
// What a delivery means for its conversations, for the counters and for what is counted by day.
#include "core/store/intake.h"

#include "core/store/accounts.h"
#include "core/store/messagerow.h"
#include "core/store/ruledeeds.h"
#include "core/store/sources.h"

using namespace Qt::StringLiterals;

namespace messages {

void Intake::count(const Placed &placed, qint64 id, qint64 conversationId)
{
    const Message &message = placed.message;
    if (!message.own) {
        const qint64 quarter = millis(message.createdAt) / 900'000;
        auto local = m_hours.constFind(quarter);
        if (local == m_hours.constEnd()) {
            const QDateTime wall = walltime::at(message.createdAt, m_delivery.zone);
            local = m_hours.insert(
                quarter, { QDate(1970, 1, 1).daysTo(wall.date()), wall.time().hour() });
        }
        ++m_slots[{ local->first, local->second, int(message.kind) }];
        if (message::startsConversation(message.kind)) // what nobody answers is no work
            ++m_days[local->first];
    }
    if (conversationId == 0)
        return;
    Change &change = m_changes[conversationId];
    ++change.added;
    if (!message.own && placed.sense) {
        change.urgent = change.urgent || placed.sense->urgent;
        if (!placed.sense->need.isEmpty()
            && (!change.needAt || message.createdAt >= *change.needAt)) {
            change.need = placed.sense->need;
            change.needAt = message.createdAt;
        }
    }
    std::optional<Instant> &newest = message.own ? change.newestOwn : change.newestIn;
    if (!newest || message.createdAt >= *newest) {
        newest = message.createdAt;
        if (!message.own) {
            change.newestInId = id;
            change.language = languageOf(placed);
            change.sense = placed.sense;
        }
    }
}

Result<> Intake::settleConversations()
{
    QList<qint64> ids = m_changes.keys();
    std::sort(ids.begin(), ids.end());
    for (const qint64 id : ids) {
        const Result<> settled = settle(id, m_changes[id]);
        if (!settled)
            return settled;
    }
    return {};
}

// A thread read again may bring what was never answered and never will be.
bool Intake::isLongAgo(const Standing &standing) const
{
    return m_delivery.reread && standing.lastIn < m_now - tooOldToAnswer;
}

Intake::Standing Intake::after(Standing standing, const Change &change) const
{
    const bool newIncoming = change.newestIn && *change.newestIn > standing.lastIn;
    const bool newOwn
        = change.newestOwn && (!standing.lastOwn || *change.newestOwn > *standing.lastOwn);
    if (newIncoming)
        standing.lastIn = *change.newestIn;
    if (newOwn)
        standing.lastOwn = change.newestOwn;
    const bool answered = standing.lastOwn && *standing.lastOwn >= standing.lastIn;
    using enum Conversation::State;
    if (m_firstSync) {
        standing.state = answered || standing.lastIn < m_now - tooOldToAnswer ? Done : Todo;
        standing.unread = standing.state == Todo;
    } else if (newIncoming && !answered && !isLongAgo(standing)) {
        standing.state = Todo;
        standing.unread = true;
    } else if (newOwn && answered && standing.state == Todo) {
        standing.state = Waiting;
        standing.unread = false;
    }
    return standing;
}

Intake::Standing Intake::readStanding(const Statement &row, int column)
{
    Standing found;
    found.state = Conversation::State(row.integer(column));
    found.unread = row.integer(column + 1) != 0;
    found.lastIn = row.moment(column + 2);
    found.lastOwn = row.maybeMoment(column + 3);
    return found;
}

Result<Intake::Standing> Intake::standing(qint64 id)
{
    const auto known = m_standings.constFind(id);
    if (known != m_standings.constEnd())
        return *known;
    Statement query = m_database.prepare(
        u"SELECT state, unread, last_in_at, last_own_at FROM conversation WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::Damaged, u"a lost conversation"_s));
    return readStanding(query, 0);
}

Result<> Intake::settle(qint64 id, const Change &change)
{
    const auto begun = m_begun.constFind(id);
    const bool fresh = begun != m_begun.constEnd();
    const Result<Standing> read = fresh ? Result<Standing>(Standing()) : standing(id);
    if (!read)
        return read.error();
    const Standing &before = *read;
    const Standing now = after(before, change);
    const bool newIncoming = now.lastIn > before.lastIn;
    const bool answered = now.lastOwn && *now.lastOwn >= now.lastIn;
    if (!m_firstSync && newIncoming && !answered && !isLongAgo(now))
        m_done.reopened.append(id);
    if (fresh && change.added == 1 && change.newestInId == begun->messageId)
        return {}; // it stands as it was begun
    const Result<> settled = fresh && newIncoming && now == begun->standing
        ? settleFresh(id, change)
        : settleKnown(id, change, change.added - int(fresh), now, newIncoming);
    const bool goesOn = before.state != Conversation::State::Done;
    return settled && newIncoming && change.sense ? understand(id, change, goesOn) : settled;
}

Result<> Intake::settleKnown(qint64 id, const Change &change, int more, const Standing &now,
                             bool newIncoming)
{
    const bool woken = newIncoming && now.state == Conversation::State::Todo;
    Statement update = m_database.prepare(
        uR"(UPDATE conversation SET state = ?, unread = ?, messages = messages + ?, last_in_at = ?,
                last_own_at = ?, last_at = ?,
                last_in_id = CASE WHEN ? THEN ? ELSE last_in_id END,
                language = CASE WHEN ? THEN ? ELSE language END,
                back_from = CASE WHEN state = 2 AND ? THEN snoozed_until ELSE back_from END,
                back = CASE WHEN NOT ? THEN back WHEN state = 2 THEN 'message' ELSE '' END,
                snoozed_until = CASE WHEN ? = 2 THEN snoozed_until ELSE NULL END
            WHERE id = ?)"_s);
    return update.run(int(now.state), now.unread, more, now.lastIn, now.lastOwn, now.lastAt(),
                      newIncoming, change.newestInId, newIncoming, change.language,
                      woken, woken, int(now.state), id);
}

// Its state is as it was begun: only what no index knows is missing, and an earlier message of theirs.
Result<> Intake::settleFresh(qint64 id, const Change &change)
{
    Statement update = m_database.prepare(
        u"UPDATE conversation SET messages = ?, last_in_id = ?, language = ? WHERE id = ?"_s);
    const Result<> updated = update.run(change.added, change.newestInId, change.language, id);
    if (!updated || change.added < 2)
        return updated;
    Statement waiting = m_database.prepare(
        uR"(UPDATE conversation SET waiting_at = (SELECT MIN(created_at) FROM message
                                                  WHERE conversation_id = ? AND state < 2)
            WHERE id = ?)"_s);
    return waiting.run(id, id);
}

// A new message is understood anew, whatever a person said of the one before. While the conversation
// goes on, "thank you, I am waiting" leaves the complaint a complaint, and urgent what was urgent.
Result<> Intake::understand(qint64 id, const Change &change, bool goesOn)
{
    const bool stays = goesOn && change.need.isEmpty();
    Statement update = m_database.prepare(
        uR"(UPDATE conversation SET need = CASE WHEN ? THEN need ELSE ? END,
                need_by_hand = CASE WHEN ? THEN need_by_hand ELSE 0 END,
                urgent = CASE WHEN ? THEN 1 WHEN ? THEN urgent ELSE 0 END,
                mood = ?, mood_by_hand = 0, echo = ?, hostile = ?, understood = 1 WHERE id = ?)"_s);
    return update.run(stays, change.need, stays, change.urgent, goesOn, change.sense->mood,
                      change.sense->echo, change.sense->hostile, id);
}

// After they are sorted by what they say: a rule may say otherwise.
Result<> Intake::followRules()
{
    if (m_ruled.isEmpty())
        return {};
    RuleDeeds deeds(m_database, m_now);
    for (const Ruled &each : std::as_const(m_ruled)) {
        bool any = false;
        for (const rule::Verdict &verdict : each.placed->verdicts) {
            const Result<qint64> done
                = deeds.carryOut(verdict, each.messageId, each.conversationId);
            if (!done)
                return done.error();
            any = any || *done != 0;
        }
        m_done.ruled += any ? 1 : 0;
    }
    return {};
}

Result<> Intake::markGone()
{
    for (const QString &remoteId : m_delivery.deleted) {
        const Result<> marked = gone(remoteId);
        if (!marked)
            return marked;
    }
    for (const QString &remoteId : m_delivery.missing) {
        Statement update = m_database.prepare(
            uR"(UPDATE message SET absences = absences + 1
                WHERE account_id = ? AND remote_id = ? AND deleted_at IS NULL
                RETURNING absences)"_s);
        const Result<> run = update.run(m_delivery.accountId, remoteId);
        if (!run)
            return run;
        const bool twice = update.next() && update.integer(0) >= 2;
        while (update.next()) { } // a RETURNING statement has to be read to its end
        if (!twice)
            continue;
        const Result<> marked = gone(remoteId);
        if (!marked)
            return marked;
    }
    return {};
}

Result<> Intake::gone(const QString &remoteId)
{
    Statement update = m_database.prepare(
        uR"(UPDATE message SET deleted_at = ?, state = CASE WHEN state = 2 THEN 2 ELSE 3 END
            WHERE account_id = ? AND remote_id = ? AND deleted_at IS NULL)"_s);
    const Result<> run = update.run(m_now, m_delivery.accountId, remoteId);
    if (run)
        m_done.deleted += update.affected();
    return run;
}

Result<> Intake::saveStatistics()
{
    Statement upsert = m_database.prepare(
        uR"(INSERT INTO day_stat (day, hour, account_id, kind, messages) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (day, hour, account_id, kind)
            DO UPDATE SET messages = messages + excluded.messages)"_s);
    for (const auto &[slot, messages] : m_slots) {
        const auto &[day, hour, kind] = slot;
        const Result<> run = upsert.run(day, hour, m_delivery.accountId, kind, messages);
        if (!run)
            return run;
    }
    Statement total = m_database.prepare(
        uR"(INSERT INTO day_total (day, account_id, messages) VALUES (?, ?, ?)
            ON CONFLICT (day, account_id) DO UPDATE SET messages = messages + excluded.messages)"_s);
    for (const auto &[day, messages] : m_days) {
        const Result<> run = total.run(day, m_delivery.accountId, messages);
        if (!run)
            return run;
    }
    return {};
}

Result<> Intake::saveProgress()
{
    Statement follows
        = m_database.prepare(u"SELECT 1 FROM source WHERE account_id = ? LIMIT 1"_s);
    const Result<> asked = follows.run(m_delivery.accountId);
    if (!asked)
        return asked;
    const bool many = follows.next();
    if (follows.failure())
        return *follows.failure();
    if (m_delivery.cursor && many) {
        const Result<> settled
            = sources::settle(m_database, m_delivery.accountId, *m_delivery.cursor);
        if (!settled)
            return settled;
    } else if (m_delivery.cursor) {
        Statement update = m_database.prepare(u"UPDATE account SET cursor = ? WHERE id = ?"_s);
        const Result<> run = update.run(*m_delivery.cursor, m_delivery.accountId);
        if (!run)
            return run;
    }
    if (!m_delivery.caughtUp)
        return {};
    Statement update = m_database.prepare(u"UPDATE account SET first_sync = 0 WHERE id = ?"_s);
    return update.run(m_delivery.accountId);
}

} // namespace messages
