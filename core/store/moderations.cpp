// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/moderations.h"

#include "core/base/text.h"
#include "core/understanding/echo.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace moderations {

namespace {

using Do = Action::Kind;

const QString selected
    = uR"(SELECT m.id, m.publication_id, m.kind, m.undoes, m.account_id, m.platform, m.account,
             m.conversation_id, m.message_id, m.author_remote, m.author_handle, m.author_name,
             m.body, m.written_at, m.url, m.article, m.article_title, m.reason, m.moderator,
             m.done_at, m.outcome, m.error,
             EXISTS (SELECT 1 FROM moderation u WHERE u.undoes = m.id
                     AND u.outcome NOT IN ('refused', 'cancelled', 'missed'))
         FROM moderation m)"_s;

Entry read(const Statement &row)
{
    Entry found;
    found.id = row.integer(0);
    found.publicationId = row.integer(1);
    found.kind = publication::actionFromKey(row.text(2)).value_or(Do::Hide);
    found.undoes = row.integer(3);
    found.accountId = row.integer(4);
    found.platform = platform::fromKey(row.text(5)).value_or(Platform::Mastodon);
    found.account = row.text(6);
    found.conversationId = row.integer(7);
    found.messageId = row.integer(8);
    found.authorId = row.text(9);
    found.authorHandle = row.foreign(10);
    found.authorName = row.foreign(11);
    found.text = row.foreign(12);
    found.writtenAt = row.moment(13);
    found.url = QUrl(row.text(14));
    found.article = int(row.integer(15));
    found.articleTitle = row.text(16);
    found.reason = row.text(17);
    found.moderator = row.text(18);
    found.doneAt = row.moment(19);
    found.outcome = publication::stateFromKey(row.text(20))
                        .value_or(Publication::State::Attention);
    found.error = row.foreign(21);
    found.undone = row.integer(22) != 0;
    return found;
}

Result<QList<Entry>> readAll(Database &database, const QString &rest, const QVariantList &values)
{
    Statement query = database.prepare(selected + rest);
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

Result<qint64> insert(Database &database, const Entry &entry, qint64 publicationId,
                      Publication::State state, Instant now)
{
    Statement add = database.prepare(
        uR"(INSERT INTO moderation (publication_id, kind, undoes, account_id, platform, account,
                conversation_id, message_id, author_remote, author_handle, author_name, body,
                written_at, url, article, article_title, reason, moderator, done_at, outcome,
                outcome_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
    const Result<> run = add.run(
        publicationId, publication::actionKey(entry.kind),
        entry.undoes != 0 ? std::optional(entry.undoes) : std::nullopt, entry.accountId,
        platform::key(entry.platform), entry.account, entry.conversationId, entry.messageId,
        entry.authorId, entry.authorHandle, entry.authorName, entry.text, entry.writtenAt,
        entry.url.toString(), entry.article, entry.articleTitle, entry.reason, entry.moderator, now,
        publication::stateKey(state), now);
    if (!run)
        return run.error();
    return add.insertedId();
}

bool contains(const Entry &entry, const QString &words)
{
    const QString all = text::folded(
        text::verbatim(entry.text) + u'\n' + text::verbatim(entry.authorName) + u'\n'
        + text::verbatim(entry.authorHandle) + u'\n' + entry.articleTitle + u'\n' + entry.reason
        + u'\n' + entry.moderator);
    for (const QString &word : text::folded(words).split(u' ', Qt::SkipEmptyParts)) {
        if (!all.contains(word))
            return false;
    }
    return true;
}

constexpr qsizetype shortest = 12; // letters and digits

// Whom or what it is about: the last word on the same subject counts.
bool sameSubject(const Standing &a, const Standing &b)
{
    const auto family = [](Do kind) { return reverse(kind).value_or(kind); };
    const bool same = a.kind == b.kind || family(a.kind) == b.kind;
    const bool person = a.kind == Do::Block || a.kind == Do::Unblock || a.kind == Do::Mute
        || a.kind == Do::Unmute;
    return same && (person ? a.authorId == b.authorId : a.messageId == b.messageId);
}

bool takesBack(Do kind)
{
    return kind == Do::Unlike || kind == Do::Unhide || kind == Do::Unblock || kind == Do::Unmute;
}

Result<QList<Standing>> likes(Database &database, qint64 conversationId)
{
    publications::Filter filter;
    filter.conversationId = conversationId;
    filter.actions = true;
    const Result<QList<Publication>> actions = publications::list(database, filter);
    if (!actions)
        return actions.error();
    QList<Standing> found;
    Statement query = database.prepare(
        u"SELECT id FROM message WHERE account_id = ? AND remote_id = ?"_s);
    QList<Publication> oldestFirst = *actions;
    std::sort(oldestFirst.begin(), oldestFirst.end(),
              [](const Publication &a, const Publication &b) { return a.id < b.id; });
    for (const Publication &each : oldestFirst) {
        if (!each.action || (each.action->kind != Do::Like && each.action->kind != Do::Unlike))
            continue;
        const Result<> run = query.run(each.accountId, each.action->targetId);
        if (!run)
            return run.error();
        if (!query.next())
            continue;
        Standing standing;
        standing.kind = each.action->kind;
        standing.messageId = query.integer(0);
        standing.doneAt = each.createdAt;
        standing.outcome = each.state;
        found.append(standing);
    }
    return found;
}

} // namespace

Result<QList<qint64>> plan(Database &database, QList<Deed> deeds, Instant now)
{
    return database.transact([&]() -> Result<QList<qint64>> {
        QList<qint64> ids;
        for (const Deed &deed : deeds) {
            const Result<qint64> action = publications::addAction(database, deed.draft, now);
            if (!action)
                return action.error();
            const Result<qint64> id = insert(database, deed.entry, *action, deed.draft.state, now);
            if (!id)
                return id.error();
            ids.append(*id);
        }
        return ids;
    });
}

Result<QList<Entry>> list(Database &database, Filter filter)
{
    QString where;
    QVariantList values;
    const auto add = [&where, &values](const QString &condition, const QVariant &value) {
        where += (where.isEmpty() ? u" WHERE "_s : u" AND "_s) + condition;
        values.append(value);
    };
    if (filter.from)
        add(u"m.done_at >= ?"_s, millis(*filter.from));
    if (filter.to)
        add(u"m.done_at < ?"_s, millis(*filter.to));
    if (filter.kind)
        add(u"m.kind = ?"_s, publication::actionKey(*filter.kind));
    const QString words = filter.words.simplified();
    values.append(words.isEmpty() ? filter.limit : 1'000'000);
    Result<QList<Entry>> found = readAll(
        database, where + u" ORDER BY m.done_at DESC, m.id DESC LIMIT ?"_s, values);
    if (!found || words.isEmpty())
        return found;
    found->removeIf([&words](const Entry &entry) { return !contains(entry, words); });
    return found->first(std::min<qsizetype>(found->size(), filter.limit));
}

Result<Entry> one(Database &database, qint64 id)
{
    const Result<QList<Entry>> found = readAll(database, u" WHERE m.id = ?"_s, { id });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"register entry %1"_s.arg(id));
    return found->first();
}

