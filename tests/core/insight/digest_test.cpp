// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/digest.h"
#include "core/insight/tally.h"
#include "core/store/mentions.h"
#include "core/store/themes.h"
#include "core/store/values.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using digest::Kind;

namespace {

const QTimeZone paris("Europe/Paris");
const Period week { QDate(2026, 11, 9), QDate(2026, 11, 15) };

struct Digesting : WorkspaceFixture
{
    Digesting()
    {
        REQUIRE(values::set(*database, u"zone"_s, u"Europe/Paris"_s));
        account = addAccount(Platform::Mastodon);
        themes::Entry delivery;
        delivery.name = u"Delivery"_s;
        delivery.words.insert(QString(), { u"parcel"_s });
        REQUIRE(themes::save(*database, delivery, now));
        const auto all = themes::all(*database);
        REQUIRE(all);
        theme = all->first().id;
    }
    void comes(const QString &text, const QString &need, double mood, const QDate &day, bool about = false,
               const QString &thread = {})
    {
        const QString id = QString::number(++m_count);
        messages::Placed placed = mention(id, u"who"_s + id, text,
                                          walltime::resolve(QDateTime(day, QTime(10, 0)), paris).at
                                              + m_count * 1s);
        placed.threadKey = thread.isEmpty() ? id : thread;
        placed.rootId = placed.threadKey;
        understanding::Sense sense;
        sense.need = need;
        sense.mood = mood;
        if (about)
            sense.themes = this->about.isEmpty() ? QList<qint64> { theme } : this->about;
        placed.sense = sense;
        deliver(account, { placed });
        REQUIRE(tally::settleAll(*database, now));
    }
    digest::Digest read(digest::Names names = digest::Names::Kept, QList<qint64> accounts = {})
    {
        const auto found = digest::read(*database, report::Ask { week, accounts, paris, now }, names);
        REQUIRE(found);
        return *found;
    }
    const digest::Part &part(const digest::Digest &of, Kind kind) { return of.parts[std::size_t(kind)]; }

    qint64 account = 0;
    qint64 theme = 0;
    QList<qint64> about; // instead of that one

private:
    int m_count = 0;
};

} // namespace

TEST_CASE("A digest holds criticism, questions, ideas and praise of a week by theme", "[digest]")
{
    Digesting w;
    CHECK(w.read().empty());
    const QDate day = week.first.addDays(2);
    w.comes(u"My parcel never came"_s, u"complaint"_s, -0.6, day, true);
    w.comes(u"The app crashes when I open it"_s, u"technical"_s, -0.1, day);
    w.comes(u"Awful, all of it"_s, {}, -0.8, day); // surely bad news
    w.comes(u"Hm"_s, {}, -0.3, day); // not surely
    w.comes(u"Where is my parcel?"_s, u"question"_s, -0.9, day, true); // what it asks goes first
    w.comes(u"You should sell it in green"_s, u"idea"_s, 0.2, day);
    w.comes(u"So beautiful"_s, u"praise"_s, 0.8, day);
    w.comes(u"Buy followers"_s, u"spam"_s, -0.9, day);
    w.comes(u"My parcel was broken"_s, u"complaint"_s, -0.6, week.first.addDays(-2), true);

    const digest::Digest found = w.read();
    CHECK(found.received == 8);
    const digest::Part &criticism = w.part(found, Kind::Criticism);
    CHECK(criticism.count == 3);
    CHECK(criticism.before == 1);
    REQUIRE(criticism.groups.size() == 2);
    CHECK(criticism.groups[0].theme == u"Delivery"_s);
    CHECK(criticism.groups[0].count == 1);
    CHECK(criticism.groups[1].theme.isEmpty()); // of no theme: last, however many
    CHECK(criticism.groups[1].count == 2);
    CHECK(criticism.groups[0].quotes.first().text == Foreign(u"My parcel never came"_s));
    CHECK(w.part(found, Kind::Questions).count == 1);
    CHECK(w.part(found, Kind::Ideas).count == 1);
    CHECK(w.part(found, Kind::Praise).count == 1);
    CHECK(w.read(digest::Names::Kept, { w.account + 1 }).empty());
}

