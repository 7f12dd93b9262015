// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/planfile.h"

#include "core/base/csv.h"
#include "core/schedule/adopt.h"
#include "core/schedule/plancolumns.h"
#include "core/store/batches.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using planfile::Fault;
using Kind = Fault::Kind;
using State = Publication::State;

namespace {

// A red square of 1 x 1.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

// A workspace in a folder, with two accounts that can do everything.
struct World
{
    World()
    {
        for (const Platform each : { Platform::Mastodon, Platform::Bluesky }) {
            const qint64 id = w.addAccount(each);
            Account account = *accounts::one(*w.database, id);
            account.capabilities.allow({ Capabilities::Publish, Capabilities::Reply,
                                         Capabilities::Images, Capabilities::AltText,
                                         Capabilities::Poll, Capabilities::Thread,
                                         Capabilities::ContentWarning, Capabilities::Visibility,
                                         Capabilities::Language, Capabilities::NativeSchedule });
            account.capabilities.pollOptions = 4;
            account.capabilities.textLimit = each == Platform::Mastodon ? 500 : 300;
            known.append(account);
        }
    }

    planfile::Source source(const QString &path = {})
    {
        planfile::Source made;
        made.path = path.isEmpty() ? folder.filePath(u"plan.csv"_s) : path;
        made.workspace = QDir(folder.path());
        made.accounts = known;
        made.zone = QTimeZone("Europe/Paris");
        made.now = w.now;
        return made;
    }
    planfile::Sheet parse(const QByteArray &file) { return planfile::parsed(file, source()); }
    planfile::Sheet read(const QByteArray &file)
    {
        QFile made(folder.filePath(u"plan.csv"_s));
        REQUIRE(made.open(QFile::WriteOnly));
        made.write(file);
        made.close();
        return planfile::read(source());
    }
    void plan(const planfile::Sheet &sheet)
    {
        QList<publications::Plan> plans;
        for (const planfile::Entry &entry : sheet.entries) {
            REQUIRE(entry.fine());
            plans.append(entry.plan);
        }
        REQUIRE(batches::add(*w.database, u"plan.csv"_s, plans, w.now));
    }
    QByteArray written()
    {
        const auto coming = posts::coming(*w.database, w.now);
        REQUIRE(coming);
        return planfile::written(*coming, known, QTimeZone("Europe/Paris"), w.now);
    }
    // All that leaves, and how it is written on, without what names this workspace.
    QString told()
    {
        const auto plain = [](QJsonObject json) { // paths of media are each workspace's own
            QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
            const auto from = text.indexOf("\"path\":");
            if (from >= 0)
                text.remove(from, text.indexOf("media/", from) - from);
            return QString::fromUtf8(text);
        };
        QStringList lines;
        const auto waiting = *posts::coming(*w.database, w.now);
        for (const posts::Coming &each : waiting) {
            QJsonObject post = QJsonDocument::fromJson(each.post.composition.toUtf8()).object();
            lines.append(u"post %1 | %2"_s.arg(each.post.text, plain(post)));
            for (const Publication &row : each.rows)
                lines.append(u"%1 %2 %3 %4 %5"_s.arg(platform::key(row.platform))
                                 .arg(row.part)
                                 .arg(publication::stateKey(row.state),
                                      row.dueAt ? iso(*row.dueAt) : QString(),
                                      plain(row.outgoing.toJson())));
        }
        lines.sort();
        return lines.join(u'\n');
    }

    WorkspaceFixture w;
    QTemporaryDir folder;
    QList<Account> known;
};

QList<Kind> kinds(const planfile::Entry &entry)
{
    QList<Kind> found;
    for (const Fault &each : entry.faults)
        found.append(each.kind);
    return found;
}

QString due(const planfile::Entry &entry, qint64 account = 1)
{
    return entry.due.value(account) ? iso(*entry.due.value(account)) : u"none"_s;
}

} // namespace

