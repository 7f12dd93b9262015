// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/approvals.h"

#include "core/store/posts.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

using State = Publication::State;
using approvals::Word;

publications::Draft draft(const QString &text, Instant due, qint64 account = 1, int part = 0)
{
    publications::Draft made;
    made.accountId = account;
    made.part = part;
    made.outgoing.text = text;
    made.dueAt = due;
    made.writer = u"Inès"_s;
    return made;
}

QList<qint64> plan(WorkspaceFixture &w, QList<publications::Draft> drafts)
{
    publications::Plan made;
    made.text = drafts.first().outgoing.text;
    made.drafts = std::move(drafts);
    const auto ids = publications::plan(*w.database, made, w.now);
    REQUIRE(ids);
    return *ids;
}

Publication one(WorkspaceFixture &w, qint64 id)
{
    return *publications::one(*w.database, id);
}

void say(WorkspaceFixture &w, qint64 id, Word word)
{
    approvals::Said said;
    said.publicationId = id;
    said.word = word;
    said.person = u"Ana"_s;
    said.at = w.now;
    REQUIRE(approvals::say(*w.database, said));
}

approvals::Asked on(qint64 account)
{
    approvals::Asked asked;
    asked.accounts = { account };
    return asked;
}

} // namespace

TEST_CASE("Where approval is asked for, what is scheduled waits for it", "[approval]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    w.addAccount(Platform::Bluesky);
    const auto before = plan(w, { draft(u"Un"_s, w.now + 1h), draft(u"Un"_s, w.now + 1h, 2) });
    CHECK(one(w, before[0]).state == State::Scheduled);
    REQUIRE(approvals::ask(*w.database, on(1), w.now));
    CHECK(*approvals::asked(*w.database) == on(1));
    CHECK(one(w, before[0]).state == State::Submitted); // also what was scheduled before
    CHECK_FALSE(one(w, before[0]).nextAt);
    CHECK(one(w, before[1]).state == State::Scheduled);
    CHECK_FALSE(*approvals::clear(*w.database, before[0]));
    CHECK(*approvals::clear(*w.database, before[1]));

    const auto after = plan(w, { draft(u"Deux"_s, w.now + 1h), draft(u"Deux"_s, w.now + 1h, 2) });
    CHECK(one(w, after[0]).state == State::Submitted);
    CHECK_FALSE(one(w, after[0]).nextAt);
    CHECK(one(w, after[1]).state == State::Scheduled);
    const auto said = *approvals::of(*w.database, after);
    REQUIRE(said.size() == 1);
    CHECK(said[0].word == Word::Submitted);
    CHECK(said[0].person == u"Inès"_s);

    approvals::Asked nowhere;
    REQUIRE(approvals::ask(*w.database, nowhere, w.now));
    CHECK(*approvals::clear(*w.database, after[0]));
    approvals::Asked everywhere;
    everywhere.everywhere = true;
    REQUIRE(approvals::ask(*w.database, everywhere, w.now));
    CHECK(*approvals::asked(*w.database) == everywhere);
    CHECK(one(w, after[1]).state == State::Submitted);
}

TEST_CASE("An approval is of these very words: not of others, and again of them", "[approval]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    REQUIRE(approvals::ask(*w.database, on(1), w.now));
    const qint64 id = plan(w, { draft(u"Un"_s, w.now + 1h) })[0];
    const qint64 post = one(w, id).postId;
    say(w, id, Word::Approved);
    CHECK(*approvals::clear(*w.database, id));

    const auto write = [&](const QString &text) {
        publications::Plan again;
        again.text = text;
        again.drafts = { draft(text, w.now + 2h) };
        REQUIRE(posts::replan(*w.database, post, again, w.now));
    };
    write(u"Deux"_s);
    CHECK(one(w, id).state == State::Submitted);
    CHECK_FALSE(*approvals::clear(*w.database, id));
    CHECK(approvals::latest(*w.database, { id })->value(id).word == Word::Submitted);
    CHECK_FALSE(approvals::of(*w.database, { id })->at(1).stands); // the approval was of other words
    write(u"Un"_s); // as it was read
    CHECK(one(w, id).state == State::Scheduled);
    CHECK(one(w, id).nextAt == w.now + 2h); // another time is no other post
    CHECK(*approvals::clear(*w.database, id));
    say(w, id, Word::Withdrawn);
    CHECK_FALSE(*approvals::clear(*w.database, id));
}

