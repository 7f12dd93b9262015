// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/connectors/sample/connector.h"
#include "core/connectors/sample/dialect.h"
#include "core/connectors/sample/story.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using sample::World;
namespace network = sample::network;
namespace story = sample::story;

namespace {

const Instant now = instant(1'795'169'700'000); // Friday 2026-11-20, 11:15 in Paris

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

struct Told
{
    Told(Instant at, const QTimeZone &zone, quint64 seed)
        : world(u":memory:"_s)
        , tale(story::tell(world, at, zone, seed))
    {
    }
    World world;
    Result<story::Tale> tale;
};

QList<Message> everything(World &world, Platform platform, Instant at)
{
    QList<Message> found;
    Cursor cursor;
    for (;;) {
        const Result<Batch> batch = network::fetch(world, { platform, at }, cursor);
        REQUIRE(batch);
        found.append(batch->messages);
        cursor = batch->next;
        if (!batch->more)
            return found;
    }
}

// One story for the tests that only read it.
Told &told()
{
    static Told once(now, paris(), 2026);
    return once;
}

} // namespace

TEST_CASE("The sample story is the same for the same time and seed", "[sample]")
{
    Told again(now, paris(), 2026);
    Told other(now, paris(), 7);
    REQUIRE(again.tale);
    REQUIRE(other.tale);
    for (const Platform platform : sample::dialect::platforms()) {
        const QList<Message> first = everything(told().world, platform, now);
        const QList<Message> second = everything(again.world, platform, now);
        REQUIRE(first.size() == second.size());
        for (qsizetype each = 0; each < first.size(); ++each) {
            CHECK(first[each].remoteId == second[each].remoteId);
            CHECK(first[each].body.text == second[each].body.text);
            CHECK(first[each].createdAt == second[each].createdAt);
        }
        CHECK(everything(other.world, platform, now).last().remoteId != first.last().remoteId);
    }
}

