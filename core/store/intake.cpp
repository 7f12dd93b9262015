// SPDX-License-Identifier: GPL-3.0-or-later
// A delivery into the tables: what is known is looked up, what is new is written.
#include "core/store/intake.h"

#include "core/base/mentions.h"
#include "core/base/text.h"
#include "core/model/post.h"
#include "core/store/accounts.h"
#include "core/store/erasures.h"
#include "core/store/messagerow.h"
#include "core/store/retention.h"
#include "core/store/themes.h"

using namespace Qt::StringLiterals;

namespace messages {

namespace {

// A text of ours comes back as the platform shows it: with the people it answers in front, links cut
// short. That is no edit.
bool isOurs(const Message &message, const QString &kept)
{
    return message.own
        && text::sameAfterPublishing(mentions::withoutLeading(kept),
                                     mentions::withoutLeading(message.body.text.raw()));
}

} // namespace

// The one that was told from the text, when it could be; many servers say the same of everything.
QString Intake::languageOf(const Placed &placed)
{
    return placed.sense && !placed.sense->language.isEmpty() ? placed.sense->language
                                                             : placed.message.language;
}

Result<Delivered> Intake::run()
{
    const Result<accounts::Progress> progress = accounts::progress(m_database, m_delivery.accountId);
    if (!progress)
        return progress.error();
    m_firstSync = progress->firstSync;
    using Step = Result<> (Intake::*)();
    for (const Step step :
         { &Intake::knowGone, &Intake::knowAuthors, &Intake::knowConversations, &Intake::knowMessages }) {
        const Result<> done = (this->*step)();
        if (!done)
            return done.error();
    }
    for (const Placed &placed : m_delivery.messages) {
        if (m_gone.contains(placed.message.remoteId))
            continue;
        const Result<> taken = take(placed);
        if (!taken)
            return taken.error();
    }
    for (const Step step : { &Intake::saveCounters, &Intake::settleConversations,
                             &Intake::followRules, &Intake::markGone,
                             &Intake::saveStatistics, &Intake::saveProgress }) {
        const Result<> done = (this->*step)();
        if (!done)
            return done.error();
    }
    // Full text last, ids ascending: half the price of writing it between the rows.
    const Result<> erased = search::erase(m_database, m_outdated);
    if (!erased)
        return erased.error();
    std::sort(m_texts.begin(), m_texts.end(),
              [](const search::Text &a, const search::Text &b) { return a.id < b.id; });
    const Result<> inserted = search::insert(m_database, m_texts);
    if (!inserted)
        return inserted.error();
    return m_done;
}

// `select` asks for one account (?) and for those named (%1): a few at a time, in few sizes, so that
// few statements are kept.
template <typename Row>
Result<> Intake::lookUp(const QString &select, QStringList names, Row row)
{
    constexpr qsizetype most = 64;
    names.removeDuplicates();
    for (qsizetype from = 0; from < names.size(); from += most) {
        qsizetype size = 1;
        while (size < std::min(most, names.size() - from))
            size *= 4;
        QVariantList values { m_delivery.accountId };
        for (qsizetype each = from; each < from + size; ++each) {
            const QString &name = names[std::min(each, names.size() - 1)];
            values.append(name.isNull() ? u""_s : name);
        }
        Statement query = m_database.prepare(select.arg(u"?"_s + u", ?"_s.repeated(size - 1)));
        const Result<> run = query.runList(values);
        if (!run)
            return run;
        while (query.next())
            row(query);
        if (query.failure())
            return *query.failure();
    }
    return {};
}

// What somebody was promised to be rid of is not taken in a second time.
Result<> Intake::knowGone()
{
    QStringList ids;
    for (const Placed &placed : m_delivery.messages)
        ids.append(placed.message.remoteId);
    const Result<QSet<QString>> gone = erasures::gone(m_database, m_delivery.accountId, ids);
    if (!gone)
        return gone.error();
    m_gone = *gone;
    return knowOutdated();
}

// Feeds and threads go on listing what went by its age. What is still here is taken in as ever, and
// so are our own posts: those stay.
Result<> Intake::knowOutdated()
{
    const Result<std::optional<Instant>> limit = retention::limit(m_database, m_now);
    if (!limit)
        return limit.error();
    if (!*limit)
        return {};
    QSet<QString> old;
    for (const Placed &placed : m_delivery.messages) {
        const bool post = placed.message.own && placed.threadKey.isEmpty();
        if (placed.message.createdAt < **limit && !post)
            old.insert(placed.message.remoteId);
    }
    QSet<QString> kept;
    const Result<> known
        = lookUp(u"SELECT remote_id FROM message WHERE account_id = ? AND remote_id IN (%1)"_s, old.values(),
                 [&kept](const Statement &row) { kept.insert(row.text(0)); });
    if (!known)
        return known;
    m_gone += old - kept;
    return {};
}

Result<> Intake::knowAuthors()
{
    QHash<QString, const Author *> named;
    for (const Placed &placed : m_delivery.messages) {
        const Author &author = placed.message.author;
        if (!named.contains(author.remoteId))
            named.insert(author.remoteId, &author);
    }
    QList<Profile> before;
    const Result<> found = lookUp(
        uR"(SELECT remote_id, id, COALESCE(person_id, id), api_id, handle, name, url, avatar,
                followers FROM author WHERE account_id = ? AND remote_id IN (%1))"_s,
        named.keys(), [this, &before](const Statement &row) {
            Profile profile;
            profile.remoteId = row.text(0);
            profile.apiId = row.text(3);
            profile.handle = row.foreign(4);
            profile.name = row.foreign(5);
            profile.url = row.text(6);
            profile.avatar = row.text(7);
            profile.followers = row.integer(8);
            before.append(profile);
            m_authors.insert(profile.remoteId, { row.integer(1), row.integer(2) });
        });
    if (!found)
        return found;
    for (const Profile &each : std::as_const(before)) {
        const Result<> renamed
            = rename(*named[each.remoteId], m_authors[each.remoteId].id, each);
        if (!renamed)
            return renamed;
    }
    return {};
}