TEST_CASE("Pictures and their descriptions are read, too; what a thread learns is not", "[approval]")
{
    Outgoing post;
    post.text = u"Un"_s;
    const QByteArray plain = approvals::content(post);
    Outgoing other = post;
    other.parentId = u"https://example.social/1"_s;
    other.parentRef = "ref";
    other.nativeAt = instant(1);
    CHECK(approvals::content(other) == plain);
    other.media.append(Media());
    const QByteArray pictured = approvals::content(other);
    CHECK(pictured != plain);
    other.media[0].altText = u"Une lampe"_s;
    CHECK(approvals::content(other) != pictured);
    other = post;
    other.warning = u"Attention"_s;
    CHECK(approvals::content(other) != plain);
}

TEST_CASE("A thread leaves when all of it is approved", "[approval]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    REQUIRE(approvals::ask(*w.database, on(1), w.now));
    const auto ids
        = plan(w, { draft(u"Un"_s, w.now + 1h), draft(u"Deux"_s, w.now + 1h, 1, 1) });
    say(w, ids[0], Word::Approved);
    CHECK_FALSE(*approvals::clear(*w.database, ids[0]));
    say(w, ids[1], Word::Approved);
    CHECK(*approvals::clear(*w.database, ids[0]));
    CHECK(*approvals::clear(*w.database, ids[1]));
    say(w, ids[1], Word::Returned);
    CHECK_FALSE(*approvals::clear(*w.database, ids[0]));
}

TEST_CASE("What is not approved is neither claimed nor sent", "[approval]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    const qint64 id = plan(w, { draft(u"Un"_s, w.now) })[0];
    REQUIRE(*publications::claim(*w.database, id, State::Scheduled, u"engine"_s, w.now));
    REQUIRE(approvals::ask(*w.database, on(1), w.now)); // while its pictures are uploaded
    CHECK(one(w, id).state == State::Preparing);
    CHECK(*publications::openAttempt(*w.database, id, u"engine"_s, "k", w.now, w.now) == 0);
    CHECK(publications::attempts(*w.database, id)->isEmpty());
    Statement force = w.database->prepare(
        u"UPDATE publication SET state = 'scheduled', next_at = 1 WHERE id = ?"_s);
    REQUIRE(force.run(id)); // as no part of the program would
    CHECK_FALSE(*publications::claim(*w.database, id, State::Scheduled, u"engine"_s, w.now));
    say(w, id, Word::Approved);
    CHECK(*publications::claim(*w.database, id, State::Scheduled, u"engine"_s, w.now));
    CHECK(*publications::openAttempt(*w.database, id, u"engine"_s, "k", w.now, w.now) != 0);
}

TEST_CASE("What was approved is not written otherwise on its platform; a reply is free", "[approval]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    const qint64 id = plan(w, { draft(u"Un"_s, w.now) })[0];
    publications::Outcome sent;
    sent.move.to = State::Sent;
    sent.remoteId = u"https://x/1"_s;
    REQUIRE(*publications::record(*w.database, id, sent, w.now));
    REQUIRE(approvals::ask(*w.database, on(1), w.now));
    CHECK(one(w, id).state == State::Sent);
    publications::Draft edit;
    edit.accountId = 1;
    edit.kind = Publication::Kind::Action;
    edit.dueAt = w.now;
    edit.action.emplace();
    edit.action->kind = Action::Kind::Edit;
    edit.action->targetId = u"https://x/1"_s;
    edit.action->text = u"Tout autre chose"_s;
    publications::Plan plan;
    plan.drafts = { edit };
    CHECK(publications::plan(*w.database, plan, w.now).error().kind == Error::Forbidden);
    plan.drafts[0].action->targetId = u"https://x/a-reply"_s;
    CHECK(publications::plan(*w.database, plan, w.now));
    plan.drafts[0].action->targetId = u"https://x/1"_s;
    plan.drafts[0].action->kind = Action::Kind::Delete; // what is gone says nothing
    CHECK(publications::plan(*w.database, plan, w.now));
    publications::Draft reply;
    reply.accountId = 1;
    reply.kind = Publication::Kind::Reply;
    reply.outgoing.text = u"Merci"_s;
    reply.dueAt = w.now;
    publications::Plan answer;
    answer.drafts = { reply };
    const auto ids = publications::plan(*w.database, answer, w.now);
    REQUIRE(ids);
    CHECK(one(w, ids->first()).state == State::Scheduled);
    CHECK(*approvals::clear(*w.database, ids->first()));
}
