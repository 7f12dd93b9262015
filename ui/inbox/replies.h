// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/answer.h"

// A reply written in the window: planned to leave a little or much later, and taken back before it
// does.
// Plain store functions, for the write lane.
namespace replies {

// How far the thread had been read when the reply was begun: its newest text that did not leave
// from here, and as what.
struct Seen
{
    qint64 messageId = 0;
    std::optional<Instant> editedAt;

    bool operator==(const Seen &) const = default;
};

// What is to leave, and when.
struct Wish
{
    Wish() = default; // it is given to coroutines
    QString text;
    QList<Media> media;
    bool close = false; // the conversation, too
    std::optional<Seen> seen; // only while nothing newer is there
    Instant dueAt;
    QString wall; // the time as it was chosen, and its zone; empty: at once
    QString zone;
    QString writer;
};

struct Planned
{
    qint64 publicationId = 0; // 0: nothing was planned, for the thread had gone on
    std::optional<conversations::Entry> news; // by this
    conversations::Triage before; // to undo with
};

// The conversation becomes waiting, or done, and read; its draft is empty then.
Result<Planned> plan(Database &database, qint64 conversationId, Wish wish, Instant now);
Seen seen(const conversations::Entry &newest);
// Cancelled, the triage as before, the text a draft again. Invalid when it has left.
Result<> undo(Database &database, qint64 conversationId, Planned planned, Instant now);
// A reply that waits for its time does not leave; its text is a draft again, before what was
// written since. Its conversation's id. Invalid when it has left.
Result<qint64> takeBack(Database &database, qint64 publicationId, Instant now);
// One more file for what is being written there, after those it has.
Result<> attach(Database &database, qint64 conversationId, Media media);
// What a reply would be, for the counter; its text is empty. NotFound: nothing to answer.
Result<Outgoing> sketch(Database &database, qint64 conversationId);

} // namespace replies
