// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/composition.h"

#include "core/schedule/split.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

using Content = Composition::Content;

namespace {

constexpr auto slowest = std::chrono::hours(24 * 7);

QJsonObject campaignToJson(const campaign::Campaign &campaign)
{
    return { { u"name"_s, campaign.name },
             { u"hosts"_s, QJsonArray::fromStringList(campaign.hosts) } };
}

campaign::Campaign campaignFromJson(const QJsonObject &json)
{
    campaign::Campaign found;
    found.name = json["name"_L1].toString();
    for (const QJsonValue each : json["hosts"_L1].toArray())
        found.hosts.append(each.toString());
    return found;
}

} // namespace

bool Content::isEmpty() const
{
    const bool asks = poll
        && std::any_of(poll->options.begin(), poll->options.end(),
                       [](const QString &each) { return !each.trimmed().isEmpty(); });
    return text.trimmed().isEmpty() && media.isEmpty() && !asks && warning.trimmed().isEmpty()
        && comment.trimmed().isEmpty();
}

QJsonObject Content::toJson() const
{
    Outgoing post; // the one place that knows how these are written
    post.text = text;
    post.warning = warning;
    post.audience = audience;
    post.repliers = repliers;
    post.language = language;
    post.media = media;
    post.poll = poll;
    QJsonObject json { { u"post"_s, post.toJson() } };
    if (thread)
        json.insert(u"thread"_s, true);
    if (numbered)
        json.insert(u"numbered"_s, true);
    if (!comment.isEmpty())
        json.insert(u"comment"_s, comment);
    if (commentAfter != Content().commentAfter)
        json.insert(u"comment_after"_s, qint64(commentAfter.count()));
    return json;
}

Content Content::fromJson(const QJsonObject &json)
{
    const Outgoing post = Outgoing::fromJson(json["post"_L1].toObject());
    Content content;
    content.text = post.text;
    content.warning = post.warning;
    content.audience = post.audience;
    content.repliers = post.repliers;
    content.language = post.language;
    content.media = post.media;
    content.poll = post.poll;
    content.thread = json["thread"_L1].toBool();
    content.numbered = json["numbered"_L1].toBool();
    content.comment = json["comment"_L1].toString();
    const qint64 after = json["comment_after"_L1].toInteger(content.commentAfter.count());
    content.commentAfter = std::clamp(std::chrono::seconds(after), std::chrono::seconds(0),
                                      std::chrono::seconds(slowest));
    return content;
}

bool Content::operator==(const Content &other) const
{
    return toJson() == other.toJson();
}

const Content &Composition::of(qint64 accountId) const
{
    const auto found = own.constFind(accountId);
    return found == own.constEnd() ? common : *found;
}

void Composition::write(qint64 accountId, const Content &content)
{
    if (accountId == everybody)
        common = content;
    else if (isOwn(accountId) || !(content == common))
        own.insert(accountId, content);
}

void Composition::join(qint64 accountId)
{
    own.remove(accountId);
}

bool Composition::isEmpty() const
{
    return common.isEmpty() && std::all_of(own.begin(), own.end(), [](const Content &each) {
               return each.isEmpty();
           });
}

QString Composition::toJson() const
{
    if (isEmpty() && postId == 0)
        return {};
    QJsonObject json = common.toJson();
    QJsonArray to;
    for (const qint64 id : accounts)
        to.append(id);
    json.insert(u"accounts"_s, to);
    if (!own.isEmpty()) {
        QJsonObject versions;
        for (auto each = own.begin(); each != own.end(); ++each)
            versions.insert(QString::number(each.key()), each->toJson());
        json.insert(u"own"_s, versions);
    }
    if (!wall.isEmpty()) {
        json.insert(u"wall"_s, wall);
        json.insert(u"zone"_s, zone);
    }
    if (queued) {
        QJsonObject moments;
        for (auto each = times.begin(); each != times.end(); ++each)
            moments.insert(QString::number(each.key()), millis(*each));
        json.insert(u"queued"_s, moments);
    }
    if (!campaign.name.isEmpty() || !campaign.hosts.isEmpty())
        json.insert(u"campaign"_s, campaignToJson(campaign));
    if (native)
        json.insert(u"native"_s, true);
    if (!repeat.isEmpty())
        json.insert(u"repeat"_s, repeat);
    if (postId != 0)
        json.insert(u"post_id"_s, postId);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Composition Composition::fromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    Composition post;
    post.common = Content::fromJson(json);
    for (const QJsonValue each : json["accounts"_L1].toArray()) {
        if (each.toInteger() > 0 && !post.accounts.contains(each.toInteger()))
            post.accounts.append(each.toInteger());
    }
    const QJsonObject versions = json["own"_L1].toObject();
    for (auto each = versions.begin(); each != versions.end(); ++each) {
        if (const qint64 id = each.key().toLongLong(); id > 0)
            post.own.insert(id, Content::fromJson(each.value().toObject()));
    }
    post.wall = json["wall"_L1].toString();
    post.zone = json["zone"_L1].toString();
    post.queued = json.contains("queued"_L1);
    const QJsonObject moments = json["queued"_L1].toObject();
    for (auto each = moments.begin(); each != moments.end(); ++each) {
        if (const qint64 id = each.key().toLongLong(); id > 0)
            post.times.insert(id, instant(each.value().toInteger()));
    }
    post.campaign = campaignFromJson(json["campaign"_L1].toObject());
    post.native = json["native"_L1].toBool();
    post.repeat = json["repeat"_L1].toString();
    post.postId = json["post_id"_L1].toInteger();
    return post;
}

