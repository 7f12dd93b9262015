// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/engagement.h"

#include "tests/catch.h"

using namespace Qt::StringLiterals;
using Kind = Measure::Kind;

namespace {

const QTimeZone paris("Europe/Paris");

Instant at(int day, int hour)
{
    return walltime::resolve(QDateTime(QDate(2026, 11, day), QTime(hour, 0)), paris).at;
}

Measure read(Kind kind, qint64 value, Instant when)
{
    return { kind, u"post"_s, value, when };
}

qint64 number(int day)
{
    return walltime::localDay(at(day, 12), paris);
}

} // namespace

TEST_CASE("What is not given is missing, not zero", "[insight]")
{
    const auto none = engagement::stand(Platform::YouTube, {});
    CHECK_FALSE(none.engagements);
    const auto some = engagement::stand(
        Platform::YouTube, { read(Kind::Replies, 3, at(9, 8)), read(Kind::Views, 50, at(9, 8)) });
    CHECK(some.comments == 3);
    CHECK_FALSE(some.reactions);
    CHECK_FALSE(some.shares);
    CHECK(some.engagements == 3);
    CHECK(some.views == 50);
}

TEST_CASE("Only what a platform's formula counts is an engagement", "[insight]")
{
    const QList<Measure> all { read(Kind::Likes, 10, at(9, 8)), read(Kind::Boosts, 4, at(9, 8)),
                               read(Kind::Quotes, 2, at(9, 8)), read(Kind::Replies, 1, at(9, 8)),
                               read(Kind::Views, 900, at(9, 8)) };
    CHECK(engagement::stand(Platform::Mastodon, all).engagements == 17);
    CHECK(engagement::stand(Platform::Instagram, all).engagements == 11);
    CHECK(engagement::stand(Platform::WordPress, all).engagements == 1);
    CHECK(engagement::stand(Platform::Mastodon, all).shares == 6);
    for (const Platform each : platform::all())
        CHECK_FALSE(engagement::counted(each).isEmpty());
}

TEST_CASE("Engagements are won on the days they came", "[insight]")
{
    const auto won = engagement::won(Platform::YouTube,
                                     { read(Kind::Likes, 8, at(9, 20)), read(Kind::Likes, 8, at(10, 8)),
                                       read(Kind::Likes, 20, at(10, 20)) },
                                     at(9, 9), paris);
    CHECK(won == QMap<qint64, qint64> { { number(9), 8 }, { number(10), 12 } });
}

TEST_CASE("Days nobody looked share what came meanwhile, and nothing is lost", "[insight]")
{
    // The computer was off from Tuesday noon to Friday noon.
    const auto won = engagement::won(Platform::YouTube,
                                     { read(Kind::Likes, 10, at(10, 12)), read(Kind::Likes, 82, at(13, 12)) },
                                     at(10, 9), paris);
    CHECK(won.value(number(10)) == 10 + 12);
    CHECK(won.value(number(11)) == 24);
    CHECK(won.value(number(12)) == 24);
    CHECK(won.value(number(13)) == 12);
    qint64 all = 0;
    for (const qint64 each : won)
        all += each;
    CHECK(all == 82);
}

TEST_CASE("A like that is taken back was won all the same, once", "[insight]")
{
    const auto won = engagement::won(Platform::YouTube,
                                     { read(Kind::Likes, 5, at(9, 10)), read(Kind::Likes, 0, at(9, 12)),
                                       read(Kind::Likes, 6, at(9, 14)) },
                                     at(9, 9), paris);
    CHECK(won.value(number(9)) == 6);
}

TEST_CASE("An old post is followed from its first reading on", "[insight]")
{
    const QList<Measure> late { read(Kind::Likes, 900, at(9, 10)), read(Kind::Likes, 903, at(9, 18)) };
    CHECK(engagement::won(Platform::YouTube, late, at(1, 9), paris)
          == QMap<qint64, qint64> { { number(9), 3 } });
    CHECK(engagement::won(Platform::YouTube, late, at(8, 12), paris).value(number(9)) > 3);
    CHECK(engagement::won(Platform::YouTube, {}, at(8, 12), paris).isEmpty());
}
