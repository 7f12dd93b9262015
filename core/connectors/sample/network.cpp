// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/network.h"

#include "core/base/text.h"
#include "core/connectors/sample/counter.h"
#include "core/connectors/sample/dialect.h"
#include "core/connectors/sample/story.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace sample::network {

namespace {

constexpr int pageSize = 500;

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

qint64 reached(qint64 inTheEnd, const Text &text, Instant at);

Message delivered(Platform platform, const Text &text, Instant at)
{
    Message message = text.message;
    message.ref = dialect::ref(platform, message);
    if (platform == Platform::Mastodon && !message.own)
        message.participants = { message.author.handle.raw() };
    if (message.rootId == message.remoteId)
        message.rootId.clear();
    const bool likable = platform != Platform::WordPress && message.kind != Message::Kind::DirectMessage;
    if (likable && !message.own)
        message.engagement = reached(text.likes, text, at) + reached(text.boosts, text, at);
    return message;
}

Batch page(Platform platform, const QList<Text> &texts, const Cursor &since, int limit, Instant at)
{
    Batch batch;
    for (const Text &each : texts)
        batch.messages.append(delivered(platform, each, at));
    batch.next = texts.isEmpty() ? since : cursor(texts.last());
    batch.more = texts.size() == limit;
    return batch;
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
    return page(caller.platform, texts, since, pageSize, caller.now);
}

Result<Batch> reread(World &world, Caller caller, QList<MessageRef> messages)
{
    World::Change change(world);
    const std::optional<Error> error = stopped(world, caller, u"reread"_s);
    Batch batch;
    for (const MessageRef &each : messages) {
        const std::optional<Text> text = world.text(caller.platform, each.remoteId);
        if (text && !text->removedAt)
            batch.messages.append(delivered(caller.platform, *text, caller.now));
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
    return page(caller.platform, all, {}, -1, caller.now);
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
    Batch batch = page(caller.platform, {}, since, 0, caller.now);
    for (const Text &each : texts) {
        batch.next = cursor(each);
        const QString folded = text::folded(each.message.body.text.raw());
        const bool fits = std::all_of(words.begin(), words.end(), [&folded](const QString &word) {
            return folded.contains(word);
        });
        if (fits)
            batch.messages.append(delivered(caller.platform, each, caller.now));
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
