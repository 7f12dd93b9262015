// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/understanding/words.h"
#include "tests/catch.h"

#include "core/understanding/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace understanding;
using namespace Qt::StringLiterals;

namespace {

QJsonObject reported(std::string_view text)
{
    std::string line;
    const Reading reading = readText(text);
    appendJson(reading, &line);
    CHECK(line.find('\n') == std::string::npos);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(line), &error);
    INFO(line);
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.object();
}

} // namespace

TEST_CASE("A report has the five keys and its reasons add up")
{
    for (const char *text : { "Toujours rien reçu, \"service\" inadmissible !!! 😡", "",
                              "I love it \\o/ \t <3", "\x01\xff\xfe bad \xed\xa0\x80 trailing \xe2" }) {
        const QJsonObject report = reported(text);
        CHECK(report.keys()
              == QStringList { u"label"_s, u"language"_s, u"mood"_s, u"needs"_s, u"why"_s });
        double sum = 0;
        for (const QJsonValue each : report["why"_L1].toArray()) {
            const QJsonObject reason = each.toObject();
            CHECK(reason.keys() == QStringList { u"kind"_s, u"text"_s, u"weight"_s });
            CHECK(!reason["text"_L1].toString().isEmpty());
            sum += reason["weight"_L1].toDouble();
        }
        CHECK(std::abs(sum - report["mood"_L1].toDouble()) < 1e-4);
    }
}

TEST_CASE("An empty text is reported like any other")
{
    const QJsonObject report = reported("");
    CHECK(report["language"_L1] == u"und"_s);
    CHECK(report["mood"_L1].toDouble() == 0);
    CHECK(report["label"_L1] == u"neutral"_s);
    CHECK(report["needs"_L1].toArray().isEmpty());
    CHECK(report["why"_L1].toArray().isEmpty());
}

TEST_CASE("Needs are reported most severe first")
{
    const QJsonObject report
        = reported("Mon compte est piraté et l'appli plante, où puis-je vous appeler ?");
    const QJsonArray needs = report["needs"_L1].toArray();
    REQUIRE(needs.size() >= 3);
    CHECK(needs[0] == u"urgent"_s);
    CHECK(needs[1] == u"technical"_s);
    CHECK(needs.last() == u"question"_s);
}