Result<> Intake::knowConversations()
{
    QStringList keys;
    for (const Placed &placed : m_delivery.messages) {
        if (!placed.threadKey.isEmpty())
            keys.append(placed.threadKey);
    }
    return lookUp(uR"(SELECT thread_key, id, state, unread, last_in_at, last_own_at FROM conversation
                      WHERE account_id = ? AND thread_key IN (%1))"_s,
                  keys, [this](const Statement &row) {
                      m_conversations.insert(row.text(0), row.integer(1));
                      m_standings.insert(row.integer(1), readStanding(row, 2));
                  });
}

// Read again without what it answers, a message seems to begin another conversation.
Result<> Intake::knowMessages()
{
    QStringList beginning;
    for (const Placed &placed : m_delivery.messages) {
        if (!placed.threadKey.isEmpty() && !placed.message.own
            && !m_conversations.contains(placed.threadKey))
            beginning.append(placed.message.remoteId);
    }
    {
        Statement query = m_database.prepare(u"SELECT COALESCE(MAX(id), 0) + 1 FROM message"_s);
        const Result<> run = query.run();
        if (!run)
            return run;
        if (!query.next())
            return query.failure().value_or(Error(Error::Damaged));
        m_nextMessage = query.integer(0);
    }
    return lookUp(uR"(SELECT remote_id, conversation_id FROM message
                      WHERE account_id = ? AND remote_id IN (%1) AND conversation_id IS NOT NULL)"_s,
                  beginning,
                  [this](const Statement &row) { m_placed.insert(row.text(0), row.integer(1)); });
}

Result<> Intake::take(const Placed &placed)
{
    const Result<Writer> writer = author(placed.message.author);
    if (!writer)
        return writer.error();
    qint64 conversationId = 0;
    if (!placed.threadKey.isEmpty()) {
        const Result<qint64> found = conversation(placed, *writer);
        if (!found)
            return found.error();
        conversationId = *found;
        if (conversationId != 0)
            m_placed.insert(placed.message.remoteId, conversationId);
    }
    return store(placed, writer->id, conversationId);
}

Result<Intake::Writer> Intake::author(const Author &author)
{
    const auto known = m_authors.constFind(author.remoteId);
    if (known != m_authors.constEnd())
        return *known;
    if (!m_insertAuthor)
        m_insertAuthor.emplace(m_database.prepare(
            uR"(INSERT INTO author (account_id, remote_id, api_id, handle, name, url, avatar,
                    followers, first_seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s));
    const Result<> run = m_insertAuthor->run(
        m_delivery.accountId, author.remoteId, author.apiId, author.handle, author.name,
        author.url.toString(), author.avatar.toString(), author.followers, m_now);
    if (!run)
        return run.error();
    const qint64 id = m_insertAuthor->insertedId();
    return *m_authors.insert(author.remoteId, { id, id });
}

