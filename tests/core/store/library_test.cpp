// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/charter.h"
#include "core/store/savedreplies.h"
#include "tests/fakes/workspacefixture.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

savedreplies::Reply reply(const QString &title, const QString &text)
{
    savedreplies::Reply made;
    made.title = title;
    made.text = text;
    return made;
}

charter::Article article(const QString &title, int number = 0)
{
    charter::Article made;
    made.number = number;
    made.words.insert(u"fr"_s, { title, u"Texte de "_s + title });
    return made;
}

QStringList titles(Database &database)
{
    QStringList found;
    const auto all = charter::all(database);
    for (const charter::Article &each : *all) {
        CHECK(each.number == found.size() + 1);
        found.append(each.in(u"fr"_s).title);
    }
    return found;
}

} // namespace

TEST_CASE("A saved reply is kept, changed, removed and brought back as it was", "[library]")
{
    WorkspaceFixture w;
    Database &db = *w.database;
    savedreplies::Reply one = reply(u"  Colis  en retard "_s, u"Bonjour {first}"_s);
    one.category = u"Livraison"_s;
    one.language = u"fr"_s;
    Media picture;
    picture.path = u"/elsewhere/media/abc.png"_s;
    picture.sha256 = "abc";
    picture.mimeType = u"image/png"_s;
    picture.altText = u"Le carton"_s;
    one.media = { picture };
    const auto id = savedreplies::save(db, one, w.now);
    REQUIRE(id);
    auto kept = savedreplies::one(db, *id);
    REQUIRE(kept);
    CHECK(kept->title == u"Colis en retard"_s);
    REQUIRE(kept->media.size() == 1);
    CHECK(QFileInfo(kept->media[0].path).fileName() == u"abc.png"_s);
    CHECK_FALSE(kept->media[0].path.startsWith(u"/elsewhere"_s)); // of the workspace where it is now
    CHECK(kept->media[0].altText == u"Le carton"_s);

    REQUIRE(savedreplies::touch(db, *id, w.now));
    kept->text = u"Bonjour"_s;
    REQUIRE(*savedreplies::save(db, *kept, w.now) == *id);
    CHECK(savedreplies::one(db, *id)->used == 1);
    CHECK(savedreplies::one(db, *id)->text == u"Bonjour"_s);

    const auto was = savedreplies::remove(db, *id);
    REQUIRE(was);
    CHECK(savedreplies::all(db)->isEmpty());
    CHECK(savedreplies::remove(db, *id).error().kind == Error::NotFound);
    REQUIRE(*savedreplies::save(db, *was, w.now) == *id);
    CHECK(savedreplies::one(db, *id)->used == 1);
}

TEST_CASE("Saved replies that are read in are kept all or none", "[library]")
{
    WorkspaceFixture w;
    const QList<savedreplies::Reply> two { reply(u"a"_s, u"1"_s), reply(u"b"_s, u"2"_s) };
    w.database->failCall(2);
    CHECK_FALSE(savedreplies::add(*w.database, two, w.now));
    w.database->failCall(-1);
    CHECK(savedreplies::all(*w.database)->isEmpty());
    CHECK(*savedreplies::add(*w.database, two, w.now) == 2);
    CHECK(savedreplies::all(*w.database)->size() == 2);
}

TEST_CASE("Articles are numbered without a gap, whatever is put in, moved or taken out", "[library]")
{
    WorkspaceFixture w;
    Database &db = *w.database;
    REQUIRE(charter::addAll(db, { article(u"A"_s), article(u"B"_s), article(u"C"_s) }));
    CHECK(titles(db) == QStringList { u"A"_s, u"B"_s, u"C"_s });
    REQUIRE(charter::save(db, article(u"D"_s, 2)));
    CHECK(titles(db) == QStringList { u"A"_s, u"D"_s, u"B"_s, u"C"_s });
    const qint64 d = charter::numbered(db, 2)->id;
    REQUIRE(charter::move(db, d, 4));
    CHECK(titles(db) == QStringList { u"A"_s, u"B"_s, u"C"_s, u"D"_s });
    REQUIRE(charter::move(db, d, 1));
    const auto was = charter::remove(db, charter::numbered(db, 2)->id);
    REQUIRE(was);
    CHECK(titles(db) == QStringList { u"D"_s, u"B"_s, u"C"_s });
    REQUIRE(charter::save(db, *was));
    CHECK(titles(db) == QStringList { u"D"_s, u"A"_s, u"B"_s, u"C"_s });
    CHECK(charter::numbered(db, 9).error().kind == Error::NotFound);
}

TEST_CASE("An article speaks each language, or English, or the one it has", "[library]")
{
    WorkspaceFixture w;
    Database &db = *w.database;
    charter::Article one = article(u"Courtoisie"_s);
    one.words.insert(u"en"_s, { u"Courtesy"_s, u"Be kind"_s });
    one.words.insert(u"de"_s, { u" "_s, u""_s }); // said nothing: not kept
    one.id = *charter::save(db, one);
    const charter::Article kept = *charter::numbered(db, 1);
    CHECK(kept.words.keys() == QStringList { u"en"_s, u"fr"_s });
    CHECK(kept.in(u"fr"_s).title == u"Courtoisie"_s);
    CHECK(kept.in(u"de"_s).title == u"Courtesy"_s);
    one.words.remove(u"en"_s);
    REQUIRE(charter::save(db, one));
    CHECK(charter::numbered(db, 1)->in(u"de"_s).title == u"Courtoisie"_s);
    CHECK(charter::Article().in(u"fr"_s).title.isEmpty());
}
