// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/library/starting.h"
#include "core/store/conversations.h"
#include "core/store/labels.h"
#include "core/store/moderations.h"
#include "core/store/ruledeeds.h"
#include "core/store/rulelog.h"
#include "core/store/rules.h"
#include "core/store/savedreplies.h"
#include "core/store/search.h"
#include "core/store/senses.h"
#include "core/store/values.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

// A workspace whose first sync is over, with rules.
struct House : WorkspaceFixture
{
    House()
    {
        account = addAccount(Platform::Mastodon);
        deliver(account, {});
        REQUIRE(values::set(*database, u"zone"_s, u"Europe/Paris"_s));
    }
    qint64 keep(const QString &name, const Rule::Deeds &deeds, bool on = true)
    {
        Rule rule;
        rule.name = name;
        rule.conditions.words = u"colis"_s;
        rule.deeds = deeds;
        const qint64 id = *rules::save(*database, rule, now);
        if (on) {
            REQUIRE(rules::setTried(*database, id, 1));
            REQUIRE(rules::setOn(*database, id, true, now));
        }
        return id;
    }
    messages::Placed ruled(const QString &id, const QString &who, const QList<qint64> &rules,
                           Instant at)
    {
        messages::Placed placed = mention(id, who, u"mon colis"_s, at);
        for (const qint64 each : rules) {
            const Result<Rule> rule = rules::one(*database, each);
            placed.verdicts.append(
                { each, rule ? rule->revision : 1, { { u"words"_s, u"colis"_s } } });
        }
        return placed;
    }
    // A message of somebody new to which rules apply; its conversation.
    qint64 comes(const QString &who, const QList<qint64> &rules)
    {
        deliver(account, { ruled(u"m-"_s + who, who, rules, now) });
        return of(who);
    }
    qint64 of(const QString &who)
    {
        const auto rows = conversations::page(*database, {}, std::nullopt,
                                              conversations::Way::Older, 100);
        for (const Conversation &row : *rows) {
            if (row.author == Foreign(who))
                return row.id;
        }
        return 0;
    }
    Conversation row(qint64 id) { return *conversations::one(*database, id); }
    QList<rulelog::Entry> log() { return *rulelog::list(*database, {}); }
    int count(const QString &sql)
    {
        QSqlQuery query(database->sql());
        REQUIRE(query.exec(sql));
        REQUIRE(query.next());
        return query.value(0).toInt();
    }

    qint64 account = 0;
};

Rule::Deeds labelled(const QString &name)
{
    Rule::Deeds deeds;
    deeds.labels = { name };
    return deeds;
}

Rule::Deeds everything(qint64 reply)
{
    Rule::Deeds deeds = labelled(u"Livraison"_s);
    deeds.need = u"complaint"_s;
    deeds.assignee = u"Inès"_s;
    deeds.snooze = Rule::Snooze::Tomorrow;
    deeds.priority = 1;
    deeds.hide = true;
    deeds.reply = reply;
    deeds.replyTitle = u"Colis en retard"_s;
    return deeds;
}

qint64 addReply(Database &database, Instant now)
{
    savedreplies::Reply reply;
    reply.title = u"Colis en retard"_s;
    reply.text = u"Bonjour {first}"_s;
    return *savedreplies::save(database, reply, now);
}

QStringList names(const QList<Rule> &rules)
{
    QStringList found;
    for (const Rule &each : rules) {
        CHECK(each.place == found.size() + 1);
        found.append(each.name);
    }
    return found;
}

} // namespace

