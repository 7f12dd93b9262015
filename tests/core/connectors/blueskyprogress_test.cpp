// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/progress.h"
#include "tests/catch.h"

using namespace Qt::StringLiterals;
using bluesky::Progress;

namespace {

const Instant now = instant(1'795'172'400'000); // 2026-11-20T11:00:00Z

Progress kept(const Progress &progress)
{
    return Progress::fromBytes(progress.toBytes());
}

} // namespace

TEST_CASE("The first pass goes back thirty days", "[bluesky]")
{
    Progress progress;
    progress.begin(now - 1h, now);
    CHECK(progress.takes(u"a"_s, now - 1h, now));
    CHECK(progress.takes(u"b"_s, now - std::chrono::hours(24 * 29), now));
    CHECK_FALSE(progress.takes(u"c"_s, now - std::chrono::hours(24 * 31), now));
    CHECK_FALSE(progress.turn(u"x"_s, now - std::chrono::hours(24 * 31), now));
}

TEST_CASE("A pass can be interrupted between pages without losing the older half", "[bluesky]")
{
    Progress progress;
    progress.begin(now, now);
    CHECK(progress.takes(u"a"_s, now, now));
    REQUIRE(progress.turn(u"2026-11-20T10:00:00.000Z"_s, now - 1h, now));
    progress = kept(progress);
    // A millisecond later than the server's cursor: of equal times the server would lose some.
    CHECK(progress.page() == u"2026-11-20T10:00:00.001Z"_s);
    progress.begin(now - 1h, now);
    CHECK(progress.takes(u"b"_s, now - 1h, now));
    CHECK_FALSE(progress.takes(u"a"_s, now, now));
    CHECK_FALSE(progress.turn(QString(), now - 2h, now));
    progress = kept(progress);
    CHECK(progress.page().isEmpty());
    // The next pass: what came since, and a quarter of an hour again, but nothing twice.
    CHECK(progress.floor(now) == now - 15min);
    progress.begin(now + 1min, now + 1min);
    CHECK(progress.takes(u"c"_s, now + 1min, now + 1min));
    CHECK(progress.takes(u"late"_s, now - 5min, now + 1min));
    CHECK_FALSE(progress.takes(u"a"_s, now, now + 1min));
    CHECK_FALSE(progress.takes(u"b"_s, now - 1h, now + 1min));
}

TEST_CASE("A text that comes late is taken, though others are newer", "[bluesky][fault-47]")
{
    Progress progress;
    progress.begin(now, now);
    CHECK(progress.takes(u"a"_s, now, now));
    CHECK_FALSE(progress.turn(QString(), now, now));
    progress = kept(progress);
    progress.begin(now, now + 1h);
    CHECK(progress.takes(u"late"_s, now - std::chrono::hours(20), now + 1h));
    CHECK_FALSE(progress.takes(u"long ago"_s, now - std::chrono::hours(25), now + 1h));
    CHECK_FALSE(progress.turn(u"more"_s, now - 20min, now + 1h)); // no further for it
    progress = kept(progress);
    CHECK_FALSE(progress.takes(u"late"_s, now - std::chrono::hours(20), now + 2h));
}

TEST_CASE("A busy day is remembered in a thousand marks, and nothing of it comes twice",
          "[bluesky]")
{
    Progress progress;
    progress.begin(now, now);
    for (int i = 0; i < 3000; ++i)
        CHECK(progress.takes(QString::number(i), now - std::chrono::seconds(i), now));
    CHECK_FALSE(progress.turn(QString(), now, now));
    CHECK(progress.toBytes().size() < 40'000);
    progress = kept(progress);
    for (int i = 0; i < 3000; ++i)
        CHECK_FALSE(progress.takes(QString::number(i), now - std::chrono::seconds(i), now));
    CHECK(progress.takes(u"new"_s, now - 5min, now));
}

TEST_CASE("Pages that go round in a circle end the pass", "[bluesky][fault-45]")
{
    Progress progress;
    progress.begin(now, now);
    REQUIRE(progress.turn(u"A"_s, now, now));
    REQUIRE(progress.turn(u"B"_s, now, now));
    CHECK_FALSE(progress.turn(u"A"_s, now, now));
    CHECK(progress.page().isEmpty());

    Progress endless;
    int pages = 0;
    endless.begin(now, now);
    while (endless.turn(QString::number(pages), now, now))
        ++pages;
    CHECK(pages == 200);
}

TEST_CASE("A page full of one moment is left behind", "[bluesky][fault-45]")
{
    const QString cursor = u"2026-11-20T10:00:00.000Z"_s;
    Progress progress;
    progress.begin(now, now);
    REQUIRE(progress.turn(cursor, now - 1h, now));
    REQUIRE(progress.turn(cursor, now - 1h, now));
    CHECK(progress.page() == cursor);
    CHECK_FALSE(progress.turn(cursor, now - 1h, now));
}

TEST_CASE("Five empty pages are followed, not more", "[bluesky][fault-46]")
{
    Progress progress;
    int pages = 0;
    while (progress.turn(QString::number(pages), std::nullopt, now)) {
        ++pages;
        progress = kept(progress);
    }
    CHECK(pages == 5);
}

TEST_CASE("A time from the future hides nothing that comes later", "[bluesky][fault-49]")
{
    Progress progress;
    progress.begin(now + std::chrono::hours(24), now);
    CHECK(progress.takes(u"a"_s, now + std::chrono::hours(24), now));
    CHECK_FALSE(progress.turn(QString(), now, now));
    progress = kept(progress);
    CHECK(progress.takes(u"b"_s, now + 1min, now + 1min));
    CHECK_FALSE(progress.takes(u"a"_s, now + std::chrono::hours(24), now + 1min));
}

TEST_CASE("A cursor that makes no sense begins again", "[bluesky]")
{
    for (const QByteArray &bytes : { QByteArray(), QByteArray("x"), QByteArray("[]"),
                                     QByteArray("{\"seen\":\"x\",\"known\":3}") }) {
        const Progress progress = Progress::fromBytes(bytes);
        CHECK(progress.page().isEmpty());
    }
}
