// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/counter.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/connectors/sample/dialect.h"
#include "core/connectors/sample/story.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sample::network {

namespace {

Error refusal(const QString &words, int status = 422)
{
    return Error(Error::Refused, u"HTTP %1"_s.arg(status), Foreign(words)).withStatus(status);
}

qint64 uploaded(const QByteArray &prepared)
{
    return json::integer(QJsonDocument::fromJson(prepared).object(), "uploaded"_L1);
}

// What the platform has against a post; its words, as platforms write them.
std::optional<Error> objection(World &world, Caller caller, const Member &us, const Outgoing &post,
                               const QByteArray &prepared)
{
    const Capabilities &can = us.account.capabilities;
    const bool reply = !post.parentId.isEmpty();
    if (!can.can(reply ? Capabilities::Reply : Capabilities::Publish))
        return Error(Error::Unsupported);
    if (post.text.trimmed().isEmpty() && post.media.isEmpty() && !post.poll)
        return refusal(u"Validation failed: Text can't be blank"_s);
    if (dialect::length(can, post.text) + dialect::length(can, post.warning) > can.textLimit)
        return refusal(u"Validation failed: Text character limit of %1 exceeded"_s.arg(
            can.textLimit));
    if (can.byteLimit > 0 && text::utf8Bytes(post.text) > can.byteLimit)
        return refusal(u"Record/text must not be longer than %1 bytes"_s.arg(can.byteLimit), 400);
    if (!reply && can.can(Capabilities::NeedsMedia) && post.media.isEmpty())
        return refusal(u"The media is missing. Add a picture or a video and try again."_s, 400);
    if (post.media.size() > can.mediaLimit)
        return refusal(u"No more than %1 files can be attached"_s.arg(can.mediaLimit));
    if (uploaded(prepared) < post.media.size())
        return refusal(u"Media not found"_s);
    if (post.poll && !can.can(Capabilities::Poll))
        return refusal(u"Polls are not available"_s);
    if (post.nativeAt) {
        if (!can.can(Capabilities::NativeSchedule))
            return Error(Error::Unsupported);
        if (*post.nativeAt < caller.now + can.scheduleLead)
            return refusal(u"Validation failed: The scheduled date must be in the future"_s);
    }
    if (reply) {
        const std::optional<Text> parent = world.text(caller.platform, post.parentId);
        if (!parent || parent->removedAt)
            return refusal(u"The post you are trying to reply to does not appear to exist."_s, 404);
    }
    return std::nullopt;
}

Message::Kind kindOf(Platform platform, const Text *parent)
{
    if (!parent)
        return Message::Kind::Post;
    if (parent->message.audience == Audience::Direct)
        return Message::Kind::DirectMessage;
    const bool microblog = platform == Platform::Mastodon || platform == Platform::Bluesky;
    return microblog ? Message::Kind::Reply : Message::Kind::Comment;
}

Text composed(World &world, Caller caller, const Member &us, const Outgoing &post,
              const QByteArray &key)
{
    Text text;
    Message &message = text.message;
    const qint64 count = world.noted(caller.platform, u"publish"_s);
    const std::optional<Text> parent
        = post.parentId.isEmpty() ? std::nullopt : world.text(caller.platform, post.parentId);
    // A record's name is the key; the texts of the story are numbered below a billion.
    message.remoteId = us.guard == Guard::Record && !key.isEmpty()
        ? u"at://%1/app.bsky.feed.post/%2"_s.arg(us.account.remoteId, QString::fromLatin1(key))
        : dialect::textId(caller.platform, us.account.remoteId, quint64(1'000'000'000 + count),
                          !parent.has_value());
    message.own = true;
    message.kind = kindOf(caller.platform, parent ? &*parent : nullptr);
    message.author.remoteId = us.account.remoteId;
    message.body.text = Foreign(post.text);
    message.warning = Foreign(post.warning);
    message.language = post.language;
    message.audience = parent && parent->message.audience == Audience::Direct ? Audience::Direct
                                                                               : post.audience;
    text.arrivesAt = post.nativeAt.value_or(caller.now);
    message.createdAt = text.arrivesAt;
    message.parentId = post.parentId;
    message.rootId = parent ? parent->message.rootId : message.remoteId;
    for (const Media &each : post.media) {
        Attachment attachment;
        attachment.kind = each.mimeType.startsWith(u"video"_s) ? Attachment::Kind::Video
                                                               : Attachment::Kind::Image;
        attachment.url = QUrl(u"https://media.lumen.example/"_s + QString::fromLatin1(each.sha256));
        attachment.altText = Foreign(each.altText);
        message.attachments.append(attachment);
    }
    if (post.poll) {
        message.poll.emplace();
        for (const QString &option : post.poll->options)
            message.poll->options.append({ Foreign(option), 0 });
        message.poll->multiple = post.poll->multiple;
        message.poll->voters = 0;
        message.poll->endsAt = message.createdAt + post.poll->duration;
    }
    message.apiId = dialect::apiId(caller.platform, message.remoteId);
    message.url = dialect::url(caller.platform, message.remoteId);
    message.ref = dialect::ref(caller.platform, message);
    return text;
}

// A repetition with the same key: what was made the first time.
std::optional<Result<Receipt>> repeated(World &world, Caller caller, const Member &us,
                                        const Outgoing &post, const PublishKey &key)
{
    if (key.bytes.isEmpty() || (us.guard != Guard::Key && us.guard != Guard::Record))
        return std::nullopt;
    const std::optional<Text> known = world.keyed(caller.platform, key.bytes);
    if (!known)
        return std::nullopt;
    if (us.guard == Guard::Key && known->message.createdAt + 1h < caller.now)
        return std::nullopt; // forgotten: the same key makes another post
    if (us.guard == Guard::Record && known->message.body.text.raw() != post.text)
        return refusal(u"Record was at another version"_s, 400);
    return receipt(*known, caller.now);
}

} // namespace

Error broken(const World &world)
{
    return Error(Error::Unavailable, u"sample world: "_s + world.problem());
}

std::optional<Error> stopped(World &world, Caller caller, const QString &call)
{
    const std::optional<Fault> fault = world.strike(caller.platform, call, caller.now);
    if (!world.ok())
        return broken(world);
    if (fault)
        return fault->error(false);
    return std::nullopt;
}

Receipt receipt(const Text &text, Instant now)
{
    Receipt made;
    made.remoteId = text.message.remoteId;
    made.apiId = text.message.apiId;
    made.url = text.message.url;
    made.ref = text.message.ref;
    made.handed = text.arrivesAt > now;
    return made;
}

// One file a step, as the platforms want it.
Result<Prepared> prepare(World &world, Caller caller, Outgoing post, QByteArray soFar)
{
    World::Change change(world);
    const std::optional<Fault> fault = world.strike(caller.platform, u"prepare"_s, caller.now);
    if (!change.commit())
        return broken(world);
    if (fault)
        return fault->error(true);
    Prepared prepared;
    if (post.media.isEmpty())
        return prepared;
    const qint64 before = uploaded(soFar);
    if (before < post.media.size() && !QFile::exists(post.media.at(before).path))
        return Error(Error::Unavailable, u"no such file: "_s + post.media.at(before).path);
    const qint64 now = std::min<qint64>(before + 1, post.media.size());
    prepared.state = QJsonDocument(QJsonObject { { u"uploaded"_s, now } })
                         .toJson(QJsonDocument::Compact);
    prepared.done = now == post.media.size();
    return prepared;
}

Result<Receipt> publish(World &world, Caller caller, Outgoing post, QByteArray prepared,
                        PublishKey key)
{
    World::Change change(world);
    const std::optional<Fault> fault = world.strike(caller.platform, u"publish"_s, caller.now);
    const std::optional<Member> us = world.member(caller.platform);
    world.note(caller.platform, u"publish"_s, key.bytes, caller.now);
    if (!us || (fault && !fault->reaches())) {
        if (!change.commit())
            return broken(world);
        return us ? fault->error(true) : Error(Error::NeedsSignIn);
    }
    std::optional<Result<Receipt>> answer = repeated(world, caller, *us, post, key);
    if (!answer) {
        if (const std::optional<Error> error = objection(world, caller, *us, post, prepared)) {
            answer = *error;
        } else {
            Text text = composed(world, caller, *us, post, key.bytes);
            if (us->guard == Guard::Key || us->guard == Guard::Record)
                text.key = key.bytes;
            world.forget(caller.platform, key.bytes);
            if (fault && fault->kind == Fault::Kind::Late)
                text.arrivesAt = fault->until.value_or(caller.now + 5s);
            story::receive(world, caller.platform, text);
            world.write(caller.platform, text);
            answer = receipt(text, caller.now);
        }
    }
    if (!change.commit())
        return broken(world);
    if (fault)
        return fault->error(true);
    return *answer;
}

Result<Sighting> find(World &world, Caller caller, Outgoing post, PublishKey key)
{
    World::Change change(world);
    const std::optional<Error> error = stopped(world, caller, u"find"_s);
    const std::optional<Member> us = world.member(caller.platform);
    Sighting sighting;
    if (!error && us && us->guard == Guard::Record) {
        const std::optional<Text> known = world.keyed(caller.platform, key.bytes);
        const bool there = known && !known->removedAt && known->arrivesAt <= caller.now;
        sighting.kind = there ? Sighting::Found : Sighting::Absent;
        sighting.repeatable = !there;
        if (there)
            sighting.receipt = receipt(*known, caller.now);
    } else if (!error && us && us->guard != Guard::Blind) {
        sighting.kind = Sighting::Absent;
        for (const Text &each : world.ours(caller.platform, key.firstUsed - 120s)) {
            const bool held = post.nativeAt && each.message.createdAt == *post.nativeAt;
            if (each.removedAt || (each.arrivesAt > caller.now && !held)
                || each.message.parentId != post.parentId
                || !text::sameAfterPublishing(post.text, each.message.body.text.raw()))
                continue;
            sighting.kind = Sighting::Found;
            sighting.receipt = receipt(each, caller.now);
            break;
        }
    }
    if (!change.commit())
        return broken(world);
    if (error)
        return *error;
    return sighting;
}

Result<Sighting> findHanded(World &world, Caller caller, Receipt handed)
{
    World::Change change(world);
    const std::optional<Error> error = stopped(world, caller, u"find"_s);
    const std::optional<Text> text = world.text(caller.platform, handed.remoteId);
    if (!change.commit())
        return broken(world);
    if (error)
        return *error;
    Sighting sighting;
    const bool there = text && !text->removedAt;
    sighting.kind = there ? Sighting::Found : Sighting::Absent;
    if (there)
        sighting.receipt = receipt(*text, caller.now);
    return sighting;
}

} // namespace sample::network
