// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messages.h"

#include "core/model/post.h"
#include "core/store/accounts.h"
#include "core/store/messagerow.h"
#include "core/store/search.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace messages {

namespace {

// The one that was told from the text, when it could be; many servers say the same of everything.
QString languageOf(const Placed &placed)
{
    return placed.sense && !placed.sense->language.isEmpty() ? placed.sense->language
                                                             : placed.message.language;
}

constexpr auto tooOldToAnswer = std::chrono::days(14);

// One delivery on its way into the tables. What is known already is looked up for all of it at
// once, and what is new is written as it will stay: most conversations never see a second message.
class Intake
{
public:
    Intake(Database &database, const Delivery &delivery, Instant now)
        : m_database(database)
        , m_delivery(delivery)
        , m_now(now)
    {
    }

    Result<Delivered> run();

private:
    // What a delivery did to one conversation.
    struct Change
    {
        int added = 0;
        qint64 newestInId = 0;
        std::optional<Instant> newestIn;
        std::optional<Instant> newestOwn;
        QString language;
        std::optional<understanding::Sense> sense; // of the newest incoming one
        QString need; // of the newest incoming one that wants something
        std::optional<Instant> needAt;
        bool urgent = false; // any of them
    };

    struct Writer
    {
        qint64 id = 0;
        qint64 personId = 0;
    };

    // What is known of an author, as it is kept.
    struct Profile
    {
        QString remoteId;
        QString apiId;
        Foreign handle;
        Foreign name;
        QString url;
        QString avatar;
        qint64 followers = -1;
    };

    // Where a conversation stands, for triage.
    struct Standing
    {
        Conversation::State state = Conversation::State::Done;
        bool unread = false;
        Instant lastIn;
        std::optional<Instant> lastOwn;
        bool operator==(const Standing &) const = default;
        Instant lastAt() const { return lastOwn ? std::max(*lastOwn, lastIn) : lastIn; }
    };

    // A conversation as this delivery began it.
    struct Begun
    {
        Standing standing;
        qint64 messageId = 0;
    };

    template <typename Row>
    Result<> lookUp(const QString &select, QStringList names, Row row);
    Result<> knowAuthors();
    Result<> knowConversations();
    Result<> knowMessages();
    Result<> take(const Placed &placed);
    Result<Writer> author(const Author &author);
    Result<> rename(const Author &author, qint64 id, const Profile &before);
    Result<qint64> conversation(const Placed &placed, Writer writer);
    Result<qint64> begin(const Placed &placed, Writer writer);
    Result<> saveCounters();
    Result<> store(const Placed &placed, qint64 authorId, qint64 conversationId);
    Result<> fold(const Placed &placed, qint64 conversationId);
    void count(const Placed &placed, qint64 id, qint64 conversationId);
    Result<> understand(qint64 id, const Change &change, bool goesOn);
    Result<> settleConversations();
    bool isLongAgo(const Standing &standing) const;
    Standing after(Standing standing, const Change &change) const;
    static Standing readStanding(const Statement &row, int column);
    Result<Standing> standing(qint64 id);
    Result<> settle(qint64 id, const Change &change);
    Result<> settleKnown(qint64 id, const Change &change, int more, const Standing &now,
                         bool newIncoming);
    Result<> settleFresh(qint64 id, const Change &change);
    Result<> markGone();
    Result<> gone(const QString &remoteId);
    Result<> saveStatistics();
    Result<> saveProgress();

