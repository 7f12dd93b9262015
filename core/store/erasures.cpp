// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/erasures.h"

#include "core/store/messagerow.h"
#include "core/store/search.h"
#include "core/store/values.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace erasures {

namespace {

const QString keyName = u"erasure_key"_s;
constexpr int atOnce = 64; // names of one question
constexpr qsizetype shortestName = 4; // shorter ones are words like others
constexpr qsizetype shortestText = 24; // shorter ones anybody may have written
constexpr int mostTraces = 60; // each is looked for in the whole file

// Their authors: the one a person is named by, and those merged into it.
const QString authorsOf
    = uR"((SELECT id FROM author WHERE id = ? UNION SELECT id FROM author WHERE person_id = ?))"_s;

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

// Names of theirs, in a text of ours.
QString withoutNames(QString text, const QStringList &names)
{
    for (const QString &name : names)
        text.replace(name, u"…"_s, Qt::CaseInsensitive);
    return text;
}

// One erasure on its way through the tables, inside a transaction.
class Eraser
{
public:
    // Asked for by somebody, all that leads to them goes; what is merely old takes only itself along.
    Eraser(Database &database, bool asked)
        : m_database(database)
        , m_asked(asked)
    {
    }

    Result<> takeAuthors(const QString &where, const QVariantList &values);
    Result<> takeConversations(const QString &where, const QVariantList &values);
    Result<> leaving(); // Busy
    Result<> run(qint64 erasureId);
    Result<int> named();
    const Erasure &done() const { return m_done; }
    bool nobody() const { return m_authors.isEmpty(); }

private:
    struct Author
    {
        qint64 id = 0;
        qint64 accountId = 0;
        QString remoteId;
        QString handle;
        QString name;
    };
    struct Text
    {
        qint64 id = 0;
        qint64 accountId = 0;
        QString remoteId;
        bool theirs = false; // not ours
    };

    Result<> takeTexts(const QString &where, qint64 id);
    Result<> remember(qint64 erasureId);
    Result<> unindex();
    Result<> forgetNumbers();
    Result<> forgetDecisions();
    Result<> forgetAnswers();
    Result<> forgetLessons();
    Result<> unlink();
    Result<> unlinkThreads();
    Result<> remove();
    Result<> each(const QString &sql, const QList<qint64> &ids);

    Database &m_database;
    bool m_asked;
    QList<Author> m_authors;
    QList<qint64> m_conversations;
    QList<Text> m_texts;
    QSet<qint64> m_known; // of those texts
    QList<search::Text> m_indexed;
    Erasure m_done;
};

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
    for (const Author &author : std::as_const(m_authors)) {
        const Result<> taken = takeTexts(u"author_id = ?"_s, author.id);
        if (!taken)
            return taken;
    }
    m_done.messages = int(m_texts.size());
    m_done.conversations = int(m_conversations.size());
    if (m_asked) {
        const Result<> kept = remember(erasureId);
        if (!kept)
            return kept;
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

// Its texts by their hashes: reading the account again brings none of them back.
Result<> Eraser::remember(qint64 erasureId)
{
    const Result<QByteArray> key = keyOf(m_database, true);
    if (!key)
        return key.error();
    Statement insert = m_database.prepare(
        u"INSERT INTO erased (hash, kind, erasure_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s);
    for (const Text &text : std::as_const(m_texts)) {
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
           std::pair(u"DELETE FROM message WHERE author_id = ?"_s, authors),
           std::pair(u"DELETE FROM author WHERE id = ?"_s, authors),
           std::pair(u"DELETE FROM tally_conversation WHERE id = ?"_s, m_conversations) }) {
        const Result<> done = each(sql, ids);
        if (!done)
            return done;
    }
    // The next message takes the number after the last there is: it must not seem to be added up.
    Statement back = m_database.prepare(
        uR"(UPDATE tally SET message_id = (SELECT COALESCE(MAX(id), 0) FROM message)
            WHERE message_id > (SELECT COALESCE(MAX(id), 0) FROM message))"_s);
    return back.run();
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

Result<qint64> enter(Database &database, const Erasure &entry)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO erasure (cause, who, erased_at, people, messages, conversations, decisions, named)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s);
    const Result<> run = insert.run(entry.cause, entry.who, entry.erasedAt, entry.people, entry.messages,
                                    entry.conversations, entry.decisions, entry.named);
    if (!run)
        return run.error();
    return insert.insertedId();
}

Result<> addTo(Database &database, qint64 id, const Erasure &more)
{
    Statement update = database.prepare(
        uR"(UPDATE erasure SET people = people + ?, messages = messages + ?,
                conversations = conversations + ?, decisions = decisions + ?, named = named + ?
            WHERE id = ?)"_s);
    return update.run(more.people, more.messages, more.conversations, more.decisions, more.named, id);
}

// Who is left with nothing, not even a note or a label.
Result<int> eraseSilent(Database &database)
{
    Statement people = database.prepare(
        uR"(DELETE FROM author WHERE person_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM message m WHERE m.author_id = author.id)
              AND NOT EXISTS (SELECT 1 FROM author other WHERE other.person_id = author.id)
              AND NOT EXISTS (SELECT 1 FROM person_note n WHERE n.person_id = author.id)
              AND NOT EXISTS (SELECT 1 FROM person_label l WHERE l.person_id = author.id)
              AND NOT EXISTS (SELECT 1 FROM person_ours o WHERE o.person_id = author.id)
              AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = author.account_id
                              AND a.remote_id = author.remote_id))"_s);
    const Result<> run = people.run();
    if (!run)
        return run.error();
    return people.affected();
}