TEST_CASE("Rules keep their order, whatever is put in, moved or taken out", "[rules]")
{
    House w;
    Database &db = *w.database;
    const qint64 a = w.keep(u"A"_s, labelled(u"x"_s));
    w.keep(u"B"_s, labelled(u"x"_s));
    const qint64 c = w.keep(u"C"_s, labelled(u"x"_s));
    CHECK(names(*rules::all(db)) == QStringList { u"A"_s, u"B"_s, u"C"_s });
    REQUIRE(rules::move(db, c, 1));
    CHECK(names(*rules::all(db)) == QStringList { u"C"_s, u"A"_s, u"B"_s });
    REQUIRE(rules::move(db, c, 99));
    CHECK(names(*rules::all(db)) == QStringList { u"A"_s, u"B"_s, u"C"_s });
    const auto was = rules::remove(db, a);
    REQUIRE(was);
    CHECK(names(*rules::all(db)) == QStringList { u"B"_s, u"C"_s });
    CHECK(*rules::save(db, *was, w.now) == a); // undone: where it was and as it was
    CHECK(names(*rules::all(db)) == QStringList { u"A"_s, u"B"_s, u"C"_s });
    CHECK(rules::one(db, a)->on);
    CHECK(rules::remove(db, 99).error().kind == Error::NotFound);
}

TEST_CASE("A rule is switched on as it was tried, and never otherwise", "[rules]")
{
    House w;
    Database &db = *w.database;
    const qint64 id = w.keep(u"A"_s, labelled(u"x"_s), false);
    CHECK(rules::setOn(db, id, true, w.now).error().kind == Error::Invalid);
    REQUIRE(rules::setTried(db, id, 99)); // another rule than this one is by now
    CHECK_FALSE(rules::one(db, id)->tried);
    REQUIRE(rules::setTried(db, id, 1));
    REQUIRE(rules::setOn(db, id, true, w.now));
    CHECK(rules::one(db, id)->onSince == w.now);

    Rule rule = *rules::one(db, id);
    rule.name = u"Another name"_s;
    rule.stop = true;
    REQUIRE(rules::save(db, rule, w.now));
    CHECK(rules::one(db, id)->on); // it does what it did
    rule.conditions.words = u"autre"_s;
    REQUIRE(rules::save(db, rule, w.now));
    CHECK_FALSE(rules::one(db, id)->on);
    CHECK_FALSE(rules::one(db, id)->tried);
    CHECK(rules::setOn(db, id, true, w.now).error().kind == Error::Invalid);

    rule = *rules::one(db, id);
    rule.deeds = {};
    REQUIRE(rules::save(db, rule, w.now));
    REQUIRE(rules::setTried(db, id, rules::one(db, id)->revision));
    CHECK(rules::one(db, id)->lack == Rule::Lack::Deeds);
    CHECK(rules::setOn(db, id, true, w.now).error().kind == Error::Invalid);
}

TEST_CASE("A rule that refers to what is gone waits and says why", "[rules]")
{
    House w;
    Database &db = *w.database;
    Rule::Deeds deeds;
    deeds.reply = addReply(db, w.now);
    deeds.replyTitle = u"Colis en retard"_s;
    const qint64 id = w.keep(u"A"_s, deeds);
    CHECK(rules::running(db)->rules.size() == 1);
    const auto reply = savedreplies::remove(db, deeds.reply);
    REQUIRE(reply);
    CHECK(rules::one(db, id)->lack == Rule::Lack::Reply);
    CHECK(rules::one(db, id)->deeds.replyTitle == u"Colis en retard"_s);
    CHECK(rules::running(db)->rules.isEmpty());
    const qint64 conversation = w.comes(u"claire"_s, { id }); // judged a moment before
    CHECK(conversations::draft(db, conversation)->isEmpty());
    CHECK(w.log().isEmpty());
    REQUIRE(savedreplies::save(db, *reply, w.now)); // the deletion is undone
    CHECK(rules::one(db, id)->lack == Rule::Lack::No);
    CHECK(rules::running(db)->rules.size() == 1);

    Rule rule = *rules::one(db, id);
    rule.conditions.accounts = { 77 };
    REQUIRE(rules::save(db, rule, w.now));
    CHECK(rules::one(db, id)->lack == Rule::Lack::Account);
    rule.conditions.accounts = { 77, w.account };
    REQUIRE(rules::save(db, rule, w.now));
    CHECK(rules::one(db, id)->lack == Rule::Lack::No);
}

