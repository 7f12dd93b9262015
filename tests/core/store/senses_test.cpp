// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/senses.h"

#include "core/insight/tally.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

struct Arrived // as reports and alerts count it
{
    int mood;
    bool sure;
    QString need;
};

struct Talk : WorkspaceFixture
{
    Talk()
    {
        account = addAccount(Platform::Mastodon);
        QList<messages::Placed> placed { mention(u"1"_s, u"ana"_s, u"Ma lampe est en panne"_s, now - 3h),
                                         mention(u"2"_s, u"ana"_s, u"Et alors ?"_s, now - 2h),
                                         mention(u"3"_s, u"ana"_s, u"Merci, c’est réparé"_s, now - 1h) };
        for (messages::Placed &each : placed) { // one conversation, all at once
            each.rootId = u"1"_s;
            each.threadKey = u"1\nana"_s;
        }
        deliver(account, placed);
        REQUIRE(tally::settleAll(*database, now));
    }
    QList<Arrived> arrived()
    {
        Statement query
            = database->prepare(u"SELECT COALESCE(mood, 9), sure, need FROM arrival ORDER BY message_id"_s);
        REQUIRE(query.run());
        QList<Arrived> found;
        while (query.next())
            found.append({ int(query.integer(0)), query.integer(1) != 0, query.text(2) });
        return found;
    }
    static senses::Read read(const senses::Pending &pending, understanding::Label label, double mood,
                             const QString &need)
    {
        senses::Read made { pending.conversationId, pending.messageId, {} };
        made.sense.label = label;
        made.sense.mood = mood;
        made.sense.need = need;
        return made;
    }
    qint64 account = 0;
};

} // namespace

TEST_CASE("Texts that came with later ones are read for themselves, once", "[senses]")
{
    using understanding::Label;
    Talk t;
    const auto waiting = senses::pendingTexts(*t.database, 10);
    REQUIRE(waiting->size() == 2); // the newest is its conversation's
    CHECK(waiting->at(0).text.raw() == u"Ma lampe est en panne"_s);
    const auto saved = senses::saveTexts(
        *t.database, { Talk::read(waiting->at(0), Label::Negative, -0.9, u"breakdown"_s),
                       Talk::read(waiting->at(1), Label::Neutral, 0, {}) });
    CHECK(*saved == 2);
    const QList<Arrived> after = t.arrived();
    REQUIRE(after.size() == 3);
    CHECK(after[0].mood == -1);
    CHECK(after[0].sure);
    CHECK(after[0].need == u"breakdown"_s);
    CHECK(after[1].mood == 0);
    CHECK_FALSE(after[1].sure);
    CHECK(after[1].need == u"breakdown"_s); // what they wanted before, as it wants nothing itself
    CHECK(senses::pendingTexts(*t.database, 10)->isEmpty());
    Statement felt = t.database->prepare(u"SELECT mood FROM message ORDER BY id"_s);
    REQUIRE(felt.run());
    REQUIRE(felt.next());
    CHECK(felt.integer(0) == -90);
}

TEST_CASE("What is known of how a text feels stays when it is read for what it wants", "[senses]")
{
    using understanding::Label;
    Talk t;
    REQUIRE(t.database->execute(u"UPDATE arrival SET mood = 1, sure = 1 WHERE message_id = 1"_s)); // a person said so
    REQUIRE(t.database->execute(u"UPDATE message SET mood = 100 WHERE id = 1"_s));
    const auto waiting = senses::pendingTexts(*t.database, 1);
    CHECK(*senses::saveTexts(*t.database, { Talk::read(waiting->at(0), Label::Negative, -0.9, u"breakdown"_s) }) == 1);
    const QList<Arrived> after = t.arrived();
    CHECK(after[0].mood == 1);
    CHECK(after[0].sure);
    CHECK(after[0].need == u"breakdown"_s);
    Statement felt = t.database->prepare(u"SELECT mood FROM message WHERE id = 1"_s);
    REQUIRE(felt.run());
    REQUIRE(felt.next());
    CHECK(felt.integer(0) == 100);
}
