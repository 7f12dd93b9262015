// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/rhythm.h"

#include "core/store/rhythms.h"
#include "core/store/values.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

Instant at(const char *wall, const char *zone = "Europe/Paris")
{
    return walltime::resolve(*walltime::parse(QString::fromLatin1(wall)), QTimeZone(zone)).at;
}

Rhythm daily(int minute)
{
    Rhythm rhythm;
    rhythm.zone = QTimeZone("Europe/Paris");
    for (int day = 1; day <= 7; ++day)
        rhythm.week.append({ day, day, minute });
    return rhythm;
}

} // namespace

TEST_CASE("A slot comes every week at its wall time, summer and winter", "[slots]")
{
    Rhythm rhythm = daily(0);
    rhythm.week = { { 1, 5, 9 * 60 + 30 } }; // Fridays
    const auto found = rhythm::between(rhythm, at("2026-10-19 00:00"), at("2026-11-02 00:00"));
    REQUIRE(found.size() == 2);
    CHECK(iso(found[0].at) == u"2026-10-23T07:30:00Z"_s);
    CHECK(iso(found[1].at) == u"2026-10-30T08:30:00Z"_s);
    CHECK(rhythm::between(rhythm, found[1].at, found[1].at).isEmpty());
    CHECK(rhythm::between(rhythm, found[0].at, found[1].at).size() == 1);
}

TEST_CASE("A slot that the clocks skip or repeat comes once, and says so", "[slots]")
{
    const Rhythm rhythm = daily(2 * 60 + 30);
    const auto spring = rhythm::between(rhythm, at("2026-03-29 00:00"), at("2026-03-30 00:00"));
    REQUIRE(spring.size() == 1);
    CHECK(spring[0].at == at("2026-03-29 03:30"));
    CHECK(spring[0].fit == walltime::Fit::Gap);
    const auto autumn = rhythm::between(rhythm, at("2026-10-25 00:00"), at("2026-10-26 00:00"));
    REQUIRE(autumn.size() == 1);
    CHECK(iso(autumn[0].at) == u"2026-10-25T00:30:00Z"_s);
    CHECK(autumn[0].fit == walltime::Fit::Twice);
}

TEST_CASE("The next free slot is the first that no post has taken", "[slots]")
{
    const Rhythm rhythm = daily(9 * 60 + 30);
    const Instant now = at("2026-11-20 09:30");
    CHECK(rhythm::next(rhythm, {}, now)->at == now);
    // A post a few minutes from it has taken it; one ten minutes from it has not.
    const QList<Instant> taken { at("2026-11-21 09:39"), at("2026-11-20 09:21") };
    CHECK(rhythm::next(rhythm, taken, now)->at == at("2026-11-22 09:30"));
    CHECK(rhythm::next(rhythm, { now + 10min, now - 10min }, now)->at == now);
    CHECK_FALSE(rhythm::next(Rhythm(), {}, now));
    QList<Instant> all;
    for (int day = 0; day < 400; ++day)
        all.append(at("2026-11-20 09:30") + std::chrono::hours(24 * day));
    Rhythm utc = rhythm;
    utc.zone = QTimeZone::utc();
    for (Instant &each : all)
        each += 1h;
    CHECK_FALSE(rhythm::next(utc, all, now));
}

TEST_CASE("Slots are kept for each account, in its own zone", "[slots]")
{
    WorkspaceFixture w;
    REQUIRE(values::set(*w.database, u"zone"_s, u"Europe/Paris"_s));
    const qint64 one = w.addAccount(Platform::Mastodon);
    const qint64 two = w.addAccount(Platform::Bluesky);
    REQUIRE(rhythms::add(*w.database, two, { 5, 1 }, 570));
    REQUIRE(rhythms::add(*w.database, two, { 1 }, 570)); // there already
    REQUIRE(rhythms::setZone(*w.database, two, u"America/Montreal"_s));
    const auto all = *rhythms::all(*w.database);
    REQUIRE(all.size() == 2);
    CHECK(all[0].accountId == one);
    CHECK(all[0].week.isEmpty());
    CHECK(all[0].zone == QTimeZone("Europe/Paris"));
    CHECK_FALSE(all[0].ownZone);
    REQUIRE(all[1].week.size() == 2);
    CHECK(all[1].week[0].weekday == 1);
    CHECK(all[1].zone == QTimeZone("America/Montreal"));
    CHECK(rhythms::add(*w.database, two, { 1, 8 }, 600).error().kind == Error::Invalid);
    CHECK(rhythms::of(*w.database, two)->week.size() == 2); // nothing of it
    CHECK(rhythms::setZone(*w.database, two, u"Mars/Olympus"_s).error().kind == Error::Invalid);
    REQUIRE(rhythms::setZone(*w.database, two, {}));
    CHECK_FALSE(rhythms::of(*w.database, two)->ownZone);
    REQUIRE(rhythms::remove(*w.database, all[1].week[0].id));
    CHECK(rhythms::of(*w.database, two)->week.size() == 1);
    CHECK(rhythms::remove(*w.database, 99).error().kind == Error::NotFound);
    CHECK(rhythms::of(*w.database, 99).error().kind == Error::NotFound);
}
