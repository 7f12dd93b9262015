// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/behind.h"
#include "core/insight/report.h"
#include "core/insight/tally.h"
#include "core/store/conversations.h"
#include "core/store/corrections.h"
#include "core/store/measures.h"
#include "core/store/reportcomments.h"
#include "core/store/standingreport.h"
#include "core/store/values.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using behind::Mark;

namespace {

const QTimeZone paris("Europe/Paris");
const Period week { QDate(2026, 11, 9), QDate(2026, 11, 15) };

Instant at(const QString &wall)
{
    return walltime::resolve(*walltime::parse(wall), paris).at;
}

// A workspace on the Friday after the week that is reported.
struct Reporting : WorkspaceFixture
{
    Reporting()
    {
        REQUIRE(values::set(*database, u"zone"_s, u"Europe/Paris"_s));
        mastodon = addAccount(Platform::Mastodon);
        youtube = addAccount(Platform::YouTube);
    }

    void comes(const QString &id, const QString &who, const QString &wall, const QString &need = {},
               double mood = 0, qint64 account = 0)
    {
        messages::Placed placed = mention(id, who, u"Bonjour "_s + id, at(wall));
        placed.threadKey = who;
        placed.rootId = who;
        understanding::Sense sense;
        sense.need = need;
        sense.mood = mood;
        placed.sense = sense;
        deliver(account ? account : mastodon, { placed });
        if (atOnce)
            REQUIRE(tally::settleAll(*database, now));
    }
    void answer(const QString &id, const QString &who, const QString &wall)
    {
        messages::Placed placed = mention(id, u"lumen"_s, u"Voici"_s, at(wall));
        placed.message.own = true;
        placed.threadKey = who;
        placed.rootId = who;
        deliver(mastodon, { placed });
    }
    void publish(const QString &id, const QString &wall, QList<std::pair<QString, qint64>> likes,
                 qint64 account = 0)
    {
        messages::Placed post = mention(id, u"lumen"_s, u"Post "_s + id, at(wall));
        post.message.kind = Message::Kind::Post;
        post.message.own = true;
        post.threadKey.clear();
        deliver(account ? account : mastodon, { post });
        QList<Measure> read;
        for (const auto &[when, value] : likes)
            read.append({ Measure::Kind::Likes, id, value, at(when) });
        REQUIRE(measures::add(*database, account ? account : mastodon, read));
    }
    report::Ask ask(const Period &of = week, QList<qint64> accounts = {}) const
    {
        return { of, accounts, paris, now };
    }
    report::Report read(const Period &of = week, QList<qint64> accounts = {})
    {
        REQUIRE(tally::settleAll(*database, now));
        const auto found = report::read(*database, ask(of, accounts));
        REQUIRE(found);
        return *found;
    }
    behind::Found behind(Mark::Kind kind, int index = 0, const QString &need = {})
    {
        Mark mark;
        mark.kind = kind;
        mark.period = week;
        mark.index = index;
        mark.need = need;
        const auto found = behind::read(*database, ask(), mark, 100);
        REQUIRE(found);
        return *found;
    }
    qint64 conversationOf(const QString &who)
    {
        Statement query = database->prepare(u"SELECT id FROM conversation WHERE thread_key = ?"_s);
        REQUIRE(query.run(who));
        REQUIRE(query.next());
        return query.integer(0);
    }
    QStringList dump()
    {
        Statement query = database->prepare(u"SELECT * FROM report_day ORDER BY day, account_id"_s);
        REQUIRE(query.run());
        QStringList rows;
        while (query.next()) {
            QStringList cells;
            for (int column = 0; column < 28; ++column)
                cells.append(query.text(column));
            rows.append(cells.join(u' '));
        }
        return rows;
    }

    bool atOnce = true; // each message is taken in before the next comes
    qint64 mastodon = 0;
    qint64 youtube = 0;
};

} // namespace

