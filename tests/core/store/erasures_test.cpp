// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/insight/tally.h"
#include "core/store/conversations.h"
#include "core/store/corrections.h"
#include "core/store/eraser.h"
#include "core/store/erasures.h"
#include "core/store/labels.h"
#include "core/store/measures.h"
#include "core/store/moderations.h"
#include "core/store/notes.h"
#include "core/store/people.h"
#include "core/store/publications.h"
#include "core/store/search.h"
#include "core/store/watches.h"
#include "core/store/workspace.h"
#include "tests/fakes/workspacefixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QString handle = u"violette.quincaille"_s;
const QString name = u"Violette Quincaille"_s;
const QString secret = u"Mon chat Pamplemousse a renversé la lampe Aube sur le tapis"_s;
const QString reply = u"Bonjour Violette, pouvez-vous nous envoyer une photo du tapis ?"_s;

// A workspace on the disk in which somebody left traces wherever there may be any.
struct Traces
{
    Traces()
    {
        REQUIRE(workspace::prepare(folder));
        open();
        Account account;
        account.platform = Platform::Mastodon;
        account.connector = u"fake"_s;
        account.server = QUrl(u"https://mastodon.example"_s);
        account.remoteId = u"me"_s;
        account.handle = u"lumen"_s;
        mastodon = *accounts::add(*database, account, now);
        account.platform = Platform::Bluesky;
        bluesky = *accounts::add(*database, account, now);
        auto first = message(u"m1"_s, secret, now - 50h);
        first.message.attachments = { { Attachment::Kind::Image, QUrl(u"https://files.example/chat.png"_s),
                                        QUrl(u"https://files.example/chat-small.png"_s), Foreign(u"Le chat"_s) } };
        deliver(mastodon, { first });
        auto renamed = message(u"m2"_s, u"Toujours rien reçu du tout, Pamplemousse attend"_s, now - 40h);
        renamed.message.author.name = Foreign(u"Violette Q."_s);
        renamed.message.participants = { u"bob"_s };
        deliver(mastodon, { renamed });
        auto edited = renamed;
        edited.message.author.name = Foreign(name);
        edited.message.body.text = Foreign(u"Toujours rien reçu, Pamplemousse attend encore"_s);
        edited.message.editedAt = now - 39h;
        deliver(mastodon, { edited });
        auto answered = message(u"o1"_s, reply, now - 38h);
        answered.message.own = true;
        answered.message.author.remoteId = u"me"_s;
        answered.message.author.handle = Foreign(u"lumen"_s);
        answered.message.author.name = Foreign(u"Maison Lumen"_s);
        answered.message.author.avatar = QUrl();
        answered.rootId = first.rootId;
        answered.threadKey = first.threadKey;
        deliver(mastodon, { answered });

        auto other = WorkspaceFixture::mention(u"https://mastodon.example/bob/1"_s, u"bob"_s,
                                               u"Le tapis est perdu"_s, now - 30h);
        other.message.parentId = address(u"m1"_s);
        other.message.rootId = address(u"m1"_s);
        other.message.participants = { handle, u"zoe"_s };
        other.rootId = address(u"m1"_s);
        other.threadKey = address(u"m1"_s) + u"\nbob"_s;
        deliver(mastodon, { other });

        conversation = conversationOf(u"m1"_s);
        person = people::behind(*database, conversation)->id;
        REQUIRE(people::setNote(*database, person, u"A un chat nommé Pamplemousse"_s, now));
        REQUIRE(people::label(*database, person, u"presse"_s));
        REQUIRE(notes::add(*database, conversation, u"Inès"_s, u"Rappeler Violette Quincaille"_s, now));
        REQUIRE(labels::add(*database, conversation, u"à rappeler"_s));
        REQUIRE(conversations::saveDraft(*database, conversation, u"Chère Violette Quincaille, "_s));
        REQUIRE(measures::add(*database, mastodon, { { Measure::Kind::Likes, address(u"m1"_s), 4, now } }));
        moderations::Deed deed;
        deed.draft.accountId = mastodon;
        deed.draft.kind = Publication::Kind::Action;
        deed.draft.conversationId = conversation;
        deed.draft.dueAt = now;
        deed.draft.action = Action();
        deed.draft.action->kind = Action::Kind::Hide;
        deed.draft.action->targetId = address(u"m1"_s);
        deed.entry.kind = Action::Kind::Hide;
        deed.entry.accountId = mastodon;
        deed.entry.platform = Platform::Mastodon;
        deed.entry.account = u"lumen"_s;
        deed.entry.conversationId = conversation;
        deed.entry.messageId = 1;
        deed.entry.authorId = u"https://mastodon.example/"_s + handle;
        deed.entry.authorHandle = Foreign(handle);
        deed.entry.authorName = Foreign(name);
        deed.entry.text = Foreign(secret);
        deed.entry.article = 3;
        deed.entry.articleTitle = u"Respect"_s;
        deed.entry.reason = u"Violette Quincaille a recommencé"_s;
        deed.entry.moderator = u"Inès"_s;
        REQUIRE(moderations::plan(*database, { deed }, now));
        REQUIRE(tally::settleAll(*database, now));
    }

