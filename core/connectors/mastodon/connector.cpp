// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/connector.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

bool isHtml(const Reply &reply)
{
    return reply.header("content-type").trimmed().toLower().startsWith("text/html");
}

std::optional<milliseconds> skew(const Reply &reply, Instant now)
{
    const std::optional<Instant> said = httpDate(reply.header("date"));
    return said ? std::optional(now - *said) : std::nullopt;
}

// What may mean that the token is not accepted: snac says 422 with nothing in it.
bool doubtsToken(const Reply &reply)
{
    return reply.status == 401 || (reply.status == 422 && reply.body.trimmed().isEmpty());
}

QString domainOf(const Account &account, const QUrl &server)
{
    const QString typed = account.handle.section(u'@', -1);
    if (account.handle.contains(u'@') && !typed.isEmpty())
        return typed.toLower();
    return server.port() < 0 ? server.host() : u"%1:%2"_s.arg(server.host()).arg(server.port());
}

} // namespace

bool stops(const Error &error)
{
    return error.kind == Error::Offline || error.kind == Error::NeedsSignIn
        || error.kind == Error::RateLimited || error.kind == Error::Intercepted
        || error.kind == Error::Locked || error.kind == Error::Unavailable;
}

Session::Session(Surroundings surroundings)
    : m_account(std::move(surroundings.account))
    , m_clock(surroundings.clock)
    , m_worker(surroundings.worker)
    , m_server(m_account.server.adjusted(QUrl::RemovePath | QUrl::RemoveQuery
                                         | QUrl::RemoveFragment | QUrl::RemoveUserInfo))
    , m_bearer(surroundings.vault, surroundings.vaultKey)
    , m_http(surroundings.http, m_bearer, m_server)
{
}

