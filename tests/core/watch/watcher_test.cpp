// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/watcher.h"

#include "core/store/conversations.h"
#include "core/store/corrections.h"
#include "core/understanding/reader.h"
#include "core/watch/questions.h"
#include "core/watch/watchboard.h"
#include "tests/core/schedule/stage.h"
#include "tests/core/understanding/twosenses.h"
#include "tests/fakes/workspacefixture.h"

using namespace publishing;

namespace {

class Ours : public watch::Lender
{
public:
    Task<Reader> reader() override
    {
        co_await yieldNow();
        static const Reader words = understanding::Reader::load();
        co_return words;
    }
};

// A platform that answers searches with what the test put there, two texts a page.
class Searched : public Answering
{
public:
    Task<Result<Batch>> search(WatchQuery query, Cursor since) override
    {
        co_await yieldNow();
        asked.append(query.tag.isEmpty() ? query.words : u'#' + query.tag);
        if (failure && asked.size() > answered)
            co_return *failure;
        Batch batch;
        qsizetype at = since.toLongLong();
        for (; at < texts.size() && batch.messages.size() < 2; ++at) {
            if (texts[at].body.text.raw().contains(query.words, Qt::CaseInsensitive))
                batch.messages.append(texts[at]);
        }
        batch.next = QByteArray::number(at);
        batch.more = at < texts.size();
        co_return batch;
    }

    QStringList asked;
    QList<Message> texts;
    std::optional<Error> failure;
    qsizetype answered = 0; // before it fails
};

struct Watching
{
    Watching()
        : watcher(*s.store, s.clock, s.fleet, worker, ours)
    {
        Account account = *await(s.store->read(&accounts::one, s.account));
        account.capabilities.allow({ Capabilities::SearchText, Capabilities::SearchTag });
        can(account);
        s.fleet.connectors.insert(s.account, &platform);
    }
    void can(const Account &account)
    {
        const Instant now = s.clock.now();
        REQUIRE(await(s.store->write(&accounts::identified, account, now)));
    }
    qint64 watch(const QString &name, const QString &query, QStringList sources = {})
    {
        Watch made;
        made.name = name;
        made.query = query;
        made.sources = sources;
        const Instant now = s.clock.now();
        return *await(s.store->write(&watches::add, made, now));
    }
    void says(const QString &id, const QString &text)
    {
        platform.texts.append(
            WorkspaceFixture::mention(id, u"ana"_s, text, s.clock.now() - 1h).message);
    }
    // Somebody says it in public, and it is here already.
    void tell(const QString &text, const QString &who = u"ana"_s)
    {
        ++m_told;
        messages::Placed placed
            = WorkspaceFixture::mention(u"t%1"_s.arg(m_told), who, text, s.clock.now() - 1min + m_told * 1s);
        placed.message.kind = Message::Kind::Post;
        placed.threadKey.clear();
        messages::Delivery delivery;
        delivery.accountId = s.account;
        delivery.zone = QTimeZone("Europe/Paris");
        delivery.messages = { placed };
        const Instant now = s.clock.now();
        REQUIRE(await(s.store->write(&messages::deliver, delivery, now)));
    }
    QList<mentions::Judged> judge(const mentions::Entry &entry, int relevant)
    {
        const qint64 id = entry.id;
        const Instant now = s.clock.now();
        const auto judged = await(s.store->write(&mentions::judge, id, relevant, now));
        REQUIRE(judged);
        return *judged;
    }
    QList<mentions::Entry> gone(qint64 watchId)
    {
        mentions::Filter filter;
        filter.watchId = watchId;
        filter.aside = filter.taught = true;
        const std::optional<mentions::Place> newest;
        return *await(s.store->read(&mentions::page, filter, newest, 100));
    }
    Instant look()
    {
        const auto next = await(watcher.look(s.account));
        REQUIRE(next);
        return *next;
    }
    int settle()
    {
        const auto found = await(watcher.settle());
        REQUIRE(found);
        return *found;
    }
    QList<mentions::Entry> found(qint64 watchId = 0)
    {
        mentions::Filter filter;
        filter.watchId = watchId;
        const std::optional<mentions::Place> newest;
        return *await(s.store->read(&mentions::page, filter, newest, 100));
    }
    watches::Look state(qint64 watchId)
    {
        const auto looks = await(s.store->read(&watches::looksFor, watchId));
        REQUIRE(looks->size() == 1);
        return looks->first();
    }

