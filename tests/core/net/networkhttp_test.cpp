// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/net/networkhttp.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/faultserver.h"

using namespace Qt::StringLiterals;

namespace {

using Method = Request::Method;

NetworkHttp::Options to(const FaultServer &server)
{
    NetworkHttp::Options options;
    options.origins = { server.url() };
    return options;
}

Request request(Method method, const QUrl &url)
{
    Request made(method, url);
    made.signedIn = false;
    made.silence = 300ms;
    made.deadline = 2s;
    return made;
}

} // namespace

TEST_CASE("A changing request leaves exactly once, also when nobody answers", "[fault-38]")
{
    const bool reused = GENERATE(false, true);
    const int fault = GENERATE(0, 1, 2);
    const QByteArray verb = GENERATE("POST", "PUT", "PATCH", "DELETE");
    const QByteArray body = GENERATE("", R"({"status":"hello"})");
    CAPTURE(reused, fault, verb.toStdString(), body.toStdString());
    const std::map<QByteArray, Method> methods { { "POST", Method::Post }, { "PUT", Method::Put },
                                                 { "PATCH", Method::Patch },
                                                 { "DELETE", Method::Delete } };
    FaultServer server;
    const QByteArray line = verb + " /x";
    auto &script = server.on(line.constData());
    if (fault == 0)
        script.dropAfter();
    else if (fault == 1)
        script.reset();
    else
        script.cutHeader();
    server.on("GET /warm").answer(200, "{}");
    NetworkHttp http(to(server));
    constexpr int calls = 8;
    for (int i = 0; i < calls; ++i) {
        if (reused) {
            const auto warm = await(http.send(request(Method::Get, server.url(u"/warm"_s))));
            REQUIRE(warm);
        }
        Request sent = request(methods.at(verb), server.url(u"/x"_s));
        sent.body = body;
        sent.contentType = body.isEmpty() ? QByteArray() : QByteArray("application/json");
        const Result<Reply> reply = await(http.send(sent));
        REQUIRE(!reply);
        CHECK(reply.error().kind == Error::UnknownOutcome);
    }
    CHECK(server.count(line.constData()) == calls);
    CHECK(server.heads(line.constData()) == calls);
}
