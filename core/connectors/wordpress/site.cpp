// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/site.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/net/address.h"

using namespace Qt::StringLiterals;

namespace wordpress {

namespace {

constexpr int mostMoves = 5;

QUrl plain(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

QUrl below(const QUrl &home, const QString &path)
{
    QUrl made = plain(home);
    QString base = made.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    made.setPath(base + u'/' + path);
    return made;
}

bool speakable(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && address::isLoopback(url)));
}

std::optional<QUrl> moved(const Reply &reply)
{
    if (reply.status < 301 || reply.status > 308 || reply.header("location").isEmpty())
        return std::nullopt;
    QUrl to = reply.url.resolved(QUrl::fromEncoded(reply.header("location")));
    if (to.scheme() == "http"_L1 && !address::isLoopback(to))
        to.setScheme(u"https"_s);
    return speakable(to) ? std::optional(plain(to)) : std::nullopt;
}

// Nothing of the interface is the same as it being closed: people are told the same.
Error none(const QString &why)
{
    return Error(Error::NotFound, why);
}

} // namespace

QUrl endpoint(const QUrl &root, const QString &path,
              const QList<std::pair<QString, QString>> &query)
{
    QUrl url = root;
    QByteArray encoded;
    const QByteArray before = root.query(QUrl::FullyEncoded).toLatin1();
    if (before.contains("rest_route=")) {
        encoded = "rest_route=" + QUrl::toPercentEncoding(u'/' + path, "/");
    } else {
        QString base = root.path(QUrl::FullyEncoded);
        if (!base.endsWith(u'/'))
            base += u'/';
        url.setPath(base + path, QUrl::TolerantMode);
    }
    for (const auto &[name, value] : query) {
        encoded += encoded.isEmpty() ? "" : "&";
        encoded += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    url.setQuery(encoded.isEmpty() ? QString() : QString::fromLatin1(encoded), QUrl::StrictMode);
    return url;
}

QUrl announced(const Reply &reply)
{
    for (const auto &[name, value] : reply.headers) {
        if (name != "link")
            continue;
        const QString header = QString::fromUtf8(value);
        qsizetype at = 0;
        while ((at = header.indexOf(u'<', at)) >= 0) {
            const qsizetype end = header.indexOf(u'>', at);
            if (end < 0)
                break;
            const qsizetype next = header.indexOf(u'<', end);
            const QString rest = header.mid(end, next < 0 ? -1 : next - end);
            if (rest.contains("https://api.w.org/"_L1)) {
                const QUrl url = reply.url.resolved(QUrl(header.mid(at + 1, end - at - 1)));
                return url.isValid() ? url : QUrl();
            }
            at = end;
        }
    }
    return {};
}

QUrl address(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    if (!text.contains("://"_L1))
        text.prepend(u"https://"_s);
    QUrl url = plain(QUrl(text));
    QString path = url.path();
    for (const QLatin1StringView tail : { "/wp-admin"_L1, "/wp-login.php"_L1, "/wp-json"_L1 }) {
        const qsizetype at = path.indexOf(tail);
        if (at >= 0)
            path.truncate(at);
    }
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    if (url.scheme() == "http"_L1 && !::address::isLoopback(url))
        url.setScheme(u"https"_s);
    return speakable(url) ? url : QUrl();
}

std::optional<Site> site(const QJsonObject &index, const QUrl &root)
{
    bool ours = false;
    for (const QJsonValue each : index["namespaces"_L1].toArray())
        ours = ours || each.toString() == "wp/v2"_L1;
    if (!ours)
        return std::nullopt;
    Site made;
    made.root = root;
    made.home = plain(json::webUrl(index, "home"_L1));
    if (made.home.isEmpty())
        made.home = plain(json::webUrl(index, "url"_L1));
    made.name = text::fromHtml(json::string(index, "name"_L1)).text;
    made.passwords = index["authentication"_L1].toObject().contains("application-passwords"_L1);
    return made;
}

Task<Result<Site>> discover(Http *http, QUrl typed, Instant now)
{
    QUrl home = typed;
    QList<QUrl> roots;
    for (int moves = 0; moves <= mostMoves; ++moves) {
        Request look(Request::Method::Head, below(home, QString()));
        look.signedIn = false;
        const Result<Reply> page = co_await http->send(look);
        if (!page)
            co_return page.error();
        if (const std::optional<QUrl> to = moved(*page)) {
            if (*to == home)
                break;
            home = *to;
            continue;
        }
        if (const QUrl said = announced(*page); speakable(said))
            roots.append(said);
        break;
    }
    QUrl routed = below(home, QString());
    routed.setQuery(u"rest_route=/"_s);
    roots.append(below(home, u"wp-json/"_s));
    roots.append(routed);
    Error last = none(u"no WordPress interface"_s);
    for (const QUrl &root : std::as_const(roots)) {
        const QList<std::pair<QString, QString>> fields {
            { u"_fields"_s, u"name,url,home,namespaces,authentication"_s } };
        Request question(Request::Method::Get, endpoint(root, QString(), fields));
        question.signedIn = false;
        const Result<Reply> reply = co_await http->send(question);
        if (!reply)
            co_return reply.error();
        if (!reply->ok()) {
            const Error error = failure(*reply, false, Foreign(), now);
            if (error.kind == Error::RateLimited || error.kind == Error::Offline)
                co_return error;
            continue;
        }
        const Result<QJsonObject> index = json::object(reply->body);
        if (!index)
            continue;
        const std::optional<Site> found = site(*index, root);
        if (!found)
            continue;
        Site made = *found;
        // Its own word for where it is, when that is the place that answered.
        if (made.home.isEmpty() || !::address::sameOrigin(made.home, root))
            made.home = home;
        made.home = made.home.adjusted(QUrl::StripTrailingSlash);
        co_return made;
    }
    co_return last;
}

} // namespace wordpress
