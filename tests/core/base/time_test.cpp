// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/time.h"

using namespace Qt::StringLiterals;

namespace {

struct Expected
{
    QString wall;
    QString zone;
    QString utc;
    walltime::Fit fit;
};

walltime::Resolved resolved(const QString &wall, const QString &zone)
{
    const std::optional<QDateTime> parsed = walltime::parse(wall);
    const std::optional<QTimeZone> where = walltime::zone(zone);
    REQUIRE(parsed);
    REQUIRE(where);
    return walltime::resolve(*parsed, *where);
}

} // namespace

TEST_CASE("A wall time has one moment, also where clocks jump", "[fault-86]")
{
    using walltime::Fit;
    const QList<Expected> cases {
        { u"2026-11-20 16:00"_s, u"Europe/Paris"_s, u"2026-11-20T15:00:00Z"_s, Fit::Exact },
        { u"2026-07-14T09:30:15"_s, u"Europe/Paris"_s, u"2026-07-14T07:30:15Z"_s, Fit::Exact },
        // Paris, spring: 02:00 becomes 03:00.
        { u"2026-03-29 01:59:59"_s, u"Europe/Paris"_s, u"2026-03-29T00:59:59Z"_s, Fit::Exact },
        { u"2026-03-29 02:30"_s, u"Europe/Paris"_s, u"2026-03-29T01:30:00Z"_s, Fit::Gap },
        { u"2026-03-29 03:00"_s, u"Europe/Paris"_s, u"2026-03-29T01:00:00Z"_s, Fit::Exact },
        // Paris, autumn: 02:00 to 03:00 happens twice, the first one counts.
        { u"2026-10-25 02:30"_s, u"Europe/Paris"_s, u"2026-10-25T00:30:00Z"_s, Fit::Twice },
        { u"2026-10-25 03:00"_s, u"Europe/Paris"_s, u"2026-10-25T02:00:00Z"_s, Fit::Exact },
        // RFC 5545 3.3.5's own example.
        { u"2007-03-11 02:30"_s, u"America/New_York"_s, u"2007-03-11T07:30:00Z"_s, Fit::Gap },
        // Lord Howe moves by half an hour: 02:00 becomes 02:30 in October, back in April.
        { u"2026-10-04 02:15"_s, u"Australia/Lord_Howe"_s, u"2026-10-03T15:45:00Z"_s, Fit::Gap },
        { u"2026-10-04 02:30"_s, u"Australia/Lord_Howe"_s, u"2026-10-03T15:30:00Z"_s, Fit::Exact },
        { u"2026-04-05 01:45"_s, u"Australia/Lord_Howe"_s, u"2026-04-04T14:45:00Z"_s, Fit::Twice },
        // Apia never had 30 December 2011.
        { u"2011-12-29 23:30"_s, u"Pacific/Apia"_s, u"2011-12-30T09:30:00Z"_s, Fit::Exact },
        { u"2011-12-30 12:00"_s, u"Pacific/Apia"_s, u"2011-12-30T22:00:00Z"_s, Fit::Gap },
        { u"2011-12-31 00:00"_s, u"Pacific/Apia"_s, u"2011-12-30T10:00:00Z"_s, Fit::Exact },
        { u"2026-06-01 12:00"_s, u"Asia/Kathmandu"_s, u"2026-06-01T06:15:00Z"_s, Fit::Exact },
        { u"2026-06-01 12:00"_s, u"UTC"_s, u"2026-06-01T12:00:00Z"_s, Fit::Exact },
    };
    for (const Expected &each : cases) {
        CAPTURE(each.wall, each.zone);
        const walltime::Resolved found = resolved(each.wall, each.zone);
        CHECK(iso(found.at) == each.utc);
        CHECK((found.fit == each.fit));
    }
}