TEST_CASE("An exchange begins with the first text that is unanswered and ends with our answer", "[insight]")
{
    report::Talk talk;
    talk.newest = 6;
    talk.need = u"question"_s;
    talk.mood = 1;
    const Instant t = instant(0);
    talk.texts = { { 1, t, false },        { 2, t + 5min, false }, { 3, t + 30min, true },
                   { 4, t + 40min, true }, { 5, t + 1h, false },   { 6, t + 2h, false } };
    const auto rows = report::arrivals(talk);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].opens);
    CHECK(rows[0].answer == 1800);
    CHECK_FALSE(rows[1].opens);
    CHECK_FALSE(rows[1].answer);
    CHECK(rows[2].opens);
    CHECK(rows[2].waiting);
    CHECK_FALSE(rows[3].opens);
    CHECK(rows[3].mood == 1);
    CHECK_FALSE(rows[0].mood); // of it nobody knows
    talk.closed = true;
    CHECK_FALSE(report::arrivals(talk)[2].waiting);
}

TEST_CASE("A week's messages, answers and first replies are counted, against the week before", "[insight]")
{
    Reporting w;
    w.comes(u"a1"_s, u"claire"_s, u"2026-11-09 09:00"_s, u"question"_s);
    w.comes(u"a2"_s, u"claire"_s, u"2026-11-09 09:10"_s, u"complaint"_s, -0.8);
    w.answer(u"r1"_s, u"claire"_s, u"2026-11-09 10:00"_s);
    w.comes(u"b1"_s, u"marc"_s, u"2026-11-15 23:59"_s, u"praise"_s, 0.9);
    w.answer(u"r2"_s, u"marc"_s, u"2026-11-16 02:59"_s);
    w.comes(u"c1"_s, u"lea"_s, u"2026-11-11 12:00"_s);
    w.comes(u"d1"_s, u"old"_s, u"2026-11-08 23:59"_s); // the week before
    w.comes(u"e1"_s, u"new"_s, u"2026-11-16 00:00"_s); // the week after
    const report::Report found = w.read();
    CHECK(found.now.received == 4);
    CHECK(found.before.received == 1);
    CHECK(found.now.opened == 3);
    CHECK(found.now.answered == 2);
    CHECK(found.now.waiting == 1);
    CHECK(found.now.answeredShare() == 2.0 / 3);
    CHECK(found.now.firstReply == 7200); // of one and three hours
    CHECK_FALSE(found.before.firstReply);
    CHECK(found.needs.value(u"question"_s) == 1); // what it was then stays
    CHECK(found.needs.value(u"complaint"_s) == 1);
    CHECK(found.needs.value(u"praise"_s) == 1);
    CHECK(found.needs.value(QString()) == 1);
    CHECK(found.moods == std::array<qint64, 3> { 1, 2, 1 });
    CHECK(found.answers == std::array<qint64, 9> { 0, 0, 0, 1, 1, 0, 0, 0, 0 });
    CHECK(found.days.size() == 7);
    CHECK(found.days[0].received == 2);
    CHECK(found.days[6].received == 1);
    CHECK_FALSE(found.now.engagements); // nothing is measured: not zero
    CHECK_FALSE(found.now.rate);
}

TEST_CASE("What is closed without an answer is neither answered nor waiting", "[insight]")
{
    Reporting w;
    w.comes(u"a1"_s, u"claire"_s, u"2026-11-09 09:00"_s);
    w.comes(u"b1"_s, u"marc"_s, u"2026-11-10 09:00"_s);
    CHECK(w.read().now.waiting == 2);
    REQUIRE(conversations::setState(*w.database, w.conversationOf(u"marc"_s), Conversation::State::Done));
    const report::Report found = w.read();
    CHECK(found.now.waiting == 1);
    CHECK(found.now.opened == 2);
    REQUIRE(conversations::setState(*w.database, w.conversationOf(u"marc"_s), Conversation::State::Todo));
    CHECK(w.read().now.waiting == 2);
}

