// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/base/time.h"
#include "core/store/database.h"

#include <QMap>
#include <QStringList>

// Subjects a person named, with the words that tell them, and which messages speak of them.
namespace themes {

struct Entry
{
    qint64 id = 0;
    QString name;
    QMap<QString, QStringList> words; // by language; '' in every language
    int conversations = 0; // that speak of it

    friend bool operator==(const Entry &, const Entry &) = default;
};
Result<QList<Entry>> all(Database &database); // by name, without counts
Result<QList<Entry>> counted(Database &database);
Result<QStringList> of(Database &database, qint64 conversationId); // names

// Makes a theme, or changes the one with this id: its name and all its words. Invalid without a
// name, with another one's name, or with words that make no sense (it names the first). A new theme
// whose name is there adds its words to that one. Every message is then read again.
Result<qint64> save(Database &database, Entry entry, Instant now);
Result<Entry> remove(Database &database, qint64 id); // NotFound
Result<> addAll(Database &database, QList<Entry> entries, Instant now);
// As a list of words is typed and kept: trimmed, without empty lines and doubles.
QStringList tidy(const QStringList &words);

// Reading messages for them, the newest first, from where it was left.
struct Pending
{
    qint64 conversationId = 0;
    qint64 messageId = 0;
    Foreign text;
    QString language;
};
Result<bool> areLeft(Database &database);
Result<QList<Pending>> pending(Database &database, int limit);
struct Read
{
    qint64 conversationId = 0;
    qint64 messageId = 0;
    QList<qint64> themes;
};
// What was found in the messages of one batch; when it was found with words that were changed since
// (`words` is what stamp() said then) it is thrown away.
Result<int> saveRead(Database &database, QList<Read> read, QString words);
Result<QString> stamp(Database &database);

// For the other files of store, inside their transaction: what one message speaks of.
Result<> note(Database &database, qint64 conversationId, qint64 messageId,
              const QList<qint64> &themes, bool fresh);

} // namespace themes
