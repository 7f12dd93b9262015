// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schedule/stage.h"

using namespace publishing;

TEST_CASE("A post is sent once, when due")
{
    Stage s;
    s.start();
    const qint64 id = s.post(u"Bonjour"_s, 60s);
    CHECK(s.state(id) == State::Scheduled);
    s.pass(55s);
    CHECK(s.platform.published() == 0);
    s.pass(10s);
    CHECK(s.state(id) == State::Sent);
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
    s.pass(1h, 5min);
    CHECK(s.platform.published() == 1);

    const Publication sent = s.row(id);
    CHECK_FALSE(sent.nextAt);
    CHECK_FALSE(sent.remoteId.isEmpty());
    const QList<Attempt> attempts = s.attempts(id);
    REQUIRE(attempts.size() == 1);
    CHECK(attempts[0].outcome == u"sent"_s);
    CHECK_FALSE(attempts[0].key.isEmpty());
}

TEST_CASE("Posts due at the same second go out once each, in their order", "[fault-90]")
{
    Stage s;
    const qint64 a = s.post(u"Un"_s, 30s);
    const qint64 b = s.post(u"Deux"_s, 30s);
    const qint64 c = s.post(u"Zéro"_s, -1ms);
    s.start();
    s.pass(40s);
    for (const qint64 id : { a, b, c })
        CHECK(s.state(id) == State::Sent);
    QStringList texts;
    for (const Message &each : s.platform.posts())
        texts.append(each.body.text.raw());
    CHECK(texts == QStringList { u"Zéro"_s, u"Un"_s, u"Deux"_s });
}

TEST_CASE("What comes due while the publisher asks what is due is not forgotten")
{
    for (int asked = 0; asked < 10; ++asked) {
        CAPTURE(asked);
        Stage s;
        const qint64 id = s.post(u"Bonjour"_s, 10s);
        s.publisher = std::make_unique<Publisher>(*s.store, s.clock, s.fleet, u"asking"_s);
        s.publisher->start();
        for (int i = 0; i < asked; ++i) {
            const Result<bool> there = await(s.store->publish(&ping));
            Q_UNUSED(there)
        }
        s.clock.set(s.clock.now() + 10s); // in between
        s.rest();
        s.pass(1ms, 1ms);
        CHECK(s.state(id) == State::Sent);
        s.end();
    }
}

TEST_CASE("A long upload of one account does not make another's post late")
{
    class Uploading : public Answering
    {
    public:
        explicit Uploading(Clock &clock)
            : m_clock(clock)
        {
        }
        Task<Result<Prepared>> prepare(Outgoing, QByteArray) override
        {
            const Instant done = m_clock.now() + 10min;
            co_await m_clock.until(done);
            co_return Prepared();
        }

    private:
        Clock &m_clock;
    };
    Stage s;
    Uploading slow(s.clock);
    s.fleet.connectors.insert(s.account, &slow);
    FakePlatform other(s.clock, Platform::Bluesky);
    const qint64 quick = s.join(other.account(), &other.connector());
    const qint64 film = s.post(u"Un film"_s, -1ms);
    s.post(u"Un autre"_s, -1ms); // due as well, behind it
    publications::Draft draft = s.draft(u"Bonjour"_s, s.clock.now() + 1min);
    draft.accountId = quick;
    const qint64 id = s.plan({ draft }).first();
    s.start();
    s.pass(59s);
    CHECK(s.state(id) == State::Scheduled);
    s.pass(2s, 1s);
    CHECK(s.state(id) == State::Sent);
    CHECK(s.state(film) == State::Preparing);
}

TEST_CASE("The attempt is written down, with its key, before a byte leaves")
{
    Stage s;
    Answering connector;
    s.fleet.connectors.insert(s.account, &connector);
    qint64 id = 0;
    State then = State::Draft;
    QList<Attempt> open;
    connector.atPublish = [&] {
        Result<std::unique_ptr<Database>> other
            = Database::open(s.store->path(), Database::Mode::Read);
        REQUIRE(other);
        then = publications::one(**other, id)->state;
        open = *publications::attempts(**other, id);
    };
    id = s.post(u"Bonjour"_s, 10s);
    s.start();
    REQUIRE(s.comesTo(id, State::Sent));
    CHECK(then == State::Sending);
    REQUIRE(open.size() == 1);
    CHECK(open[0].outcome.isEmpty());
    CHECK(open[0].key == connector.keys.value(0));
    CHECK(connector.prepares == 1);
}

