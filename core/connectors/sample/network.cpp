// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/network.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/connectors/sample/dialect.h"
#include "core/connectors/sample/story.h"

#include <QFile>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sample::network {

namespace {

constexpr int pageSize = 500;

Error broken(const World &world)
{
    return Error(Error::Unavailable, u"sample world: "_s + world.problem());
}

// The fault that stops a reading call, or a missing world or account.
std::optional<Error> stopped(World &world, Caller caller, const QString &call)
{
    const std::optional<Fault> fault = world.strike(caller.platform, call, caller.now);
    if (!world.ok())
        return broken(world);
    if (fault)
        return fault->error(false);
    return std::nullopt;
}

Cursor cursor(const Text &last)
{
    return QByteArray::number(millis(last.arrivesAt)) + '|' + QByteArray::number(last.place);
}

std::pair<Instant, qint64> place(const Cursor &cursor)
{
    const QList<QByteArray> parts = cursor.split('|');
    if (parts.size() != 2)
        return { Instant(), 0 };
    return { instant(parts[0].toLongLong()), parts[1].toLongLong() };
}

Message delivered(Platform platform, const Text &text)
{
    Message message = text.message;
    message.ref = dialect::ref(platform, message);
    if (platform == Platform::Mastodon && !message.own)
        message.participants = { message.author.handle.raw() };
    if (message.rootId == message.remoteId)
        message.rootId.clear();
    return message;
}

Batch page(Platform platform, const QList<Text> &texts, const Cursor &since, int limit)
{
    Batch batch;
    for (const Text &each : texts)
        batch.messages.append(delivered(platform, each));
    batch.next = texts.isEmpty() ? since : cursor(texts.last());
    batch.more = texts.size() == limit;
    return batch;
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

// Likes, boosts and views reach their end along a curve: quick at first, then slower.
qint64 reached(qint64 inTheEnd, const Text &text, Instant at)
{
    const double age = double((at - text.arrivesAt).count()) / 1000;
    if (age <= 0)
        return 0;
    return qint64(std::llround(double(inTheEnd) * (1 - std::exp(-age / double(text.pace.count())))));
}

bool showsViews(Platform platform)
{
    return platform != Platform::Mastodon && platform != Platform::Bluesky
        && platform != Platform::WordPress;
}

QList<Measure> measures(World &world, Platform platform, const Text &post, Instant at)
{
    QList<Measure> found;
    const auto say = [&](Measure::Kind kind, qint64 value) {
        found.append({ kind, post.message.remoteId, value, at });
    };
    if (platform != Platform::WordPress) {
        const bool ours = world.reacted(platform, post.message.remoteId, u"like"_s);
        say(Measure::Kind::Likes, reached(post.likes, post, at) + (ours ? 1 : 0));
    }
    if (platform != Platform::YouTube && platform != Platform::WordPress)
        say(Measure::Kind::Boosts, reached(post.boosts, post, at));
    say(Measure::Kind::Replies, world.answers(platform, post.message.remoteId, at));
    if (showsViews(platform))
        say(Measure::Kind::Views, reached(post.views, post, at));
    return found;
}

qint64 followersAt(World &world, Platform platform, Instant now)
{
    const std::optional<Member> us = world.member(platform);
    if (!us)
        return -1;
    const QList<std::pair<qint64, qint64>> days = world.followers(platform);
    if (days.isEmpty())
        return us->followers;
    const qint64 today = millis(now) / 86'400'000;
    const auto &last = days.last();
    if (today > last.first)
        return last.second + qint64(us->growth * double(today - last.first));
    qint64 found = days.first().second;
    for (const auto &[day, value] : days)
        found = day <= today ? value : found;
    return found;
}

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
        for (const QString &option : post.poll->options)
            message.pollOptions.append(option + u"|0"_s);
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

Result<Identity> identify(World &world, Caller caller)
{
    World::Change change(world);
    const std::optional<Error> error = stopped(world, caller, u"identify"_s);
    const std::optional<Member> us = world.member(caller.platform);
    const qint64 followers = followersAt(world, caller.platform, caller.now);
    if (!change.commit())
        return broken(world);
    if (error)
        return *error;
    if (!us)
        return Error(Error::NeedsSignIn, u"no such account in this world"_s);
    Identity identity;
    identity.remoteId = us->account.remoteId;
    identity.handle = us->account.handle;
    identity.name = us->account.name;
    identity.url = us->account.url;
    identity.server = us->account.server;
    identity.software = us->account.software;
    identity.capabilities = us->account.capabilities;
    identity.followers = followers;
    identity.limitLeft = 300;
    return identity;
}

Result<Batch> fetch(World &world, Caller caller, Cursor since)
{
    World::Change change(world);
    const std::optional<Error> error = stopped(world, caller, u"fetch"_s);
    if (!error)
        story::goOn(world, caller.now);
    const auto [after, row] = place(since);
    const QList<Text> texts
        = error ? QList<Text>()
                : world.arrivals(caller.platform, after, row, caller.now, pageSize);
    if (!change.commit())
        return broken(world);
    if (error)
        return *error;
    return page(caller.platform, texts, since, pageSize);
}

Result<Batch> reread(World &world, Caller caller, QList<MessageRef> messages)
{
    World::Change change(world);
    const std::optional<Error> error = stopped(world, caller, u"reread"_s);
    Batch batch;
    for (const MessageRef &each : messages) {
        const std::optional<Text> text = world.text(caller.platform, each.remoteId);
        if (text && !text->removedAt)
            batch.messages.append(delivered(caller.platform, *text));
        else
            batch.deleted.append(each.remoteId);
    }
    if (!change.commit())
        return broken(world);
    if (error)
        return *error;
    return batch;
}

Result<Batch> thread(World &world, Caller caller, MessageRef message)
{
    World::Change change(world);
    const std::optional<Error> error = stopped(world, caller, u"thread"_s);
    const std::optional<Text> text = world.text(caller.platform, message.remoteId);
    const QList<Text> all = text
        ? world.around(caller.platform, text->message.rootId, caller.now)
        : QList<Text>();
    if (!change.commit())
        return broken(world);
    if (error)
        return *error;
    if (!text || text->removedAt)
        return Error(Error::NotFound);
    return page(caller.platform, all, {}, -1);
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

Result<Batch> search(World &world, Caller caller, WatchQuery query, Cursor since)
{
    World::Change change(world);
    const std::optional<Error> error = stopped(world, caller, u"search"_s);
    const std::optional<Member> us = world.member(caller.platform);
    if (!error)
        story::goOn(world, caller.now);
    const auto [after, row] = place(since);
    const QList<Text> texts
        = world.publicTexts(caller.platform, after, row, caller.now, 20 * pageSize);
    if (!change.commit())
        return broken(world);
    if (error)
        return *error;
    const Capabilities can = us ? us->account.capabilities : Capabilities();
    if (!can.can(query.tag.isEmpty() ? Capabilities::SearchText : Capabilities::SearchTag))
        return Error(Error::Unsupported);
    const QStringList words = query.tag.isEmpty()
        ? text::folded(query.words).split(u' ', Qt::SkipEmptyParts)
        : QStringList { u'#' + text::folded(query.tag) };
    Batch batch = page(caller.platform, {}, since, 0);
    for (const Text &each : texts) {
        batch.next = cursor(each);
        const QString folded = text::folded(each.message.body.text.raw());
        const bool fits = std::all_of(words.begin(), words.end(), [&folded](const QString &word) {
            return folded.contains(word);
        });
        if (fits)
            batch.messages.append(delivered(caller.platform, each));
        if (batch.messages.size() == pageSize)
            break;
    }
    batch.more = !texts.isEmpty() && batch.next != cursor(texts.last());
    return batch;
}

Result<QList<Measure>> measure(World &world, Caller caller, QList<MessageRef> posts)
{
    World::Change change(world);
    const std::optional<Error> error = stopped(world, caller, u"measure"_s);
    QList<Measure> found;
    for (const MessageRef &each : posts) {
        const std::optional<Text> text = world.text(caller.platform, each.remoteId);
        if (text && !text->removedAt)
            found.append(measures(world, caller.platform, *text, caller.now));
    }
    if (posts.isEmpty()) {
        found.append({ Measure::Kind::Followers, {},
                       followersAt(world, caller.platform, caller.now), caller.now });
        found.append({ Measure::Kind::Posts, {}, world.posts(caller.platform, caller.now),
                       caller.now });
    }
    if (!change.commit())
        return broken(world);
    if (error)
        return *error;
    return found;
}

Result<QList<Measure>> history(World &world, Caller caller)
{
    QList<Measure> found;
    for (const auto &[day, value] : world.followers(caller.platform)) {
        const Instant at = instant(day * 86'400'000 + 43'200'000);
        if (at <= caller.now)
            found.append({ Measure::Kind::Followers, {}, value, at });
    }
    for (const Text &post : world.ourPosts(caller.platform, caller.now, 10'000)) {
        for (const milliseconds age : { milliseconds(1h), milliseconds(6h), milliseconds(24h),
                                        milliseconds(72h), milliseconds(168h),
                                        milliseconds(672h) }) {
            if (post.arrivesAt + age <= caller.now)
                found.append(measures(world, caller.platform, post, post.arrivesAt + age));
        }
    }
    if (!world.ok())
        return broken(world);
    return found;
}

} // namespace sample::network