TEST_CASE("A rule does everything it says to what comes in, and notes it", "[rules]")
{
    House w;
    Database &db = *w.database;
    const qint64 id = w.keep(u"Colis"_s, everything(addReply(db, w.now)));
    const qint64 conversation = w.comes(u"claire"_s, { id });
    const Conversation row = w.row(conversation);
    CHECK(row.labels == QStringList { u"Livraison"_s });
    CHECK(row.need == u"complaint"_s);
    CHECK(row.assignee == u"Inès"_s);
    CHECK(row.priority == 1);
    CHECK(row.proposed);
    CHECK(row.state == Conversation::State::Snoozed);
    CHECK(row.snoozedUntil == rule::until(Rule::Snooze::Tomorrow, w.now, QTimeZone("Europe/Paris")));
    CHECK(*conversations::draft(db, conversation) == u"Bonjour {first}"_s);
    CHECK(*conversations::draftedBy(db, conversation) == u"Colis"_s);

    REQUIRE(w.log().size() == 1);
    const rulelog::Entry entry = w.log().first();
    CHECK(entry.rule == u"Colis"_s);
    CHECK(entry.ruleId == id);
    CHECK(entry.conversationId == conversation);
    CHECK(entry.author == Foreign(u"claire"_s));
    CHECK(entry.why == QList<rule::Reason> { { u"words"_s, u"colis"_s } });
    CHECK(entry.deeds.size() == 7);
    REQUIRE(entry.proposal);
    CHECK(entry.proposal->settled == rulelog::Settled::Open);
    CHECK(rules::one(db, id)->done == 1);
    // Nothing of it is on its way out.
    CHECK(w.count(u"SELECT COUNT(*) FROM publication"_s) == 0);
    CHECK(w.count(u"SELECT COUNT(*) FROM moderation"_s) == 0);
    // What is read again leaves what the rule said of it.
    senses::Read read;
    read.conversationId = conversation;
    read.messageId = entry.messageId;
    read.sense.need = u"question"_s;
    REQUIRE(senses::save(db, { read }));
    CHECK(w.row(conversation).need == u"complaint"_s);
}

TEST_CASE("Everything a rule did can be taken back, at once and only once", "[rules]")
{
    House w;
    Database &db = *w.database;
    const qint64 id = w.keep(u"Colis"_s, everything(addReply(db, w.now)));
    const qint64 conversation = w.comes(u"claire"_s, { id });
    const auto taken = rulelog::undo(db, w.log().first().id, w.now);
    REQUIRE(taken);
    CHECK(taken->size() == 7);
    const Conversation row = w.row(conversation);
    CHECK(row.labels.isEmpty());
    CHECK(row.need.isEmpty());
    CHECK(row.assignee.isEmpty());
    CHECK(row.priority == 0);
    CHECK_FALSE(row.proposed);
    CHECK(row.state == Conversation::State::Todo);
    CHECK(row.unread);
    CHECK(conversations::draft(db, conversation)->isEmpty());
    CHECK(labels::all(db)->isEmpty());
    CHECK(w.log().first().undoneAt == w.now);
    CHECK(w.log().first().proposal->settled == rulelog::Settled::Withdrawn);
    CHECK(rulelog::undo(db, w.log().first().id, w.now).error().kind == Error::Invalid);
    CHECK(rules::one(db, id)->done == 0);
}

