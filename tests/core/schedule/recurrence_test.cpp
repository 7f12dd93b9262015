// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/recurrence.h"

#include "tests/catch.h"

using namespace Qt::StringLiterals;

namespace {

QString days(const Recurrence &rule, const QString &first, const QString &from, const QString &to,
             int most = 100)
{
    QStringList found;
    for (const QDate day : recurrence::days(rule, QDate::fromString(first, Qt::ISODate),
                                            QDate::fromString(from, Qt::ISODate),
                                            QDate::fromString(to, Qt::ISODate), most))
        found.append(day.toString(u"MM-dd"_s));
    return found.join(u' ');
}

Recurrence rule(const QString &text)
{
    const auto read = recurrence::fromText(text);
    REQUIRE(read);
    CHECK(recurrence::toText(*read) == text); // and back
    return *read;
}

} // namespace

TEST_CASE("A post comes again on the days that were said", "[repeat]")
{
    const QString first = u"2026-11-24"_s; // a Tuesday, the fourth
    CHECK(days(rule(u"FREQ=DAILY"_s), first, first, u"2026-11-27"_s) == u"11-24 11-25 11-26 11-27"_s);
    CHECK(days(rule(u"FREQ=DAILY;INTERVAL=3"_s), first, u"2026-11-26"_s, u"2026-12-05"_s)
          == u"11-27 11-30 12-03"_s);
    CHECK(days(rule(u"FREQ=WEEKLY"_s), first, first, u"2026-12-20"_s) == u"11-24 12-01 12-08 12-15"_s);
    // The Monday before the first is none.
    CHECK(days(rule(u"FREQ=WEEKLY;BYDAY=MO,TH"_s), first, first, u"2026-12-07"_s)
          == u"11-26 11-30 12-03 12-07"_s);
    CHECK(days(rule(u"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"_s), first, first, u"2026-12-31"_s)
          == u"11-24 12-08 12-22"_s);
    CHECK(days(rule(u"FREQ=MONTHLY"_s), u"2026-10-31"_s, first, u"2027-03-31"_s) == u"12-31 01-31 03-31"_s);
    CHECK(days(rule(u"FREQ=MONTHLY;BYSETPOS=4"_s), first, first, u"2027-02-28"_s)
          == u"11-24 12-22 01-26 02-23"_s);
    CHECK(days(rule(u"FREQ=MONTHLY;BYSETPOS=-1"_s), first, first, u"2027-02-28"_s)
          == u"11-24 12-29 01-26 02-23"_s);
    CHECK(days(rule(u"FREQ=MONTHLY;BYSETPOS=0"_s), u"2026-11-30"_s, first, u"2027-02-28"_s)
          == u"11-30 12-28 01-25 02-22"_s); // a fifth Monday is the last
}

TEST_CASE("It ends by its day or its number, wherever one looks", "[repeat]")
{
    const QString first = u"2026-11-24"_s;
    CHECK(days(rule(u"FREQ=DAILY;UNTIL=20261126"_s), first, u"2026-11-25"_s, u"2027-11-25"_s)
          == u"11-25 11-26"_s);
    CHECK(days(rule(u"FREQ=WEEKLY;BYDAY=TU,FR;COUNT=3"_s), first, u"2026-11-25"_s, u"2027-11-25"_s)
          == u"11-27 12-01"_s);
    CHECK(days(rule(u"FREQ=DAILY"_s), first, u"2036-01-01"_s, u"2036-12-31"_s, 2) == u"01-01 01-02"_s);
    CHECK(days(rule(u"FREQ=DAILY"_s), first, u"2026-01-01"_s, u"2026-02-01"_s).isEmpty());
}

TEST_CASE("What is no rule of ours is none", "[repeat]")
{
    for (const QString &text :
         { u""_s, u"INTERVAL=2"_s, u"FREQ=SECONDLY"_s, u"FREQ=HOURLY;COUNT=5"_s, u"FREQ=DAILY;INTERVAL=0"_s,
           u"FREQ=WEEKLY;BYDAY=XX"_s, u"FREQ=DAILY;COUNT=0"_s, u"FREQ=DAILY;UNTIL=20261399"_s,
           u"FREQ=YEARLY;BYEASTER=0"_s, u"FREQ=MONTHLY;BYSETPOS=9"_s }) {
        CAPTURE(text.toStdString());
        CHECK_FALSE(recurrence::fromText(text));
    }
}
