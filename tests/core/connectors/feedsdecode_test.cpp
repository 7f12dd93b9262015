// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/opml.h"
#include "core/connectors/feeds/charset.h"
#include "core/connectors/feeds/dates.h"
#include "core/connectors/feeds/decode.h"
#include "core/connectors/feeds/entrance.h"
#include "tests/catch.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace feeds;

namespace {

const QUrl home(u"https://lamp.example.org/feed.xml"_s);
const Instant now = instant(1'795'300'000'000); // 2026-11-21T22:26:40Z

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(PARVIS_SOURCE_DIR "/tests/fixtures/feeds/") + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Feed reading(const char *name, const QByteArray &type = {})
{
    const Result<Feed> feed = read(fixture(name), type, home);
    REQUIRE(feed);
    return *feed;
}

QString when(const QString &text)
{
    const auto at = moment(text);
    return at ? iso(*at) : u"-"_s;
}

} // namespace

TEST_CASE("An RSS 2.0 feed is read with its modules", "[feeds]")
{
    const Feed feed = reading("rss2.xml");
    CHECK(feed.whole);
    CHECK(feed.title == "The Lamp Post"_L1);
    CHECK(feed.page.toString() == "https://lamp.example.org/"_L1);
    CHECK(feed.every == 60min);
    REQUIRE(feed.items.size() == 2);
    const Message first = feeds::message(feed.items[0], feed, home, now);
    CHECK(first.body.text.raw()
          == "Lumen & co. open late\n\nThey open their shop until ten & later."_L1);
    REQUIRE(first.body.links.size() == 1);
    CHECK(first.body.links[0].target == "https://lamp.example.org/shop"_L1);
    CHECK(first.body.text.raw().mid(first.body.links[0].start, first.body.links[0].length)
          == "their shop"_L1);
    CHECK(first.author.name.raw() == "Ana Prat"_L1);
    CHECK(first.author.handle.raw() == "lamp.example.org"_L1);
    CHECK(iso(first.createdAt) == "2026-11-20T09:11:13Z"_L1);
    CHECK(first.language == "en"_L1);
    CHECK(first.attachments.size() == 2);
    CHECK(first.kind == Message::Kind::Post);
    CHECK_FALSE(message::startsConversation(first.kind)); // nothing to do
    const Message second = feeds::message(feed.items[1], feed, home, now);
    CHECK(second.url.toString() == "https://lamp.example.org/relative/path?a=1&b=2"_L1);
    CHECK(second.author.name.raw() == "Ben"_L1); // without the address
    CHECK(second.body.text.raw() == "No name, no date\n\nBold words"_L1);
    CHECK(second.createdAt == now);
    CHECK(first.author.remoteId != second.author.remoteId);
}

TEST_CASE("Atom is read whatever its prefix, its base and its kind of text", "[feeds]")
{
    const Feed feed = reading("atom.xml");
    CHECK(feed.page.toString() == "https://revue.example.org/"_L1);
    CHECK(feed.language == "fr"_L1);
    REQUIRE(feed.items.size() == 2);
    const Message first = feeds::message(feed.items[0], feed, home, now);
    CHECK(first.url.toString() == "https://revue.example.org/atom/un.html"_L1);
    CHECK(first.body.text.raw() == "Un texte en XHTML\n\nUn mot et un lien."_L1);
    REQUIRE(first.body.links.size() == 1);
    CHECK(first.body.links[0].target == "https://revue.example.org/atom/autre.html"_L1);
    CHECK(iso(first.createdAt) == "2026-11-20T08:00:00Z"_L1);
    CHECK(first.author.name.raw() == u"Zoé"_s);
    CHECK(first.attachments.size() == 1);
    const Message second = feeds::message(feed.items[1], feed, home, now);
    CHECK(second.body.text.raw() == u"Un résumé\n\nRien qu'un résumé"_s);
    CHECK(iso(second.createdAt) == "2026-11-19T10:00:00Z"_L1);

    const Feed prefixed = reading("prefixed_atom.xml");
    CHECK(prefixed.title == "Prefixed"_L1);
    REQUIRE(prefixed.items.size() == 1);
    CHECK(prefixed.items[0].id == "1"_L1);
}

