// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/erasures.h"
#include "core/store/search.h"

// For store/erasures only: how what is erased leaves one table after the other.
namespace erasures {

constexpr qsizetype shortestName = 4; // shorter ones are words like others

// Their authors: the one a person is named by, and those merged into it.
inline const QString authorsOf
    = QStringLiteral(R"((SELECT id FROM author WHERE id = ? UNION SELECT id FROM author WHERE person_id = ?))");

// Texts of a workspace that its people wrote about nobody in particular, and where: see erasureplaces.cpp.
Result<bool> ownWordsHold(Database &database, const QString &text);

// What goes by its age, as conditions with a place for the moment. Over `conversation`: what is done and nothing was
// said in since then, and no answer waits to leave.
inline const QString doneBefore = QStringLiteral(
    R"(conversation.state = 3 AND conversation.last_at < ? AND NOT EXISTS (SELECT 1 FROM publication p
           WHERE p.conversation_id = conversation.id
             AND p.state IN ('preparing', 'sending', 'unknown', 'handed', 'scheduled', 'retry', 'held')))");
// Over `message`, with two places: what stands in no conversation, and above none that stays. That is what watches
// found and feeds brought, and what conversations were about that are gone, or go.
inline const QString foundBefore = QStringLiteral(
    R"(conversation_id IS NULL AND created_at < ? AND state <> 2
       AND NOT EXISTS (SELECT 1 FROM conversation WHERE conversation.account_id = message.account_id
           AND thread_key >= message.remote_id || char(10) AND thread_key < message.remote_id || char(11)
           AND NOT (%1)))").arg(doneBefore);

// What erased texts are known by: a key of the workspace, made when it is wanted, and a text's hash with it.
inline const QString keyName = QStringLiteral("erasure_key"); // its setting
Result<QByteArray> keyOf(Database &database, bool make);
QByteArray hashOf(const QByteArray &key, qint64 accountId, const QString &remoteId);

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
    Result<> takeFound(Instant before, int limit); // what watches and feeds brought, to no conversation
    Result<> leaving(); // Busy
    Result<> run(qint64 erasureId);
    Result<int> named();
    const Erasure &done() const { return m_done; }
    bool nobody() const { return m_authors.isEmpty(); }
    int found() const { return int(m_found.size()); }

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
    QList<qint64> m_found;
    QList<Text> m_texts;
    QSet<qint64> m_known; // of those texts
    QList<search::Text> m_indexed;
    Erasure m_done;
};

} // namespace erasures
