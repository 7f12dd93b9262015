// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/compose.h"

#include "core/base/mentions.h"
#include "core/base/text.h"
#include "core/connectors/mastodon/decode.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mastodon {

QString textAsSent(const Outgoing &post)
{
    return mentions::withParticipants(post.text, post.participants);
}

QString withShortMentions(const QString &text)
{
    return mentions::shortened(text);
}

bool sameText(const QString &ours, const QString &theirs)
{
    return text::sameAfterPublishing(withShortMentions(ours), withShortMentions(theirs));
}

QString visibility(const Outgoing &post)
{
    const bool answers = !post.parentId.isEmpty() || !post.parentApiId.isEmpty();
    const Ref parent = Ref::from(post.parentRef);
    Audience least = Audience::Public;
    if (answers) {
        const bool hidden = parent.visibility == "private"_L1 || parent.visibility == "direct"_L1
            || parent.visibility == "local"_L1 || post.audience == Audience::Followers;
        // Our own thread names nobody, so sent as direct it would reach nobody. A post of ours
        // that names somebody may be a direct one: snac shows those as private.
        const bool ourThread = (parent.own || parent.visibility.isEmpty())
            && post.participants.isEmpty() && parent.visibility != "direct"_L1;
        if (hidden)
            least = ourThread ? Audience::Followers : Audience::Direct;
        else if (parent.visibility == "unlisted"_L1)
            least = Audience::Unlisted;
    }
    switch (std::max(post.audience, least)) {
    case Audience::Public: return u"public"_s;
    case Audience::Unlisted: return u"unlisted"_s;
    case Audience::Followers: return u"private"_s;
    case Audience::Direct: return u"direct"_s;
    }
    Q_UNREACHABLE();
}

QByteArray Readiness::bytes() const
{
    QJsonObject json;
    if (!media.isEmpty())
        json.insert(u"media"_s, QJsonArray::fromStringList(media));
    if (!pending.isEmpty())
        json.insert(u"pending"_s, pending);
    if (!parent.isEmpty())
        json.insert(u"parent"_s, parent);
    if (!quoted.isEmpty())
        json.insert(u"quoted"_s, quoted);
    if (since)
        json.insert(u"since"_s, millis(*since));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Readiness Readiness::from(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Readiness made;
    for (const QJsonValue each : json["media"_L1].toArray())
        made.media.append(each.toString());
    made.pending = json["pending"_L1].toString();
    made.parent = json["parent"_L1].toString();
    made.quoted = json["quoted"_L1].toString();
    if (json.contains("since"_L1))
        made.since = instant(json["since"_L1].toInteger());
    return made;
}

QJsonObject statusBody(const Outgoing &post, const Readiness &ready)
{
    QJsonObject body { { u"status"_s, textAsSent(post) }, { u"visibility"_s, visibility(post) } };
    if (!post.warning.isEmpty()) {
        body.insert(u"spoiler_text"_s, post.warning);
        body.insert(u"sensitive"_s, true);
    }
    if (!post.language.isEmpty())
        body.insert(u"language"_s, post.language);
    if (!ready.media.isEmpty())
        body.insert(u"media_ids"_s, QJsonArray::fromStringList(ready.media));
    if (post.poll) {
        body.insert(u"poll"_s,
                    QJsonObject { { u"options"_s, QJsonArray::fromStringList(post.poll->options) },
                                  { u"expires_in"_s, qint64(post.poll->duration.count()) },
                                  { u"multiple"_s, post.poll->multiple } });
    }
    if (const QString parent = ready.parent.isEmpty() ? post.parentApiId : ready.parent;
        !parent.isEmpty())
        body.insert(u"in_reply_to_id"_s, parent);
    if (const QString quoted = ready.quoted.isEmpty() ? post.quotedApiId : ready.quoted;
        !quoted.isEmpty())
        body.insert(u"quoted_status_id"_s, quoted);
    if (post.nativeAt)
        body.insert(u"scheduled_at"_s, isoMillis(*post.nativeAt));
    return body;
}

} // namespace mastodon
