// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/connector.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace wordpress {

namespace {

// The site's own interface answered, and does not know the call: its address has changed.
bool lostRoute(const Reply &reply)
{
    return reply.status == 404 && (codeOf(reply) == "rest_no_route"_L1 || codeOf(reply).isEmpty());
}

} // namespace

Session::Session(Surroundings surroundings)
    : m_account(std::move(surroundings.account))
    , m_bare(surroundings.http)
    , m_clock(surroundings.clock)
    , m_worker(surroundings.worker)
    , m_signer(surroundings.vault, surroundings.vaultKey)
    , m_http(surroundings.http, m_signer, m_account.server)
    , m_can(m_account.capabilities)
{
}

Request Session::request(Request::Method method, const QString &path, const Query &query) const
{
    return Request(method, endpoint(m_site->root, path, query));
}

Request Session::read(const QString &path, const Query &query) const
{
    return request(Request::Method::Get, u"wp/v2/"_s + path, query);
}

Request Session::change(const QString &path, const QJsonObject &body) const
{
    Request made = request(Request::Method::Post, u"wp/v2/"_s + path, {});
    made.json(body);
    return made;
}

Home Session::home() const
{
    Home made;
    made.site = siteOf(m_account.server);
    made.now = m_clock.now();
    if (m_site)
        made.name = m_site->name;
    if (m_me) {
        made.userId = m_me->id;
        made.userName = m_me->shown;
    }
    return made;
}

// Sends a request and says what an answer that is no success means. HTML where JSON is due comes
// from somebody before the site, a firewall or a captive portal, or from a site that is broken.
Task<Result<Reply>> Session::ask(Request request)
{
    const bool changing = request.changes();
    const Result<Reply> reply = co_await m_http.send(request);
    if (!reply)
        co_return reply.error();
    if (reply->ok()) {
        const Result<QByteArray> body = jsonBody(*reply, changing);
        if (!body)
            co_return body.error();
        co_return *reply;
    }
    if (lostRoute(*reply))
        m_lost = true; // looked for again by the next call; others may be using what is known
    if (reply->status == 401)
        m_signer.forget();
    // Too many comments at once: the site says 400 where it means 429.
    if (codeOf(*reply) == "comment_flood"_L1)
        co_return Error(Error::RateLimited, u"comment_flood"_s, wordsOf(*reply))
            .withStatus(reply->status)
            .withUntil(m_clock.now() + 20s);
    // The same words under the same post: they are there, or are about to be.
    if (codeOf(*reply) == "comment_duplicate"_L1)
        co_return Error(Error::UnknownOutcome, u"comment_duplicate"_s, wordsOf(*reply))
            .withStatus(reply->status);
    Error error = failure(*reply, changing, wordsOf(*reply), m_clock.now());
    if (error.detail.startsWith("HTTP"_L1) && !codeOf(*reply).isEmpty())
        error.detail += u' ' + codeOf(*reply);
    co_return error;
}

Task<Result<QJsonObject>> Session::askObject(Request request)
{
    const bool changing = request.changes();
    const Result<Reply> reply = co_await ask(request);
    if (!reply)
        co_return reply.error();
    const Result<QJsonObject> object = jsonObject(*reply, changing);
    co_return object;
}

Task<Result<>> Session::learn()
{
    const Turnstile::Pass turn = co_await m_learning.enter();
    if (!m_site || m_lost) {
        const Result<> found = co_await askSite();
        if (!found)
            co_return found.error();
    }
    if (!m_me) {
        const Result<> known = co_await askMe();
        if (!known)
            co_return known.error();
    }
    co_return Result<>();
}

Task<Result<>> Session::askSite()
{
    const QUrl server = m_account.server;
    const Instant now = m_clock.now();
    Http *http = &m_bare;
    const Result<Site> found = co_await discover(http, server, now);
    if (!found)
        co_return found.error();
    m_site = *found;
    m_lost = false;
    m_http.setOrigin(found->root);
    co_return Result<>();
}

Task<Result<>> Session::askMe()
{
    const Query query { { u"context"_s, u"edit"_s },
                        { u"_fields"_s,
                          u"id,username,name,slug,link,roles,capabilities,avatar_urls"_s } };
    const Request question = read(u"users/me"_s, query);
    const Result<Reply> reply = co_await ask(question);
    if (!reply)
        co_return reply.error();
    const Result<QJsonObject> object = json::object(reply->body);
    if (!object)
        co_return object.error();
    const std::optional<User> made = user(*object);
    if (!made)
        co_return Error(Error::Malformed, u"a user without id or name"_s);
    m_me = made;
    m_can = capabilities(*made);
    if (const std::optional<Instant> said = httpDate(reply->header("date")))
        m_skew = m_clock.now() - *said;
    co_return Result<>();
}

Task<Result<Identity>> Session::identify()
{
    const Turnstile::Pass turn = co_await m_learning.enter();
    const Result<> found = co_await askSite();
    if (!found)
        co_return found.error();
    const Result<> known = co_await askMe();
    if (!known)
        co_return known.error();
    Identity made;
    const Home here = home();
    made.remoteId = here.site + u"#user-"_s + m_me->id;
    made.handle = m_me->name + u'@' + here.site;
    made.name = m_site->name.isEmpty() ? m_me->shown : m_site->name;
    if (made.name.isEmpty())
        made.name = Foreign(here.site);
    made.url = m_account.server;
    made.server = m_account.server;
    made.scopes = m_me->roles;
    made.software = u"WordPress"_s;
    made.capabilities = m_can;
    made.skew = m_skew;
    co_return made;
}

} // namespace wordpress

std::unique_ptr<Connector> makeWordPress(Surroundings surroundings)
{
    return std::make_unique<wordpress::Session>(std::move(surroundings));
}
