// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"

#include "core/store/labels.h"
#include "core/store/messagerow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace conversations {

namespace {

// LEFT JOINs keep the conversation outermost: a plain JOIN lets the planner start from `author`,
// four thousand times slower.
const QString listed
    = uR"(SELECT c.id, c.account_id, a.platform, c.kind, c.audience, c.author_id, au.handle, au.name,
             au.avatar, r.body, m.body, c.state, c.unread, c.language, c.messages, c.last_in_at,
             c.last_at, c.snoozed_until, c.need, c.urgent, c.mood
         FROM conversation c
         LEFT JOIN account a ON a.id = c.account_id
         LEFT JOIN author au ON au.id = c.author_id
         LEFT JOIN message m ON m.id = c.last_in_id
         LEFT JOIN message r ON r.account_id = c.account_id AND r.remote_id = c.root_id
                             AND r.conversation_id IS NULL)"_s;

Conversation read(const Statement &row)
{
    Conversation found;
    found.id = row.integer(0);
    found.accountId = row.integer(1);
    found.platform = platform::fromKey(row.text(2)).value_or(Platform::Mastodon);
    found.kind = message::kindFromKey(row.text(3)).value_or(Message::Kind::Mention);
    found.audience = audience::fromKey(row.text(4)).value_or(Audience::Public);
    found.authorId = row.integer(5);
    found.author = row.foreign(6);
    found.authorName = row.foreign(7);
    found.avatar = QUrl(row.text(8));
    found.subject = Foreign(row.text(9).left(200));
    found.text = Foreign(row.text(10).left(1000));
    found.state = Conversation::State(row.integer(11));
    found.unread = row.integer(12) != 0;
    found.language = row.text(13);
    found.messages = int(row.integer(14));
    found.lastInAt = row.moment(15);
    found.lastAt = row.moment(16);
    found.snoozedUntil = row.maybeMoment(17);
    found.need = row.text(18);
    found.urgent = row.integer(19) != 0;
    if (!row.isNull(20))
        found.mood = row.real(20);
    return found;
}

// One state: an index walk. Every state together is four such walks, merged.
Result<QList<Conversation>> pageOf(Database &database, const Filter &filter,
                                   std::optional<Place> from, Way way, int limit)
{
    const bool older = way == Way::Older;
    QString where = u" WHERE c.state = ?"_s;
    if (filter.accountId != 0)
        where += u" AND c.account_id = ?"_s;
    if (filter.unreadOnly)
        where += u" AND c.unread = 1"_s;
    where += older ? u" AND (c.last_at, c.id) < (?, ?)"_s : u" AND (c.last_at, c.id) > (?, ?)"_s;
    const QString order = older ? u" ORDER BY c.last_at DESC, c.id DESC LIMIT ?"_s
                                : u" ORDER BY c.last_at, c.id LIMIT ?"_s;
    Place start;
    start.at = from ? from->at : (older ? instant(std::numeric_limits<qint64>::max()) : Instant());
    start.id = from ? from->id : (older ? std::numeric_limits<qint64>::max() : 0);

    Statement query = database.prepare(listed + where + order);
    const int state = int(*filter.state);
    const Result<> run = filter.accountId != 0
        ? query.run(state, filter.accountId, start.at, start.id, limit)
        : query.run(state, start.at, start.id, limit);
    if (!run)
        return run.error();
    QList<Conversation> rows;
    while (query.next())
        rows.append(read(query));
    if (query.failure())
        return *query.failure();
    return rows;
}

bool newerFirst(const Conversation &a, const Conversation &b)
{
    return std::pair(a.lastAt, a.id) > std::pair(b.lastAt, b.id);
}

Result<Triage> triageOf(Database &database, qint64 id)
{
    Statement query = database.prepare(
        u"SELECT state, unread, snoozed_until FROM conversation WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound));
    Triage triage;
    triage.state = Conversation::State(query.integer(0));
    triage.unread = query.integer(1) != 0;
    triage.snoozedUntil = query.maybeMoment(2);
    return triage;
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
        Statement update = database.prepare(
            u"UPDATE conversation SET state = ?, unread = ?, snoozed_until = ? WHERE id = ?"_s);
        const Result<> updated
            = update.run(int(after.state), after.unread, after.snoozedUntil, id);
        if (!updated)
            return updated.error();
        if (!after.unread) {
            Statement read = database.prepare(
                u"UPDATE message SET state = 1 WHERE conversation_id = ? AND state = 0"_s);
            const Result<> marked = read.run(id);
            if (!marked)
                return marked.error();
        }
        return before;
    });
}

