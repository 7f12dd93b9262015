// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mentions.h"

#include "core/insight/tally.h"
#include "core/store/accounts.h"
#include "core/store/conversations.h"
#include "core/store/values.h"
#include "core/store/watches.h"
#include "core/watch/watchboard.h"
#include "core/watch/trial.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

struct Watching : WorkspaceFixture
{
    Watching()
    {
        REQUIRE(values::set(*database, u"zone"_s, u"Europe/Paris"_s));
        mastodon = addAccount(Platform::Mastodon);
        bluesky = addAccount(Platform::Bluesky);
    }
    qint64 watch(const QString &name, const QString &query,
                 Watch::Kind kind = Watch::Kind::Brand, QStringList sources = {})
    {
        Watch made;
        made.name = name;
        made.query = query;
        made.kind = kind;
        made.sources = sources;
        const Result<qint64> id = watches::add(*database, made, now);
        REQUIRE(id);
        return *id;
    }
    // Somebody says it in public, not to us.
    void says(const QString &id, const QString &who, const QString &text, Instant at)
    {
        messages::Placed placed = mention(id, who, text, at);
        placed.message.kind = Message::Kind::Post;
        placed.message.author.followers = 100;
        placed.threadKey.clear();
        deliver(mastodon, { placed });
    }
    static mentions::Found foundIn(const mentions::Text &text, qint64 watchId)
    {
        mentions::Found made;
        made.watchId = watchId;
        made.messageId = text.messageId;
        made.accountId = text.accountId;
        made.authorId = text.authorId;
        made.source = text.source;
        made.at = text.at;
        return made;
    }
    // As the watcher does: everything that waits, found by the word alone.
    int find(const QString &word, qint64 watchId, int mood = 0)
    {
        const auto waiting = mentions::waiting(*database, 1000);
        REQUIRE(waiting);
        QList<mentions::Found> found;
        for (const mentions::Text &each : waiting->texts) {
            if (!each.body.raw().contains(word))
                continue;
            mentions::Found one = foundIn(each, watchId);
            one.mood = mood;
            one.reach = each.followers;
            one.echo = qHash(each.body.raw()) | 1;
            found.append(one);
        }
        const auto saved = mentions::save(*database, waiting->watches, waiting->last, found, now);
        REQUIRE(saved);
        return *saved;
    }
    QList<mentions::Entry> listed(mentions::Filter filter)
    {
        const std::optional<mentions::Place> newest;
        const auto page = mentions::page(*database, filter, newest, 100);
        REQUIRE(page);
        return *page;
    }

    qint64 mastodon = 0;
    qint64 bluesky = 0;
};

} // namespace

TEST_CASE("A watch has a name of its own and a query", "[watch]")
{
    Watching s;
    const qint64 id = s.watch(u"  Maison   Lumen "_s, u"lumen"_s);
    CHECK(watches::one(*s.database, id)->name == u"Maison Lumen"_s);
    CHECK(watches::named(*s.database, u"Maison Lumen"_s)->id == id);
    CHECK(watches::named(*s.database, QString::number(id))->id == id);
    CHECK(watches::named(*s.database, u"nobody"_s).error().kind == Error::NotFound);
    Watch again;
    again.name = u"Maison Lumen"_s;
    again.query = u"x"_s;
    CHECK(watches::add(*s.database, again, s.now).error().kind == Error::Invalid);
    again.name.clear();
    CHECK(watches::add(*s.database, again, s.now).error().kind == Error::Invalid);
    REQUIRE(watches::remove(*s.database, id));
    CHECK(watches::remove(*s.database, id).error().kind == Error::NotFound);
}

TEST_CASE("A watch is run over each message once, and new ones are found", "[watch]")
{
    Watching s;
    s.says(u"1"_s, u"ana"_s, u"Ma Lumen"_s, s.now - 5h);
    const qint64 id = s.watch(u"Lumen"_s, u"Lumen"_s);
    CHECK(s.find(u"Lumen"_s, id) == 1);
    CHECK(mentions::waiting(*s.database, 10)->last == 0);
    s.says(u"2"_s, u"bea"_s, u"Une autre Lumen"_s, s.now - 4h);
    s.says(u"3"_s, u"bea"_s, u"Bonjour"_s, s.now - 3h);
    CHECK(mentions::waiting(*s.database, 10)->texts.size() == 2);
    CHECK(s.find(u"Lumen"_s, id) == 1);
    mentions::Filter all;
    CHECK(s.listed(all).size() == 2);
    CHECK(s.listed(all).first().reach == 100);
    CHECK(s.listed(all).first().source == u"mastodon"_s);
}