TEST_CASE("A correction moves a message to another need", "[insight]")
{
    Reporting w;
    w.comes(u"a1"_s, u"claire"_s, u"2026-11-09 09:00"_s, u"question"_s);
    CHECK(w.read().needs.value(u"question"_s) == 1);
    REQUIRE(corrections::setNeed(*w.database, w.conversationOf(u"claire"_s), u"sale"_s, w.now));
    CHECK(w.read().needs.value(u"question"_s) == 0);
    CHECK(w.read().needs.value(u"sale"_s) == 1);
}

TEST_CASE("Engagements are those won in the time, whenever the post was published", "[insight]")
{
    Reporting w;
    w.publish(u"p1"_s, u"2026-11-06 09:00"_s, { { u"2026-11-06 18:00"_s, 10 }, { u"2026-11-09 00:00"_s, 10 },
                                               { u"2026-11-09 18:00"_s, 25 } });
    w.publish(u"p2"_s, u"2026-11-10 09:00"_s, { { u"2026-11-10 20:00"_s, 7 } });
    w.publish(u"v1"_s, u"2026-11-10 09:00"_s, { { u"2026-11-10 20:00"_s, 5 } }, w.youtube);
    REQUIRE(measures::add(*w.database, w.mastodon,
                          { { Measure::Kind::Followers, {}, 140, at(u"2026-11-01 00:00"_s) } }));
    REQUIRE(measures::add(*w.database, w.mastodon, { { Measure::Kind::Likes, u"p2"_s, 7, at(u"2026-11-10 21:00"_s) } }));
    const report::Report found = w.read();
    CHECK(found.now.engagements == 15 + 7 + 5);
    CHECK(found.before.engagements == 10);
    CHECK(found.days[0].engagements == QMap<qint64, qint64> { { w.mastodon, 15 } });
    CHECK(found.days[1].engagements == QMap<qint64, qint64> { { w.mastodon, 7 }, { w.youtube, 5 } });
    CHECK(found.published == 2);
    CHECK(found.now.rated == 1); // nobody knows of how many the film's is
    CHECK(found.now.rate == 7.0 / 140);
    REQUIRE(found.posts.size() == 2);
    CHECK(found.posts[0].rate() == 7.0 / 140);
    CHECK_FALSE(found.posts[1].rate());
    CHECK_FALSE(found.posts[0].views);
    const report::Report one = w.read(week, { w.youtube });
    CHECK(one.now.engagements == 5);
    CHECK(one.published == 1);
}

TEST_CASE("Measures that come before their post, and from the future, count in their time", "[insight]")
{
    Reporting w;
    REQUIRE(measures::add(*w.database, w.mastodon, { { Measure::Kind::Likes, u"p1"_s, 7, at(u"2026-11-10 20:00"_s) } }));
    CHECK_FALSE(w.read().now.engagements);
    w.publish(u"p1"_s, u"2026-11-10 09:00"_s, {});
    CHECK(w.read().now.engagements == 7);
    REQUIRE(measures::add(*w.database, w.mastodon, { { Measure::Kind::Likes, u"p1"_s, 900, w.now + 48h } }));
    CHECK(w.read().posts.first().engagements == 7);
}

