// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/schedule/lifecycle.h"
#include "core/store/conversations.h"
#include "core/store/publications.h"
#include "tests/fakes/workspacefixture.h"

#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace {

using State = Publication::State;

// Everything the workspace says, table by table; two that are equal hold the same.
QString contents(Database &database)
{
    QStringList all;
    for (const QString &table :
         { u"account"_s, u"author"_s, u"conversation"_s, u"counter"_s, u"message"_s, u"revision"_s,
           u"day_stat"_s, u"day_total"_s, u"post"_s, u"publication"_s, u"attempt"_s, u"fts"_s }) {
        QSqlQuery rows(database.sql());
        REQUIRE(rows.exec(u"SELECT * FROM "_s + table));
        while (rows.next()) {
            QStringList row { table };
            for (int column = 0; column < rows.record().count(); ++column)
                row.append(rows.value(column).toString());
            all.append(row.join(u'|'));
        }
    }
    return all.join(u'\n');
}

publications::Plan planOf(qint64 account, qint64 conversation, Instant now)
{
    publications::Plan plan;
    plan.text = u"Bonjour"_s;
    publications::Draft draft;
    draft.accountId = account;
    draft.dueAt = now;
    draft.outgoing.text = u"Bonjour"_s;
    plan.drafts.append(draft);
    draft.kind = Publication::Kind::Reply;
    draft.conversationId = conversation;
    draft.outgoing.text = u"Merci"_s;
    plan.drafts.append(draft);
    return plan;
}

// Does `work` with each database call failing in turn, until none fails any more. A failure changes
// nothing at all, and done again without one it ends as if there had been none.
template <typename Prepare, typename Work>
int failEachCall(const Prepare &prepare, const Work &work)
{
    WorkspaceFixture sound;
    prepare(sound);
    REQUIRE(work(sound));
    const QString wanted = contents(*sound.database);
    for (int nth = 0; nth < 500; ++nth) {
        CAPTURE(nth);
        WorkspaceFixture w;
        prepare(w);
        const QString before = contents(*w.database);
        w.database->failCall(nth);
        const bool done = work(w);
        w.database->failCall(-1);
        if (done) {
            CHECK(contents(*w.database) == wanted);
            return nth;
        }
        REQUIRE(contents(*w.database) == before);
        REQUIRE(work(w));
        REQUIRE(contents(*w.database) == wanted);
    }
    return -1;
}

void withMention(WorkspaceFixture &w)
{
    const qint64 account = w.addAccount(Platform::Mastodon);
    w.deliver(account, { w.mention(u"m1"_s, u"claire"_s, u"Bonjour ?"_s, w.now - 1h) });
}

void withPlan(WorkspaceFixture &w)
{
    withMention(w);
    REQUIRE(publications::plan(*w.database, planOf(1, 1, w.now), w.now));
}

bool claimReply(WorkspaceFixture &w)
{
    const auto claimed = publications::claim(*w.database, 2, State::Scheduled, u"us"_s, w.now);
    return claimed && *claimed;
}

publications::Outcome sent()
{
    publications::Outcome outcome;
    outcome.move.from = State::Sending;
    outcome.move.to = State::Sent;
    outcome.word = u"sent"_s;
    outcome.status = 200;
    outcome.remoteId = u"https://x/1"_s;
    outcome.remoteApiId = u"1"_s;
    outcome.keepMessage = true;
    return outcome;
}

} // namespace

TEST_CASE("Whichever call fails, an ingest is whole or has not happened", "[fault-74]")
{
    const int calls = failEachCall(
        [](WorkspaceFixture &w) {
            withMention(w);
        },
        [](WorkspaceFixture &w) {
            messages::Delivery delivery;
            delivery.accountId = 1;
            auto edited = w.mention(u"m1"_s, u"claire"_s, u"Bonsoir ?"_s, w.now - 1h);
            edited.message.editedAt = w.now;
            delivery.messages = { edited, w.mention(u"m2"_s, u"bob"_s, u"Et moi ?"_s, w.now),
                                  w.mention(u"m3"_s, u"ana"_s, u"Un mot"_s, w.now) };
            delivery.deleted = { u"m3"_s };
            delivery.cursor = "next";
            delivery.caughtUp = true;
            delivery.zone = QTimeZone("Europe/Paris");
            return bool(messages::deliver(*w.database, delivery, w.now));
        });
    CHECK(calls > 20);
}

