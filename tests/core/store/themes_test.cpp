// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/conversations.h"
#include "core/store/search.h"
#include "core/store/themes.h"
#include "core/store/views.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

struct World : WorkspaceFixture
{
    World()
        : account(addAccount(Platform::Mastodon))
    {
    }
    qint64 theme(const QString &name, const QStringList &words, const QString &language = {})
    {
        themes::Entry entry;
        entry.name = name;
        entry.words[language] = words;
        return *themes::save(*database, entry, now);
    }
    void receive(const QString &id, const QString &text, const QList<qint64> &about)
    {
        messages::Placed placed = mention(id, u"claire-"_s + id, text, now - 1h);
        placed.sense = understanding::Sense();
        placed.sense->themes = about;
        deliver(account, { placed });
    }
    qint64 conversation(const QString &id)
    {
        Statement query = database->prepare(u"SELECT id FROM conversation WHERE root_id = ?"_s);
        REQUIRE(query.run(id));
        REQUIRE(query.next());
        return query.integer(0);
    }
    QStringList found(const QString &typed)
    {
        QStringList texts;
        const QList<search::Hit> hits = *search::find(*database, typed, 0, 0, 100);
        for (const search::Hit &hit : hits)
            texts.append(hit.text.raw());
        return texts;
    }
    QList<Conversation> page(const conversations::Filter &filter)
    {
        return *conversations::page(*database, filter, {}, conversations::Way::Older, 100);
    }

    qint64 account;
};

} // namespace

TEST_CASE("A theme is a name and its words by language", "[themes]")
{
    World w;
    themes::Entry entry;
    entry.name = u"  Livraison "_s;
    entry.words[u"fr"_s] = QStringList { u"Livr*"_s, u" colis  perdu "_s, u""_s, u"livr*"_s };
    entry.words[u""_s] = QStringList { u"dhl"_s };
    entry.id = *themes::save(*w.database, entry, w.now);
    auto all = *themes::all(*w.database);
    REQUIRE(all.size() == 1);
    CHECK(all[0].name == u"Livraison"_s);
    CHECK(all[0].words[u"fr"_s] == QStringList { u"livr*"_s, u"colis perdu"_s });
    CHECK(all[0].words[u""_s] == QStringList { u"dhl"_s });

    entry.name = u"Colis"_s;
    entry.words.remove(u""_s);
    CHECK(*themes::save(*w.database, entry, w.now) == entry.id);
    all = *themes::all(*w.database);
    REQUIRE(all.size() == 1);
    CHECK(all[0].name == u"Colis"_s);
    CHECK_FALSE(all[0].words.contains(u""_s));

    const qint64 other = w.theme(u"Prix"_s, { u"cher*"_s });
    CHECK(other != entry.id);
    CHECK(w.theme(u"Prix"_s, { u"prix"_s }) == other); // the same subject, more words
    CHECK(themes::all(*w.database)->at(1).words[u""_s].size() == 2);
    const themes::Entry was = *themes::remove(*w.database, other);
    CHECK(themes::all(*w.database)->size() == 1);
    themes::Entry back = was;
    back.id = 0;
    REQUIRE(themes::save(*w.database, back, w.now));
    CHECK(themes::all(*w.database)->at(1).words == was.words);
    CHECK(themes::remove(*w.database, 999).error().kind == Error::NotFound);
}

TEST_CASE("What makes no sense is refused, and nothing is changed", "[themes]")
{
    World w;
    const qint64 price = w.theme(u"Prix"_s, { u"prix"_s });
    w.theme(u"Stock"_s, { u"stock"_s });
    const auto refuses = [&w](const QString &name, const QString &language, const QString &word,
                              qint64 id = 0) {
        themes::Entry entry;
        entry.id = id;
        entry.name = name;
        entry.words[language] = QStringList { u"bon"_s, word };
        return themes::save(*w.database, entry, w.now).error().kind;
    };
    CHECK(refuses(u" "_s, u""_s, u"mot"_s) == Error::Invalid);
    CHECK(refuses(u"Prix"_s, u""_s, u"!!"_s) == Error::Invalid);
    CHECK(refuses(u"Prix"_s, u"nl"_s, u"prijs"_s) == Error::Invalid);
    CHECK(refuses(u"Prix"_s, u""_s, QString(100, u'a')) == Error::Invalid);
    CHECK(refuses(u"Stock"_s, u""_s, u"mot"_s, price) == Error::Invalid); // another's name
    CHECK(refuses(u"Rien"_s, u""_s, u"mot"_s, 999) == Error::NotFound);
    const auto all = *themes::all(*w.database);
    REQUIRE(all.size() == 2);
    CHECK(all[0].words[u""_s] == QStringList { u"prix"_s });
}

