// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/insight/report.h"

#include <QList>

#include <array>

// What people say, handed upward: the criticism, questions, ideas and praise of a time, by subject, each
// with a few of the texts themselves. Who says it in three messages of one conversation says it once, and
// is quoted with the one that says most.
namespace digest {

enum class Kind { Criticism, Questions, Ideas, Praise };
constexpr std::array kinds { Kind::Criticism, Kind::Questions, Kind::Ideas, Kind::Praise };

struct Quote
{
    qint64 messageId = 0;
    qint64 conversationId = 0;
    qint64 accountId = 0;
    Foreign author; // empty when nobody is to be told from another
    Foreign text;
    Instant at;
    int alike = 1; // texts that say the same
};

struct Group // of one theme
{
    QString theme; // empty: of none that is known
    int count = 0; // conversations; one that speaks of two themes is in both
    QList<Quote> quotes; // at most mostQuotes; of a group that is alone, mostAlone
};

struct Part
{
    Kind kind = Kind::Criticism;
    int count = 0; // conversations, each once
    int before = 0; // in the time before
    QList<Group> groups; // the largest first, those of no theme last
    QList<std::pair<QString, int>> also; // smaller themes beyond mostGroups: how many conversations
};

// What somebody found worth telling, from what watches found, with what they say about it.
struct Forwarded
{
    Quote quote;
    QString note;
};

struct Digest
{
    Period period;
    QTimeZone zone;
    qint64 received = 0; // messages
    std::array<Part, kinds.size()> parts;
    QList<Forwarded> forwarded; // the oldest first

    bool empty() const;
};

constexpr qsizetype mostGroups = 5; // with a theme
constexpr qsizetype mostQuotes = 3;
constexpr qsizetype mostAlone = 6;
constexpr qsizetype longestQuote = 320; // characters

enum class Names { Kept, Removed };
// Names removed: no author, and what names somebody or tells who they are is gone from the quotes.
Result<Digest> read(Database &database, report::Ask ask, Names names);

// A text without addresses, numbers and the names given, each replaced by "…".
Foreign anonymous(const Foreign &text, const QList<Foreign> &names);

} // namespace digest