    void open()
    {
        Result<std::unique_ptr<Database>> opened = Database::open(workspace::databasePath(folder));
        REQUIRE(opened);
        database = std::move(*opened);
    }
    static QString address(const QString &id)
    {
        return u"https://mastodon.example/%1/statuses/%2"_s.arg(handle, id);
    }
    messages::Placed message(const QString &id, const QString &text, Instant at) const
    {
        messages::Placed placed = WorkspaceFixture::mention(address(id), u"https://mastodon.example/"_s + handle, text, at);
        placed.message.author.handle = Foreign(handle);
        placed.message.author.name = Foreign(name);
        placed.message.author.avatar = QUrl(u"https://files.example/%1.png"_s.arg(handle));
        return placed;
    }
    messages::Delivered deliver(qint64 account, QList<messages::Placed> placed) const
    {
        messages::Delivery delivery;
        delivery.accountId = account;
        delivery.messages = std::move(placed);
        delivery.caughtUp = true;
        delivery.zone = QTimeZone("Europe/Paris");
        return *messages::deliver(*database, delivery, now);
    }
    qint64 count(const QString &sql) const
    {
        Statement query = database->prepare(u"SELECT COUNT(*) FROM "_s + sql);
        REQUIRE(query.run());
        REQUIRE(query.next());
        return query.integer(0);
    }
    qint64 conversationOf(const QString &id) const
    {
        Statement query = database->prepare(u"SELECT conversation_id FROM message WHERE remote_id = ?"_s);
        REQUIRE(query.run(address(id)));
        return query.next() ? query.integer(0) : 0;
    }
    // Every file of the workspace, as it lies there.
    QByteArray bytes()
    {
        database.reset();
        QByteArray all;
        for (const QString &each : folder.entryList({ u"parvis.db*"_s }, QDir::Files)) {
            QFile file(folder.filePath(each));
            REQUIRE(file.open(QFile::ReadOnly));
            all += file.readAll();
        }
        open();
        return all;
    }

    QTemporaryDir home;
    QDir folder { home.filePath(u"W"_s) };
    Instant now = instant(1'795'172'400'000);
    std::unique_ptr<Database> database;
    qint64 mastodon = 0;
    qint64 bluesky = 0;
    qint64 conversation = 0;
    qint64 person = 0;
};

const QStringList &telling()
{
    static const QStringList all { handle,        name,           u"Pamplemousse"_s, u"Violette"_s,
                                   u"quincaille"_s, u"pamplemousse"_s, u"chat-small.png"_s, u"violette"_s };
    return all;
}

} // namespace