TEST_CASE("Every mark has behind it what it counts", "[insight]")
{
    Reporting w;
    for (int i = 0; i < 40; ++i) {
        const QString who = u"p%1"_s.arg(i % 17);
        const QString wall = u"2026-11-%1 %2:30"_s.arg(9 + i % 7, 2, 10, QChar(u'0')).arg(8 + i % 12, 2, 10, QChar(u'0'));
        w.comes(u"m%1"_s.arg(i), who, wall, conversation::needs().value(i % 11), (i % 5 - 2) * 0.4);
        if (i % 3 == 0)
            w.answer(u"r%1"_s.arg(i), who, u"2026-11-1%1 23:%2"_s.arg(i % 7).arg(10 + i));
    }
    w.publish(u"x1"_s, u"2026-11-10 09:00"_s, { { u"2026-11-11 20:00"_s, 70 } });
    w.publish(u"x2"_s, u"2026-11-12 09:00"_s, { { u"2026-11-12 20:00"_s, 7 } }, w.youtube);
    const report::Report found = w.read();
    CHECK(w.behind(Mark::Kind::Received).count == found.now.received);
    CHECK(w.behind(Mark::Kind::Asked).count == found.now.answered + found.now.waiting);
    CHECK(w.behind(Mark::Kind::Answered).count == found.now.answered);
    qint64 received = 0;
    for (auto need = found.needs.cbegin(); need != found.needs.cend(); ++need) {
        CAPTURE(need.key());
        const behind::Found of = w.behind(Mark::Kind::Need, 0, need.key());
        CHECK(of.count == need.value());
        CHECK(of.texts.size() == of.count);
        received += of.count;
    }
    CHECK(received == found.now.received);
    for (int mood = -1; mood <= 1; ++mood)
        CHECK(w.behind(Mark::Kind::Mood, mood).count == found.moods[std::size_t(mood + 1)]);
    for (int step = 0; step < report::steps; ++step)
        CHECK(w.behind(Mark::Kind::Step, step).count == found.answers[std::size_t(step)]);
    CHECK(w.behind(Mark::Kind::Published).count == found.published);
    Mark day;
    day.kind = Mark::Kind::Won;
    day.period = { QDate(2026, 11, 10), QDate(2026, 11, 10) };
    day.accountId = w.mastodon;
    const auto posts = behind::read(*w.database, w.ask(), day, 100);
    REQUIRE(posts->posts.size() == 1);
    CHECK(posts->posts.first().won == found.days[1].engagements.value(w.mastodon));
}

TEST_CASE("Best hours say nothing of an hour with fewer than five posts, and open the others' posts", "[insight]")
{
    Reporting w;
    for (int i = 0; i < 12; ++i) {
        const QDate day = QDate(2026, 11, 5).addDays(-7 * (i / 2)); // Thursdays
        const QString wall = day.toString(Qt::ISODate) + (i % 2 ? u" 18:15"_s : u" 09:15"_s);
        const QString read = day.toString(Qt::ISODate) + u" 22:00"_s;
        if (i % 2 == 0 && i > 6)
            continue; // the morning had four
        w.publish(u"p%1"_s.arg(i), wall, { { read, i % 2 ? 40 : 4 } });
    }
    const report::Report found = w.read();
    REQUIRE(found.hours.size() == 1);
    CHECK(found.hours[0].weekday == 4);
    CHECK(found.hours[0].hour == 18);
    CHECK(found.hours[0].posts == 6);
    CHECK(w.behind(Mark::Kind::Hour, 4 * 24 + 18).count == 6);
}

TEST_CASE("What is kept up in steps equals what is made anew", "[insight]")
{
    Reporting w;
    w.atOnce = false;
    for (int i = 0; i < 60; ++i) {
        const QString who = u"p%1"_s.arg(i % 9);
        w.comes(u"m%1"_s.arg(i), who, u"2026-11-%1 %2:30"_s.arg(9 + i % 7, 2, 10, QChar(u'0')).arg(8 + i % 12, 2, 10, QChar(u'0')),
                conversation::needs().value(i % 9), (i % 5 - 2) * 0.4);
        if (i % 4 == 0)
            w.answer(u"r%1"_s.arg(i), who, u"2026-11-15 23:%1"_s.arg(i % 50 + 10));
        if (i % 7 == 0)
            w.publish(u"x%1"_s.arg(i), u"2026-11-10 09:00"_s, { { u"2026-11-12 20:00"_s, i } });
        REQUIRE(tally::settle(*w.database, { 1, 1, 1 }, w.now));
    }
    w.read();
    const QStringList kept = w.dump();
    CHECK(kept.size() > 5);
    // Another zone and back: every day is told anew.
    REQUIRE(values::set(*w.database, u"zone"_s, u"Pacific/Auckland"_s));
    REQUIRE(tally::settleAll(*w.database, w.now));
    CHECK(w.dump() != kept);
    REQUIRE(values::set(*w.database, u"zone"_s, u"Europe/Paris"_s));
    REQUIRE(tally::settleAll(*w.database, w.now));
    CHECK(w.dump() == kept);
    CHECK(*tally::settle(*w.database, {}, w.now) == false);
}