TEST_CASE("What a person changed since is not taken back with what a rule did", "[rules]")
{
    House w;
    Database &db = *w.database;
    const qint64 id = w.keep(u"Colis"_s, everything(addReply(db, w.now)));
    const qint64 conversation = w.comes(u"claire"_s, { id });
    REQUIRE(conversations::assign(db, { conversation }, u"Karl"_s));
    REQUIRE(conversations::prioritise(db, { conversation }, -1));
    REQUIRE(conversations::saveDraft(db, conversation, u"Bonjour Claire, je regarde"_s));
    REQUIRE(conversations::setState(db, conversation, Conversation::State::Done));
    CHECK(conversations::draftedBy(db, conversation)->isEmpty());
    const auto taken = rulelog::undo(db, w.log().first().id, w.now);
    REQUIRE(taken);
    QStringList kinds;
    for (const rule::Deed &each : *taken)
        kinds.append(each.kind);
    kinds.sort();
    CHECK(kinds == QStringList { u"hide"_s, u"label"_s, u"need"_s });
    const Conversation row = w.row(conversation);
    CHECK(row.assignee == u"Karl"_s);
    CHECK(row.priority == -1);
    CHECK(row.state == Conversation::State::Done);
    CHECK(*conversations::draft(db, conversation) == u"Bonjour Claire, je regarde"_s);
}

TEST_CASE("A rule takes nothing from a person: not who sees to it, nor what they write", "[rules]")
{
    House w;
    Database &db = *w.database;
    const qint64 id = w.keep(u"Colis"_s, everything(addReply(db, w.now)));
    const qint64 conversation = w.comes(u"claire"_s, {});
    REQUIRE(conversations::assign(db, { conversation }, u"Karl"_s));
    REQUIRE(conversations::saveDraft(db, conversation, u"Je regarde"_s));
    messages::Placed more = w.ruled(u"m2"_s, u"claire"_s, { id }, w.now + 1min);
    more.rootId = u"m-claire"_s;
    more.threadKey = u"m-claire\nclaire"_s;
    w.deliver(w.account, { more });
    REQUIRE(w.of(u"claire"_s) == conversation);
    CHECK(w.row(conversation).assignee == u"Karl"_s);
    CHECK(*conversations::draft(db, conversation) == u"Je regarde"_s);
    QStringList left;
    const rulelog::Entry entry = w.log().first();
    for (const rule::Deed &each : entry.deeds) {
        if (each.left)
            left.append(each.kind);
    }
    CHECK(left == QStringList { u"assign"_s, u"reply"_s });
    // Undone, they are as they were.
    REQUIRE(rulelog::undo(db, w.log().first().id, w.now));
    CHECK(w.row(conversation).assignee == u"Karl"_s);
    CHECK(*conversations::draft(db, conversation) == u"Je regarde"_s);
}

TEST_CASE("Rules see to a message once, however often it comes", "[rules][fault-41]")
{
    House w;
    const qint64 id = w.keep(u"Colis"_s, labelled(u"Livraison"_s));
    const messages::Placed placed = w.ruled(u"m1"_s, u"claire"_s, { id, id }, w.now);
    CHECK(w.deliver(w.account, { placed, placed }).ruled == 1);
    CHECK(w.log().size() == 1);
    const qint64 conversation = w.of(u"claire"_s);
    REQUIRE(labels::remove(*w.database, conversation, u"Livraison"_s));
    CHECK(w.deliver(w.account, { placed }).ruled == 0); // the next page overlaps
    CHECK(w.row(conversation).labels.isEmpty()); // what a person took off stays off
    messages::Placed edited = placed;
    edited.message.body.text = Foreign(u"mon colis, encore"_s);
    edited.message.editedAt = w.now;
    CHECK(w.deliver(w.account, { edited }).ruled == 0);
    CHECK(w.log().size() == 1);
}

