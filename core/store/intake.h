// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/conversation.h"
#include "core/store/messages.h"
#include "core/store/search.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace messages {

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
    // Older than that, what comes for the first time waits for no answer any more.
    static constexpr auto tooOldToAnswer = std::chrono::days(14);

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

    static QString languageOf(const Placed &placed);
    template <typename Row>
    Result<> lookUp(const QString &select, QStringList names, Row row);
    Result<> knowAuthors();
    Result<> knowConversations();
    Result<> knowMessages();
    Result<> knowGone();
    Result<> knowOutdated();
    Result<> take(const Placed &placed);
    Result<Writer> author(const Author &author);
    Result<> rename(const Author &author, qint64 id, const Profile &before);
    Result<qint64> conversation(const Placed &placed, Writer writer);
    Result<qint64> begin(const Placed &placed, Writer writer);
    Result<> saveCounters();
    Result<> store(const Placed &placed, qint64 authorId, qint64 conversationId);
    Result<> fold(const Placed &placed, qint64 conversationId);
    Result<> engaged(qint64 id, qint64 engagement);
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
    Result<> followRules();
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
    QSet<QString> m_gone; // messages that were erased here, or are older than anything is kept
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
    struct Ruled
    {
        qint64 messageId = 0;
        qint64 conversationId = 0;
        const Placed *placed = nullptr;
    };
    QList<Ruled> m_ruled; // new, and rules apply
    // Once for each row, so prepared once for all of them.
    std::optional<Statement> m_insertAuthor;
    std::optional<Statement> m_insertConversation;
    std::optional<Statement> m_insertMessage;
};

} // namespace messages
