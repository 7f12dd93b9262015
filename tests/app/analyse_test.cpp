// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // milliseconds; a slow machine is no mistake

// What `parvis analyse` answers to these bytes: each line one JSON object.
QList<QJsonObject> answers(const QByteArray &bytes)
{
    QProcess program;
    program.start(QStringLiteral(PARVIS_PROGRAM), { u"analyse"_s });
    REQUIRE(program.waitForStarted(patience));
    program.write(bytes);
    program.closeWriteChannel();
    REQUIRE(program.waitForFinished(patience));
    CHECK(program.exitStatus() == QProcess::NormalExit);
    CHECK(program.exitCode() == 0);
    QList<QJsonObject> found;
    QByteArray out = program.readAllStandardOutput();
    CHECK((out.isEmpty() || out.endsWith('\n')));
    out.chop(1);
    for (const QByteArray &line : out.isEmpty() ? QList<QByteArray>() : out.split('\n')) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        INFO(line.left(200).toStdString());
        REQUIRE(error.error == QJsonParseError::NoError);
        REQUIRE(document.isObject());
        found.append(document.object());
    }
    return found;
}

void checkWhole(const QJsonObject &answer)
{
    CHECK(answer.keys()
          == QStringList { u"label"_s, u"language"_s, u"mood"_s, u"needs"_s, u"why"_s });
    CHECK(answer["needs"_L1].isArray());
    double sum = 0;
    for (const QJsonValue each : answer["why"_L1].toArray())
        sum += each["weight"_L1].toDouble();
    CHECK(std::abs(sum - answer["mood"_L1].toDouble()) < 1e-4);
}

} // namespace

TEST_CASE("analyse answers every line with one object, in order, whatever the lines hold",
          "[analyse]")
{
    QByteArray in = "Service client inadmissible, une honte\n" // 0
                    "\n" // 1
                    "I love this, best coffee in town\r\n" // 2
                    "   \t \n" // 3
                    "bad \xff\xfe\xc3 bytes \xed\xa0\x80, awful\n"; // 4
    in += QByteArray("nul \0 in the middle, terrible service\n", 38); // 5
    in += "\r\n"; // 6
    in += QByteArray("bon ").repeated(300'000) + '\n'; // 7: more than a megabyte
    in += "\xef\xbb\xbfWann kommt endlich meine Bestellung an?\n"; // 8
    in += "{\"not\": \"json\", \\ \"really\"}\n"; // 9
    in += "Molto gentili, grazie"; // 10: no end of line
    const QList<QJsonObject> found = answers(in);
    REQUIRE(found.size() == 11);
    for (const QJsonObject &each : found)
        checkWhole(each);
    CHECK(found[0]["language"_L1] == u"fr"_s);
    CHECK(found[0]["label"_L1] == u"negative"_s);
    for (const int empty : { 1, 3, 6 }) {
        CHECK(found[empty]["language"_L1] == u"und"_s);
        CHECK(found[empty]["label"_L1] == u"neutral"_s);
        CHECK(found[empty]["why"_L1].toArray().isEmpty());
    }
    CHECK(found[2]["language"_L1] == u"en"_s);
    CHECK(found[2]["label"_L1] == u"positive"_s);
    CHECK(found[4]["label"_L1] == u"negative"_s);
    CHECK(found[5]["label"_L1] == u"negative"_s);
    CHECK(found[7]["label"_L1] == u"positive"_s);
    CHECK(found[8]["language"_L1] == u"de"_s);
    CHECK(found[8]["needs"_L1].toArray().contains(u"question"_s));
    CHECK(found[10]["language"_L1] == u"it"_s);
    CHECK(found[10]["label"_L1] == u"positive"_s);
}

TEST_CASE("analyse of nothing answers nothing", "[analyse]")
{
    CHECK(answers({}).isEmpty());
    CHECK(answers("\n").size() == 1);
}

TEST_CASE("A hundred thousand lines come back in their order", "[analyse]")
{
    QByteArray in;
    constexpr int lines = 100'000;
    for (int i = 0; i < lines; ++i)
        in += i % 3 == 0 ? "nul\n" : i % 3 == 1 ? "top\n" : "12\n";
    const QList<QJsonObject> found = answers(in);
    REQUIRE(found.size() == lines);
    int misplaced = 0;
    for (int i = 0; i < lines; ++i) {
        const QString label = found[i]["label"_L1].toString();
        const QString wanted = i % 3 == 0 ? u"negative"_s : i % 3 == 1 ? u"positive"_s
                                                                       : u"neutral"_s;
        misplaced += label != wanted;
    }
    CHECK(misplaced == 0);
}

TEST_CASE("Who asks one line at a time is answered at once", "[analyse]")
{
    QProcess program;
    program.start(QStringLiteral(PARVIS_PROGRAM), { u"analyse"_s });
    REQUIRE(program.waitForStarted(patience));
    for (int i = 0; i < 5; ++i) {
        program.write("merci beaucoup\n");
        QByteArray line;
        while (!line.endsWith('\n')) {
            REQUIRE(program.waitForReadyRead(patience));
            line += program.readAllStandardOutput();
        }
        CHECK(line.count('\n') == 1);
        CHECK(QJsonDocument::fromJson(line).object()["label"_L1] == u"positive"_s);
    }
    program.closeWriteChannel();
    CHECK(program.waitForFinished(patience));
    CHECK(program.exitCode() == 0);
}
