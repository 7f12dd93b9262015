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

} // namespace conversation
