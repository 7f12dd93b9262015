// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/icalendarwriter.h"

#include "core/schedule/rearrange.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using State = Publication::State;

namespace {

const icalendarwriter::Words words { u"Lumen, le plan"_s, u"Brouillon"_s };

QList<qint64> add(WorkspaceFixture &w, const QString &text, Instant when, State state = State::Scheduled)
{
    publications::Plan plan;
    plan.text = text;
    for (const qint64 account : { 1, 2 }) {
        publications::Draft draft;
        draft.accountId = account;
        draft.outgoing.text = text;
        draft.state = state;
        draft.dueAt = when;
        plan.drafts.append(draft);
    }
    return *publications::plan(*w.database, plan, w.now);
}

QByteArray written(WorkspaceFixture &w)
{
    return icalendarwriter::written(*posts::coming(*w.database, w.now), *accounts::all(*w.database),
                                    words);
}

QByteArrayList lines(const QByteArray &calendar, const QByteArray &of)
{
    QByteArrayList found;
    for (const QByteArray &each : QByteArray(calendar).replace("\r\n ", "").split('\n')) {
        if (each.startsWith(of + ':'))
            found.append(each.mid(of.size() + 1).trimmed());
    }
    return found;
}

} // namespace

TEST_CASE("A line of a calendar is no longer than 75 octets, and no character is cut", "[calendar]")
{
    for (const QString &unit : { u"a"_s, u"é"_s, u"€"_s, u"🧣"_s }) {
        for (int length : { 0, 1, 18, 25, 37, 74, 75, 76, 150, 400 }) {
            const QByteArray line = unit.repeated(length).toUtf8();
            const QByteArray folded = icalendarwriter::folded(line);
            REQUIRE(folded.endsWith("\r\n"));
            QByteArray back;
            for (QByteArray each : folded.chopped(2).split('\n')) {
                if (each.endsWith('\r'))
                    each.chop(1);
                REQUIRE(each.size() <= 75);
                REQUIRE(QString::fromUtf8(each).toUtf8() == each); // whole characters
                back += back.isEmpty() && !each.startsWith(' ') ? each : each.mid(1);
            }
            CHECK(back == line);
        }
    }
}

TEST_CASE("What a post says is one value of a calendar, whatever it says", "[calendar]")
{
    CHECK(icalendarwriter::escaped(u"a,b;c\\d\ne\r\nf\rg\u0007"_s) == "a\\,b\\;c\\\\d\\ne\\nf\\ng");
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    w.addAccount(Platform::Bluesky);
    add(w, u"Black Friday\nEND:VEVENT\nBEGIN:VALARM 🧣, "_s + QString(300, u'é'), w.now + 1h);
    add(w, u"Une idée"_s, w.now + 25h, State::Draft);
    const QByteArray calendar = written(w);
    CHECK(calendar.count("BEGIN:VEVENT\r\n") == 2);
    CHECK(calendar.count("\r\nEND:VEVENT\r\n") == 2);
    CHECK_FALSE(calendar.contains("\r\nBEGIN:VALARM"));
    CHECK(calendar.count('\n') == calendar.count("\r\n"));
    CHECK(lines(calendar, "DTSTART")
          == QByteArrayList { toUtc(w.now + 1h).toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1(),
                              toUtc(w.now + 25h).toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1() });
    CHECK(lines(calendar, "STATUS") == QByteArrayList { "CONFIRMED", "TENTATIVE" });
    CHECK(lines(calendar, "SUMMARY")[1] == "Brouillon: Une idée");
    CHECK(lines(calendar, "CATEGORIES")[0] == "Mastodon,Bluesky");
    CHECK(lines(calendar, "X-WR-CALNAME")[0] == "Lumen\\, le plan");
}

TEST_CASE("A post keeps its name in the calendar when it is moved", "[calendar]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    w.addAccount(Platform::Bluesky);
    const auto ids = add(w, u"Bonjour"_s, w.now + 1h);
    const QByteArrayList before = lines(written(w), "UID");
    REQUIRE(before.size() == 1);
    REQUIRE(rearrange::move(*w.database, { { ids[0], w.now + 3h }, { ids[1], w.now + 3h } },
                            w.now + 5s));
    CHECK(lines(written(w), "UID") == before);
    // One account at a time of its own: another event, another name.
    REQUIRE(rearrange::move(*w.database, { { ids[1], w.now + 5h } }, w.now + 6s));
    const QByteArrayList two = lines(written(w), "UID");
    REQUIRE(two.size() == 2);
    CHECK(two[0] != two[1]);
}
