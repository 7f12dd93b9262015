// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/model/rule.h"
#include "core/store/database.h"

#include <QTimeZone>

// The rules of a workspace, in their order. One is switched on only as it was tried; what it refers
// to may go, then it waits for that to come back and says so.
namespace rules {

Result<QList<Rule>> all(Database &database); // by place
Result<Rule> one(Database &database, qint64 id); // NotFound

// Those that are on and lack nothing, and where the workspace is.
struct Running
{
    QList<Rule> rules;
    QTimeZone zone = QTimeZone::utc();
    friend bool operator==(const Running &, const Running &) = default;
};
Result<Running> running(Database &database);

// A rule without an id is put in at its place, or at the end when that is 0; those after it move. One
// that is known keeps its place. With other conditions or deeds than before it is off, until it has
// been tried again; a rule comes off wherever it comes from. Returns the id.
Result<qint64> save(Database &database, Rule rule, Instant now);
Result<qint64> add(Database &database, QList<Rule> rules, Instant now); // at the end; how many
Result<Rule> remove(Database &database, qint64 id); // what it was, to undo with; its log stays
Result<> move(Database &database, qint64 id, int place); // the others make room
// It was tried on what is there, as it is in this revision.
Result<> setTried(Database &database, qint64 id, int revision);
// Invalid when it has not been tried or lacks something.
Result<> setOn(Database &database, qint64 id, bool on, Instant now);

// What is there to try a rule on: incoming messages since then, newest first.
struct Mark // between two pages
{
    Instant at;
    qint64 id = 0;
};
struct Text
{
    qint64 messageId = 0;
    qint64 conversationId = 0;
    qint64 accountId = 0;
    Foreign text;
    Foreign warning;
    Foreign authorName;
    Foreign authorHandle;
    qint64 followers = -1;
    QString language;
    Instant at;
};
struct Texts
{
    QList<Text> texts;
    std::optional<Mark> next;
};
Result<Texts> texts(Database &database, Instant since, std::optional<Mark> from, int limit);

} // namespace rules