    Stage s;
    Worker worker;
    Ours ours;
    Searched platform;
    Watcher watcher;

private:
    int m_told = 0;
};

QStringList eleven() // words: more than are asked at once
{
    QStringList words;
    for (int i = 0; i < 11; ++i)
        words.append(u"mot%1"_s.arg(QChar(u'a' + i)));
    return words;
}

bool isOf(const auto &texts, const mentions::Entry &entry)
{
    return std::any_of(texts.begin(), texts.end(),
                       [&entry](const char *each) { return entry.body.raw() == QString::fromUtf8(each); });
}

} // namespace

TEST_CASE("What a search brings is stored once and found by every watch it fits", "[watch]")
{
    Watching s;
    const qint64 lumen = s.watch(u"Lumen"_s, u"lumen -concours"_s);
    const qint64 lamps = s.watch(u"Lampes"_s, u"lampe"_s);
    s.says(u"1"_s, u"Ma lampe Lumen est en panne, quelle déception, c’est nul"_s);
    s.says(u"2"_s, u"Lumen : grand concours"_s); // the platform knows no minus
    s.says(u"3"_s, u"Bonjour"_s);
    s.says(u"4"_s, u"Une Lumen magnifique, je l’adore !"_s);
    s.look();
    CHECK(s.platform.asked.contains(u"lumen"_s));
    CHECK(s.settle() == 3);
    const auto ours = s.found(lumen);
    REQUIRE(ours.size() == 2);
    CHECK(s.found(lamps).size() == 1);
    QHash<QString, int> moods;
    for (const mentions::Entry &each : ours) {
        moods.insert(each.body.raw().left(4), each.mood);
        CHECK(each.conversationId == 0);
        CHECK(each.source == u"mastodon"_s);
        CHECK(each.language == u"fr"_s);
    }
    CHECK(moods[u"Ma l"_s] == -1);
    CHECK(moods[u"Une "_s] == 1);
    CHECK(s.settle() == 0);
}

TEST_CASE("A watch goes on where it was, sooner where it found something", "[watch]")
{
    Watching s;
    const qint64 id = s.watch(u"Lumen"_s, u"lumen"_s);
    s.says(u"1"_s, u"Lumen un"_s);
    s.says(u"2"_s, u"Lumen deux"_s);
    s.says(u"3"_s, u"Lumen trois"_s);
    s.look();
    CHECK(s.platform.asked.size() == 2); // two pages
    CHECK(s.settle() == 3);
    CHECK(s.state(id).nextAt == s.s.clock.now() + Watcher::soonest);
    s.look();
    CHECK(s.platform.asked.size() == 2); // not due
    s.s.clock.advance(6min);
    s.look();
    CHECK(s.platform.asked.size() == 3);
    CHECK(s.state(id).pause > Watcher::soonest);
    s.s.clock.advance(1h);
    s.says(u"4"_s, u"Lumen quatre"_s);
    s.look();
    CHECK(s.settle() == 1);
    CHECK(s.state(id).pause == Watcher::soonest);
    CHECK(Watcher::pause(50min, 0) == Watcher::latest);
}

