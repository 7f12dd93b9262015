// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include "core/store/retention.h"
#include "core/store/workspace.h"

#include <QDateTime>
#include <QDir>

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

TEST_CASE("agent --once takes out what became too old, and finishes what was begun", "[people]")
{
    SampleProgram parvis;
    const qsizetype before = parvis.listed({ u"inbox"_s, u"--view"_s, u"done"_s }).size();
    const QDir folder(parvis.path(u"w"_s));
    const Instant now = instant(QDateTime::currentMSecsSinceEpoch());
    {
        const auto database = Database::open(workspace::databasePath(folder));
        REQUIRE(database);
        REQUIRE(retention::set(**database, 1, u"Inès"_s, now - 25h));
    }
    REQUIRE(parvis.run({ u"agent"_s, u"--once"_s }) == 0);
    const QJsonArray done = parvis.listed({ u"privacy"_s, u"register"_s });
    REQUIRE(done.size() == 1);
    CHECK(done[0]["cause"_L1].toString() == u"age"_s);
    CHECK(done[0]["conversations"_L1].toInt() > 50);
    CHECK_FALSE(done[0]["cleaned_at"_L1].isNull());
    CHECK(parvis.listed({ u"inbox"_s, u"--view"_s, u"done"_s }).size() < before);
}

TEST_CASE("privacy erase says who else it may be and where our own words name them", "[people]")
{
    SampleProgram parvis;
    const QJsonObject first = parvis.listed({ u"people"_s })[0].toObject();
    const QString id = QString::number(first["id"_L1].toInteger());
    QString handle = first["accounts"_L1][0]["handle"_L1].toString();
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    REQUIRE(parvis.run({ u"watch"_s, u"add"_s, u"Curieux"_s, u"--query"_s, u"\"%1\""_s.arg(handle) }) == 0);
    CHECK(parvis.run({ u"privacy"_s, u"erase"_s, id }) == 2);
    CHECK(parvis.errors.contains("Curieux"));
    CHECK(parvis.run({ u"privacy"_s, u"erase"_s, id, u"--yes"_s }) == 0);
    CHECK(parvis.out.contains("Curieux"));
    const QJsonArray done = parvis.listed({ u"privacy"_s, u"register"_s });
    CHECK(done[0]["named_in"_L1]["watch"_L1].toInt() == 1);
    CHECK_FALSE(parvis.out.contains(handle.toUtf8()));
    CHECK_FALSE(parvis.out.contains("Curieux"));
}
