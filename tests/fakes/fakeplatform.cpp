// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeplatform.h"

#include "core/connectors/sample/dialect.h"

using namespace Qt::StringLiterals;

namespace dialect = sample::dialect;

FakePlatform::FakePlatform(Clock &clock, Platform platform)
    : FakePlatform(clock, platform, dialect::member(platform).guard)
{
}

FakePlatform::FakePlatform(Clock &clock, Platform platform, Guard guard)
    : m_clock(clock)
    , m_platform(platform)
    , m_guard(guard)
    , m_world(u":memory:"_s)
{
    m_world.build();
    sample::Member us = dialect::member(platform);
    us.account.platform = platform;
    us.guard = guard;
    m_world.join(us);
    m_connector = connect();
}

Account FakePlatform::account() const
{
    Account us = dialect::member(m_platform).account;
    us.platform = m_platform;
    return us;
}

std::unique_ptr<SampleConnector> FakePlatform::connect()
{
    auto connector = std::make_unique<SampleConnector>(m_platform, m_clock, sample::Door(m_world));
    connector->setGuard(m_guard);
    return connector;
}

QString FakePlatform::says(const QString &who, const QString &text, const QString &parentId)
{
    return write(who, text, parentId, Audience::Public);
}

QString FakePlatform::whispers(const QString &who, const QString &text, const QString &parentId)
{
    return write(who, text, parentId, Audience::Direct);
}

QString FakePlatform::write(const QString &who, const QString &text, const QString &parentId,
                            Audience audience)
{
    Message message;
    message.author.name = Foreign(who);
    message.body.text = Foreign(text);
    message.parentId = parentId;
    message.audience = audience;
    message.kind = audience == Audience::Direct ? Message::Kind::DirectMessage
        : parentId.isEmpty()                    ? Message::Kind::Mention
                                                : Message::Kind::Reply;
    return comes(message);
}

QString FakePlatform::comes(Message message)
{
    ++m_texts;
    if (message.author.name.isEmpty())
        message.author.name = Foreign(u"Somebody"_s);
    if (message.author.handle.isEmpty())
        message.author.handle
            = Foreign(dialect::handle(m_platform, message.author.name.raw(), 1));
    if (message.author.remoteId.isEmpty())
        message.author.remoteId
            = dialect::personId(m_platform, message.author.handle.raw());
    if (message.remoteId.isEmpty())
        message.remoteId
            = dialect::textId(m_platform, message.author.remoteId, quint64(m_texts), false);
    if (message.apiId.isEmpty())
        message.apiId = dialect::apiId(m_platform, message.remoteId);
    if (message.url.isEmpty())
        message.url = dialect::url(m_platform, message.remoteId);
    if (message.createdAt == Instant())
        message.createdAt = m_clock.now();
    if (message.rootId.isEmpty()) {
        const std::optional<sample::Text> parent = m_world.text(m_platform, message.parentId);
        message.rootId = parent ? parent->message.rootId : message.remoteId;
    }
    sample::Text text;
    text.message = message;
    text.arrivesAt = std::max(message.createdAt, m_clock.now());
    m_world.meet(m_platform, { message.author });
    m_world.write(m_platform, text);
    return message.remoteId;
}

void FakePlatform::edit(const QString &remoteId, const QString &text)
{
    m_world.edit(m_platform, remoteId, text, m_clock.now());
}

void FakePlatform::remove(const QString &remoteId)
{
    m_world.remove(m_platform, remoteId, m_clock.now());
}

void FakePlatform::fail(const QString &call, Fault::Kind kind, int times, const QString &words)
{
    Fault fault;
    fault.call = call;
    fault.kind = kind;
    fault.times = times;
    fault.words = Foreign(words);
    m_world.fail(m_platform, fault);
}

void FakePlatform::limit(Instant until)
{
    Fault fault;
    fault.kind = Fault::Kind::Limit;
    fault.until = until;
    m_world.fail(m_platform, fault);
}

void FakePlatform::loseReplies(int times)
{
    fail(u"publish"_s, Fault::Kind::DropAfter, times);
}

void FakePlatform::late(Instant until)
{
    Fault fault;
    fault.call = u"publish"_s;
    fault.kind = Fault::Kind::Late;
    fault.until = until;
    m_world.fail(m_platform, fault);
}

void FakePlatform::signOut()
{
    fail({}, Fault::Kind::SignIn, -1);
}

void FakePlatform::heal()
{
    m_world.heal(m_platform);
}

QList<Message> FakePlatform::posts()
{
    QList<Message> found;
    for (const sample::Text &each : m_world.ours(m_platform, Instant())) {
        if (!each.removedAt)
            found.prepend(each.message);
    }
    return found;
}

int FakePlatform::copies(const QString &text)
{
    int count = 0;
    for (const Message &each : posts())
        count += each.body.text.raw() == text ? 1 : 0;
    return count;
}

int FakePlatform::published()
{
    return m_world.noted(m_platform, u"publish"_s);
}

int FakePlatform::performed(Action::Kind kind)
{
    return m_world.noted(m_platform, u"act:"_s + publication::actionKey(kind));
}

bool FakePlatform::liked(const QString &remoteId)
{
    return m_world.reacted(m_platform, remoteId, u"like"_s);
}
