// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/board.h"

#include "core/store/publications.h"
#include "core/store/rhythms.h"
#include "core/store/values.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using State = Publication::State;

namespace {

// Friday 20 November 2026, 12:00 in Paris, on two accounts.
struct Planned : WorkspaceFixture
{
    Planned()
    {
        now = at("2026-11-20 12:00");
        REQUIRE(values::set(*database, u"zone"_s, u"Europe/Paris"_s));
        one = addAccount(Platform::Mastodon);
        two = addAccount(Platform::Bluesky);
    }

    static Instant at(const char *wall)
    {
        return walltime::resolve(*walltime::parse(QString::fromLatin1(wall)),
                                 QTimeZone("Europe/Paris"))
            .at;
    }
    QList<qint64> add(const QString &text, const char *when, QList<qint64> accounts,
                      State state = State::Scheduled, int parts = 1)
    {
        publications::Plan plan;
        plan.text = text;
        for (const qint64 account : accounts) {
            for (int part = 0; part < parts; ++part) {
                publications::Draft draft;
                draft.accountId = account;
                draft.part = part;
                draft.outgoing.text = part == 0 ? text : u"more"_s;
                draft.state = state;
                draft.dueAt = at(when);
                plan.drafts.append(draft);
            }
        }
        return *publications::plan(*database, plan, now);
    }
    void put(qint64 id, State from, State to, const QString &remote)
    {
        publications::Outcome outcome;
        outcome.move.from = from;
        outcome.move.to = to;
        outcome.remoteId = remote;
        outcome.keepMessage = to == State::Sent;
        REQUIRE(*publications::record(*database, id, outcome, now));
    }
    board::Board read(const QDate &first = QDate(2026, 11, 16), int days = 7)
    {
        board::Ask ask;
        ask.first = first;
        ask.days = days;
        const Result<board::Board> found = board::read(*database, ask, now);
        REQUIRE(found);
        return *found;
    }

    qint64 one = 0;
    qint64 two = 0;
};

messages::Placed ownPost(const QString &id, Instant at)
{
    messages::Placed placed = WorkspaceFixture::mention(id, u"lumen"_s, u"From my phone"_s, at);
    placed.message.kind = Message::Kind::Post;
    placed.message.own = true;
    placed.threadKey.clear();
    return placed;
}

} // namespace

TEST_CASE("A post on several accounts at one time is one card", "[planner]")
{
    Planned w;
    const auto ids = w.add(u"Bonjour"_s, "2026-11-20 16:00", { w.one, w.two });
    w.add(u"Fil"_s, "2026-11-18 17:30", { w.one }, State::Scheduled, 3);
    const board::Board board = w.read();
    REQUIRE(board.cards.size() == 2);
    const plans::Card &thread = board.cards[0];
    REQUIRE(thread.parts.size() == 1);
    CHECK(thread.parts[0].ids.size() == 3);
    CHECK(thread.text() == Foreign(u"Fil"_s));
    const plans::Card &card = board.cards[1];
    CHECK(card.ids() == ids);
    CHECK(card.has(w.two));
    CHECK(card.parts[1].platform == Platform::Bluesky);
    CHECK(plans::state(card) == State::Scheduled);
    CHECK(board.dayOf(card.at) == 4);
    CHECK(board::Board::minuteOf(card.at, board.zone) == 960);
    // Moved on one account only, they are two.
    publications::Move move;
    move.dueAt = w.at("2026-11-21 16:00");
    REQUIRE(*publications::move(*w.database, ids[1], move, w.now));
    CHECK(w.read().cards.size() == 3);
}

TEST_CASE("A card says what needs a person first", "[planner]")
{
    Planned w;
    const auto ids = w.add(u"Bonjour"_s, "2026-11-20 16:00", { w.one, w.two });
    w.put(ids[0], State::Scheduled, State::Sent, u"https://x/1"_s);
    CHECK(plans::state(w.read().cards[0]) == State::Scheduled);
    w.put(ids[1], State::Scheduled, State::Refused, {});
    CHECK(plans::state(w.read().cards[0]) == State::Refused);
    for (const State each : publication::states()) {
        CHECK(plans::worse(each, State::Refused) == State::Refused);
        CHECK(plans::worse(each, State::Cancelled) == each);
        CHECK(plans::worse(each, each) == each);
    }
}

