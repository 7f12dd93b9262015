// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/tray.h"

#include "core/schedule/composition.h"
#include "core/store/posts.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using State = Publication::State;

TEST_CASE("An idea becomes a draft at a time, and an idea again when that is undone", "[tray]")
{
    WorkspaceFixture w;
    const QString zone = u"Europe/Paris"_s;
    const qint64 idea = *ideas::add(*w.database, u"Coulisses"_s, u"Inès"_s, w.now);
    CHECK(tray::plan(*w.database, idea, w.now + 1h, zone, u"Ana"_s, w.now).error().kind
          == Error::Invalid); // on no account
    w.addAccount(Platform::Mastodon);
    const qint64 bluesky = w.addAccount(Platform::Bluesky);
    Account account = *accounts::one(*w.database, bluesky);
    account.capabilities.allow({ Capabilities::Publish });
    REQUIRE(accounts::identified(*w.database, account, w.now));
    CHECK(tray::plan(*w.database, idea, w.now - 1s, zone, u"Ana"_s, w.now).error().kind
          == Error::Invalid);
    const auto written = tray::plan(*w.database, idea, w.now + 1h, zone, u"Ana"_s, w.now);
    REQUIRE(written);
    CHECK(ideas::all(*w.database)->isEmpty());
    REQUIRE(written->deed.made.size() == 1); // where it can publish
    const Publication made = *publications::one(*w.database, written->deed.made[0]);
    CHECK(made.accountId == bluesky);
    CHECK(made.state == State::Draft);
    CHECK(made.dueAt == w.now + 1h);
    CHECK(made.outgoing.text == u"Coulisses"_s);
    CHECK_FALSE(made.nextAt);
    const Composition post
        = Composition::fromJson(posts::one(*w.database, written->postId)->composition);
    CHECK(post.common.text == u"Coulisses"_s);
    CHECK(post.accounts == QList { bluesky });
    CHECK(post.zone == zone);
    REQUIRE(tray::undo(*w.database, *written, w.now + 1s));
    CHECK(publications::one(*w.database, made.id)->state == State::Cancelled);
    REQUIRE(ideas::all(*w.database)->size() == 1);
    CHECK(ideas::all(*w.database)->first().writer == u"Inès"_s);
    CHECK(tray::undo(*w.database, *written, w.now + 2s).error().kind == Error::Busy);
}

TEST_CASE("A draft goes where the latest post went", "[tray]")
{
    WorkspaceFixture w;
    const qint64 one = w.addAccount(Platform::Mastodon);
    const qint64 two = w.addAccount(Platform::Bluesky);
    publications::Plan plan;
    for (const qint64 account : { one, two }) {
        publications::Draft draft;
        draft.accountId = account;
        draft.outgoing.text = u"Un"_s;
        draft.dueAt = w.now;
        plan.drafts.append(draft);
    }
    REQUIRE(publications::plan(*w.database, plan, w.now));
    CHECK(*tray::usualAccounts(*w.database) == QList { one, two });
    plan.drafts.removeFirst();
    REQUIRE(publications::plan(*w.database, plan, w.now));
    CHECK(*tray::usualAccounts(*w.database) == QList { two });
    const auto written = tray::draft(*w.database, u"Fête"_s, w.now + 1h, u"UTC"_s, {}, w.now);
    REQUIRE(written);
    CHECK_FALSE(written->idea);
    CHECK(publications::one(*w.database, written->deed.made[0])->accountId == two);
}