TEST_CASE("Each failure leads to its state", "[fault-12][fault-14][fault-20]")
{
    struct Row
    {
        Error::Kind kind;
        State state;
        bool looks; // again, by itself
    };
    const Row row = GENERATE(
        Row { Error::Offline, State::Retry, true }, Row { Error::RateLimited, State::Retry, true },
        Row { Error::Busy, State::Retry, true }, Row { Error::NeedsSignIn, State::Held, false },
        Row { Error::Locked, State::Held, false },
        Row { Error::WrongPassphrase, State::Held, false },
        Row { Error::ClockSkew, State::Held, false },
        Row { Error::Unavailable, State::Held, false },
        Row { Error::Forbidden, State::Refused, false },
        Row { Error::Refused, State::Refused, false },
        Row { Error::Unsupported, State::Refused, false },
        Row { Error::NotFound, State::Refused, false },
        Row { Error::Invalid, State::Refused, false },
        Row { Error::UnknownOutcome, State::Unknown, true },
        Row { Error::Malformed, State::Unknown, true },
        Row { Error::Intercepted, State::Unknown, true });
    Stage s;
    Answering connector;
    connector.answer = Error(row.kind, u"because"_s, Foreign(u"Non"_s)).withStatus(499);
    s.fleet.connectors.insert(s.account, &connector);
    s.start();
    const qint64 id = s.post(u"Bonjour"_s);
    const Publication found = s.row(id);
    CAPTURE(errorKey(row.kind).toStdString());
    CHECK(found.state == row.state);
    CHECK(found.nextAt.has_value() == row.looks);
    CHECK(connector.sent.size() == 1);
    REQUIRE(found.errorKind);
    CHECK(*found.errorKind == (row.state == State::Unknown ? Error::UnknownOutcome : row.kind));
    const QList<Attempt> attempts = s.attempts(id);
    REQUIRE(attempts.size() == 1);
    CHECK_FALSE(attempts[0].outcome.isEmpty());
    CHECK(attempts[0].status == 499);
    if (row.state == State::Retry || row.state == State::Unknown)
        CHECK(*found.nextAt > s.clock.now());
    if (row.state == State::Refused)
        CHECK(found.error.raw() == u"Non"_s);
    if (row.state == State::Unknown)
        CHECK(found.settleUntil == s.clock.now() + 90s);
}

TEST_CASE("What happened while preparing is never unknown", "[fault-1]")
{
    Stage s;
    Answering connector;
    connector.onPrepare = Error(Error::UnknownOutcome);
    s.fleet.connectors.insert(s.account, &connector);
    s.start();
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.state(id) == State::Retry);
    CHECK(connector.sent.isEmpty());
    CHECK(s.attempts(id).isEmpty());
    connector.onPrepare.reset();
    CHECK(s.comesTo(id, State::Sent));

    connector.onPrepare = Error(Error::Unavailable, u"no such picture"_s);
    const qint64 lost = s.post(u"Image"_s);
    CHECK(s.state(lost) == State::Refused);
    connector.onPrepare = Error(Error::NeedsSignIn);
    const qint64 held = s.post(u"Texte"_s);
    CHECK(s.state(held) == State::Held);
    CHECK(connector.sent.size() == 1);
}

TEST_CASE("A rate limit is waited out, to the second", "[fault-7]")
{
    Stage s;
    s.start();
    s.platform.limit(s.clock.now() + 12min);
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.state(id) == State::Retry);
    CHECK(s.row(id).nextAt == s.clock.now() + 12min);
    s.pass(11min + 55s, 1min);
    CHECK(s.platform.published() == 0);
    CHECK(s.state(id) == State::Retry);
    s.pass(10s);
    CHECK(s.state(id) == State::Sent);
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
}

TEST_CASE("A limit whose end has gone by does not make it hurry", "[fault-8]")
{
    Stage s;
    Answering connector;
    connector.answer = Error(Error::RateLimited).withUntil(Instant());
    s.fleet.connectors.insert(s.account, &connector);
    s.start();
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.state(id) == State::Retry);
    CHECK(connector.sent.size() == 1);
    CHECK(*s.row(id).nextAt > s.clock.now());
}

