// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/mastodonstage.h"

using namespace mastodon;
using namespace stage;

namespace {

const QUrl site(u"https://example.social"_s);
const Instant now = instant(1'795'172'400'000);

QList<PageItem> items(const QStringList &ids)
{
    QList<PageItem> made;
    for (const QString &id : ids)
        made.append({ id, now });
    return made;
}

Reply linked(const QByteArray &link)
{
    Reply reply;
    reply.headers.append({ "link", link });
    return reply;
}

Progress begun()
{
    Progress progress;
    progress.take(items({ u"9"_s }), Reply(), site, now - 1h);
    return progress;
}

} // namespace

TEST_CASE("Links are followed on the account's own server only", "[mastodon][fault-48]")
{
    const Reply reply = linked("<https://example.social/a?max_id=1>; rel=\"next\", "
                               "<https://example.social/a?min_id=9>; rel=\"prev\"");
    CHECK(link(reply, u"next"_s, site).query() == "max_id=1"_L1);
    CHECK(link(reply, u"prev"_s, site).query() == "min_id=9"_L1);
    CHECK(link(reply, u"last"_s, site).isEmpty());
    for (const char *elsewhere :
         { "<https://evil.example/a>; rel=\"next\"", "<http://example.social/a>; rel=\"next\"",
           "<https://example.social:444/a>; rel=\"next\"", "<file:///etc/passwd>; rel=\"next\"",
           "<https://example.social@evil.example/>; rel=\"next\"", "<", "", "<>; rel=\"next\"" })
        CHECK(link(linked(elsewhere), u"next"_s, site).isEmpty());
}

TEST_CASE("The first reading goes back to the horizon, later ones forward", "[mastodon]")
{
    Progress progress;
    CHECK(progress.question(site, u"/a"_s, { { u"limit"_s, u"2"_s } }).toString()
          == "https://example.social/a?limit=2"_L1);
    const Reply first = linked("<https://example.social/a?max_id=8>; rel=\"next\"");
    CHECK(progress.take(items({ u"9"_s, u"8"_s }), first, site, now - 1h).size() == 2);
    CHECK(progress.more());
    progress = Progress::fromJson(progress.toJson());
    CHECK(progress.question(site, u"/a"_s, {}).query() == "max_id=8"_L1);
    QList<PageItem> old = items({ u"7"_s, u"6"_s });
    old[1].at = now - 2h;
    const Reply second = linked("<https://example.social/a?max_id=6>; rel=\"next\"");
    CHECK(progress.take(old, second, site, now - 1h) == QList<qsizetype> { 0 });
    CHECK_FALSE(progress.more());
    CHECK(progress.question(site, u"/a"_s, {}).query() == "min_id=9"_L1);

    const Reply third = linked("<https://example.social/a?min_id=11>; rel=\"prev\"");
    CHECK(progress.take(items({ u"11"_s, u"10"_s }), third, site, now - 1h).size() == 2);
    CHECK(progress.more());
    CHECK(progress.question(site, u"/a"_s, {}).query() == "min_id=11"_L1);
    CHECK(progress.take({}, Reply(), site, now - 1h).isEmpty());
    CHECK_FALSE(progress.more());
    CHECK(progress.newest() == "11"_L1);
}

TEST_CASE("A server that ignores min_id brings nothing twice", "[mastodon][fault-41]")
{
    Progress progress = begun();
    const QList<qsizetype> fresh
        = progress.take(items({ u"12"_s, u"11"_s, u"9"_s, u"8"_s }), Reply(), site, now - 1h);
    CHECK(fresh == QList<qsizetype> { 0, 1 });
    CHECK_FALSE(progress.more());
    CHECK(progress.take(items({ u"12"_s, u"11"_s, u"9"_s }), Reply(), site, now - 1h).isEmpty());
}

TEST_CASE("A page told oldest first is turned round", "[mastodon][fault-47]")
{
    Progress progress = begun();
    QList<PageItem> rising { { u"10"_s, now - 2h }, { u"11"_s, now - 1h } };
    CHECK(progress.take(rising, Reply(), site, now - 9h) == QList<qsizetype> { 1, 0 });
    CHECK(progress.newest() == "11"_L1);
}

TEST_CASE("Pages that lead in circles come to an end", "[mastodon][fault-45]")
{
    SECTION("backwards, A to B to A")
    {
        Progress progress;
        int pages = 0;
        do {
            const Reply reply = linked(pages % 2 ? "<https://example.social/a?max_id=1>; rel=\"next\""
                                                 : "<https://example.social/a?max_id=2>; rel=\"next\"");
            progress.take(items({ u"1"_s }), reply, site, now - 1h);
            progress = Progress::fromJson(progress.toJson());
            ++pages;
        } while (progress.question(site, u"/a"_s, {}).query().startsWith("max_id"_L1)
                 && pages < 1000);
        CHECK(pages <= 4);
    }
    SECTION("forwards, A to B to A")
    {
        Progress progress = begun();
        int pages = 0;
        do {
            const Reply reply = linked("<https://example.social/a?min_id=1>; rel=\"prev\"");
            progress.take(items({ pages % 2 ? u"1"_s : u"2"_s }), reply, site, now - 1h);
            ++pages;
        } while (progress.more() && pages < 1000);
        CHECK(pages <= 4);
    }
    SECTION("a list without end")
    {
        Progress progress = begun();
        int pages = 0;
        do {
            const Reply reply = linked("<https://example.social/a?min_id=1>; rel=\"prev\"");
            progress.take(items({ QString::number(100 + pages) }), reply, site, now - 1h);
            ++pages;
        } while (progress.more() && pages < 1000);
        CHECK(pages <= 201);
    }
}

TEST_CASE("Empty pages with a next one are followed five times", "[mastodon][fault-46]")
{
    Progress progress;
    int pages = 0;
    do {
        const QByteArray next = "<https://example.social/a?max_id=" + QByteArray::number(pages)
            + ">; rel=\"next\"";
        progress.take({}, linked(next), site, now - 1h);
        const bool more = progress.more();
        ++pages;
        if (!more)
            break;
    } while (pages < 1000);
    CHECK(pages == 5);
}