TEST_CASE("Rules leave alone what is ours, what is past, and what has no conversation", "[rules]")
{
    House w;
    const qint64 id = w.keep(u"Colis"_s, labelled(u"Livraison"_s));
    messages::Placed ours = w.ruled(u"m1"_s, u"me@mastodon"_s, { id }, w.now);
    ours.message.own = true;
    messages::Placed loose = w.ruled(u"m2"_s, u"claire"_s, { id }, w.now);
    loose.threadKey.clear();
    w.deliver(w.account, { ours, loose });
    CHECK(w.log().isEmpty());

    // The first sync of another account brings what was there before.
    const qint64 other = w.addAccount(Platform::Bluesky);
    w.deliver(other, { w.ruled(u"m3"_s, u"jonas"_s, { id }, w.now) }, true);
    CHECK(w.log().isEmpty());
    w.deliver(other, { w.ruled(u"m4"_s, u"marta"_s, { id }, w.now) });
    CHECK(w.log().size() == 1);

    // A thread read again brings what was said long ago.
    messages::Delivery again;
    again.accountId = w.account;
    again.zone = QTimeZone("Europe/Paris");
    again.reread = true;
    again.messages = { w.ruled(u"m5"_s, u"thierry"_s, { id }, w.now - 40 * 24h),
                       w.ruled(u"m6"_s, u"lea"_s, { id }, w.now - 1h) };
    REQUIRE(messages::deliver(*w.database, again, w.now));
    CHECK(w.log().size() == 2);
    CHECK(w.log().first().author == Foreign(u"lea"_s));
}

TEST_CASE("A rule that was changed or switched off meanwhile does nothing", "[rules]")
{
    House w;
    Database &db = *w.database;
    const qint64 id = w.keep(u"Colis"_s, labelled(u"Livraison"_s));
    const messages::Placed judged = w.ruled(u"m1"_s, u"claire"_s, { id }, w.now);
    REQUIRE(rules::setOn(db, id, false, w.now));
    w.deliver(w.account, { judged });
    CHECK(w.log().isEmpty());
    REQUIRE(rules::setOn(db, id, true, w.now)); // still as it was tried
    const messages::Placed other = w.ruled(u"m2"_s, u"jonas"_s, { id }, w.now);
    Rule rule = *rules::one(db, id);
    rule.deeds.labels = { u"autre"_s };
    REQUIRE(rules::save(db, rule, w.now));
    w.deliver(w.account, { other });
    CHECK(w.log().isEmpty());
    REQUIRE(rules::remove(db, id));
    w.deliver(w.account, { w.ruled(u"m3"_s, u"karl"_s, { id }, w.now) });
    CHECK(w.log().isEmpty());
    CHECK(w.row(w.of(u"claire"_s)).labels.isEmpty()); // the past stays as it was
}

TEST_CASE("Rules go one after another: the first assigns, the last ranks", "[rules]")
{
    House w;
    Rule::Deeds first = labelled(u"A"_s);
    first.assignee = u"Inès"_s;
    first.priority = 1;
    Rule::Deeds second = labelled(u"B"_s);
    second.assignee = u"Karl"_s;
    second.priority = -1;
    const qint64 a = w.keep(u"A"_s, first);
    const qint64 b = w.keep(u"B"_s, second);
    const qint64 conversation = w.comes(u"claire"_s, { a, b });
    CHECK(w.row(conversation).assignee == u"Inès"_s);
    CHECK(w.row(conversation).priority == -1);
    CHECK(w.row(conversation).labels == QStringList { u"A"_s, u"B"_s });
    CHECK(w.log().size() == 2);
    CHECK(w.log().first().rule == u"B"_s); // newest first
}