TEST_CASE("Whoever is erased has left the file: no name, no text, in no page of it", "[erasures]")
{
    Traces t;
    const QByteArray before = t.bytes();
    for (const QString &each : telling()) {
        CAPTURE(each.toStdString());
        CHECK(before.contains(each.toUtf8())); // it was there to be found
    }
    const qint64 id = *erasures::erase(*t.database, t.person, u"Inès"_s, t.now);
    CHECK(*erasures::unclean(*t.database));
    REQUIRE(erasures::clean(*t.database, t.now + 1s));
    CHECK_FALSE(*erasures::unclean(*t.database));
    const QByteArray after = t.bytes();
    for (const QString &each : telling()) {
        CAPTURE(each.toStdString());
        CHECK_FALSE(after.contains(each.toUtf8()));
    }
    const erasures::Erasure entry = erasures::all(*t.database)->constFirst();
    CHECK(entry.id == id);
    CHECK(entry.cause == erasures::request);
    CHECK(entry.who == u"Inès"_s);
    CHECK(entry.messages == 3);
    CHECK(entry.conversations == 2);
    CHECK(entry.decisions == 1);
    CHECK(entry.named == 0);
    CHECK(entry.cleanedAt == t.now + 1s);
    CHECK_FALSE(entry.provedAt);
}

TEST_CASE("The decision stays in the register of moderation, without whom it was about", "[erasures]")
{
    Traces t;
    REQUIRE(erasures::erase(*t.database, t.person, u"Inès"_s, t.now));
    const QList<moderations::Entry> entries = *moderations::list(*t.database, {});
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].article == 3);
    CHECK(entries[0].moderator == u"Inès"_s);
    CHECK(entries[0].reason == u"… a recommencé"_s);
    CHECK(entries[0].authorId.isEmpty());
    CHECK(entries[0].authorName.raw().isEmpty());
    CHECK(entries[0].text.raw().isEmpty());
    CHECK(entries[0].conversationId == 0);
    CHECK(t.count(u"publication"_s) == 0); // and nothing leaves any more
}

TEST_CASE("Others stay as they are, in their own threads", "[erasures]")
{
    Traces t;
    REQUIRE(erasures::erase(*t.database, t.person, u"Inès"_s, t.now));
    CHECK(t.count(u"conversation"_s) == 1);
    CHECK(t.count(u"message"_s) == 1);
    Statement query = t.database->prepare(
        u"SELECT m.body, m.parent_id, m.extra, c.thread_key FROM message m JOIN conversation c ON c.id = m.conversation_id"_s);
    REQUIRE(query.run());
    REQUIRE(query.next());
    CHECK(query.text(0) == u"Le tapis est perdu"_s);
    CHECK(query.text(1).isEmpty());
    CHECK(query.text(2).contains(u"zoe"_s));
    CHECK_FALSE(query.text(2).contains(handle));
    CHECK(query.text(3).startsWith(u"erased "_s));
}

TEST_CASE("Search and counts go on after an erasure", "[erasures]")
{
    Traces t;
    REQUIRE(erasures::erase(*t.database, t.person, u"Inès"_s, t.now));
    CHECK(search::find(*t.database, u"Pamplemousse"_s, 0, 0, 10)->isEmpty());
    CHECK(search::find(*t.database, u"tapis"_s, 0, 0, 10)->size() == 1);
    REQUIRE(erasures::clean(*t.database, t.now));
    CHECK(search::find(*t.database, u"tapis"_s, 0, 0, 10)->size() == 1);
    CHECK(search::find(*t.database, u"Pample"_s, 0, 0, 10)->isEmpty());
    // What comes next is added up, though it takes numbers that were free.
    t.deliver(t.mastodon, { WorkspaceFixture::mention(u"n1"_s, u"zoe"_s, u"Bonjour"_s, t.now) });
    REQUIRE(tally::settleAll(*t.database, t.now));
    CHECK(t.count(u"arrival"_s) == 2);
    CHECK(t.count(u"counter WHERE conversations < 0 OR unread < 0"_s) == 0);
}