TEST_CASE("RSS 0.91, RDF and JSON Feed are read, too", "[feeds]")
{
    const Feed rdf = reading("rdf.xml");
    CHECK(rdf.title == "Old but gold"_L1);
    REQUIRE(rdf.items.size() == 1);
    CHECK(rdf.items[0].id == "https://old.example.org/1"_L1);
    CHECK(rdf.items[0].author == "Carl"_L1);
    const Feed old = reading("rss091.xml");
    REQUIRE(old.items.size() == 1);
    CHECK(old.items[0].title == u"Café"_s);
    const Feed json = reading("feed.json");
    CHECK(json.title == "JSON"_L1);
    REQUIRE(json.items.size() == 2);
    const Message first = feeds::message(json.items[0], json, home, now);
    CHECK(first.body.text.raw() == "Zahl als Name\n\na < b\nc"_L1);
    CHECK(first.language == "de"_L1);
    CHECK(json.items[0].id == "17"_L1);
    CHECK(first.url.toString() == "https://lamp.example.org/a"_L1);
}

TEST_CASE("What feeds get wrong is read as far as it goes", "[feeds]")
{
    const auto [file, title, items] = GENERATE(table<const char *, const char *, int>({
        { "rss090.xml", "Ninety", 2 },
        { "rss092.xml", "Ninety-two", 1 }, // what says nothing is none
        { "twins.xml", "Twins", 2 },
        { "utf16_nomark.xml", "\u00c9t\u00e9", 1 },
        { "cut.xml", "Cut off", 1 },
        { "ampersand.xml", "Clair & Net", 1 },
        { "warning.xml", "Behind a warning", 1 },
    }));
    CAPTURE(file);
    const Feed feed = reading(file);
    CHECK(feed.title == QString::fromUtf8(title));
    REQUIRE(feed.items.size() == items);
    QStringList names;
    for (const Item &each : feed.items) {
        const Message message = feeds::message(each, feed, home, now);
        CHECK_FALSE(message.remoteId.isEmpty());
        CHECK_FALSE(message.body.text.isEmpty());
        CHECK(message.createdAt <= now); // a date that makes no sense is none
        names.append(message.remoteId);
    }
    const bool twins = QByteArray(file) == "twins.xml"; // what a feed calls the same is the same
    CHECK(names.removeDuplicates() == (twins ? 1 : 0));
}

TEST_CASE("The bytes say what the characters are, whatever is declared", "[feeds]")
{
    CHECK(reading("windows1252.xml").title == u"Café “Lumen” €"_s);
    CHECK(reading("windows1252.xml").items[0].title == u"L’été"_s);
    CHECK(reading("lies_latin1.xml", "text/xml; charset=iso-8859-1").title == u"Été — déjà"_s);
    CHECK(reading("lies_utf8.xml").title == u"Café"_s);
    CHECK(reading("utf16.xml").title == u"Été"_s);
    CHECK(decoded("\xef\xbb\xbf<a/>", {}) == "<a/>"_L1);
    CHECK(decoded("\xa4", "text/xml; charset=ISO-8859-15") == u"€"_s);
}

TEST_CASE("A document's own entities are nothing: no file, no bomb", "[feeds][fault-28]")
{
    const Feed feed = reading("bomb.xml");
    CHECK(feed.title == "&c;&f;"_L1);
    REQUIRE(feed.items.size() == 1);
    CHECK(feed.items[0].title == "Still read &c;"_L1);
}

TEST_CASE("What is ill-formed is read as far as it goes", "[feeds][fault-35]")
{
    const Feed feed = reading("broken.xml");
    CHECK_FALSE(feed.whole);
    CHECK(feed.title == u"Fish & chips \u00a0 &unknown;"_s);
    REQUIRE(feed.items.size() == 2);
    CHECK(feed.items[0].title == "AT&T  & more"_L1);
    for (const QByteArray &none : { QByteArray(), QByteArray("<html><body>x</body></html>"),
                                    QByteArray("{}"), QByteArray("{\"version\":1}"), QByteArray("x"),
                                    QByteArray("<svg/>") })
        CHECK_FALSE(read(none, {}, home));
    QByteArray deep = "<rss>";
    for (int i = 0; i < 5000; ++i)
        deep += "<a>";
    CHECK_FALSE(read(deep, {}, home));
}

