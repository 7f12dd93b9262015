// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/report.h"
#include "core/insight/tally.h"
#include "tests/catch.h"

#include "core/inbox/mind.h"
#include "core/store/accounts.h"
#include "core/store/conversations.h"
#include "core/store/phrases.h"
#include "core/store/senses.h"
#include "core/store/themes.h"
#include "core/understanding/reader.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/workspacefixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

Result<qint64> addAccount(Database &database, Instant now)
{
    Account account;
    account.platform = Platform::Mastodon;
    account.connector = u"fake"_s;
    account.server = QUrl(u"http://127.0.0.1"_s);
    account.remoteId = u"me"_s;
    account.handle = u"lumen"_s;
    return accounts::add(database, account, now);
}

// A workspace in a file, with its worker and its mind.
struct World
{
    World()
        : store(*Store::open(folder.filePath(u"workspace.db"_s)))
        , mind(*store, worker)
    {
        account = *await(store->write(&addAccount, now));
    }

    void deliver(QList<messages::Placed> placed)
    {
        messages::Delivery delivery;
        delivery.accountId = account;
        delivery.messages = std::move(placed);
        delivery.caughtUp = true;
        delivery.zone = QTimeZone("Europe/Paris");
        REQUIRE(await(store->write(&messages::deliver, delivery, now)));
    }
    QList<Conversation> listed()
    {
        return *await(store->read(&conversations::page, conversations::Filter(),
                                  std::optional<conversations::Place>(), conversations::Way::Older,
                                  100));
    }

    QTemporaryDir folder;
    Instant now = instant(1'795'172'400'000);
    Worker worker;
    std::unique_ptr<Store> store;
    Mind mind;
    qint64 account = 0;
};

// What each of their texts is counted as.
Result<QStringList> wanted(Database &database)
{
    Statement query = database.prepare(
        u"SELECT m.remote_id || ' ' || r.need FROM arrival r JOIN message m ON m.id = r.message_id"
        " ORDER BY m.created_at"_s);
    REQUIRE(query.run());
    QStringList found;
    while (query.next())
        found.append(query.text(0));
    return found;
}

} // namespace

TEST_CASE("What came before there were readings is read in the background")
{
    World w;
    w.deliver({ WorkspaceFixture::mention(u"m1"_s, u"claire"_s,
                                          u"Toujours rien reçu, c'est inadmissible"_s, w.now - 2h),
                WorkspaceFixture::mention(u"m2"_s, u"jonas"_s,
                                          u"Where can I buy this lamp?"_s, w.now - 1h) });
    CHECK(*await(w.mind.catchUp()) == 2);
    CHECK(*await(w.mind.catchUp()) == 0);
    const QList<Conversation> rows = w.listed();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].need == u"question"_s);
    CHECK(rows[0].language == u"en"_s);
    CHECK(rows[1].need == u"complaint"_s);
    CHECK(*rows[1].mood < -0.3);
    CHECK(rows[1].language == u"fr"_s);
}

TEST_CASE("Messages are read before they are stored, ours are not")
{
    World w;
    messages::Placed theirs = WorkspaceFixture::mention(u"m1"_s, u"claire"_s, u"Bravo !"_s, w.now);
    messages::Placed ours = theirs;
    ours.message.own = true;
    const QList<messages::Placed> read = await(w.mind.read(w.account, { theirs, ours }));
    REQUIRE(read.size() == 2);
    REQUIRE(read[0].sense);
    CHECK(read[0].sense->need == u"praise"_s);
    CHECK(read[0].sense->mood > 0);
    CHECK_FALSE(read[1].sense);
}

TEST_CASE("Corrections teach the next reading, undone they do not")
{
    World w;
    QList<messages::Placed> placed;
    for (int i = 0; i < 24; ++i) {
        placed.append(WorkspaceFixture::mention(
            u"m%1"_s.arg(i), u"p%1"_s.arg(i),
            i % 2 == 0 ? u"Merci beaucoup, super accueil %1"_s.arg(i)
                       : u"Encore en retard, c'est pénible %1"_s.arg(i),
            w.now - 30 * 24h - std::chrono::minutes(i))); // old, hence done at the first sync
    }
    for (int i = 0; i < 6; ++i)
        placed.append(WorkspaceFixture::mention(u"b%1"_s.arg(i), u"q%1"_s.arg(i),
                                                u"Vos miches sont des briques %1"_s.arg(i),
                                                w.now - std::chrono::minutes(i)));
    w.deliver(placed);
    const QList<Foreign> texts { Foreign(u"Vos miches sont des briques"_s) };
    const double before = await(w.mind.understand(texts)).first().mood;

    QList<qint64> made;
    const QList<Conversation> rows = w.listed();
    for (const Conversation &row : rows) {
        if (!row.text.raw().startsWith("Vos"_L1))
            continue;
        const auto message = await(w.store->read(&conversations::newestIncoming, row.id));
        made.append(*await(w.store->write(&corrections::setMood, message->id, u"negative"_s,
                                          w.now)));
    }
    CHECK(made.size() == 6);
    w.mind.relearn();
    CHECK(await(w.mind.reader())->hasLearnt());
    const understanding::Sense taught = await(w.mind.understand(texts)).first();
    CHECK(taught.mood < before - 0.1);
    CHECK(taught.why.first().kind == understanding::Reason::Kind::Learnt);

    for (const qint64 id : made)
        REQUIRE(await(w.store->write(&corrections::undo, id, w.now)));
    w.mind.relearn();
    CHECK_FALSE(await(w.mind.reader())->hasLearnt());
    CHECK(await(w.mind.understand(texts)).first().mood == before);
}

