// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/message.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

qint64 PollStand::votes() const
{
    qint64 sum = 0;
    for (const Option &each : options)
        sum += each.votes;
    return sum;
}

// Where one may choose several the shares are of people, and add up to more than one.
double PollStand::share(const Option &option) const
{
    const qint64 all = multiple && voters > 0 ? voters : votes();
    return all > 0 ? std::min(1., double(option.votes) / double(all)) : 0;
}

QJsonObject PollStand::toJson() const
{
    QJsonArray list;
    for (const Option &each : options)
        list.append(each.text.raw() + u'|' + QString::number(each.votes));
    QJsonObject json { { u"options"_s, list } };
    if (multiple)
        json.insert(u"multiple"_s, true);
    if (voters >= 0)
        json.insert(u"voters"_s, voters);
    if (endsAt)
        json.insert(u"ends"_s, millis(*endsAt));
    return json;
}

std::optional<PollStand> PollStand::fromJson(const QJsonObject &json)
{
    PollStand made;
    for (const QJsonValue each : json["options"_L1].toArray()) {
        const QString text = each.toString();
        const qsizetype bar = text.lastIndexOf(u'|');
        Option option;
        option.text = Foreign(bar < 0 ? text : text.left(bar));
        option.votes = bar < 0 ? 0 : std::max<qint64>(0, text.mid(bar + 1).toLongLong());
        made.options.append(option);
    }
    if (made.options.isEmpty())
        return std::nullopt;
    made.multiple = json["multiple"_L1].toBool();
    made.voters = json["voters"_L1].toInteger(-1);
    if (json.contains("ends"_L1))
        made.endsAt = instant(json["ends"_L1].toInteger());
    return made;
}

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