TEST_CASE("What comes after the newest messages are gone is found and added up all the same",
          "[watch][insight]")
{
    Watching w;
    const qint64 watch = w.watch(u"Lumen"_s, u"lumen"_s);
    w.deliver(w.bluesky, { w.mention(u"1"_s, u"ana"_s, u"lumen"_s, w.now), w.mention(u"2"_s, u"bob"_s, u"lumen"_s, w.now) });
    CHECK(w.find(u"lumen"_s, watch) == 2);
    REQUIRE(tally::settleAll(*w.database, w.now));
    REQUIRE(accounts::remove(*w.database, w.bluesky)); // their numbers are free again
    w.deliver(w.mastodon, { w.mention(u"3"_s, u"cem"_s, u"lumen too"_s, w.now) });
    CHECK(w.find(u"lumen"_s, watch) == 1);
    REQUIRE(tally::settleAll(*w.database, w.now));
    Statement count = w.database->prepare(u"SELECT COUNT(*) FROM arrival"_s);
    REQUIRE(count.run());
    REQUIRE(count.next());
    CHECK(count.integer(0) == 1);
}

TEST_CASE("The newest message may go while a watch is run, and the next one is found under its number", "[watch]")
{
    Watching w;
    const qint64 watch = w.watch(u"Lumen"_s, u"lumen"_s);
    w.deliver(w.mastodon, { w.mention(u"1"_s, u"ana"_s, u"lumen"_s, w.now - 2h) });
    w.deliver(w.bluesky, { w.mention(u"2"_s, u"bob"_s, u"lumen"_s, w.now - 1h) });
    const auto waiting = mentions::waiting(*w.database, 10);
    REQUIRE(waiting->texts.size() == 2);
    QList<mentions::Found> found;
    for (const mentions::Text &each : waiting->texts)
        found.append(w.foundIn(each, watch));
    REQUIRE(accounts::remove(*w.database, w.bluesky));
    CHECK(*mentions::save(*w.database, waiting->watches, waiting->last, found, w.now) == 1);
    w.deliver(w.mastodon, { w.mention(u"3"_s, u"cem"_s, u"lumen too"_s, w.now) });
    CHECK(w.find(u"lumen"_s, watch) == 1);
    REQUIRE(w.listed({}).size() == 2);
    CHECK(w.listed({}).first().body.raw() == u"lumen too"_s);
}

TEST_CASE("A text that hundreds copied is one lesson, and what was said before it counts", "[watch][taste]")
{
    Watching w;
    const qint64 watch = w.watch(u"Lumen"_s, u"lumen"_s);
    QList<messages::Placed> placed { w.mention(u"a"_s, u"ana"_s, u"lumen, un village"_s, w.now - 9h) };
    for (int i = 0; i < 450; ++i)
        placed.append(
            w.mention(QString::number(i), u"who%1"_s.arg(i), u"lumen : gagnez un lot"_s, w.now - 8h + i * 1s));
    w.deliver(w.mastodon, placed);
    CHECK(w.find(u"lumen"_s, watch) == 451);
    const QList<mentions::Entry> newest = w.listed({});
    const std::optional<mentions::Place> last = mentions::Place { w.now - 8h, 0 };
    const auto first = mentions::page(*w.database, {}, last, 1);
    REQUIRE(first->constFirst().body.raw() == u"lumen, un village"_s);
    REQUIRE(mentions::judge(*w.database, first->constFirst().id, -1, w.now));
    CHECK(mentions::judge(*w.database, newest.first().id, -1, w.now + 1h)->size() == 450);
    const auto lessons = mentions::lessons(*w.database, watch);
    REQUIRE(lessons);
    REQUIRE(lessons->size() == 2); // what was said last is learnt last
    CHECK(lessons->first().text.body.raw() == u"lumen, un village"_s);
    CHECK(lessons->last().said == mentions::Lesson::Said::Unwanted);
}