TEST_CASE("Without network it is tried again, ever more slowly, and late is missed", "[fault-37]")
{
    Stage s;
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::Offline, -1);
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.row(id).nextAt == s.clock.now() + 2s);
    s.pass(3s, 1s);
    CHECK(s.platform.published() == 2);
    CHECK(*s.row(id).nextAt >= s.clock.now() + 10s);
    s.pass(16s);
    CHECK(*s.row(id).nextAt >= s.clock.now() + 25s);
    s.pass(10min, 15s);
    const int tries = s.platform.published();
    CHECK(tries >= 4);
    CHECK(tries <= 8);
    s.pass(20min, 30s);
    CHECK(s.state(id) == State::Missed);
    s.platform.heal();
    s.pass(20min, 1min);
    CHECK(s.platform.posts().isEmpty());
}

TEST_CASE("A connection refused once costs two seconds", "[fault-37]")
{
    Stage s;
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::Offline);
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.state(id) == State::Retry);
    s.pass(3s, 1s);
    CHECK(s.state(id) == State::Sent);
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
}

TEST_CASE("What may have been heard, or is to wait, is not hurried")
{
    struct Row
    {
        Error::Kind kind;
        bool preparing;
    };
    const Row row = GENERATE(Row { Error::UnknownOutcome, true }, Row { Error::Malformed, true },
                             Row { Error::Busy, false }, Row { Error::RateLimited, false });
    Stage s;
    Answering connector;
    if (row.preparing)
        connector.onPrepare = Error(row.kind);
    else
        connector.answer = Error(row.kind);
    s.fleet.connectors.insert(s.account, &connector);
    s.start();
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.state(id) == State::Retry);
    CHECK(s.row(id).nextAt == s.clock.now() + 15s);
}

TEST_CASE("Up to a quarter of an hour late is sent, later is missed", "[fault-89]")
{
    Stage s;
    const qint64 close = s.post(u"Presque"_s, -15min);
    const qint64 late = s.post(u"Tard"_s, -15min - 1s);
    const qint64 old = s.post(u"Hier"_s, -24h);
    s.start();
    CHECK(s.state(close) == State::Sent);
    CHECK(s.state(late) == State::Missed);
    CHECK(s.state(old) == State::Missed);
    CHECK_FALSE(s.row(late).nextAt);
    CHECK(s.platform.posts().size() == 1);
}

TEST_CASE("Missed posts sent after all go one every two minutes, not in a burst", "[fault-89]")
{
    Stage s;
    QList<qint64> ids;
    for (int i = 0; i < 4; ++i)
        ids.append(s.post(u"Raté %1"_s.arg(i), -1h));
    s.start();
    const Instant now = s.clock.now();
    for (const qint64 id : ids) {
        REQUIRE(s.state(id) == State::Missed);
        REQUIRE(await(s.store->write(&decisions::sendNow, id, now)));
    }
    for (int sent = 1; sent <= 4; ++sent) {
        s.pass(1min, 10s);
        CHECK(s.platform.posts().size() == sent);
        s.pass(50s, 10s);
        CHECK(s.platform.posts().size() == sent);
        s.pass(10s);
    }
}

TEST_CASE("A clock that is wrong by more than five minutes holds", "[fault-36][fault-88]")
{
    Stage s;
    s.start();
    for (const milliseconds wrong : { 6min, -6min }) {
        s.fleet.wrong = wrong;
        const qint64 id = s.post(u"Bonjour %1"_s.arg(wrong.count()));
        CHECK(s.state(id) == State::Held);
        CHECK(s.row(id).errorKind == Error::ClockSkew);
    }
    s.fleet.wrong = 4min;
    const qint64 fine = s.post(u"Juste"_s);
    CHECK(s.state(fine) == State::Sent);
    CHECK(s.platform.published() == 1);
}

TEST_CASE("A clock set back sends nothing twice", "[fault-88]")
{
    Stage s;
    s.start();
    const qint64 id = s.post(u"Bonjour"_s);
    REQUIRE(s.state(id) == State::Sent);
    s.clock.set(s.clock.now() - 1h);
    s.publisher->wake();
    s.pass(2h, 10min);
    s.start();
    CHECK(s.platform.published() == 1);
}