Result<qint64> count(Database &database, const QString &sql, const QVariantList &values)
{
    Statement query = database.prepare(sql);
    const Result<> run = query.runList(values);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::Damaged));
    return query.integer(0);
}

} // namespace

Result<Erasure> extent(Database &database, qint64 personId)
{
    Erasure found;
    const QVariantList both { personId, personId };
    const auto ask = [&](int *into, const QString &sql, const QVariantList &values) -> Result<> {
        const Result<qint64> counted = count(database, sql, values);
        if (!counted)
            return counted.error();
        *into = int(*counted);
        return {};
    };
    for (const Result<> &step :
         { ask(&found.people, u"SELECT COUNT(*) FROM author WHERE id IN "_s + authorsOf, both),
           ask(&found.conversations, u"SELECT COUNT(*) FROM conversation WHERE person_id = ?"_s, { personId }),
           ask(&found.messages,
               uR"(SELECT COUNT(*) FROM message WHERE author_id IN %1
                     OR conversation_id IN (SELECT id FROM conversation WHERE person_id = ?))"_s.arg(authorsOf),
               both + QVariantList { personId }),
           ask(&found.decisions,
               uR"(SELECT COUNT(*) FROM moderation m JOIN author au ON au.account_id = m.account_id
                     AND au.remote_id = m.author_remote WHERE au.id IN )"_s
                   + authorsOf,
               both) }) {
        if (!step)
            return step.error();
    }
    if (found.people == 0)
        return Error(Error::NotFound);
    return found;
}

Result<qint64> erase(Database &database, qint64 personId, QString who, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        Eraser eraser(database, true);
        const Result<> authors = eraser.takeAuthors(u"id IN "_s + authorsOf, { personId, personId });
        if (!authors)
            return authors.error();
        if (eraser.nobody())
            return Error(Error::NotFound);
        const Result<> conversations = eraser.takeConversations(u"person_id = ?"_s, { personId });
        if (!conversations)
            return conversations.error();
        const Result<qint64> ours = count(
            database,
            uR"(SELECT COUNT(*) FROM author au JOIN account a ON a.id = au.account_id
                  AND a.remote_id = au.remote_id WHERE au.id IN )"_s
                + authorsOf,
            { personId, personId });
        if (!ours)
            return ours.error();
        if (*ours > 0)
            return Error(Error::Invalid, u"an account of this workspace"_s);
        const Result<> leaving = eraser.leaving();
        if (!leaving)
            return leaving.error();
        Erasure entry;
        entry.cause = request;
        entry.who = who;
        entry.erasedAt = now;
        entry.people = 1;
        const Result<qint64> id = enter(database, entry);
        if (!id)
            return id;
        const Result<> done = eraser.run(*id);
        if (!done)
            return done.error();
        Erasure more = eraser.done();
        const Result<int> named = eraser.named();
        if (!named)
            return named.error();
        more.named = *named;
        const Result<> added = addTo(database, *id, more);
        if (!added)
            return added.error();
        return *id;
    });
}

Result<Erasure> aged(Database &database, Instant before)
{
    Erasure found;
    found.cause = age;
    const QVariantList when { millis(before) };
    const Result<qint64> conversations
        = count(database, u"SELECT COUNT(*) FROM conversation WHERE state = 3 AND last_at < ?"_s, when);
    if (!conversations)
        return conversations.error();
    const Result<qint64> messages = count(
        database,
        uR"(SELECT COALESCE(SUM(messages), 0) FROM conversation WHERE state = 3 AND last_at < ?)"_s, when);
    if (!messages)
        return messages.error();
    const Result<qint64> people = count(
        database,
        uR"(SELECT COUNT(*) FROM (SELECT person_id FROM conversation GROUP BY person_id
                HAVING MAX(last_at) < ? AND MIN(state) = 3) gone)"_s,
        when);
    if (!people)
        return people.error();
    found.conversations = int(*conversations);
    found.messages = int(*messages);
    found.people = int(*people);
    return found;
}