TEST_CASE("What many say in the same words is quoted once, and first", "[digest]")
{
    Digesting w;
    const QDate day = week.first;
    const QString words = u"It is far too dear for what it does, and broke on the second day"_s;
    for (int each = 0; each < 3; ++each)
        w.comes(words, u"complaint"_s, -0.6, day);
    for (int each = 0; each < 4; ++each)
        w.comes(u"No!"_s, u"complaint"_s, -0.6, day); // often said, but what?
    const digest::Digest found = w.read();
    const QList<digest::Quote> &quotes = w.part(found, Kind::Criticism).groups.first().quotes;
    REQUIRE(quotes.size() == 2);
    CHECK(quotes[0].text == Foreign(words));
    CHECK(quotes[0].alike == 3);
    CHECK(quotes[1].alike == 4);
}

TEST_CASE("Texts that differ in a number or a name say the same", "[digest]")
{
    Digesting w;
    for (int each = 0; each < 3; ++each)
        w.comes(u"Still no news of my order %1, placed two weeks ago, what is going on with it?"_s.arg(4711 + each),
                u"complaint"_s, -0.6, week.first);
    w.comes(u"The lamp arrived broken and your shop never answers the telephone"_s, u"complaint"_s, -0.6, week.first);
    const digest::Digest found = w.read();
    const QList<digest::Quote> &quotes = w.part(found, Kind::Criticism).groups.first().quotes;
    REQUIRE(quotes.size() == 2);
    CHECK(quotes[0].alike == 3);
    CHECK(quotes[1].alike == 1);
    CHECK(w.part(found, Kind::Criticism).count == 4);
    CHECK(digest::anonymous(Foreign(u"order 4711"_s), {}) == Foreign(u"order …"_s));
}

TEST_CASE("Who says it in several messages of a conversation says it once, with the longest", "[digest]")
{
    Digesting w;
    w.comes(u"Yes please"_s, u"question"_s, 0, week.first, false, u"talk"_s);
    w.comes(u"Is the lamp to be had in green, and until when do you deliver?"_s, u"question"_s, 0,
            week.first, false, u"talk"_s);
    w.comes(u"Thanks"_s, u"question"_s, 0, week.first, false, u"talk"_s);
    const digest::Digest found = w.read();
    const digest::Part &questions = w.part(found, Kind::Questions);
    CHECK(questions.count == 1);
    CHECK(found.received == 3);
    REQUIRE(questions.groups.first().quotes.size() == 1);
    CHECK(questions.groups.first().quotes.first().text.raw().startsWith(u"Is the lamp"_s));
}

TEST_CASE("Without names a digest names nobody", "[digest]")
{
    Digesting w;
    w.comes(u"Write to who1, ana@example.org or 06 12 34 56 78 about order 4471829, https://a.example/x @tom"_s,
            u"complaint"_s, -0.6, week.first);
    const digest::Digest found = w.read(digest::Names::Removed);
    const digest::Quote quote = w.part(found, Kind::Criticism).groups.first().quotes.first();
    CHECK(quote.author.isEmpty());
    for (const QString &told : { u"who1"_s, u"ana"_s, u"56 78"_s, u"4471829"_s, u"a.example"_s, u"tom"_s })
        CHECK_FALSE(quote.text.raw().contains(told));
    CHECK(quote.text.raw().contains(u"Write to"_s));
    // A name is not taken out of another word, and a short number stays.
    CHECK(digest::anonymous(Foreign(u"Lea likes leaves, 3 of 12"_s), { Foreign(u"Lea"_s) })
          == Foreign(u"… likes leaves, 3 of 12"_s));
}