TEST_CASE("Every quarter of an hour of a year resolves to a moment that reads the same")
{
    for (const QString &name : { u"Europe/Paris"_s, u"Australia/Lord_Howe"_s,
                                 u"America/St_Johns"_s, u"Pacific/Chatham"_s }) {
        const QTimeZone zone = *walltime::zone(name);
        QDateTime wall(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        Instant previous = instant(0);
        for (int i = 0; i < 365 * 96; ++i, wall = wall.addSecs(900)) {
            const walltime::Resolved found = walltime::resolve(wall, zone);
            const QDateTime back = walltime::at(found.at, zone);
            const bool same = back.date() == wall.date() && back.time() == wall.time();
            if (same == (found.fit == walltime::Fit::Gap))
                FAIL_CHECK(name.toStdString() + " " + wall.toString(Qt::ISODate).toStdString());
            if (found.fit == walltime::Fit::Exact && found.at <= previous)
                FAIL_CHECK("not in order");
            if (found.fit == walltime::Fit::Exact)
                previous = found.at;
        }
    }
}

TEST_CASE("A wall time is not moved out of a gap of this computer's zone before its own is asked")
{
    const QDate spring(2026, 3, 29); // in Paris, where the tests are, there is no 02:30
    const walltime::Resolved here = walltime::resolve(spring, QTime(2, 30), *walltime::zone(u"Europe/Paris"_s));
    CHECK(here.fit == walltime::Fit::Gap);
    const walltime::Resolved there = walltime::resolve(spring, QTime(2, 30), *walltime::zone(u"America/New_York"_s));
    CHECK(there.fit == walltime::Fit::Exact);
    CHECK(iso(there.at) == u"2026-03-29T06:30:00Z"_s);
}

TEST_CASE("A wall time is read in its written forms only")
{
    CHECK(walltime::parse(u"2026-11-20 16:00"_s)->time() == QTime(16, 0));
    CHECK(walltime::parse(u" 2026-11-20T16:00:05 "_s)->time() == QTime(16, 0, 5));
    CHECK(walltime::parse(u"2026-11-20 16:00:60"_s)->time() == QTime(16, 0, 59));
    CHECK(walltime::parse(u"2028-02-29 00:00"_s)->date() == QDate(2028, 2, 29));
    for (const QString &wrong :
         { u""_s, u"2026-11-20"_s, u"16:00"_s, u"2026-02-29 10:00"_s, u"2026-11-20 24:00"_s,
           u"2026-11-20 16:60"_s, u"2026-11-20 16:00:61"_s, u"2026-11-20 16:00Z"_s,
           u"20/11/2026 16:00"_s, u"2026-11-20  16:00"_s, u"tomorrow"_s, u"2026-13-01 10:00"_s,
           u"٢٠٢٦-11-20 16:00"_s }) {
        CAPTURE(wrong);
        CHECK_FALSE(walltime::parse(wrong));
    }
}

TEST_CASE("A zone is one that this computer knows", "[fault-87]")
{
    CHECK(walltime::zone(u"Europe/Paris"_s));
    CHECK(walltime::zone(u""_s));
    CHECK_FALSE(walltime::zone(u"Europe/Nowhere"_s));
    CHECK_FALSE(walltime::zone(u"../../etc/passwd"_s));
}

TEST_CASE("Moments are written and read the same")
{
    const Instant when = instant(1'795'186'800'007);
    CHECK(isoMillis(when) == u"2026-11-20T15:00:00.007Z"_s);
    CHECK(iso(when) == u"2026-11-20T15:00:00Z"_s);
    CHECK((fromIso(isoMillis(when)) == when));
    CHECK((fromIso(u"2026-11-20T16:00:00.007+01:00"_s) == when));
    CHECK((fromIso(u"2026-11-20T15:00:00.007123Z"_s) == when));
    CHECK((fromIso(u"2026-11-20T15:00:00Z"_s) == instant(1'795'186'800'000)));
    CHECK((fromIso(isoMillis(instant(0))) == instant(0)));
    CHECK(toInstant(toUtc(when)) == when);
}

TEST_CASE("What is no moment is not guessed", "[fault-49]")
{
    for (const QString &wrong :
         { u""_s, u"null"_s, u"yesterday"_s, u"2026-11-20"_s, u"2026-11-20T15:00:00"_s,
           u"0001-01-01T00:00:00Z"_s, u"1969-12-31T23:59:59Z"_s, u"9999-01-01T00:00:00Z"_s,
           u"2026-99-20T15:00:00Z"_s, u"12345678901234567890"_s }) {
        CAPTURE(wrong);
        CHECK_FALSE(fromIso(wrong));
    }
}

TEST_CASE("A local day follows the zone")
{
    const QTimeZone paris = *walltime::zone(u"Europe/Paris"_s);
    const QTimeZone utc = *walltime::zone(u"UTC"_s);
    const Instant late = *fromIso(u"2026-11-20T23:30:00Z"_s);
    CHECK(walltime::localDay(late, paris) == walltime::localDay(late, utc) + 1);
    CHECK(walltime::localDay(instant(0), utc) == 0);
}