Result<QList<Entry>> entries(Database &database, const QString &where, qint64 id)
{
    Statement query = database.prepare(messagerow::select + where);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    QList<Entry> found;
    while (query.next()) {
        Entry entry;
        entry.message = messagerow::read(query, &entry.id, &entry.authorId, &entry.deleted);
        found.append(entry);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<Foreign>> formerTexts(Database &database, qint64 messageId)
{
    Statement query = database.prepare(
        u"SELECT body FROM revision WHERE message_id = ? ORDER BY replaced_at"_s);
    const Result<> run = query.run(messageId);
    if (!run)
        return run.error();
    QList<Foreign> found;
    while (query.next())
        found.append(query.foreign(0));
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

Result<QList<Conversation>> page(Database &database, Filter filter, std::optional<Place> from,
                                 Way way, int limit)
{
    QList<Conversation> rows;
    using enum Conversation::State;
    const QList<Conversation::State> states
        = filter.state ? QList { *filter.state } : QList { Todo, Waiting, Snoozed, Done };
    for (const Conversation::State state : states) {
        filter.state = state;
        const Result<QList<Conversation>> found = pageOf(database, filter, from, way, limit);
        if (!found)
            return found;
        rows += *found;
    }
    if (way == Way::Older) {
        std::sort(rows.begin(), rows.end(), &newerFirst);
        rows = rows.mid(0, limit);
    } else { // the ones nearest to `from`, then newest first like every page
        std::sort(rows.rbegin(), rows.rend(), &newerFirst);
        rows = rows.mid(0, limit);
        std::reverse(rows.begin(), rows.end());
    }
    return rows;
}

Result<Conversation> one(Database &database, qint64 id)
{
    Result<QList<Conversation>> found = byIds(database, { id });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"conversation %1"_s.arg(id));
    Conversation conversation = found->first();
    const Result<QStringList> labels = labels::of(database, id);
    if (!labels)
        return labels.error();
    conversation.labels = *labels;
    return conversation;
}

Result<QList<Conversation>> byIds(Database &database, QList<qint64> ids)
{
    QList<Conversation> rows;
    for (const qint64 id : ids) {
        Statement query = database.prepare(listed + u" WHERE c.id = ?"_s);
        const Result<> run = query.run(id);
        if (!run)
            return run.error();
        if (query.next())
            rows.append(read(query));
        else if (query.failure())
            return *query.failure();
    }
    return rows;
}

Result<QList<Count>> counts(Database &database)
{
    Statement query = database.prepare(
        u"SELECT account_id, state, conversations, unread FROM counter"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Count> found;
    while (query.next()) {
        Count count;
        count.accountId = query.integer(0);
        count.state = Conversation::State(query.integer(1));
        count.conversations = int(query.integer(2));
        count.unread = int(query.integer(3));
        found.append(count);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Triage> set(Database &database, qint64 id, Triage triage)
{
    return alter(database, id, [&triage](Triage &now) { now = triage; });
}

Result<Triage> setState(Database &database, qint64 id, Conversation::State state)
{
    return alter(database, id, [state](Triage &now) {
        now.state = state;
        now.snoozedUntil.reset();
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
        uR"(UPDATE conversation SET state = 0, unread = 1, snoozed_until = NULL
            WHERE snoozed_until IS NOT NULL AND snoozed_until <= ? AND state = 2)"_s);
    const Result<> run = update.run(now);
    if (!run)
        return run.error();
    return update.affected();
}

Result<QString> draft(Database &database, qint64 id)
{
    Statement query = database.prepare(u"SELECT draft FROM conversation WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound));
    return query.text(0);
}

Result<> saveDraft(Database &database, qint64 id, QString text)
{
    Statement update = database.prepare(u"UPDATE conversation SET draft = ? WHERE id = ?"_s);
    return update.run(text, id);
}

Result<QList<Entry>> thread(Database &database, qint64 id)
{
    Result<QList<Entry>> root = entries(
        database,
        uR"( WHERE m.conversation_id IS NULL
               AND (m.account_id, m.remote_id) = (SELECT account_id, root_id FROM conversation
                                                  WHERE id = ?))"_s,
        id);
    if (!root)
        return root;
    Result<QList<Entry>> rest = entries(
        database, u" WHERE m.conversation_id = ? ORDER BY m.created_at, m.id LIMIT 2000"_s, id);
    if (!rest)
        return rest;
    QList<Entry> all = *root + *rest;
    for (Entry &entry : all) {
        if (!entry.message.editedAt)
            continue;
        const Result<QList<Foreign>> former = formerTexts(database, entry.id);
        if (!former)
            return former.error();
        entry.formerTexts = *former;
    }
    return all;
}

Result<Entry> newestIncoming(Database &database, qint64 id)
{
    const Result<QList<Entry>> found = entries(
        database,
        u" WHERE m.conversation_id = ? AND m.state < 2 ORDER BY m.created_at DESC, m.id DESC LIMIT 1"_s,
        id);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"nothing to answer"_s);
    return found->first();
}

} // namespace conversations
