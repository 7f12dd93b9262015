// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/schedule/campaign.h"

using namespace Qt::StringLiterals;

namespace {

const QString said = u"utm_source=mastodon&utm_medium=social&utm_campaign=reparer"_s;

QString tagged(const QString &text, const QStringList &hosts = {})
{
    return campaign::tagged(text, { u"Réparer"_s, hosts }, Platform::Mastodon);
}

} // namespace

TEST_CASE("A campaign marks the links of a post, each with its platform", "[campaign]")
{
    CHECK(tagged(u"https://lumen.example/reparer"_s) == u"https://lumen.example/reparer?"_s + said);
    CHECK(tagged(u"https://lumen.example"_s) == u"https://lumen.example/?"_s + said);
    CHECK(campaign::tagged(u"HTTP://lumen.example/a"_s, { u"x"_s, {} }, Platform::LinkedIn)
          == u"HTTP://lumen.example/a?utm_source=linkedin&utm_medium=social&utm_campaign=x"_s);
    CHECK(tagged(u"no link, me@lumen.example"_s) == u"no link, me@lumen.example"_s);
    CHECK(campaign::tagged(u"https://a.example"_s, { QString(), {} }, Platform::X)
          == u"https://a.example"_s);
    CHECK(campaign::has(u"see https://a.example"_s));
    CHECK_FALSE(campaign::has(u"see a.example"_s));
}

TEST_CASE("What a link says already stays, in its place, and is never said twice", "[campaign]")
{
    CHECK(tagged(u"https://l.example/a?b=1&c=%C3%A9#d?e"_s)
          == u"https://l.example/a?b=1&c=%C3%A9&"_s + said + u"#d?e"_s);
    const QString once = tagged(u"https://l.example/a?x=1#top"_s);
    CHECK(tagged(once) == once);
    CHECK(tagged(u"https://l.example/?utm_source=letter"_s)
          == u"https://l.example/?utm_source=letter&utm_medium=social&utm_campaign=reparer"_s);
    CHECK(tagged(u"https://l.example/?UTM_Source=letter&utm_medium&utm_campaign="_s)
          == u"https://l.example/?UTM_Source=letter&utm_medium&utm_campaign="_s);
    CHECK(tagged(u"https://l.example/a?"_s) == u"https://l.example/a?"_s + said + u'?'); // it asks
    CHECK(tagged(u"https://l.example/a?b&"_s) == u"https://l.example/a?b&"_s + said);
    CHECK(tagged(u"https://exämple.org/é/%20"_s) == u"https://exämple.org/é/%20?"_s + said);
}

TEST_CASE("The sentence around a link is not part of it", "[campaign]")
{
    CHECK(tagged(u"Voir (https://l.example/a). Et https://l.example/b_(c), enfin…"_s)
          == u"Voir (https://l.example/a?"_s + said + u"). Et https://l.example/b_(c)?"_s + said
              + u", enfin…"_s);
    CHECK(tagged(u"« https://l.example »"_s) == u"« https://l.example/?"_s + said + u" »"_s);
}

TEST_CASE("Only hosts of ours are marked when they are named", "[campaign]")
{
    const QStringList ours { u"lumen.example"_s };
    for (const QString &link : { u"https://lumen.example/a"_s, u"https://shop.LUMEN.example/a"_s })
        CHECK(tagged(link, ours) == link + u'?' + said);
    for (const QString &link : { u"https://notlumen.example/a"_s, u"https://lumen.example.evil.org/a"_s,
                                 u"https://lumen.example@evil.org/a"_s })
        CHECK(tagged(link, ours) == link);
}

TEST_CASE("A campaign's name is made fit for an address", "[campaign]")
{
    CHECK(campaign::slug(u"  Réparer, pas jeter ! "_s) == u"reparer-pas-jeter"_s);
    CHECK(campaign::slug(u"Œuvre n° 3"_s) == u"oeuvre-n-3"_s);
    CHECK(campaign::slug(u"مصباح"_s).startsWith(u'%'));
    CHECK(campaign::slug(u"!!"_s).isEmpty());
    CHECK(tagged(u"x"_s) == u"x"_s);
}
