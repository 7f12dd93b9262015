// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/clock.h"
#include "core/net/authorized.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakehttp.h"

using namespace Qt::StringLiterals;

namespace {

const QUrl origin(u"https://example.org"_s);

class Renewing : public Signer
{
public:
    Task<Result<QByteArray>> authorization() override
    {
        co_await yieldNow();
        co_return "Bearer " + QByteArray::number(token);
    }
    Task<Result<>> renew() override
    {
        ++renewals;
        co_await yieldNow();
        if (revoked)
            co_return Error(Error::NeedsSignIn);
        ++token;
        co_return Result<>();
    }
    int token = 1;
    int renewals = 0;
    bool revoked = false;
};

Reply answer(int status, QByteArray body, QByteArray type = "application/json")
{
    Reply reply;
    reply.status = status;
    reply.body = std::move(body);
    reply.headers = { { "content-type", std::move(type) } };
    return reply;
}

Error::Kind unread(const Reply &reply, bool changing)
{
    const Result<QJsonObject> object = jsonObject(reply, changing);
    REQUIRE(!object);
    CHECK(object.error().status == reply.status);
    return object.error().kind;
}

} // namespace

TEST_CASE("What a status means to a reading and to a changing request")
{
    const auto [status, reading, changing] = GENERATE(table<int, Error::Kind, Error::Kind>({
        { 302, Error::Malformed, Error::UnknownOutcome },
        { 400, Error::Refused, Error::Refused },
        { 401, Error::NeedsSignIn, Error::NeedsSignIn },
        { 403, Error::Forbidden, Error::Forbidden }, // [fault-15]
        { 404, Error::NotFound, Error::NotFound }, // [fault-18]
        { 405, Error::Refused, Error::Refused },
        { 408, Error::Malformed, Error::UnknownOutcome },
        { 409, Error::Malformed, Error::UnknownOutcome }, // [fault-19]
        { 410, Error::NotFound, Error::NotFound },
        { 413, Error::Refused, Error::Refused }, // [fault-20]
        { 415, Error::Refused, Error::Refused },
        { 418, Error::Malformed, Error::UnknownOutcome },
        { 422, Error::Refused, Error::Refused },
        { 429, Error::RateLimited, Error::RateLimited },
        { 500, Error::Offline, Error::UnknownOutcome }, // [fault-12]
        { 502, Error::Offline, Error::UnknownOutcome },
        { 503, Error::Offline, Error::UnknownOutcome },
        { 511, Error::Intercepted, Error::UnknownOutcome },
    }));
    CAPTURE(status);
    const Foreign words(u"no"_s);
    const Instant now = instant(0);
    const Error read = failure(answer(status, ""), false, words, now);
    CHECK(read.kind == reading);
    CHECK(read.status == status);
    CHECK(read.words == words);
    CHECK(failure(answer(status, ""), true, words, now).kind == changing);
}

TEST_CASE("A success that cannot be read leaves a changing request unknown",
          "[fault-1][fault-2][fault-3][fault-5][fault-30][fault-31]")
{
    const QByteArray deep = QByteArray(100'000, '[');
    const QByteArray many = "[" + QByteArray("1,").repeated(10 << 20) + "1]";
    const QByteArray body = GENERATE_COPY(as<QByteArray> {}, "", " ", "{", R"({"id":)", "null", "[1]",
                                          "OK", "{\"text\":\"\xc3", "{\"a\":1}x", deep, many);
    CAPTURE(body.left(20).toStdString());
    CHECK(unread(answer(200, body), false) == Error::Malformed);
    CHECK(unread(answer(201, body), true) == Error::UnknownOutcome);
}

TEST_CASE("A page instead of JSON is someone in between", "[fault-6]")
{
    const Reply page = answer(200, "<!doctype html><title>Welcome to the hotel</title>",
                              GENERATE("text/html; charset=utf-8", "application/json", ""));
    CHECK(unread(page, false) == Error::Intercepted);
    CHECK(unread(page, true) == Error::UnknownOutcome);
    CHECK(unread(answer(200, "{}", "TEXT/HTML"), false) == Error::Intercepted);
}

TEST_CASE("What can be read is read")
{
    const Result<QJsonObject> object = jsonObject(answer(200, "\xef\xbb\xbf{\"id\":\"1\"}"), true);
    REQUIRE(object);
    CHECK(object->value("id"_L1).toString() == u"1"_s);
    const Result<QJsonArray> array = jsonArray(answer(200, " [1,2]"), false);
    REQUIRE(array);
    CHECK(array->size() == 2);
    CHECK(*jsonBody(answer(200, "anything"), true) == "anything");
}

TEST_CASE("Dates of HTTP are read whatever the computer speaks")
{
    CHECK(httpDate("Fri, 20 Nov 2026 11:00:00 GMT") == instant(1'795'172'400'000));
    CHECK(httpDate(" Fri, 20 Nov 2026 11:00:00 GMT ") == instant(1'795'172'400'000));
    for (const char *wrong : { "", "Fri, 20 Nov 2026 11:00:00", "20 Nov 2026", "1795172400",
                               "Fri, 32 Nov 2026 11:00:00 GMT" })
        CHECK(!httpDate(wrong));
}

TEST_CASE("A token that has run out is renewed once, for all who notice", "[fault-13]")
{
    FakeHttp network;
    Renewing signer;
    Authorized http(network, signer, origin);
    for (int i = 0; i < 2; ++i)
        network.expect(u"GET /x"_s).answer(401, "{}");
    for (int i = 0; i < 2; ++i) {
        network.expect(u"GET /x"_s)
            .sees([](const Request &r) { CHECK(r.headers.last().second == "Bearer 2"); })
            .answer(200, "{}");
    }
    const Request request(Request::Method::Get, QUrl(u"https://example.org/x"_s));
    std::optional<Result<Reply>> first;
    std::optional<Result<Reply>> second;
    Tasks tasks;
    tasks.start(detail::keep(http.send(request), &first));
    tasks.start(detail::keep(http.send(request), &second));
    REQUIRE(waitFor([&] { return first && second; }));
    CHECK(network.problems().isEmpty());
    CHECK((*first)->status == 200);
    CHECK((*second)->status == 200);
    CHECK(signer.renewals == 1);
}

TEST_CASE("A token refused again, or that cannot be renewed, needs a person", "[fault-14][fault-17]")
{
    FakeHttp network;
    Renewing signer;
    signer.revoked = GENERATE(false, true);
    Authorized http(network, signer, origin);
    for (int i = 0; i < (signer.revoked ? 1 : 2); ++i)
        network.expect(u"POST /x"_s).answer(401, "{}");
    const Result<Reply> reply
        = await(http.send(Request(Request::Method::Post, QUrl(u"https://example.org/x"_s))));
    REQUIRE(!reply);
    CHECK(reply.error().kind == Error::NeedsSignIn);
    CHECK(signer.renewals == 1);
    CHECK(network.problems().isEmpty());
}

TEST_CASE("A refusal of rights renews nothing", "[fault-15]")
{
    FakeHttp network;
    Renewing signer;
    Authorized http(network, signer, origin);
    network.expect(u"POST /x"_s).answer(403, "{}");
    const Result<Reply> reply
        = await(http.send(Request(Request::Method::Post, QUrl(u"https://example.org/x"_s))));
    REQUIRE(reply);
    CHECK(reply->status == 403);
    CHECK(signer.renewals == 0);
}
