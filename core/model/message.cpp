// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/message.h"

using namespace Qt::StringLiterals;

namespace message {

QString kindKey(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Mention: return u"mention"_s;
    case Message::Kind::Reply: return u"reply"_s;
    case Message::Kind::Quote: return u"quote"_s;
    case Message::Kind::Comment: return u"comment"_s;
    case Message::Kind::DirectMessage: return u"direct_message"_s;
    case Message::Kind::Review: return u"review"_s;
    case Message::Kind::Post: return u"post"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Message::Kind> kindFromKey(const QString &key)
{
    using enum Message::Kind;
    for (const Message::Kind each : { Mention, Reply, Quote, Comment, DirectMessage, Review, Post }) {
        if (kindKey(each) == key)
            return each;
    }
    return std::nullopt;
}

bool startsConversation(Message::Kind kind)
{
    return kind != Message::Kind::Post;
}

} // namespace message
