// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/authorized.h"

#include "core/base/clock.h"

using namespace Qt::StringLiterals;

bool Signer::expired(const Reply &reply) const
{
    return reply.status == 401;
}

Task<Result<>> Signer::renew()
{
    co_await yieldNow();
    co_return Error(Error::NeedsSignIn);
}

Authorized::Authorized(Http &inner, Signer &signer, QUrl origin)
    : m_inner(inner)
    , m_signer(signer)
    , m_origin(std::move(origin))
{
}

Task<Result<Reply>> Authorized::send(Request request)
{
    if (!request.signedIn) {
        Result<Reply> plain = co_await m_inner.send(request);
        co_return plain;
    }
    const bool home = request.url.scheme() == m_origin.scheme()
        && request.url.host() == m_origin.host() && request.url.port() == m_origin.port();
    if (!home)
        co_return Error(Error::Forbidden, u"a signed-in request for another host"_s);

    for (int attempt = 0;; ++attempt) {
        const int generation = m_generation;
        const Result<QByteArray> authorization = co_await m_signer.authorization();
        if (!authorization)
            co_return authorization.error();
        Request signedRequest = request;
        signedRequest.with("Authorization", *authorization);
        Result<Reply> reply = co_await m_inner.send(signedRequest);
        if (!reply || !m_signer.expired(*reply))
            co_return reply;
        if (attempt == 1)
            co_return Error(Error::NeedsSignIn).withStatus(reply->status);

        const Turnstile::Pass turn = co_await m_renewing.enter();
        if (generation == m_generation) { // nobody renewed it while we waited
            const Result<> renewed = co_await m_signer.renew();
            if (!renewed)
                co_return renewed.error();
            ++m_generation;
        }
    }
}
