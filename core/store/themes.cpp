// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/themes.h"

#include "core/store/values.h"
#include "core/understanding/themes.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace themes {

namespace {

// Messages below this number are still to be read; not there: all were. Beside it, what changes with
// every change of the words.
const QString left = u"themes_left"_s;
const QString edition = u"themes_edition"_s;

constexpr qsizetype longestName = 60;
constexpr qsizetype longestWord = 80;
constexpr qsizetype mostWords = 500; // of one language

std::optional<QString> senseless(const Entry &entry)
{
    understanding::Themes probe;
    for (auto it = entry.words.begin(); it != entry.words.end(); ++it) {
        const auto tongue = understanding::tongueFrom(it.key().toStdString());
        if (!it.key().isEmpty() && tongue == understanding::Tongue::Unknown)
            return it.key();
        if (it->size() > mostWords)
            return it->at(mostWords);
        for (const QString &word : *it) {
            if (word.size() > longestWord || !probe.add(1, tongue, { word }).isEmpty())
                return word;
        }
    }
    return std::nullopt;
}

Result<> changed(Database &database)
{
    const Result<QString> before = values::get(database, edition);
    if (!before)
        return before.error();
    const Result<> next
        = values::set(database, edition, QString::number(before->toLongLong() + 1));
    if (!next)
        return next;
    return values::set(database, left, QString::number(std::numeric_limits<qint64>::max()));
}

Result<qint64> identity(Database &database, const Entry &entry, const QString &name, Instant now)
{
    if (entry.id != 0) {
        Statement update = database.prepare(u"UPDATE theme SET name = ? WHERE id = ?"_s);
        const Result<> run = update.run(name, entry.id);
        if (!run)
            return run.error();
        return update.affected() > 0 ? Result<qint64>(entry.id)
                                     : Result<qint64>(Error(Error::NotFound, name));
    }
    Statement make = database.prepare(
        u"INSERT INTO theme (name, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING"_s);
    const Result<> run = make.run(name, now);
    if (!run)
        return run.error();
    Statement query = database.prepare(u"SELECT id FROM theme WHERE name = ?"_s);
    const Result<> asked = query.run(name);
    if (!asked)
        return asked.error();
    return query.next() ? Result<qint64>(query.integer(0))
                        : Result<qint64>(query.failure().value_or(Error(Error::NotFound, name)));
}

// Inside a transaction.
Result<qint64> put(Database &database, const Entry &entry, Instant now)
{
    const QString name = entry.name.simplified().left(longestName);
    Entry tidied = entry;
    for (QStringList &words : tidied.words)
        words = tidy(words);
    if (name.isEmpty())
        return Error(Error::Invalid, u"a theme without a name"_s);
    if (const std::optional<QString> wrong = senseless(tidied))
        return Error(Error::Invalid, *wrong);
    if (entry.id != 0) {
        Statement query = database.prepare(u"SELECT id FROM theme WHERE name = ? AND id <> ?"_s);
        const Result<> run = query.run(name, entry.id);
        if (!run)
            return run.error();
        if (query.next())
            return Error(Error::Invalid, name);
        if (query.failure())
            return *query.failure();
    }
    const Result<qint64> id = identity(database, entry, name, now);
    if (!id)
        return id;
    if (entry.id != 0) {
        Statement erase = database.prepare(u"DELETE FROM theme_word WHERE theme_id = ?"_s);
        const Result<> erased = erase.run(*id);
        if (!erased)
            return erased.error();
    }
    for (auto it = tidied.words.begin(); it != tidied.words.end(); ++it) {
        for (const QString &word : *it) {
            Statement insert = database.prepare(
                uR"(INSERT INTO theme_word (theme_id, language, word) VALUES (?, ?, ?)
                    ON CONFLICT DO NOTHING)"_s);
            const Result<> run = insert.run(*id, it.key(), word);
            if (!run)
                return run.error();
        }
    }
    return *id;
}

// Whoever shows them has to hear of it, and a table without row ids tells nobody.
Result<> touch(Database &database, qint64 conversationId)
{
    Statement update
        = database.prepare(u"UPDATE conversation SET language = language WHERE id = ?"_s);
    return update.run(conversationId);
}

Result<QList<qint64>> noted(Database &database, qint64 messageId)
{
    Statement query = database.prepare(
        u"SELECT theme_id FROM message_theme WHERE message_id = ? ORDER BY theme_id"_s);
    const Result<> run = query.run(messageId);
    if (!run)
        return run.error();
    QList<qint64> found;
    while (query.next())
        found.append(query.integer(0));
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

QStringList tidy(const QStringList &words)
{
    QStringList found;
    for (const QString &each : words) {
        const QString word = each.simplified().toLower();
        if (!word.isEmpty() && !found.contains(word))
            found.append(word);
    }
    return found;
}

Result<QList<Entry>> all(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT t.id, t.name, w.language, w.word FROM theme t
            LEFT JOIN theme_word w ON w.theme_id = t.id
            ORDER BY t.name COLLATE NOCASE, t.id, w.language, w.id)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Entry> found;
    while (query.next()) {
        if (found.isEmpty() || found.last().id != query.integer(0)) {
            Entry entry;
            entry.id = query.integer(0);
            entry.name = query.text(1);
            found.append(entry);
        }
        if (!query.isNull(3))
            found.last().words[query.text(2)].append(query.text(3));
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<Entry>> counted(Database &database)
{
    Result<QList<Entry>> found = all(database);
    if (!found)
        return found;
    Statement query = database.prepare(
        u"SELECT COUNT(DISTINCT conversation_id) FROM message_theme WHERE theme_id = ?"_s);
    for (Entry &entry : *found) {
        const Result<> run = query.run(entry.id);
        if (!run)
            return run.error();
        if (query.next())
            entry.conversations = int(query.integer(0));
        if (query.failure())
            return *query.failure();
    }
    return found;
}

Result<QStringList> of(Database &database, qint64 conversationId)
{
    Statement query = database.prepare(
        uR"(SELECT DISTINCT t.name FROM message_theme mt JOIN theme t ON t.id = mt.theme_id
            WHERE mt.conversation_id = ? ORDER BY t.name COLLATE NOCASE)"_s);
    const Result<> run = query.run(conversationId);
    if (!run)
        return run.error();
    QStringList found;
    while (query.next())
        found.append(query.text(0));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<qint64> save(Database &database, Entry entry, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        const Result<qint64> id = put(database, entry, now);
        if (!id)
            return id;
        const Result<> again = changed(database);
        if (!again)
            return again.error();
        return *id;
    });
}

Result<> addAll(Database &database, QList<Entry> entries, Instant now)
{
    return database.transact([&]() -> Result<> {
        for (Entry &entry : entries) {
            entry.id = 0;
            const Result<qint64> id = put(database, entry, now);
            if (!id)
                return id.error();
        }
        return changed(database);
    });
}

Result<Entry> remove(Database &database, qint64 id)
{
    return database.transact([&]() -> Result<Entry> {
        const Result<QList<Entry>> known = all(database);
        if (!known)
            return known.error();
        const auto found = std::find_if(known->begin(), known->end(),
                                        [id](const Entry &each) { return each.id == id; });
        if (found == known->end())
            return Error(Error::NotFound, u"no such theme"_s);
        Statement erase = database.prepare(u"DELETE FROM theme WHERE id = ?"_s);
        const Result<> erased = erase.run(id);
        if (!erased)
            return erased.error();
        const Result<> again = changed(database);
        if (!again)
            return again.error();
        return *found;
    });
}

Result<QString> stamp(Database &database)
{
    return values::get(database, edition);
}

Result<bool> areLeft(Database &database)
{
    const Result<QString> below = values::get(database, left);
    if (!below)
        return below.error();
    return !below->isEmpty();
}

Result<QList<Pending>> pending(Database &database, int limit)
{
    const Result<QString> below = values::get(database, left);
    if (!below)
        return below.error();
    QList<Pending> found;
    if (below->isEmpty())
        return found;
    Statement query = database.prepare(
        uR"(SELECT id, conversation_id, body, language FROM message
            WHERE id < ? AND conversation_id IS NOT NULL AND state <> 2
            ORDER BY id DESC LIMIT ?)"_s);
    const Result<> run = query.run(below->toLongLong(), limit);
    if (!run)
        return run.error();
    while (query.next()) {
        Pending each;
        each.messageId = query.integer(0);
        each.conversationId = query.integer(1);
        each.text = query.foreign(2);
        each.language = query.text(3);
        found.append(each);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<int> saveRead(Database &database, QList<Read> read, QString words)
{
    return database.transact([&]() -> Result<int> {
        const Result<QString> now = stamp(database);
        if (!now)
            return now.error();
        if (*now != words)
            return 0;
        qint64 reached = 0;
        int changes = 0;
        for (const Read &each : read) {
            reached = each.messageId;
            const Result<QList<qint64>> before = noted(database, each.messageId);
            if (!before)
                return before.error();
            QList<qint64> wanted = each.themes;
            std::sort(wanted.begin(), wanted.end());
            if (*before == wanted)
                continue;
            const Result<> done
                = note(database, each.conversationId, each.messageId, each.themes, false);
            if (!done)
                return done.error();
            const Result<> told = touch(database, each.conversationId);
            if (!told)
                return told.error();
            ++changes;
        }
        const Result<> set = values::set(database, left,
                                         reached > 0 ? QString::number(reached) : QString());
        if (!set)
            return set.error();
        return changes;
    });
}

Result<> note(Database &database, qint64 conversationId, qint64 messageId,
              const QList<qint64> &themes, bool fresh)
{
    if (!fresh) {
        Statement erase = database.prepare(u"DELETE FROM message_theme WHERE message_id = ?"_s);
        const Result<> erased = erase.run(messageId);
        if (!erased)
            return erased;
    }
    for (const qint64 theme : themes) {
        // A theme may have been removed since the text was read.
        Statement insert = database.prepare(
            uR"(INSERT INTO message_theme (theme_id, conversation_id, message_id)
                SELECT id, ?, ? FROM theme WHERE id = ? ON CONFLICT DO NOTHING)"_s);
        const Result<> run = insert.run(conversationId, messageId, theme);
        if (!run)
            return run;
    }
    return {};
}

} // namespace themes
