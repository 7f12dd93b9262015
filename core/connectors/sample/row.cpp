// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/row.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace sample::row {

namespace {

QVariant moment(std::optional<Instant> when)
{
    return when ? QVariant(millis(*when)) : QVariant();
}

std::optional<Instant> moment(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    return instant(value.toLongLong());
}

QString packed(const QList<Attachment> &attachments)
{
    if (attachments.isEmpty())
        return {};
    QJsonArray all;
    for (const Attachment &each : attachments)
        all.append(QJsonObject { { u"kind"_s, int(each.kind) },
                                 { u"url"_s, each.url.toString() },
                                 { u"alt"_s, each.altText.raw() } });
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QString packed(const std::optional<PollStand> &poll)
{
    if (!poll)
        return {};
    return QString::fromUtf8(QJsonDocument(poll->toJson()).toJson(QJsonDocument::Compact));
}

QList<Attachment> attachments(const QString &packed)
{
    QList<Attachment> found;
    if (packed.isEmpty())
        return found;
    for (const QJsonValue value : QJsonDocument::fromJson(packed.toUtf8()).array()) {
        const QJsonObject object = value.toObject();
        Attachment each;
        each.kind = Attachment::Kind(object["kind"_L1].toInt());
        each.url = json::webUrl(object, "url"_L1);
        each.altText = Foreign(object["alt"_L1].toString());
        found.append(each);
    }
    return found;
}

// Links, mentions and tags, as a platform would mark them.
QList<Passage::Link> links(const QString &text)
{
    QList<Passage::Link> found;
    qsizetype start = 0;
    while (start < text.size()) {
        while (start < text.size() && text[start].isSpace())
            ++start;
        qsizetype end = start;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        QStringView word = QStringView(text).sliced(start, end - start);
        while (!word.isEmpty() && u".,;:!?)»…"_s.contains(word.back()))
            word.chop(1);
        Passage::Link link { start, word.size(), word.toString(), Passage::Link::Kind::Web };
        if (word.startsWith(u"https://") || word.startsWith(u"http://"))
            found.append(link);
        else if (word.size() > 1 && (word.startsWith(u'#') || word.startsWith(u'@'))
                 && word[1].isLetter()) {
            link.kind = word.startsWith(u'#') ? Passage::Link::Kind::Tag
                                              : Passage::Link::Kind::Mention;
            found.append(link);
        }
        start = end;
    }
    return found;
}

} // namespace

QString columns()
{
    return u"p.place, p.id, p.api_id, p.kind, p.own, p.addressed, p.author, p.text, p.warning,"
      " p.language, p.audience, p.created_at, p.arrives_at, p.edited_at, p.removed_at, p.hidden,"
      " p.parent, p.root, p.url, p.attachments, p.poll, p.key, p.likes, p.boosts, p.views, p.pace,"
      " a.handle, a.name, a.url, a.followers"_s;
}

Text read(const QSqlQuery &query)
{
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    Text text;
    Message &message = text.message;
    text.place = next().toLongLong();
    message.remoteId = next().toString();
    message.apiId = next().toString();
    message.kind = Message::Kind(next().toInt());
    message.own = next().toBool();
    text.addressed = next().toBool();
    message.author.remoteId = next().toString();
    message.author.apiId = message.author.remoteId;
    message.body.text = Foreign(next().toString());
    message.body.links = links(message.body.text.raw());
    message.warning = Foreign(next().toString());
    message.language = next().toString();
    message.audience = Audience(next().toInt());
    message.createdAt = instant(next().toLongLong());
    text.arrivesAt = instant(next().toLongLong());
    message.editedAt = moment(next());
    text.removedAt = moment(next());
    text.hidden = next().toBool();
    message.parentId = next().toString();
    message.rootId = next().toString();
    message.url = QUrl(next().toString());
    message.attachments = attachments(next().toString());
    const QString poll = next().toString();
    message.poll = PollStand::fromJson(QJsonDocument::fromJson(poll.toUtf8()).object());
    text.key = next().toByteArray();
    text.likes = next().toLongLong();
    text.boosts = next().toLongLong();
    text.views = next().toLongLong();
    text.pace = std::chrono::seconds(next().toLongLong());
    message.author.handle = Foreign(next().toString());
    message.author.name = Foreign(next().toString());
    message.author.url = QUrl(next().toString());
    message.author.followers = next().toLongLong();
    return text;
}

QVariantList values(const QString &platform, const Text &text)
{
    const Message &each = text.message;
    return {
        platform, each.remoteId, each.apiId, int(each.kind), int(each.own), int(text.addressed),
        each.author.remoteId, each.body.text.raw(), each.warning.raw(), each.language,
        int(each.audience), millis(each.createdAt), millis(text.arrivesAt),
        moment(each.editedAt), moment(text.removedAt), int(text.hidden), each.parentId,
        each.rootId.isEmpty() ? each.remoteId : each.rootId, each.url.toString(),
        packed(each.attachments), packed(each.poll),
        text.key.isEmpty() ? QVariant() : QVariant(text.key), text.likes, text.boosts,
        text.views, qint64(text.pace.count()),
    };
}

} // namespace sample::row
