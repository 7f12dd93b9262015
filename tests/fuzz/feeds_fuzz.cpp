// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/opml.h"
#include "core/connectors/feeds/dates.h"
#include "core/connectors/feeds/decode.h"
#include "core/connectors/feeds/entrance.h"
#include "core/model/source.h"

using namespace Qt::StringLiterals;

// Whatever stands at an address that somebody follows.
FUZZ(feeds)
{
    const QUrl url(u"https://example.org/a/feed.xml"_s);
    const Instant now = instant(1'790'000'000'000);
    const Result<feeds::Feed> feed = feeds::read(bytes, "text/xml; charset=utf-8", url);
    if (feed) {
        qsizetype size = 0;
        for (const feeds::Item &each : feed->items) {
            const Message message = feeds::message(each, *feed, url, now);
            demand(!message.remoteId.isEmpty(), "an item has a name");
            demand(!message.own && message.kind == Message::Kind::Post, "nobody waits for an answer");
            demand(message.createdAt <= now, "nothing comes from tomorrow");
            size += message.body.text.size();
        }
        demand(size <= 40 * bytes.size() + 2'000'000, "nothing grows by what a document declares");
    }
    for (const feeds::Named &each : feeds::namedIn(bytes, "text/html", url))
        demand(each.url.scheme().startsWith("http"_L1), "a feed is on the web");
    static_cast<void>(feeds::moment(QString::fromUtf8(bytes)));
    static_cast<void>(feeds::typedAddress(QString::fromUtf8(bytes)));
    static_cast<void>(source::unpack(bytes));
    const auto list = opml::read(bytes);
    if (list) {
        const auto again = opml::read(opml::write(*list, u"x"_s));
        demand(again && again->size() == list->size(), "a list comes back whole");
    }
}