TEST_CASE("Corrected needs teach the next reading, undone they do not")
{
    World w;
    QList<messages::Placed> placed;
    for (int i = 0; i < 24; ++i)
        placed.append(WorkspaceFixture::mention(
            u"m%1"_s.arg(i), u"p%1"_s.arg(i),
            i % 2 == 0 ? u"Merci beaucoup, super accueil %1"_s.arg(i)
                       : u"Encore en retard, c'est pénible %1"_s.arg(i),
            w.now - 30 * 24h - std::chrono::minutes(i)));
    for (int i = 0; i < 6; ++i)
        placed.append(WorkspaceFixture::mention(u"b%1"_s.arg(i), u"q%1"_s.arg(i),
                                                u"La tournée du quartier %1"_s.arg(i),
                                                w.now - std::chrono::minutes(i)));
    w.deliver(placed);
    const QList<Foreign> texts { Foreign(u"La tournée du quartier"_s) };
    CHECK(await(w.mind.understand(texts)).first().need.isEmpty());
    QList<qint64> made;
    for (const Conversation &row : w.listed()) {
        if (row.text.raw().startsWith("La"_L1))
            made.append(*await(w.store->write(&corrections::setNeed, row.id, u"sale"_s, w.now)));
    }
    CHECK(made.size() == 6);
    w.mind.relearn();
    CHECK(await(w.mind.reader())->hasLearntNeeds());
    CHECK(await(w.mind.understand(texts)).first().need == u"sale"_s);
    for (const qint64 id : made)
        REQUIRE(await(w.store->write(&corrections::undo, id, w.now)));
    w.mind.relearn();
    CHECK_FALSE(await(w.mind.reader())->hasLearntNeeds());
    CHECK(await(w.mind.understand(texts)).first().need.isEmpty());
}

TEST_CASE("A phrase of one's own counts from the next reading on, and for what is there already")
{
    World w;
    w.deliver(await(w.mind.read(
        w.account, { WorkspaceFixture::mention(u"m1"_s, u"claire"_s,
                                               u"Bonjour, la tournée du quartier alors"_s,
                                               w.now - 1h) })));
    CHECK(w.listed().first().need.isEmpty());
    understanding::Phrase phrase;
    phrase.tongue = understanding::Tongue::French;
    phrase.pattern = "la_tournée..alors";
    phrase.need = understanding::Need::Sale;
    const std::vector<understanding::Phrase> one { phrase };
    const QString before = *await(w.store->read(&corrections::stamp));
    REQUIRE(await(w.store->write(&phrases::set, one)));
    const QString after = *await(w.store->read(&corrections::stamp));
    CHECK(after != before);
    w.mind.relearn();
    REQUIRE(await(w.store->write(&senses::readAgain, 100)));
    CHECK(*await(w.mind.catchUp()) == 1);
    CHECK(w.listed().first().need == u"sale"_s);

    REQUIRE(await(w.store->write(&phrases::drop, phrase)));
    CHECK(*await(w.store->read(&corrections::stamp)) == before);
    w.mind.relearn();
    REQUIRE(await(w.store->write(&senses::readAgain, 100)));
    CHECK(*await(w.mind.catchUp()) == 1);
    CHECK(w.listed().first().need.isEmpty());
}

