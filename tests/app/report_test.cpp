// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

TEST_CASE("report writes a week as CSV, PDF and HTML without a display, and every Monday by itself",
          "[report]")
{
    SampleProgram parvis;
    for (const QString &kind : { u"csv"_s, u"pdf"_s, u"html"_s })
        CHECK(parvis.run({ u"report"_s, u"--out"_s, parvis.path(u"r."_s + kind) }) == 0);
    const QByteArray csv = parvis.read(u"r.csv"_s);
    CHECK(csv.contains("Maison Lumen"));
    CHECK(csv.contains("Engagement by day"));
    CHECK(parvis.read(u"r.pdf"_s).startsWith("%PDF-"));
    CHECK(parvis.read(u"r.html"_s).contains("<svg"));

    CHECK(parvis.run({ u"report"_s, u"--week"_s, u"2026-W60"_s, u"--out"_s, parvis.path(u"x.csv"_s) }) == 2);
    CHECK(parvis.run({ u"report"_s, u"--out"_s, parvis.path(u"x.doc"_s) }) == 2);
    CHECK(parvis.run({ u"report"_s, u"--account"_s, u"nobody"_s, u"--out"_s, parvis.path(u"x.csv"_s) }) == 2);
    CHECK(parvis.run({ u"report"_s, u"--out"_s, parvis.path(u"nowhere/x.csv"_s) }) != 0);
    CHECK_FALSE(QFile::exists(parvis.path(u"x.csv"_s)));
    // What was there stays until the new one is whole.
    const QByteArray before = parvis.read(u"r.csv"_s);
    CHECK(parvis.run({ u"report"_s, u"--week"_s, u"2026-W60"_s, u"--out"_s, parvis.path(u"r.csv"_s) }) == 2);
    CHECK(parvis.read(u"r.csv"_s) == before);
    REQUIRE(QDir().mkdir(parvis.path(u"taken.pdf"_s))); // a folder of that name
    CHECK(parvis.run({ u"report"_s, u"--out"_s, parvis.path(u"taken.pdf"_s) }) != 0);
    CHECK(parvis.errors.contains("taken.pdf cannot be written"));
    CHECK(QDir(parvis.path(u"taken.pdf"_s)).isEmpty());
    CHECK(QDir(parvis.folder.path()).entryList({ u"r.csv.*"_s, u"taken.pdf.*"_s }).isEmpty()); // nothing half-written

    // The agent writes the week that has ended, once.
    CHECK(parvis.run({ u"report"_s, u"--every-monday"_s, parvis.path(u"lumen.csv"_s) }) == 0);
    CHECK(parvis.run({ u"agent"_s, u"--once"_s }) == 0);
    const QStringList written = QDir(parvis.folder.path()).entryList({ u"lumen-*.csv"_s });
    REQUIRE(written.size() == 1);
    CHECK(QRegularExpression(u"^lumen-\\d{4}-W\\d{2}\\.csv$"_s).match(written.first()).hasMatch());
    CHECK(parvis.read(written.first()) != QByteArray());
    REQUIRE(QFile::remove(parvis.path(written.first())));
    CHECK(parvis.run({ u"agent"_s, u"--once"_s }) == 0);
    CHECK_FALSE(QFile::exists(parvis.path(written.first())));
}

TEST_CASE("digest writes what people said as PDF, HTML and Markdown, with names or without", "[digest]")
{
    SampleProgram parvis;
    for (const QString &kind : { u"pdf"_s, u"html"_s, u"md"_s })
        CHECK(parvis.run({ u"digest"_s, u"--out"_s, parvis.path(u"d."_s + kind) }) == 0);
    const QByteArray named = parvis.read(u"d.md"_s);
    CHECK(named.startsWith("# Maison Lumen"));
    CHECK(named.contains("## Criticism"));
    CHECK(named.contains("\n> "));
    CHECK(named.contains("\n### Livraison (")); // by subject
    CHECK(named.contains("\n### Ampoules et lumi\u00e8re ("));
    CHECK(parvis.read(u"d.pdf"_s).startsWith("%PDF-"));
    CHECK(parvis.read(u"d.html"_s).contains("<blockquote>"));
    CHECK(parvis.run({ u"digest"_s, u"--anonymous"_s, u"--out"_s, parvis.path(u"a.md"_s) }) == 0);
    CHECK(parvis.read(u"a.md"_s).contains("taken out"));
    CHECK_FALSE(parvis.read(u"a.md"_s).contains("@"));
    CHECK(parvis.run({ u"digest"_s, u"--out"_s, parvis.path(u"x.csv"_s) }) == 2);
    CHECK(parvis.run({ u"digest"_s, u"--week"_s, u"2026-W60"_s, u"--out"_s, parvis.path(u"x.md"_s) }) == 2);
}

TEST_CASE("alerts tells the storm of the sample's last day, once", "[alerts]")
{
    SampleProgram parvis;
    qsizetype count = 0;
    for (int each = 0; each < 2; ++each) {
        CHECK(parvis.run({ u"alerts"_s, u"--json"_s }) == 0);
        const QJsonArray all = QJsonDocument::fromJson(parvis.out).array();
        REQUIRE_FALSE(all.isEmpty());
        CHECK((each == 0 || all.size() == count));
        count = all.size();
        // A watch may tell later, by the hour.
        const auto of = std::find_if(all.begin(), all.end(), [](const QJsonValue &one) {
            return one["subject"_L1].toString() == u"all"_s;
        });
        REQUIRE(of != all.end());
        const QJsonObject storm = (*of).toObject();
        CHECK(storm[u"state"_s].toString() == u"open"_s);
        CHECK(storm[u"negative"_s].toInt() > 30);
        CHECK(storm[u"expected"_s].toDouble() < 12);
        CHECK_FALSE(storm[u"words"_s].toArray().isEmpty());
        CHECK(storm[u"first"_s].toObject()[u"text"_s].toString().size() > 5);
    }
    CHECK(parvis.run({ u"alerts"_s }) == 0);
    CHECK(parvis.out.contains("all"));
}
