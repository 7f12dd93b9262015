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
    w.deliver(mastodon, everything);
    CHECK_FALSE(left().contains(u"old"_s));
    CHECK_FALSE(left().contains(u"more"_s));
    CHECK(left().contains(u"new"_s));
    CHECK(left().contains(u"post"_s));
    // Nor what nobody is in conversation about, once it is gone; nor as an answer to something new.
    Statement drop = w.database->prepare(u"DELETE FROM message WHERE remote_id = 'feed'"_s);
    REQUIRE(drop.run());
    auto again = said(u"old"_s, 300);
    again.threadKey = u"new"_s;
    w.deliver(mastodon, everything + QList { again });
    CHECK(left() == QStringList { u"new"_s, u"post"_s });
    // For ever after all: then it may.
    REQUIRE(retention::set(*w.database, 0, u"Inès"_s, w.now));
    w.deliver(mastodon, everything);
    CHECK(left().size() == 4);
}