Result<> Intake::rename(const Author &author, qint64 id, const Profile &before)
{
    const bool renamed = before.handle != author.handle || before.name != author.name;
    const bool changed = renamed || before.apiId != author.apiId
        || before.url != author.url.toString() || before.avatar != author.avatar.toString()
        || (author.followers >= 0 && before.followers != author.followers);
    if (!changed)
        return {};
    if (renamed) {
        Statement keep = m_database.prepare(
            u"INSERT INTO author_name (author_id, until, handle, name) VALUES (?, ?, ?, ?)"_s);
        const Result<> kept = keep.run(id, m_now, before.handle, before.name);
        if (!kept)
            return kept;
    }
    Statement update = m_database.prepare(
        uR"(UPDATE author SET api_id = ?, handle = ?, name = ?, url = ?, avatar = ?,
                followers = CASE WHEN ? >= 0 THEN ? ELSE followers END
            WHERE id = ?)"_s);
    return update.run(author.apiId, author.handle, author.name, author.url.toString(),
                      author.avatar.toString(), author.followers, author.followers, id);
}

Result<qint64> Intake::conversation(const Placed &placed, Writer writer)
{
    const auto known = m_conversations.constFind(placed.threadKey);
    if (known != m_conversations.constEnd())
        return *known;
    if (placed.message.own)
        return 0; // only somebody else's text begins a conversation
    const auto elsewhere = m_placed.constFind(placed.message.remoteId);
    if (elsewhere != m_placed.constEnd())
        return *elsewhere;
    return begin(placed, writer);
}

// At once as its first message leaves it, which for most is the end.
Result<qint64> Intake::begin(const Placed &placed, Writer writer)
{
    const Message &message = placed.message;
    Change first;
    first.newestIn = message.createdAt;
    const Standing now = after({}, first);
    if (!m_insertConversation)
        m_insertConversation.emplace(m_database.prepare(
            uR"(INSERT INTO conversation (account_id, thread_key, root_id, kind, audience, author_id,
                    person_id, state, unread, messages, last_in_id, last_in_at, last_at, waiting_at,
                    language, need, urgent, mood, echo, hostile, understood, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s));
    const std::optional<understanding::Sense> &sense = placed.sense;
    const Result<> run = m_insertConversation->run(
        m_delivery.accountId, placed.threadKey, placed.rootId, message::kindKey(message.kind),
        audience::key(message.audience), writer.id, writer.personId, int(now.state), now.unread,
        m_nextMessage, now.lastIn, now.lastAt(), now.lastIn, languageOf(placed),
        sense ? sense->need : QString(), sense && sense->urgent,
        sense ? std::optional(sense->mood) : std::nullopt, sense ? sense->echo : 0,
        sense && sense->hostile, sense.has_value(), m_now);
    if (!run)
        return run.error();
    const qint64 id = m_insertConversation->insertedId();
    m_conversations.insert(placed.threadKey, id);
    m_begun.insert(id, { now, m_nextMessage });
    auto &[conversations, unread] = m_counted[int(now.state)];
    ++conversations;
    unread += now.unread;
    return id;
}

// Before anything changes the state of one: that is counted by a trigger.
Result<> Intake::saveCounters()
{
    Statement upsert = m_database.prepare(
        uR"(INSERT INTO counter (account_id, state, conversations, unread) VALUES (?, ?, ?, ?)
            ON CONFLICT (account_id, state) DO UPDATE SET
                conversations = conversations + excluded.conversations,
                unread = unread + excluded.unread)"_s);
    for (const auto &[state, counted] : m_counted) {
        const Result<> run
            = upsert.run(m_delivery.accountId, state, counted.first, counted.second);
        if (!run)
            return run;
    }
    return {};
}

Result<> Intake::store(const Placed &placed, qint64 authorId, qint64 conversationId)
{
    const Message &message = placed.message;
    const int state = message.own ? messagerow::Own
        : m_firstSync && message.createdAt < m_now - tooOldToAnswer ? messagerow::Read
                                                                    : messagerow::Unread;
    if (!m_insertMessage)
        m_insertMessage.emplace(m_database.prepare(
            uR"(INSERT INTO message (id, account_id, remote_id, api_id, conversation_id, author_id,
                    kind, state, audience, created_at, received_at, edited_at, body, warning,
                    language, parent_id, url, ref, extra, engagement, mood)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (account_id, remote_id) DO NOTHING)"_s));
    const Result<> run = m_insertMessage->run(
        m_nextMessage, m_delivery.accountId, message.remoteId, message.apiId,
        conversationId != 0 ? std::optional(conversationId) : std::nullopt, authorId,
        int(message.kind), state, int(message.audience), message.createdAt, m_now,
        message.editedAt, message.body.text, message.warning, languageOf(placed), message.parentId,
        message.url.toString(), message.ref, messagerow::extra(message), message.engagement,
        placed.sense && !message.own ? std::optional(messagerow::hundredths(placed.sense->mood))
                                     : std::nullopt);
    if (!run)
        return run;
    if (m_insertMessage->affected() == 0)
        return fold(placed, conversationId);
    const qint64 id = m_nextMessage++;
    search::Text text;
    text.id = id;
    text.accountId = m_delivery.accountId;
    text.kind = int(message.kind);
    text.body = message.body.text.raw();
    m_texts.append(text);
    ++m_done.added;
    count(placed, id, conversationId);
    const bool past = m_firstSync
        || (m_delivery.reread && message.createdAt < m_now - tooOldToAnswer);
    if (!placed.verdicts.isEmpty() && !message.own && conversationId != 0 && !past)
        m_ruled.append({ id, conversationId, &placed });
    if (placed.sense && conversationId != 0)
        return themes::note(m_database, conversationId, id, placed.sense->themes, true);
    return {};
}