TEST_CASE("Whichever call fails, planning is whole or has not happened", "[fault-74]")
{
    const int calls = failEachCall(&withMention, [](WorkspaceFixture &w) {
        return bool(publications::plan(*w.database, planOf(1, 1, w.now), w.now));
    });
    CHECK(calls >= 6);
}

TEST_CASE("Whichever call fails, nothing is half claimed, opened or recorded", "[fault-74]")
{
    CHECK(failEachCall(&withPlan, &claimReply) >= 3);
    const auto open = [](WorkspaceFixture &w) {
        const auto attempt = publications::openAttempt(*w.database, 2, u"us"_s, "key", w.now, w.now);
        return attempt && *attempt > 0;
    };
    const auto claimed = [](WorkspaceFixture &w) {
        withPlan(w);
        REQUIRE(claimReply(w));
    };
    CHECK(failEachCall(claimed, open) >= 4);
    const int calls = failEachCall(
        [&](WorkspaceFixture &w) {
            claimed(w);
            REQUIRE(open(w));
        },
        [](WorkspaceFixture &w) {
            const auto recorded = publications::record(*w.database, 2, sent(), w.now);
            return recorded && *recorded;
        });
    CHECK(calls >= 8);
}

TEST_CASE("A row that somebody else has moved is not moved again", "[fault-81]")
{
    WorkspaceFixture w;
    withPlan(w);
    CHECK(claimReply(w));
    CHECK_FALSE(claimReply(w));
    REQUIRE(publications::openAttempt(*w.database, 2, u"us"_s, "key", w.now, w.now));
    CHECK(*publications::openAttempt(*w.database, 2, u"us"_s, "other", w.now, w.now) == 0);
    CHECK(*publications::record(*w.database, 2, sent(), w.now));
    CHECK_FALSE(*publications::record(*w.database, 2, sent(), w.now));
    CHECK(publications::attempts(*w.database, 2)->size() == 1);
    const auto thread = *conversations::thread(*w.database, 1);
    REQUIRE(thread.size() == 2); // the reply is there once
}

TEST_CASE("One attempt is open at a time, whatever asks for another")
{
    WorkspaceFixture w;
    withPlan(w);
    REQUIRE(claimReply(w));
    REQUIRE(publications::openAttempt(*w.database, 2, u"us"_s, "key", w.now, w.now));
    // Even a row that was put back by force.
    REQUIRE(w.database->execute(u"UPDATE publication SET state = 'preparing' WHERE id = 2"_s));
    const auto second = publications::openAttempt(*w.database, 2, u"us"_s, "other", w.now, w.now);
    CHECK_FALSE(second);
    CHECK(second.error().kind == Error::Invalid);
}

TEST_CASE("Who has lost the lease goes no further", "[fault-81]")
{
    WorkspaceFixture w;
    withPlan(w);
    REQUIRE(claimReply(w));
    // A second engine takes the first for dead.
    publications::Move died;
    died.from = State::Preparing;
    died.to = State::Retry;
    REQUIRE(*publications::move(*w.database, 2, died, w.now));
    REQUIRE(*publications::claim(*w.database, 2, State::Retry, u"them"_s, w.now));
    CHECK_FALSE(*publications::savePrepared(*w.database, 2, u"us"_s, "ours", w.now));
    CHECK(*publications::openAttempt(*w.database, 2, u"us"_s, "key", w.now, w.now) == 0);
    CHECK(*publications::savePrepared(*w.database, 2, u"them"_s, "theirs", w.now));
    CHECK(*publications::openAttempt(*w.database, 2, u"them"_s, "key", w.now, w.now) > 0);
    CHECK(publications::one(*w.database, 2)->prepared == "theirs");
}