TEST_CASE("The sample story has thirteen weeks, thin first and dense in the last thirty days",
          "[sample]")
{
    int thin = 0;
    int dense = 0;
    int all = 0;
    QSet<QString> languages;
    Instant oldest = now;
    for (const Platform platform : sample::dialect::platforms()) {
        QSet<QString> ids;
        Instant before;
        for (const Message &each : everything(told().world, platform, now)) {
            ++all;
            CHECK(each.createdAt <= now);
            CHECK(each.createdAt >= before); // in the order of arrival
            before = each.createdAt;
            oldest = std::min(oldest, each.createdAt);
            CHECK_FALSE(each.remoteId.isEmpty());
            CHECK_FALSE(ids.contains(each.remoteId));
            ids.insert(each.remoteId);
            CHECK_FALSE(each.body.text.isEmpty());
            CHECK_FALSE(each.author.name.isEmpty());
            CHECK_FALSE(each.body.text.raw().contains(u'{'));
            CHECK_FALSE(each.body.text.raw().contains(u'['));
            if (!each.language.isEmpty())
                languages.insert(each.language);
            if (!each.own)
                ++(each.createdAt > now - 24h * 30 ? dense : thin);
        }
    }
    CHECK(all > 8'000);
    CHECK(all < 13'000);
    CHECK(dense > 2 * thin);
    CHECK(languages == QSet<QString> { u"fr"_s, u"en"_s, u"es"_s });
    CHECK(oldest < now - 24h * 88);
}

TEST_CASE("Whatever is answered in the sample story was there before", "[sample]")
{
    for (const Platform platform : sample::dialect::platforms()) {
        QHash<QString, Instant> seen;
        for (const Message &each : everything(told().world, platform, now)) {
            if (!each.parentId.isEmpty()) {
                REQUIRE(seen.contains(each.parentId));
                CHECK(seen.value(each.parentId) < each.createdAt);
            }
            if (each.kind == Message::Kind::DirectMessage)
                CHECK(each.audience == Audience::Direct);
            seen.insert(each.remoteId, each.createdAt);
        }
    }
}

TEST_CASE("The sample brand posts in the same slots every week, five times a cell at least",
          "[sample]")
{
    for (const Platform platform : sample::dialect::platforms()) {
        QHash<int, int> cells; // weekday and hour
        for (const Message &each : everything(told().world, platform, now)) {
            if (each.kind != Message::Kind::Post)
                continue;
            const QDateTime local = walltime::at(each.createdAt, paris());
            ++cells[local.date().dayOfWeek() * 24 + local.time().hour()];
        }
        CAPTURE(platform::key(platform));
        CHECK_FALSE(cells.isEmpty());
        for (const int posts : cells)
            CHECK(posts >= 5);
    }
}

TEST_CASE("The sample story leaves a day's work to do, the drawn conversations on top", "[sample]")
{
    struct Open
    {
        Instant at;
        QString author;
        bool own = false;
    };
    QHash<QString, Open> last; // by conversation: person under root
    for (const Platform platform : sample::dialect::platforms()) {
        QHash<QString, QString> place;
        for (const Message &each : everything(told().world, platform, now)) {
            QString key = each.author.remoteId + u'/' + each.rootId;
            if (each.own && each.kind == Message::Kind::Post)
                continue;
            if (each.own)
                key = place.value(each.parentId);
            else if (each.rootId.isEmpty())
                key = each.author.remoteId + u'/' + each.remoteId;
            else if (place.contains(each.parentId))
                key = place.value(each.parentId);
            place.insert(each.remoteId, key);
            last[key] = { each.createdAt, each.own ? QString() : each.author.name.raw(), each.own };
        }
    }
    QList<Open> open;
    for (const Open &each : last) {
        if (!each.own && each.at > now - 24h * 14)
            open.append(each);
    }
    CHECK(open.size() >= 20);
    CHECK(open.size() <= 90);
    QStringList recent;
    for (const Open &each : open) {
        if (each.at > now - 5h)
            recent.append(each.author);
    }
    for (const QString &name : { u"Claire Dubois"_s, u"Jonas Ohm"_s, u"studio.tilleul"_s,
                                 u"Marta Ruiz"_s, u"PixelKarl"_s, u"Amélie B."_s, u"Thierry N."_s,
                                 u"Léa Vasseur"_s }) {
        CAPTURE(name);
        CHECK(recent.contains(name));
    }
}

TEST_CASE("The last day of the sample story is a storm about one lamp", "[sample]")
{
    int today = 0;
    int before = 0;
    for (const Platform platform : sample::dialect::platforms()) {
        for (const Message &each : everything(told().world, platform, now)) {
            if (each.own || !each.body.text.raw().contains(u"Aube"_s))
                continue;
            if (each.createdAt > now - 24h)
                ++today;
            else if (each.createdAt > now - 48h)
                ++before;
        }
    }
    CHECK(today > 50);
    CHECK(before < today / 3);
}

TEST_CASE("Sentences of the sample story seldom repeat", "[sample]")
{
    QHash<QString, int> counts;
    int texts = 0;
    for (const Platform platform : sample::dialect::platforms()) {
        for (const Message &each : everything(told().world, platform, now)) {
            if (each.own || each.body.text.size() < 30)
                continue;
            ++texts;
            ++counts[each.body.text.raw()];
        }
    }
    int repeated = 0;
    int most = 0;
    for (const int count : counts) {
        repeated += count - 1;
        most = std::max(most, count);
    }
    INFO("of " << texts << " repeated " << repeated << ", one " << most << " times");
    CHECK(repeated < texts / 6);
}

TEST_CASE("The sample world goes on living after it was made", "[sample]")
{
    Told mine(now, paris(), 2026);
    QSet<QString> known;
    for (const Message &each : everything(mine.world, Platform::Facebook, now))
        known.insert(each.remoteId);
    int fresh = 0;
    for (int day = 1; day <= 5; ++day) {
        int added = 0;
        for (const Message &each : everything(mine.world, Platform::Facebook, now + 24h * day)) {
            if (known.contains(each.remoteId))
                continue;
            known.insert(each.remoteId);
            CHECK_FALSE(each.own);
            ++added;
        }
        CHECK(added > 2);
        fresh += added;
    }
    CHECK(fresh < 250);
    // Half a year later it is alive too, and the gap is not told at length.
    int later = 0;
    for (const Message &each : everything(mine.world, Platform::Facebook, now + 24h * 180))
        later += known.contains(each.remoteId) ? 0 : 1;
    CHECK(later > 100);
    CHECK(later < 1'500);
}

TEST_CASE("The sample workspace is made in two seconds, in a folder of its own", "[sample]")
{
    QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    const Result<story::Tale> tale = story::create(QDir(folder.path()), now, paris());
    INFO(timer.elapsed() << " ms");
    REQUIRE(tale);
    CHECK(timer.elapsed() < 6'000); // measured: well under two seconds when optimised
    CHECK(tale->accounts.size() == 7);
    CHECK(tale->plans.size() >= 5);
    CHECK_FALSE(tale->marks.isEmpty());
    for (const story::Plan &plan : tale->plans)
        CHECK(plan.dueAt > now);
    CHECK_FALSE(story::create(QDir(folder.path()), now, paris()));

    FakeClock clock;
    clock.set(now);
    Worker worker;
    SampleConnector connector(
        Platform::Facebook, clock,
        sample::Door(worker, sample::worldFile(QDir(folder.path()))));
    const Result<Identity> us = await(connector.identify());
    REQUIRE(us);
    CHECK(us->remoteId == tale->accounts.at(2).remoteId);
    const Result<Batch> first = await(connector.fetch({}));
    REQUIRE(first);
    CHECK(first->messages.size() == 500);
    CHECK(first->more);
    for (const story::Mark &mark : tale->marks) {
        if (mark.platform != Platform::Facebook)
            continue;
        MessageRef ref;
        ref.remoteId = mark.remoteId;
        const Result<Batch> thread = await(connector.thread(ref));
        REQUIRE(thread);
        CHECK(thread->messages.size() > 1);
    }
}

TEST_CASE("The history of the sample measures grows and never falls", "[sample]")
{
    const Result<QList<Measure>> found
        = network::history(told().world, { Platform::Instagram, now });
    REQUIRE(found);
    QHash<QString, qint64> likes;
    int followers = 0;
    for (const Measure &each : *found) {
        CHECK(each.at <= now);
        if (each.kind == Measure::Kind::Followers)
            ++followers;
        if (each.kind != Measure::Kind::Likes)
            continue;
        CHECK(each.value >= likes.value(each.subject));
        likes[each.subject] = each.value;
    }
    CHECK(followers >= 91);
    CHECK(likes.size() > 60);
}

TEST_CASE("The sample public comments on what is published and thanks for answers", "[sample]")
{
    Told mine(now, paris(), 2026);
    Outgoing post;
    post.text = u"Nouveau : la Plume en bleu nuit."_s;
    const PublishKey key("one", now);
    const Result<Receipt> sent
        = network::publish(mine.world, { Platform::Facebook, now }, post, {}, key);
    REQUIRE(sent);
    MessageRef ref;
    ref.remoteId = sent->remoteId;
    const auto likes = [&](Instant at) {
        const auto found = network::measure(mine.world, { Platform::Facebook, at }, { ref });
        return found ? found->first().value : -1;
    };
    CHECK(likes(now) == 0);
    CHECK(likes(now + 6h) > 5);
    CHECK(likes(now + 24h) > likes(now + 6h));
    const Result<Batch> comments
        = network::thread(mine.world, { Platform::Facebook, now + 48h }, ref);
    REQUIRE(comments);
    CHECK(comments->messages.size() >= 2);

    int thanked = 0;
    for (const Message &each : everything(mine.world, Platform::Instagram, now)) {
        if (each.own || each.createdAt < now - 24h)
            continue;
        Outgoing answer;
        answer.text = u"Merci !"_s;
        answer.parentId = each.remoteId;
        const PublishKey another(each.remoteId.toUtf8(), now);
        const Result<Receipt> said
            = network::publish(mine.world, { Platform::Instagram, now }, answer, {}, another);
        REQUIRE(said);
        ref.remoteId = said->remoteId;
        const Result<Batch> thread
            = network::thread(mine.world, { Platform::Instagram, now + 2h }, ref);
        REQUIRE(thread);
        for (const Message &after : thread->messages)
            thanked += after.parentId == said->remoteId ? 1 : 0;
    }
    CHECK(thanked > 5);
}
