// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/json.h"
#include "core/connectors/mastodon/decode.h"
#include "core/connectors/mastodon/paging.h"

using namespace Qt::StringLiterals;

namespace {

mastodon::Home home()
{
    mastodon::Home home;
    home.server = QUrl(u"https://example.social"_s);
    home.domain = u"example.social"_s;
    home.accountId = u"7"_s;
    home.accountUri = u"https://example.social/users/lumen"_s;
    home.accountUrl = QUrl(u"https://example.social/@lumen"_s);
    home.username = u"lumen"_s;
    home.now = instant(1'790'000'000'000);
    return home;
}

} // namespace

// Any answer of a server, given to whoever could be waiting for one.
FUZZ(mastodon)
{
    static const mastodon::Home us = home();
    static_cast<void>(mastodon::notices(bytes, us));
    static_cast<void>(mastodon::family(bytes, us));
    static_cast<void>(mastodon::talks(bytes, us));
    static_cast<void>(mastodon::found(bytes, us));
    const Result<mastodon::Statuses> statuses = mastodon::statuses(bytes, us);
    if (statuses) {
        for (const mastodon::Status &status : statuses->list) {
            demand(!status.message.remoteId.isEmpty(), "a message is known by its id");
            demand(!status.message.author.remoteId.isEmpty(), "and its author by theirs");
        }
    }
    if (const Result<QJsonObject> object = json::object(bytes)) {
        mastodon::status(*object, us);
        mastodon::me(*object, us);
        mastodon::scheduled(*object);
        mastodon::instance(*object, true);
        mastodon::Instance instance = mastodon::instance(*object, false);
        mastodon::restrict(instance.capabilities, { u"read"_s });
        mastodon::Progress::fromJson(*object).question(us.server, u"/api/v1/notifications"_s, {});
    }
    mastodon::Ref::from(bytes);
    Reply reply;
    reply.body = bytes;
    mastodon::words(reply);
    reply.headers.append({ "link", bytes });
    const QUrl next = mastodon::link(reply, u"next"_s, us.server);
    demand(next.isEmpty() || next.host() == us.server.host(), "a link stays with its server");
}
