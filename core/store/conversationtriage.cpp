// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to conversations, one or many, and its way back.
#include "core/store/conversations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace conversations {

namespace {

Result<Triage> triageOf(Database &database, qint64 id)
{
    Statement query = database.prepare(
        u"SELECT state, unread, snoozed_until, back, back_from FROM conversation WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound));
    Triage triage;
    triage.state = Conversation::State(query.integer(0));
    triage.unread = query.integer(1) != 0;
    triage.snoozedUntil = query.maybeMoment(2);
    triage.back = conversation::backFromKey(query.text(3));
    triage.backFrom = query.maybeMoment(4);
    return triage;
}

Result<> save(Database &database, qint64 id, const Triage &triage)
{
    Statement update = database.prepare(
        uR"(UPDATE conversation SET state = ?, unread = ?, snoozed_until = ?, back = ?,
                back_from = ? WHERE id = ?)"_s);
    const Result<> updated
        = update.run(int(triage.state), triage.unread, triage.snoozedUntil,
                     conversation::backKey(triage.back), triage.backFrom, id);
    if (!updated || triage.unread)
        return updated;
    Statement read
        = database.prepare(u"UPDATE message SET state = 1 WHERE conversation_id = ? AND state = 0"_s);
    return read.run(id);
}

// Applies `change` to what is there and returns what was.
template <typename Change>
Result<Triage> alter(Database &database, qint64 id, Change change)
{
    return database.transact([&]() -> Result<Triage> {
        const Result<Triage> before = triageOf(database, id);
        if (!before)
            return before;
        Triage after = *before;
        change(after);
        const Result<> saved = save(database, id, after);
        if (!saved)
            return saved.error();
        return before;
    });
}

// The same into one column of many, and what stood there; those that are gone are left out.
template <typename Was, typename Value, typename Read>
Result<QList<Was>> put(Database &database, const QString &column, const QList<qint64> &ids,
                       const Value &value, Read read)
{
    return database.transact([&]() -> Result<QList<Was>> {
        QList<Was> done;
        for (const qint64 id : ids) {
            Was was;
            was.id = id;
            {
                Statement query = database.prepare(
                    u"SELECT %1 FROM conversation WHERE id = ?"_s.arg(column));
                const Result<> run = query.run(id);
                if (!run)
                    return run.error();
                if (!query.next()) {
                    if (query.failure())
                        return *query.failure();
                    continue;
                }
                was.before = read(query);
            }
            Statement update = database.prepare(
                u"UPDATE conversation SET %1 = ? WHERE id = ?"_s.arg(column));
            const Result<> updated = update.run(value, id);
            if (!updated)
                return updated.error();
            done.append(was);
        }
        return done;
    });
}

template <typename Was>
Result<> putBack(Database &database, const QString &column, const QList<Was> &before)
{
    return database.transact([&]() -> Result<> {
        for (const Was &each : before) {
            Statement update = database.prepare(
                u"UPDATE conversation SET %1 = ? WHERE id = ?"_s.arg(column));
            const Result<> updated = update.run(each.before, each.id);
            if (!updated)
                return updated;
        }
        return {};
    });
}

} // namespace

Result<Triage> set(Database &database, qint64 id, Triage triage)
{
    return alter(database, id, [&triage](Triage &now) { now = triage; });
}

Result<Triage> setState(Database &database, qint64 id, Conversation::State state)
{
    return alter(database, id, [state](Triage &now) {
        now.state = state;
        now.snoozedUntil.reset();
        now.back = Conversation::Back::No;
        now.backFrom.reset();
        if (state == Conversation::State::Done)
            now.unread = false;
    });
}

Result<Triage> markRead(Database &database, qint64 id)
{
    return alter(database, id, [](Triage &now) { now.unread = false; });
}

Result<int> wake(Database &database, Instant now)
{
    Statement update = database.prepare(
        uR"(UPDATE conversation SET state = 0, unread = 1, snoozed_until = NULL, back = 'time',
                back_from = snoozed_until
            WHERE snoozed_until IS NOT NULL AND snoozed_until <= ? AND state = 2)"_s);
    const Result<> run = update.run(now);
    if (!run)
        return run.error();
    return update.affected();
}

Result<QList<Triaged>> setAll(Database &database, QList<qint64> ids, Triage triage)
{
    return database.transact([&]() -> Result<QList<Triaged>> {
        QList<Triaged> done;
        for (const qint64 id : ids) {
            const Result<Triage> before = triageOf(database, id);
            if (!before && before.error().kind == Error::NotFound)
                continue;
            if (!before)
                return before.error();
            const Result<> saved = save(database, id, triage);
            if (!saved)
                return saved.error();
            done.append({ id, *before });
        }
        return done;
    });
}

Result<> restore(Database &database, QList<Triaged> before)
{
    return database.transact([&]() -> Result<> {
        for (const Triaged &each : before) {
            const Result<> saved = save(database, each.id, each.before);
            if (!saved)
                return saved;
        }
        return {};
    });
}

Result<QList<Assigned>> assign(Database &database, QList<qint64> ids, QString name)
{
    return put<Assigned>(database, u"assignee"_s, ids, name.simplified().left(60),
                         [](const Statement &row) { return row.text(0); });
}

Result<> reassign(Database &database, QList<Assigned> before)
{
    return putBack(database, u"assignee"_s, before);
}

Result<QList<Prioritised>> prioritise(Database &database, QList<qint64> ids, int priority)
{
    return put<Prioritised>(database, u"priority"_s, ids, std::clamp(priority, -1, 1),
                            [](const Statement &row) { return int(row.integer(0)); });
}

Result<> reprioritise(Database &database, QList<Prioritised> before)
{
    return putBack(database, u"priority"_s, before);
}

Result<QStringList> assignees(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT DISTINCT assignee FROM conversation WHERE +state < 3 AND assignee <> ''
            ORDER BY assignee)"_s);
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

} // namespace conversations