TEST_CASE("A platform that fails is asked later and later, and keeps what it brought", "[watch]")
{
    Watching s;
    const qint64 id = s.watch(u"Lumen"_s, u"lumen"_s);
    const qint64 other = s.watch(u"Lumio"_s, u"lumio"_s);
    s.says(u"1"_s, u"Lumen un"_s);
    s.look();
    const QByteArray cursor = s.state(id).cursor;
    CHECK_FALSE(cursor.isEmpty());
    s.s.clock.advance(2h);
    s.platform.asked.clear();
    s.platform.failure = Error(Error::Offline);
    s.look();
    CHECK(s.platform.asked.size() == 1); // the others would hear the same
    CHECK(s.state(id).error == Error::Offline);
    CHECK(s.state(id).failures == 1);
    CHECK(s.state(id).cursor == cursor);
    CHECK(s.state(id).nextAt == s.s.clock.now() + Watcher::patience(1));
    CHECK(Watcher::patience(3) > Watcher::patience(1));
    CHECK(Watcher::patience(30) == Watcher::latest);
    const Instant until = s.s.clock.now() + 17min;
    s.s.clock.advance(2min);
    s.platform.failure = Error(Error::RateLimited).withUntil(until);
    s.look();
    CHECK(s.state(id).nextAt == until);
    s.s.clock.advance(1h);
    s.platform.failure = Error(Error::Unsupported);
    s.look();
    CHECK(s.state(other).nextAt == s.s.clock.now() + 24h);
    s.platform.failure.reset();
    s.s.clock.advance(25h);
    s.look();
    CHECK(s.state(id).failures == 0);
    CHECK_FALSE(s.state(id).error);
}

TEST_CASE("Where a watch is not looked for, nothing is asked", "[watch]")
{
    Watching s;
    s.watch(u"Inbox"_s, u"lumen"_s, { u"inbox"_s });
    s.look();
    CHECK(s.platform.asked.isEmpty());
    s.watch(u"Everywhere"_s, u"lumen"_s);
    Account account = *await(s.s.store->read(&accounts::one, s.s.account));
    account.capabilities = Capabilities();
    s.can(account);
    s.look();
    CHECK(s.platform.asked.isEmpty());
    account.capabilities.allow({ Capabilities::SearchText });
    s.can(account);
    const Instant now = s.s.clock.now();
    const Error refused(Error::NeedsSignIn);
    REQUIRE(await(s.s.store->write(&accounts::failed, s.s.account, refused, now)));
    s.look();
    CHECK(s.platform.asked.isEmpty());
}

TEST_CASE("A platform is asked what it can be asked", "[watch]")
{
    const auto query = *watch::parse(u"\"Maison Lumen\" OR #lumen OR l'aube"_s).query;
    const auto asked = [&query](std::initializer_list<Capabilities::Feature> can) {
        Capabilities capabilities;
        capabilities.allow(can);
        QStringList all;
        for (const watch::Asked &each : watch::questions(query, capabilities))
            all.append(each.tag.isEmpty() ? each.words : u"tag:"_s + each.tag);
        return all;
    };
    CHECK(asked({ Capabilities::SearchText, Capabilities::SearchTag })
          == QStringList { u"Maison Lumen"_s, u"tag:lumen"_s, u"l'aube"_s });
    CHECK(asked({ Capabilities::SearchText })
          == QStringList { u"Maison Lumen"_s, u"#lumen"_s, u"l'aube"_s });
    CHECK(asked({ Capabilities::SearchTag }) == QStringList { u"tag:MaisonLumen"_s, u"tag:lumen"_s });
    CHECK(asked({}).isEmpty());
}

TEST_CASE("A long query is asked in turns, a short one whole", "[watch]")
{
    Watching w;
    const QStringList words = eleven();
    const qint64 id = w.watch(u"Onze"_s, words.join(u" OR "_s));
    const Instant next = w.look();
    CHECK(w.platform.asked == words.mid(0, 8));
    CHECK(next - w.s.clock.now() <= Watcher::soonest);
    w.platform.asked.clear();
    w.s.clock.advance(Watcher::soonest);
    w.look();
    CHECK(w.platform.asked == words.mid(8) + words.mid(0, 5));
    CHECK(w.state(id).lookedAt);
}

TEST_CASE("A long query that failed on the way goes on there, and not from the start", "[watch]")
{
    Watching w;
    const QStringList words = eleven();
    const qint64 id = w.watch(u"Onze"_s, words.join(u" OR "_s));
    w.platform.failure = Error(Error::Unavailable);
    w.platform.answered = 5;
    w.look();
    CHECK(w.platform.asked == words.mid(0, 6));
    CHECK(w.state(id).failures == 1);
    w.platform.asked.clear();
    w.platform.failure.reset();
    w.s.clock.advance(Watcher::latest);
    w.look();
    CHECK(w.platform.asked == words.mid(4) + words.mid(0, 1)); // the last that answered may have more
}

