// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/inbox/deadline.h"
#include "core/inbox/deadlines.h"
#include "core/store/conversations.h"
#include "core/store/values.h"
#include "tests/fakes/workspacefixture.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

deadline::Calendar office()
{
    deadline::Calendar calendar;
    calendar.zone = paris();
    return calendar;
}

Instant at(const char *wall)
{
    return walltime::resolve(*walltime::parse(QString::fromLatin1(wall)), paris()).at;
}

} // namespace

TEST_CASE("An answer is due after so much working time", "[deadline]")
{
    using deadline::due;
    // Friday the 20th of November 2026.
    CHECK(due(at("2026-11-20 10:00"), 4h, office()) == at("2026-11-20 14:00"));
    // Begins when the doors open, ends on the next open day.
    CHECK(due(at("2026-11-20 07:15"), 30min, office()) == at("2026-11-20 09:30"));
    CHECK(due(at("2026-11-20 17:00"), 4h, office()) == at("2026-11-23 12:00"));
    CHECK(due(at("2026-11-21 12:00"), 1h, office()) == at("2026-11-23 10:00"));
    CHECK(due(at("2026-11-20 17:00"), 1h, office()) == at("2026-11-20 18:00"));
    // Twenty hours are two whole days and two hours.
    CHECK(due(at("2026-11-23 09:00"), 20h, office()) == at("2026-11-25 11:00"));
}

TEST_CASE("Days off do not count", "[deadline]")
{
    deadline::Calendar calendar = office();
    CHECK(deadline::due(at("2026-12-24 17:30"), 1h, calendar) == at("2026-12-25 09:30"));
    calendar.frenchHolidays = true;
    CHECK(deadline::due(at("2026-12-24 17:30"), 1h, calendar) == at("2026-12-28 09:30"));
    calendar.closed = { QDate(2026, 12, 28) };
    CHECK(deadline::due(at("2026-12-24 17:30"), 1h, calendar) == at("2026-12-29 09:30"));
}

TEST_CASE("Days on which clocks change are as long as they are", "[deadline]")
{
    deadline::Calendar always = office();
    always.week.fill({ 0, 1440 });
    // The 29th of March 2026 has 23 hours, the 25th of October has 25.
    CHECK(deadline::due(at("2026-03-28 12:00"), 24h, always) == at("2026-03-29 13:00"));
    CHECK(deadline::due(at("2026-10-24 12:00"), 24h, always) == at("2026-10-25 11:00"));
    // Office hours are wall time: the day after, the doors open at nine as ever.
    CHECK(deadline::due(at("2026-03-27 17:00"), 2h, office()) == at("2026-03-30 10:00"));
    CHECK(deadline::due(at("2026-03-30 09:00"), 1h, office()) - at("2026-03-27 18:00") == 63h);
}

TEST_CASE("A deadline never comes before what it is of, whatever the hours are", "[deadline]")
{
    deadline::Calendar calendar = office();
    calendar.frenchHolidays = true;
    Instant received = at("2026-01-01 00:00");
    for (int step = 0; step < 2'000; ++step, received += 277min) {
        const Instant due = deadline::due(received, 90min, calendar);
        REQUIRE(due >= received + 90min);
        REQUIRE(due <= received + std::chrono::days(6));
        // Later work is never due earlier.
        REQUIRE(deadline::due(received + 1min, 90min, calendar) >= due);
    }
}

TEST_CASE("A calendar that is never open counts every hour", "[deadline]")
{
    deadline::Calendar never = office();
    never.week.fill({ 600, 600 });
    CHECK(deadline::due(at("2026-11-20 17:00"), 4h, never) == at("2026-11-20 21:00"));
}

TEST_CASE("The closest goal counts", "[deadline]")
{
    deadline::Rules rules;
    CHECK_FALSE(deadline::goalFor(rules, 1, u"complaint"_s));
    rules.goals = { { 0, {}, 480 }, { 1, {}, 240 }, { 0, u"complaint"_s, 120 },
                    { 1, u"complaint"_s, 60 } };
    CHECK(deadline::goalFor(rules, 2, u"idea"_s) == 480min);
    CHECK(deadline::goalFor(rules, 1, u"idea"_s) == 240min);
    CHECK(deadline::goalFor(rules, 2, u"complaint"_s) == 120min);
    CHECK(deadline::goalFor(rules, 1, u"complaint"_s) == 60min);
}

