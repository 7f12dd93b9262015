// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messagerow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace messagerow {

const QString select
    = uR"(SELECT m.id, m.remote_id, m.api_id, m.kind, m.state, m.audience, m.created_at, m.edited_at,
             m.body, m.warning, m.language, m.parent_id, m.url, m.ref, m.extra, m.author_id,
             au.remote_id, au.api_id, au.handle, au.name, au.url, au.avatar, au.followers,
             m.deleted_at
         FROM message m LEFT JOIN author au ON au.id = m.author_id)"_s;

namespace {

void readExtra(const QString &text, Message &message)
{
    if (text.isEmpty())
        return;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const QJsonValue each : json["links"_L1].toArray()) {
        const QJsonArray parts = each.toArray();
        Passage::Link link;
        link.start = parts[0].toInteger();
        link.length = parts[1].toInteger();
        link.target = parts[2].toString();
        link.kind = Passage::Link::Kind(parts[3].toInt());
        message.body.links.append(link);
    }
    for (const QJsonValue each : json["attachments"_L1].toArray()) {
        const QJsonObject object = each.toObject();
        Attachment attachment;
        attachment.kind = Attachment::Kind(object["kind"_L1].toInt());
        attachment.url = QUrl(object["url"_L1].toString());
        attachment.preview = QUrl(object["preview"_L1].toString());
        attachment.altText = Foreign(object["alt"_L1].toString());
        message.attachments.append(attachment);
    }
    for (const QJsonValue each : json["participants"_L1].toArray())
        message.participants.append(each.toString());
    QJsonObject poll = json["poll_more"_L1].toObject();
    poll.insert(u"options"_s, json["poll"_L1]);
    message.poll = PollStand::fromJson(poll);
    message.rootId = json["root"_L1].toString();
}

} // namespace

int hundredths(double mood)
{
    return int(std::lround(std::clamp(mood, -1.0, 1.0) * 100));
}

Message read(const Statement &row, qint64 *id, qint64 *authorId, bool *deleted)
{
    Message message;
    *id = row.integer(0);
    message.remoteId = row.text(1);
    message.apiId = row.text(2);
    message.kind = Message::Kind(row.integer(3));
    message.own = row.integer(4) == Own;
    message.audience = Audience(row.integer(5));
    message.createdAt = row.moment(6);
    message.editedAt = row.maybeMoment(7);
    message.body.text = row.foreign(8);
    message.warning = row.foreign(9);
    message.language = row.text(10);
    message.parentId = row.text(11);
    message.url = QUrl(row.text(12));
    message.ref = row.bytes(13);
    readExtra(row.text(14), message);
    *authorId = row.integer(15);
    message.author.remoteId = row.text(16);
    message.author.apiId = row.text(17);
    message.author.handle = row.foreign(18);
    message.author.name = row.foreign(19);
    message.author.url = QUrl(row.text(20));
    message.author.avatar = QUrl(row.text(21));
    message.author.followers = row.integer(22);
    *deleted = !row.isNull(23);
    return message;
}

QString extra(const Message &message)
{
    QJsonObject json;
    if (!message.body.links.isEmpty()) {
        QJsonArray links;
        for (const Passage::Link &link : message.body.links)
            links.append(QJsonArray { qint64(link.start), qint64(link.length), link.target,
                                      int(link.kind) });
        json.insert(u"links"_s, links);
    }
    if (!message.attachments.isEmpty()) {
        QJsonArray attachments;
        for (const Attachment &each : message.attachments) {
            attachments.append(QJsonObject { { u"kind"_s, int(each.kind) },
                                             { u"url"_s, each.url.toString() },
                                             { u"preview"_s, each.preview.toString() },
                                             { u"alt"_s, each.altText.raw() } });
        }
        json.insert(u"attachments"_s, attachments);
    }
    if (!message.participants.isEmpty())
        json.insert(u"participants"_s, QJsonArray::fromStringList(message.participants));
    if (message.poll) {
        QJsonObject poll = message.poll->toJson();
        json.insert(u"poll"_s, poll.take("options"_L1)); // search looks for this key
        if (!poll.isEmpty())
            json.insert(u"poll_more"_s, poll);
    }
    if (!message.rootId.isEmpty())
        json.insert(u"root"_s, message.rootId);
    if (json.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<PollStand> poll(const QString &extra)
{
    Message message;
    readExtra(extra, message);
    return message.poll;
}

QString withoutLinks(const QString &extra)
{
    QJsonObject json = QJsonDocument::fromJson(extra.toUtf8()).object();
    json.remove(u"links"_s);
    return json.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace messagerow