TEST_CASE("A rule touches the past only when a person asks, and each message once", "[rules]")
{
    House w;
    Database &db = *w.database;
    const qint64 before = w.comes(u"claire"_s, {});
    const qint64 answered = w.comes(u"jonas"_s, {});
    REQUIRE(conversations::setState(db, answered, Conversation::State::Done));
    Rule::Deeds deeds = labelled(u"Livraison"_s);
    deeds.snooze = Rule::Snooze::AnHour;
    const qint64 id = w.keep(u"Colis"_s, deeds);
    CHECK(w.row(before).labels.isEmpty());

    const auto found = rules::texts(db, w.now - 30 * 24h, std::nullopt, 100);
    REQUIRE(found);
    REQUIRE(found->texts.size() == 2);
    CHECK_FALSE(found->next);
    QList<rulelog::Hit> hits;
    for (const rules::Text &each : found->texts)
        hits.append({ each.messageId, each.conversationId, { { u"words"_s, u"colis"_s } } });
    hits.append({ 999, 999, {} }); // gone meanwhile
    REQUIRE(rules::setOn(db, id, false, w.now)); // asked by hand, it need not be on
    const auto done = rulelog::apply(db, id, 1, hits, w.now);
    REQUIRE(done);
    CHECK(done->size() == 2);
    CHECK(rulelog::apply(db, id, 1, hits, w.now)->isEmpty());
    CHECK(w.row(before).labels == QStringList { u"Livraison"_s });
    CHECK(w.row(before).state == Conversation::State::Snoozed);
    CHECK(w.row(answered).state == Conversation::State::Done); // does not come back for it
    CHECK(rulelog::apply(db, id, 2, hits, w.now)->isEmpty()); // not what was tried
    // Undone, it may be asked again.
    CHECK(*rulelog::undoAll(db, *done, w.now) == 2);
    CHECK(*rulelog::undoAll(db, *done, w.now) == 0);
    CHECK(w.row(before).state == Conversation::State::Todo);
    CHECK(rulelog::apply(db, id, 1, hits, w.now)->size() == 2);
}

TEST_CASE("Texts to try a rule on come in pages, newest first, only theirs", "[rules]")
{
    House w;
    for (int i = 0; i < 25; ++i)
        w.deliver(w.account, { w.mention(u"m%1"_s.arg(i), u"p%1"_s.arg(i), u"Bonjour"_s,
                                         w.now - std::chrono::hours(i / 2)) });
    w.deliver(w.account, { w.mention(u"old"_s, u"old"_s, u"Bonjour"_s, w.now - 31 * 24h) });
    REQUIRE(conversations::setState(*w.database, w.of(u"p3"_s), Conversation::State::Done)); // read
    QList<qint64> seen;
    std::optional<rules::Mark> from;
    Instant last = w.now + 1h;
    do {
        const auto page = rules::texts(*w.database, w.now - 30 * 24h, from, 10);
        REQUIRE(page);
        for (const rules::Text &each : page->texts) {
            CHECK(each.at <= last);
            last = each.at;
            CHECK_FALSE(seen.contains(each.messageId));
            seen.append(each.messageId);
        }
        from = page->next;
    } while (from);
    CHECK(seen.size() == 25);
}

TEST_CASE("A proposal is settled by a person: followed, dismissed, or opened again", "[rules]")
{
    House w;
    Database &db = *w.database;
    Rule::Deeds deeds;
    deeds.hide = true;
    const qint64 a = w.keep(u"A"_s, deeds);
    const qint64 b = w.keep(u"B"_s, deeds);
    const qint64 conversation = w.comes(u"claire"_s, { a, b });
    CHECK(*rulelog::openProposals(db) == 1); // two rules propose the same once
    rulelog::Filter waiting;
    waiting.proposals = true;
    REQUIRE(rulelog::list(db, waiting)->size() == 1);
    const rulelog::Entry entry = rulelog::list(db, waiting)->first();
    CHECK(*rulelog::dismiss(db, entry.proposal->id, w.now));
    CHECK_FALSE(*rulelog::dismiss(db, entry.proposal->id, w.now));
    CHECK_FALSE(w.row(conversation).proposed);
    REQUIRE(rulelog::reopen(db, entry.proposal->id));
    CHECK(w.row(conversation).proposed);

    moderations::Deed deed;
    deed.draft.accountId = w.account;
    deed.draft.action = Action();
    deed.draft.action->kind = Action::Kind::Hide;
    deed.entry.kind = Action::Kind::Hide;
    deed.entry.accountId = w.account;
    deed.entry.conversationId = conversation;
    deed.entry.messageId = entry.messageId;
    deed.entry.moderator = u"Inès"_s;
    REQUIRE(moderations::plan(db, { deed }, w.now));
    CHECK(*rulelog::openProposals(db) == 0);
    CHECK(rulelog::one(db, entry.id)->proposal->settled == rulelog::Settled::Done);
    REQUIRE(rulelog::reopen(db, entry.proposal->id)); // done is done
    CHECK(*rulelog::openProposals(db) == 0);
}