Result<int> eraseAged(Database &database, Instant before, int limit, QString who, Instant now)
{
    return database.transact([&]() -> Result<int> {
        Eraser eraser(database, false);
        const Result<> conversations = eraser.takeConversations(
            uR"(state = 3 AND last_at < ? AND NOT EXISTS (SELECT 1 FROM publication p
                    WHERE p.conversation_id = conversation.id
                      AND p.state IN ('preparing', 'sending', 'unknown', 'handed', 'scheduled', 'retry', 'held'))
                ORDER BY last_at, id LIMIT ?)"_s,
            { millis(before), limit });
        if (!conversations)
            return conversations.error();
        qint64 id = 0;
        {
            Statement query = database.prepare(
                u"SELECT id FROM erasure WHERE cause = ? AND cleaned_at IS NULL ORDER BY id DESC LIMIT 1"_s);
            const Result<> run = query.run(age);
            if (!run)
                return run.error();
            if (query.next())
                id = query.integer(0);
            if (query.failure())
                return *query.failure();
        }
        Erasure entry;
        entry.cause = age;
        entry.who = who;
        entry.erasedAt = now;
        if (id == 0) {
            const Result<qint64> made = enter(database, entry);
            if (!made)
                return made.error();
            id = *made;
        }
        const Result<> done = eraser.run(id);
        if (!done)
            return done.error();
        Erasure more = eraser.done();
        if (more.conversations == 0 && more.messages == 0) {
            // Nothing is left but an entry that says so.
            Statement drop = database.prepare(
                u"DELETE FROM erasure WHERE id = ? AND messages = 0 AND conversations = 0"_s);
            const Result<> dropped = drop.run(id);
            if (!dropped)
                return dropped.error();
            return 0;
        }
        if (more.conversations < limit) { // the last portion
            const Result<int> people = eraseSilent(database);
            if (!people)
                return people;
            more.people = *people;
        }
        const Result<> added = addTo(database, id, more);
        if (!added)
            return added.error();
        return more.conversations;
    });
}

Result<QSet<QString>> gone(Database &database, qint64 accountId, const QStringList &remoteIds)
{
    QSet<QString> found;
    {
        Statement query = database.prepare(u"SELECT 1 FROM erased LIMIT 1"_s);
        const Result<> run = query.run();
        if (!run)
            return run.error();
        if (!query.next())
            return query.failure() ? Result<QSet<QString>>(*query.failure()) : Result<QSet<QString>>(found);
    }
    const Result<QByteArray> key = keyOf(database, false);
    if (!key)
        return key.error();
    for (qsizetype from = 0; from < remoteIds.size(); from += atOnce) {
        QHash<QByteArray, QString> names;
        QVariantList hashes;
        for (const QString &each : remoteIds.mid(from, atOnce)) {
            const QByteArray hash = hashOf(*key, accountId, each);
            names.insert(hash, each);
            hashes.append(hash);
        }
        while (hashes.size() < atOnce) // one size, so that one statement is kept
            hashes.append(hashes.constFirst());
        Statement query = database.prepare(
            u"SELECT hash FROM erased WHERE hash IN (?%1)"_s.arg(u", ?"_s.repeated(atOnce - 1)));
        const Result<> run = query.runList(hashes);
        if (!run)
            return run.error();
        while (query.next())
            found.insert(names.value(query.bytes(0)));
        if (query.failure())
            return *query.failure();
    }
    return found;
}