TEST_CASE("What was erased does not come in again, something new does", "[erasures]")
{
    Traces t;
    REQUIRE(erasures::erase(*t.database, t.person, u"Inès"_s, t.now));
    CHECK(t.deliver(t.mastodon, { t.message(u"m1"_s, secret, t.now - 50h) }).added == 0);
    CHECK(t.count(u"author WHERE handle = '"_s + handle + u'\'') == 0);
    // The same name of a text on another account is another text.
    CHECK(t.deliver(t.bluesky, { t.message(u"m1"_s, u"Autre chose"_s, t.now - 50h) }).added == 1);
    CHECK(t.deliver(t.mastodon, { t.message(u"m9"_s, u"Je vous écris à nouveau"_s, t.now) }).added == 1);
    CHECK(t.count(u"author WHERE handle = '"_s + handle + u'\'') == 2);
    CHECK(t.count(u"erased WHERE kind = 'message'"_s) == 3);
    // Hashes with the workspace's key: nothing of it says whom.
    Statement query = t.database->prepare(u"SELECT hash FROM erased"_s);
    REQUIRE(query.run());
    while (query.next())
        CHECK(query.bytes(0).size() == 32);
}

TEST_CASE("Others that name somebody are told, and stay", "[erasures]")
{
    Traces t;
    t.deliver(t.mastodon, { WorkspaceFixture::mention(u"n1"_s, u"zoe"_s, u"@%1 tu as vu ?"_s.arg(handle), t.now) });
    REQUIRE(erasures::erase(*t.database, t.person, u"Inès"_s, t.now));
    CHECK(erasures::all(*t.database)->constFirst().named == 1);
    CHECK(t.count(u"message WHERE remote_id = 'n1'"_s) == 1);
}