TEST_CASE("What was published elsewhere is shown, what was published from here once", "[planner]")
{
    Planned w;
    const auto ids = w.add(u"Bonjour"_s, "2026-11-18 10:00", { w.one });
    w.put(ids[0], State::Scheduled, State::Sent, u"https://x/1"_s);
    w.deliver(w.one, { ownPost(u"https://x/1"_s, w.at("2026-11-18 10:00")),
                       ownPost(u"https://x/2"_s, w.at("2026-11-17 09:00")),
                       w.mention(u"m"_s, u"claire"_s, u"Bonjour ?"_s, w.at("2026-11-17 10:00")) });
    w.deliver(w.two, { ownPost(u"at://2"_s, w.at("2026-11-17 09:01")),
                       ownPost(u"at://3"_s, w.at("2026-11-17 09:05")) });
    board::Board board = w.read();
    REQUIRE(board.cards.size() == 3);
    CHECK(board.cards[0].parts.size() == 2); // the same text at once is the same post
    CHECK(board.cards[1].parts.size() == 1);
    board.cards.removeAt(1);
    CHECK(board.cards[0].messageId != 0);
    CHECK(board.cards[0].parts[0].ids.isEmpty());
    CHECK(board.cards[0].text() == Foreign(u"From my phone"_s));
    CHECK(board.cards[1].ids() == ids);
    CHECK(board.cards[0].key() != board.cards[1].key());
}

TEST_CASE("Days are as long as they are", "[planner]")
{
    Planned w;
    w.add(u"Late"_s, "2026-10-25 23:30", { w.one });
    w.add(u"Next"_s, "2026-10-26 00:00", { w.one });
    const board::Board board = w.read(QDate(2026, 10, 25), 1);
    CHECK(board.dayStart(1) - board.dayStart(0) == 25h);
    REQUIRE(board.cards.size() == 1);
    CHECK(board.cards[0].text() == Foreign(u"Late"_s));
    CHECK(w.read(QDate(2026, 3, 29), 1).dayStart(1) - w.at("2026-03-29 00:00") == 23h);
}

TEST_CASE("Slots are open until a post has taken them, and never in the past", "[planner]")
{
    Planned w;
    REQUIRE(rhythms::add(*w.database, w.one, { 1, 5, 6 }, 16 * 60));
    REQUIRE(rhythms::add(*w.database, w.two, { 6 }, 16 * 60));
    board::Board board = w.read();
    REQUIRE(board.open.size() == 2); // Monday's has gone by
    CHECK(board.open[0].at == w.at("2026-11-20 16:00"));
    CHECK(board.open[1].accounts == QList { w.one, w.two });
    CHECK((*board::nextFree(*w.database, w.one, w.now))->at == w.at("2026-11-20 16:00"));
    const auto ids = w.add(u"Bonjour"_s, "2026-11-20 16:05", { w.one });
    w.add(u"Draft"_s, "2026-11-21 16:00", { w.two }, State::Draft);
    board = w.read();
    REQUIRE(board.open.size() == 1);
    CHECK(board.open[0].accounts == QList { w.one });
    CHECK((*board::nextFree(*w.database, w.one, w.now))->at == w.at("2026-11-21 16:00"));
    publications::Move move;
    move.to = State::Cancelled;
    REQUIRE(*publications::move(*w.database, ids[0], move, w.now));
    CHECK(w.read().open.size() == 2);
    CHECK(board.drafts.size() == 1);
    CHECK_FALSE(*board::nextFree(*w.database, w.addAccount(Platform::Ghost), w.now));
}

