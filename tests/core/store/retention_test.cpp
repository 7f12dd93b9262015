// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/erasures.h"
#include "core/store/retention.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

TEST_CASE("What is old goes a day after it was decided, once a week, and can be called off before", "[retention]")
{
    WorkspaceFixture w;
    CHECK(retention::get(*w.database)->months == 0);
    CHECK_FALSE(retention::due(*w.database, w.now)->has_value());
    REQUIRE(retention::set(*w.database, 24, u"Inès"_s, w.now));
    CHECK(retention::get(*w.database)->startsAt == w.now + 24h);
    CHECK_FALSE(retention::due(*w.database, w.now + 23h)->has_value());
    REQUIRE(retention::set(*w.database, 0, u"Inès"_s, w.now + 23h)); // called off
    CHECK_FALSE(retention::due(*w.database, w.now + 48h)->has_value());

    REQUIRE(retention::set(*w.database, 24, u"Inès"_s, w.now));
    const auto due = *retention::due(*w.database, w.now + 25h);
    REQUIRE(due);
    CHECK(toUtc(*due).date() == toUtc(w.now + 25h).date().addMonths(-24));
    REQUIRE(retention::ran(*w.database, w.now + 25h));
    CHECK_FALSE(retention::due(*w.database, w.now + 26h)->has_value());
    CHECK(retention::due(*w.database, w.now + 25h + std::chrono::days(7))->has_value());
    CHECK(retention::set(*w.database, -1, u"Inès"_s, w.now).error().kind == Error::Invalid);
    CHECK(retention::get(*w.database)->who == u"Inès"_s);
}

TEST_CASE("What went by its age does not come back with the next fetch", "[retention]")
{
    WorkspaceFixture w;
    const qint64 mastodon = w.addAccount(Platform::Mastodon);
    const auto said = [&w](const QString &id, int days) {
        auto placed = WorkspaceFixture::mention(id, u"violette"_s, u"Bonjour "_s + id,
                                                w.now - std::chrono::days(days));
        placed.threadKey = id; // a conversation each
        return placed;
    };
    const auto left = [&w] {
        Statement query = w.database->prepare(u"SELECT remote_id FROM message ORDER BY remote_id"_s);
        REQUIRE(query.run());
        QStringList found;
        while (query.next())
            found.append(query.text(0));
        return found;
    };
    auto post = said(u"post"_s, 400); // ours: those stay
    post.message.own = true;
    post.threadKey.clear();
    auto listed = said(u"feed"_s, 300); // in no conversation
    listed.message.kind = Message::Kind::Post;
    listed.threadKey.clear();
    const QList<messages::Placed> everything { said(u"old"_s, 300), said(u"new"_s, 30), post, listed };
    w.deliver(mastodon, everything);
    REQUIRE(left() == QStringList { u"feed"_s, u"new"_s, u"old"_s, u"post"_s });

    REQUIRE(retention::set(*w.database, 6, u"Inès"_s, w.now - 23h));
    const auto more = said(u"more"_s, 301);
    w.deliver(mastodon, everything + QList { more }); // it can be called off yet
    CHECK(left().size() == 5);
    REQUIRE(retention::set(*w.database, 6, u"Inès"_s, w.now - 25h));
    // What is here is read again as ever.
    auto edited = said(u"more"_s, 301);
    edited.message.body.text = Foreign(u"Bonsoir"_s);
    edited.message.editedAt = w.now;
    CHECK(w.deliver(mastodon, { edited }).edited == 1);
    Statement close = w.database->prepare(u"UPDATE conversation SET state = 3 WHERE last_at < ?"_s);
    REQUIRE(close.run(w.now - std::chrono::days(100)));
    const Instant before = retention::before(6, w.now);
    while (*erasures::eraseAged(*w.database, before, 20, u"Inès"_s, w.now) > 0) { }
    REQUIRE_FALSE(left().contains(u"old"_s));
    REQUIRE_FALSE(left().contains(u"feed"_s));
    w.deliver(mastodon, everything);
    CHECK_FALSE(left().contains(u"old"_s));
    CHECK_FALSE(left().contains(u"more"_s));
    CHECK(left().contains(u"new"_s));
    CHECK(left().contains(u"post"_s));
    CHECK_FALSE(left().contains(u"feed"_s)); // nor what nobody is in conversation about
    // Nor as an answer to something new.
    auto again = said(u"old"_s, 300);
    again.threadKey = u"new"_s;
    w.deliver(mastodon, everything + QList { again });
    CHECK(left() == QStringList { u"new"_s, u"post"_s });
    // For ever after all: then it may.
    REQUIRE(retention::set(*w.database, 0, u"Inès"_s, w.now));
    w.deliver(mastodon, everything);
    CHECK(left().size() == 4);
}

