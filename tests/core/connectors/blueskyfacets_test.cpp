// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/facets.h"
#include "tests/catch.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
namespace facets = bluesky::facets;

namespace {

const QString ben = u"did:plc:ben5vyx3w4wdshttqu5wx4wx"_s;

// "link https://a 3-11" for each facet, with the bytes it covers.
QStringList shown(const QString &text, const QMap<QString, QString> &dids = {})
{
    QStringList lines;
    const QByteArray bytes = text.toUtf8();
    for (const QJsonValue each : facets::written(text, dids)) {
        const QJsonObject index = each.toObject()["index"_L1].toObject();
        const int from = index["byteStart"_L1].toInt();
        const int to = index["byteEnd"_L1].toInt();
        const QJsonObject feature = each.toObject()["features"_L1].toArray().at(0).toObject();
        const QString kind = feature["$type"_L1].toString().section(u'#', 1);
        const QString value = feature["uri"_L1].toString() + feature["tag"_L1].toString()
            + feature["did"_L1].toString();
        lines.append(kind + u' ' + value + u" ["_s + QString::fromUtf8(bytes.mid(from, to - from))
                     + u']');
    }
    return lines;
}

QJsonObject facet(int from, int to, const QJsonObject &feature)
{
    return { { u"index"_s, QJsonObject { { u"byteStart"_s, from }, { u"byteEnd"_s, to } } },
             { u"features"_s, QJsonArray { feature } } };
}

QJsonObject web(const QString &uri)
{
    return { { u"$type"_s, u"app.bsky.richtext.facet#link"_s }, { u"uri"_s, uri } };
}

} // namespace

TEST_CASE("Links, mentions and tags are found at their UTF-8 bytes", "[bluesky]")
{
    const QString text = u"👨‍👩‍👧 café: @ben.test voir https://example.org/é?q=1 #fête 🎉 #x"_s;
    const QMap<QString, QString> dids { { u"ben.test"_s, ben } };
    const QStringList expected { u"mention "_s + ben + u" [@ben.test]"_s,
                                 u"link https://example.org/é?q=1 [https://example.org/é?q=1]"_s,
                                 u"tag fête [#fête]"_s, u"tag x [#x]"_s };
    CHECK(shown(text, dids) == expected);
    const QJsonObject first = facets::written(text, dids)[0].toObject()["index"_L1].toObject();
    // The family is 18 bytes and 8 UTF-16 units, é two bytes.
    CHECK(first["byteStart"_L1].toInt() == 18 + 1 + 5 + 2);
    CHECK(first["byteEnd"_L1].toInt() == 18 + 1 + 5 + 2 + 9);
}

TEST_CASE("A link ends where the sentence goes on", "[bluesky]")
{
    CHECK(shown(u"(see https://example.org/a_(b))."_s)
          == QStringList { u"link https://example.org/a_(b) [https://example.org/a_(b)]"_s });
    CHECK(shown(u"https://example.org, and http://b.example!"_s)
          == QStringList { u"link https://example.org [https://example.org]"_s,
                           u"link http://b.example [http://b.example]"_s });
    CHECK(shown(u"« https://example.org/x »"_s)
          == QStringList { u"link https://example.org/x [https://example.org/x]"_s });
    CHECK(shown(u"https:// example.org javascript:alert(1) ftp://example.org"_s).isEmpty());
    CHECK(facets::firstLink(u"a https://one.example b https://two.example"_s)
          == u"https://one.example"_s);
}

TEST_CASE("Only what can be a handle is a mention", "[bluesky]")
{
    CHECK(facets::mentions(u"@Ben.Test, (@ann.example) mail bob@example.org @nobody @ben.test"_s)
          == QStringList { u"ben.test"_s, u"ann.example"_s });
    CHECK(facets::mentions(u"https://example.org/@user.name and @-a.test @a..b"_s).isEmpty());
    // Nobody has this handle: it stays text.
    CHECK(shown(u"@gone.test hello"_s, { { u"gone.test"_s, QString() } }).isEmpty());
    CHECK(shown(u"hi @BEN.test!"_s, { { u"ben.test"_s, ben } })
          == QStringList { u"mention "_s + ben + u" [@BEN.test]"_s });
}

