// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/besthours.h"

#include "core/store/measures.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

QList<besthours::Sample> posts(qint64 account, int hour, int count, double reactions)
{
    return QList<besthours::Sample>(count, { account, hour, reactions });
}

} // namespace

TEST_CASE("Best hours are those whose posts did better than is usual", "[besthours]")
{
    const auto all = posts(1, 9, 20, 10) + posts(1, 18, 10, 30) + posts(1, 12, 4, 100);
    const besthours::Best best = besthours::best(all);
    CHECK(best.hours == QList { 18 }); // noon had too few
    CHECK(best.posts == 34);
}

TEST_CASE("Without enough history there are no best hours", "[besthours]")
{
    CHECK(besthours::best(posts(1, 9, 20, 1) + posts(1, 18, 9, 90)).hours.isEmpty());
    CHECK(besthours::best({}).hours.isEmpty());
    CHECK(besthours::best(posts(1, 9, 40, 0)).hours.isEmpty());
    CHECK(besthours::best(posts(1, 9, 40, 7)).hours.isEmpty()); // all the same
}

TEST_CASE("A large audience is not a good hour, and neither is one lucky post", "[besthours]")
{
    const auto audience = posts(1, 9, 20, 5) + posts(2, 18, 20, 5'000);
    CHECK(besthours::best(audience).hours.isEmpty());
    auto lucky = posts(1, 9, 30, 10) + posts(1, 18, 6, 10);
    lucky.last().reactions = 9'000;
    CHECK(besthours::best(lucky).hours.isEmpty());
}

TEST_CASE("Best hours are read from our own posts and what was measured of them", "[besthours]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    const QTimeZone paris("Europe/Paris");
    const QDate day = walltime::at(w.now, paris).date();
    QList<messages::Placed> placed;
    QList<Measure> measured;
    for (int i = 0; i < 40; ++i) {
        const int hour = i % 4 == 0 ? 18 : 9;
        const Instant at
            = walltime::resolve(QDateTime(day.addDays(-3 - i), QTime(hour, 15)), paris).at;
        const QString id = u"post-%1"_s.arg(i);
        messages::Placed post = WorkspaceFixture::mention(id, u"lumen"_s, u"Bonjour"_s, at);
        post.message.kind = Message::Kind::Post;
        post.message.own = true;
        post.threadKey.clear();
        placed.append(post);
        for (const int age : { 1, 20 })
            measured.append({ Measure::Kind::Likes, id, (hour == 18 ? 40 : 4) * age, at + age * 1h });
    }
    w.deliver(account, placed);
    REQUIRE(measures::add(*w.database, account, measured));
    const auto best = besthours::read(*w.database, paris, w.now);
    REQUIRE(best);
    CHECK(best->posts == 40);
    CHECK(best->hours == QList { 18 });
    CHECK(besthours::read(*w.database, paris, w.now + std::chrono::hours(24 * 80))->hours.isEmpty());
}