TEST_CASE("An entry of a feed that gives no date went by its age and does not come back as new", "[retention]")
{
    WorkspaceFixture w;
    const qint64 feeds = w.addAccount(Platform::Feeds);
    const auto read = [&w, feeds](const QString &id, Instant when) { // dated by when it was read
        messages::Placed placed = WorkspaceFixture::mention(id, u"blog"_s, u"Bonjour "_s + id, when);
        placed.message.kind = Message::Kind::Post;
        placed.threadKey.clear();
        w.deliver(feeds, { placed });
    };
    const auto count = [&w] {
        Statement query = w.database->prepare(u"SELECT COUNT(*) FROM message"_s);
        REQUIRE(query.run());
        REQUIRE(query.next());
        return int(query.integer(0));
    };
    read(u"old"_s, w.now - std::chrono::days(300));
    read(u"new"_s, w.now - std::chrono::days(3));
    REQUIRE(retention::set(*w.database, 6, u"Inès"_s, w.now - 25h));
    while (*erasures::eraseAged(*w.database, retention::before(6, w.now), 20, u"Inès"_s, w.now) > 0) { }
    REQUIRE(count() == 1);
    read(u"old"_s, w.now); // the feed still lists it
    read(u"new"_s, w.now);
    CHECK(count() == 1);
    REQUIRE(retention::set(*w.database, 0, u"Inès"_s, w.now)); // for ever after all
    read(u"old"_s, w.now);
    CHECK(count() == 2);
}

TEST_CASE("What conversations were about goes with the last of them", "[retention]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    const auto tell = [&w, account](const QString &id, const QString &root, int days) {
        messages::Placed placed
            = WorkspaceFixture::mention(id, u"ana"_s, u"Bonjour "_s + id, w.now - std::chrono::days(days));
        placed.rootId = root;
        placed.threadKey = root == id ? QString() : root + u"\nana"_s;
        if (root == id)
            placed.message.kind = Message::Kind::Post; // of somebody else, which people answered
        w.deliver(account, { placed });
    };
    tell(u"gone"_s, u"gone"_s, 300);
    tell(u"answer"_s, u"gone"_s, 290);
    tell(u"stays"_s, u"stays"_s, 300);
    tell(u"recent"_s, u"stays"_s, 3);
    tell(u"asked"_s, u"asked"_s, 300);
    tell(u"question"_s, u"asked"_s, 290); // an answer waits to leave
    REQUIRE(w.database->execute(u"UPDATE conversation SET state = 3"_s));
    REQUIRE(w.database->execute(
        u"INSERT INTO publication (account_id, kind, conversation_id, payload, payload_sha256, state, created_at,"
        " updated_at) SELECT account_id, 'reply', conversation_id, '{}', '', 'scheduled', 0, 0 FROM message"
        " WHERE remote_id = 'question'"_s));
    REQUIRE(retention::set(*w.database, 6, u"Inès"_s, w.now - 25h));
    const Instant before = retention::before(6, w.now);
    const auto preview = erasures::aged(*w.database, before);
    while (*erasures::eraseAged(*w.database, before, 1, u"Inès"_s, w.now) > 0) { }
    const auto done = erasures::all(*w.database);
    CHECK(preview->messages == 2);
    CHECK(preview->conversations == 1);
    CHECK(done->constFirst().messages == preview->messages);
    CHECK(done->constFirst().conversations == preview->conversations);
    Statement query = w.database->prepare(u"SELECT remote_id FROM message ORDER BY remote_id"_s);
    REQUIRE(query.run());
    QStringList left;
    while (query.next())
        left.append(query.text(0));
    CHECK(left == QStringList { u"asked"_s, u"question"_s, u"recent"_s, u"stays"_s });
}