TEST_CASE("What was forwarded stands in the digest of the week it was written in", "[digest][watch]")
{
    Digesting w;
    const Instant tuesday = walltime::resolve(QDateTime(QDate(2026, 11, 10), QTime(9, 0)), paris).at;
    messages::Placed placed = w.mention(u"f1"_s, u"Marie Curie"_s, u"Leur lampe tient dix ans, dit Marie Curie"_s, tuesday);
    placed.message.kind = Message::Kind::Post; // not to us
    placed.threadKey.clear();
    messages::Placed later = w.mention(u"f2"_s, u"bob"_s, u"Une semaine plus tard"_s, tuesday + 24h * 7);
    later.threadKey.clear();
    w.deliver(w.account, { placed, later });
    CHECK(w.read().empty());
    Statement ids = w.database->prepare(u"SELECT id FROM message ORDER BY id"_s);
    REQUIRE(ids.run());
    QList<qint64> all;
    while (ids.next())
        all.append(ids.integer(0));
    REQUIRE(all.size() == 2);
    for (const qint64 id : all)
        REQUIRE(mentions::forward(*w.database, id, u" À répondre "_s, u"Inès"_s, w.now));
    CHECK(mentions::forward(*w.database, 99, {}, {}, w.now).error().kind == Error::NotFound);
    const digest::Digest told = w.read();
    CHECK_FALSE(told.empty());
    REQUIRE(told.forwarded.size() == 1);
    CHECK(told.forwarded.first().note == u"À répondre"_s);
    CHECK(told.forwarded.first().quote.text.raw().startsWith(u"Leur lampe"_s));
    CHECK(told.forwarded.first().quote.author.raw() == u"Marie Curie"_s);
    // Without names nobody is told.
    const digest::Digest nameless = w.read(digest::Names::Removed);
    REQUIRE(nameless.forwarded.size() == 1);
    CHECK(nameless.forwarded.first().quote.author.isEmpty());
    CHECK_FALSE(nameless.forwarded.first().quote.text.raw().contains(u"Curie"_s));
    CHECK(w.read(digest::Names::Kept, { w.account + 1 }).forwarded.isEmpty());
    // Again: another note. Called back: nothing.
    REQUIRE(mentions::forward(*w.database, all.first(), u"Autre"_s, {}, w.now));
    CHECK(w.read().forwarded.first().note == u"Autre"_s);
    REQUIRE(mentions::callBack(*w.database, all.first()));
    CHECK(w.read().empty());
}

TEST_CASE("A digest quotes the largest themes, names the others, and says nothing twice", "[digest]")
{
    Digesting w;
    QList<qint64> ids { w.theme };
    for (int each = 0; each < 6; ++each) {
        themes::Entry entry;
        entry.name = u"Theme %1"_s.arg(each);
        entry.words.insert(QString(), { u"word%1"_s.arg(each) });
        ids.append(*themes::save(*w.database, entry, w.now));
    }
    const auto words = [](int theme, int text) {
        QStringList made;
        for (int word = 0; word < 14; ++word)
            made.append(QString(QChar(u'a' + theme)) + QChar(u'a' + text) + QChar(u'a' + word) + u"xx"_s);
        return made.join(u' ');
    };
    for (int size = 0; size < ids.size(); ++size) {
        w.theme = ids[size];
        for (int each = 0; each <= size; ++each)
            w.comes(words(size, each), u"complaint"_s, -0.6, week.first, true);
    }
    w.about = ids; // it speaks of all of them
    w.comes(u"Everything about it has been a disappointment to my whole family since it came"_s, u"complaint"_s, -0.9,
            week.first, true);
    const digest::Part part = w.part(w.read(), Kind::Criticism);
    REQUIRE(part.groups.size() == digest::mostGroups);
    CHECK(part.groups[0].count == 8);
    CHECK(part.also == QList<std::pair<QString, int>> { { u"Theme 0"_s, 3 }, { u"Delivery"_s, 2 } });
    int told = 0;
    for (const digest::Group &each : part.groups) {
        CHECK_FALSE(each.quotes.isEmpty());
        for (const digest::Quote &quote : each.quotes)
            told += quote.text.raw().startsWith(u"Everything"_s);
    }
    CHECK(told == 1);
}
