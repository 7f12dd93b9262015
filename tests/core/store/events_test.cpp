// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/events.h"

#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

const QTimeZone paris("Europe/Paris");

Event event(const QString &title, const QDate &first, const QDate &last = {})
{
    Event made;
    made.title = Foreign(title);
    made.first = first;
    made.last = last.isValid() ? last : first;
    return made;
}

QStringList titles(const QList<Event> &events)
{
    QStringList found;
    for (const Event &each : events)
        found.append(each.first.toString(u"yyyy-MM-dd "_s) + each.title.raw());
    return found;
}

} // namespace

TEST_CASE("Events are on the days they touch", "[events]")
{
    WorkspaceFixture w;
    REQUIRE(events::add(*w.database, event(u"Salon"_s, { 2026, 11, 20 }, { 2026, 11, 23 })));
    Event timed = event(u"Vernissage"_s, { 2026, 11, 23 });
    timed.minute = 18 * 60;
    REQUIRE(events::add(*w.database, timed));
    REQUIRE(events::add(*w.database, event(u"Soldes"_s, { 2026, 11, 23 })));
    const auto week
        = *events::between(*w.database, { 2026, 11, 23 }, { 2026, 11, 29 }, paris);
    CHECK(titles(week)
          == QStringList { u"2026-11-20 Salon"_s, u"2026-11-23 Soldes"_s, u"2026-11-23 Vernissage"_s });
    CHECK(events::between(*w.database, { 2026, 11, 24 }, { 2026, 11, 29 }, paris)->isEmpty());
}

TEST_CASE("What comes again does so every year until it ends; the 29th of February when there is one",
          "[events]")
{
    WorkspaceFixture w;
    Event birthday = event(u"Anniversaire"_s, { 2020, 11, 24 });
    birthday.yearly = true;
    birthday.until = QDate(2026, 12, 31);
    REQUIRE(events::add(*w.database, birthday));
    Event leap = event(u"Bissextile"_s, { 2020, 2, 29 });
    leap.yearly = true;
    REQUIRE(events::add(*w.database, leap));
    Event feast = event(u"Réveillon"_s, { 2020, 12, 31 }, { 2021, 1, 1 });
    feast.yearly = true;
    REQUIRE(events::add(*w.database, feast));
    const auto in = [&](const QDate &first, const QDate &last) {
        return titles(*events::between(*w.database, first, last, paris));
    };
    CHECK(in({ 2026, 11, 23 }, { 2026, 11, 29 }) == QStringList { u"2026-11-24 Anniversaire"_s });
    CHECK(in({ 2027, 11, 22 }, { 2027, 11, 28 }).isEmpty());
    CHECK(in({ 2019, 11, 22 }, { 2019, 11, 28 }).isEmpty());
    CHECK(in({ 2027, 2, 22 }, { 2027, 3, 7 }).isEmpty());
    CHECK(in({ 2028, 2, 28 }, { 2028, 3, 5 }) == QStringList { u"2028-02-29 Bissextile"_s });
    CHECK(in({ 2027, 1, 1 }, { 2027, 1, 3 }) == QStringList { u"2026-12-31 Réveillon"_s });
}

TEST_CASE("A time elsewhere is the time here, on the day it is here", "[events]")
{
    WorkspaceFixture w;
    Event keynote = event(u"Keynote"_s, { 2026, 11, 23 });
    keynote.minute = 18 * 60; // in Los Angeles: 03:00 of the next day in Paris
    keynote.zone = u"America/Los_Angeles"_s;
    REQUIRE(events::add(*w.database, keynote));
    CHECK(events::between(*w.database, { 2026, 11, 23 }, { 2026, 11, 23 }, paris)->isEmpty());
    const auto here = *events::between(*w.database, { 2026, 11, 24 }, { 2026, 11, 24 }, paris);
    REQUIRE(here.size() == 1);
    CHECK(here[0].minute == 180);
    CHECK(here[0].first == QDate(2026, 11, 24));
}

TEST_CASE("A calendar is taken in whole and again in its own place; one's own events stay", "[events]")
{
    WorkspaceFixture w;
    const qint64 own = *events::add(*w.database, event(u"À nous"_s, { 2026, 11, 24 }));
    const QList<Event> first { event(u"Un"_s, { 2026, 11, 24 }), event(u"Deux"_s, { 2026, 11, 25 }) };
    REQUIRE(events::take(*w.database, u"Ville"_s, first, w.now));
    REQUIRE(events::take(*w.database, u"Ville"_s, { event(u"Trois"_s, { 2026, 11, 24 }) }, w.now));
    auto calendars = *events::calendars(*w.database);
    REQUIRE(calendars.size() == 1);
    CHECK(calendars[0].count == 1);
    auto day = *events::between(*w.database, { 2026, 11, 24 }, { 2026, 11, 25 }, paris);
    REQUIRE(day.size() == 2);
    CHECK(day[1].calendarId == calendars[0].id);
    Event theirs = day[1];
    theirs.title = Foreign(u"Autre"_s);
    CHECK(events::rewrite(*w.database, theirs).error().kind == Error::NotFound);
    // Nothing of a calendar with something impossible in it.
    CHECK(events::take(*w.database, u"Ville"_s, { event(u" "_s, { 2026, 11, 24 }) }, w.now).error().kind
          == Error::Invalid);
    CHECK(events::calendars(*w.database)->at(0).count == 1);
    REQUIRE(events::removeCalendar(*w.database, calendars[0].id));
    CHECK(events::between(*w.database, { 2026, 11, 24 }, { 2026, 11, 25 }, paris)->size() == 1);

    Event ours = *events::one(*w.database, own);
    ours.title = Foreign(u"Chez nous"_s);
    REQUIRE(events::rewrite(*w.database, ours));
    const auto gone = events::remove(*w.database, own);
    REQUIRE(gone);
    CHECK(gone->title.raw() == u"Chez nous"_s);
    REQUIRE(events::putBack(*w.database, *gone));
    CHECK(*events::one(*w.database, own) == *gone);
    CHECK(events::add(*w.database, event(u"Avant"_s, { 2026, 11, 24 }, { 2026, 11, 23 })).error().kind
          == Error::Invalid);
}
