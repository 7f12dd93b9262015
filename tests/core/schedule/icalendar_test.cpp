// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/icalendar.h"

#include "tests/catch.h"

using namespace Qt::StringLiterals;
using Kind = icalendar::Problem::Kind;

namespace {

QByteArray calendar(const QByteArray &inside)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + inside + "END:VCALENDAR\r\n";
}

QByteArray event(const QByteArray &lines)
{
    return calendar("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Salon\r\n" + lines + "END:VEVENT\r\n");
}

Event only(const QByteArray &lines)
{
    const icalendar::Reading read = icalendar::read(event(lines));
    CAPTURE(lines.constData());
    REQUIRE(read.events.size() == 1);
    CHECK(read.problems.isEmpty());
    return read.events.first();
}

icalendar::Problem problem(const QByteArray &file)
{
    const icalendar::Reading read = icalendar::read(file);
    CAPTURE(file.constData());
    REQUIRE(read.problems.size() == 1);
    CHECK(read.events.isEmpty() == read.problems[0].dropped);
    return read.problems.first();
}

} // namespace

TEST_CASE("Days, times, zones and ends of events are read", "[events]")
{
    Event found = only("DTSTART;VALUE=DATE:20261127\r\n");
    CHECK(found.first == QDate(2026, 11, 27));
    CHECK(found.last == QDate(2026, 11, 27));
    CHECK_FALSE(found.minute);
    found = only("DTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261130\r\n");
    CHECK(found.last == QDate(2026, 11, 29)); // the end is no part of it
    found = only("DTSTART;TZID=Europe/Paris:20261127T183000\r\nDTEND;TZID=Europe/Paris:20261128T010000\r\n");
    CHECK(found.minute == 18 * 60 + 30);
    CHECK(found.zone == u"Europe/Paris"_s);
    CHECK(found.last == QDate(2026, 11, 28));
    found = only("DTSTART:20261127T150000Z\r\nDTEND:20261128T000000Z\r\n");
    CHECK(found.zone == u"UTC"_s);
    CHECK(found.last == QDate(2026, 11, 27));
    found = only("DTSTART:20261127T150000\r\n");
    CHECK(found.zone.isEmpty());
    found = only("DTSTART;TZID=\"Romance Standard Time\":20261127T150000\r\n");
    CHECK(found.zone == u"Europe/Paris"_s);
    found = only("DTSTART;TZID=/softwarestudio.org/Tzfile/Europe/Paris:20261127T150000\r\n");
    CHECK(found.zone == u"Europe/Paris"_s);
    CHECK(only("DTSTART;VALUE=DATE:20261127\r\nDURATION:P2D\r\n").last == QDate(2026, 11, 28));
    CHECK(only("DTSTART:20261127T150000\r\nDURATION:PT90M\r\n").last == QDate(2026, 11, 27));
}

TEST_CASE("Folded lines, escapes and what is nested in an event", "[events]")
{
    const QByteArray file = calendar(
        "X-WR-CALNAME:Ville de Lyon\r\n"
        "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
        "END:STANDARD\r\nEND:VTIMEZONE\r\n"
        "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261208\nSUMMARY;LANGUAGE=fr:Fête des lum\n"
        " ières\\, le soir\\; gratuit\nDESCRIPTION:Une ligne\\nune autre \\\\ ici\n"
        "LOCATION:Place Bellecour\nBEGIN:VALARM\nSUMMARY:Alarme\nTRIGGER:-PT15M\nEND:VALARM\n"
        "ATTENDEE;CN=\"A: B; C\":mailto:a@example.org\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261209\r\nSUMMARY:Annulé\r\nSTATUS:CANCELLED\r\n"
        "END:VEVENT\r\n");
    const icalendar::Reading read = icalendar::read("\xef\xbb\xbf" + file);
    CHECK(read.problems.isEmpty());
    CHECK(read.name.raw() == u"Ville de Lyon"_s);
    REQUIRE(read.events.size() == 1);
    CHECK(read.events[0].title.raw() == u"Fête des lumières, le soir; gratuit"_s);
    CHECK(read.events[0].note.raw() == u"Une ligne\nune autre \\ ici"_s);
    CHECK(read.events[0].place.raw() == u"Place Bellecour"_s);
    CHECK(icalendar::read(calendar("")).events.isEmpty());
    CHECK(icalendar::read(calendar("")).problems.isEmpty());
}

