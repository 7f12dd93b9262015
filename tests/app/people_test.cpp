// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

using namespace Qt::StringLiterals;

TEST_CASE("people names each by the number that privacy exports and erases", "[people]")
{
    SampleProgram parvis;
    const QJsonArray ranked = parvis.listed({ u"people"_s });
    REQUIRE(ranked.size() > 2);
    REQUIRE(parvis.run({ u"people"_s }) == 0);
    const QList<QByteArray> lines = parvis.out.trimmed().split('\n');
    REQUIRE(lines.size() == ranked.size());
    for (int place = 0; place < 3; ++place) {
        const QJsonObject each = ranked[place].toObject();
        CHECK(lines[place].trimmed().split(' ').first().toLongLong() == each["id"_L1].toInteger());
        CHECK(lines[place].contains(each["name"_L1].toString().toUtf8()));
    }
    const QString id = QString::number(ranked[0]["id"_L1].toInteger());
    const QByteArray name = ranked[0]["name"_L1].toString().toUtf8();
    REQUIRE(parvis.run({ u"privacy"_s, u"export"_s, id, u"--out"_s, parvis.path(u"p.json"_s) }) == 0);
    CHECK(parvis.read(u"p.json"_s).contains(name));
    CHECK(parvis.run({ u"privacy"_s, u"erase"_s, id }) == 2); // it cannot be undone
    CHECK(parvis.run({ u"privacy"_s, u"erase"_s, id, u"--yes"_s }) == 0);
    for (const QJsonValue each : parvis.listed({ u"people"_s }))
        CHECK(each["id"_L1].toInteger() != id.toLongLong());
    const QJsonArray done = parvis.listed({ u"privacy"_s, u"register"_s });
    REQUIRE(done.size() == 1);
    CHECK_FALSE(parvis.out.contains(name));
}