TEST_CASE("Words of our own that name somebody are told by their places, and stay", "[erasures]")
{
    Traces t;
    using Kind = erasures::Place::Kind;
    CHECK(erasures::places(*t.database, t.person)->isEmpty()); // what goes with them is no place
    Watch watch;
    watch.name = u"Presse"_s;
    watch.query = u"lampe from:"_s + handle;
    REQUIRE(watches::add(*t.database, watch, t.now));
    const qint64 bob = *t.database->transact([&]() -> Result<qint64> {
        Statement query = t.database->prepare(u"SELECT id FROM conversation WHERE thread_key LIKE '%bob'"_s);
        return query.run() && query.next() ? Result<qint64>(query.integer(0)) : Result<qint64>(0);
    });
    REQUIRE(notes::add(*t.database, bob, u"Inès"_s, u"Ami de Violette Quincaille"_s, t.now));
    REQUIRE(notes::add(*t.database, bob, u"Inès"_s, u"Violettes et quincaillerie"_s, t.now)); // other words
    REQUIRE(conversations::saveDraft(*t.database, bob, u"Comme @Violette.Quincaille l’a dit"_s));
    REQUIRE(t.database->execute(u"INSERT INTO idea (text, writer, created_at)"
                                " VALUES ('Un portrait de Violette Quincaille', 'Inès', 0)"_s));
    REQUIRE(t.database->execute(uR"(INSERT INTO forwarded (message_id, account_id, at, note, forwarded_at)
        SELECT id, account_id, created_at, CASE WHEN author_id = %1 THEN 'Violette Quincaille, encore' ELSE
            'comme Violette Quincaille' END, 0 FROM message WHERE conversation_id IS NOT NULL)"_s.arg(t.person)));
    REQUIRE(t.database->execute(u"DELETE FROM forwarded WHERE message_id NOT IN (SELECT last_in_id FROM conversation"
                                " WHERE id = %1 UNION SELECT id FROM message WHERE author_id = %2)"_s.arg(bob).arg(t.person)));
    const QList<erasures::Place> places = *erasures::places(*t.database, t.person);
    REQUIRE(places.size() == 5);
    CHECK(places[4].kind == Kind::Forward); // and what is noted of their own words goes with those
    CHECK(places[0].kind == Kind::Watch);
    CHECK(places[0].name == u"Presse"_s);
    CHECK(places[1].kind == Kind::Note);
    CHECK(places[1].id == bob);
    CHECK(places[2].kind == Kind::Draft);
    CHECK(places[3].kind == Kind::Idea);

    const QList<QByteArray> traces = *erasures::traces(*t.database, t.person);
    REQUIRE(erasures::erase(*t.database, t.person, u"Inès"_s, t.now));
    const QMap<QString, int> told = erasures::all(*t.database)->constFirst().places;
    CHECK(told == QMap<QString, int> { { u"watch"_s, 1 }, { u"note"_s, 1 }, { u"draft"_s, 1 }, { u"idea"_s, 1 }, { u"forward"_s, 1 } });
    REQUIRE(erasures::clean(*t.database, t.now));
    // They are what is found in the file, and nothing else.
    const QList<QByteArray> found = *workspace::held(t.folder, traces);
    CHECK(found.contains(name.toUtf8()));
    CHECK(erasures::unexplained(*t.database, found)->isEmpty());
    for (const Kind each : { Kind::Watch, Kind::PersonNote, Kind::Decision, Kind::Approval })
        CHECK(erasures::Place::fromKey(erasures::Place::key(each)) == each);
    CHECK_FALSE(erasures::Place::fromKey(u"elsewhere"_s));
}

TEST_CASE("Nobody is erased while an answer to them is on its way, nor we ourselves", "[erasures]")
{
    Traces t;
    REQUIRE(t.database->execute(u"UPDATE publication SET state = 'sending'"_s));
    CHECK(erasures::erase(*t.database, t.person, u"Inès"_s, t.now).error().kind == Error::Busy);
    CHECK(t.count(u"message"_s) == 4);
    CHECK(t.count(u"erasure"_s) == 0);
    CHECK(erasures::erase(*t.database, 4711, u"Inès"_s, t.now).error().kind == Error::NotFound);
    Statement query = t.database->prepare(u"SELECT id FROM author WHERE remote_id = 'me'"_s);
    REQUIRE(query.run());
    REQUIRE(query.next());
    const qint64 us = query.integer(0);
    CHECK(erasures::erase(*t.database, us, u"Inès"_s, t.now).error().kind == Error::Invalid);
}

TEST_CASE("How much there is of somebody is said before it goes", "[erasures]")
{
    Traces t;
    const erasures::Erasure extent = *erasures::extent(*t.database, t.person);
    CHECK(extent.people == 1);
    CHECK(extent.messages == 3);
    CHECK(extent.conversations == 2);
    CHECK(extent.decisions == 1);
    CHECK(erasures::extent(*t.database, 4711).error().kind == Error::NotFound);
    const QList<QUrl> pictures = *erasures::pictures(*t.database, t.person);
    CHECK(pictures.contains(QUrl(u"https://files.example/chat.png"_s)));
    CHECK(pictures.contains(QUrl(u"https://files.example/%1.png"_s.arg(handle))));
    const QList<QByteArray> traces = *erasures::traces(*t.database, t.person);
    CHECK(traces.contains(handle.toUtf8()));
    CHECK(traces.contains(secret.toUtf8()));
}

TEST_CASE("An erasure that fails half-way has not happened", "[erasures]")
{
    Traces t;
    int calls = 0;
    for (;; ++calls) {
        t.database->failCall(calls);
        const auto erased = erasures::erase(*t.database, t.person, u"Inès"_s, t.now);
        t.database->failCall(-1);
        if (erased)
            break;
        REQUIRE(t.count(u"message"_s) == 4);
        REQUIRE(t.count(u"erased"_s) == 0);
        REQUIRE(search::find(*t.database, u"Pamplemousse"_s, 0, 0, 10)->size() == 2);
    }
    CHECK(calls > 10);
    CHECK(t.count(u"message"_s) == 1);
}

TEST_CASE("The proof looks into every page of a copy, and the old copies go", "[erasures]")
{
    Traces t;
    const QList<QByteArray> traces = *erasures::traces(*t.database, t.person);
    CHECK(workspace::held(t.folder, traces)->size() == traces.size());
    REQUIRE(workspace::keepCopy(t.folder, t.now - 48h));
    const qint64 id = *erasures::erase(*t.database, t.person, u"Inès"_s, t.now);
    REQUIRE(erasures::clean(*t.database, t.now));
    CHECK(workspace::held(t.folder, traces)->isEmpty());
    CHECK_FALSE(t.folder.exists(u"proof.db"_s));
    REQUIRE(erasures::proved(*t.database, id, t.now));
    CHECK(erasures::copiesOutdated(*t.database)->has_value());
    REQUIRE(workspace::keepCopy(t.folder, t.now));
    CHECK(*workspace::dropOtherCopies(t.folder, t.now) == 1);
    const QStringList copies = t.folder.entryList({ u"backup-*.db"_s });
    REQUIRE(copies.size() == 1);
    QFile copy(t.folder.filePath(copies.constFirst()));
    REQUIRE(copy.open(QFile::ReadOnly));
    CHECK_FALSE(copy.readAll().contains("Pamplemousse"));
    REQUIRE(erasures::copiesGone(*t.database, t.now, t.now + 1h));
    CHECK_FALSE(erasures::copiesOutdated(*t.database)->has_value());
    CHECK(erasures::all(*t.database)->constFirst().copiesAt == t.now + 1h);
}

TEST_CASE("What others say in the same words is no trace of who was erased", "[erasures]")
{
    Traces t;
    t.deliver(t.mastodon, { WorkspaceFixture::mention(u"n1"_s, u"zoe"_s, secret, t.now) });
    const QList<QByteArray> traces = *erasures::traces(*t.database, t.person);
    REQUIRE(erasures::erase(*t.database, t.person, u"Inès"_s, t.now));
    REQUIRE(erasures::clean(*t.database, t.now));
    const QList<QByteArray> found = *workspace::held(t.folder, traces);
    CHECK(found == QList<QByteArray> { secret.toUtf8() });
    CHECK(erasures::unexplained(*t.database, found)->isEmpty());
    CHECK(erasures::unexplained(*t.database, { "nobody says so" })->size() == 1);
}

TEST_CASE("A copy from before an erasure does not bring anybody back", "[erasures]")
{
    Traces t;
    const QString copy = t.home.filePath(u"copy.db"_s);
    REQUIRE(workspace::backup(t.folder, copy));
    REQUIRE(erasures::erase(*t.database, t.person, u"Inès"_s, t.now));
    REQUIRE(erasures::clean(*t.database, t.now));
    t.deliver(t.mastodon, { WorkspaceFixture::mention(u"n1"_s, u"zoe"_s, u"Après la copie"_s, t.now) });
    t.database.reset();
    REQUIRE(workspace::restore(t.folder, copy, t.now + 1h));
    t.open();
    CHECK(t.count(u"message"_s) == 1); // bob's, as in the copy, without whom was erased since
    CHECK(erasures::all(*t.database)->size() == 1);
    CHECK(t.deliver(t.mastodon, { t.message(u"m1"_s, secret, t.now - 50h) }).added == 0);
    for (const QString &each : telling())
        CHECK_FALSE(t.bytes().contains(each.toUtf8()));
    // Restored once more from a copy that knows of it, somebody who wrote again stays.
    CHECK(t.deliver(t.mastodon, { t.message(u"m9"_s, u"Je vous écris à nouveau"_s, t.now) }).added == 1);
    const QString later = t.home.filePath(u"later.db"_s);
    REQUIRE(workspace::backup(t.folder, later));
    t.database.reset();
    REQUIRE(workspace::restore(t.folder, later, t.now + 2h));
    t.open();
    CHECK(t.count(u"message"_s) == 2);
}

TEST_CASE("What is old and done goes by age, a portion at a time; what is open stays", "[erasures]")
{
    Traces t;
    for (int i = 0; i < 5; ++i)
        t.deliver(t.mastodon, { WorkspaceFixture::mention(u"old%1"_s.arg(i), u"passer%1"_s.arg(i), u"Ancien %1"_s.arg(i),
                                                          t.now - std::chrono::days(800 + i)) });
    REQUIRE(t.database->execute(u"UPDATE conversation SET state = 3, unread = 0 WHERE last_at < %1"_s.arg(
        millis(t.now - std::chrono::days(700)))));
    REQUIRE(t.database->execute(u"UPDATE conversation SET state = 0 WHERE id = (SELECT conversation_id FROM message"
                                " WHERE remote_id = 'old0')"_s));
    const Instant before = t.now - std::chrono::days(730);
    const erasures::Erasure preview = *erasures::aged(*t.database, before);
    CHECK(preview.conversations == 4);
    CHECK(preview.messages == 4);
    CHECK(preview.people == 4);
    CHECK(*erasures::eraseAged(*t.database, before, 3, u"Inès"_s, t.now) == 3);
    CHECK(*erasures::eraseAged(*t.database, before, 3, u"Inès"_s, t.now) == 1);
    CHECK(*erasures::eraseAged(*t.database, before, 3, u"Inès"_s, t.now) == 0);
    REQUIRE(erasures::clean(*t.database, t.now));
    CHECK(t.count(u"message WHERE remote_id LIKE 'old%'"_s) == 1);
    CHECK(t.count(u"author WHERE handle LIKE 'passer%'"_s) == 1);
    CHECK(t.count(u"message"_s) == 5);
    CHECK(search::find(*t.database, u"Ancien"_s, 0, 0, 10)->size() == 1);
    const QList<erasures::Erasure> entries = *erasures::all(*t.database);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].cause == erasures::age);
    CHECK(entries[0].conversations == 4);
    CHECK(entries[0].people == 4);
    CHECK(*erasures::eraseAged(*t.database, before, 3, u"Inès"_s, t.now) == 0);
    CHECK(erasures::all(*t.database)->size() == 1); // nothing was done, nothing is noted
}

