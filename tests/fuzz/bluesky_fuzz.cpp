// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/json.h"
#include "core/connectors/bluesky/chat.h"
#include "core/connectors/bluesky/decode.h"
#include "core/connectors/bluesky/identity.h"

using namespace Qt::StringLiterals;
using namespace bluesky;

// Any answer of a server, given to whoever could be waiting for one.
FUZZ(bluesky)
{
    static const Instant now = instant(1'790'000'000'000);
    static const QString own = u"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"_s;
    static_cast<void>(decode::notifications(bytes, own, now));
    static_cast<void>(decode::thread(bytes, own, now));
    static_cast<void>(decode::convos(bytes, now));
    static_cast<void>(decode::messages(bytes, u"3kconvo"_s, own, now));
    static_cast<void>(decode::log(bytes, own, now));
    const Result<decode::Page> posts = decode::posts(bytes, own, now);
    if (posts) {
        for (const decode::Post &post : posts->posts) {
            demand(!post.message.remoteId.isEmpty(), "a message is known by its id");
            demand(!post.message.author.remoteId.isEmpty(), "and its author by theirs");
        }
    }
    if (const Result<QJsonObject> object = json::object(bytes)) {
        decode::post(*object, own, now);
        decode::author(*object);
        decode::accountMeasures(*object);
        pdsOf(*object, QUrl(u"https://example.org"_s));
    }
    Ref::fromBytes(bytes);
    AtUri::parse(QString::fromUtf8(bytes));
}
