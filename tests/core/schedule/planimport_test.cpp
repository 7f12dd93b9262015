// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/planimport.h"

#include "core/model/accountname.h"
#include "core/schedule/planexport.h"
#include "core/store/batches.h"
#include "core/store/values.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using planfile::Fault;

namespace {

struct World
{
    World()
    {
        for (const Platform each : { Platform::Mastodon, Platform::Bluesky }) {
            Account account = *accounts::one(*w.database, w.addAccount(each));
            account.capabilities.allow({ Capabilities::Publish });
            known.append(account);
        }
    }
    planfile::Sheet read(const QByteArray &text)
    {
        QFile file(folder.filePath(u"plan.csv"_s));
        REQUIRE(file.open(QFile::WriteOnly));
        file.write("accounts,state,date,time,zone,text\n" + text);
        file.close();
        planfile::Source source;
        source.path = file.fileName();
        source.workspace = QDir(folder.path());
        source.accounts = known;
        source.now = w.now;
        const auto compared = planimport::compared(*w.database, planfile::read(source));
        REQUIRE(compared);
        return *compared;
    }
    void plan(const QList<publications::Plan> &plans)
    {
        REQUIRE(batches::add(*w.database, u"plan.csv"_s, plans, w.now));
    }
    QByteArray written(const QString &name)
    {
        planexport::Wanted wanted;
        wanted.path = folder.filePath(name);
        wanted.draft = u"Brouillon"_s;
        REQUIRE(planexport::write(*w.database, wanted, w.now));
        QFile file(wanted.path);
        REQUIRE(file.open(QFile::ReadOnly));
        return file.readAll();
    }

    WorkspaceFixture w;
    QTemporaryDir folder;
    QList<Account> known;
};

const QByteArray good = "mastodon,,2026-11-24,16:00,Europe/Paris,one\n";
const QByteArray other = "all,,2026-11-25,16:00,Europe/Paris,two\n";
const QByteArray idea = "bluesky,draft,,,,an idea\n";
const QByteArray bad = "mastodon,,2026-11-32,16:00,Europe/Paris,never\n";

} // namespace

TEST_CASE("Accounts are named by number, platform or handle", "[import]")
{
    World world;
    for (const QString &name : { u"1"_s, u"Mastodon"_s, u" mastodon "_s, u"@LUMEN"_s }) {
        REQUIRE(account::named(world.known, name));
        CHECK(account::named(world.known, name)->id == 1);
    }
    CHECK(account::named(world.known, u""_s) == nullptr);
    CHECK(account::named(world.known, u"3"_s) == nullptr);
}

TEST_CASE("Nothing is planned in part without consent, and nothing twice", "[import]")
{
    World world;
    const planfile::Sheet first = world.read(good + bad + other + idea);
    const planimport::Count count = planimport::count(first);
    CHECK(count.posts == 4);
    CHECK(count.faulty == 1);
    CHECK(count.known == 0);
    CHECK(planimport::plans(first, {}).isEmpty());
    planimport::Consent partly;
    partly.partly = true;
    const QList<publications::Plan> plans = planimport::plans(first, partly);
    REQUIRE(plans.size() == 3);
    world.plan(plans);

    const planfile::Sheet again = world.read(good + other + idea);
    CHECK(planimport::count(again).known == 3);
    CHECK(planimport::plans(again, {}).isEmpty());
    planimport::Consent wanted;
    wanted.again = true;
    wanted.drafts = true;
    const QList<publications::Plan> drafts = planimport::plans(again, wanted);
    REQUIRE(drafts.size() == 3);
    for (const publications::Plan &each : drafts) {
        for (const publications::Draft &draft : each.drafts)
            CHECK(draft.state == Publication::State::Draft);
    }
    // Another time, or other words, is another post.
    const planfile::Sheet others = world.read("mastodon,,2026-11-24,16:01,Europe/Paris,one\n"
                                              "mastodon,,2026-11-24,16:00,Europe/Paris,One\n");
    CHECK(planimport::count(others).known == 0);
}

TEST_CASE("A plan goes to a file whole, and comes back from it", "[import][calendar]")
{
    World world;
    world.plan(planimport::plans(world.read(good + other + idea), {}));
    const QByteArray table = world.written(u"out.csv"_s);
    CHECK(table.startsWith("\xEF\xBB\xBFpost,state,accounts,date,time,zone,text"));
    CHECK(table.count("\r\n") == 4);
    planfile::Source source;
    source.path = world.folder.filePath(u"out.csv"_s);
    source.workspace = QDir(world.folder.path());
    source.accounts = world.known;
    source.now = world.w.now;
    const auto back = planimport::compared(*world.w.database, planfile::read(source));
    REQUIRE(back);
    CHECK(planimport::count(*back).known == 3); // the very same
    const QByteArray calendar = world.written(u"out.ICS"_s);
    CHECK(calendar.count("BEGIN:VEVENT") == 3);
    CHECK(calendar.contains("SUMMARY:Brouillon: an idea\r\n"));

    planexport::Wanted wanted;
    wanted.path = world.folder.filePath(u"out.txt"_s);
    CHECK(planexport::write(*world.w.database, wanted, world.w.now).error().kind == Error::Invalid);
    wanted.path = u"/nowhere/out.csv"_s;
    CHECK(planexport::write(*world.w.database, wanted, world.w.now).error().kind == Error::Unavailable);
}