Result<> carry(Database &from, Database &to, Instant now)
{
    const Result<qint64> kept
        = count(from, u"SELECT COUNT(*) FROM sqlite_schema WHERE name = 'erasure'"_s, {});
    if (!kept || *kept == 0)
        return kept ? Result<>() : Result<>(kept.error()); // older than the register
    const Result<QByteArray> key = keyOf(from, false);
    const Result<QList<Erasure>> done = all(from);
    const Result<QList<Erasure>> known = all(to);
    if (!key || !done || !known)
        return !key ? key.error() : !done ? done.error() : known.error();
    QSet<qint64> missing;
    for (const Erasure &each : *done) {
        const bool there = std::any_of(known->cbegin(), known->cend(), [&each](const Erasure &other) {
            return other.id == each.id && other.erasedAt == each.erasedAt;
        });
        if (!there)
            missing.insert(each.id);
    }
    if (missing.isEmpty())
        return {};
    QSet<QByteArray> authors;
    {
        Statement query = from.prepare(u"SELECT hash, erasure_id FROM erased WHERE kind = 'author'"_s);
        const Result<> run = query.run();
        if (!run)
            return run;
        while (query.next()) {
            if (missing.contains(query.integer(1)))
                authors.insert(query.bytes(0));
        }
        if (query.failure())
            return *query.failure();
    }
    const Result<> set = values::set(to, keyName, QString::fromLatin1(key->toHex()));
    if (!set)
        return set;
    QList<qint64> people;
    {
        Statement query = to.prepare(u"SELECT COALESCE(person_id, id), account_id, remote_id FROM author"_s);
        const Result<> run = query.run();
        if (!run)
            return run;
        while (query.next()) {
            if (authors.contains(hashOf(*key, query.integer(1), u"author "_s + query.text(2)))
                && !people.contains(query.integer(0)))
                people.append(query.integer(0));
        }
        if (query.failure())
            return *query.failure();
    }
    for (const qint64 person : std::as_const(people)) {
        const Result<qint64> again = erase(to, person, done->constFirst().who, now);
        if (!again)
            return again.error();
    }
    return people.isEmpty() ? Result<>() : clean(to, now);
}

Result<QList<QByteArray>> traces(Database &database, qint64 personId)
{
    QList<QByteArray> found;
    const auto take = [&found](const QString &text, qsizetype shortest) {
        const QByteArray bytes = text.toUtf8();
        if (text.size() >= shortest && found.size() < mostTraces && !found.contains(bytes))
            found.append(bytes);
    };
    {
        Statement query = database.prepare(
            u"SELECT handle, name, remote_id, avatar FROM author WHERE id IN "_s + authorsOf);
        const Result<> run = query.run(personId, personId);
        if (!run)
            return run.error();
        while (query.next()) {
            for (int column = 0; column < 4; ++column)
                take(query.text(column), column < 2 ? 2 * shortestName : shortestName);
        }
        if (query.failure())
            return *query.failure();
    }
    {
        Statement query = database.prepare(u"SELECT body FROM person_note WHERE person_id = ?"_s);
        const Result<> run = query.run(personId);
        if (!run)
            return run.error();
        while (query.next())
            take(query.text(0), shortestText);
        if (query.failure())
            return *query.failure();
    }
    Statement query = database.prepare(
        uR"(SELECT body, remote_id FROM message WHERE state <> ? AND author_id IN %1
            ORDER BY created_at DESC LIMIT ?)"_s.arg(authorsOf));
    const Result<> run = query.run(int(messagerow::Own), personId, personId, mostTraces / 2);
    if (!run)
        return run.error();
    while (query.next()) {
        // A long text is in several pages: its beginning is enough, and lies in one.
        take(query.text(0).left(120), shortestText);
        take(query.text(1), shortestText);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<QByteArray>> unexplained(Database &database, QList<QByteArray> found)
{
    QList<QByteArray> left;
    for (const QByteArray &each : found) {
        const QString text = QString::fromUtf8(each);
        Statement query = database.prepare(
            uR"(SELECT 1 FROM message WHERE body LIKE '%' || ? || '%'
                UNION ALL SELECT 1 FROM revision WHERE body LIKE '%' || ? || '%'
                UNION ALL SELECT 1 FROM author WHERE name LIKE '%' || ? || '%' OR handle LIKE '%' || ? || '%'
                    OR avatar = ?
                LIMIT 1)"_s);
        const Result<> run = query.run(text, text, text, text, text);
        if (!run)
            return run.error();
        if (!query.next())
            left.append(each);
        if (query.failure())
            return *query.failure();
    }
    return left;
}

Result<QList<QUrl>> pictures(Database &database, qint64 personId)
{
    QList<QUrl> found;
    {
        Statement query
            = database.prepare(u"SELECT avatar FROM author WHERE avatar <> '' AND id IN "_s + authorsOf);
        const Result<> run = query.run(personId, personId);
        if (!run)
            return run.error();
        while (query.next())
            found.append(QUrl(query.text(0)));
        if (query.failure())
            return *query.failure();
    }
    Statement query = database.prepare(
        uR"(SELECT extra FROM message WHERE extra LIKE '%"attachments"%' AND author_id IN )"_s + authorsOf);
    const Result<> run = query.run(personId, personId);
    if (!run)
        return run.error();
    while (query.next()) {
        const QJsonObject extra = QJsonDocument::fromJson(query.text(0).toUtf8()).object();
        for (const QJsonValue each : extra["attachments"_L1].toArray()) {
            for (const auto name : { "url"_L1, "preview"_L1 }) {
                const QUrl url(each[name].toString());
                if (!url.isEmpty())
                    found.append(url);
            }
        }
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace erasures
