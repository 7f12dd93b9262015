// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/sample/connector.h"

#include <memory>

// A platform in memory, on the test's thread and under its clock: people write, we publish, and
// things go wrong when told to. Many connectors can speak to it, one after another (a restart) or
// side by side (two engines).
//
//   FakePlatform platform(clock, Platform::Mastodon);
//   const QString asked = platform.says("Claire", "Where is my order?");
//   platform.fail("publish", Fault::Kind::DropAfter);
class FakePlatform
{
public:
    using Fault = sample::Fault;
    using Guard = sample::Guard;

    explicit FakePlatform(Clock &clock, Platform platform = Platform::Mastodon);
    FakePlatform(Clock &clock, Platform platform, Guard guard);

    Account account() const; // as a sign-in would have made it
    Connector &connector() { return *m_connector; }
    std::unique_ptr<SampleConnector> connect(); // another one, over the same network

    // Somebody writes, now: a mention or direct message, or an answer to `parentId`. The remoteId.
    QString says(const QString &who, const QString &text, const QString &parentId = {});
    QString whispers(const QString &who, const QString &text, const QString &parentId = {});
    QString comes(Message message); // as given; id, author's id and time are filled in when missing
    void edit(const QString &remoteId, const QString &text);
    void remove(const QString &remoteId);

    void fail(const QString &call, Fault::Kind kind, int times = 1, const QString &words = {});
    void limit(Instant until); // every call
    void loseReplies(int times); // published, but nobody hears of it
    void late(Instant until); // the next publication shows up only then, unanswered
    void signOut(); // the token is refused from now on
    void heal(); // no more faults

    // What the network holds of ours, oldest first; with what is held until later.
    QList<Message> posts();
    int copies(const QString &text); // of ours with that text
    int published(); // publish calls that reached the platform
    int performed(Action::Kind kind);
    bool liked(const QString &remoteId);

    sample::World &world() { return m_world; }

private:
    QString write(const QString &who, const QString &text, const QString &parentId, Audience audience);

    Clock &m_clock;
    Platform m_platform;
    Guard m_guard;
    sample::World m_world;
    std::unique_ptr<SampleConnector> m_connector;
    int m_texts = 0;
};
