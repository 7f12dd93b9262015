// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/connector.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

// The health check: who we are, what we may do, how much of it is left.
namespace bluesky {

namespace {

constexpr qint64 pictureBytes = 2'000'000; // by the schema of app.bsky.embed.images
constexpr qint64 filmBytes = 300'000'000;
constexpr std::chrono::seconds filmLongest = 180s;

} // namespace

Capabilities capabilities(const QJsonObject &server, bool local, bool chat)
{
    const qint64 blob = json::integer(server, "blobUploadLimit"_L1);
    Capabilities can;
    using enum Capabilities::Feature;
    can.allow({ Mentions, Reply, Publish, Images, Video, AltText, Thread, Language, Quote,
                DeleteOwn, Like, Boost, Bookmark, HideReply, Block, Mute, Report, SearchText,
                SearchTag, PostMeasures, AccountMeasures, MarkRead, LinkCard, WhoMayReply, SelfLabels,
                FilmAlone });
    if (chat)
        can.allow({ DirectMessages });
    can.textLimit = 300;
    can.unit = Capabilities::Unit::Graphemes;
    can.byteLimit = 3000;
    can.mediaLimit = 4;
    can.altTextLimit = 2000;
    can.imageBytes = blob > 0 ? std::min(blob, pictureBytes) : pictureBytes;
    // The public network's films go through a service of their own with its own limit.
    can.videoBytes = local && blob > 0 ? std::min(blob, filmBytes) : filmBytes;
    if (!local)
        can.videoLongest = filmLongest;
    can.mediaTypes = { u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s, u"image/gif"_s,
                       u"video/mp4"_s };
    return can;
}

Task<Result<Identity>> BlueskyConnector::identify()
{
    const Request request = m_xrpc.query("com.atproto.server.getSession"_L1, Parameters());
    const Result<QJsonObject> session = co_await m_xrpc.ask(request);
    if (!session)
        co_return session.error();
    const QJsonObject who = *session;
    if (!isDid(json::string(who, "did"_L1)))
        co_return Error(Error::Malformed, u"session without a DID"_s);
    if (who["active"_L1].isBool() && !who["active"_L1].toBool())
        co_return Error(Error::Forbidden, json::string(who, "status"_L1));
    Result<Identity> identity = co_await describe(who);
    co_return identity;
}

// Who we are has been said; what is around may be missing for now without harm.
Task<Result<Identity>> BlueskyConnector::describe(QJsonObject session)
{
    Identity identity;
    identity.remoteId = json::string(session, "did"_L1);
    identity.handle = json::string(session, "handle"_L1);
    identity.name = Foreign(identity.handle);
    identity.url = profilePage(identity.remoteId);
    identity.server = m_xrpc.server();
    identity.scopes = QStringList { m_signer.scope() };
    m_did = identity.remoteId;

    Request ask = m_xrpc.query("com.atproto.server.describeServer"_L1, Parameters());
    ask.signedIn = false;
    const Result<QJsonObject> server = co_await m_xrpc.ask(ask);
    if (!server && lasting(server.error()))
        co_return server.error();

    Parameters parameters;
    parameters.append({ u"actor"_s, m_did });
    const Request look = m_xrpc.query("app.bsky.actor.getProfile"_L1, parameters);
    const Result<QJsonObject> profile = co_await m_xrpc.ask(look);
    if (!profile && lasting(profile.error()))
        co_return profile.error();
    if (profile) {
        const Author self = decode::author(*profile);
        identity.name = self.name.isEmpty() ? identity.name : self.name;
        identity.followers = self.followers;
    }

    // A plain app password may not read direct messages; a network of this computer's own has no
    // such service.
    const bool local = onThisComputer(m_xrpc.server());
    m_chatAnswers = false;
    if (!local && m_signer.scope() != "com.atproto.appPass"_L1) {
        const Result<> chat = co_await m_chat.ask();
        m_chatAnswers = bool(chat);
    }
    identity.capabilities = capabilities(server ? *server : QJsonObject(), local, m_chatAnswers);
    identity.software = u"AT Protocol"_s;
    identity.limitLeft = m_xrpc.limitLeft();
    identity.skew = m_xrpc.skew();
    co_return identity;
}

} // namespace bluesky