TEST_CASE("A conversation's priority is a person's too, is filtered and searched by", "[rules]")
{
    House w;
    Database &db = *w.database;
    const qint64 high = w.comes(u"claire"_s, {});
    const qint64 low = w.comes(u"jonas"_s, {});
    REQUIRE(conversations::prioritise(db, { high }, 5));
    const auto before = conversations::prioritise(db, { low, 99 }, -1);
    REQUIRE(before);
    REQUIRE(before->size() == 1);
    conversations::Filter filter;
    filter.priority = 1;
    CHECK(conversations::fromJson(conversations::toJson(filter)) == filter);
    CHECK_FALSE(filter.plain());
    const auto rows = conversations::page(db, filter, std::nullopt, conversations::Way::Older, 9);
    REQUIRE(rows->size() == 1);
    CHECK(rows->first().id == high);
    for (const QString &typed : { u"priority:low"_s, u"priorité:basse"_s, u"priority:l colis"_s }) {
        const auto hits = search::conversations(db, {}, 10);
        CHECK(hits->isEmpty());
        conversations::Filter searched;
        searched.words = typed;
        const auto found = search::conversations(db, searched, 10);
        REQUIRE(found->size() == 1);
        CHECK(found->first().conversationId == low);
    }
    REQUIRE(conversations::reprioritise(db, *before));
    CHECK(w.row(low).priority == 0);
}

TEST_CASE("Whichever call fails, a message is there with what rules did to it, or not at all",
          "[rules]")
{
    for (int nth = 0;; ++nth) {
        CAPTURE(nth);
        House w;
        const qint64 id = w.keep(u"Colis"_s, everything(addReply(*w.database, w.now)));
        messages::Delivery delivery;
        delivery.accountId = w.account;
        delivery.zone = QTimeZone("Europe/Paris");
        delivery.messages = { w.ruled(u"m1"_s, u"claire"_s, { id }, w.now) };
        w.database->failCall(nth);
        const auto done = messages::deliver(*w.database, delivery, w.now);
        w.database->failCall(-1);
        const int there = w.count(u"SELECT COUNT(*) FROM message"_s);
        CHECK(w.log().size() == there);
        CHECK(there == (done ? 1 : 0));
        if (done)
            break;
        REQUIRE(messages::deliver(*w.database, delivery, w.now)); // it comes again
        CHECK(w.log().size() == 1);
        CHECK(w.row(w.of(u"claire"_s)).priority == 1);
    }
}

TEST_CASE("The rules proposed to begin with make sense and are off", "[rules]")
{
    House w;
    for (const QString &language : { u"fr"_s, u"en"_s, u"tlh"_s }) {
        const auto proposed = starting::rules(language);
        REQUIRE(proposed);
        REQUIRE(proposed->size() == 7);
        REQUIRE(rules::add(*w.database, *proposed, w.now));
        for (const Rule &each : *proposed) {
            CHECK_FALSE(each.name.isEmpty());
            CHECK_FALSE(each.conditions.empty());
            CHECK_FALSE(each.deeds.empty());
        }
    }
    CHECK(starting::rules(u"tlh"_s)->first().name == starting::rules(u"en"_s)->first().name);
    const auto kept = rules::all(*w.database);
    for (const Rule &each : *kept) {
        CHECK_FALSE(each.on);
        CHECK(each.lack == Rule::Lack::No);
    }
    CHECK(rules::running(*w.database)->rules.isEmpty());
}