TEST_CASE("What comes again every year is read, anything else is said and kept once", "[events][fault-94]")
{
    const QByteArray day = "DTSTART;VALUE=DATE:20201124\r\n";
    CHECK(only(day + "RRULE:FREQ=YEARLY\r\n").yearly);
    CHECK_FALSE(only(day + "RRULE:FREQ=YEARLY\r\n").until.isValid());
    CHECK(only(day + "RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=11;BYMONTHDAY=24;WKST=MO\r\n").yearly);
    CHECK(only(day + "RRULE:FREQ=YEARLY;COUNT=3\r\n").until == QDate(2022, 11, 24));
    CHECK(only(day + "RRULE:FREQ=YEARLY;UNTIL=20231231T000000Z\r\n").until == QDate(2023, 12, 31));
    for (const QByteArray rule : { "FREQ=WEEKLY", "FREQ=SECONDLY", "FREQ=YEARLY;INTERVAL=2",
                                   "FREQ=YEARLY;BYMONTH=12", "FREQ=YEARLY;BYDAY=4TH",
                                   "FREQ=YEARLY;COUNT=0", "FREQ=YEARLY;UNTIL=never", "" }) {
        const icalendar::Problem found = problem(event(day + "RRULE:" + rule + "\r\n"));
        CHECK(found.kind == Kind::UnreadRule);
        CHECK(found.line == 7);
        CHECK_FALSE(icalendar::read(event(day + "RRULE:" + rule + "\r\n")).events[0].yearly);
    }
}

TEST_CASE("What cannot be read is named with its line, and left out", "[events]")
{
    CHECK(problem("").kind == Kind::NotCalendar);
    CHECK(icalendar::read("<html>\n").problems.last().kind == Kind::NotCalendar);
    CHECK(problem("\xff\xfe").kind == Kind::NotText);
    CHECK(problem(QByteArray(icalendar::largest + 1, 'a')).kind == Kind::TooLarge);
    icalendar::Problem found = problem(event("DTSTART:tomorrow\r\n"));
    CHECK(found.kind == Kind::BadTime);
    CHECK(found.line == 6);
    CHECK(found.what.raw() == u"tomorrow"_s);
    for (const QByteArray time : { "20261327", "20260230", "18991231", "20261127T2500", "20261127T246000",
                                   "20261127Z", "2026-11-27", "" })
        CHECK(problem(event("DTSTART:" + time + "\r\n")).kind == Kind::BadTime);
    CHECK(problem(event("DTSTART;VALUE=DATE:20261127T150000\r\n")).kind == Kind::BadTime);
    CHECK(problem(event("")).kind == Kind::NoStart);
    CHECK(problem(event("DTSTART:20261127T150000\r\nDTEND:20261127T140000\r\n")).kind == Kind::Backwards);
    CHECK(problem(event("DTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261120\r\n")).kind
          == Kind::Backwards);
    CHECK(problem(event("DTSTART;VALUE=DATE:20261127\r\nDURATION:soon\r\n")).kind == Kind::BadTime);
    found = problem(event("DTSTART;TZID=Atlantis/Centre:20261127T150000\r\n"));
    CHECK(found.kind == Kind::UnknownZone);
    CHECK_FALSE(found.dropped);
    CHECK(problem(calendar("BEGIN:VEVENT\r\nDTSTART:20261127\r\nEND:VEVENT\r\n")).kind == Kind::NoTitle);
    CHECK(problem("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n").kind == Kind::Unfinished);
    // One bad event among good ones.
    const QByteArray good = "BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:20261127\r\nEND:VEVENT\r\n";
    const auto mixed = icalendar::read(
        calendar(good + "BEGIN:VEVENT\r\nSUMMARY:y\r\nEND:VEVENT\r\nEND:VTODO\r\nnonsense\r\n" + good));
    CHECK(mixed.events.size() == 2);
    REQUIRE(mixed.problems.size() == 3);
    CHECK(mixed.problems[0].kind == Kind::NoColon);
    CHECK(mixed.problems[0].line == 11);
    CHECK(mixed.problems[1].kind == Kind::NoStart);
    CHECK(mixed.problems[1].line == 7);
    CHECK(mixed.problems[2].kind == Kind::Astray);
}

TEST_CASE("A calendar without end ends", "[events][fault-94]")
{
    QByteArray many;
    for (int i = 0; i < icalendar::most + 10; ++i)
        many += "BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:20261127\r\nEND:VEVENT\r\n";
    const auto read = icalendar::read(calendar(many));
    CHECK(read.events.size() == icalendar::most);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].kind == Kind::TooMany);
    const QByteArray deep = QByteArray("BEGIN:VEVENT\n").repeated(20000);
    CHECK(icalendar::read("BEGIN:VCALENDAR\n" + deep).events.isEmpty());
    const QByteArray nested = QByteArray("BEGIN:X\n").repeated(100'000)
        + QByteArray("BEGIN:VEVENT\nEND:VEVENT\n").repeated(50'000); // in the time its bytes take
    CHECK(icalendar::read("BEGIN:VCALENDAR\n" + nested).events.isEmpty());
    const Event longest = only("DESCRIPTION:" + QByteArray(100000, 'a')
                               + "\r\nDTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20991231\r\n");
    CHECK(longest.note.size() == 4000);
    CHECK(longest.last == QDate(2026, 11, 27).addDays(366));
}