TEST_CASE("A watch changed while it was run is run again, and what it found then is dropped", "[watch]")
{
    Watching s;
    s.says(u"1"_s, u"ana"_s, u"Ma Lumen"_s, s.now - 5h);
    const qint64 id = s.watch(u"Lumen"_s, u"Lumen"_s);
    const auto waiting = mentions::waiting(*s.database, 10);
    Watch other = *watches::one(*s.database, id);
    other.query = u"Lumio"_s;
    REQUIRE(watches::change(*s.database, other));
    mentions::Found found;
    found.watchId = id;
    found.messageId = waiting->texts.first().messageId;
    const auto saved = mentions::save(*s.database, waiting->watches, waiting->last, { found }, s.now);
    CHECK(*saved == 0);
    CHECK(mentions::waiting(*s.database, 10)->last != 0);
}

TEST_CASE("Another query keeps only what a person said something of", "[watch]")
{
    Watching s;
    s.says(u"1"_s, u"ana"_s, u"Ma Lumen"_s, s.now - 5h);
    s.says(u"2"_s, u"bea"_s, u"Leur Lumen à eux"_s, s.now - 4h);
    const qint64 id = s.watch(u"Lumen"_s, u"Lumen"_s);
    s.find(u"Lumen"_s, id);
    const auto judged = mentions::judge(*s.database, s.listed({}).first().id, -1, s.now);
    REQUIRE(judged);
    CHECK(s.listed({}).size() == 1);
    mentions::Filter aside;
    aside.aside = true;
    CHECK(s.listed(aside).size() == 1);
    Watch other = *watches::one(*s.database, id);
    other.query = u"Lumen lampe"_s;
    REQUIRE(watches::change(*s.database, other));
    CHECK(s.listed({}).isEmpty());
    CHECK(s.listed(aside).size() == 1);
    CHECK(s.find(u"Lumen"_s, id) == 1); // what was put aside is not found again
    CHECK(s.listed(aside).size() == 1);
    REQUIRE(mentions::restore(*s.database, *judged));
    CHECK(s.listed({}).size() == 2);
}

TEST_CASE("Texts that say the same are one row, put aside together", "[watch]")
{
    Watching s;
    for (int i = 0; i < 5; ++i)
        s.says(QString::number(i), u"a%1"_s.arg(i), u"COPIEZ : la Lumen tombe en panne"_s,
               s.now - std::chrono::hours(i + 1));
    s.says(u"9"_s, u"bea"_s, u"Ma Lumen à moi"_s, s.now - 30h);
    const qint64 id = s.watch(u"Lumen"_s, u"Lumen"_s);
    CHECK(s.find(u"Lumen"_s, id) == 6);
    mentions::Filter folded;
    folded.watchId = id;
    folded.folded = true;
    const auto rows = s.listed(folded);
    REQUIRE(rows.size() == 2);
    CHECK(rows.first().alike == 4);
    CHECK(rows.first().at == s.now - 1h);
    CHECK(rows.last().alike == 0);
    const auto judged = mentions::judge(*s.database, rows.first().id, -1, s.now);
    CHECK(judged->size() == 5);
    CHECK(s.listed(folded).size() == 1);
    // Of a time, only what is in it counts.
    REQUIRE(mentions::restore(*s.database, *judged));
    folded.from = s.now - 150min;
    CHECK(s.listed(folded).first().alike == 1);
}

TEST_CASE("A mention becomes a conversation, once", "[watch]")
{
    Watching s;
    s.says(u"1"_s, u"ana"_s, u"Ma Lumen est en panne"_s, s.now - 5h);
    const qint64 id = s.watch(u"Lumen"_s, u"Lumen"_s);
    s.find(u"Lumen"_s, id);
    const qint64 message = s.listed({}).first().messageId;
    const auto conversation = mentions::converse(*s.database, message, s.now);
    REQUIRE(conversation);
    const auto row = conversations::one(*s.database, *conversation);
    REQUIRE(row);
    CHECK(row->state == Conversation::State::Todo);
    CHECK(row->text.raw() == u"Ma Lumen est en panne"_s);
    CHECK(*mentions::converse(*s.database, message, s.now) == *conversation);
    CHECK(s.listed({}).first().conversationId == *conversation);
    CHECK(conversations::newestIncoming(*s.database, *conversation)->message.remoteId == u"1"_s);
    CHECK(mentions::converse(*s.database, 999, s.now).error().kind == Error::NotFound);
}

