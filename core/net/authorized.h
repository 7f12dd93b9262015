// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/turnstile.h"
#include "core/net/http.h"

// How a platform's token gets into a request and is renewed; one per connector.
class Signer
{
public:
    virtual ~Signer() = default;
    // The value of the Authorization header for this request.
    virtual Task<Result<QByteArray>> authorization() = 0;
    // Does this answer mean that the token has run out? Default: status 401.
    virtual bool expired(const Reply &reply) const;
    // Gets a new token and stores it in the vault before it is used. Default: NeedsSignIn.
    virtual Task<Result<>> renew();
};

// Adds the account's token to requests that want it. When the token has run out it is renewed
// once, by one request at a time whoever notices, and the request is sent again: the server has
// said that it did nothing. A second refusal is NeedsSignIn. A token never leaves for a host
// other than the account's origin.
class Authorized : public Http
{
public:
    Authorized(Http &inner, Signer &signer, QUrl origin);
    Task<Result<Reply>> send(Request request) override;
    void setOrigin(QUrl origin) { m_origin = std::move(origin); }

private:
    Http &m_inner;
    Signer &m_signer;
    QUrl m_origin;
    Turnstile m_renewing;
    int m_generation = 0;
};
