// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/inbox/mind.h"
#include "core/store/accounts.h"
#include "core/store/conversations.h"
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
        : store(std::move(*Store::open(folder.filePath(u"workspace.db"_s))))
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
    const QList<messages::Placed> read = await(w.mind.read({ theirs, ours }));
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
