// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/posts.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

using State = Publication::State;

publications::Draft draft(qint64 account, int part, const QString &text, Instant due)
{
    publications::Draft made;
    made.accountId = account;
    made.part = part;
    made.outgoing.text = text;
    made.dueAt = due;
    return made;
}

publications::Plan plan(QList<publications::Draft> drafts)
{
    publications::Plan made;
    made.text = u"Bonjour"_s;
    made.wall = u"2026-11-20 16:00"_s;
    made.zone = u"Europe/Paris"_s;
    made.composition = u"{\"a\":1}"_s;
    made.drafts = std::move(drafts);
    return made;
}

QList<Publication> all(WorkspaceFixture &w, qint64 post = 1)
{
    publications::Filter filter;
    filter.postId = post;
    QList<Publication> found = *publications::list(*w.database, filter);
    std::sort(found.begin(), found.end(),
              [](const Publication &a, const Publication &b) { return a.id < b.id; });
    return found;
}

void force(WorkspaceFixture &w, qint64 id, State state)
{
    Statement update = w.database->prepare(
        u"UPDATE publication SET state = ?, next_at = NULL, prepared = x'01' WHERE id = ?"_s);
    REQUIRE(update.run(publication::stateKey(state), id));
}

void tried(WorkspaceFixture &w, qint64 id)
{
    Statement insert = w.database->prepare(
        uR"(INSERT INTO attempt (publication_id, number, key, key_since, payload_sha256, started_at, outcome)
            SELECT id, 1, x'01', 0, payload_sha256, 0, 'retry' FROM publication WHERE id = ?)"_s);
    REQUIRE(insert.run(id));
}

} // namespace

TEST_CASE("A post is read as it was written", "[posts]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    REQUIRE(publications::plan(*w.database, plan({ draft(account, 0, u"a"_s, w.now) }), w.now));
    const Result<posts::Post> post = posts::one(*w.database, 1);
    REQUIRE(post);
    CHECK(post->text == u"Bonjour"_s);
    CHECK(post->wall == u"2026-11-20 16:00"_s);
    CHECK(post->zone == u"Europe/Paris"_s);
    CHECK(post->composition == u"{\"a\":1}"_s);
    CHECK(posts::one(*w.database, 2).error().kind == Error::NotFound);
    CHECK(posts::replan(*w.database, 2, plan({}), w.now).error().kind == Error::NotFound);
}

TEST_CASE("What is written otherwise is a new revision of the same publication", "[posts]")
{
    WorkspaceFixture w;
    const qint64 a = w.addAccount(Platform::Mastodon);
    const qint64 b = w.addAccount(Platform::Bluesky);
    REQUIRE(publications::plan(*w.database, plan({ draft(a, 0, u"a"_s, w.now + 1h), draft(b, 0, u"b"_s, w.now + 1h) }), w.now));
    force(w, 1, State::Refused);
    const auto ids = posts::replan(*w.database, 1,
                                   plan({ draft(a, 0, u"A"_s, w.now + 2h), draft(b, 0, u"b"_s, w.now + 2h) }),
                                   w.now);
    REQUIRE(ids);
    CHECK(*ids == QList<qint64> { 1, 2 });
    const QList<Publication> now = all(w);
    REQUIRE(now.size() == 2);
    CHECK(now[0].state == State::Scheduled);
    CHECK(now[0].outgoing.text == u"A"_s);
    CHECK(now[0].revision == 2);
    CHECK(now[0].prepared.isEmpty()); // what was uploaded was for the other text
    CHECK(now[0].nextAt == w.now + 2h);
    CHECK(now[1].revision == 1); // only its time is another
    CHECK(now[1].dueAt == w.now + 2h);
}