TEST_CASE("Where a look goes on is kept with what it brought", "[watch]")
{
    Watching s;
    const qint64 id = s.watch(u"Lumen"_s, u"Lumen"_s);
    messages::Delivery delivery;
    delivery.accountId = s.mastodon;
    delivery.zone = QTimeZone("Europe/Paris");
    messages::Placed placed = Watching::mention(u"m"_s, u"ana"_s, u"Ma Lumen"_s, s.now - 1h);
    placed.threadKey.clear();
    delivery.messages = { placed };
    watches::Look look;
    look.watchId = id;
    look.accountId = s.mastodon;
    look.cursor = "there";
    look.nextAt = s.now + 1h;
    int call = 0;
    for (;; ++call) { // wherever it fails on the way, neither is there
        s.database->failCall(call);
        const auto done = mentions::deliver(*s.database, delivery, look, 1, s.now);
        s.database->failCall(-1);
        if (done)
            break;
        CHECK(watches::looksFor(*s.database, id)->isEmpty());
        CHECK(mentions::waiting(*s.database, 10)->texts.isEmpty());
    }
    CHECK(call > 5);
    CHECK(watches::looksOn(*s.database, s.mastodon)->first().cursor == "there");
    look.cursor.clear();
    look.failures = 2;
    look.error = Error::Offline;
    REQUIRE(watches::note(*s.database, look, 1));
    const auto after = watches::looksFor(*s.database, id)->first();
    CHECK(after.cursor == "there");
    CHECK(after.failures == 2);
    CHECK(after.error == Error::Offline);
    look.failures = 9;
    REQUIRE(watches::note(*s.database, look, 4)); // of another edition
    CHECK(watches::looksFor(*s.database, id)->first().failures == 2);
    REQUIRE(watches::hurry(*s.database, 0));
    CHECK(watches::looksFor(*s.database, id)->first().nextAt == instant(0));
}

