// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/senses.h"

#include "core/store/hours.h"
#include "core/store/messagerow.h"

using namespace Qt::StringLiterals;

namespace senses {

Result<QList<Pending>> pending(Database &database, int limit)
{
    Statement query = database.prepare(
        uR"(SELECT c.id, COALESCE(c.last_in_id, 0), COALESCE(m.body, ''), COALESCE(m.language, ''),
                CASE WHEN length(m.body) < ? THEN
                    (SELECT e.body FROM message e
                     WHERE e.author_id = m.author_id AND e.created_at < m.created_at
                     ORDER BY e.created_at DESC LIMIT 1) END
            FROM conversation c LEFT JOIN message m ON m.id = c.last_in_id
            WHERE c.understood = 0 ORDER BY c.id DESC LIMIT ?)"_s);
    const Result<> run = query.run(int(understanding::tellsItself), limit);
    if (!run)
        return run.error();
    QList<Pending> found;
    while (query.next()) {
        Pending each;
        each.conversationId = query.integer(0);
        each.messageId = query.integer(1);
        each.text = query.foreign(2);
        each.language = query.text(3);
        each.earlier = query.foreign(4);
        found.append(each);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QHash<QString, Foreign>> earlier(Database &database, qint64 accountId,
                                        QStringList authors)
{
    constexpr int texts = 3;
    constexpr qsizetype enough = 400; // characters
    QHash<QString, Foreign> found;
    for (const QString &author : authors) {
        if (found.contains(author))
            continue;
        Statement query = database.prepare(
            uR"(SELECT m.body FROM author a JOIN message m ON m.author_id = a.id
                WHERE a.account_id = ? AND a.remote_id = ? AND m.state <> 2
                ORDER BY m.created_at DESC LIMIT ?)"_s);
        const Result<> run = query.run(accountId, author, texts);
        if (!run)
            return run.error();
        QString all;
        while (all.size() < enough && query.next())
            all += query.text(0).left(enough) + u'\n';
        if (query.failure())
            return *query.failure();
        if (!all.isEmpty())
            found.insert(author, Foreign(all));
    }
    return found;
}

Result<int> save(Database &database, QList<Read> read)
{
    return database.transact([&]() -> Result<int> {
        // What an earlier message of theirs wanted, a later one that wants nothing does not take away.
        const QString earlier
            = u"EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = conversation.id"
              " AND m.state <> 2 AND m.id <> conversation.last_in_id)"_s;
        Statement update = database.prepare(
            uR"(UPDATE conversation SET understood = 1,
                    need = CASE WHEN need_by_hand <> 0 THEN need
                        WHEN ? = '' AND %1 THEN need ELSE ? END,
                    urgent = CASE WHEN need_by_hand = 1 THEN urgent
                        WHEN ? = 0 AND %1 THEN urgent ELSE ? END,
                    mood = CASE WHEN mood_by_hand = 1 THEN mood ELSE ? END,
                    echo = ?, hostile = ?,
                    language = CASE WHEN ? = '' THEN language ELSE ? END
                WHERE id = ? AND COALESCE(last_in_id, 0) = ?)"_s.arg(earlier));
        int saved = 0;
        for (const Read &each : read) {
            const std::optional<double> mood
                = each.messageId != 0 ? std::optional(each.sense.mood) : std::nullopt;
            const Result<> run
                = update.run(each.sense.need, each.sense.need, each.sense.urgent, each.sense.urgent,
                             mood, each.sense.echo, each.sense.hostile, each.sense.language,
                             each.sense.language, each.conversationId, each.messageId);
            if (!run)
                return run.error();
            saved += update.affected();
        }
        return saved;
    });
}

Result<QList<Pending>> pendingTexts(Database &database, int limit)
{
    Statement query = database.prepare(
        uR"(SELECT r.conversation_id, r.message_id, m.body, m.language
            FROM arrival r CROSS JOIN message m ON m.id = r.message_id
                CROSS JOIN conversation c ON c.id = r.conversation_id
            WHERE r.own = 0 AND COALESCE(c.last_in_id, 0) <> r.message_id
            ORDER BY r.message_id LIMIT ?)"_s);
    const Result<> run = query.run(limit);
    if (!run)
        return run.error();
    QList<Pending> found;
    while (query.next()) {
        Pending each;
        each.conversationId = query.integer(0);
        each.messageId = query.integer(1);
        each.text = query.foreign(2);
        each.language = query.text(3);
        found.append(each);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<int> saveTexts(Database &database, QList<Read> read)
{
    return database.transact([&]() -> Result<int> {
        // One that wants nothing goes with what they wanted before, as it does for a conversation.
        Statement update = database.prepare(
            uR"(UPDATE arrival SET own = 1, sure = CASE WHEN mood IS NULL THEN ? ELSE sure END,
                mood = COALESCE(mood, ?), need = CASE WHEN ? <> '' THEN ? ELSE COALESCE(
                    (SELECT b.need FROM message e CROSS JOIN arrival b ON b.message_id = e.id
                     WHERE e.conversation_id = arrival.conversation_id AND e.created_at < arrival.at
                     ORDER BY e.created_at DESC LIMIT 1), '') END
                WHERE message_id = ? AND own = 0)"_s);
        Statement feel = database.prepare(u"UPDATE message SET mood = ? WHERE id = ? AND mood IS NULL"_s);
        Statement mark = database.prepare( // in whatever zone its day is told
            uR"(INSERT INTO tally_day (day) SELECT at / 86400000 + shift FROM arrival,
                    (SELECT -1 AS shift UNION ALL SELECT 0 UNION ALL SELECT 1)
                WHERE message_id = ? ON CONFLICT (day) DO NOTHING)"_s);
        int saved = 0;
        for (const Read &each : read) {
            const int label = int(each.sense.label) - int(understanding::Label::Neutral);
            const Result<> run = update.run(each.sense.mood <= hours::sure, label, each.sense.need, each.sense.need,
                                            each.messageId);
            if (!run)
                return run.error();
            if (update.affected() == 0)
                continue;
            ++saved;
            const Result<> felt = feel.run(messagerow::hundredths(each.sense.mood), each.messageId);
            if (!felt)
                return felt.error();
            const Result<> marked = mark.run(each.messageId);
            if (!marked)
                return marked.error();
        }
        return saved;
    });
}

Result<int> readAgain(Database &database, int limit)
{
    Statement update = database.prepare(
        uR"(UPDATE conversation SET understood = 0 WHERE id IN (
                SELECT id FROM conversation WHERE state < 3 ORDER BY last_at DESC LIMIT ?))"_s);
    const Result<> run = update.run(limit);
    if (!run)
        return run.error();
    return update.affected();
}

} // namespace senses