TEST_CASE("Conversations are filtered by theme, in every state", "[themes]")
{
    World w;
    const qint64 delivery = w.theme(u"Livraison"_s, { u"colis"_s });
    const qint64 price = w.theme(u"Prix"_s, { u"prix"_s });
    w.receive(u"m1"_s, u"Mon colis"_s, { delivery });
    w.receive(u"m2"_s, u"Le prix du colis"_s, { price, delivery });
    w.receive(u"m3"_s, u"Bonjour"_s, {});
    REQUIRE(conversations::setState(*w.database, w.conversation(u"m1"_s),
                                    Conversation::State::Done));
    conversations::Filter filter;
    filter.theme = u"Livraison"_s;
    CHECK(w.page(filter).size() == 2);
    filter.open = true;
    CHECK(w.page(filter).size() == 1);
    filter.open = false;
    filter.state = Conversation::State::Done;
    REQUIRE(w.page(filter).size() == 1);
    CHECK(w.page(filter)[0].id == w.conversation(u"m1"_s));
    filter.theme = u"Prix"_s;
    CHECK(w.page(filter).isEmpty());
    filter.theme = u"Inconnu"_s;
    CHECK(w.page(filter).isEmpty());
    CHECK(*themes::of(*w.database, w.conversation(u"m2"_s))
          == QStringList { u"Livraison"_s, u"Prix"_s });
    CHECK(themes::counted(*w.database)->at(0).conversations == 2);

    // It is part of a saved view.
    filter.theme = u"Livraison"_s;
    CHECK(conversations::fromJson(conversations::toJson(filter)) == filter);
    conversations::Filter other = filter;
    other.theme.clear();
    CHECK_FALSE(other == filter);
}

TEST_CASE("theme: searches, by the beginning of its name, with words or alone", "[themes]")
{
    World w;
    const qint64 delivery = w.theme(u"Livraison à domicile"_s, { u"colis"_s });
    w.receive(u"m1"_s, u"Mon colis rouge"_s, { delivery });
    w.receive(u"m2"_s, u"Une lampe rouge"_s, {});
    CHECK(w.found(u"theme:livraison"_s) == QStringList { u"Mon colis rouge"_s });
    CHECK(w.found(u"sujet:\"livraison à\" rouge"_s) == QStringList { u"Mon colis rouge"_s });
    CHECK(w.found(u"theme:livraison lampe"_s).isEmpty());
    CHECK(w.found(u"theme:rien"_s).isEmpty());
    CHECK(w.found(u"rouge theme:"_s).size() == 2); // restricts nothing yet
    conversations::Filter filter;
    filter.words = u"theme:livr"_s;
    CHECK(search::conversations(*w.database, filter, 10)->size() == 1);
}

TEST_CASE("An edited message is about what it says now, a removed theme about nothing", "[themes]")
{
    World w;
    const qint64 delivery = w.theme(u"Livraison"_s, { u"colis"_s });
    w.receive(u"m1"_s, u"Mon colis"_s, { delivery });
    const qint64 id = w.conversation(u"m1"_s);
    CHECK(themes::of(*w.database, id)->size() == 1);
    w.receive(u"m1"_s, u"Mon train"_s, {});
    CHECK(themes::of(*w.database, id)->isEmpty());
    w.receive(u"m1"_s, u"Mon colis"_s, { delivery, 999 }); // 999 was removed meanwhile
    CHECK(themes::of(*w.database, id)->size() == 1);
    REQUIRE(themes::remove(*w.database, delivery));
    CHECK(themes::of(*w.database, id)->isEmpty());
}

TEST_CASE("Messages are read for themes newest first, once, and again when words change", "[themes]")
{
    World w;
    w.receive(u"m1"_s, u"Un"_s, {});
    w.receive(u"m2"_s, u"Deux"_s, {});
    w.receive(u"m3"_s, u"Trois"_s, {});
    CHECK_FALSE(*themes::areLeft(*w.database));
    CHECK(themes::pending(*w.database, 10)->isEmpty());
    const qint64 theme = w.theme(u"Nombres"_s, { u"deux"_s });
    CHECK(*themes::areLeft(*w.database));
    const auto batch = *themes::pending(*w.database, 2);
    REQUIRE(batch.size() == 2);
    CHECK(batch[0].text.raw() == u"Trois"_s);
    const auto read = [&](const QList<themes::Pending> &pending) {
        QList<themes::Read> made;
        for (const themes::Pending &each : pending) {
            themes::Read one;
            one.conversationId = each.conversationId;
            one.messageId = each.messageId;
            if (each.text.raw() == u"Deux"_s)
                one.themes.append(theme);
            made.append(one);
        }
        return made;
    };
    const QString words = *themes::stamp(*w.database);
    CHECK(*themes::saveRead(*w.database, read(batch), words) == 1);
    const auto rest = *themes::pending(*w.database, 10);
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].text.raw() == u"Un"_s);
    w.theme(u"Nombres"_s, { u"trois"_s });
    CHECK(*themes::saveRead(*w.database, read(rest), words) == 0); // read with the words of before
    CHECK(themes::pending(*w.database, 10)->size() == 3);
    const QString now = *themes::stamp(*w.database);
    CHECK(*themes::saveRead(*w.database, read(*themes::pending(*w.database, 10)), now) == 0);
    CHECK(*themes::areLeft(*w.database)); // whoever reads on finds that nothing is left
    CHECK(*themes::saveRead(*w.database, {}, now) == 0);
    CHECK_FALSE(*themes::areLeft(*w.database));
}