TEST_CASE("Holidays are the zone's country's until somebody chooses", "[planner]")
{
    Planned w;
    REQUIRE(*board::countries(*w.database) == QList { holidays::Country::France });
    const board::Board may = w.read(QDate(2026, 5, 1), 31);
    const auto off = std::count_if(may.observed.begin(), may.observed.end(),
                                   [](const board::Observed &each) { return each.day.off; });
    CHECK(off == 4);
    CHECK(may.observed.last().day.name == holidays::Name::Mothers);
    REQUIRE(board::setCountries(*w.database,
                                { holidays::Country::Germany, holidays::Country::France }));
    const board::Board christmas = w.read(QDate(2026, 12, 21), 7);
    REQUIRE(christmas.observed.size() == 2);
    CHECK(christmas.observed[0].countries.size() == 2);
    CHECK(christmas.observed[1].countries == QList { holidays::Country::Germany });
    REQUIRE(board::setCountries(*w.database, {}));
    CHECK(w.read(QDate(2026, 12, 21), 7).observed.isEmpty());
    CHECK(board::countries(*w.database)->isEmpty());
    // A New Year's Day that a country has the year before.
    REQUIRE(board::setCountries(*w.database, { holidays::Country::UnitedStates }));
    CHECK(w.read(QDate(2027, 12, 27), 5).observed.first().day.name == holidays::Name::NewYear);
}

TEST_CASE("It is known what leaves tonight only when this computer is on", "[planner]")
{
    Planned w;
    w.add(u"a"_s, "2026-11-20 16:00", { w.one, w.two });
    w.add(u"b"_s, "2026-11-21 05:59", { w.one });
    w.add(u"c"_s, "2026-11-21 06:00", { w.one });
    w.add(u"d"_s, "2026-11-20 18:00", { w.one }, State::Draft);
    const auto held = w.add(u"e"_s, "2026-11-20 19:00", { w.one });
    w.put(held[0], State::Scheduled, State::Handed, u"s1"_s);
    const board::Board board = w.read();
    CHECK(board.tonight.here == 3);
    CHECK(board.tonight.there == 1);
    CHECK(board::morning(w.at("2026-11-21 05:00"), board.zone) == w.at("2026-11-21 06:00"));
    CHECK(board::morning(w.at("2026-11-21 06:00"), board.zone) == w.at("2026-11-22 06:00"));
}

TEST_CASE("A board knows what its time went by, what waits for approval, and what lies beside", "[planner]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    const auto plan = [&](Instant due, const QString &wall = u"2026-11-20 10:00"_s) {
        publications::Plan whole;
        whole.wall = wall;
        publications::Draft draft;
        draft.accountId = account;
        draft.outgoing.text = u"Bonjour"_s;
        draft.dueAt = due;
        whole.drafts = { draft };
        return publications::plan(*w.database, whole, w.now)->first();
    };
    const qint64 late = plan(w.now - 400h);
    publications::Move missed;
    missed.to = Publication::State::Missed;
    REQUIRE(*publications::move(*w.database, late, missed, w.now));
    approvals::Asked asked;
    asked.everywhere = true;
    REQUIRE(approvals::ask(*w.database, asked, w.now));
    const qint64 unread = plan(w.now - 1h);
    const qint64 coming = plan(w.now + 1h);
    plan(w.now - 1h, {}); // at once: as soon as it is approved
    REQUIRE(ideas::add(*w.database, u"Coulisses"_s, {}, w.now));
    board::Ask ask;
    ask.first = walltime::at(w.now, QTimeZone::utc()).date();
    Event event;
    event.title = Foreign(u"Salon"_s);
    event.first = event.last = ask.first;
    REQUIRE(events::add(*w.database, event));
    const auto board = board::read(*w.database, ask, w.now);
    REQUIRE(board);
    REQUIRE(board->missed.size() == 2);
    CHECK(board->missed[0].ids() == QList { late });
    CHECK(board->missed[1].ids() == QList { unread });
    CHECK(board->approval == asked);
    CHECK(board->ideas.size() == 1);
    CHECK(board->events.size() == 1);

    approvals::Said said;
    said.publicationId = coming;
    said.word = approvals::Word::Returned;
    said.person = u"Ana"_s;
    said.reason = u"Le prix est faux"_s;
    said.at = w.now;
    REQUIRE(approvals::say(*w.database, said));
    const auto card = plans::of(*w.database, publications::one(*w.database, coming)->postId);
    REQUIRE(card);
    REQUIRE(card->parts[0].said);
    CHECK(card->parts[0].said->reason == u"Le prix est faux"_s);
    CHECK_FALSE(plans::approved(*card));
    CHECK(plans::of(*w.database, 99).error().kind == Error::NotFound);
}
