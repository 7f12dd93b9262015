// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

using namespace Qt::StringLiterals;

TEST_CASE("Watches are tried, added, run and listed from the command line", "[watch]")
{
    SampleProgram parvis;
    // The sample watches its brand, a product, two competitors and a topic, and something is said of each.
    const QJsonArray told = parvis.listed({ u"watch"_s, u"list"_s });
    REQUIRE(told.size() == 5);
    for (const QJsonValue each : told) {
        CAPTURE(each["name"_L1].toString().toStdString());
        CHECK(each["mentions"_L1].toInt() >= 10);
        CHECK(each["last_mention_at"_L1].toString().endsWith(u'Z'));
    }
    CHECK(told[0]["kind"_L1].toString() == u"brand"_s);
    const QJsonArray found = parvis.listed({ u"mentions"_s, u"--watch"_s, u"Lumio"_s });
    REQUIRE(found.size() == told[3]["mentions"_L1].toInt());
    QString newest = u"9999"_s;
    for (const QJsonValue each : found) {
        CHECK(each["text"_L1].toString().contains(u"lumio"_s, Qt::CaseInsensitive));
        CHECK(each["created_at"_L1].toString() <= newest);
        newest = each["created_at"_L1].toString();
        CHECK(each["watch"_L1].toString() == u"Lumio"_s);
    }
    CHECK(parvis.listed({ u"mentions"_s, u"--limit"_s, u"3"_s }).size() == 3);
    for (const QJsonValue each : parvis.listed({ u"mentions"_s, u"--mood"_s, u"negative"_s }))
        CHECK(each["label"_L1].toString() == u"negative"_s);

    const QString query = u"(colis OR livraison) -\"bon courage\""_s;
    const QJsonArray trial = parvis.listed({ u"watch"_s, u"test"_s, u"--query"_s, query, u"--days"_s, u"90"_s });
    const int count = trial[0]["count"_L1].toInt();
    CHECK(count > 5);
    CHECK(trial[0]["read"_L1].toInt() > count);
    CHECK(parvis.run({ u"watch"_s, u"test"_s, u"--query"_s, u"colis OR ("_s }) == 2);
    CHECK(parvis.errors.contains("10"));
    CHECK(parvis.run({ u"watch"_s, u"add"_s, u"Colis"_s, u"--query"_s, u"colis OR"_s }) == 2);
    CHECK(parvis.run({ u"watch"_s, u"add"_s, u"Colis"_s, u"--query"_s, query, u"--kind"_s, u"x"_s }) == 2);
    CHECK(parvis.run({ u"watch"_s, u"add"_s, u"Colis"_s, u"--query"_s, query, u"--sources"_s, u"web"_s }) == 2);
    const QJsonArray added = parvis.listed({ u"watch"_s, u"add"_s, u"Colis"_s, u"--query"_s, query,
                                             u"--kind"_s, u"topic"_s });
    REQUIRE(added.size() == 6);
    CHECK(added[5]["mentions"_L1].toInt() >= count);
    CHECK(parvis.run({ u"watch"_s, u"add"_s, u"Colis"_s, u"--query"_s, query }) == 2); // the name is taken
    CHECK(parvis.run({ u"watch"_s, u"run"_s, u"Colis"_s }) == 0);
    CHECK(parvis.run({ u"watch"_s, u"run"_s, u"nobody"_s }) == 2);
    CHECK(parvis.errors.contains("no watch is called nobody"));
    CHECK(parvis.run({ u"watch"_s }) == 2);
    CHECK(parvis.errors.contains("add, list"));
    CHECK(parvis.run({ u"feeds"_s, u"import"_s }) == 2);
    CHECK(parvis.run({ u"feeds"_s, u"import"_s, u"/nowhere/list.opml"_s }) != 0);
    CHECK(parvis.errors.contains("/nowhere/list.opml cannot be read"));
    const auto change = [&parvis](const QStringList &words) {
        return parvis.run(QStringList { u"watch"_s, u"change"_s, u"Colis"_s } + words);
    };
    CHECK_FALSE(added[5]["alerts"_L1].toBool()); // a topic is not ours
    CHECK(change({ u"--alerts"_s, u"on"_s }) == 0);
    CHECK(change({ u"--query"_s, u"colis"_s }) == 0);
    CHECK(change({}) == 2);
    CHECK(parvis.errors.contains("--query"));
    CHECK(change({ u"--alerts"_s, u"sometimes"_s }) == 2);
    CHECK(change({ u"--query"_s, u"colis OR"_s }) == 2);
    CHECK(change({ u"--name"_s, u"Lumio"_s }) == 2); // taken
    const QJsonArray changed = parvis.listed({ u"watch"_s, u"list"_s });
    CHECK(changed[5]["alerts"_L1].toBool());
    CHECK(changed[5]["query"_L1].toString() == u"colis"_s);
    CHECK(changed[5]["kind"_L1].toString() == u"topic"_s); // as it was
    CHECK(changed[5]["mentions"_L1].toInt() > 0);
    CHECK(change({ u"--name"_s, u"Paquets"_s }) == 0);
    CHECK(change({ u"--alerts"_s, u"off"_s }) == 2); // it is called otherwise now
    CHECK(parvis.run({ u"watch"_s, u"remove"_s, u"Paquets"_s }) == 0);
    CHECK(parvis.listed({ u"mentions"_s, u"--watch"_s, u"Clair&Net"_s }).size() > 10);
    CHECK(parvis.run({ u"mentions"_s, u"--watch"_s, u"Colis"_s }) == 2);
}