TEST_CASE("Who is erased is not counted any more", "[insight]")
{
    Reporting w;
    w.comes(u"a1"_s, u"claire"_s, u"2026-11-09 09:00"_s);
    w.comes(u"b1"_s, u"marc"_s, u"2026-11-09 09:00"_s);
    CHECK(w.read().now.received == 2);
    REQUIRE(w.database->execute(u"DELETE FROM conversation WHERE thread_key = 'marc'"_s));
    CHECK(w.read().now.received == 1);
    REQUIRE(accounts::remove(*w.database, w.mastodon));
    CHECK(w.read().now.received == 0);
}

TEST_CASE("Long times are drawn by weeks and months, and nothing is lost in them", "[insight]")
{
    Reporting w;
    w.comes(u"a1"_s, u"claire"_s, u"2026-11-09 09:00"_s);
    w.comes(u"b1"_s, u"marc"_s, u"2026-11-15 09:00"_s);
    w.comes(u"c1"_s, u"lea"_s, u"2026-10-31 09:00"_s);
    const Period year { QDate(2025, 11, 20), QDate(2026, 11, 18) };
    const report::Report found = w.read(year);
    CHECK(report::grain(week) == report::Grain::Day);
    CHECK(report::grain(year) == report::Grain::Week);
    const auto weeks = report::gathered(found.days, report::Grain::Week);
    CHECK(weeks.size() == 53);
    CHECK(weeks.first().first == year.first);
    CHECK(weeks[1].first.dayOfWeek() == 1);
    CHECK(weeks.last().last == year.last);
    const auto months = report::gathered(found.days, report::Grain::Month);
    CHECK(months.size() == 13);
    qint64 byWeek = 0;
    for (const report::Day &each : weeks)
        byWeek += each.received;
    CHECK(byWeek == 3);
    CHECK(months.last().received == 2);
}

TEST_CASE("A comment belongs to its time", "[insight]")
{
    Reporting w;
    REQUIRE(reportcomments::set(*w.database, week.first, week.last, u"Une bonne semaine"_s));
    CHECK(*reportcomments::get(*w.database, week.first, week.last) == u"Une bonne semaine"_s);
    CHECK(reportcomments::get(*w.database, week.before().first, week.before().last)->isEmpty());
    REQUIRE(reportcomments::set(*w.database, week.first, week.last, u" "_s));
    CHECK(reportcomments::get(*w.database, week.first, week.last)->isEmpty());
}

TEST_CASE("A report that is wanted every Monday is written once a week, and tried again", "[insight]")
{
    Reporting w;
    CHECK(standingreport::get(*w.database)->path.isEmpty());
    REQUIRE(standingreport::want(*w.database, u"/r/lumen.pdf"_s));
    REQUIRE(standingreport::note(*w.database, u"/r/lumen.pdf"_s, u"2026-W46"_s, false));
    CHECK(standingreport::get(*w.database)->failed);
    CHECK(standingreport::get(*w.database)->done.isEmpty());
    REQUIRE(standingreport::note(*w.database, u"/r/lumen.pdf"_s, u"2026-W46"_s, true));
    CHECK_FALSE(standingreport::get(*w.database)->failed);
    CHECK(standingreport::get(*w.database)->done == u"2026-W46"_s);
    REQUIRE(standingreport::want(*w.database, u"/r/other.pdf"_s)); // while the first was being written
    REQUIRE(standingreport::note(*w.database, u"/r/lumen.pdf"_s, u"2026-W46"_s, true));
    CHECK(standingreport::get(*w.database)->done.isEmpty());
    REQUIRE(standingreport::want(*w.database, {}));
    CHECK(standingreport::get(*w.database)->done.isEmpty());
}