TEST_CASE("An item keeps its name, and no feed can speak for another", "[feeds]")
{
    Item item;
    item.title = u"One"_s;
    item.html = u"text"_s;
    const QString byText = nameOf(item, home);
    item.link = QUrl(u"https://lamp.example.org/1"_s);
    const QString byLink = nameOf(item, home);
    CHECK(byLink != byText);
    item.html = u"another text"_s;
    CHECK(nameOf(item, home) == byLink);
    item.id = u"17"_s;
    const QString byId = nameOf(item, home);
    item.link = QUrl(u"https://elsewhere.example.org/1"_s);
    CHECK(nameOf(item, home) == byId);
    CHECK(nameOf(item, QUrl(u"https://other.example.org/feed.xml"_s)) != byId);
}

TEST_CASE("Dates are understood in the forms that feeds use", "[feeds]")
{
    CHECK(when(u"Fri, 20 Nov 2026 10:11:13 +0100"_s) == "2026-11-20T09:11:13Z"_L1);
    CHECK(when(u"20 Nov 2026 10:11 GMT"_s) == "2026-11-20T10:11:00Z"_L1);
    CHECK(when(u"Fri, 20 November 26 10:11:13 EST"_s) == "2026-11-20T15:11:13Z"_L1);
    CHECK(when(u"Nov 20, 2026 10:11:13"_s) == "2026-11-20T10:11:13Z"_L1);
    CHECK(when(u"Fri, 20 Nov 2026"_s) == "2026-11-20T00:00:00Z"_L1);
    CHECK(when(u"2026-11-20T10:11:13.5-03:30"_s) == "2026-11-20T13:41:13Z"_L1);
    CHECK(when(u"2026-11-20 10:11"_s) == "2026-11-20T10:11:00Z"_L1);
    CHECK(when(u"2026-11-20"_s) == "2026-11-20T00:00:00Z"_L1);
    CHECK(when(u"Fri, 20 Nov 2026 24:61:99 CEST"_s) == "2026-11-20T21:59:59Z"_L1);
    CHECK(when(u"1795172400"_s) == "2026-11-20T11:00:00Z"_L1);
    for (const QString &none : { u""_s, u"yesterday"_s, u"31 Feb 2026"_s, u"99/99/9999"_s, u"12"_s })
        CHECK(when(none) == "-"_L1);
}

TEST_CASE("A page names its feeds, its own before that of its comments", "[feeds]")
{
    const QUrl page(u"https://site.example.org/blog/"_s);
    CHECK(looksLikePage(fixture("page.html")));
    const QList<Named> found = namedIn(fixture("page.html"), {}, page);
    REQUIRE(found.size() == 2);
    CHECK(found[0].url.toString() == "https://site.example.org/blog/atom.xml?a=1&b=2"_L1);
    CHECK(found[0].title == "News"_L1);
    CHECK(found[1].url.toString() == "https://site.example.org/comments/feed/"_L1);
    CHECK(typedAddress(u"feed://x.example.org/rss"_s).toString() == "https://x.example.org/rss"_L1);
    CHECK(typedAddress(u" x.example.org "_s).toString() == "https://x.example.org"_L1);
    CHECK(typedAddress(u"http://x.example.org:80/a#b"_s).toString() == "https://x.example.org/a"_L1);
    for (const QString &none : { u"file:///etc/passwd"_s, u"two words"_s, u""_s, u"javascript:x"_s })
        CHECK(typedAddress(none).isEmpty());
}

TEST_CASE("Another reader's list is read, and ours is read back", "[feeds]")
{
    const auto list = opml::read(fixture("list.opml"));
    REQUIRE(list);
    REQUIRE(list->size() == 2);
    CHECK(list->at(0).title == "Lamp"_L1);
    CHECK(list->at(0).page.toString() == "https://lamp.example.org/"_L1);
    CHECK(list->at(1).url.toString() == "https://odd.example.org/rss"_L1);
    const auto again = opml::read(opml::write(*list, u"Parvis <&>"_s));
    REQUIRE(again);
    CHECK(*again == *list);
    CHECK_FALSE(opml::read("<rss/>"));
    CHECK_FALSE(opml::read("nothing"));
}