TEST_CASE("Days and hours are read as people write them", "[import]")
{
    const QDate day(2026, 11, 24);
    for (const QString &text :
         { u"2026-11-24"_s, u"24/11/2026"_s, u"24.11.2026"_s, u"24-11-26"_s, u" 24 novembre  2026 "_s,
           u"mardi 24 nov. 2026"_s, u"Tue 24 Nov 2026"_s, u"2026/11/24"_s }) {
        CAPTURE(text.toStdString());
        CHECK(plancolumns::date(text) == day);
    }
    CHECK(plancolumns::date(u"1er août 2026"_s) == QDate(2026, 8, 1));
    for (const QString &text : { u"11/24/2026"_s, u"2026-13-01"_s, u"30/02/2026"_s, u"24 jui 2026"_s,
                                 u"tomorrow"_s, u""_s, u"24 11"_s }) {
        CAPTURE(text.toStdString());
        CHECK_FALSE(plancolumns::date(text));
    }
    CHECK(plancolumns::time(u"16h"_s) == QTime(16, 0));
    CHECK(plancolumns::time(u"9 h 05"_s) == QTime(9, 5));
    CHECK(plancolumns::time(u"16:30:15"_s) == QTime(16, 30, 15));
    CHECK_FALSE(plancolumns::time(u"24:00"_s));
    CHECK_FALSE(plancolumns::time(u"16"_s));
    const auto both = plancolumns::moment(u"24/11/2026 à 16h30"_s);
    REQUIRE(both);
    CHECK(both->date == day);
    CHECK(both->time == QTime(16, 30));
    const auto exact = plancolumns::moment(u"2026-11-24T16:30:00+01:00"_s);
    REQUIRE(exact);
    CHECK(exact->utc);
    CHECK(exact->time == QTime(15, 30));
}

TEST_CASE("A French spreadsheet is read as it was saved, in whichever encoding", "[import]")
{
    World world;
    const QString text = u"Réseaux;Date;Heure;Texte\r\n"
                         "mastodon;24/11/2026;16h30;\"Déjà l’hiver ;\nà bientôt\"\r\n"
                         "Mastodon, Bluesky;25/11/2026;9:00;Deux\r\n"_s;
    const QByteArray utf8 = text.toUtf8();
    QByteArray little;
    QByteArray big;
    for (const QChar each : text) {
        little += char(each.unicode() & 0xff);
        little += char(each.unicode() >> 8);
        big += char(each.unicode() >> 8);
        big += char(each.unicode() & 0xff);
    }
    for (const QByteArray &file : { utf8, "\xEF\xBB\xBF" + utf8, little, "\xFF\xFE" + little, big,
                                    "\xFE\xFF" + big, QByteArray(utf8).replace("\r\n", "\r"),
                                    QByteArray(utf8).replace(';', '\t').replace("hiver \t", "hiver ;") }) {
        const planfile::Sheet sheet = world.parse(file);
        REQUIRE(sheet.fine());
        REQUIRE(sheet.entries.size() == 2);
        CHECK(sheet.entries[0].post.common.text == u"Déjà l’hiver ;\nà bientôt"_s);
        CHECK(due(sheet.entries[0]) == u"2026-11-24T15:30:00Z"_s);
        CHECK(sheet.entries[1].post.accounts == QList<qint64> { 1, 2 });
        CHECK(sheet.entries[1].line == 4);
    }
}

TEST_CASE("What is wrong in a file is told by line and column, and the rest is read", "[import]")
{
    World world;
    const planfile::Sheet sheet
        = world.parse("accounts,date,time,zone,text,state,poll hours,colour\n"
                      "mastodon,2026-11-24,16:00,,fine,,,\n" // 2
                      "myspace,2026-11-24,16:00,,x,,,\n"
                      "mastodon,24/24/2026,16:00,,x,,,\n"
                      "mastodon,2026-11-24,25:00,,x,,,\n" // 5
                      "mastodon,2026-11-24,16:00,Europe/Lutece,x,,,\n"
                      "mastodon,2020-11-24,16:00,,x,,,\n"
                      "mastodon,,16:00,,x,,,\n" // 8
                      ",2026-11-24,16:00,,x,,,\n"
                      "mastodon,,,,an idea,draft,,\n"
                      "mastodon,,,,no time,,,\n" // 11
                      "mastodon,2026-11-24,16:00,,x,maybe,soon,\n"
                      "mastodon,2027-03-28,02:30,Europe/Paris,x,,,\n"
                      "mastodon,2027-10-31,02:30,Europe/Paris,x,,,\n"); // 14
    REQUIRE(sheet.fine());
    REQUIRE(sheet.faults.size() == 1);
    CHECK(sheet.faults[0].kind == Kind::Column);
    CHECK(sheet.faults[0].cell == u"colour"_s);
    const auto at = [&](int line) {
        for (const planfile::Entry &each : sheet.entries) {
            if (each.line == line)
                return each;
        }
        FAIL("no such line");
        return planfile::Entry();
    };
    CHECK(sheet.entries.size() == 13);
    CHECK(at(2).faults.isEmpty());
    CHECK(kinds(at(3)) == QList { Kind::Account });
    CHECK(at(3).faults[0].cell == u"myspace"_s);
    CHECK(at(3).faults[0].line == 3);
    CHECK(at(3).faults[0].column == 1);
    CHECK(kinds(at(4)) == QList { Kind::Date });
    CHECK(at(4).faults[0].column == 2);
    CHECK(at(4).faults[0].name == u"date"_s);
    CHECK(kinds(at(5)) == QList { Kind::Time });
    CHECK(kinds(at(6)) == QList { Kind::Zone });
    CHECK(kinds(at(7)) == QList { Kind::Past });
    CHECK(kinds(at(8)) == QList { Kind::NoDate });
    CHECK(kinds(at(9)) == QList { Kind::NoAccount });
    CHECK(at(10).faults.isEmpty());
    CHECK(at(10).state == State::Draft);
    CHECK(due(at(10)) == u"none"_s);
    CHECK(kinds(at(11)) == QList { Kind::NoDate });
    CHECK(kinds(at(12)) == QList { Kind::Number, Kind::State });
    CHECK(kinds(at(13)) == QList { Kind::Gap });
    CHECK(at(13).fine());
    CHECK(due(at(13)) == u"2027-03-28T01:30:00Z"_s);
    CHECK(kinds(at(14)) == QList { Kind::Overlap });
    CHECK(due(at(14)) == u"2027-10-31T00:30:00Z"_s);
}

