// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/rulebook.h"
#include "core/inbox/collector.h"
#include "core/store/conversations.h"
#include "core/store/rulelog.h"
#include "tests/core/schedule/stage.h"
#include "tests/fakes/workspacefixture.h"

using namespace publishing;

namespace {

// A platform that tells of what it is given, page by page.
class Teller : public Answering
{
public:
    Task<Result<Batch>> fetch(Cursor since) override
    {
        co_await yieldNow();
        Batch news;
        const int page = since.toInt();
        if (page < pages.size())
            news.messages = pages[page];
        news.next = QByteArray::number(std::min<qsizetype>(page + 1, pages.size()));
        news.more = page + 1 < pages.size();
        co_return news;
    }
    QList<QList<Message>> pages;
};

Message written(const QString &id, const QString &who, const QString &text, Instant at)
{
    Message message = WorkspaceFixture::mention(id, who, text, at).message;
    message.rootId = message.remoteId;
    return message;
}

struct House
{
    House()
        : mind(*s.store, worker)
        , rulebook(*s.store, worker, mind)
        , collector(*s.store, s.clock, s.fleet, &mind, &rulebook)
    {
        s.fleet.connectors.insert(s.account, &teller);
        teller.pages = { {} };
        sync(); // the first one brings the past
    }
    qint64 keep(Rule rule, bool on)
    {
        const Instant now = s.clock.now();
        const qint64 id = *await(s.store->write(&rules::save, rule, now));
        if (on) {
            REQUIRE(await(s.store->write(&rules::setTried, id, 1)));
            REQUIRE(await(s.store->write(&rules::setOn, id, true, now)));
        }
        return id;
    }
    void tell(const QList<Message> &news)
    {
        teller.pages.append(news);
        sync();
    }
    void sync() { REQUIRE(await(collector.sync(s.account))); }
    QList<rulelog::Entry> log()
    {
        return *await(s.store->read(&rulelog::list, rulelog::Filter()));
    }
    Rulebook::Trial rehearse(const Rule &rule)
    {
        const Instant since = s.clock.now() - 30 * 24h;
        Rulebook::Trial whole;
        std::optional<rules::Mark> from;
        do {
            const auto page = await(rulebook.rehearse(rule, since, from));
            REQUIRE(page);
            whole.read += page->read;
            whole.stopped += page->stopped;
            whole.found += page->found;
            from = page->next;
        } while (from);
        return whole;
    }

    Stage s;
    Worker worker;
    Mind mind;
    Rulebook rulebook;
    Teller teller;
    Collector collector;
};

Rule complaints()
{
    Rule rule;
    rule.name = u"Réclamations"_s;
    rule.conditions.needs = { u"complaint"_s };
    rule.conditions.languages = { u"fr"_s };
    rule.deeds.labels = { u"SAV"_s };
    return rule;
}

} // namespace

TEST_CASE("Rules are asked of what comes in, with what was understood of it", "[rules]")
{
    House h;
    h.keep(complaints(), true);
    const Instant now = h.s.clock.now();
    h.tell({ written(u"m1"_s, u"claire"_s, u"Toujours rien reçu, c'est inadmissible"_s, now),
             written(u"m2"_s, u"jonas"_s, u"Where can I buy this lamp?"_s, now),
             written(u"m3"_s, u"lea"_s, u"Bravo pour la nouvelle collection, elle est superbe !"_s, now) });
    const QList<rulelog::Entry> log = h.log();
    REQUIRE(log.size() == 1);
    CHECK(log[0].author == Foreign(u"claire"_s));
    CHECK(log[0].why
          == QList<rule::Reason> { { u"language"_s, u"fr"_s }, { u"need"_s, u"complaint"_s } });
}

TEST_CASE("A rule switched on while messages come in sees those after it", "[rules]")
{
    House h;
    const Instant now = h.s.clock.now();
    const QString text = u"Toujours rien reçu, c'est inadmissible"_s;
    h.tell({ written(u"m1"_s, u"claire"_s, text, now) });
    const qint64 id = h.keep(complaints(), true);
    h.tell({ written(u"m2"_s, u"thierry"_s, text, now) });
    REQUIRE(h.log().size() == 1);
    CHECK(h.log()[0].author == Foreign(u"thierry"_s));
    Rule other = *await(h.s.store->read(&rules::one, id));
    other.conditions.languages = { u"en"_s };
    REQUIRE(await(h.s.store->write(&rules::save, other, now)));
    REQUIRE(await(h.s.store->write(&rules::setTried, id, 2)));
    REQUIRE(await(h.s.store->write(&rules::setOn, id, true, now)));
    h.tell({ written(u"m3"_s, u"amelie"_s, text, now) }); // what was compiled is made anew
    CHECK(h.log().size() == 1);
}

TEST_CASE("A rule on trial finds what it would have found, and changes nothing", "[rules]")
{
    House h;
    const Instant now = h.s.clock.now();
    QList<Message> news;
    for (int i = 0; i < 2100; ++i)
        news.append(written(u"m%1"_s.arg(i), u"p%1"_s.arg(i),
                            i % 100 == 0 ? u"Toujours rien reçu, c'est inadmissible"_s
                                         : u"Bonjour à tous"_s,
                            now - std::chrono::minutes(i)));
    h.tell(news);
    Rule rule = complaints();
    const Rulebook::Trial trial = h.rehearse(rule);
    CHECK(trial.read == 2100);
    CHECK(trial.found.size() == 21);
    CHECK(trial.stopped == 0);
    CHECK(trial.found.first().text.at > trial.found.last().text.at);
    CHECK_FALSE(trial.found.first().why.isEmpty());
    CHECK(h.log().isEmpty());

    // One that stands before it and stops takes some away.
    Rule before;
    before.name = u"Avant"_s;
    before.conditions.authors = u"p0, p100"_s;
    before.deeds.priority = 1;
    before.stop = true;
    h.keep(before, true);
    rule.id = h.keep(rule, false);
    rule.place = 2;
    CHECK(h.rehearse(rule).found.size() == 19);
    CHECK(h.rehearse(rule).stopped == 2);
    // What it finds may be asked of it.
    QList<rulelog::Hit> hits;
    for (const Rulebook::Found &each : trial.found)
        hits.append({ each.text.messageId, each.text.conversationId, each.why });
    CHECK(await(h.s.store->write(&rulelog::apply, rule.id, 1, hits, now))->size() == 21);
    CHECK(h.log().size() == 21);
}

TEST_CASE("When rules cannot be read, what came in comes in again", "[rules]")
{
    int failed = 0;
    for (int nth = 0; nth < 8; ++nth) { // whatever is read before them, too
        House h;
        h.keep(complaints(), true);
        const Instant now = h.s.clock.now();
        h.teller.pages.append({ written(u"m1"_s, u"claire"_s,
                                        u"Toujours rien reçu, c'est inadmissible"_s, now) });
        (void)await(h.s.store->read(&failCall, nth));
        failed += await(h.collector.sync(h.s.account)) ? 0 : 1;
        (void)await(h.s.store->read(&failCall, -1));
        h.sync();
        CAPTURE(nth);
        CHECK(h.log().size() == 1);
    }
    CHECK(failed >= 2);
}