TEST_CASE("The watcher runs by itself over what comes in, and looks at once for a new watch", "[watch]")
{
    Watching s;
    s.says(u"1"_s, u"Lumen un"_s);
    s.watcher.start();
    s.watcher.serve(s.s.account);
    QObject::connect(s.s.store.get(), &Store::changed, s.s.store.get(),
                     [&s](const QSet<QByteArray> &tables) {
                         if (tables.contains("watch"))
                             s.watcher.wakeAll();
                         else if (tables.contains("message"))
                             s.watcher.wake();
                     });
    s.s.rest();
    CHECK(s.platform.asked.isEmpty());
    s.watch(u"Lumen"_s, u"lumen"_s);
    for (int i = 0; i < 200 && s.found().isEmpty(); ++i) {
        s.s.rest();
        s.s.clock.advance(250ms);
    }
    CHECK(s.found().size() == 1);
    s.watcher.forget(s.s.account);
}

TEST_CASE("What is clearly like what was put aside goes by itself, and comes back by one word", "[watch][taste]")
{
    using twosenses::shop;
    using twosenses::square;
    Watching s;
    const qint64 ours = s.watch(u"Parvis"_s, u"parvis"_s);
    for (std::size_t i = 0; i < 20; ++i) {
        s.tell(QString::fromUtf8(shop[i]), u"who%1"_s.arg(i));
        s.tell(QString::fromUtf8(square[i]), u"else%1"_s.arg(i));
    }
    CHECK(s.settle() == 40);
    s.s.clock.advance(1h);
    int said = 0;
    for (const mentions::Entry &each : s.found(ours)) {
        if (isOf(square, each) && said < 18) {
            s.judge(each, -1);
            ++said;
        }
    }
    CHECK(s.found(ours).size() == 22); // nothing went because of it: only what is new is judged
    CHECK(s.gone(ours).isEmpty());
    s.s.clock.advance(1h);
    for (std::size_t i = 20; i < 40; ++i) {
        s.tell(QString::fromUtf8(shop[i]), u"who%1"_s.arg(i));
        s.tell(QString::fromUtf8(square[i]), u"else%1"_s.arg(i));
    }
    CHECK(s.settle() == 40);
    const QList<mentions::Entry> gone = s.gone(ours);
    CHECK(gone.size() >= 12);
    for (const mentions::Entry &each : gone) {
        CHECK(isOf(square, each));
        CHECK(each.relevant == -1);
        CHECK_FALSE(each.unlike.isEmpty());
    }
    CHECK(s.found(ours).size() == 62 - gone.size());
    const mentions::Taught taught = *await(s.s.store->read(&mentions::taught, ours));
    CHECK(taught.unwanted == 18);
    CHECK(taught.gone == gone.size());

    // One press: back, and relevant.
    const qint64 restored = gone.first().id;
    const auto before = s.judge(gone.first(), 1);
    CHECK(s.gone(ours).size() == gone.size() - 1);
    CHECK(await(s.s.store->read(&mentions::taught, ours))->wanted == 1);
    REQUIRE(await(s.s.store->write(&mentions::restore, before)));
    CHECK(s.gone(ours).size() == gone.size());
    CHECK(s.gone(ours).first().id == restored);

    // Forgotten: all of it is back, what a person put aside is not; and it can be taken back.
    const Instant now = s.s.clock.now();
    const auto forgotten = await(s.s.store->write(&mentions::forget, ours, now));
    REQUIRE(forgotten);
    CHECK(s.gone(ours).isEmpty());
    CHECK(s.found(ours).size() == 62);
    s.tell(u"Un concert sur le parvis de la cathédrale après la messe"_s, u"zoe"_s);
    CHECK(s.settle() == 1);
    CHECK(s.gone(ours).isEmpty());
    const mentions::Forgotten was = *forgotten;
    REQUIRE(await(s.s.store->write(&mentions::remember, was)));
    CHECK(s.gone(ours).size() == gone.size());
    s.tell(u"Un autre concert sur le parvis de la cathédrale, puis la messe"_s, u"zoe"_s);
    CHECK(s.settle() == 1);
    CHECK(s.gone(ours).size() == gone.size() + 1);
    // Another query finds all anew, and what went by itself is not kept for that.
    Watch other = *await(s.s.store->read(&watches::one, ours));
    other.query = u"parvis boutique"_s;
    REQUIRE(await(s.s.store->write(&watches::change, other)));
    CHECK(s.gone(ours).isEmpty());
}

