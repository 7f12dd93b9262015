// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &bytes)
{
    const Result<QJsonObject> parsed = json::object(bytes);
    REQUIRE(parsed);
    return *parsed;
}

bool malformed(const QByteArray &bytes)
{
    const Result<QJsonObject> parsed = json::object(bytes);
    return !parsed && parsed.error().kind == Error::Malformed;
}

} // namespace

TEST_CASE("What is no JSON object is malformed, never a crash", "[fault-1][fault-2]")
{
    CHECK(malformed(""));
    CHECK(malformed("{"));
    CHECK(malformed("{\"a\":1"));
    CHECK(malformed("[]"));
    CHECK(malformed("null"));
    CHECK(malformed("<html>login</html>"));
    CHECK(malformed("{\"a\":\"caf\xc3")); // cut inside a character
    CHECK(malformed("{\"a\":\"caf\xc3\"}"));
    CHECK(malformed("{\"a\":1} trailing"));
    CHECK(malformed("}}}}}}{"));

    const Result<QJsonArray> array = json::array("{}");
    CHECK((!array && array.error().kind == Error::Malformed));
    CHECK(json::array("[1,2]"));
}

TEST_CASE("JSON that is too deep or too large is refused before it is walked", "[fault-30][fault-31]")
{
    const auto nested = [](int depth) {
        return QByteArray("{\"a\":").append(QByteArray(depth - 1, '['))
            + QByteArray(depth - 1, ']') + "}";
    };
    CHECK(object(nested(json::maxDepth)).size() == 1);
    CHECK(malformed(nested(json::maxDepth + 1)));
    CHECK(malformed(nested(1'000'000)));
    CHECK(object("{\"a\":\"" + QByteArray(1'000, '[') + "\\\"" + QByteArray(1'000, '{') + "\"}").size() == 1);
    CHECK(malformed("{\"a\":\"" + QByteArray(json::maxBytes, 'x') + "\"}"));
}

TEST_CASE("Odd but legal JSON is made ordinary", "[fault-32]")
{
    CHECK(json::string(object("\xef\xbb\xbf{\"a\":\"x\"}"), "a"_L1) == u"x"_s);
    CHECK(json::string(object("{\"a\":\"x\",\"a\":\"y\"}"), "a"_L1) == u"y"_s);
    CHECK(json::string(object("{\"a\":\"x\\u0000y\"}"), "a"_L1) == u"xy"_s);
    // Half a surrogate pair must at least survive being written as UTF-8.
    const QString half = json::string(object("{\"a\":\"\\ud83d\"}"), "a"_L1);
    CHECK(half.size() <= 1);
    CHECK(half.toUtf8().size() <= 3);
}

TEST_CASE("Ids are text, whatever they were and however large", "[fault-33][fault-34]")
{
    const QJsonObject ids = object("{\"text\":\"17\",\"number\":17,\"big\":9007199254740993,"
                                   "\"int64\":9223372036854775807,\"uint64\":18446744073709551615,"
                                   "\"negative\":-5,\"zero\":0,\"half\":1.5,\"null\":null,"
                                   "\"list\":[1],\"true\":true}");
    CHECK(json::id(ids["text"_L1]) == u"17"_s);
    CHECK(json::id(ids["number"_L1]) == u"17"_s);
    CHECK(json::id(ids["big"_L1]) == u"9007199254740993"_s);
    CHECK(json::id(ids["int64"_L1]) == u"9223372036854775807"_s);
    CHECK(json::id(ids["uint64"_L1]) == u"18446744073709551616"_s); // the nearest there is
    CHECK(json::id(ids["negative"_L1]) == u"-5"_s);
    CHECK(json::id(ids["zero"_L1]) == u"0"_s);
    for (const auto key : { "half"_L1, "null"_L1, "list"_L1, "true"_L1, "missing"_L1 }) {
        CAPTURE(QString(key));
        CHECK(json::id(ids[key]).isEmpty());
    }
}

TEST_CASE("Fields that are missing or of another type read as nothing", "[fault-35]")
{
    const QJsonObject odd = object("{\"n\":\"12\",\"s\":12,\"u\":\"javascript:alert(1)\","
                                   "\"f\":\"file:///etc/passwd\",\"r\":\"/relative\","
                                   "\"h\":\"https://e.example/x\",\"e\":\"https://\","
                                   "\"t\":\"2026-11-20T15:00:00Z\",\"w\":1795186800}");
    CHECK(json::integer(odd, "n"_L1, 7) == 7);
    CHECK(json::integer(odd, "missing"_L1) == 0);
    CHECK(json::string(odd, "s"_L1).isEmpty());
    for (const auto key : { "u"_L1, "f"_L1, "r"_L1, "e"_L1, "s"_L1, "missing"_L1 })
        CHECK(json::webUrl(odd, key).isEmpty());
    CHECK(json::webUrl(odd, "h"_L1) == QUrl(u"https://e.example/x"_s));
    CHECK(json::moment(odd, "t"_L1));
    CHECK_FALSE(json::moment(odd, "w"_L1));
    CHECK_FALSE(json::moment(odd, "missing"_L1));
}