TEST_CASE("A thread grows, shrinks and grows again without old parts in its way", "[posts]")
{
    WorkspaceFixture w;
    const qint64 a = w.addAccount(Platform::Mastodon);
    const auto thread = [&](int parts) {
        QList<publications::Draft> drafts;
        for (int i = 0; i < parts; ++i)
            drafts.append(draft(a, i, u"part %1 of %2"_s.arg(i).arg(parts), w.now + 1h));
        return plan(drafts);
    };
    REQUIRE(publications::plan(*w.database, thread(1), w.now));
    REQUIRE(posts::replan(*w.database, 1, thread(3), w.now));
    CHECK(all(w).size() == 3);
    tried(w, all(w)[1].id); // its second part was refused once
    force(w, all(w)[1].id, State::Refused);
    REQUIRE(posts::replan(*w.database, 1, thread(1), w.now));
    REQUIRE(all(w).size() == 2); // the tried one stays, to be read about
    CHECK(all(w)[1].state == State::Cancelled);
    REQUIRE(posts::replan(*w.database, 1, thread(3), w.now));
    const QList<Publication> parts = all(w);
    REQUIRE(parts.size() == 4);
    const Result<QList<Publication>> before = publications::earlierParts(*w.database, parts.last().id);
    REQUIRE(before);
    REQUIRE(before->size() == 2);
    for (const Publication &each : *before)
        CHECK(each.state == State::Scheduled);
}

TEST_CASE("An account where something has left keeps what it has", "[posts]")
{
    WorkspaceFixture w;
    const qint64 a = w.addAccount(Platform::Mastodon);
    const qint64 b = w.addAccount(Platform::Bluesky);
    REQUIRE(publications::plan(*w.database,
                               plan({ draft(a, 0, u"1"_s, w.now), draft(a, 1, u"2"_s, w.now), draft(b, 0, u"b"_s, w.now) }),
                               w.now));
    force(w, 1, State::Sent);
    force(w, 2, State::Held);
    const auto late = posts::replan(*w.database, 1, plan({ draft(a, 0, u"other"_s, w.now) }), w.now);
    CHECK(late.error().kind == Error::Busy);
    CHECK(all(w).size() == 3); // nothing changed
    CHECK(posts::one(*w.database, 1)->text == u"Bonjour"_s);
    REQUIRE(posts::replan(*w.database, 1, plan({ draft(b, 0, u"B"_s, w.now) }), w.now));
    CHECK(all(w)[1].state == State::Held);
    CHECK(all(w)[2].outgoing.text == u"B"_s);
    for (const State state : { State::Sending, State::Preparing, State::Unknown, State::Handed, State::Attention }) {
        force(w, 3, state);
        CHECK_FALSE(posts::open(state));
        CHECK(posts::replan(*w.database, 1, plan({ draft(b, 0, u"c"_s, w.now) }), w.now).error().kind
              == Error::Busy);
    }
}

TEST_CASE("A post taken back leaves nothing to send, and can be planned again", "[posts]")
{
    WorkspaceFixture w;
    const qint64 a = w.addAccount(Platform::Mastodon);
    REQUIRE(publications::plan(*w.database, plan({ draft(a, 0, u"a"_s, w.now) }), w.now));
    REQUIRE(posts::replan(*w.database, 1, plan({}), w.now));
    CHECK(all(w).isEmpty());
    CHECK_FALSE(*publications::nextAfter(*w.database, w.now - 24h));
    publications::Draft kept = draft(a, 0, u"a"_s, w.now);
    kept.state = State::Draft;
    REQUIRE(posts::replan(*w.database, 1, plan({ kept }), w.now));
    REQUIRE(all(w).size() == 1);
    CHECK(all(w)[0].state == State::Draft);
    CHECK_FALSE(*publications::nextAfter(*w.database, w.now - 24h)); // a draft waits for nobody
}

TEST_CASE("Whichever call fails while a post is planned again, it is as before or as wanted", "[posts]")
{
    const auto prepare = [](WorkspaceFixture &w) {
        const qint64 a = w.addAccount(Platform::Mastodon);
        REQUIRE(publications::plan(*w.database, plan({ draft(a, 0, u"1"_s, w.now), draft(a, 1, u"2"_s, w.now) }), w.now));
    };
    int injected = 0;
    for (int nth = 0; nth < 100; ++nth) {
        WorkspaceFixture w;
        prepare(w);
        w.database->failCall(nth);
        const auto done = posts::replan(*w.database, 1, plan({ draft(1, 0, u"other"_s, w.now + 1h) }), w.now);
        w.database->failCall(-1);
        const QList<Publication> now = all(w);
        if (done) {
            CHECK(now.size() == 1);
            break;
        }
        ++injected;
        REQUIRE(now.size() == 2);
        CHECK(now[0].outgoing.text == u"1"_s);
    }
    CHECK(injected > 4);
}