TEST_CASE("What says the same as something that was judged follows it", "[watch][taste]")
{
    Watching s;
    const qint64 ours = s.watch(u"Parvis"_s, u"parvis"_s);
    s.tell(u"Grand concert gratuit ce soir sur le parvis"_s);
    s.tell(u"Le parvis : la boutique qui change tout"_s);
    CHECK(s.settle() == 2);
    for (const mentions::Entry &each : s.found(ours))
        s.judge(each, each.body.raw().startsWith(u"Grand"_s) ? -1 : 1);
    s.s.clock.advance(1h);
    s.tell(u"GRAND CONCERT gratuit ce soir, sur le parvis !"_s, u"bob"_s);
    s.tell(u"Le Parvis, la boutique qui change tout"_s, u"cem"_s);
    CHECK(s.settle() == 2);
    REQUIRE(s.gone(ours).size() == 1);
    CHECK(s.gone(ours).first().unlike == QStringList { u"="_s });
    CHECK(s.found(ours).size() == 2);
}

TEST_CASE("A mood that a person gives to a mention counts everywhere, and teaches as in the inbox", "[watch]")
{
    Watching s;
    const qint64 ours = s.watch(u"Lumen"_s, u"lumen"_s);
    s.tell(u"Ma Lumen est en panne, c’est nul et décevant"_s);
    CHECK(s.settle() == 1);
    const mentions::Entry read = s.found(ours).first();
    REQUIRE(read.mood == -1);
    CHECK_FALSE(read.byHand);
    const QTimeZone paris("Europe/Paris");
    const QDate today = walltime::at(s.s.clock.now(), paris).date();
    const watchboard::Ask ask { ours, today.addDays(-1), today.addDays(1), paris };
    using Moods = std::array<qint64, 3>;
    const auto moods = [&] { return await(s.s.store->read(&watchboard::read, ask))->now.moods; };
    CHECK((moods() == Moods { 1, 0, 0 }));
    const qint64 message = read.messageId;
    const Instant now = s.s.clock.now();
    const QString positive = u"positive"_s;
    const auto given = await(s.s.store->write(&corrections::setMood, message, positive, now));
    REQUIRE(given); // it is in no conversation
    CHECK((moods() == Moods { 0, 0, 1 }));
    CHECK(s.found(ours).first().byHand);
    const auto taught = await(s.s.store->read(&corrections::taught));
    REQUIRE(taught->texts.size() == 1);
    CHECK(taught->texts.first().label == positive);

    // What another watch finds in it feels the same; so does the conversation it becomes.
    const qint64 also = s.watch(u"Panne"_s, u"panne"_s);
    CHECK(s.settle() == 1);
    CHECK(s.found(also).first().mood == 1);
    const QString neutral = u"neutral"_s;
    const auto again = await(s.s.store->write(&corrections::setMood, message, neutral, now));
    CHECK((moods() == Moods { 0, 1, 0 }));
    const qint64 second = *again;
    REQUIRE(await(s.s.store->write(&corrections::undo, second, now)));
    CHECK((moods() == Moods { 0, 0, 1 })); // as the person said before
    const qint64 first = *given;
    REQUIRE(await(s.s.store->write(&corrections::undo, first, now)));
    CHECK((moods() == Moods { 1, 0, 0 }));
    CHECK(s.found(ours).first().score == read.score);
    CHECK_FALSE(s.found(also).first().byHand);
    REQUIRE(await(s.s.store->write(&corrections::redo, first, now)));
    CHECK((moods() == Moods { 0, 0, 1 }));
    const auto conversation = await(s.s.store->write(&mentions::converse, message, now));
    REQUIRE(conversation);
    const qint64 talk = *conversation;
    CHECK(await(s.s.store->read(&conversations::one, talk))->mood > 0.5);
}