TEST_CASE("A tag has a letter, ends before punctuation and stands alone", "[bluesky]")
{
    CHECK(shown(u"#one, #two. (#three) #4 #5th no#six ＃seven #"_s)
          == QStringList { u"tag one [#one]"_s, u"tag two [#two]"_s, u"tag three [#three]"_s,
                           u"tag 5th [#5th]"_s, u"tag seven [＃seven]"_s });
    CHECK(shown(u"https://example.org/#anchor"_s)
          == QStringList { u"link https://example.org/#anchor [https://example.org/#anchor]"_s });
    CHECK(shown(u'#' + QString(65, u'a')).isEmpty());
}

TEST_CASE("A stranger's facets become links at UTF-16 offsets", "[bluesky]")
{
    const QString text = u"é🎉 site et fin"_s; // é 2 bytes, 🎉 4 bytes
    const Passage passage = facets::read(text, { facet(7, 11, web(u"https://example.org"_s)) });
    CHECK(passage.text.raw() == text);
    REQUIRE(passage.links.size() == 1);
    CHECK(text.mid(passage.links[0].start, passage.links[0].length) == u"site"_s);
    CHECK(passage.links[0].target == u"https://example.org"_s);
    CHECK(passage.links[0].kind == Passage::Link::Kind::Web);
}

TEST_CASE("What is written is read back the same", "[bluesky]")
{
    const QString text = u"🎉 @ben.test https://example.org/ü #été"_s;
    const Passage passage = facets::read(text, facets::written(text, { { u"ben.test"_s, ben } }));
    REQUIRE(passage.links.size() == 3);
    CHECK(text.mid(passage.links[0].start, passage.links[0].length) == u"@ben.test"_s);
    CHECK(passage.links[0].kind == Passage::Link::Kind::Mention);
    CHECK(passage.links[0].target == u"https://bsky.app/profile/"_s + ben);
    CHECK(text.mid(passage.links[1].start, passage.links[1].length) == u"https://example.org/ü"_s);
    CHECK(text.mid(passage.links[2].start, passage.links[2].length) == u"#été"_s);
    CHECK(passage.links[2].kind == Passage::Link::Kind::Tag);
    CHECK(passage.links[2].target == u"https://bsky.app/hashtag/%C3%A9t%C3%A9"_s);
}

TEST_CASE("Facets that do not lie on characters or overlap are dropped", "[bluesky][fault-35]")
{
    const QString text = u"é🎉 site"_s;
    const QJsonObject link = web(u"https://example.org"_s);
    const QJsonArray bad { facet(1, 7, link),  facet(0, 3, link),   facet(7, 99, link),
                           facet(-1, 2, link), facet(11, 7, link),  facet(7, 7, link),
                           facet(7, 11, {}),   QJsonObject(),       QJsonValue(17),
                           QJsonObject { { u"index"_s, u"x"_s }, { u"features"_s, 3 } } };
    CHECK(facets::read(text, bad).links.isEmpty());
    const QJsonArray crossing { facet(7, 11, link), facet(8, 10, link), facet(0, 6, link) };
    const Passage passage = facets::read(text, crossing);
    REQUIRE(passage.links.size() == 2);
    CHECK(passage.links[0].start == 0);
    CHECK(passage.links[1].start == 4);
    QJsonArray many;
    for (int i = 0; i < 5000; ++i)
        many.append(facet(0, 2, link));
    CHECK(facets::read(text, many).links.size() == 1);
}

TEST_CASE("A word nobody could lay out is broken and a huge text is cut", "[bluesky][fault-50]")
{
    const QString word(5'000, u'x');
    const QString text = word + u" https://e.org"_s;
    const Passage passage = facets::read(text, { facet(5'001, 5'014, web(u"https://e.org"_s)) });
    const QString shownText = passage.text.raw();
    CHECK(shownText.count(QChar(0x200b)) == 2);
    REQUIRE(passage.links.size() == 1);
    CHECK(shownText.mid(passage.links[0].start, passage.links[0].length) == u"https://e.org"_s);
    CHECK(facets::read(QString(1'000'000, u'y'), {}).text.size() < 20'020);
    QString emoji;
    for (int i = 0; i < 20'000; ++i)
        emoji += u"🎉"_s;
    const QString cut = facets::read(u"a"_s + emoji, {}).text.raw();
    CHECK_FALSE(cut.back().isHighSurrogate());
}

TEST_CASE("A text with NUL characters loses them and its links", "[bluesky][fault-32]")
{
    QString text = u"ab https://e.org"_s;
    text[1] = QChar(0);
    const Passage passage = facets::read(text, { facet(3, 16, web(u"https://e.org"_s)) });
    CHECK(passage.text.raw() == u"a https://e.org"_s);
    CHECK(passage.links.isEmpty());
}
