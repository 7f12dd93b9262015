// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eraser.h"

#include "core/store/messagerow.h"
#include "core/store/values.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace erasures {

namespace {

// Names of theirs, in a text of ours.
QString withoutNames(QString text, const QStringList &names)
{
    for (const QString &name : names)
        text.replace(name, u"…"_s, Qt::CaseInsensitive);
    return text;
}

} // namespace

Result<QByteArray> keyOf(Database &database, bool make)
{
    const Result<QString> kept = values::get(database, keyName);
    if (!kept)
        return kept.error();
    if (!kept->isEmpty() || !make)
        return QByteArray::fromHex(kept->toLatin1());
    QByteArray fresh(32, '\0');
    QRandomGenerator::system()->generate(fresh.begin(), fresh.end());
    const Result<> set = values::set(database, keyName, QString::fromLatin1(fresh.toHex()));
    if (!set)
        return set.error();
    return fresh;
}

QByteArray hashOf(const QByteArray &key, qint64 accountId, const QString &remoteId)
{
    return QMessageAuthenticationCode::hash(QByteArray::number(accountId) + '\n' + remoteId.toUtf8(), key,
                                            QCryptographicHash::Sha256);
}

Result<> Eraser::takeAuthors(const QString &where, const QVariantList &values)
{
    Statement query = m_database.prepare(
        u"SELECT id, account_id, remote_id, handle, name FROM author WHERE "_s + where + u" ORDER BY id"_s);
    const Result<> run = query.runList(values);
    if (!run)
        return run;
    while (query.next())
        m_authors.append({ query.integer(0), query.integer(1), query.text(2), query.text(3), query.text(4) });
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<> Eraser::takeConversations(const QString &where, const QVariantList &values)
{
    Statement query
        = m_database.prepare(u"SELECT id FROM conversation WHERE "_s + where);
    const Result<> run = query.runList(values);
    if (!run)
        return run;
    while (query.next())
        m_conversations.append(query.integer(0));
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<> Eraser::takeFound(Instant before, int limit)
{
    Statement query = m_database.prepare(u"SELECT id FROM message WHERE "_s + foundBefore
                                         + u" ORDER BY created_at, id LIMIT ?"_s);
    const Result<> run = query.run(before, before, limit);
    if (!run)
        return run;
    while (query.next())
        m_found.append(query.integer(0));
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<> Eraser::leaving()
{
    for (const qint64 id : std::as_const(m_conversations)) {
        Statement query = m_database.prepare(
            uR"(SELECT 1 FROM publication WHERE conversation_id = ?
                  AND state IN ('preparing', 'sending', 'unknown', 'handed') LIMIT 1)"_s);
        const Result<> run = query.run(id);
        if (!run)
            return run;
        if (query.next())
            return Error(Error::Busy, u"an answer to them is on its way"_s);
        if (query.failure())
            return *query.failure();
    }
    return {};
}

Result<> Eraser::takeTexts(const QString &where, qint64 id)
{
    Statement query = m_database.prepare(
        u"SELECT id, account_id, remote_id, state, kind, body FROM message WHERE "_s + where);
    const Result<> run = query.run(id);
    if (!run)
        return run;
    while (query.next()) {
        if (m_known.contains(query.integer(0)))
            continue;
        m_known.insert(query.integer(0));
        Text text;
        text.id = query.integer(0);
        text.accountId = query.integer(1);
        text.remoteId = query.text(2);
        text.theirs = query.integer(3) != messagerow::Own;
        m_texts.append(text);
        search::Text indexed;
        indexed.id = text.id;
        indexed.accountId = text.accountId;
        indexed.kind = int(query.integer(4));
        indexed.body = query.text(5);
        m_indexed.append(indexed);
    }
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<> Eraser::run(qint64 erasureId)
{
    for (const qint64 id : std::as_const(m_conversations)) {
        const Result<> taken = takeTexts(u"conversation_id = ?"_s, id);
        if (!taken)
            return taken;
    }
    for (const qint64 id : std::as_const(m_found)) {
        const Result<> taken = takeTexts(u"id = ?"_s, id);
        if (!taken)
            return taken;
    }
    for (const Author &author : std::as_const(m_authors)) {
        const Result<> taken = takeTexts(u"author_id = ?"_s, author.id);
        if (!taken)
            return taken;
    }
    m_done.messages = int(m_texts.size());
    m_done.conversations = int(m_conversations.size());
    const Result<> kept = remember(erasureId);
    if (!kept)
        return kept;
    if (m_asked) {
        for (const auto step : { &Eraser::forgetDecisions, &Eraser::forgetLessons, &Eraser::unlink,
                                 &Eraser::unlinkThreads }) {
            const Result<> done = (this->*step)();
            if (!done)
                return done;
        }
    }
    for (const auto step : { &Eraser::unindex, &Eraser::forgetNumbers, &Eraser::forgetAnswers,
                             &Eraser::remove }) {
        const Result<> done = (this->*step)();
        if (!done)
            return done;
    }
    return {};
}

// Its texts by their hashes: reading the account again brings none of them back. What is merely old is known by
// its date, but for what feeds list: many give none, and then it would be new again.
Result<> Eraser::remember(qint64 erasureId)
{
    QList<Text> remembered = m_texts;
    if (!m_asked) {
        QSet<qint64> feeds;
        Statement query = m_database.prepare(u"SELECT id FROM account WHERE platform = 'feeds'"_s);
        const Result<> run = query.run();
        if (!run)
            return run;
        while (query.next())
            feeds.insert(query.integer(0));
        if (query.failure())
            return *query.failure();
        remembered.removeIf([&feeds](const Text &each) { return !feeds.contains(each.accountId); });
        if (remembered.isEmpty())
            return {};
    }
    const Result<QByteArray> key = keyOf(m_database, true);
    if (!key)
        return key.error();
    Statement insert = m_database.prepare(
        u"INSERT INTO erased (hash, kind, erasure_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s);
    for (const Text &text : std::as_const(remembered)) {
        const Result<> run = insert.run(hashOf(*key, text.accountId, text.remoteId), u"message"_s, erasureId);
        if (!run)
            return run;
    }
    for (const Author &author : std::as_const(m_authors)) {
        const Result<> run = insert.run(hashOf(*key, author.accountId, u"author "_s + author.remoteId),
                                        u"author"_s, erasureId);
        if (!run)
            return run;
    }
    return {};
}

Result<> Eraser::unindex()
{
    return search::erase(m_database, m_indexed);
}

Result<> Eraser::forgetNumbers()
{
    Statement remove = m_database.prepare(u"DELETE FROM measure WHERE account_id = ? AND subject = ?"_s);
    Statement stale = m_database.prepare(u"DELETE FROM tally_post WHERE account_id = ? AND subject = ?"_s);
    for (const Text &text : std::as_const(m_texts)) {
        const Result<> run = remove.run(text.accountId, text.remoteId);
        const Result<> forgot = run ? stale.run(text.accountId, text.remoteId) : run;
        if (!forgot)
            return forgot;
    }
    return {};
}

// What was decided, by which article, by whom of us and when stays; about whom does not.
Result<> Eraser::forgetDecisions()
{
    struct Decision
    {
        qint64 id;
        QString reason;
    };
    QList<Decision> decisions;
    QStringList names;
    const auto read = [&](Statement &query) -> Result<> {
        while (query.next()) {
            const bool known = std::any_of(decisions.cbegin(), decisions.cend(),
                                           [&](const Decision &each) { return each.id == query.integer(0); });
            if (!known)
                decisions.append({ query.integer(0), query.text(1) });
        }
        return query.failure() ? Result<>(*query.failure()) : Result<>();
    };
    for (const Author &author : std::as_const(m_authors)) {
        for (const QString &name : { author.handle, author.name }) {
            if (name.size() >= shortestName)
                names.append(name);
        }
        Statement query = m_database.prepare(
            u"SELECT id, reason FROM moderation WHERE account_id = ? AND author_remote = ?"_s);
        const Result<> run = query.run(author.accountId, author.remoteId);
        const Result<> taken = run ? read(query) : run;
        if (!taken)
            return taken;
    }
    for (const qint64 id : std::as_const(m_conversations)) {
        Statement query = m_database.prepare(u"SELECT id, reason FROM moderation WHERE conversation_id = ?"_s);
        const Result<> run = query.run(id);
        const Result<> taken = run ? read(query) : run;
        if (!taken)
            return taken;
    }
    for (const Decision &each : std::as_const(decisions)) {
        Statement update = m_database.prepare(
            uR"(UPDATE moderation SET author_remote = '', author_handle = '', author_name = '', body = '',
                    url = '', error = '', reason = ?, conversation_id = 0, message_id = 0 WHERE id = ?)"_s);
        const Result<> run = update.run(withoutNames(each.reason, names), each.id);
        if (!run)
            return run;
    }
    m_done.decisions = int(decisions.size());
    return {};
}

// What we wrote to them, with what was planned: nothing of it leaves any more.
Result<> Eraser::forgetAnswers()
{
    for (const qint64 id : std::as_const(m_conversations)) {
        QList<qint64> posts;
        {
            Statement query = m_database.prepare(
                u"SELECT DISTINCT post_id FROM publication WHERE conversation_id = ? AND post_id IS NOT NULL"_s);
            const Result<> run = query.run(id);
            if (!run)
                return run;
            while (query.next())
                posts.append(query.integer(0));
            if (query.failure())
                return *query.failure();
        }
        Statement remove = m_database.prepare(u"DELETE FROM publication WHERE conversation_id = ?"_s);
        const Result<> removed = remove.run(id);
        if (!removed)
            return removed;
        for (const qint64 post : std::as_const(posts)) {
            Statement drop = m_database.prepare(
                uR"(DELETE FROM post WHERE id = ?
                      AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.post_id = post.id))"_s);
            const Result<> dropped = drop.run(post);
            if (!dropped)
                return dropped;
        }
    }
    return {};
}

Result<> Eraser::forgetLessons()
{
    Statement forget = m_database.prepare(u"DELETE FROM lesson WHERE kind IN ('need', 'mood') AND body = ?"_s);
    for (const search::Text &text : std::as_const(m_indexed)) {
        const Result<> run = forget.run(text.body);
        if (!run)
            return run;
    }
    return {};
}

// Texts of others that answer theirs: an address often holds a name.
Result<> Eraser::unlink()
{
    QSet<QString> addresses;
    QSet<QString> handles;
    for (const Text &text : std::as_const(m_texts))
        addresses.insert(QString::number(text.accountId) + u'\n' + text.remoteId);
    for (const Author &author : std::as_const(m_authors))
        handles.insert(QString::number(author.accountId) + u'\n' + author.handle.toLower());
    struct Change
    {
        qint64 id;
        QString parent;
        QString extra;
    };
    QList<Change> changes;
    {
        Statement query = m_database.prepare(
            uR"(SELECT id, account_id, parent_id, COALESCE(extra, '') FROM message
                WHERE parent_id <> '' OR extra LIKE '%"root"%' OR extra LIKE '%"participants"%')"_s);
        const Result<> run = query.run();
        if (!run)
            return run;
        while (query.next()) {
            if (m_known.contains(query.integer(0)))
                continue;
            const QString account = QString::number(query.integer(1)) + u'\n';
            Change change { query.integer(0), query.text(2), query.text(3) };
            bool other = addresses.contains(account + change.parent);
            if (other)
                change.parent.clear();
            if (!change.extra.isEmpty()) {
                QJsonObject extra = QJsonDocument::fromJson(change.extra.toUtf8()).object();
                bool touched = addresses.contains(account + extra["root"_L1].toString());
                if (touched)
                    extra.remove(u"root"_s);
                QJsonArray kept;
                const QJsonArray participants = extra["participants"_L1].toArray();
                for (const QJsonValue each : participants) {
                    if (!handles.contains(account + each.toString().toLower()))
                        kept.append(each);
                }
                if (kept.size() != participants.size()) {
                    touched = true;
                    extra.insert(u"participants"_s, kept);
                }
                if (touched) {
                    other = true;
                    change.extra = QString::fromUtf8(QJsonDocument(extra).toJson(QJsonDocument::Compact));
                }
            }
            if (other)
                changes.append(change);
        }
        if (query.failure())
            return *query.failure();
    }
    for (const Change &each : std::as_const(changes)) {
        Statement update = m_database.prepare(u"UPDATE message SET parent_id = ?, extra = ? WHERE id = ?"_s);
        const Result<> run = update.run(
            each.parent, each.extra.isEmpty() ? std::nullopt : std::optional(each.extra), each.id);
        if (!run)
            return run;
    }
    return {};
}

// Conversations of others below a text of theirs: the thread is called by its number from now on.
Result<> Eraser::unlinkThreads()
{
    Statement update = m_database.prepare(
        uR"(UPDATE conversation SET root_id = '', thread_key = 'erased ' || id
            WHERE account_id = ? AND thread_key >= ? AND thread_key < ?)"_s);
    for (const Text &text : std::as_const(m_texts)) {
        const Result<> run
            = update.run(text.accountId, text.remoteId + u'\n', text.remoteId + u'\v');
        if (!run)
            return run;
    }
    return {};
}

Result<> Eraser::each(const QString &sql, const QList<qint64> &ids)
{
    Statement statement = m_database.prepare(sql);
    for (const qint64 id : ids) {
        const Result<> run = statement.run(id);
        if (!run)
            return run;
    }
    return {};
}

Result<> Eraser::remove()
{
    QList<qint64> authors;
    for (const Author &author : std::as_const(m_authors))
        authors.append(author.id);
    for (const auto &[sql, ids] :
         { std::pair(u"DELETE FROM conversation WHERE id = ?"_s, m_conversations),
           std::pair(u"DELETE FROM message WHERE id = ?"_s, m_found),
           std::pair(u"DELETE FROM message WHERE author_id = ?"_s, authors),
           std::pair(u"DELETE FROM author WHERE id = ?"_s, authors),
           std::pair(u"DELETE FROM tally_conversation WHERE id = ?"_s, m_conversations) }) {
        const Result<> done = each(sql, ids);
        if (!done)
            return done;
    }
    return {};
}

// How many texts of others name them by their handle.
Result<int> Eraser::named()
{
    int found = 0;
    QStringList handles;
    for (const Author &author : std::as_const(m_authors)) {
        if (author.handle.size() >= shortestName && !handles.contains(author.handle))
            handles.append(author.handle);
    }
    for (const QString &handle : std::as_const(handles)) {
        Statement query = m_database.prepare(
            u"SELECT id FROM message WHERE body LIKE '%@' || ? || '%'"_s);
        const Result<> run = query.run(QString(handle).replace(u'%', u'_'));
        if (!run)
            return run.error();
        while (query.next())
            found += m_known.contains(query.integer(0)) ? 0 : 1;
        if (query.failure())
            return *query.failure();
    }
    return found;
}

} // namespace erasures
