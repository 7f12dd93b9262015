// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/entrance.h"

#include "core/connectors/mastodon/signin.h"
#include "core/net/signin.h"

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

Task<Result<Token>> byHand(Entrance entrance, QUrl server, App *used)
{
    const QString redirect = outOfBand;
    const Instant now = entrance.clock->now();
    const Result<App> app = co_await registerApp(entrance.http, server, redirect, now);
    if (!app)
        co_return app.error();
    *used = *app;
    const oauth::Pkce pkce = oauth::pkce();
    const QString state = QString::fromLatin1(oauth::state());
    const QString challenge = QString::fromLatin1(pkce.challenge);
    const QUrl page = authorizeUrl(*app, redirect, state, challenge);
    entrance.doorkeeper->openBrowser(page);
    const Result<QString> code = co_await entrance.doorkeeper->askCode();
    if (!code)
        co_return code.error();
    const QString verifier = QString::fromLatin1(pkce.verifier);
    const Instant later = entrance.clock->now();
    const Result<Token> token
        = co_await exchange(entrance.http, *app, redirect, *code, verifier, later);
    co_return token;
}

Task<Result<Token>> byBrowser(Entrance entrance, QUrl server, App *used)
{
    LoopbackListener::Pages pages;
    pages.done = entrance.doorkeeper->donePage();
    pages.refused = entrance.doorkeeper->refusedPage();
    LoopbackListener listener(pages);
    const Result<> listening = listener.listen();
    if (!listening)
        co_return listening.error();
    const QString redirect = listener.redirectUri().toString();
    const Instant now = entrance.clock->now();
    const Result<App> app = co_await registerApp(entrance.http, server, redirect, now);
    if (!app)
        co_return app.error();
    *used = *app;
    const oauth::Pkce pkce = oauth::pkce();
    const QByteArray state = oauth::state();
    const QString challenge = QString::fromLatin1(pkce.challenge);
    const QUrl page = authorizeUrl(*app, redirect, QString::fromLatin1(state), challenge);
    entrance.doorkeeper->openBrowser(page);
    const milliseconds life = LoopbackListener::usualLife;
    const Result<Secret> code = co_await listener.code(state, life);
    if (!code)
        co_return code.error();
    const QString verifier = QString::fromLatin1(pkce.verifier);
    const QString plainCode = QString::fromUtf8(code->exposed());
    const Instant later = entrance.clock->now();
    const Result<Token> token
        = co_await exchange(entrance.http, *app, redirect, plainCode, verifier, later);
    co_return token;
}

} // namespace

Task<Result<Entered>> enter(Entrance entrance)
{
    Entered entered;
    entered.server = origin(entrance.server.toString());
    if (entered.server.isEmpty())
        entered.server = origin(entrance.handle);
    if (entered.server.isEmpty())
        co_return Error(Error::Invalid, u"no server"_s);
    App app;
    app.server = entered.server;
    if (!entrance.secret.isEmpty()) {
        Token token;
        token.access = entrance.secret;
        entered.secret = sealed(token, app);
        co_return entered;
    }
    Result<Token> token = co_await byBrowser(entrance, entered.server, &app);
    const bool noLoopback = !token
        && (token.error().kind == Error::Refused || token.error().kind == Error::Unavailable)
        && app.clientId.isEmpty();
    if (noLoopback) {
        Result<Token> typed = co_await byHand(entrance, entered.server, &app);
        token = std::move(typed);
    }
    if (!token)
        co_return token.error();
    entered.secret = sealed(*token, app);
    co_return entered;
}

} // namespace mastodon