Request Session::request(Request::Method method, const QString &path,
                         const QList<std::pair<QString, QString>> &query) const
{
    QUrl url = m_server;
    url.setPath(path, QUrl::DecodedMode);
    QByteArray encoded;
    for (const auto &[name, value] : query) {
        encoded += encoded.isEmpty() ? "" : "&";
        encoded += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    if (!encoded.isEmpty())
        url.setQuery(QString::fromLatin1(encoded), QUrl::StrictMode);
    return Request(method, url);
}

Home Session::home() const
{
    Home made;
    made.server = m_server;
    made.domain = m_instance && !m_instance->domain.isEmpty() ? m_instance->domain
                                                              : domainOf(m_account, m_server);
    made.accountUri = m_account.remoteId;
    made.accountUrl = m_account.url;
    made.username = m_account.handle.section(u'@', 0, 0);
    if (m_me) {
        made.accountId = m_me->author.apiId;
        made.accountUri = m_me->author.remoteId;
        made.accountUrl = m_me->author.url;
        made.username = m_me->username;
    }
    made.now = m_clock.now();
    return made;
}

// Sends a request and says what an answer that is no success means. What is not JSON where JSON is
// due has been answered by somebody else, a captive portal, or is no whole answer.
Task<Result<Reply>> Session::ask(Request request)
{
    const bool changing = request.changes();
    const Result<Reply> reply = co_await m_http.send(request);
    if (!reply)
        co_return reply.error();
    if (reply->ok()) {
        if (isHtml(*reply))
            co_return Error(changing ? Error::UnknownOutcome : Error::Intercepted,
                            u"HTML instead of JSON"_s)
                .withStatus(reply->status);
        co_return *reply;
    }
    if (doubtsToken(*reply)) {
        const Result<> token = co_await checkToken(*reply);
        if (!token)
            co_return token.error();
        const Error::Kind kind = reply->status == 401 ? Error::Forbidden : Error::Refused;
        co_return Error(kind, u"HTTP %1, token accepted"_s.arg(reply->status), words(*reply))
            .withStatus(reply->status);
    }
    co_return failure(*reply, changing, words(*reply), m_clock.now());
}

// A refusal that may be the token's fault: only when the server does not know who we are either
// does a person have to sign in again.
Task<Result<>> Session::checkToken(Reply refusal)
{
    const QString path = u"/api/v1/accounts/verify_credentials"_s;
    const Error lost = Error(Error::NeedsSignIn, u"HTTP %1"_s.arg(refusal.status), words(refusal))
                           .withStatus(refusal.status);
    if (refusal.url.path() == path) {
        m_bearer.forget();
        co_return lost;
    }
    const Request question = request(Request::Method::Get, path);
    const Result<Reply> reply = co_await m_http.send(question);
    if (!reply)
        co_return reply.error();
    if (reply->ok())
        co_return Result<>();
    const bool refused = doubtsToken(*reply) || reply->status == 403 || reply->status == 422;
    if (refused) {
        m_bearer.forget();
        co_return lost;
    }
    // The server cannot say now. The refused call itself certainly did nothing.
    const Error error = failure(*reply, false, words(*reply), m_clock.now());
    if (error.kind == Error::RateLimited)
        co_return error;
    co_return Error(Error::Offline, error.detail, error.words).withStatus(error.status);
}

Task<Result<QJsonObject>> Session::askObject(Request request)
{
    const bool changing = request.changes();
    const Result<Reply> reply = co_await ask(request);
    if (!reply)
        co_return reply.error();
    const Result<QJsonObject> object = json::object(reply->body);
    if (!object && changing)
        co_return Error(Error::UnknownOutcome, object.error().detail).withStatus(reply->status);
    co_return object;
}

Task<Result<Statuses>> Session::askStatuses(Request request)
{
    const Result<Reply> reply = co_await ask(request);
    if (!reply)
        co_return reply.error();
    const Home reader = home();
    const Result<Statuses> made = co_await m_worker.run(&statuses, reply->body, reader);
    co_return made;
}

Task<Result<Status>> Session::askStatus(QString apiId)
{
    const Request question = request(Request::Method::Get, u"/api/v1/statuses/"_s + apiId);
    const Result<QJsonObject> object = co_await askObject(question);
    if (!object)
        co_return object.error();
    const Home reader = home();
    const std::optional<Status> made = status(*object, reader);
    if (!made)
        co_return Error(Error::Malformed, u"a status without id or author"_s);
    co_return *made;
}

Task<Result<>> Session::learnMe()
{
    const Turnstile::Pass turn = co_await m_learning.enter();
    if (m_me)
        co_return Result<>();
    const Result<> asked = co_await askMe();
    co_return asked;
}

Task<Result<>> Session::learnInstance()
{
    const Turnstile::Pass turn = co_await m_learning.enter();
    if (m_instance)
        co_return Result<>();
    const Result<> asked = co_await askInstance();
    co_return asked;
}

// Replaces what is known only by an answer: others may be reading it.
Task<Result<>> Session::askMe()
{
    const Request question
        = request(Request::Method::Get, u"/api/v1/accounts/verify_credentials"_s);
    const Result<Reply> reply = co_await ask(question);
    if (!reply)
        co_return reply.error();
    const Result<QJsonObject> object = json::object(reply->body);
    if (!object)
        co_return object.error();
    const Home reader = home();
    const std::optional<Me> made = me(*object, reader);
    if (!made)
        co_return Error(Error::Malformed, u"verify_credentials without id or address"_s);
    m_me = made;
    m_skew = skew(*reply, m_clock.now());
    bool number = false;
    const int left = reply->header("x-ratelimit-remaining").toInt(&number);
    m_limitLeft = number && left >= 0 ? left : -1;
    co_return Result<>();
}

Task<Result<>> Session::askInstance()
{
    for (const int version : { 2, 1 }) {
        const Request question
            = request(Request::Method::Get, u"/api/v%1/instance"_s.arg(version));
        const Result<QJsonObject> object = co_await askObject(question);
        if (object) {
            m_instance = instance(*object, version == 2);
            co_return Result<>();
        }
        const Error::Kind kind = object.error().kind;
        const bool absent = kind == Error::NotFound || kind == Error::Refused
            || kind == Error::Forbidden || kind == Error::Malformed;
        if (!absent)
            co_return object.error();
    }
    // A server that says nothing of itself: what every server of this kind has always had.
    const QJsonObject silence;
    m_instance = instance(silence, false);
    co_return Result<>();
}

// What the server calls itself (nodeinfo); the version of the instance when it does not say.
Task<QString> Session::software()
{
    const QString otherwise = m_instance ? m_instance->version : QString();
    Request question = request(Request::Method::Get, u"/.well-known/nodeinfo"_s);
    question.signedIn = false;
    const Result<QJsonObject> list = co_await askObject(question);
    if (!list)
        co_return otherwise;
    QUrl where;
    for (const QJsonValue each : (*list)["links"_L1].toArray()) {
        const QUrl href = json::webUrl(each.toObject(), "href"_L1);
        if (sameOrigin(href, m_server))
            where = href;
    }
    if (where.isEmpty())
        co_return otherwise;
    Request second(Request::Method::Get, where);
    second.signedIn = false;
    const Result<QJsonObject> info = co_await askObject(second);
    if (!info)
        co_return otherwise;
    const QJsonObject said = (*info)["software"_L1].toObject();
    const QString name = json::string(said, "name"_L1).left(60);
    const QString version = json::string(said, "version"_L1).left(60);
    co_return name.isEmpty() ? otherwise : QString(name + u' ' + version).trimmed();
}

// What the token may do: kept since sign-in, else the server may say (4.3).
Task<QStringList> Session::scopes()
{
    QStringList granted = m_bearer.scopes();
    if (!granted.isEmpty())
        co_return granted;
    const Request question = request(Request::Method::Get, u"/api/v1/apps/verify_credentials"_s);
    const Result<QJsonObject> app = co_await askObject(question);
    if (app) {
        for (const QJsonValue each : (*app)["scopes"_L1].toArray())
            granted.append(each.toString());
    }
    co_return granted;
}

Task<Result<Identity>> Session::identify()
{
    const Result<> known = co_await askMe();
    if (!known)
        co_return known.error();
    const Result<> described = co_await askInstance();
    if (!described)
        co_return described.error();
    const QString runs = co_await software();
    const QStringList granted = co_await scopes();

    Identity made;
    made.software = runs;
    made.scopes = granted;
    made.remoteId = m_me->author.remoteId;
    made.handle = fullHandle(m_me->username, home().domain);
    made.name = m_me->author.name;
    made.url = m_me->author.url;
    made.server = m_server;
    made.capabilities = m_instance->capabilities;
    restrict(made.capabilities, made.scopes);
    made.followers = m_me->followers;
    made.limitLeft = m_limitLeft;
    made.skew = m_skew;
    co_return made;
}

Task<Result<QString>> Session::apiIdOf(QString remoteId)
{
    for (auto each = m_known.cbegin(); each != m_known.cend(); ++each) {
        if (each->uri == remoteId)
            co_return each.key();
    }
    // A server finds what it has under its own address or the author's; resolve=false keeps it
    // from asking other servers.
    QList<std::pair<QString, QString>> query { { u"q"_s, remoteId },
                                               { u"type"_s, u"statuses"_s },
                                               { u"resolve"_s, u"false"_s } };
    const Request question = request(Request::Method::Get, u"/api/v2/search"_s, query);
    const Result<Reply> reply = co_await ask(question);
    if (reply) {
        const Home reader = home();
        const Result<Statuses> hits = co_await m_worker.run(&found, reply->body, reader);
        if (hits) {
            for (const Status &each : hits->list) {
                if (each.message.remoteId == remoteId)
                    co_return each.message.apiId;
            }
        }
    } else if (stops(reply.error())) {
        co_return reply.error();
    }
    const Result<QHash<QString, Status>> recent = co_await recentByUri();
    if (!recent)
        co_return recent.error();
    const auto hit = recent->constFind(remoteId);
    if (hit == recent->cend())
        co_return Error(Error::NotFound);
    co_return hit->message.apiId;
}

} // namespace mastodon

std::unique_ptr<Connector> makeMastodon(Surroundings surroundings)
{
    return std::make_unique<mastodon::Session>(std::move(surroundings));
}