Result<QList<Standing>> standing(Database &database, qint64 conversationId)
{
    Result<QList<Standing>> all = likes(database, conversationId);
    if (!all)
        return all;
    // What was done in this conversation, and to its people anywhere else.
    const Result<QList<Entry>> entries = readAll(
        database,
        uR"( WHERE m.conversation_id = ?
               OR (m.kind IN ('block', 'unblock', 'mute', 'unmute')
                   AND (m.account_id, m.author_remote) IN
                       (SELECT au.account_id, au.remote_id FROM message t
                        JOIN author au ON au.id = t.author_id WHERE t.conversation_id = ?))
             ORDER BY m.id)"_s,
        { conversationId, conversationId });
    if (!entries)
        return entries.error();
    for (const Entry &entry : *entries) {
        Standing standing;
        standing.entryId = entry.id;
        standing.kind = entry.kind;
        standing.messageId = entry.messageId;
        standing.authorId = entry.authorId;
        standing.article = entry.article;
        standing.moderator = entry.moderator;
        standing.doneAt = entry.doneAt;
        standing.outcome = entry.outcome;
        all->append(standing);
    }
    QList<Standing> last;
    for (const Standing &each : *all) {
        const bool vain = failed(each.outcome);
        if (vain && takesBack(each.kind))
            continue; // what was to be taken back still holds
        if (each.outcome == Publication::State::Cancelled)
            continue;
        last.removeIf([&each](const Standing &other) { return sameSubject(each, other); });
        if (!takesBack(each.kind))
            last.append(each);
    }
    return last;
}

Result<QList<qint64>> alike(Database &database, qint64 messageId)
{
    Statement query = database.prepare(
        uR"(SELECT o.id, o.body, m.body FROM message m
            JOIN message o ON o.account_id = m.account_id AND o.state IN (0, 1)
                          AND o.created_at BETWEEN m.created_at - 86400000 AND m.created_at + 86400000
            WHERE m.id = ? AND o.id <> m.id AND o.conversation_id IS NOT NULL)"_s);
    const Result<> run = query.run(messageId);
    if (!run)
        return run.error();
    QList<qint64> found;
    QString wanted;
    while (query.next()) {
        if (wanted.isEmpty())
            wanted = understanding::essence(query.text(2));
        if (wanted.size() < shortest)
            break;
        if (understanding::essence(query.text(1)) == wanted)
            found.append(query.integer(0));
    }
    if (query.failure())
        return *query.failure();
    return found;
}

std::optional<Action::Kind> reverse(Action::Kind kind)
{
    switch (kind) {
    case Do::Like: return Do::Unlike;
    case Do::Unlike: return Do::Like;
    case Do::Hide: return Do::Unhide;
    case Do::Unhide: return Do::Hide;
    case Do::Block: return Do::Unblock;
    case Do::Unblock: return Do::Block;
    case Do::Mute: return Do::Unmute;
    case Do::Unmute: return Do::Mute;
    default: return std::nullopt;
    }
}

bool failed(Publication::State outcome)
{
    return outcome == Publication::State::Refused || outcome == Publication::State::Cancelled
        || outcome == Publication::State::Missed;
}

} // namespace moderations
