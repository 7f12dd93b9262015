// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/model/message.h"
#include "core/model/platform.h"

#include <QList>

// Messages that belong together: what is triaged.
struct Conversation
{
    enum class State { Todo, Waiting, Snoozed, Done };
    // Why it is to do again after it had been snoozed.
    enum class Back { No, Time, Message };

    qint64 id = 0;
    qint64 accountId = 0;
    Platform platform = Platform::Mastodon;
    Message::Kind kind = Message::Kind::Mention;
    Audience audience = Audience::Public;
    qint64 authorId = 0; // who writes to us
    Foreign author; // handle
    Foreign authorName;
    QUrl avatar;
    Foreign subject; // start of the post it comments on, empty when none
    Foreign text; // the last incoming message
    State state = State::Todo;
    bool unread = false;
    QString language;
    int messages = 0;
    Instant lastInAt; // last incoming message
    Instant lastAt; // last message either way
    std::optional<Instant> snoozedUntil; // none while snoozed: until they write again
    QStringList labels;
    QString need; // "question", empty when none is known
    bool urgent = false;
    std::optional<double> mood; // -1 … 1
    QString assignee; // a name
    std::optional<Instant> waitingSince; // their first message that we have not answered
    std::optional<Instant> deadlineAt; // when the answer is due
    std::optional<Instant> windowAt; // when the platform takes no answer any more
    Back back = Back::No;
    std::optional<Instant> backFrom; // the moment it had been snoozed until
    bool hostile = false; // its last text says what no charter bears
    qint64 echo = 0; // the same for those whose last texts say the same; 0 none do
    QList<qint64> alike; // folded into this row: what else says the same, newest first
    int alikeUnread = 0; // of those
    int priority = 0; // -1 low, 1 high
    bool proposed = false; // a rule proposes to hide a text of it
};

namespace conversation {

QString stateKey(Conversation::State state); // "todo"
std::optional<Conversation::State> stateFromKey(const QString &key);
QString backKey(Conversation::Back back); // "", "time", "message"
Conversation::Back backFromKey(const QString &key);
// What a message asks for, in the order of their keys: "question", "complaint" …
QStringList needs();

} // namespace conversation
