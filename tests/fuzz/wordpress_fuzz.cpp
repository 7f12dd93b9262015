// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/json.h"
#include "core/connectors/wordpress/compose.h"
#include "core/connectors/wordpress/decode.h"
#include "core/connectors/wordpress/site.h"

using namespace Qt::StringLiterals;

// Any answer of a site, given to whoever could be waiting for one.
FUZZ(wordpress)
{
    wordpress::Home us;
    us.site = u"example.org"_s;
    us.userId = u"2"_s;
    us.now = instant(1'790'000'000'000);
    const Result<wordpress::Comments> comments = wordpress::comments(bytes, us);
    if (comments) {
        for (const wordpress::Comment &each : comments->list) {
            demand(!each.message.remoteId.isEmpty(), "a comment is known by its id");
            demand(!each.message.author.remoteId.isEmpty(), "and its writer by theirs");
            demand(!each.message.rootId.isEmpty(), "it stands under something");
        }
    }
    static_cast<void>(wordpress::posts(bytes, us));
    if (const Result<QJsonObject> object = json::object(bytes)) {
        wordpress::comment(*object, us);
        wordpress::post(*object, us);
        if (const auto user = wordpress::user(*object))
            wordpress::capabilities(*user);
        wordpress::site(*object, QUrl(u"https://example.org/wp-json/"_s));
    }
    Reply reply;
    reply.url = QUrl(u"https://example.org/"_s);
    reply.body = bytes;
    reply.headers.append({ "link", bytes });
    wordpress::announced(reply);
    wordpress::codeOf(reply);
    wordpress::wordsOf(reply);
    wordpress::Readiness::from(bytes);
    wordpress::postOf(bytes);
    Outgoing post;
    post.text = QString::fromUtf8(bytes);
    const QString content = wordpress::contentOf(post, {});
    demand(!content.contains("<script"_L1), "what is typed stays characters");
    demand(!wordpress::commentOf(post.text).contains(u'<'), "in a comment, too");
    wordpress::address(post.text);
}
