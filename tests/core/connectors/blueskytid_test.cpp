// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/record.h"
#include "core/connectors/bluesky/tid.h"
#include "tests/catch.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace bluesky;

namespace {

const Instant noon = instant(1'795'172'400'000); // 2026-11-20T11:00:00Z

} // namespace

TEST_CASE("A record key has 13 sortable characters and tells its time", "[bluesky]")
{
    const QString key = tid::make(noon, "seed");
    CHECK(key.size() == 13);
    CHECK(tid::valid(key));
    CHECK(tid::moment(key) == noon);
    CHECK(tid::make(noon, "seed") == key);
    CHECK(tid::make(noon, "other") != key);
    // Written by the reference server at 10:41:58.3
    const auto written = tid::moment(u"3n2qfmfy3bc2d"_s);
    REQUIRE(written);
    CHECK(isoMillis(*written).startsWith("2026-11-20T10:41:58."_L1));
}

TEST_CASE("Record keys sort as their times do", "[bluesky]")
{
    QString last;
    for (int i = 0; i < 2000; ++i) {
        const QString key = tid::make(noon + milliseconds(i * 37 + 1), QByteArray::number(i));
        CHECK(key > last);
        last = key;
    }
    CHECK(tid::make(instant(0), "a") < tid::make(noon, "a"));
}

TEST_CASE("A key of a seed alone is always the same and never older than the network", "[bluesky]")
{
    QSet<QString> keys;
    for (int i = 0; i < 500; ++i) {
        const QByteArray seed = "did:plc:" + QByteArray::number(i);
        const QString key = tid::of(seed);
        CHECK(tid::valid(key));
        CHECK(tid::of(seed) == key);
        CHECK(*tid::moment(key) >= instant(1'672'531'200'000));
        CHECK(*tid::moment(key) < noon);
        keys.insert(key);
    }
    CHECK(keys.size() == 500);
}

TEST_CASE("What is no record key is refused", "[bluesky]")
{
    for (const QString &bad : { u""_s, u"3n2qfmfy3bc2"_s, u"3n2qfmfy3bc2dd"_s, u"3N2QFMFY3BC2D"_s,
                                u"zn2qfmfy3bc2d"_s, u"3n2qfmfy3bc21"_s, u"3n2qfmfy3bc2é"_s }) {
        CAPTURE(bad);
        CHECK_FALSE(tid::valid(bad));
        CHECK_FALSE(tid::moment(bad));
    }
}

TEST_CASE("A publication's key carries the moment the post says it was made at", "[bluesky]")
{
    const RecordKey key(tid::make(noon, "seed"), noon);
    CHECK(key.toBytes().endsWith("|2026-11-20T11:00:00.000Z"));
    const auto back = RecordKey::parse(key.toBytes());
    REQUIRE(back);
    CHECK(back->tid == key.tid);
    CHECK(back->createdAt == noon);
    CHECK_FALSE(RecordKey::parse("3n2qfmfy3bc2d"));
    CHECK_FALSE(RecordKey::parse("nonsense|2026-11-20T11:00:00.000Z"));
    CHECK_FALSE(RecordKey::parse("3n2qfmfy3bc2d|yesterday"));
}