    Database &m_database;
    const Delivery &m_delivery;
    Instant m_now;
    bool m_firstSync = true;
    Delivered m_done;
    QHash<QString, Writer> m_authors;
    QHash<QString, qint64> m_conversations; // by thread key
    QHash<QString, qint64> m_placed; // messages that are in a conversation
    qint64 m_nextMessage = 0;
    QHash<qint64, Change> m_changes;
    QHash<qint64, Standing> m_standings; // of conversations that were there before
    QHash<qint64, Begun> m_begun;
    std::map<int, std::pair<int, int>> m_counted; // state -> conversations begun, unread ones
    QHash<qint64, std::pair<qint64, int>> m_hours; // quarter hours since 1970 -> local day, hour
    std::map<std::tuple<qint64, int, int>, int> m_slots; // local day, hour, kind -> messages
    std::map<qint64, int> m_days; // local day -> messages
    QList<search::Text> m_outdated;
    QList<search::Text> m_texts;
    // Once for each row, so prepared once for all of them.
    std::optional<Statement> m_insertAuthor;
    std::optional<Statement> m_insertConversation;
    std::optional<Statement> m_insertMessage;
};

Result<Delivered> Intake::run()
{
    const Result<accounts::Progress> progress = accounts::progress(m_database, m_delivery.accountId);
    if (!progress)
        return progress.error();
    m_firstSync = progress->firstSync;
    using Step = Result<> (Intake::*)();
    for (const Step step :
         { &Intake::knowAuthors, &Intake::knowConversations, &Intake::knowMessages }) {
        const Result<> done = (this->*step)();
        if (!done)
            return done.error();
    }
    for (const Placed &placed : m_delivery.messages) {
        const Result<> taken = take(placed);
        if (!taken)
            return taken.error();
    }
    for (const Step step : { &Intake::saveCounters, &Intake::settleConversations, &Intake::markGone,
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
                    language, need, urgent, mood, understood, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s));
    const std::optional<understanding::Sense> &sense = placed.sense;
    const Result<> run = m_insertConversation->run(
        m_delivery.accountId, placed.threadKey, placed.rootId, message::kindKey(message.kind),
        audience::key(message.audience), writer.id, writer.personId, int(now.state), now.unread,
        m_nextMessage, now.lastIn, now.lastAt(), now.lastIn, languageOf(placed),
        sense ? sense->need : QString(), sense && sense->urgent,
        sense ? std::optional(sense->mood) : std::nullopt, sense.has_value(), m_now);
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
                    language, parent_id, url, ref, extra)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (account_id, remote_id) DO NOTHING)"_s));
    const Result<> run = m_insertMessage->run(
        m_nextMessage, m_delivery.accountId, message.remoteId, message.apiId,
        conversationId != 0 ? std::optional(conversationId) : std::nullopt, authorId,
        int(message.kind), state, int(message.audience), message.createdAt, m_now,
        message.editedAt, message.body.text, message.warning, languageOf(placed), message.parentId,
        message.url.toString(), message.ref, messagerow::extra(message));
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
    return {};
}

