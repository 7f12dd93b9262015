// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rulelog.h"

#include "core/store/labels.h"
#include "core/store/ruledeeds.h"

using namespace Qt::StringLiterals;

namespace rulelog {

namespace {

const QString selected
    = uR"(SELECT l.id, COALESCE(l.rule_id, 0), l.rule, l.conversation_id, l.message_id, au.name,
              m.body, m.created_at, l.done_at, l.why, l.deeds, l.undone_at, p.id, p.settled,
              p.settled_at
          FROM rule_log l LEFT JOIN message m ON m.id = l.message_id
          LEFT JOIN author au ON au.id = m.author_id
          LEFT JOIN proposal p ON p.log_id = l.id)"_s;

constexpr int beginning = 400; // of a text that is listed

Entry read(const Statement &row)
{
    Entry entry;
    entry.id = row.integer(0);
    entry.ruleId = row.integer(1);
    entry.rule = row.text(2);
    entry.conversationId = row.integer(3);
    entry.messageId = row.integer(4);
    entry.author = row.foreign(5);
    entry.text = Foreign(row.text(6).left(beginning));
    entry.writtenAt = row.moment(7);
    entry.doneAt = row.moment(8);
    entry.why = rule::reasonsFrom(row.text(9).toUtf8());
    entry.deeds = rule::deedListFrom(row.text(10).toUtf8());
    entry.undoneAt = row.maybeMoment(11);
    if (!row.isNull(12)) {
        Proposal proposal;
        proposal.id = row.integer(12);
        const QString settled = row.text(13);
        proposal.settled = row.isNull(14) ? Settled::Open
            : settled == "done"_L1        ? Settled::Done
            : settled == "dismissed"_L1   ? Settled::Dismissed
                                          : Settled::Withdrawn;
        entry.proposal = proposal;
    }
    return entry;
}

// What one deed was is only there to be taken back while it still stands.
class Undoing
{
public:
    Undoing(Database &database, const Entry &entry, Instant now)
        : m_database(database)
        , m_entry(entry)
        , m_now(now)
    {
    }

    // True: it was as the rule had left it.
    Result<bool> take(const rule::Deed &deed)
    {
        const qint64 id = m_entry.conversationId;
        if (deed.kind == "label"_L1)
            return labels::detach(m_database, id, deed.to);
        if (deed.kind == "need"_L1)
            return run(uR"(UPDATE conversation SET need = ?, need_by_hand = 0
                           WHERE id = ? AND need = ? AND need_by_hand = 2)"_s,
                       deed.before, id, deed.to);
        if (deed.kind == "assign"_L1)
            return run(u"UPDATE conversation SET assignee = ? WHERE id = ? AND assignee = ?"_s,
                       deed.before, id, deed.to);
        if (deed.kind == "priority"_L1)
            return run(u"UPDATE conversation SET priority = ? WHERE id = ? AND priority = ?"_s,
                       rule::priorityFromKey(deed.before).value_or(0), id,
                       rule::priorityFromKey(deed.to).value_or(0));
        if (deed.kind == "snooze"_L1)
            return run(uR"(UPDATE conversation SET state = 0, unread = ?, snoozed_until = NULL
                           WHERE id = ? AND state = 2 AND COALESCE(snoozed_until, 0) = ?)"_s,
                       deed.before == "unread"_L1, id, deed.to.toLongLong());
        if (deed.kind == "reply"_L1)
            return run(uR"(UPDATE conversation SET draft = '', draft_media = '', draft_by = NULL
                           WHERE id = ? AND draft_by = ?)"_s,
                       id, m_entry.id);
        if (deed.kind == "hide"_L1)
            return run(uR"(UPDATE proposal SET settled_at = ?, settled = 'withdrawn'
                           WHERE log_id = ? AND settled_at IS NULL)"_s,
                       m_now, m_entry.id);
        return false;
    }

private:
    template <typename... V>
    Result<bool> run(const QString &sql, const V &...values)
    {
        Statement update = m_database.prepare(sql);
        const Result<> done = update.run(values...);
        if (!done)
            return done.error();
        return update.affected() > 0;
    }

    Database &m_database;
    const Entry &m_entry;
    Instant m_now;
};

} // namespace