TEST_CASE("What needs a sign-in is held and goes on after it", "[fault-14][fault-17]")
{
    Stage s;
    s.start();
    s.platform.signOut();
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.state(id) == State::Held);
    CHECK(s.row(id).errorKind == Error::NeedsSignIn);
    CHECK(s.row(id).dueAt == s.clock.now());
    s.pass(5min, 1min);
    CHECK(s.platform.published() == 0);
    s.platform.heal();
    const Instant now = s.clock.now();
    CHECK(*await(s.store->write(&publications::release, s.account, now)) == 1);
    s.rest();
    CHECK(s.state(id) == State::Sent);
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
}

TEST_CASE("What waited for a sign-in, the vault or the clock is let go, and nothing else")
{
    Stage s;
    QHash<Error::Kind, bool> released { { Error::NeedsSignIn, true },
                                        { Error::Locked, true },
                                        { Error::WrongPassphrase, true },
                                        { Error::Unavailable, true },
                                        { Error::Unsupported, true },
                                        { Error::ClockSkew, true },
                                        { Error::Refused, false } };
    QHash<qint64, bool> expected;
    const Instant now = s.clock.now();
    for (auto each = released.cbegin(); each != released.cend(); ++each) {
        const qint64 id = s.post(errorKey(each.key()), 1h);
        publications::Move hold;
        hold.to = State::Held;
        hold.errorKind = each.key();
        REQUIRE(*await(s.store->write(&publications::move, id, hold, now)));
        expected.insert(id, each.value());
    }
    CHECK(*await(s.store->write(&publications::release, s.account, now)) == 6);
    for (auto each = expected.cbegin(); each != expected.cend(); ++each) {
        CHECK(s.state(each.key()) == (each.value() ? State::Scheduled : State::Held));
        CHECK(s.row(each.key()).nextAt.has_value() == each.value());
    }
}

TEST_CASE("One account that waits does not hold up another")
{
    Stage s;
    FakePlatform bluesky(s.clock, Platform::Bluesky);
    const qint64 other = s.join(bluesky.account(), &bluesky.connector());
    s.platform.fail({}, Fault::Kind::Offline, -1);
    publications::Draft here = s.draft(u"Ici"_s, s.clock.now());
    publications::Draft there = here;
    there.accountId = other;
    const QList<qint64> ids = s.plan({ here, there });
    s.start();
    CHECK(s.state(ids[0]) == State::Retry);
    CHECK(s.state(ids[1]) == State::Sent);
    CHECK(bluesky.copies(u"Ici"_s) == 1);
}

TEST_CASE("A thousand posts of one account do not keep another waiting")
{
    Stage s;
    FakePlatform bluesky(s.clock, Platform::Bluesky);
    const qint64 other = s.join(bluesky.account(), &bluesky.connector());
    QList<publications::Draft> drafts;
    for (int i = 0; i < 1000; ++i)
        drafts.append(s.draft(u"Bonjour %1"_s.arg(i), s.clock.now() - 1min));
    drafts.append(s.draft(u"Moi aussi"_s, s.clock.now()));
    drafts.last().accountId = other;
    const qint64 late = s.plan(drafts).last();
    s.start();
    CHECK(s.state(late) == State::Sent);
    CHECK(s.platform.published() < 100);
}

TEST_CASE("An account nobody speaks for yet is asked again before its posts are held")
{
    Stage s;
    Connector *late = s.fleet.connectors.take(s.account);
    s.start();
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.state(id) == State::Scheduled);
    s.fleet.connectors.insert(s.account, late);
    s.pass(10s);
    CHECK(s.state(id) == State::Sent);

    s.fleet.connectors.remove(s.account);
    const qint64 never = s.post(u"Jamais"_s);
    s.pass(30s);
    CHECK(s.state(never) == State::Held);
    CHECK(s.row(never).errorKind == Error::Unsupported);
}

TEST_CASE("A run without a window sends what is due now, and ends", "[fault-90]")
{
    Stage s;
    const qint64 due = s.post(u"Maintenant"_s);
    const qint64 later = s.post(u"Demain"_s, 24h);
    Publisher once(*s.store, s.clock, s.fleet, u"once"_s);
    Tasks tasks;
    tasks.start(once.drain());
    CHECK(waitFor([&] { return tasks.size() == 0; }));
    CHECK(s.state(due) == State::Sent);
    CHECK(s.state(later) == State::Scheduled);
}