TEST_CASE("What a person says of a mention is said from the command line, too", "[watch]")
{
    SampleProgram parvis;
    const auto mentions = [&parvis](const QStringList &more) {
        return parvis.listed(QStringList { u"mentions"_s, u"--watch"_s, u"Lumio"_s } + more);
    };
    const QJsonArray all = mentions({});
    REQUIRE(all.size() > 10);
    const QString first = QString::number(all[0]["id"_L1].toInt());
    const auto isFirst = [&first](const QJsonValue &each) { return QString::number(each["id"_L1].toInt()) == first; };
    CHECK(parvis.run({ u"mention"_s, u"aside"_s, first }) == 0);
    const QJsonArray aside = mentions({ u"--aside"_s });
    REQUIRE_FALSE(aside.isEmpty());
    CHECK(std::any_of(aside.begin(), aside.end(), isFirst));
    CHECK(mentions({ u"--taught"_s }).isEmpty()); // a person did
    CHECK(mentions({}).size() == all.size() - aside.size());
    CHECK(parvis.run({ u"mention"_s, u"relevant"_s, first }) == 0);
    CHECK(mentions({}).size() == all.size());
    CHECK(mentions({})[0]["relevant"_L1].toBool());
    CHECK(parvis.run({ u"watch"_s, u"forget"_s, u"Lumio"_s }) == 0);
    CHECK(parvis.run({ u"watch"_s, u"forget"_s, u"nobody"_s }) == 2);

    CHECK(parvis.run({ u"mention"_s, u"mood"_s, first, u"negative"_s }) == 0);
    CHECK(mentions({})[0]["label"_L1].toString() == u"negative"_s);
    CHECK(parvis.run({ u"mention"_s, u"mood"_s, first, u"angry"_s }) == 2);
    CHECK(parvis.run({ u"mention"_s, u"mood"_s, first }) == 2);
    CHECK(parvis.run({ u"mention"_s, u"forward"_s, first, u"--note"_s, u"À lire"_s }) == 0);
    CHECK(mentions({})[0]["forwarded"_L1].toBool());
    CHECK(parvis.run({ u"mention"_s, u"forward"_s, u"999999"_s }) == 2);

    // A storm said elsewhere is told of the watch that found it.
    const QJsonArray alerts = parvis.listed({ u"alerts"_s });
    CHECK(std::any_of(alerts.begin(), alerts.end(),
                      [](const QJsonValue &each) { return each["watch"_L1].toString() == u"Maison Lumen"_s; }));
}