// How far it has come by now: it is read again with what is new around it.
Result<> Intake::engaged(qint64 id, qint64 engagement)
{
    Statement update = m_database.prepare(u"UPDATE message SET engagement = ? WHERE id = ?"_s);
    return update.run(engagement, id);
}

// The message is known: an edit keeps the former text; a new API id or a late conversation is noted.
Result<> Intake::fold(const Placed &placed, qint64 conversationId)
{
    const Message &message = placed.message;
    qint64 id = 0;
    QString body;
    int kind = 0;
    bool loose = false; // outside any conversation so far
    std::optional<Instant> editedBefore;
    {
        Statement query = m_database.prepare(
            uR"(SELECT id, body, api_id, edited_at, conversation_id, kind, absences, deleted_at, extra,
                    engagement
                FROM message WHERE account_id = ? AND remote_id = ?)"_s);
        const Result<> run = query.run(m_delivery.accountId, message.remoteId);
        if (!run)
            return run;
        if (!query.next())
            return query.failure().value_or(Error(Error::Damaged, u"a message that is not there"_s));
        id = query.integer(0);
        body = query.text(1);
        kind = int(query.integer(5));
        loose = query.isNull(4) && conversationId != 0;
        editedBefore = query.maybeMoment(3);
        const bool same = body == message.body.text.raw() && query.text(2) == message.apiId
            && editedBefore == message.editedAt && query.integer(6) == 0 && query.isNull(7)
            && (!message.poll || message.poll == messagerow::poll(query.text(8)));
        const bool taken = message.engagement
            && (query.isNull(9) || query.integer(9) != *message.engagement);
        if (same && !loose)
            return taken ? engaged(id, *message.engagement) : Result<>();
    }
    if (message.engagement) {
        const Result<> taken = engaged(id, *message.engagement);
        if (!taken)
            return taken;
    }
    const bool other = body != message.body.text.raw();
    const bool edited = other && !isOurs(message, body);
    if (edited) {
        Statement keep = m_database.prepare(
            u"INSERT INTO revision (message_id, replaced_at, body) VALUES (?, ?, ?)"_s);
        const Result<> kept = keep.run(id, message.editedAt.value_or(m_now), body);
        if (!kept)
            return kept;
        ++m_done.edited;
    }
    if (other) {
        search::Text text;
        text.id = id;
        text.accountId = m_delivery.accountId;
        text.kind = kind;
        text.body = body;
        m_outdated.append(text);
        text.body = message.body.text.raw();
        m_texts.append(text);
    }
    Statement update = m_database.prepare(
        uR"(UPDATE message SET api_id = ?, body = ?, warning = ?, edited_at = ?, ref = ?, extra = ?,
                absences = 0, deleted_at = NULL, conversation_id = COALESCE(conversation_id, ?)
            WHERE id = ?)"_s);
    const std::optional<Instant> editedAt
        = edited ? std::optional(message.editedAt.value_or(m_now)) : message.editedAt;
    const Result<> updated
        = update.run(message.apiId, message.body.text, message.warning, editedAt, message.ref,
                     messagerow::extra(message),
                     conversationId != 0 ? std::optional(conversationId) : std::nullopt, id);
    if (updated && loose)
        count(placed, id, conversationId);
    if (updated && placed.sense && conversationId != 0) {
        const Result<> noted
            = themes::note(m_database, conversationId, id, placed.sense->themes, false);
        if (!noted)
            return noted;
    }
    if (!updated || !edited)
        return updated;
    Statement unread = m_database.prepare( // to be understood anew
        u"UPDATE conversation SET understood = 0 WHERE id = ? AND last_in_id = ?"_s);
    return unread.run(conversationId, id);
}

} // namespace messages
