// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/entrance.h"

#include "core/connectors/bluesky/session.h"
#include "core/net/dns.h"

namespace bluesky {

Task<Result<Entered>> enter(Entrance entrance)
{
    SystemDns dns;
    SignIn signIn(*entrance.http, *entrance.clock, dns);
    QString code;
    Result<Session> session
        = co_await signIn.enter(entrance.server, entrance.handle, entrance.secret, code);
    if (!session && session.error().detail == codeWanted) {
        const Result<QString> typed = co_await entrance.doorkeeper->askCode();
        if (!typed)
            co_return typed.error();
        code = *typed;
        Result<Session> again
            = co_await signIn.enter(entrance.server, entrance.handle, entrance.secret, code);
        session = std::move(again);
    }
    if (!session)
        co_return session.error();
    Entered entered;
    entered.secret = session->toSecret();
    entered.server = session->pds;
    co_return entered;
}

} // namespace bluesky