Result<QList<Entry>> list(Database &database, Filter filter)
{
    QString where = u" WHERE 1"_s;
    QVariantList values;
    const auto also = [&](const QString &sql, const QVariant &value) {
        where += u" AND "_s + sql;
        values.append(value);
    };
    if (filter.ruleId != 0)
        also(u"l.rule_id = ?"_s, filter.ruleId);
    if (filter.conversationId != 0)
        also(u"l.conversation_id = ?"_s, filter.conversationId);
    if (filter.before != 0)
        also(u"(l.done_at, l.id) < (SELECT b.done_at, b.id FROM rule_log b WHERE b.id = ?)"_s,
             filter.before);
    if (filter.from)
        also(u"l.done_at >= ?"_s, millis(*filter.from));
    if (filter.proposals)
        where += uR"( AND l.id IN (SELECT o.log_id FROM proposal o WHERE o.settled_at IS NULL))"_s;
    values.append(filter.limit);
    Statement query = database.prepare(selected + where + u" ORDER BY l.done_at DESC, l.id DESC LIMIT ?"_s);
    const Result<> run = query.runList(values);
    if (!run)
        return run.error();
    QList<Entry> found;
    while (query.next())
        found.append(read(query));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Entry> one(Database &database, qint64 id)
{
    Statement query = database.prepare(selected + u" WHERE l.id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"rule log %1"_s.arg(id)));
    return read(query);
}

Result<int> openProposals(Database &database)
{
    Statement query
        = database.prepare(u"SELECT COUNT(*) FROM proposal WHERE settled_at IS NULL"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return query.next() ? int(query.integer(0)) : 0;
}

Result<QList<qint64>> apply(Database &database, qint64 ruleId, int revision, QList<Hit> hits,
                            Instant now)
{
    return database.transact([&]() -> Result<QList<qint64>> {
        RuleDeeds deeds(database, now);
        QList<qint64> done;
        for (const Hit &hit : hits) {
            const rule::Verdict verdict { ruleId, revision, hit.why };
            const bool asked = true;
            const Result<qint64> carried
                = deeds.carryOut(verdict, hit.messageId, hit.conversationId, asked);
            if (!carried && carried.error().kind == Error::NotFound)
                continue; // it has gone meanwhile
            if (!carried)
                return carried.error();
            if (*carried != 0)
                done.append(*carried);
        }
        return done;
    });
}

namespace {

Result<QList<rule::Deed>> takeBack(Database &database, qint64 id, Instant now)
{
    const Result<Entry> entry = one(database, id);
    if (!entry)
        return entry.error();
    if (entry->undoneAt)
        return Error(Error::Invalid, u"undone before"_s);
    Undoing undoing(database, *entry, now);
    QList<rule::Deed> taken;
    for (auto deed = entry->deeds.rbegin(); deed != entry->deeds.rend(); ++deed) {
        if (deed->left)
            continue;
        const Result<bool> back = undoing.take(*deed);
        if (!back)
            return back.error();
        if (*back)
            taken.append(*deed);
    }
    Statement update = database.prepare(u"UPDATE rule_log SET undone_at = ? WHERE id = ?"_s);
    const Result<> noted = update.run(now, id);
    if (!noted)
        return noted.error();
    return taken;
}

} // namespace

Result<QList<rule::Deed>> undo(Database &database, qint64 id, Instant now)
{
    return database.transact([&] { return takeBack(database, id, now); });
}

Result<int> undoAll(Database &database, QList<qint64> ids, Instant now)
{
    return database.transact([&]() -> Result<int> {
        int done = 0;
        for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
            const Result<QList<rule::Deed>> taken = takeBack(database, *id, now);
            const bool settled = !taken
                && (taken.error().kind == Error::Invalid || taken.error().kind == Error::NotFound);
            if (!taken && !settled)
                return taken.error();
            done += taken ? 1 : 0;
        }
        return done;
    });
}

Result<bool> dismiss(Database &database, qint64 proposalId, Instant now)
{
    Statement update = database.prepare(
        uR"(UPDATE proposal SET settled_at = ?, settled = 'dismissed'
            WHERE id = ? AND settled_at IS NULL)"_s);
    const Result<> run = update.run(now, proposalId);
    if (!run)
        return run.error();
    return update.affected() > 0;
}

Result<> reopen(Database &database, qint64 proposalId)
{
    Statement update = database.prepare(
        uR"(UPDATE proposal SET settled_at = NULL, settled = ''
            WHERE id = ? AND settled = 'dismissed' AND NOT EXISTS
                (SELECT 1 FROM proposal o WHERE o.message_id = proposal.message_id
                                            AND o.settled_at IS NULL))"_s);
    return update.run(proposalId);
}

} // namespace rulelog