TEST_CASE("A board adds up days, moods, reach and voice", "[watch]")
{
    Watching s;
    const QTimeZone paris("Europe/Paris");
    const qint64 ours = s.watch(u"Lumen"_s, u"Lumen"_s);
    s.says(u"1"_s, u"ana"_s, u"Ma Lumen un"_s, s.now - 1h);
    s.says(u"2"_s, u"ana"_s, u"Ma Lumen deux"_s, s.now - 25h);
    CHECK(s.find(u"Lumen"_s, ours, 1) == 2);
    s.says(u"3"_s, u"bea"_s, u"Ma Lumen trois"_s, s.now - 2h);
    CHECK(s.find(u"Lumen"_s, ours, -1) == 1);
    const qint64 theirs = s.watch(u"Lumio"_s, u"Lumio"_s, Watch::Kind::Competitor);
    s.says(u"4"_s, u"bea"_s, u"Une Lumio"_s, s.now - 2h);
    s.find(u"Lumio"_s, theirs);
    s.watch(u"Lampes"_s, u"lampe"_s, Watch::Kind::Topic);

    const QDate today = walltime::at(s.now, paris).date();
    const auto read = watchboard::read(*s.database, { ours, today.addDays(-6), today, paris });
    REQUIRE(read);
    CHECK(read->now.mentions() == 3);
    using Moods = std::array<qint64, 3>;
    const Moods all { 1, 0, 2 };
    const Moods ofToday { 1, 0, 1 };
    CHECK((read->now.moods == all));
    CHECK(read->now.authors == 2);
    CHECK(read->now.reach == 200); // each author once
    CHECK_FALSE(read->before.reach);
    CHECK(read->days.size() == 7);
    CHECK((read->days.last().moods == ofToday));
    REQUIRE(read->voice.size() == 2);
    CHECK(read->voice.first().name == u"Lumen"_s);
    CHECK(*read->share() == 0.75);
    REQUIRE(read->now.net());
    CHECK(std::abs(read->now.net()->value - 100.0 / 3) < 0.01);
    // 2 + 1 and 1 + 1 of 3 + 2: the spread is 1 - 1/25, of five texts.
    CHECK(std::abs(read->now.net()->margin - 196 * std::sqrt((24.0 / 25) / 5)) < 0.1);
    watchboard::Figures one;
    one.moods = { 0, 0, 1 };
    CHECK(one.net()->value == 100);
    CHECK(one.net()->margin == 100); // one text says little
    CHECK_FALSE(read->before.net());
    // Where days do not begin with an hour, the same texts are in them, and none twice.
    for (const char *name : { "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns" }) {
        const QTimeZone zone(name);
        const QDate there = walltime::at(s.now, zone).date();
        const auto half = watchboard::read(*s.database, { ours, there.addDays(-7), there, zone });
        REQUIRE(half);
        CHECK(half->now.mentions() == 3);
        for (const watchboard::Day &day : half->days) {
            CAPTURE(day.first.toString().toStdString());
            mentions::Filter filter;
            filter.watchId = ours;
            filter.from = watchboard::Ask { ours, day.first, day.last, zone }.begin();
            filter.until = watchboard::Ask { ours, day.first, day.last, zone }.end();
            CHECK(day.moods[0] + day.moods[1] + day.moods[2] == qint64(s.listed(filter).size()));
        }
    }
    CHECK(watchboard::counts(*s.database)->value(ours).mentions == 3);
    // What a person put aside does not count.
    mentions::Filter filter;
    filter.watchId = ours;
    filter.mood = -1;
    REQUIRE(mentions::judge(*s.database, s.listed(filter).first().id, -1, s.now));
    CHECK(watchboard::read(*s.database, { ours, today.addDays(-6), today, paris })->now.mentions() == 2);
    // For a competitor the others are our brands.
    const auto turned = watchboard::read(*s.database, { theirs, today, today, paris });
    CHECK(turned->voice.first().name == u"Lumio"_s);
    CHECK(turned->voice.last().name == u"Lumen"_s);
    CHECK(watchboard::read(*s.database, { ours, today.addDays(-89), today, paris })->weeks);
}

TEST_CASE("A query is tried on what is there before it is saved", "[watch]")
{
    Watching s;
    s.says(u"1"_s, u"ana"_s, u"Ma Lumen"_s, s.now - 5h);
    s.says(u"2"_s, u"bea"_s, u"Bonjour"_s, s.now - 4h);
    s.says(u"3"_s, u"bea"_s, u"Lumen ?"_s, s.now - std::chrono::hours(24 * 40));
    const Instant since = s.now - std::chrono::hours(24 * 30);
    const auto trial = trial::run(*s.database, u"lumen"_s, {}, since, {}, 5);
    REQUIRE(trial);
    CHECK(trial->read == 2);
    CHECK(trial->count == 1);
    CHECK(trial->next == 0);
    CHECK(trial->found.first().body.raw() == u"Ma Lumen"_s);
    // The newest are those that were written last, whenever they came.
    s.says(u"4"_s, u"ana"_s, u"Lumen, encore"_s, s.now - 1h);
    s.says(u"5"_s, u"ana"_s, u"Lumen, trouvé plus tard"_s, s.now - 9h);
    const auto two = trial::run(*s.database, u"lumen"_s, {}, since, {}, 2);
    REQUIRE(two);
    CHECK(two->count == 3);
    REQUIRE(two->found.size() == 2);
    CHECK(two->found.first().body.raw() == u"Lumen, encore"_s);
    CHECK(two->found.last().body.raw() == u"Ma Lumen"_s);
    CHECK(trial::run(*s.database, u"lumen"_s, { u"inbox"_s }, since, {}, 5)->count == 0);
    CHECK(trial::run(*s.database, u"(lumen"_s, {}, since, {}, 5).error().kind == Error::Invalid);
}