TEST_CASE("What is under way or in doubt is not claimed, however it looked a moment ago",
          "[fault-81]")
{
    for (const State each : publication::states()) {
        CAPTURE(publication::stateKey(each).toStdString());
        WorkspaceFixture w;
        withPlan(w);
        publications::Move move;
        move.to = each;
        REQUIRE(*publications::move(*w.database, 1, move, w.now));
        const auto claimed = publications::claim(*w.database, 1, each, u"us"_s, w.now);
        REQUIRE(claimed);
        CHECK(*claimed == lifecycle::next(each, lifecycle::Event::Claim).has_value());
    }
}

TEST_CASE("Two equal texts are not claimed together, whoever claims")
{
    WorkspaceFixture w;
    withMention(w);
    publications::Plan plan = planOf(1, 1, w.now);
    plan.drafts[1] = plan.drafts[0];
    REQUIRE(publications::plan(*w.database, plan, w.now));
    CHECK(*publications::claim(*w.database, 1, State::Scheduled, u"us"_s, w.now));
    CHECK_FALSE(*publications::claim(*w.database, 2, State::Scheduled, u"them"_s, w.now));
    REQUIRE(publications::openAttempt(*w.database, 1, u"us"_s, "key", w.now, w.now));
    publications::Outcome outcome = sent();
    REQUIRE(*publications::record(*w.database, 1, outcome, w.now));
    CHECK(*publications::claim(*w.database, 2, State::Scheduled, u"them"_s, w.now));
}

TEST_CASE("Each account has its turn, however much another has due")
{
    WorkspaceFixture w;
    const qint64 busy = w.addAccount(Platform::Mastodon);
    const qint64 calm = w.addAccount(Platform::Bluesky);
    publications::Plan plan;
    publications::Draft draft;
    draft.outgoing.text = u"Bonjour"_s;
    for (int i = 0; i < 600; ++i) {
        draft.accountId = busy;
        draft.dueAt = w.now - 1h + std::chrono::seconds(i);
        plan.drafts.append(draft);
    }
    draft.accountId = calm;
    draft.dueAt = w.now;
    plan.drafts.append(draft);
    const QList<qint64> ids = *publications::plan(*w.database, plan, w.now);
    const auto due = *publications::due(*w.database, w.now, 500);
    REQUIRE(due.size() == 2);
    CHECK(due[0].id == ids.first()); // the soonest of each, the soonest account first
    CHECK(due[1].id == ids.last());
    CHECK(due[1].accountId == calm);
    CHECK(publications::due(*w.database, w.now - 1s, 500)->size() == 1);
}

TEST_CASE("A remote id belongs to one publication")
{
    WorkspaceFixture w;
    withPlan(w);
    for (const qint64 id : { qint64(1), qint64(2) }) {
        REQUIRE(*publications::claim(*w.database, id, State::Scheduled, u"us"_s, w.now));
        REQUIRE(publications::openAttempt(*w.database, id, u"us"_s, "key", w.now, w.now));
    }
    CHECK(*publications::record(*w.database, 1, sent(), w.now));
    CHECK(*publications::bound(*w.database, 1, u"https://x/1"_s));
    const auto again = publications::record(*w.database, 2, sent(), w.now);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Error::Invalid);
    CHECK(publications::one(*w.database, 2)->state == State::Sending); // nothing half written
}

TEST_CASE("What has come to its end is not looked at again")
{
    WorkspaceFixture w;
    withPlan(w);
    CHECK(publications::due(*w.database, w.now, 10)->first().id == 1);
    CHECK(*publications::nextAfter(*w.database, w.now - 1ms) == w.now);
    CHECK_FALSE(*publications::nextAfter(*w.database, w.now)); // that is due, not to come
    REQUIRE(w.database->execute(u"UPDATE publication SET next_at = NULL WHERE id = 1"_s));
    for (const State end : { State::Sent, State::Refused, State::Attention, State::Missed,
                             State::Cancelled, State::Held }) {
        publications::Move move;
        move.from = publications::one(*w.database, 2)->state;
        move.to = end;
        REQUIRE(*publications::move(*w.database, 2, move, w.now));
        CHECK(publications::due(*w.database, w.now + 24h, 10)->isEmpty());
        CHECK_FALSE(*publications::nextAfter(*w.database, w.now - 24h));
    }
}
