// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/model/rule.h"
#include "core/store/database.h"

// What rules did: to which message, by what, and the way back. And what they propose, for a person
// to decide.
namespace rulelog {

enum class Settled { Open, Done, Dismissed, Withdrawn };

struct Proposal // to hide the message
{
    qint64 id = 0;
    Settled settled = Settled::Open;
    friend bool operator==(const Proposal &, const Proposal &) = default;
};

struct Entry
{
    qint64 id = 0;
    qint64 ruleId = 0; // 0: deleted since
    QString rule; // as it was called
    qint64 conversationId = 0;
    qint64 messageId = 0;
    Foreign author;
    Foreign text; // the beginning
    Instant writtenAt;
    Instant doneAt;
    QList<rule::Reason> why;
    QList<rule::Deed> deeds;
    std::optional<Instant> undoneAt;
    std::optional<Proposal> proposal;
    friend bool operator==(const Entry &, const Entry &) = default;
};

struct Filter
{
    qint64 ruleId = 0; // 0 = all
    qint64 conversationId = 0;
    bool proposals = false; // only what waits for a person
    std::optional<Instant> from;
    qint64 before = 0; // entries older than this one; 0 = from the newest
    int limit = 500;
};
Result<QList<Entry>> list(Database &database, Filter filter); // newest first
Result<Entry> one(Database &database, qint64 id); // NotFound
Result<int> openProposals(Database &database);

// To messages that are there, because a person said so. Those the rule saw to before are left out.
// Does nothing when the rule has been changed since. Returns what it wrote down.
struct Hit
{
    qint64 messageId = 0;
    qint64 conversationId = 0;
    QList<rule::Reason> why;
};
Result<QList<qint64>> apply(Database &database, qint64 ruleId, int revision, QList<Hit> hits, Instant now);

// Takes back what is still as the rule left it; the rest is a person's by now. Returns what was
// taken back. Invalid when it was undone before.
Result<QList<rule::Deed>> undo(Database &database, qint64 id, Instant now);
Result<int> undoAll(Database &database, QList<qint64> ids, Instant now); // those that stand; how many
// Not hidden: the person saw it and leaves it. Returns false when it was settled already.
Result<bool> dismiss(Database &database, qint64 proposalId, Instant now);
Result<> reopen(Database &database, qint64 proposalId); // the way back from dismissing

} // namespace rulelog
