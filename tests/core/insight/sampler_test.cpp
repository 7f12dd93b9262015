// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/sampler.h"

#include "core/store/measures.h"
#include "tests/core/schedule/stage.h"

using namespace publishing;

namespace {

struct Sampling : Stage
{
    QString post()
    {
        const qint64 id = Stage::post(u"Bonjour"_s);
        start();
        REQUIRE(comesTo(id, State::Sent));
        const QString name = row(id).remoteId;
        end();
        return name;
    }
    // Moments at which a post was read, in hours since `from`.
    QList<qint64> hours(const QString &subject, Instant from)
    {
        const auto all = await(store->read(&measures::of, account, subject));
        REQUIRE(all);
        QList<qint64> found;
        for (const Measure &each : *all) {
            const qint64 hour = std::chrono::duration_cast<std::chrono::hours>(each.at - from).count();
            if (!found.contains(hour))
                found.append(hour);
        }
        std::sort(found.begin(), found.end());
        return found;
    }
    int sample() { return *await(sampler.sample(account)); }

    Sampler sampler { *store, clock, fleet };
};

} // namespace

TEST_CASE("A young post is read often, an old one rarely, a very old one no more", "[insight]")
{
    CHECK(Sampler::holds(1h) == 1h);
    CHECK(Sampler::holds(40h) == 4h);
    CHECK(Sampler::holds(100h) == 24h);
    CHECK_FALSE(Sampler::holds(std::chrono::hours(24 * 400)));
    // In the first two days more than in the month after.
    int first = 0;
    int after = 0;
    for (milliseconds age = 0s; age < std::chrono::hours(24 * 30); age += *Sampler::holds(age))
        ++(age < 48h ? first : after);
    CHECK(first > after);
}

TEST_CASE("Posts and accounts are read when their reading does not hold any more", "[insight]")
{
    Sampling s;
    const Instant from = s.clock.now();
    const QString post = s.post();
    for (int hour = 0; hour < 12; ++hour) {
        s.sample();
        s.clock.advance(1h);
    }
    CHECK(s.hours(post, from) == QList<qint64> { 0, 1, 2, 3, 4, 5, 9 });
    CHECK(s.hours({}, from) == QList<qint64> { 0, 6 }); // the account
    CHECK(s.sample() == 0);
}

TEST_CASE("After days without a reading there is one, and none is invented", "[insight]")
{
    Sampling s;
    const Instant from = s.clock.now();
    const QString post = s.post();
    s.sample();
    s.clock.advance(std::chrono::hours(24 * 5)); // the computer was off
    CHECK(s.sample() == 1);
    CHECK(s.sample() == 0);
    CHECK(s.hours(post, from) == QList<qint64> { 0, 120 });
}

TEST_CASE("A clock that was wrong for a while does not stop the readings", "[insight]")
{
    Sampling s;
    const Instant from = s.clock.now();
    const QString post = s.post();
    s.clock.set(from + std::chrono::hours(24 * 20));
    s.sample();
    s.clock.set(from + 2h); // it had run ahead
    s.sample();
    s.clock.set(from + 4h);
    s.sample();
    const QList<qint64> hours = s.hours(post, from);
    CHECK(hours.contains(2));
    CHECK(hours.contains(4));
}

TEST_CASE("A platform that cannot be reached is read later", "[insight]")
{
    Sampling s;
    const QString post = s.post();
    s.platform.fail(u"measure"_s, Fault::Kind::Offline);
    const auto failed = await(s.sampler.sample(s.account));
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == Error::Offline);
    CHECK(s.sample() == 1);
}

TEST_CASE("A token that was refused is not tried again by reading numbers", "[insight]")
{
    Sampling s;
    const QString post = s.post();
    const Instant now = s.clock.now();
    const Error refused(Error::NeedsSignIn);
    REQUIRE(await(s.store->write(&accounts::failed, s.account, refused, now)));
    CHECK(s.sample() == 0);
    CHECK(s.hours(post, now).isEmpty());
    REQUIRE(await(s.store->write(&accounts::signedIn, s.account, now)));
    CHECK(s.sample() == 1);
}

TEST_CASE("At most so many posts are asked for at once, the youngest first", "[insight]")
{
    const Instant now = instant(1'795'172'400'000);
    QList<measures::Standing> posts;
    for (int i = 0; i < 100; ++i)
        posts.append({ QString::number(i), {}, {}, now - std::chrono::hours(i), std::nullopt });
    posts[0].readAt = now - 10min;
    const auto due = Sampler::due(posts, now, Sampler::atOnce);
    CHECK(due.size() == Sampler::atOnce);
    CHECK(due.first().remoteId == u"1"_s);
}

TEST_CASE("It goes on by itself", "[insight]")
{
    Sampling s;
    const Instant from = s.clock.now();
    const QString post = s.post();
    s.sampler.serve(s.account);
    s.pass(3h, Sampler::every);
    CHECK(s.hours(post, from) == QList<qint64> { 0, 1, 2, 3 });
    s.sampler.forget(s.account);
    s.pass(3h, Sampler::every);
    CHECK(s.hours(post, from) == QList<qint64> { 0, 1, 2, 3 });
}