TEST_CASE("Of a file that is none, nothing is believed", "[import][fault-92]")
{
    World world;
    const QByteArray head = "accounts,date,time,text\n";
    const QByteArray row = "mastodon,2026-11-24,16:00,fine\n";
    const auto whole = [&](const QByteArray &file) {
        const planfile::Sheet sheet = world.parse(file);
        CHECK(sheet.entries.isEmpty());
        REQUIRE(sheet.faults.size() == 1);
        return sheet.faults[0];
    };
    SECTION("a quote that is never closed is named where it opens")
    {
        const Fault fault = whole(head + row + "mastodon,2026-11-25,16:00,\"never\nends\n" + row);
        CHECK(fault.kind == Kind::Quote);
        CHECK(fault.line == 3);
        CHECK(fault.column == 4);
    }
    SECTION("a zero")
    {
        const Fault fault = whole(head + row + QByteArray("mastodon,\0,16:00,x\n", 19));
        CHECK(fault.kind == Kind::Nul);
        CHECK(fault.line == 3);
    }
    SECTION("bytes that are no text")
    {
        const Fault fault = whole(head + row + "mastodon,2026-11-25,16:00,\xE9t\xE9\n");
        CHECK(fault.kind == Kind::NotText);
        CHECK(fault.line == 3);
    }
    SECTION("ten thousand columns")
    {
        const Fault fault = whole(head + row + QByteArray(10'000, ',') + "\n");
        CHECK(fault.kind == Kind::Columns);
        CHECK(fault.line == 3);
    }
    SECTION("a cell that does not end")
    {
        CHECK(whole(head + "mastodon,2026-11-24,16:00," + QByteArray(300'000, 'x') + "\n").kind
              == Kind::Cell);
    }
    SECTION("more rows than anybody plans")
    {
        CHECK(whole(head + row.repeated(5'100)).kind == Kind::Rows);
    }
    SECTION("nothing, or a head alone, or no text")
    {
        CHECK(whole({}).kind == Kind::Empty);
        CHECK(whole(head).kind == Kind::Empty);
        CHECK(whole("accounts,date\nmastodon,2026-11-24\n").kind == Kind::NoTextColumn);
    }
    SECTION("a file without an end is not read to it")
    {
        QFile made(world.folder.filePath(u"large.csv"_s));
        REQUIRE(made.open(QFile::WriteOnly));
        REQUIRE(made.resize(10ll << 30)); // holes, no disk
        const planfile::Sheet sheet = planfile::read(world.source(made.fileName()));
        REQUIRE(sheet.faults.size() == 1);
        CHECK(sheet.faults[0].kind == Kind::TooLarge);
        CHECK(planfile::read(world.source(u"/dev/zero"_s)).faults[0].kind == Kind::TooLarge);
    }
    SECTION("no file")
    {
        CHECK(planfile::read(world.source(u"/nowhere/plan.csv"_s)).faults[0].kind == Kind::Unreadable);
    }
    SECTION("somebody has had enough")
    {
        planfile::Source source = world.source();
        source.stop->store(true);
        const planfile::Sheet sheet = planfile::parsed(head + row, source);
        CHECK(sheet.entries.isEmpty());
        CHECK(sheet.faults[0].kind == Kind::Stopped);
    }
}

TEST_CASE("An archive given as a plan is not opened", "[import][fault-93]")
{
    World world;
    const QStringList before = QDir(world.folder.path()).entryList(QDir::AllEntries);
    for (const QByteArray &file :
         { QByteArray("PK\x03\x04\x14\x00../../etc/passwd", 22), QByteArray("\xD0\xCF\x11\xE0\xA1\xB1", 6) }) {
        const planfile::Sheet sheet = world.read(file);
        CHECK(sheet.entries.isEmpty());
        REQUIRE(sheet.faults.size() == 1);
        CHECK(sheet.faults[0].kind == Kind::Spreadsheet);
    }
    QStringList after = QDir(world.folder.path()).entryList(QDir::AllEntries);
    after.removeAll(u"plan.csv"_s);
    CHECK(after == before);
}

TEST_CASE("Rows of one post are its versions, each with its own time if it says one", "[import]")
{
    World world;
    const planfile::Sheet sheet = world.read("post,accounts,date,time,text\n"
                                             "a,mastodon,2026-11-24,16:00,To all\n"
                                             "a,bluesky,,,To them\n"
                                             "b,mastodon,2026-11-25,16:00,Twice\n"
                                             "b,mastodon,2026-11-25,17:00,Again\n");
    REQUIRE(sheet.entries.size() == 2);
    const planfile::Entry &a = sheet.entries[0];
    CHECK(a.fine());
    CHECK(a.post.of(1).text == u"To all"_s);
    CHECK(a.post.of(2).text == u"To them"_s);
    CHECK(due(a, 2) == due(a, 1));
    REQUIRE(a.plan.drafts.size() == 2);
    CHECK(kinds(sheet.entries[1]) == QList { Kind::Twice });
    CHECK(sheet.entries[1].faults[0].line == 5);
    CHECK(sheet.entries[1].plan.drafts.isEmpty());
}

TEST_CASE("What an account will refuse is told before it is planned; a draft may be unfinished",
          "[import]")
{
    World world;
    const QByteArray text(400, 'a');
    const planfile::Sheet sheet
        = world.read("accounts,state,date,time,text,media\n"
                     "all,,2026-11-24,16:00," + text + ",\n"
                     "all,draft,,," + text + ",\n"
                     "mastodon,,2026-11-24,16:00,x,nowhere.png\n"
                     "mastodon,,2026-11-24,16:00,x,plan.csv\n");
    REQUIRE(sheet.entries.size() == 4);
    REQUIRE(kinds(sheet.entries[0]) == QList { Kind::Refused });
    CHECK(sheet.entries[0].faults[0].accountId == 2);
    CHECK(sheet.entries[0].faults[0].column == 5);
    CHECK(sheet.entries[0].faults[0].problem->kind == check::Problem::Kind::TextTooLong);
    CHECK(kinds(sheet.entries[1]) == QList { Kind::Reminder });
    CHECK(sheet.entries[1].fine());
    CHECK(kinds(sheet.entries[2]) == QList { Kind::Media });
    CHECK(sheet.entries[2].faults[0].cell == u"nowhere.png"_s);
    CHECK(kinds(sheet.entries[3]) == QList { Kind::MediaKind }); // by its first bytes
}

TEST_CASE("The plan written and read back in another workspace is the same plan", "[import]")
{
    World here;
    QFile picture(here.folder.filePath(u"red.png"_s));
    REQUIRE(picture.open(QFile::WriteOnly));
    picture.write(png);
    picture.close();
    const planfile::Sheet sheet = here.read(
        QByteArray("post;state;accounts;date;time;zone;text;media;alt;focus;warning;visibility;language;"
                   "option;option;poll hours;several;thread;numbered;comment;comment after;campaign;hosts\n")
        + "1;;all;24/11/2026;16:00;America/New_York;\"Un; \"\"deux\"\"\nhttps://lumen.example/a\";red.png;"
          "\"Un carré; rouge\";0.25 -0.5;;;fr;;;;;;;Le lien https://lumen.example;15;Noël 2026;lumen.example\n"
        + ";;mastodon;31/10/2027;02:30;Europe/Paris;=1+1;;;;CW;unlisted;;;;;;;;;;;\n"
        + ";;mastodon;25/11/2026;9h;;Un sondage ?;;;;;;fr;Oui;Non;36;oui;;;;;;\n"
        + "2;;;26/11/2026;10:00;;Pour tous;;;;;;;;;;;;;;;;\n"
        + "2;;mastodon;26/11/2026;11:00;;À eux;;;;;;;;;;;;;;;;\n"
        + "2;;bluesky;26/11/2026;12:00;;À vous;;;;;;;;;;;;;;;;\n"
        + ";;bluesky;27/11/2026;10:00;;" + QByteArray("Une phrase de plus. ").repeated(30)
        + ";;;;;;;;;;;x;x;;;;\n"
        + ";brouillon;bluesky;;;;'Une idée;;;;;;;;;;;;;;;;\n");
    for (const planfile::Entry &entry : sheet.entries) {
        CAPTURE(entry.line, entry.faults.size());
        CHECK(entry.fine());
    }
    REQUIRE(sheet.entries.size() == 6);
    here.plan(sheet);

    World there;
    const QByteArray file = here.written();
    there.plan(there.read(file));
    CHECK(there.told().toStdString() == here.told().toStdString());
    CHECK(there.told().count(u"\"after\":900"_s) == 2);
    // And once more, from there: the file itself comes back, but for where the pictures are.
    CHECK(QByteArray(there.written()).replace(there.folder.path().toUtf8(), "")
          == QByteArray(file).replace(here.folder.path().toUtf8(), ""));
}

TEST_CASE("A file is taken back as one, and what has left of it stays", "[import]")
{
    World world;
    const QString before = world.told();
    const QByteArray file = "accounts,date,time,text\n"
                            "all,2026-11-24,16:00,one\n"
                            "mastodon,2026-11-25,16:00,two\n";
    const planfile::Sheet sheet = world.read(file);
    QList<publications::Plan> plans;
    for (const planfile::Entry &entry : sheet.entries)
        plans.append(entry.plan);
    Database &database = *world.w.database;
    const auto id = batches::add(database, u"plan.csv"_s, plans, world.w.now);
    REQUIRE(id);
    const publications::Draft first = plans[0].drafts[0];
    CHECK(*batches::planned(database, first.accountId, first.outgoing.sha256(), first.dueAt));
    CHECK_FALSE(*batches::planned(database, first.accountId, first.outgoing.sha256(), first.dueAt + 1h));
    CHECK(batches::recent(database, 9)->first().open == 2);

    SECTION("all of it")
    {
        CHECK(*batches::takeBack(database, *id) == 2);
        CHECK(world.told() == before);
        CHECK(batches::recent(database, 9)->isEmpty());
        CHECK(batches::one(database, *id).error().kind == Error::NotFound);
        CHECK(batches::takeBack(database, *id).error().kind == Error::NotFound);
    }
    SECTION("what is left of it")
    {
        publications::Move move;
        move.to = State::Sent;
        REQUIRE(*publications::move(database, 1, move, world.w.now));
        CHECK(*batches::takeBack(database, *id) == 1);
        CHECK(publications::one(database, 1)->state == State::Sent);
        CHECK(publications::one(database, 3).error().kind == Error::NotFound);
        CHECK(batches::recent(database, 9)->isEmpty());
        CHECK(batches::one(database, *id)->posts == 1);
    }
    SECTION("none of it when the disk is full on the way")
    {
        for (int nth = 0; nth < 200; ++nth) {
            database.failCall(nth);
            const auto done = batches::takeBack(database, *id);
            database.failCall(-1);
            if (done)
                break;
            REQUIRE(posts::coming(database, world.w.now)->size() == 2);
        }
        CHECK(world.told() == before);
    }
}

TEST_CASE("All posts of a file are planned, or none", "[import]")
{
    World world;
    const planfile::Sheet sheet = world.read("accounts,date,time,text\n"
                                             "all,2026-11-24,16:00,one\n"
                                             "all,2026-11-24,16:00,one\n");
    REQUIRE(sheet.entries.size() == 2);
    CHECK_FALSE(sheet.entries[0].planned);
    CHECK(sheet.entries[1].planned); // it repeats the first
    CHECK(kinds(sheet.entries[1]) == QList { Kind::Repeated });
    int failed = 0;
    for (int nth = 0; nth < 200; ++nth) {
        world.w.database->failCall(nth);
        const auto id = batches::add(*world.w.database, u"plan.csv"_s,
                                     { sheet.entries[0].plan, sheet.entries[1].plan }, world.w.now);
        world.w.database->failCall(-1);
        if (id)
            break;
        ++failed;
        REQUIRE(posts::coming(*world.w.database, world.w.now)->isEmpty());
    }
    CHECK(failed > 5);
    CHECK(posts::coming(*world.w.database, world.w.now)->size() == 2);
}