TEST_CASE("A short text is read in the language its author wrote before")
{
    World w;
    const QString shortOne = u"Nada"_s; // in Spanish or in Portuguese
    const auto read = [&w](const QString &who, const QString &text, int minute) {
        const messages::Placed one = WorkspaceFixture::mention(
            u"s%1"_s.arg(minute), who, text, w.now - std::chrono::minutes(minute));
        return *await(w.mind.read(w.account, { one })).first().sense;
    };
    CHECK(read(u"nobody"_s, shortOne, 90).language != u"pt"_s);
    w.deliver(await(w.mind.read(
        w.account, { WorkspaceFixture::mention(
                       u"m1"_s, u"ana"_s,
                       u"Bom dia, ainda não recebi a minha encomenda, podem ajudar?"_s,
                       w.now - 2h) })));
    CHECK(read(u"ana"_s, shortOne, 60).language == u"pt"_s);
    CHECK(read(u"nobody"_s, shortOne, 50).language != u"pt"_s);
    // A text that tells its language itself is believed.
    CHECK(read(u"ana"_s, u"Where can I find the opening hours of the shop?"_s, 40).language
          == u"en"_s);
    // Within one delivery too.
    const QList<messages::Placed> both = await(w.mind.read(
        w.account,
        { WorkspaceFixture::mention(u"d1"_s, u"rui"_s,
                                    u"Boa tarde, quando abre a loja nova de vocês?"_s, w.now - 2h),
          WorkspaceFixture::mention(u"d2"_s, u"rui"_s, shortOne, w.now - 1h) }));
    CHECK(both[1].sense->language == u"pt"_s);
}

TEST_CASE("Themes are found in what comes and, when they change, in what is there")
{
    World w;
    w.deliver({ WorkspaceFixture::mention(u"m1"_s, u"claire"_s, u"Mon colis est perdu"_s,
                                          w.now - 2h),
                WorkspaceFixture::mention(u"m2"_s, u"jonas"_s, u"Le prix a changé"_s,
                                          w.now - 1h) });
    const auto about = [&w](const QString &theme) {
        conversations::Filter filter;
        filter.theme = theme;
        return await(w.store->read(&conversations::page, filter,
                                   std::optional<conversations::Place>(),
                                   conversations::Way::Older, 100))->size();
    };
    const auto settle = [&w] {
        int rounds = 0;
        while (*await(w.mind.catchUpThemes()) > 0 && ++rounds < 20) { }
        return rounds;
    };
    CHECK(settle() == 0); // nobody named one
    themes::Entry delivery;
    delivery.name = u"Livraison"_s;
    delivery.words[u"fr"_s] = QStringList { u"colis"_s };
    delivery.id = *await(w.store->write(&themes::save, delivery, w.now));
    CHECK(settle() >= 1);
    CHECK(settle() == 0);
    CHECK(about(u"Livraison"_s) == 1);

    w.deliver(await(w.mind.read(
        w.account, { WorkspaceFixture::mention(u"m3"_s, u"ana"_s, u"Un colis ouvert"_s,
                                               w.now - 30min) })));
    CHECK(about(u"Livraison"_s) == 2);

    delivery.words[u"fr"_s] = QStringList { u"prix"_s };
    REQUIRE(await(w.store->write(&themes::save, delivery, w.now)));
    settle();
    CHECK(about(u"Livraison"_s) == 1); // only what the words of today say
    REQUIRE(await(w.store->write(&themes::remove, delivery.id)));
    CHECK(about(u"Livraison"_s) == 0);
}

TEST_CASE("A question that was answered and thanked for when it came is counted as a question", "[mind]")
{
    World w;
    const auto in = [&w](const QString &id, const QString &text, milliseconds ago) {
        messages::Placed placed = WorkspaceFixture::mention(id, u"claire"_s, text, w.now - ago);
        placed.threadKey = placed.rootId = u"talk"_s;
        return placed;
    };
    messages::Placed ours = in(u"m2"_s, u"Elle sera l\u00e0 demain."_s, 2h);
    ours.message.own = true;
    w.deliver(await(w.mind.read(w.account, { in(u"m1"_s, u"Quand ma commande sera-t-elle livr\u00e9e ?"_s, 3h), ours,
                                             in(u"m3"_s, u"D\u2019accord."_s, 90min),
                                             in(u"m4"_s, u"Bravo, elle est magnifique, merci !"_s, 1h) })));
    const auto needs = [&w] {
        REQUIRE(await(w.store->write(&tally::settleAll, w.now)));
        return *await(w.store->read(&wanted));
    };
    CHECK(needs() == QStringList { u"m1 praise"_s, u"m3 praise"_s, u"m4 praise"_s }); // as the conversation is now
    CHECK(*await(w.mind.catchUpTexts()) == 2);
    CHECK(*await(w.mind.catchUpTexts()) == 0);
    CHECK(needs() == QStringList { u"m1 question"_s, u"m3 question"_s, u"m4 praise"_s });
    const Period today = period::week(walltime::at(w.now, QTimeZone::utc()).date());
    const report::Ask ask { { today.first.addDays(-7), today.last }, {}, QTimeZone::utc(), w.now };
    const auto found = await(w.store->read(&report::read, ask));
    REQUIRE(found);
    CHECK(found->needs[u"question"_s] == 2);
    CHECK(found->needs[u"praise"_s] == 1);
}