// The message is known: an edit keeps the former text; a new API id or a late conversation is noted.
Result<> Intake::fold(const Placed &placed, qint64 conversationId)
{
    const Message &message = placed.message;
    qint64 id = 0;
    QString body;
    int kind = 0;
    bool loose = false; // outside any conversation so far
    {
        Statement query = m_database.prepare(
            uR"(SELECT id, body, api_id, edited_at, conversation_id, kind, absences, deleted_at, state
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
        const bool same = body == message.body.text.raw() && query.text(2) == message.apiId
            && query.maybeMoment(3) == message.editedAt && query.integer(6) == 0
            && query.isNull(7);
        if (same && !loose)
            return {};
    }
    const bool edited = body != message.body.text.raw();
    if (edited) {
        Statement keep = m_database.prepare(
            u"INSERT INTO revision (message_id, replaced_at, body) VALUES (?, ?, ?)"_s);
        const Result<> kept = keep.run(id, message.editedAt.value_or(m_now), body);
        if (!kept)
            return kept;
        search::Text text;
        text.id = id;
        text.accountId = m_delivery.accountId;
        text.kind = kind;
        text.body = body;
        m_outdated.append(text);
        text.body = message.body.text.raw();
        m_texts.append(text);
        ++m_done.edited;
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
    if (!updated || !edited)
        return updated;
    Statement unread = m_database.prepare( // to be understood anew
        u"UPDATE conversation SET understood = 0 WHERE id = ? AND last_in_id = ?"_s);
    return unread.run(conversationId, id);
}

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
                mood = ?, mood_by_hand = 0, understood = 1 WHERE id = ?)"_s);
    return update.run(stays, change.need, stays, change.urgent, goesOn, change.sense->mood, id);
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
    if (m_delivery.cursor) {
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

} // namespace

Result<QHash<QString, Known>> known(Database &database, qint64 accountId, QStringList remoteIds)
{
    QHash<QString, Known> found;
    for (const QString &remoteId : remoteIds) {
        Statement query = database.prepare(
            uR"(SELECT c.root_id, c.thread_key, au.remote_id, m.state, m.extra
                FROM message m LEFT JOIN conversation c ON c.id = m.conversation_id
                LEFT JOIN author au ON au.id = m.author_id
                WHERE m.account_id = ? AND m.remote_id = ?)"_s);
        const Result<> run = query.run(accountId, remoteId);
        if (!run)
            return run.error();
        if (query.next()) {
            Known known;
            known.rootId = query.text(0);
            known.threadKey = query.text(1);
            known.authorId = query.text(2);
            known.own = query.integer(3) == messagerow::Own;
            found.insert(remoteId, known);
        } else if (query.failure()) {
            return *query.failure();
        }
    }
    return found;
}

Result<Delivered> deliver(Database &database, Delivery delivery, Instant now)
{
    return database.transact([&]() -> Result<Delivered> {
        Intake intake(database, delivery, now);
        return intake.run();
    });
}

Result<> rewritten(Database &database, qint64 accountId, QString remoteId, QString text,
                   QString apiId, Instant now)
{
    search::Text before;
    QString extra;
    {
        Statement query = database.prepare(
            uR"(SELECT id, kind, body, extra FROM message
                WHERE account_id = ? AND remote_id = ?)"_s);
        const Result<> run = query.run(accountId, remoteId);
        if (!run)
            return run;
        if (!query.next())
            return query.failure() ? Result<>(*query.failure()) : Result<>();
        before.id = query.integer(0);
        before.accountId = accountId;
        before.kind = int(query.integer(1));
        before.body = query.text(2);
        extra = messagerow::withoutLinks(query.text(3)); // they stood in the former text
    }
    if (before.body == text)
        return {};
    Statement keep = database.prepare(
        u"INSERT INTO revision (message_id, replaced_at, body) VALUES (?, ?, ?)"_s);
    const Result<> kept = keep.run(before.id, now, before.body);
    if (!kept)
        return kept;
    Statement update = database.prepare(
        uR"(UPDATE message SET body = ?, edited_at = ?, extra = ?,
                api_id = CASE WHEN ? = '' THEN api_id ELSE ? END
            WHERE id = ?)"_s);
    const Result<> updated = update.run(text, now, extra, apiId, apiId, before.id);
    if (!updated)
        return updated;
    const Result<> erased = search::erase(database, { before });
    if (!erased)
        return erased;
    search::Text after = before;
    after.body = text;
    return search::insert(database, { after });
}

Result<> deletedThere(Database &database, qint64 accountId, QString remoteId, Instant now)
{
    Statement update = database.prepare(
        uR"(UPDATE message SET deleted_at = ?
            WHERE account_id = ? AND remote_id = ? AND deleted_at IS NULL)"_s);
    return update.run(now, accountId, remoteId);
}

Result<QList<Ref>> toReread(Database &database, qint64 accountId, int limit)
{
    Statement query = database.prepare(
        uR"(SELECT m.remote_id, m.api_id, m.ref FROM conversation c
            JOIN message m ON m.conversation_id = c.id
            WHERE c.account_id = ? AND c.state IN (0, 1, 2) AND m.state < 2
              AND m.deleted_at IS NULL
            ORDER BY m.created_at DESC LIMIT ?)"_s);
    const Result<> run = query.run(accountId, limit);
    if (!run)
        return run.error();
    QList<Ref> found;
    while (query.next()) {
        Ref ref;
        ref.remoteId = query.text(0);
        ref.apiId = query.text(1);
        ref.ref = query.bytes(2);
        found.append(ref);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace messages
