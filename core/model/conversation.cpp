// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/conversation.h"

using namespace Qt::StringLiterals;

namespace conversation {

QString stateKey(Conversation::State state)
{
    switch (state) {
    case Conversation::State::Todo: return u"todo"_s;
    case Conversation::State::Waiting: return u"waiting"_s;
    case Conversation::State::Snoozed: return u"snoozed"_s;
    case Conversation::State::Done: return u"done"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Conversation::State> stateFromKey(const QString &key)
{
    using enum Conversation::State;
    for (const Conversation::State each : { Todo, Waiting, Snoozed, Done }) {
        if (stateKey(each) == key)
            return each;
    }
    return std::nullopt;
}

QString backKey(Conversation::Back back)
{
    switch (back) {
    case Conversation::Back::No: return {};
    case Conversation::Back::Time: return u"time"_s;
    case Conversation::Back::Message: return u"message"_s;
    }
    Q_UNREACHABLE();
}

Conversation::Back backFromKey(const QString &key)
{
    return key == "time"_L1 ? Conversation::Back::Time
        : key == "message"_L1 ? Conversation::Back::Message
                              : Conversation::Back::No;
}

QStringList needs()
{
    return { u"question"_s,  u"complaint"_s, u"sale"_s,   u"exchange"_s,
             u"technical"_s, u"idea"_s,      u"praise"_s, u"spam"_s };
}

} // namespace conversation