TEST_CASE("What watches found goes by age, too, though nobody is in conversation about it", "[erasures][watch]")
{
    Traces t;
    const int there = t.count(u"message"_s);
    for (const int days : { 900, 800, 10 }) { // the watch that found the first is gone
        messages::Placed placed = WorkspaceFixture::mention(u"found%1"_s.arg(days), u"stranger%1"_s.arg(days),
                                                            u"Trouvé %1"_s.arg(days), t.now - std::chrono::days(days));
        placed.message.kind = Message::Kind::Post;
        placed.threadKey.clear();
        t.deliver(t.mastodon, { placed });
    }
    REQUIRE(t.count(u"message WHERE conversation_id IS NULL AND remote_id LIKE 'found%'"_s) == 3);
    const Instant before = t.now - std::chrono::days(730);
    REQUIRE(t.database->execute(u"INSERT INTO watch (id, name, kind, query, created_at) VALUES (1, 'W', 'topic', 'x', 0)"_s));
    REQUIRE(t.database->execute(uR"(INSERT INTO mention (watch_id, message_id, account_id, author_id, source, at, language,
                                        mood, score, echo, found_at)
                                    SELECT 1, id, account_id, author_id, 'mastodon', created_at, '', 0, 0, 0, 0
                                    FROM message WHERE remote_id IN ('found800', 'found10'))"_s));
    CHECK(erasures::aged(*t.database, before)->messages == 2);
    CHECK(*erasures::eraseAged(*t.database, before, 3, u"Inès"_s, t.now) == 2);
    CHECK(*erasures::eraseAged(*t.database, before, 3, u"Inès"_s, t.now) == 0);
    CHECK(t.count(u"message"_s) == there + 1);
    CHECK(t.count(u"author WHERE handle IN ('stranger900', 'stranger800')"_s) == 0);
    CHECK(t.count(u"mention"_s) == 1);
    CHECK(erasures::all(*t.database)->first().messages == 2);
}