TEST_CASE("Rules are kept as they were said, and nonsense is left out", "[deadline]")
{
    deadline::Rules rules;
    rules.calendar = office();
    rules.calendar.week[5] = { 600, 720 };
    rules.calendar.frenchHolidays = true;
    rules.calendar.closed = { QDate(2026, 12, 31) };
    rules.goals = { { 0, {}, 480 }, { 3, u"sale"_s, 60 } };
    const deadline::Rules again = deadline::fromJson(deadline::toJson(rules), paris());
    CHECK(again.calendar.week == rules.calendar.week);
    CHECK(again.calendar.closed == rules.calendar.closed);
    CHECK(again.calendar.frenchHolidays);
    CHECK(again.goals == rules.goals);

    const QJsonObject odd { { u"week"_s, QJsonArray { QJsonArray { -5, 9000 }, u"x"_s } },
                            { u"closed"_s, QJsonArray { u"tomorrow"_s } },
                            { u"goals"_s, QJsonArray { QJsonObject { { u"minutes"_s, -1 } } } } };
    const deadline::Rules read = deadline::fromJson(odd, paris());
    CHECK(read.calendar.week[0] == deadline::Hours { 0, 1440 });
    CHECK(read.calendar.closed.isEmpty());
    CHECK(read.goals.isEmpty());
}

TEST_CASE("What waits gets its deadline, what is answered loses it", "[deadline]")
{
    WorkspaceFixture w;
    REQUIRE(values::set(*w.database, u"zone"_s, u"Europe/Paris"_s));
    const qint64 account = w.addAccount(Platform::Mastodon);
    deadline::Rules rules;
    rules.calendar.week.fill({ 0, 1440 });
    rules.goals = { { 0, {}, 240 } };
    REQUIRE(deadlines::setRules(*w.database, rules));
    w.deliver(account, { w.mention(u"m1"_s, u"claire"_s, u"Un"_s, w.now - 1h) });
    CHECK(*deadlines::settle(*w.database, 100) == 1);
    CHECK(*deadlines::settle(*w.database, 100) == 0);
    conversations::Filter all;
    const auto row = [&] {
        return conversations::page(*w.database, all, std::nullopt, conversations::Way::Older, 1)
            ->first();
    };
    CHECK(row().deadlineAt == w.now + 3h);

    // Another need, another goal.
    rules.goals.append({ 0, u"complaint"_s, 60 });
    REQUIRE(deadlines::setRules(*w.database, rules));
    REQUIRE(w.database->execute(u"UPDATE conversation SET need = 'complaint'"_s));
    CHECK(*deadlines::settle(*w.database, 100) == 1);
    CHECK(row().deadlineAt == w.now);
    conversations::Filter late;
    late.overdue = true;
    late.open = true;
    late.asOf = w.now;
    CHECK(*conversations::countEach(*w.database, { late }) == QList { 1 });
    late.asOf = w.now - 1min;
    CHECK(*conversations::countEach(*w.database, { late }) == QList { 0 });

    auto answer = w.mention(u"a1"_s, u"me@mastodon"_s, u"Voici"_s, w.now);
    answer.message.own = true;
    answer.threadKey = u"m1\nclaire"_s;
    w.deliver(account, { answer });
    CHECK(*deadlines::settle(*w.database, 100) == 1);
    CHECK_FALSE(row().deadlineAt);
    CHECK_FALSE(row().waitingSince);
}

TEST_CASE("The platform's reply window counts from their last message", "[deadline]")
{
    WorkspaceFixture w;
    const qint64 facebook = w.addAccount(Platform::Facebook);
    auto direct = w.mention(u"m1"_s, u"claire"_s, u"Un"_s, w.now - 22h);
    direct.message.kind = Message::Kind::DirectMessage;
    w.deliver(facebook, { direct });
    REQUIRE(*deadlines::settle(*w.database, 100) == 1);
    conversations::Filter closing;
    closing.closing = true;
    closing.asOf = w.now;
    const auto rows = *conversations::page(*w.database, closing, std::nullopt,
                                           conversations::Way::Older, 10);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].windowAt == w.now + 2h);
    CHECK(rows[0].deadlineAt == w.now + 2h);
    closing.asOf = w.now + 3h;
    CHECK(*conversations::countEach(*w.database, { closing }) == QList { 0 });
    CHECK_FALSE(deadline::window(Platform::Mastodon, Message::Kind::DirectMessage));
}