namespace composition {

Leaving leaving(const Composition &post, const Account &account)
{
    const Capabilities &can = account.capabilities;
    const Content &content = post.of(account.id);
    Outgoing first;
    if (can.can(Capabilities::ContentWarning))
        first.warning = content.warning.trimmed();
    if (can.can(Capabilities::Visibility))
        first.audience = content.audience;
    if (can.can(Capabilities::Language))
        first.language = content.language;
    const QString text = campaign::tagged(content.text, post.campaign, account.platform);
    QStringList texts;
    if (content.thread && can.can(Capabilities::Thread))
        texts = split::parts(text, account, first, content.numbered);
    if (texts.isEmpty())
        texts = { content.thread ? split::whole(text) : text };

    Leaving made;
    for (const QString &each : std::as_const(texts)) {
        Outgoing part = first;
        part.text = each;
        if (made.parts.isEmpty()) { // what is shown with the first is not shown again
            part.media = content.media;
            part.poll = content.poll;
            if (can.can(Capabilities::WhoMayReply)) // it holds for all that follows
                part.repliers = content.repliers;
        }
        made.parts.append(part);
    }
    made.open = content.repliers != Repliers::Everybody && !can.can(Capabilities::WhoMayReply);
    if (content.comment.trimmed().isEmpty())
        return made;
    made.comment = can.can(Capabilities::Reply);
    made.unsaid = !made.comment;
    if (made.comment) {
        Outgoing comment = first;
        comment.text = campaign::tagged(content.comment, post.campaign, account.platform);
        comment.after = content.commentAfter;
        made.parts.append(comment);
    }
    return made;
}

Composition recalled(const QList<Publication> &rows)
{
    Composition post;
    QList<qint64> order;
    QHash<qint64, Content> said;
    for (const Publication &row : rows) {
        const Outgoing &outgoing = row.outgoing;
        if (!order.contains(row.accountId)) {
            order.append(row.accountId);
            Content content;
            content.text = outgoing.text;
            content.warning = outgoing.warning;
            content.audience = outgoing.audience;
            content.repliers = outgoing.repliers;
            content.language = outgoing.language;
            content.media = outgoing.media;
            content.poll = outgoing.poll;
            said.insert(row.accountId, content);
            continue;
        }
        Content &content = said[row.accountId];
        if (outgoing.after.count() > 0) {
            content.comment = outgoing.text;
            content.commentAfter = outgoing.after;
        } else {
            content.text += u"\n---\n"_s + outgoing.text;
            content.thread = true;
        }
    }
    for (const qint64 account : std::as_const(order))
        post.write(account == order.first() ? Composition::everybody : account, said[account]);
    return post;
}

bool held(const Composition &post, const Account &account, Instant due, Instant now)
{
    const Capabilities &can = account.capabilities;
    const bool timed = !post.wall.isEmpty() || post.queued;
    // What comes again is sent from here: it is made and changed weeks ahead.
    return post.native && timed && post.repeat.isEmpty() && can.can(Capabilities::NativeSchedule)
        && due >= now + can.scheduleLead && leaving(post, account).thread() == 1;
}

QList<check::Problem> problems(const Leaving &leaving, const Account &account, Instant now)
{
    QList<check::Problem> found;
    for (int i = 0; i < int(leaving.parts.size()); ++i) {
        Outgoing part = leaving.parts[i];
        if (i > 0)
            part.parentId = u"the part before"_s; // it will answer that
        for (check::Problem problem : check::problems(part, account, now)) {
            problem.comment = leaving.comment && i + 1 == int(leaving.parts.size());
            problem.part = !problem.comment && leaving.thread() > 1 ? i + 1 : 0;
            found.append(problem);
        }
    }
    const auto remind = [&found](check::Problem::Kind kind) {
        check::Problem reminder;
        reminder.kind = kind;
        reminder.blocks = false;
        found.append(reminder);
    };
    if (leaving.unsaid)
        remind(check::Problem::Kind::NoComment);
    if (leaving.open)
        remind(check::Problem::Kind::RepliesOpen);
    return found;
}

QList<publications::Draft> drafts(const Composition &post, const Leaving &leaving,
                                  const Account &account, Publication::State state, Instant due,
                                  Instant now)
{
    const bool native = held(post, account, due, now);
    QList<publications::Draft> made;
    for (const Outgoing &each : leaving.parts) {
        publications::Draft draft;
        draft.accountId = account.id;
        draft.part = int(made.size());
        draft.outgoing = each;
        draft.state = state;
        draft.dueAt = due;
        if (native && made.isEmpty()) {
            draft.outgoing.nativeAt = due;
            draft.startAt = now;
        }
        made.append(draft);
    }
    return made;
}

} // namespace composition
