// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/entrance.h"

#include "core/base/json.h"
#include "core/connectors/wordpress/site.h"

using namespace Qt::StringLiterals;

namespace wordpress {

Secret Key::toSecret() const
{
    QByteArray bytes
        = QJsonDocument(QJsonObject { { u"user"_s, user },
                                      { u"password"_s, QString::fromUtf8(password.exposed()) } })
              .toJson(QJsonDocument::Compact);
    return Secret::taking(bytes);
}

std::optional<Key> Key::fromSecret(const Secret &secret)
{
    const Result<QJsonObject> object = json::object(secret.exposed());
    if (!object)
        return std::nullopt;
    Key key;
    key.user = json::string(*object, "user"_L1);
    QByteArray password = json::string(*object, "password"_L1).toUtf8();
    key.password = Secret::taking(password);
    return key.user.isEmpty() || key.password.isEmpty() ? std::nullopt : std::optional(key);
}

Task<Result<QByteArray>> KeySigner::authorization()
{
    if (!m_key) {
        const Result<Secret> secret = co_await m_vault.read(m_vaultKey);
        if (!secret) {
            const bool none = secret.error().kind == Error::NotFound;
            co_return none ? Error(Error::NeedsSignIn, u"no password"_s) : secret.error();
        }
        m_key = Key::fromSecret(*secret);
    }
    if (!m_key)
        co_return Error(Error::NeedsSignIn, u"no password"_s);
    const QByteArray pair = m_key->user.toUtf8() + ':' + m_key->password.exposed();
    co_return QByteArray("Basic " + pair.toBase64());
}

Task<Result<Entered>> enter(Entrance entrance)
{
    const QUrl typed = address(entrance.server.toString());
    const QString user = entrance.handle.trimmed();
    if (typed.isEmpty() || user.isEmpty() || user.contains(u':') || entrance.secret.isEmpty())
        co_return Error(Error::Invalid, u"server, user and password"_s);
    const Instant now = entrance.clock->now();
    const Result<Site> found = co_await discover(entrance.http, typed, now);
    if (!found)
        co_return found.error();
    if (!found->passwords)
        co_return Error(Error::Unsupported, u"no application passwords"_s);
    Key key;
    key.user = user;
    key.password = entrance.secret;
    Entered entered;
    entered.secret = key.toSecret();
    entered.server = found->home;
    co_return entered;
}

} // namespace wordpress
